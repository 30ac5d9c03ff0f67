"""The rows of the database that hold keepsakes."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable
from dataclasses import replace

from reader.article import Article, Span
from reader.library.anchors import anchored
from reader.library.keys import key_of, storable
from reader.library.model import Keepsake, KeepsakeKind
from reader.library.rows.columns import numbers, texts
from reader.library.rows.moved import known_as

_KEEPSAKES = (
    f"SELECT {texts('kind')}, {numbers('start')}, {texts('words', 'note', 'speaker', 'section')}, {numbers('page')}"
    " FROM keepsake WHERE source = ?"
)
_KINDS = frozenset(KeepsakeKind)


def kept_keepsakes(database: sqlite3.Connection, article: Article) -> tuple[Keepsake, ...]:
    """The keepsakes whose places are still in `article`, in reading order, each with the page that it is on now."""
    placed = ((keepsake, _place_in(article, keepsake)) for keepsake in keepsakes_of(database, known_as(database, article)))
    found = [
        replace(keepsake, span=place, page=article.page_at(place.start) or 0) for keepsake, place in placed if place is not None
    ]
    return tuple(sorted(found, key=_order))


def lost_keepsakes(database: sqlite3.Connection, article: Article) -> tuple[Keepsake, ...]:
    """The keepsakes whose places are gone from `article`, in the order in which they stood there."""
    kept = keepsakes_of(database, known_as(database, article))
    return tuple(each for each in kept if _place_in(article, each) is None)


def keepsakes_of(database: sqlite3.Connection, source: str) -> tuple[Keepsake, ...]:
    """The keepsakes of the article whose key is `source`, as they were kept, in reading order; unknown kinds are left out."""
    keepsakes = (
        Keepsake(KeepsakeKind(kind), Span(start, start + len(words)), words, note, speaker, section, page)
        for kind, start, words, note, speaker, section, page in database.execute(_KEEPSAKES, (source,)).fetchall()
        if kind in _KINDS
    )
    return tuple(sorted(keepsakes, key=_order))


def keep_keepsake(database: sqlite3.Connection, article: Article, keepsake: Keepsake) -> None:
    """Keep `keepsake`, replacing those of its kind that are now found at the same place; their notes are joined to its own."""
    others = _at_the_same_place(database, article, keepsake)
    delete_keepsakes(database, article, others)
    notes = dict.fromkeys(note for note in (*(other.note for other in others), keepsake.note) if note)
    told = map(storable, (keepsake.words, "\n\n".join(notes), keepsake.speaker, keepsake.section))
    row = key_of(article), keepsake.kind.value, keepsake.span.start, *told, keepsake.page
    database.execute("INSERT OR REPLACE INTO keepsake VALUES (?, ?, ?, ?, ?, ?, ?, ?)", row)


def drop_keepsake(database: sqlite3.Connection, article: Article, keepsake: Keepsake) -> None:
    """Drop the keepsakes of the same kind that are now found at the same place, unless they have another note."""
    others = _at_the_same_place(database, article, keepsake)
    delete_keepsakes(database, article, [other for other in others if other.note in ("", keepsake.note)])


def _at_the_same_place(database: sqlite3.Connection, article: Article, keepsake: Keepsake) -> list[Keepsake]:
    kept = keepsakes_of(database, key_of(article))
    return [other for other in kept if other.kind is keepsake.kind and _place_in(article, other) == keepsake.span]


def delete_keepsakes(database: sqlite3.Connection, article: Article, keepsakes: Iterable[Keepsake]) -> None:
    """Delete `keepsakes` as they were kept, wherever their places are now."""
    for each in keepsakes:
        database.execute(
            "DELETE FROM keepsake WHERE source = ? AND kind = ? AND start = ? AND words = ?",
            (key_of(article), each.kind.value, each.span.start, each.words),
        )


def _place_in(article: Article, keepsake: Keepsake) -> Span | None:
    return anchored(article.text, keepsake.span.start, keepsake.words)


def _order(keepsake: Keepsake) -> tuple[Span, KeepsakeKind]:
    return keepsake.span, keepsake.kind
