"""Stores who said what in the articles that were read, so that it is found from another article."""

from __future__ import annotations

import sqlite3
from collections import defaultdict
from collections.abc import Iterable
from itertools import islice
from typing import NamedTuple

from reader.library.keys import storable
from reader.library.rows.columns import texts

_MOST = 1_000
"""The most quotes of an article that are stored."""


class Said(NamedTuple):
    """A quote of an article by somebody whom it names."""

    start: int
    """The offset of the quote in the text as it was then."""
    speaker: str
    words: str


def store_said(database: sqlite3.Connection, source: str, said: Iterable[Said]) -> None:
    """Store the first of what is `said` in the article whose key is `source`, in place of what was stored before."""
    database.execute("DELETE FROM said WHERE source = ?", (source,))
    rows = ((source, each.start, storable(each.speaker), storable(each.words)) for each in islice(said, _MOST))
    database.executemany("INSERT OR IGNORE INTO said VALUES (?, ?, ?, ?)", rows)


def said_by(database: sqlite3.Connection, name: str) -> dict[str, tuple[str, ...]]:
    """The words that somebody of that `name`, or whose last names are that, says: each once, in reading order, by article."""
    name = storable(name)
    tail = f" {name}"
    rows = database.execute(
        f"SELECT {texts('source', 'words')} FROM said WHERE speaker = ? OR substr(speaker, -length(?)) = ?"
        " ORDER BY source, start",
        (name, tail, tail),
    )
    said: defaultdict[str, list[str]] = defaultdict(list)
    for source, words in rows:
        said[source].append(words)
    return {source: tuple(dict.fromkeys(words)) for source, words in said.items()}
