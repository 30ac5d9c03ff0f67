"""The commands that print, change, export and import the library."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from contextlib import ExitStack
from pathlib import Path
from typing import TYPE_CHECKING, Any

from reader.cli.answers import CommandError, Troubles, open_library
from reader.cli.printing import invite_typing, print_out, print_text

if TYPE_CHECKING:
    from argparse import ArgumentParser, Namespace

_EMPTY = "The library is empty: open something, or save it with `reader later`."


def notes_arguments(parser: ArgumentParser) -> None:
    """Add the arguments of `notes`."""
    parser.add_argument(
        "words", nargs="*", metavar="WORD", help="only what has all of these words in it, in the note on it, or in the title"
    )
    formats = parser.add_mutually_exclusive_group()
    formats.add_argument("--json", dest="as_json", action="store_true", help="print one JSON object")
    formats.add_argument("--csv", dest="as_csv", action="store_true", help="print a table for spreadsheets")


def notes(arguments: Namespace) -> None:
    """Print the bookmarks, highlights and notes on all articles."""
    from reader.export.keepsakes import keepsakes_as_json, keepsakes_as_markdown
    from reader.export.table import keepsakes_as_csv
    from reader.sources.clean import blank

    words = " ".join(arguments.words).split()
    with open_library() as held:
        kept = [having for each in held.kept() if (having := each.having(words)).keepsakes]
    if arguments.as_json or arguments.as_csv:
        print_out(keepsakes_as_json(kept) if arguments.as_json else keepsakes_as_csv(kept))
        return
    otherwise = (
        "Nothing that you have kept has these words." if words else "You have kept nothing yet: in the reader, h highlights."
    )
    print_out(blank(keepsakes_as_markdown(kept)) or otherwise)


def library_arguments(parser: ArgumentParser) -> None:
    """Add the arguments of `library`."""
    parser.add_argument(
        "words", nargs="*", metavar="WORD", help="only articles with all of these words in title, address or text"
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
    print_out(f"Taken in: {number:,} records.")


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
    parser.add_argument("source", nargs="+", metavar="SOURCE", help="a file or an address")
    parser.add_argument("--title", default="", help="what an address is called in the library until it is opened")


def later(arguments: Namespace) -> None:
    """Save files and addresses in the library; raises `SourceError` when those that can be read are saved."""
    from reader.sources.clean import clean_line

    troubles = Troubles()
    for source in arguments.source:
        with troubles.noted():
            lasting = _lasting(source)
            with open_library() as held:
                held.add(lasting, title=clean_line(arguments.title))
    troubles.raise_last()


def _lasting(source: str) -> str:
    """`source` in a form that can be opened later; raises `SourceError` if it cannot be read now."""
    from reader.sources.addresses import is_address, path_or_address, whole_address
    from reader.sources.receiving import received

    if source == "-":
        raise CommandError("Standard input is gone later: name a file or an address.", status=2)
    source = path_or_address(source)
    if is_address(source):
        return whole_address(source)
    return received(source).source
