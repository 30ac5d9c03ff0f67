"""The command `reader`: the app, or the analysis for a script."""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Callable, Sequence

from reader import __version__, analyse, read
from reader.analysis.model import Analysis, EntityKind
from reader.export import analysis_as_json, names_text, outline_text, quotes_text, report, section_summaries_text, summary_text
from reader.sources import SourceError

COMMANDS = {
    "analyse": "everything about an article",
    "summary": "its summary",
    "quotes": "its quotes by speaker",
    "names": "its names by kind",
    "outline": "its sections",
    "text": "its text in words alone, for a screen reader: headings labelled, each quote after its speaker's name",
    "keys": "all actions with their keys, as a file to begin keys of your own with",
    "notes": "what is kept of every article: bookmarks, highlights and notes, as Markdown",
    "completion": "what lets your shell complete the commands, the options and the names of files",
}
_FORMS: dict[str, tuple[str, ...]] = {
    "analyse": ("json", "markdown", "html"),
    "quotes": ("json", "markdown", "csv"),
    "text": (),
    "keys": (),
    "completion": (),
}
_WITHOUT_SOURCE = ("notes", "keys", "completion")
_SHELLS = ("bash", "zsh", "fish")
_FORM_HELPS = {
    "json": "print one JSON object",
    "markdown": "print Markdown, with title, author, date and source",
    "html": "print a page of its own for a browser",
    "csv": "print a table for a spreadsheet, one quote a row",
}


def main(argv: Sequence[str] | None = None) -> int:
    """Run the command; returns its exit status: 0 done, 1 a source that cannot be read, 2 wrong usage."""
    arguments = list(sys.argv[1:] if argv is None else argv)
    if "_ARGCOMPLETE" in os.environ:
        from reader.completion import answer

        answer(_analysis_parser())
    try:
        if arguments and arguments[0] in COMMANDS:
            return _analysis(_analysis_parser().parse_args(arguments))
        return _app(_app_parser().parse_args(arguments).source)
    except SourceError as error:
        print(f"reader: {error}", file=sys.stderr)
        return 1
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 0
    except KeyboardInterrupt:
        return 130


def _app_parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="reader",
        description="Read an article in the terminal, and see who said what.",
        epilog="For scripts: reader analyse|summary|quotes|names|outline|text SOURCE, reader notes; each has its own --help.",
    )
    parser.add_argument(
        "source", nargs="*", help="a file, a folder, an address, a feed, or - for standard input; none opens the library"
    )
    parser.add_argument("--version", action="version", version=f"reader {__version__}")
    return parser


def _analysis_parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="reader")
    commands = parser.add_subparsers(dest="command", required=True)
    for name, text in COMMANDS.items():
        command = commands.add_parser(name, help=text, description=f"Print {text}.")
        if name not in _WITHOUT_SOURCE:
            number = "?" if name == "analyse" else None
            command.add_argument("source", nargs=number, help="a file, an address, a feed, or - for standard input")
        _add_forms(command, _FORMS.get(name, ("json",)))
        if name == "completion":
            command.add_argument("shell", choices=_SHELLS, help="bash, zsh or fish")
        if name == "names":
            kinds = [kind.value for kind in EntityKind]
            command.add_argument("--kind", action="append", choices=kinds, metavar="KIND", help=f"only this: {', '.join(kinds)}")
        if name == "summary":
            length = command.add_mutually_exclusive_group()
            length.add_argument("-n", type=_positive, default=3, help="how many sentences (3)")
            length.add_argument("--words", type=_positive, help="how many words at most")
            command.add_argument("--sections", action="store_true", help="of a long text, sum up each section")
        if name == "analyse":
            command.add_argument("--jsonl", action="store_true", help="analyse a stream of {id, text} lines")
            command.add_argument("--jobs", type=_positive, default=1, help="with --jsonl: how many processes")
    return parser


def _add_forms(command: argparse.ArgumentParser, forms: Sequence[str]) -> None:
    command.set_defaults(form=None)
    group = command.add_mutually_exclusive_group() if forms else command
    for form in forms:
        group.add_argument(f"--{form}", dest="form", action="store_const", const=form, help=_FORM_HELPS[form])


def _positive(text: str) -> int:
    number = int(text)
    if number < 1:
        raise argparse.ArgumentTypeError("must be 1 or more")
    return number


def _analysis(arguments: argparse.Namespace) -> int:
    if arguments.command == "analyse" and arguments.jsonl:
        from reader.stream import analyse_stream

        return analyse_stream(sys.stdin.buffer, sys.stdout.buffer, arguments.jobs)
    if arguments.command == "notes":
        return _notes(arguments.form)
    if arguments.command == "keys":
        from reader.app.own_keys import keys_as_toml

        _print(keys_as_toml())
        return 0
    if arguments.command == "completion":
        from reader.completion import script

        _print(script(arguments.shell))
        return 0
    if arguments.source is None:
        print("reader: name a source to analyse, or use --jsonl for a stream.", file=sys.stderr)
        return 2
    article = read(arguments.source)
    if article.notice:
        print(f"reader: {article.notice}", file=sys.stderr)
    analysis = analyse(article)
    _print(_formed(analysis, arguments) if arguments.form else _texts(arguments)[arguments.command](analysis))
    return 0


def _formed(analysis: Analysis, arguments: argparse.Namespace) -> str:
    from reader.export import html, markdown, table

    if arguments.command == "quotes" and arguments.form == "markdown":
        return markdown.quotes_as_markdown(analysis)
    forms: dict[str, Callable[[Analysis], str]] = {
        "json": analysis_as_json,
        "markdown": markdown.analysis_as_markdown,
        "html": html.analysis_as_html,
        "csv": table.quotes_as_csv,
    }
    return forms[arguments.form](analysis)


def _notes(form: str | None) -> int:
    from reader.export.keepsakes import keepsakes_as_json, keepsakes_as_markdown
    from reader.library import Library, LibraryError

    try:
        kept = Library().kept()
    except LibraryError as error:
        print(f"reader: {error}", file=sys.stderr)
        return 1
    _print(keepsakes_as_json(kept) if form else keepsakes_as_markdown(kept) or "Nothing is kept yet.")
    return 0


def _texts(arguments: argparse.Namespace) -> dict[str, Callable[[Analysis], str]]:
    from reader.export.spoken import spoken_text

    return {
        "analyse": report,
        "summary": lambda analysis: _summary(arguments, analysis),
        "quotes": lambda analysis: quotes_text(analysis) or "Nobody is quoted here.",
        "names": lambda analysis: names_text(analysis, arguments.kind) or "No names were found.",
        "outline": lambda analysis: outline_text(analysis.article),
        "text": spoken_text,
    }


def _summary(arguments: argparse.Namespace, analysis: Analysis) -> str:
    if arguments.sections:
        text = section_summaries_text(analysis, arguments.n, arguments.words)
        return text or "This text is too short to sum up its sections."
    return summary_text(analysis, arguments.n, arguments.words) or "This text is too short to sum up."


def _app(sources: Sequence[str]) -> int:
    if sources and not sys.stdout.isatty():
        for source in sources:
            _print(read(source).text)
        return 0
    from reader.app.start import run

    return run(sources)


def _print(text: str) -> None:
    sys.stdout.buffer.write(text.encode("utf-8", "replace") + b"\n")
    sys.stdout.flush()
