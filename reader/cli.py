"""The command `reader`: the app, or the answer of one of the commands for scripts."""

from __future__ import annotations

import os
import sys
from argparse import ArgumentParser, RawDescriptionHelpFormatter
from collections.abc import Sequence

from reader import __version__
from reader.commands import COMMANDS, CommandError, article_at, print_out
from reader.sources import SourceError


def main(argv: Sequence[str] | None = None) -> int:
    """Run the command; returns its exit status: 0 done, 1 a source that cannot be read, 2 wrong usage."""
    arguments = list(sys.argv[1:] if argv is None else argv)
    if "_ARGCOMPLETE" in os.environ:
        from reader.completion import answer

        answer(_command_parser())
    try:
        if arguments and arguments[0] in COMMANDS:
            _run_command(arguments)
            return 0
        return _run_app(_app_parser().parse_args(arguments).source)
    except SourceError as error:
        return _failed(str(error))
    except CommandError as error:
        return _failed(str(error), error.status)
    except BrokenPipeError:
        _write_no_more()
        return 0
    except OSError as error:  # those of sources are SourceErrors
        _write_no_more()
        return _failed(f"The output cannot be written: {(error.strerror or str(error)).lower()}.")
    except KeyboardInterrupt:
        return 130


def _app_parser() -> ArgumentParser:
    parser = ArgumentParser(
        prog="reader",
        description="Read an article in the terminal, and see who said what.",
        epilog="\n".join(["commands for scripts, each with its own --help; they print", *_commands_told()]),
        formatter_class=RawDescriptionHelpFormatter,
    )
    parser.add_argument(
        "source",
        metavar="SOURCE",
        nargs="*",
        help="a file, a folder, an address, a feed, or - for standard input; none opens the library",
    )
    parser.add_argument("--version", action="version", version=f"reader {__version__}")
    return parser


def _commands_told() -> list[str]:
    width = max(map(len, COMMANDS)) + 2
    return [f"  {name:{width}}{command.help}" for name, command in COMMANDS.items()]


def _command_parser() -> ArgumentParser:
    parser = ArgumentParser(prog="reader")
    commands = parser.add_subparsers(dest="command", required=True)
    for name, command in COMMANDS.items():
        command.add_arguments(commands.add_parser(name, help=command.help, description=f"Print {command.help}."))
    return parser


def _run_command(argv: Sequence[str]) -> None:
    arguments = _command_parser().parse_args(argv)
    COMMANDS[arguments.command].answer(arguments)


def _run_app(sources: Sequence[str]) -> int:
    if sources and not os.isatty(1):
        for source in sources:
            print_out(article_at(source).text)
        return 0
    from reader.app.start import TerminalError, run

    try:
        return run(sources)
    except TerminalError as error:
        return _failed(str(error))


def _failed(sentence: str, status: int = 1) -> int:
    print(f"reader: {sentence}", file=sys.stderr)
    return status


def _write_no_more() -> None:
    """Have nothing written when the interpreter ends, which would fail again."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), 1)
