"""The command `reader`: runs the app, or one of the commands for scripts."""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence

from reader.cli.answers import CommandError, print_texts, sources_in
from reader.cli.commands import COMMANDS
from reader.cli.printing import invite_typing, print_out, warn
from reader.sources import SourceError
from reader.sources.receiving import is_handed_over


def main(argv: Sequence[str] | None = None) -> int:
    """Run the command; returns its exit status: 0 done, 1 a source that cannot be read, 2 wrong usage."""
    arguments = list(sys.argv[1:] if argv is None else argv)
    if "_ARGCOMPLETE" in os.environ:
        from reader.cli.completion import answer
        from reader.cli.parsers import command_parser

        answer(command_parser())
    try:
        if arguments and arguments[0] in COMMANDS:
            _run_command(arguments[0], arguments[1:])
            return 0
        return _run_app(_sources_to_open(arguments))
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


def _sources_to_open(arguments: Sequence[str]) -> Sequence[str]:
    """The sources to open in the app; exits after printing help, or with status 2 for an unknown option."""
    if any(argument.startswith("-") and argument != "-" for argument in arguments):
        from reader.cli.arguments import parsed
        from reader.cli.parsers import app_parser, manual_page

        asked = parsed(app_parser(), arguments)
        if asked.manual:
            print_out(manual_page())
            raise SystemExit(0)
        sources: list[str] = asked.source
        return sources
    return arguments  # without argparse, which takes a while to load


def _run_command(name: str, arguments: Sequence[str]) -> None:
    from reader.cli.arguments import parsed
    from reader.cli.parsers import parser_of

    COMMANDS[name].answer(parsed(parser_of(name), arguments))


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
    from reader.library import LibraryError

    if "-" in sources:
        invite_typing()
    try:
        return run(sources)
    except (TerminalError, LibraryError) as error:
        return _failed(str(error))


def _failed(sentence: str, status: int = 1) -> int:
    warn(sentence)
    return status


def _write_no_more() -> None:
    """Keep the interpreter from flushing standard output at exit, which would fail again."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), 1)
