"""Completing the command in a shell: commands, options, kinds and the names of files."""

from __future__ import annotations

import argparse

import argcomplete
from argcomplete.completers import FilesCompleter
from argcomplete.shell_integration import shellcode


def answer(parser: argparse.ArgumentParser) -> None:
    """Tell the shell, which asks through the environment, how a line that `parser` reads may go on, and end the process.

    A source may stand where a command does.
    """
    for action in parser._actions:
        if isinstance(action, argparse._SubParsersAction):
            action.completer = FilesCompleter()  # type: ignore[attr-defined]
    argcomplete.autocomplete(parser)


def script(shell: str) -> str:
    """What `shell` (bash, zsh, fish) has to run, so that it asks."""
    return shellcode(["reader"], shell=shell)
