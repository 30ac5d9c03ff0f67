"""Stores the texts of articles, and searches them and the notes on them."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator, Sequence
from itertools import chain

from reader.library.naming import storable

_LONGEST = 2_000_000
"""The most characters in a text that is stored."""
_BEFORE, _AFTER = 60, 140
"""How many characters an excerpt has before and after the place where the words begin."""
_ANY = str.maketrans({"%": r"\%", "_": r"\_", "\\": r"\\"})


def store_text(database: sqlite3.Connection, source: str, text: str) -> None:
    """Store `text` as that of the article named `source`, unless it is too long."""
    if len(text) <= _LONGEST:
        database.execute(
            "INSERT INTO content VALUES (?, ?) ON CONFLICT (source) DO UPDATE SET text = excluded.text"
            " WHERE text <> excluded.text",
            (source, storable(text)),
        )


def texts_with(words: Sequence[str], database: sqlite3.Connection) -> Iterator[tuple[str, str]]:
    """The texts that contain all of `words`, in any letter case, each after the name of its article."""
    return _with("content", "text", words, database)


def excerpts_with(words: Sequence[str], database: sqlite3.Connection) -> dict[str, str]:
    """Excerpts of the texts and notes that contain all of `words`, in any letter case, by the name of the article."""
    if not words:
        return {}
    everything = chain(texts_with(words, database), _with("keepsake", "note", words, database))
    return {source: _excerpt(text, _first_place(words, text)) for source, text in everything}


def patterns_of(words: Sequence[str]) -> list[str]:
    """The LIKE patterns for those of `words` that SQLite can compare in any letter case: the ASCII ones."""
    return [f"%{word.translate(_ANY)}%" for word in words if word.isascii()]


def having(column: str, words: Sequence[str]) -> str:
    """The SQL condition that `column` matches all `patterns_of` `words`."""
    return " AND ".join(["1", *(rf"{column} LIKE ? ESCAPE '\'" for _ in patterns_of(words))])


def _with(table: str, column: str, words: Sequence[str], database: sqlite3.Connection) -> Iterator[tuple[str, str]]:
    query = f"SELECT source, {column} FROM {table} WHERE {having(column, words)}"
    for source, text in database.execute(query, patterns_of(words)):
        lower = text.lower()
        if all(word.lower() in lower for word in words):
            yield source, text


def _first_place(words: Sequence[str], text: str) -> int:
    """Where `words` occur together, or else the first of them."""
    lower = text.lower()
    together = lower.find(" ".join(words).lower())
    return lower.find(words[0].lower()) if together < 0 else together


def _excerpt(text: str, at: int) -> str:
    """The whole words around `at`."""
    start, end = max(0, at - _BEFORE), at + _AFTER
    before, after = text[start:at], text[at:end]
    if start:
        before = f"… {before.partition(' ')[2]}"
    if end < len(text):
        after = f"{after.rpartition(' ')[0]} …"
    return " ".join((before + after).split())
