"""The rows of the database that hold corrections."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from reader.analysis.kinds import EntityKind
from reader.article import Article
from reader.library.anchors import anchored_after, words_before
from reader.library.keys import key_of, storable
from reader.library.model import Correction, NameCorrection, QuoteCorrection, Reach, replaces
from reader.library.rows.columns import numbers, texts
from reader.library.rows.moved import known_as

_PLACE = f"{numbers('start')}, {texts('words', 'before')}"
_QUOTES = f"SELECT {_PLACE}, {numbers('is_quote')}, {texts('speaker')} FROM correction WHERE source = ?"
_NAMES = (
    f"SELECT {_PLACE}, {texts('name', 'kind', 'reach')}, {numbers('number')} FROM name_correction WHERE source = ?"
    " ORDER BY number, start"
)
_KINDS, _REACHES = frozenset(EntityKind), frozenset(Reach)


class Stored(NamedTuple):
    """A correction with the key of its row."""

    correction: Correction
    start: int
    words: str


def kept_corrections(database: sqlite3.Connection, article: Article) -> Iterator[Stored]:
    """The corrections whose places are still in `article`: those of quotes, then those of names in the order they were made."""
    known = (known_as(database, article),)
    for start, words, before, is_quote, speaker in database.execute(_QUOTES, known).fetchall():
        if (place := anchored_after(article.text, start, words, before)) is not None:
            yield Stored(QuoteCorrection(place, speaker, bool(is_quote)), start, words)
    for start, words, before, name, kind, reach, number in database.execute(_NAMES, known).fetchall():
        place = anchored_after(article.text, start, words, before)
        if place is not None and kind in _KINDS and reach in _REACHES:
            yield Stored(NameCorrection(place, name, EntityKind(kind), Reach(reach), number), start, words)


def keep_correction(database: sqlite3.Connection, article: Article, correction: Correction) -> None:
    """Keep `correction` in place of those that it supersedes."""
    _drop_all(database, article, (kept for kept in kept_corrections(database, article) if replaces(correction, kept.correction)))
    span = correction.span
    place = key_of(article), span.start, storable(span.of(article.text)), storable(words_before(article.text, span.start))
    if isinstance(correction, QuoteCorrection):
        database.execute(
            "INSERT OR REPLACE INTO correction VALUES (?, ?, ?, ?, ?, ?)",
            (*place, correction.is_quote, storable(correction.speaker)),
        )
    else:
        said = storable(correction.name), correction.kind.value, correction.reach.value, correction.number
        database.execute("INSERT OR REPLACE INTO name_correction VALUES (?, ?, ?, ?, ?, ?, ?, ?)", (*place, *said))


def drop_correction(database: sqlite3.Connection, article: Article, correction: Correction) -> None:
    """Drop `correction`."""
    _drop_all(database, article, (kept for kept in kept_corrections(database, article) if kept.correction == correction))


def _drop_all(database: sqlite3.Connection, article: Article, every: Iterable[Stored]) -> None:
    for correction, start, words in list(every):
        key = key_of(article), start, words
        if isinstance(correction, QuoteCorrection):
            database.execute("DELETE FROM correction WHERE source = ? AND start = ? AND words = ?", key)
        else:
            condition = "source = ? AND start = ? AND words = ? AND reach = ?"
            database.execute(f"DELETE FROM name_correction WHERE {condition}", (*key, correction.reach.value))
