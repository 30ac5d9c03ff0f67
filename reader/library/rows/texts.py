"""Stores the texts of articles, and searches them and the notes on them."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator, Sequence
from itertools import chain

from reader.letters import are_in, pattern_of
from reader.library.keys import storable
from reader.library.rows.columns import texts

_LONGEST = 2_000_000
"""The most characters in a text that is stored."""
_BEFORE, _AFTER = 60, 140
"""How many characters an excerpt has before and after the place where the words begin."""


def store_text(database: sqlite3.Connection, source: str, text: str) -> None:
    """Store `text` as that of the article whose key is `source`, unless it is too long."""
    if len(text) <= _LONGEST:
        database.execute(
            "INSERT INTO content VALUES (?, ?) ON CONFLICT (source) DO UPDATE SET text = excluded.text"
            " WHERE text <> excluded.text",
            (source, storable(text)),
        )


def texts_with(database: sqlite3.Connection, words: Sequence[str], *, naming: bool = False) -> Iterator[tuple[str, str]]:
    """The texts that contain all of `words`, in any letter case, each after the key of its article.

    With `naming`, also those in which a reader has corrected something to a name that contains them.
    """
    corrections = (("correction", "speaker"), ("name_correction", "name")) if naming else ()
    corrected = {source for table, name in corrections for source, _ in _with(database, table, name, words)}
    return (row for row in _with(database, "content", "text", ()) if row[0] in corrected or are_in(words, row[1]))


def excerpts_with(database: sqlite3.Connection, words: Sequence[str]) -> dict[str, str]:
    """Excerpts of the texts and notes that contain all of `words`, in any letter case, by the key of the article."""
    if not words:
        return {}
    everything = chain(texts_with(database, words), _with(database, "keepsake", "note", words))
    return {source: excerpt(words, text) for source, text in everything}


def excerpt(words: Sequence[str], text: str) -> str:
    """The surroundings of `words` in `text`, where they occur together, or else of the first of them."""
    place = pattern_of(" ".join(words)).search(text) or pattern_of(words[0]).search(text)
    return _around(text, place.start() if place else 0)


def _with(database: sqlite3.Connection, table: str, column: str, words: Sequence[str]) -> Iterator[tuple[str, str]]:
    rows = database.execute(f"SELECT {texts('source', column)} FROM {table}")
    return ((source, text) for source, text in rows if are_in(words, text))


def _around(text: str, at: int) -> str:
    """The whole words around `at`."""
    start, end = max(0, at - _BEFORE), at + _AFTER
    before, after = text[start:at], text[at:end]
    if start:
        before = f"… {before.partition(' ')[2]}"
    if end < len(text):
        after = f"{after.rpartition(' ')[0]} …"
    return " ".join((before + after).split())
