"""The command `reader`: runs the app, or one of the commands for scripts."""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence
from typing import TYPE_CHECKING

from reader import __version__
from reader.cli.answers import CommandError, print_out, print_texts, sources_in, tell
from reader.cli.commands import COMMANDS, Command
from reader.sources import SourceError
from reader.sources.receiving import is_handed_over

if TYPE_CHECKING:
    from argparse import ArgumentParser

_USAGE = "reader [SOURCE ...]\n       reader COMMAND [SOURCE ...]"
_COMMANDS = """\
commands, for scripts and for a quick look (each has its own --help):
{commands}

"""
_NOTES = """\
examples:
  reader article.txt
  reader https://example.org/news/
  reader quotes *.html --speaker merkel --csv > merkel.csv

exit status:
  0  all went well
  1  a source could not be read; a line on standard error says why
  2  wrong usage

In the reader n goes to the next quote, ? shows all keys, q quits."""


def main(argv: Sequence[str] | None = None) -> int:
    """Run the command; returns its exit status: 0 done, 1 a source that cannot be read, 2 wrong usage."""
    arguments = list(sys.argv[1:] if argv is None else argv)
    if "_ARGCOMPLETE" in os.environ:
        from reader.cli.completion import answer

        answer(_command_parser())
    try:
        if arguments and arguments[0] in COMMANDS:
            _run_command(COMMANDS[arguments[0]], arguments[0], arguments[1:])
            return 0
        return _run_app(_sources_in(arguments))
    except SourceError as error:
        return _failed(f"{error}{_suggestion(arguments)}")
    except CommandError as error:
        return _failed(str(error), error.status)
    except BrokenPipeError:
        _write_no_more()
        return 0
    except OSError as error:  # those of sources are SourceErrors
        _write_no_more()
        return _failed(f"The output cannot be written: {(error.strerror or str(error)).lower()}.")


def _sources_in(arguments: Sequence[str]) -> Sequence[str]:
    """The sources to open in the app; exits after printing help, or with status 2 for an unknown option."""
    if any(argument.startswith("-") and argument != "-" for argument in arguments):
        from reader.cli.arguments import parsed

        asked = parsed(_app_parser(), arguments)
        if asked.manual:
            print_out(_manual())
            raise SystemExit(0)
        sources: list[str] = asked.source
        return sources
    return arguments  # without argparse, which takes a while to load


def _app_parser() -> ArgumentParser:
    """The options of `reader` without a command."""
    from argparse import RawDescriptionHelpFormatter

    from reader.cli.arguments import ArgumentParser

    parser = ArgumentParser(
        prog="reader",
        usage=_USAGE,
        description="Read an article in the terminal, and see who said what.",
        epilog=_COMMANDS.format(commands="\n".join(f"  {name:<11} {command.help}" for name, command in COMMANDS.items()))
        + _NOTES,
        formatter_class=RawDescriptionHelpFormatter,
    )
    parser.add_argument(
        "source",
        nargs="*",
        metavar="SOURCE",
        help="a file, folder, web address or feed, or - for standard input; without one, the library opens",
    )
    parser.add_argument("--version", action="version", version=f"reader {__version__}")
    parser.add_argument("--manual", action="store_true", help="print the manual page; read it with: reader --manual | man -l -")
    return parser


def _manual() -> str:
    from reader.app.keys.actions import LISTING, READING
    from reader.app.keys.tables import key_rows
    from reader.cli.manual import manual

    parsers = {name: _parser_of(command, name) for name, command in COMMANDS.items()}
    tables = {"keys": READING, "keys in a list": LISTING}
    keys = {title: [(row.group, row.keys, row.help) for row in key_rows(actions)] for title, actions in tables.items()}
    return manual(_app_parser(), parsers, keys, _NOTES)


def _command_parser() -> ArgumentParser:
    from reader.cli.arguments import ArgumentParser

    parser = ArgumentParser(prog="reader")
    for option in ("--version", "--manual"):
        parser.add_argument(option, action="store_true")
    commands = parser.add_subparsers(dest="command", required=True)
    for name, command in COMMANDS.items():
        command.add_arguments(commands.add_parser(name, help=command.help))
    return parser


def _run_command(command: Command, name: str, arguments: Sequence[str]) -> None:
    from reader.cli.arguments import parsed

    command.answer(parsed(_parser_of(command, name), arguments))


def _parser_of(command: Command, name: str) -> ArgumentParser:
    from reader.cli.arguments import ArgumentParser

    parser = ArgumentParser(prog=f"reader {name}", description=command.description)
    command.add_arguments(parser)
    return parser


def _suggestion(arguments: Sequence[str]) -> str:
    """Which command the first word may be a misspelling of, if it is neither a command nor a file."""
    from difflib import get_close_matches

    word = arguments[0] if arguments else ""
    meant = [] if word in COMMANDS or os.path.lexists(word) else get_close_matches(word, (*COMMANDS, "--help"), 1)
    return f" Or did you mean `reader {meant[0]}`?" if meant else ""


def _run_app(sources: Sequence[str]) -> int:
    """Start the app, or print the plain text if the output is no terminal; returns the exit status."""
    sources = sources or (["-"] if is_handed_over() else [])
    if sources and not os.isatty(1):
        print_texts(sources_in(sources))
        return 0
    from reader.app.startup.start import TerminalError, run

    try:
        return run(sources)
    except TerminalError as error:
        return _failed(str(error))


def _failed(sentence: str, status: int = 1) -> int:
    tell(f"reader: {sentence}")
    return status


def _write_no_more() -> None:
    """Keep the interpreter from flushing standard output at exit, which would fail again."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), 1)
