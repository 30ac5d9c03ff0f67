"""The options of `reader` and of its commands, with their help, and the manual page made of it."""

from __future__ import annotations

from argparse import RawDescriptionHelpFormatter

from reader import __version__
from reader.cli.arguments import ArgumentParser
from reader.cli.commands import COMMANDS

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


def app_parser() -> ArgumentParser:
    """The options of `reader` without a command."""
    commands = "\n".join(f"  {name:<11} {command.help}" for name, command in COMMANDS.items())
    parser = ArgumentParser(
        prog="reader",
        usage=_USAGE,
        description="Read an article in the terminal, and see who said what.",
        epilog=_COMMANDS.format(commands=commands) + _NOTES,
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


def parser_of(name: str) -> ArgumentParser:
    """The arguments of the command of that `name`."""
    command = COMMANDS[name]
    parser = ArgumentParser(prog=f"reader {name}", description=command.description)
    command.add_arguments(parser)
    return parser


def command_parser() -> ArgumentParser:
    """Every argument that `reader` takes except sources, to complete a line."""
    parser = ArgumentParser(prog="reader")
    for option in ("--version", "--manual"):
        parser.add_argument(option, action="store_true")
    commands = parser.add_subparsers(dest="command", required=True)
    for name, command in COMMANDS.items():
        command.add_arguments(commands.add_parser(name, help=command.help))
    return parser


def manual_page() -> str:
    """The manual of `reader` with its commands and its keys."""
    from reader.app.keys.action import in_table  # and with it much of Textual
    from reader.app.keys.listing import LISTING
    from reader.app.keys.reading import READING
    from reader.cli.manual import manual

    parsers = {name: parser_of(name) for name in COMMANDS}
    tables = {"keys": READING, "keys in a list": LISTING}
    keys = {title: [(row.group, row.label, row.help) for row in in_table(actions)] for title, actions in tables.items()}
    return manual(app_parser(), parsers, keys, _NOTES)
