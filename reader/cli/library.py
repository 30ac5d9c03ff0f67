"""The commands that print, change, export and import the library."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from contextlib import ExitStack
from pathlib import Path
from typing import TYPE_CHECKING, Any

from reader.cli.answers import CommandError, Named, Troubles, open_library, print_nothing, sources_in
from reader.cli.formats import Format, takes_format
from reader.cli.printing import invite_typing, print_out, print_text
from reader.in_words import counted
from reader.sources import SourceError

if TYPE_CHECKING:
    from argparse import ArgumentParser, Namespace

    from reader.library import Library

_EMPTY = "The library is empty: open something, or save it with `reader later`."


def notes_arguments(parser: ArgumentParser) -> None:
    """Add the arguments of `notes`."""
    parser.add_argument(
        "words", nargs="*", metavar="WORD", help="only what has all of these words in it, in the note on it, or in the title"
    )
    takes_format(parser, Format.JSON, Format.MARKDOWN, Format.CSV, Format.RIS)


def notes(arguments: Namespace) -> None:
    """Print the bookmarks, highlights and notes on all articles."""
    from reader.export.keepsakes import keepsakes_as_json, keepsakes_as_markdown
    from reader.export.references import keepsakes_as_ris
    from reader.export.table import keepsakes_as_csv
    from reader.sources.clean import blank

    words = " ".join(arguments.words).split()
    with open_library() as held:
        kept = [having for each in held.kept() if (having := each.having(words)).keepsakes]
    by_format = {Format.JSON: keepsakes_as_json, Format.CSV: keepsakes_as_csv, Format.RIS: keepsakes_as_ris}
    text = by_format.get(arguments.format, keepsakes_as_markdown)(kept)
    if text:
        print_out(text if arguments.format is Format.JSON else blank(text))
    else:
        nothing = "Nothing that you have kept has these words."
        print_nothing(arguments.format, nothing if words else "You have kept nothing yet: in the reader, h highlights.")


def library_arguments(parser: ArgumentParser) -> None:
    """Add the arguments of `library`."""
    parser.add_argument(
        "words",
        nargs="*",
        metavar="WORD",
        help="only articles with all of these words in title, address, text or how much of it was read, such as “unread”",
    )
    group = parser.add_mutually_exclusive_group()
    group.add_argument("--json", dest="as_json", action="store_true", help="print one JSON object")
    group.add_argument("--export", action="store_true", help="print all that the library remembers, as JSON lines")
    group.add_argument("--import", dest="taken_in", metavar="FILE", help="take in what --export printed; - for standard input")


def library(arguments: Namespace) -> None:
    """Print what was read and saved for later, or export or import the whole library."""
    from reader.export.shelf import shelf_as_json, shelf_text

    if arguments.export or arguments.taken_in:
        if arguments.words:
            raise CommandError("--export and --import take the whole library, and no WORD.", status=2)
        _import_library(arguments.taken_in) if arguments.taken_in else _export_library()
        return
    words = " ".join(arguments.words).split()
    with open_library() as held:
        found = held.found(words, most=None)
    excerpts, visits = found.excerpts, [visit for visit in found.visits if not visit.is_gone]
    if arguments.as_json:
        print_out(shelf_as_json(visits, excerpts))
    else:
        print_text(shelf_text(visits, excerpts) or ("Nothing in the library has these words." if words else _EMPTY))


def _export_library() -> None:
    from json import dumps

    with open_library() as held:
        for record in held.records():
            print_out(dumps(record, ensure_ascii=False))


def _import_library(file: str) -> None:
    """Import the records in `file`, which another library has exported; `-` for standard input."""
    from reader.sources.errors import quoted
    from reader.sources.receiving import standard_input

    try:
        with open_library() as held, ExitStack() as opened:
            if file == "-":
                invite_typing()
            lines = standard_input() if file == "-" else opened.enter_context(Path(file).open("rb"))
            number = held.take_in(_records(lines))
    except ValueError as error:
        raise CommandError(f"Nothing was taken in, since {quoted(file)} is no exported library: {error}.") from error
    except OSError as error:
        raise CommandError(f"{quoted(file)} cannot be read: {(error.strerror or str(error)).lower()}.") from error
    print_out(f"Taken in: {counted(number, 'record')}.")


def _records(lines: Iterable[bytes]) -> Iterator[dict[str, Any]]:
    """The record in each of `lines` that is not blank; raises `ValueError` for one that is no JSON, or nested too deeply."""
    from json import loads

    for number, line in enumerate(lines, 1):
        try:
            if line.strip():
                yield loads(line)
        except (ValueError, RecursionError):
            raise ValueError(f"its line {number} is not JSON") from None


def later_arguments(parser: ArgumentParser) -> None:
    """Add the arguments of `later`."""
    parser.add_argument("source", nargs="+", metavar="SOURCE", help="a file, a folder with articles, or a web address")
    parser.add_argument("--title", default="", help="what an address is called in the library until it is opened")


def later(arguments: Namespace) -> None:
    """Save files and addresses in the library; raises `SourceError` when those that can be read are saved."""
    sources = sources_in(arguments.source)
    if "-" in sources:
        raise CommandError("Standard input is gone later: name a file or an address.", status=2)
    if arguments.title and len(sources) > 1:
        raise CommandError("--title is what one SOURCE is called, not several.", status=2)
    troubles = Troubles()
    for source in sources:
        with troubles.noted(), open_library() as held:
            _save(held, source, arguments.title)
    troubles.raise_last()


def _save(held: Library, source: Named, title: str) -> None:
    """Save an address, or a file with its text, in the library; raises `SourceError` for a file that cannot be read."""
    from reader.article import Article
    from reader.sources.addresses import is_address, whole_address
    from reader.sources.clean import clean_line
    from reader.sources.contents import Feed
    from reader.sources.in_parts import opened

    title = clean_line(title)
    if isinstance(source, SourceError):
        raise source
    if isinstance(source, str) and is_address(source):
        held.add(whole_address(source), title=title)
        return
    *_, content = opened(source)
    if isinstance(content, Article):
        held.add_article(content, title=title)
    elif isinstance(content, Feed):
        held.add(content.source, title=content.title or title)
