"""Recognises an article whose path or address has changed."""

from __future__ import annotations

import sqlite3
from pathlib import Path

from reader.article import Article
from reader.library.keys import KEYED_BY_TEXT, key_of, storable
from reader.library.rows.columns import texts
from reader.paths import is_file
from reader.sources.addresses import is_on_the_web

_TABLES = ("article", "keepsake", "correction", "name_correction", "content", "said", "redirect")


def known_as(database: sqlite3.Connection, article: Article) -> str:
    """The key of `article` in the library: its path or address or, if that is new, the one that it had before."""
    key = key_of(article)
    if key.startswith(KEYED_BY_TEXT) or database.execute("SELECT 1 FROM article WHERE source = ?", (key,)).fetchone():
        return key
    titled = database.execute(
        f"SELECT {texts('source')}, words FROM article WHERE title = ? AND opened <> ''", (storable(article.title),)
    )
    for other, words in titled.fetchall():
        is_as_long = words == article.word_count
        if is_as_long and _may_be_the_same(other, key) and _text_of(database, other) == storable(article.text):
            return str(other)
    return key


def move(database: sqlite3.Connection, article: Article) -> None:
    """Rename `article` to its present path or address if the library knows it by another."""
    key, known = key_of(article), known_as(database, article)
    if known != key:
        for table in _TABLES:
            database.execute(f"UPDATE OR REPLACE {table} SET source = ? WHERE source = ?", (key, known))


def _may_be_the_same(other: str, key: str) -> bool:
    """Whether the file `other` is gone and that of `key` exists, or both are addresses of one page."""
    if is_on_the_web(other) or is_on_the_web(key):
        return is_on_the_web(other) and is_on_the_web(key) and _page(other) == _page(key)
    return not other.startswith(KEYED_BY_TEXT) and is_file(Path(key)) and not is_file(Path(other))


def _page(address: str) -> tuple[str, str]:
    """The host and the path of `address`, without the query, which often only says where a link stood."""
    from urllib.parse import urlsplit  # only for a new page

    parts = urlsplit(address)
    return (parts.hostname or "").removeprefix("www."), parts.path.rstrip("/")


def _text_of(database: sqlite3.Connection, source: str) -> str | None:
    row = database.execute(f"SELECT {texts('text')} FROM content WHERE source = ?", (source,)).fetchone()
    return None if row is None else str(row[0])
