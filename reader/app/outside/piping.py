"""Pipes a text to a shell command."""

from __future__ import annotations

import signal
import subprocess
from contextlib import suppress

from textual.app import App, SuspendNotSupported

_COMMAND_NOT_FOUND = 127
"""The exit status of a shell that finds no such command."""
_INTERRUPTED = (-signal.SIGINT, 128 + signal.SIGINT)
"""The exit statuses of a command, and of a shell, that Ctrl-C has stopped."""


def pipe(app: App[object], command: str, text: str) -> str:
    """Run the shell's `command` on `text` in the terminal, then wait for Enter; returns one sentence about what happened."""
    try:
        with app.suspend():
            status = _run(command, text)
            _wait_for_enter()
    except (SuspendNotSupported, OSError, ValueError) as error:
        return f"{command} could not be started: {error}"
    if status in _INTERRUPTED:
        return f"{command} was stopped."
    if status == _COMMAND_NOT_FOUND:
        return f"There is no command {command.split(maxsplit=1)[0]}."
    return f"Back from {command}." if status == 0 else f"{command} ended with status {status}."


def _run(command: str, text: str) -> int:
    """Run `command` on `text`, which it need not read to the end; returns its exit status."""
    return subprocess.run(command, shell=True, input=text.encode("utf-8", "replace"), check=False).returncode


def _wait_for_enter() -> None:
    """Wait for Enter, or for Ctrl-D or Ctrl-C."""
    before = signal.signal(signal.SIGINT, signal.default_int_handler)
    try:
        with suppress(EOFError, KeyboardInterrupt):
            input("\nEnter goes back to the article. ")
    finally:
        signal.signal(signal.SIGINT, before)
