"""Errors that say why a source cannot be read, in one sentence that a person can act on."""

from __future__ import annotations

from reader.sources.clean import clean, clean_line

_LONGEST_NAME = 200
"""The most characters of a name in a message."""


class SourceError(Exception):
    """A source cannot be read; the message is one sentence that says why and what to do."""


class CancelledError(SourceError):
    """Opening the source was cancelled."""


def unreadable(name: str, error: Exception) -> SourceError:
    """The error to raise if the system cannot read the file called `name`."""
    if isinstance(error, PermissionError):
        return SourceError(f"{name} may not be read: give yourself permission to read it.")
    reason = error.strerror if isinstance(error, OSError) and error.strerror else str(error)
    return SourceError(f"{name} cannot be read ({clean_line(reason).lower()}): check it and try again.")


def broken(name: str, kind: str) -> SourceError:
    """The error to raise if the document called `name` is no sound one of its `kind`, such as `EPUB`."""
    return SourceError(f"{name} is a broken {kind}: get it again from where it came from.")


def locked(name: str) -> SourceError:
    """The error to raise if the document called `name` cannot be read without a password."""
    return SourceError(f"{name} is locked with a password: save a copy without one and open that.")


def shown(name: object) -> str:
    """A file's name or an address, safe to print; open files may have a number for a name."""
    return clean(name).replace("\n", " ") if isinstance(name, str) else ""


def quoted(name: str) -> str:
    """`name` in quotation marks, with the middle left out if it is long."""
    text = shown(name)
    return f"“{text[:99]}…{text[-99:]}”" if len(text) > _LONGEST_NAME else f"“{text}”"
