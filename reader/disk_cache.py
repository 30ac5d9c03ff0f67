"""Files that can be had again, kept on disk so that it need not be."""

from __future__ import annotations

import os
from _blake2 import blake2b  # which hashlib would load the megabytes of OpenSSL beside
from collections.abc import Callable, Iterator
from contextlib import suppress
from pathlib import Path
from time import time
from typing import TypeVar

from reader.paths import own_folder

_Made = TypeVar("_Made")
_UNFINISHED = ".part"
_ABANDONED = 3_600
"""Seconds after which nobody is at work any more on what is unfinished."""


class DiskCache:
    """What is kept under keys in one folder, for this person alone; what was used longest ago makes room for what is new.

    Several readers may use it at once. A disk that is full or cannot be written keeps nothing, and that is no error.
    """

    def __init__(self, name: str, *, most_bytes: int, most_files: int = 10_000) -> None:
        self._name = name
        self._most_bytes = most_bytes
        self._most_files = most_files

    @property
    def folder(self) -> Path:
        """Where the files lie, each under its key."""
        return own_folder("cache") / self._name

    def read(self, key: str, make: Callable[[bytes], _Made]) -> _Made | None:
        """What `make` makes of what is kept under `key`, if anything; it counts as used now."""
        path = self.folder / key
        try:
            data = path.read_bytes()
        except OSError:
            return None
        with suppress(OSError):
            os.utime(path)
        try:
            return make(data)
        except Exception:  # whatever has happened to the file, what was in it can be had again
            with suppress(OSError):
                path.unlink()
            return None

    def write(self, key: str, data: bytes | memoryview) -> None:
        """Keep `data` under `key`, whole or not at all."""
        from tempfile import NamedTemporaryFile  # not before there is something to keep

        with suppress(OSError):
            self.folder.mkdir(parents=True, exist_ok=True, mode=0o700)
            with NamedTemporaryFile(dir=self.folder, suffix=_UNFINISHED, delete=False) as file:
                unfinished = Path(file.name)
                try:
                    file.write(data)
                    file.close()
                    unfinished.replace(self.folder / key)
                except OSError:
                    unfinished.unlink(missing_ok=True)
                    raise
            self._make_room()

    def _make_room(self) -> None:
        """Delete the files that were used longest ago, and those that were never finished."""
        files = sorted(((path.stat(), path) for path in self.folder.iterdir()), key=lambda file: -file[0].st_mtime)
        number = total = 0
        for facts, path in files:
            if path.suffix == _UNFINISHED:
                if facts.st_mtime < time() - _ABANDONED:
                    path.unlink(missing_ok=True)
                continue
            number, total = number + 1, total + facts.st_size
            if number > self._most_files or total > self._most_bytes:
                path.unlink(missing_ok=True)


def version_of(*folders: Path) -> bytes:
    """What changes with every module and model in `folders` and below, for the keys of what they have made."""
    return blake2b(repr(sorted(file for folder in folders for file in _files(folder))).encode(), digest_size=32).digest()


def _files(folder: str | Path) -> Iterator[tuple[str, int, int]]:
    """Each file in `folder` and below, with its size and when it was changed."""
    with os.scandir(folder) as entries:  # which takes a fifth of the time that `Path` takes
        for entry in entries:
            if entry.is_file():
                facts = entry.stat()
                yield entry.path, facts.st_size, facts.st_mtime_ns
            elif entry.name != "__pycache__":
                yield from _files(entry.path)
