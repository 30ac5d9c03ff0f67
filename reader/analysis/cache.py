"""Caches analyses on disk, so that an article is analysed only once."""

from __future__ import annotations

from _blake2 import blake2b  # hashlib would load the megabytes of OpenSSL as well
from dataclasses import replace
from functools import cache
from pathlib import Path

from reader.article import Article
from reader.disk_cache import DiskCache, version_of
from reader.packing import pack

ANALYSES = DiskCache("analyses", most_bytes=64 * 1024 * 1024)
"""Packed analyses by `key_of` their articles."""


def packed_for_analysis(article: Article) -> bytes:
    """`article` as bytes, without what no analysis depends on."""
    return pack(replace(article, source="", address="", links=(), emphasis=(), pages=()))


def key_of(packed_article: bytes) -> str:
    """The cache key for the analysis of an article; it changes with the program and its models."""
    return blake2b(packed_article, digest_size=20, key=_version()).hexdigest()


@cache
def _version() -> bytes:
    """A hash of all modules and models that take part in an analysis."""
    return version_of(Path(__file__).parent)
