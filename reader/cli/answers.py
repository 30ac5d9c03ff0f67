"""Reads the sources that a command is given, and prints an answer for each."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from reader.article import Article
from reader.cli.analysing import analysed
from reader.cli.formats import Format
from reader.cli.printing import invite_typing, print_out, print_text, tell, warn
from reader.paths import is_folder
from reader.sources import SourceError, articles_in, load_each
from reader.sources.addresses import path_or_address
from reader.sources.errors import quoted
from reader.sources.receiving import is_handed_over

if TYPE_CHECKING:
    from reader.analysis.model import Analysis
    from reader.library import Library

Named = str | Path | SourceError
"""A path, an address, or why a folder that was named has no articles."""
Readable = Named | Article
"""What was named, or an article that is read already."""


_ONE_A_LINE = (Format.JSON, Format.CSV)
"""The formats in which several answers simply follow one another."""


class CommandError(Exception):
    """A command cannot answer; the message is one sentence that says why."""

    def __init__(self, sentence: str, status: int = 1) -> None:
        super().__init__(sentence)
        self.status = status
        """The exit status of the command."""


class Troubles:
    """The errors of sources that cannot be read, while the others are still answered."""

    def __init__(self) -> None:
        self._errors: list[SourceError] = []

    @contextmanager
    def noted(self) -> Iterator[None]:
        """Note the `SourceError` that reading a source raises."""
        try:
            yield
        except SourceError as error:
            self._errors.append(error)

    def raise_last(self) -> None:
        """Raise the last error, if there is any; tell the others."""
        for told in self._errors[:-1]:
            warn(str(told))
        if self._errors:
            raise self._errors[-1]


def sources_in(named: Sequence[str]) -> list[Named]:
    """The sources that are `named`, with a folder replaced by its articles; if none is named, standard input."""
    if not named and not is_handed_over():
        raise CommandError("Name a source, or pipe a text in.", status=2)
    return [each for name in named or ["-"] for each in _sources_at(name)]


def _sources_at(name: str) -> Sequence[Named]:
    """The source of that `name`, or the articles in it if it is a folder."""
    if not name:  # as a script gives it from an unset variable
        return [SourceError("A source without a name cannot be read: name a file or an address.")]
    if not is_folder(Path(name)):
        return [path_or_address(name)]
    try:
        return articles_in(Path(name))
    except SourceError as error:
        return [error]


@contextmanager
def open_library() -> Iterator[Library]:
    """The library; raises `CommandError` if it cannot be used."""
    from reader.library import Library, LibraryError, LibrarySetAsideError

    try:
        yield Library()
    except LibrarySetAsideError as error:
        raise CommandError(f"{error} Nothing was saved: give the command again.") from error
    except LibraryError as error:
        raise CommandError(str(error)) from error


def articles_read(words: Sequence[str]) -> list[Article]:
    """The articles in the library whose text contains all of `words`, as they were when they were last read."""
    from reader.sources.plain.read import article_from_text

    with open_library() as library:
        read_before = library.texts_with(words)
    return [
        replace(
            article_from_text(text, source="-" if visit.is_gone else visit.source, title=visit.title),
            byline=visit.byline,
            published=visit.published,
            address=visit.address,
        )
        for visit, text in read_before
    ]


def print_answers(
    sources: Sequence[Readable],
    output_format: Format,
    answer: Callable[[Analysis], str],
    otherwise: str = "",
    analysed: Callable[[Article], Analysis] = analysed,
) -> None:
    """Print the `answer` for each article of `sources` as it is `analysed`, or `otherwise` if there is none for any of them.

    With several articles, each answer is headed by its source, unless the format says that itself. Sources that cannot be read
    are reported on standard error and the others still answered; the last `SourceError` is then raised.
    """
    several = len(sources) > 1
    printed = 0
    troubles = Troubles()
    for source in sources:
        with troubles.noted():
            articles = _articles_at(source)
            several = several or len(articles) > 1
            if several and output_format is Format.HTML:
                raise CommandError("--html prints one article only.", status=2)
            for analysis in map(analysed, articles):
                if text := answer(analysis):
                    heading = "".join(_separator(analysis, output_format, printed)) if several else ""
                    _print_as(output_format, heading + text)
                    printed += 1
    troubles.raise_last()
    if not printed:
        print_nothing(output_format, otherwise)


def print_together(
    sources: Sequence[Readable], output_format: Format, answer: Callable[[Iterable[Analysis]], str], otherwise: str
) -> None:
    """Print the one `answer` for all of `sources`, or `otherwise` if there is none; errors are treated as in `print_answers`."""
    troubles = Troubles()
    text = answer(map(analysed, _articles(sources, troubles)))
    if text:
        _print_as(output_format, text)
    troubles.raise_last()
    if not text:
        print_nothing(output_format, otherwise)


def _print_as(output_format: Format, text: str) -> None:
    (print_text if output_format is Format.TEXT else print_out)(text)


def print_nothing(output_format: Format, otherwise: str) -> None:
    """Say that there is no answer, to a program so that it does not take that for one."""
    (print_out if output_format.is_for_people else tell)(otherwise)


def print_texts(sources: Sequence[Named]) -> None:
    """Print the plain text of each of `sources`, below what it does not begin with; errors are treated as in `print_answers`."""
    from reader.sources.credits import unsaid

    troubles = Troubles()
    for number, article in enumerate(_articles(sources, troubles)):
        title, _, credit = unsaid(article)
        print_out(("\n\n" if number else "") + "\n\n".join(filter(None, (title, credit, article.text))))
    troubles.raise_last()


def _articles(sources: Sequence[Readable], troubles: Troubles) -> Iterator[Article]:
    """The articles of those of `sources` that can be read."""
    for source in sources:
        with troubles.noted():
            yield from _articles_at(source)


def _separator(analysis: Analysis, output_format: Format, printed: int) -> Iterator[str]:
    """What separates one of several answers from the one before, and says which it is."""
    from reader.export import headline

    if printed and output_format not in _ONE_A_LINE:
        yield "\n"
    if output_format is Format.TEXT:
        yield f"==> {headline(analysis.article)} <==\n\n"


def _articles_at(source: Readable) -> Sequence[Article]:
    """The Article at `source`, or those of a feed; prints their notice on standard error. Raises `SourceError`."""
    if isinstance(source, SourceError):
        raise source
    if isinstance(source, Article):
        return [source]
    if source == "-":
        invite_typing()
    articles, name = load_each(source), str(source)
    if notice := articles[0].notice:
        warn(notice if name in notice or source == "-" else f"{quoted(name)}: {notice}")
    return articles
