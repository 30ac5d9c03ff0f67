"""The commands that answer a script: what each is for, what it can be asked, and what it prints."""

from __future__ import annotations

import errno
import os
import sys
from argparse import ArgumentParser, ArgumentTypeError, Namespace
from collections.abc import Callable
from typing import TYPE_CHECKING, BinaryIO, NamedTuple

from reader import analyse, read

if TYPE_CHECKING:
    from reader.analysis.model import Analysis
    from reader.article import Article

_FORMS = {
    "json": "print one JSON object",
    "markdown": "print Markdown, with title, author, date and source",
    "html": "print a page of its own for a browser",
    "csv": "print a table for a spreadsheet, one quote a row",
}


class CommandError(Exception):
    """A command cannot answer; the message is one sentence that says why."""

    def __init__(self, sentence: str, status: int = 1) -> None:
        super().__init__(sentence)
        self.status = status
        """With which the command is to exit."""


class Command(NamedTuple):
    """One command, each of whose functions gets what its name says."""

    help: str
    add_arguments: Callable[[ArgumentParser], None]
    answer: Callable[[Namespace], None]
    """Raises `SourceError` or `CommandError` where there is no answer."""


def print_out(text: str) -> None:
    """Print `text` in UTF-8, whatever the locale says; raises `OSError` where it cannot be written."""
    output = _output()
    output.write(text.encode("utf-8", "replace") + b"\n")
    output.flush()


def _output() -> BinaryIO:
    if sys.stdout is None:  # closed by the shell
        raise OSError(errno.EBADF, os.strerror(errno.EBADF))
    return sys.stdout.buffer


def _takes_source(parser: ArgumentParser, *, optional: bool = False) -> None:
    parser.add_argument(
        "source", metavar="SOURCE", nargs="?" if optional else None, help="a file, an address, a feed, or - for standard input"
    )


def _takes_form(parser: ArgumentParser, *forms: str) -> None:
    """`arguments.form` is then the name of the form asked for; none for text."""
    group = parser.add_mutually_exclusive_group()
    for form in forms:
        group.add_argument(f"--{form}", dest="form", action="store_const", const=form, help=_FORMS[form])


def _positive(text: str) -> int:
    number = int(text)
    if number < 1:
        raise ArgumentTypeError("must be 1 or more")
    return number


def article_at(source: str) -> Article:
    """The Article at `source`, with its notice on standard error; raises `SourceError`."""
    article = read(source)
    if article.notice:
        print(f"reader: {article.notice}", file=sys.stderr)
    return article


def _analysed(source: str) -> Analysis:
    return analyse(article_at(source))


def _analyse_arguments(parser: ArgumentParser) -> None:
    _takes_source(parser, optional=True)
    _takes_form(parser, "json", "markdown", "html")
    parser.add_argument("--jsonl", action="store_true", help="analyse a stream of {id, text} lines")
    parser.add_argument("--jobs", type=_positive, default=1, help="with --jsonl: how many processes")


def _analyse(arguments: Namespace) -> None:
    from reader.export import analysis_as_json, report
    from reader.export.html import analysis_as_html
    from reader.export.markdown import analysis_as_markdown

    if arguments.jsonl:
        from reader.sources.load import standard_input
        from reader.stream import analyse_stream

        analyse_stream(standard_input(), _output(), arguments.jobs)
        return
    if arguments.source is None:
        raise CommandError("name a source to analyse, or use --jsonl for a stream.", status=2)
    forms = {"json": analysis_as_json, "markdown": analysis_as_markdown, "html": analysis_as_html, None: report}
    print_out(forms[arguments.form](_analysed(arguments.source)))


def _summary_arguments(parser: ArgumentParser) -> None:
    _takes_source(parser)
    _takes_form(parser, "json")
    length = parser.add_mutually_exclusive_group()
    length.add_argument("-n", type=_positive, default=3, help="how many sentences (3)")
    length.add_argument("--words", type=_positive, help="how many words at most")
    parser.add_argument("--sections", action="store_true", help="of a long text, sum up each section")


def _summary(arguments: Namespace) -> None:
    from reader.export import analysis_as_json, section_summaries_text, summary_text

    analysis = _analysed(arguments.source)
    if arguments.form:
        print_out(analysis_as_json(analysis))
    elif arguments.sections:
        text = section_summaries_text(analysis, arguments.n, arguments.words)
        print_out(text or "This text is too short to sum up its sections.")
    else:
        print_out(summary_text(analysis, arguments.n, arguments.words) or "This text is too short to sum up.")


def _quotes_arguments(parser: ArgumentParser) -> None:
    _takes_source(parser)
    _takes_form(parser, "json", "markdown", "csv")


def _quotes(arguments: Namespace) -> None:
    from reader.export import analysis_as_json, quotes_text
    from reader.export.markdown import quotes_as_markdown
    from reader.export.table import quotes_as_csv

    forms = {"json": analysis_as_json, "markdown": quotes_as_markdown, "csv": quotes_as_csv, None: quotes_text}
    print_out(forms[arguments.form](_analysed(arguments.source)) or "Nobody is quoted here.")


def _names_arguments(parser: ArgumentParser) -> None:
    from reader.analysis.model import EntityKind

    kinds = [kind.value for kind in EntityKind]
    _takes_source(parser)
    _takes_form(parser, "json")
    parser.add_argument("--kind", action="append", choices=kinds, metavar="KIND", help=f"only this: {', '.join(kinds)}")


def _names(arguments: Namespace) -> None:
    from reader.export import analysis_as_json, names_text

    analysis = _analysed(arguments.source)
    text = analysis_as_json(analysis) if arguments.form else names_text(analysis, arguments.kind)
    print_out(text or "No names were found.")


def _outline_arguments(parser: ArgumentParser) -> None:
    _takes_source(parser)
    _takes_form(parser, "json")


def _outline(arguments: Namespace) -> None:
    from reader.export import analysis_as_json, outline_text

    analysis = _analysed(arguments.source)
    print_out(analysis_as_json(analysis) if arguments.form else outline_text(analysis.article))


def _text(arguments: Namespace) -> None:
    from reader.export.spoken import spoken_text

    print_out(spoken_text(_analysed(arguments.source)))


def _keys(_arguments: Namespace) -> None:
    from reader.app.own_keys import keys_as_toml

    print_out(keys_as_toml())


def _notes_arguments(parser: ArgumentParser) -> None:
    _takes_form(parser, "json")


def _notes(arguments: Namespace) -> None:
    from reader.export.keepsakes import keepsakes_as_json, keepsakes_as_markdown
    from reader.library import Library, LibraryError

    try:
        kept = Library().kept()
    except LibraryError as error:
        raise CommandError(str(error)) from error
    print_out(keepsakes_as_json(kept) if arguments.form else keepsakes_as_markdown(kept) or "Nothing is kept yet.")


def _completion_arguments(parser: ArgumentParser) -> None:
    parser.add_argument("shell", choices=("bash", "zsh", "fish"), help="bash, zsh or fish")


def _completion(arguments: Namespace) -> None:
    from reader.completion import script

    print_out(script(arguments.shell))


def _no_arguments(_parser: ArgumentParser) -> None:
    pass


COMMANDS = {
    "analyse": Command("everything about an article", _analyse_arguments, _analyse),
    "summary": Command("the summary of an article", _summary_arguments, _summary),
    "quotes": Command("the quotes of an article, by speaker", _quotes_arguments, _quotes),
    "names": Command("the names in an article, by kind", _names_arguments, _names),
    "outline": Command("the sections of an article", _outline_arguments, _outline),
    "text": Command("the text of an article in words alone, for a screen reader", _takes_source, _text),
    "notes": Command("the bookmarks, highlights and notes on every article, as Markdown", _notes_arguments, _notes),
    "keys": Command("all actions with their keys, to begin a file of your own with", _no_arguments, _keys),
    "completion": Command("what lets your shell complete commands, options and files", _completion_arguments, _completion),
}
