"""A cache on disk of the Articles in web pages and PDFs."""

from __future__ import annotations

from _blake2 import blake2b  # hashlib would load the megabytes of OpenSSL as well
from collections.abc import Iterator
from dataclasses import astuple
from functools import cache, partial
from importlib.util import find_spec
from pathlib import Path
from threading import Timer

from reader import sources
from reader.article import Article
from reader.disk_cache import DiskCache, version_of
from reader.packing import pack, unpack
from reader.sources import SourceContent
from reader.sources.load import article_from
from reader.sources.raw import RawDocument

ARTICLES = DiskCache("articles", most_bytes=32 * 1024 * 1024)
"""Packed Articles by the digest of their document."""
LATER = 0.5
"""Seconds after which an Article is stored: its first words are to be on screen by then."""
_EXTRACTORS = "trafilatura", "pypdfium2"


def article_on(page: RawDocument) -> Article:
    """The Article on `page`, from the cache or extracted now. Raises `SourceError`."""
    key = _key_of(page)
    article = _cached(key)
    if article is None:
        article = article_from(page)
        _keep(key, article)
    return article


def contents_in(pdf: RawDocument, contents: Iterator[SourceContent]) -> Iterator[SourceContent]:
    """The Article in a `pdf` from the cache, or else its `contents`, of which the complete Article is kept."""
    key = _key_of(pdf)
    article = _cached(key)
    if article is not None:
        yield article
        return
    for content in contents:
        if isinstance(content, Article) and not content.notice:
            _keep(key, content)
        yield content


def _cached(key: str) -> Article | None:
    return ARTICLES.read(key, partial(unpack, Article))


def _keep(key: str, article: Article) -> None:
    Timer(LATER, lambda: ARTICLES.write(key, pack(article))).start()


def _key_of(document: RawDocument) -> str:
    _, *facts = astuple(document)
    return blake2b(repr(facts).encode("utf-8", "surrogatepass") + document.data, digest_size=20, key=_version()).hexdigest()


@cache
def _version() -> bytes:
    """A digest of all code that extracts articles."""
    found = map(find_spec, _EXTRACTORS)
    places = [sources.__file__, *(extractor.origin for extractor in found if extractor)]
    return version_of(*(Path(place).parent for place in places if place))
