"""Prints on standard output and standard error."""

from __future__ import annotations

import errno
import os
import sys
from contextlib import suppress
from typing import BinaryIO

_WIDEST = 80
"""The most columns that a line takes on a terminal."""


def print_out(text: str) -> None:
    """Print `text` in UTF-8, whatever the locale says; raises `OSError` if it cannot be written."""
    stream = output()
    stream.write(text.encode("utf-8", "replace") + b"\n")
    stream.flush()


def print_text(text: str) -> None:
    """Print `text` for a person, with nothing that controls a terminal: wrapped to fit that, as it is into a pipe."""
    from reader.export import wrapped
    from reader.sources.clean import blank

    text = blank(text)
    if sys.stdout is not None and sys.stdout.isatty():
        columns = os.get_terminal_size(sys.stdout.fileno()).columns  # not what COLUMNS says, which may be outdated
        text = wrapped(text, min(_WIDEST, columns or _WIDEST))
    print_out(text)


def tell(sentence: str) -> None:
    """Print `sentence` on standard error, if that is open and can be written."""
    if sys.stderr is not None:  # else `print` would take standard output
        with suppress(OSError):
            print(sentence, file=sys.stderr, flush=True)


def invite_typing() -> None:
    """Say how to type what is about to be read from standard input, if that is a terminal."""
    if sys.stdin is not None and sys.stdin.isatty():
        tell("Type or paste the text, then press ctrl+d on a line of its own.")


def warn(sentence: str) -> None:
    """Print `sentence` on standard error, and that it comes from `reader`."""
    tell(f"reader: {sentence}")


def output() -> BinaryIO:
    """The bytes of standard output; raises `OSError` where the shell has closed it."""
    if sys.stdout is None:
        raise OSError(errno.EBADF, os.strerror(errno.EBADF))
    return sys.stdout.buffer
