"""Reads or fetches the bytes of whatever the user names: a path, an address, standard input or an open file."""

from __future__ import annotations

import os
import stat
import sys
from dataclasses import replace
from pathlib import Path
from typing import IO, TYPE_CHECKING, BinaryIO, cast

from reader.paths import is_file, is_folder
from reader.sources.addresses import is_address
from reader.sources.clean import clean
from reader.sources.errors import SourceError, quoted, shown, unreadable
from reader.sources.missing import missing, shown_as
from reader.sources.raw import MEGABYTE, MOST_MEGABYTES, WITH_PICTURES, RawDocument

if TYPE_CHECKING:
    from reader.sources.watch import Watch

Source = str | os.PathLike[str] | IO[str] | IO[bytes]
"""A path, an address on the web, `-` for standard input, or an open file."""

_MOST_MEGABYTES_WITH_PICTURES = 256
_LONG = 4
"""The megabytes from which reading a whole file takes noticeable time."""


def received(source: Source, watch: Watch | None = None) -> RawDocument:
    """The document at `source`, not yet parsed; raises `SourceError` if it cannot be read."""
    if not isinstance(source, str | os.PathLike):
        return from_file(source, shown(getattr(source, "name", "")))
    name = os.fspath(source)
    if name == "-":
        return from_file(standard_input(), "-")
    if isinstance(source, str) and is_address(name):
        from reader.sources.web.fetch import fetch

        return fetch(name, watch=watch)
    return _from_path(Path(name))


def head_of(source: str | Path) -> RawDocument | None:
    """The first megabyte of a file so long that reading it whole takes noticeable time; none for anything else."""
    path = Path(source)
    try:
        if not _LONG * MEGABYTE <= path.stat().st_size <= MOST_MEGABYTES * MEGABYTE or not is_file(path):
            return None
        with path.open("rb") as file:
            return RawDocument(file.read(MEGABYTE), shown(str(path)))
    except (OSError, ValueError):
        return None


def standard_input() -> BinaryIO:
    """The bytes of standard input; raises `SourceError` if it is closed."""
    if sys.stdin is None:
        raise SourceError("Standard input is closed: name a file or an address instead.")
    return sys.stdin.buffer


def is_handed_over() -> bool:
    """Whether standard input is a pipe or a file, not a terminal."""
    if sys.stdin is None:
        return False
    mode = os.fstat(0).st_mode
    return stat.S_ISFIFO(mode) or stat.S_ISREG(mode) or stat.S_ISSOCK(mode)


def from_file(file: IO[str] | IO[bytes], source: str) -> RawDocument:
    """The rest of an open file as the document at `source`; raises `SourceError` if it cannot be read or is too large."""
    document = RawDocument(b"", source)
    most = MOST_MEGABYTES
    try:
        content = file.read(most * MEGABYTE + 1)
        if isinstance(content, bytes):
            most = most_megabytes(content)
            content += cast("IO[bytes]", file).read((most - MOST_MEGABYTES) * MEGABYTE)
    except (OSError, ValueError) as error:
        raise unreadable(document.name, error) from None
    if len(content) > most * MEGABYTE:
        raise SourceError(f"{document.name} is larger than {most} MB: split it and open a part.")
    if isinstance(content, str):
        return replace(document, data=clean(content).encode(), charset="utf-8")
    return replace(document, data=content)


def most_megabytes(head: bytes) -> int:
    """The largest size of a document that begins with `head`: formats with pictures may be larger."""
    return _MOST_MEGABYTES_WITH_PICTURES if head.startswith(WITH_PICTURES) else MOST_MEGABYTES


def _from_path(path: Path) -> RawDocument:
    """The document at `path`; raises `SourceError` with the reason if it cannot be read."""
    name = quoted(str(path))
    try:
        with path.open("rb") as file:
            return from_file(file, shown(str(path)))
    except IsADirectoryError:
        raise SourceError(f"{name} is a folder: open it with `reader FOLDER`.") from None
    except FileNotFoundError:
        if (meant := shown_as(path)) is not None and meant != path:
            return _from_path(meant)
        raise missing(path) from None
    except (OSError, ValueError) as error:
        # Some systems report a folder as a lack of permission.
        if is_folder(path):
            raise SourceError(f"{name} is a folder: open it with `reader FOLDER`.") from None
        raise unreadable(name, error) from None
