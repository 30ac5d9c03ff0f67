"""Analyses kept on disk, so that an article is understood once."""

from __future__ import annotations

from _blake2 import blake2b  # which hashlib would load the megabytes of OpenSSL beside
from functools import cache
from pathlib import Path

from reader.disk_cache import DiskCache, version_of

ANALYSES = DiskCache("analyses", most_bytes=64 * 1024 * 1024)
"""Packed analyses by `key_of` their articles."""


def key_of(packed_article: bytes) -> str:
    """The name under which the analysis of an article is kept; it changes with the program and its models."""
    return blake2b(packed_article, digest_size=20, key=_version()).hexdigest()


@cache
def _version() -> bytes:
    """Changes whenever a module or a model changes that takes part in an analysis."""
    return version_of(Path(__file__).parent)
