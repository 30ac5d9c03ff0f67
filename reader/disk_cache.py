"""A cache on disk for what can be made or fetched again."""

from __future__ import annotations

import os
from _blake2 import blake2b  # hashlib would load the megabytes of OpenSSL as well
from binascii import crc32
from collections.abc import Callable, Iterator
from contextlib import suppress
from functools import partial
from pathlib import Path
from threading import get_ident
from time import time
from typing import TypeVar

from reader.paths import is_file, own_folder

_Made = TypeVar("_Made")
_UNFINISHED = ".part"
_SUM = 4
"""The bytes of the checksum at the end of a file."""
_ABANDONED = 3_600
"""The age in seconds at which an unfinished file has been abandoned."""
_SKEW = 86_400
"""The seconds by which the clock of a file server may be ahead."""


class DiskCache:
    """Bytes kept under keys in one folder that only this user can read; the least recently used are evicted.

    Several processes may use it at once. A disk that is full or read-only keeps nothing, which is not an error.
    """

    def __init__(self, name: str, *, most_bytes: int, most_files: int = 10_000) -> None:
        self._name = name
        self._most_bytes = most_bytes
        self._most_files = most_files

    @property
    def folder(self) -> Path:
        """The folder of the files, whose names are the keys."""
        return own_folder("cache") / self._name

    def read(self, key: str, make: Callable[[bytes], _Made]) -> _Made | None:
        """What `make` returns for the bytes under `key`, if there are any and they are undamaged; marks them as just used."""
        path = self.folder / key
        if not is_file(path):  # nothing there, or a pipe that would be waited for
            return None
        try:
            data = path.read_bytes()
        except OSError:
            return None
        with suppress(OSError):
            os.utime(path)
        content = data[:-_SUM]
        try:
            if data[-_SUM:] != _checksum(content):
                raise ValueError("it is damaged")
            return make(content)
        except Exception:  # a damaged file only costs making its content again
            with suppress(OSError):
                path.unlink()
            return None

    def write(self, key: str, data: bytes | memoryview) -> None:
        """Keep `data` under `key`, atomically."""
        with suppress(OSError):
            self.folder.mkdir(parents=True, exist_ok=True, mode=0o700)
            unfinished = self.folder / f"{os.getpid()}-{get_ident()}{_UNFINISHED}"  # `tempfile` would be slow to load
            try:
                with open(unfinished, "wb", opener=partial(os.open, mode=0o600)) as file:
                    file.write(data)
                    file.write(_checksum(data))
                unfinished.replace(self.folder / key)
            except OSError:
                unfinished.unlink(missing_ok=True)
                raise
            self._make_room()

    def _make_room(self) -> None:
        """Delete the least recently used files, and abandoned unfinished ones.

        Those that seem to have been used in the future, by a clock that was wrong, go first: they would outlast all others.
        """
        future = time() + _SKEW
        files = sorted(
            ((path.stat(), path) for path in self.folder.iterdir()),
            key=lambda file: file[0].st_mtime if file[0].st_mtime < future else 0.0,
            reverse=True,
        )
        number = total = 0
        for facts, path in files:
            if path.suffix == _UNFINISHED:
                if facts.st_mtime < time() - _ABANDONED:
                    path.unlink(missing_ok=True)
                continue
            number, total = number + 1, total + facts.st_size
            if number > self._most_files or total > self._most_bytes:
                path.unlink(missing_ok=True)


def _checksum(data: bytes | memoryview) -> bytes:
    return crc32(data).to_bytes(_SUM, "little")


def version_of(*folders: Path) -> bytes:
    """A hash that changes with every file below `folders`, for the keys of results that depend on these modules and models."""
    return blake2b(repr(sorted(file for folder in folders for file in _files(folder))).encode(), digest_size=32).digest()


def _files(folder: str | Path) -> Iterator[tuple[str, int, int]]:
    """Each file below `folder`, with its size and the time of its last change."""
    with os.scandir(folder) as entries:  # five times as fast as `Path`
        for entry in entries:
            if entry.is_file():
                facts = entry.stat()
                yield entry.path, facts.st_size, facts.st_mtime_ns
            elif entry.name != "__pycache__":
                yield from _files(entry.path)
