"""The package document of an EPUB: its files, their reading order, and the metadata."""

from __future__ import annotations

import posixpath
from collections.abc import Mapping
from typing import TYPE_CHECKING, NamedTuple
from urllib.parse import unquote

from reader.sources.bylines import as_spoken
from reader.sources.dates import date_or_year
from reader.sources.xml import attribute, first_words, local_name, named, words_in

if TYPE_CHECKING:
    from lxml.etree import _Element

_CHAPTERS = frozenset({"application/xhtml+xml", "text/html", "application/x-dtbook+xml", ""})
_MOST_AUTHORS = 5


class BookFile(NamedTuple):
    """One file of a book."""

    path: str
    """Its path within the archive."""
    media_type: str
    properties: str


def manifest(package: _Element, folder: str) -> dict[str, BookFile]:
    """The files of the book by their id; `folder` is that of the package document."""
    files = {}
    for item in named(package, "item"):
        path = posixpath.normpath(posixpath.join(folder, unquote(item.get("href") or "")))
        files[item.get("id") or ""] = BookFile(path, item.get("media-type") or "", item.get("properties") or "")
    return files


def spine(package: _Element, files: Mapping[str, BookFile], *, linear: bool = True) -> list[str]:
    """The paths of the chapters in reading order, each once; or of what is read only by links to it, such as notes."""
    items = [item for spine in named(package, "spine") for item in spine if local_name(item) == "itemref"]
    chapters = [
        files[item.get("idref")] for item in items if item.get("idref") in files and (item.get("linear") != "no") is linear
    ]
    return list(dict.fromkeys(file.path for file in chapters if file.media_type in _CHAPTERS))


def title_of(package: _Element) -> str:
    """The title of the book, or empty."""
    return first_words(package, "title")


def authors_of(package: _Element) -> str:
    """The authors, without translators and illustrators, whom some books list as creators as well."""
    roles = {
        (meta.get("refines") or "").removeprefix("#"): words_in(meta)
        for meta in named(package, "meta")
        if meta.get("property") == "role"
    }
    creators = [(_role(creator, roles), as_spoken(words_in(creator))) for creator in named(package, "creator")]
    authors = [name for role, name in creators if name and role in ("", "aut")] or [name for _, name in creators if name]
    return ", ".join(list(dict.fromkeys(authors))[:_MOST_AUTHORS])


def date_of(package: _Element) -> str:
    """The date of publication in ISO 8601, which may be only a year, or empty."""
    return date_or_year(map(words_in, named(package, "date")))


def language_of(package: _Element) -> str:
    """The two-letter code of the language, or empty."""
    return first_words(package, "language")[:2].lower()


def _role(creator: _Element, roles: Mapping[str, str]) -> str:
    return attribute(creator, "role") or roles.get(creator.get("id") or "", "")
