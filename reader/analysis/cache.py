"""Analyses kept on disk, so that an article is understood once."""

from __future__ import annotations

import os
from _blake2 import blake2b  # which hashlib would load the megabytes of OpenSSL beside
from collections.abc import Iterator
from functools import cache
from pathlib import Path

from reader.disk_cache import DiskCache

ANALYSES = DiskCache("analyses", most_bytes=64 * 1024 * 1024)
"""Packed analyses by `key_of` their articles."""


def key_of(packed_article: bytes) -> str:
    """The name under which the analysis of an article is kept; it changes with the program and its models."""
    return blake2b(packed_article, digest_size=20, key=_version()).hexdigest()


@cache
def _version() -> bytes:
    """Changes with every module and model that an analysis is made by."""
    return blake2b(repr(sorted(_files(Path(__file__).parent))).encode(), digest_size=32).digest()


def _files(folder: str | Path) -> Iterator[tuple[str, int, int]]:
    """Each module and model in `folder` and below, with its size and when it was changed."""
    with os.scandir(folder) as entries:  # which takes a fifth of the time that `Path` takes
        for entry in entries:
            if entry.is_file():
                facts = entry.stat()
                yield entry.path, facts.st_size, facts.st_mtime_ns
            elif entry.name != "__pycache__":
                yield from _files(entry.path)
