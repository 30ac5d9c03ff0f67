"""Recognises an article whose path or address has changed."""

from __future__ import annotations

import sqlite3
from pathlib import Path

from reader.article import Article
from reader.library.naming import UNNAMED, name_of, storable
from reader.library.rows.columns import texts
from reader.paths import is_file
from reader.sources.addresses import is_on_the_web

_TABLES = ("article", "keepsake", "correction", "name_correction", "content", "said", "redirect")


def known_as(database: sqlite3.Connection, article: Article) -> str:
    """The name of `article` in the library: its path or address or, if that is new, the one that it had before."""
    name = name_of(article)
    if name.startswith(UNNAMED) or database.execute("SELECT 1 FROM article WHERE source = ?", (name,)).fetchone():
        return name
    titled = database.execute(
        f"SELECT {texts('source')}, words FROM article WHERE title = ? AND opened <> ''", (storable(article.title),)
    )
    for other, words in titled.fetchall():
        is_as_long = words == article.word_count
        if is_as_long and _may_be_the_same(other, name) and _text_of(database, other) == storable(article.text):
            return str(other)
    return name


def move(database: sqlite3.Connection, article: Article) -> None:
    """Rename `article` to its present path or address if the library knows it by another."""
    name, known = name_of(article), known_as(database, article)
    if known != name:
        for table in _TABLES:
            database.execute(f"UPDATE OR REPLACE {table} SET source = ? WHERE source = ?", (name, known))


def _may_be_the_same(other: str, name: str) -> bool:
    """Whether the file `other` is gone and that of `name` exists, or both are addresses of one page."""
    if is_on_the_web(other) or is_on_the_web(name):
        return is_on_the_web(other) and is_on_the_web(name) and _page(other) == _page(name)
    return not other.startswith(UNNAMED) and is_file(Path(name)) and not is_file(Path(other))


def _page(address: str) -> tuple[str, str]:
    """The host and the path of `address`, without the query, which often only says where a link stood."""
    from urllib.parse import urlsplit  # only for a new page

    parts = urlsplit(address)
    return (parts.hostname or "").removeprefix("www."), parts.path.rstrip("/")


def _text_of(database: sqlite3.Connection, source: str) -> str | None:
    row = database.execute(f"SELECT {texts('text')} FROM content WHERE source = ?", (source,)).fetchone()
    return None if row is None else str(row[0])
