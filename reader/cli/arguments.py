"""Parses the arguments of `reader`, and prints help and errors as the commands print theirs."""

from __future__ import annotations

import argparse
from collections.abc import Sequence
from typing import NoReturn

from reader.cli.printing import print_out, tell
from reader.sources.clean import clean

_SHIELD = "\0"
"""A character that no argument contains."""


class ArgumentParser(argparse.ArgumentParser):
    """Raises `OSError` if help cannot be written, and shows no control characters of what was typed."""

    def error(self, message: str) -> NoReturn:
        """Report the usage and the `message`, and exit with status 2."""
        tell(f"{self.format_usage()}{self.prog}: error: {clean(message)}")
        raise SystemExit(2)

    def _print_message(self, message: str, file: object = None) -> None:
        """Print help or the version, which the base class does without noticing that it fails."""
        print_out(message.removesuffix("\n"))


def parsed(parser: argparse.ArgumentParser, arguments: Sequence[str]) -> argparse.Namespace:
    """The `arguments`; where any number of sources or words may stand, some may follow an option, and any `--`."""
    many = next((action.dest for action in parser._actions if action.nargs in ("*", "+")), None)
    asked, rest = parser.parse_known_args(arguments if many is None else _shielded(arguments))
    unknown = rest if many is None else [each for each in rest if each.startswith("-") and each not in ("-", "--")]
    if unknown:
        parser.error(f"unrecognized arguments: {' '.join(unknown)}")
    if many is not None:
        setattr(asked, many, [each.removeprefix(_SHIELD) for each in (*getattr(asked, many), *rest) if each != "--"])
    return asked


def _shielded(arguments: Sequence[str]) -> list[str]:
    """The `arguments`, those after `--` with a character before them, so that none of them looks like an option."""
    end = arguments.index("--") + 1 if "--" in arguments else len(arguments)
    return [*arguments[:end], *(f"{_SHIELD}{each}" for each in arguments[end:])]
