"""Shell completion: of commands, options, kinds and file names."""

from __future__ import annotations

import argparse

import argcomplete
from argcomplete.completers import FilesCompleter
from argcomplete.shell_integration import shellcode


def answer(parser: argparse.ArgumentParser) -> None:
    """Answer the shell, which asks through the environment how a line for `parser` may go on, and exit.

    Where a command may stand, so may a source.
    """
    for action in parser._actions:
        if isinstance(action, argparse._SubParsersAction):
            action.completer = FilesCompleter()  # type: ignore[attr-defined]
    argcomplete.autocomplete(parser)


def script(shell: str) -> str:
    """The code that `shell` (bash, zsh or fish) has to run to enable completion."""
    return shellcode(["reader"], shell=shell)
