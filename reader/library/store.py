"""What is put into the library and found in it."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from platformdirs import user_data_path

from reader.article import Article, Span
from reader.library.anchors import anchored, anchored_behind, words_before
from reader.library.file import LibraryFile
from reader.library.model import Correction, Keepsake, KeepsakeKind, Position, Visit
from reader.library.naming import name_at, name_of, storable
from reader.library.texts import excerpts_with, hold, texts_with

_VISIT = "SELECT source, title, byline, published, opened, share, words FROM article"
_KEEPSAKES = "SELECT kind, start, words, note, speaker, section FROM keepsake WHERE source = ? ORDER BY start, kind"
_CORRECTIONS = "SELECT start, words, before, is_quote, speaker FROM correction WHERE source = ?"
_UNUSED = "source NOT IN (SELECT source FROM keepsake UNION SELECT source FROM correction)"
"""True of an article of which nothing is kept, and in which nothing was put right."""


class Library:
    """What is remembered in the file at `path`; each call opens the file again, so that several threads and readers may use it.

    Every method raises `LibraryError` if the file cannot be used.
    A damaged file is set aside by the first call that writes, and never overwritten.
    """

    def __init__(self, path: Path | None = None) -> None:
        self._file = LibraryFile(path or user_data_path("reader", appauthor=False) / "library.sqlite3")

    def position_in(self, article: Article) -> Position | None:
        """Where `article` was left, as an offset into its present text; none if it is new."""
        with self._file.read() as database:
            rows = _rows(database, "SELECT start, around, share FROM article WHERE source = ?", name_of(article))
        for start, around, share in rows:
            place = anchored(article.text, start, around)
            return Position(min(start, len(article.text)) if place is None else place.start, around, share)
        return None

    def remember(self, article: Article, position: Position) -> None:
        """Remember that `article` was read as far as `position`, and its text."""
        with self._file.write() as database:
            _add_article(database, article)
            hold(database, name_of(article), article.text)
            database.execute(
                "UPDATE article SET opened = ?, share = ?, start = ?, around = ? WHERE source = ?",
                (_now(), position.share, position.offset, storable(position.words), name_of(article)),
            )

    def add(self, source: str, *, title: str = "", byline: str = "", published: str = "") -> None:
        """Put the article at `source`, a path or an address, first in the library, to be read later."""
        facts = (name_at(source), *map(storable, (title, byline, published)), _now())
        with self._file.write() as database:
            database.execute(
                "INSERT INTO article VALUES (?, ?, ?, ?, 0, ?, 0, 0, '')"
                " ON CONFLICT (source) DO UPDATE SET opened = excluded.opened",
                facts,
            )

    def remember_list(self, source: str, title: str, share: float) -> None:
        """Remember that the list of articles at `source`, such as a feed, was opened, and how much of it was read."""
        with self._file.write() as database:
            database.execute(
                "INSERT INTO article VALUES (?, ?, '', '', 0, ?, ?, 0, '') ON CONFLICT (source) DO UPDATE SET"
                " title = excluded.title, opened = excluded.opened, share = excluded.share",
                (name_at(source), storable(title), _now(), share),
            )

    def forget(self, source: str) -> None:
        """Forget that the article at `source` was opened or added, and where it was left, but not what is kept of it."""
        with self._file.write() as database:
            name = (name_at(source),)
            database.execute("UPDATE article SET opened = '', share = 0, start = 0, around = '' WHERE source = ?", name)
            database.execute(f"DELETE FROM article WHERE source = ? AND {_UNUSED}", name)
            database.execute("DELETE FROM content WHERE source = ?", name)

    def redirect(self, address: str, article: Article) -> None:
        """Remember that `address` leads to `article`, which replaces it in the library."""
        with self._file.write() as database:
            database.execute("INSERT OR REPLACE INTO redirect VALUES (?, ?)", (address, name_of(article)))
            database.execute(f"DELETE FROM article WHERE source = ? AND {_UNUSED}", (address,))

    def redirects(self) -> dict[str, str]:
        """The articles' own addresses, by the addresses that lead to them."""
        with self._file.read() as database:
            return dict(_rows(database, "SELECT address, source FROM redirect"))

    def keepsakes_in(self, article: Article) -> tuple[Keepsake, ...]:
        """What was kept of `article` and is still in its text, in reading order."""
        with self._file.read() as database:
            kept = _keepsakes(database, name_of(article))
        placed = [(keepsake, anchored(article.text, keepsake.span.start, keepsake.words)) for keepsake in kept]
        found = [replace(keepsake, span=place) for keepsake, place in placed if place is not None]
        return tuple(sorted(found, key=lambda keepsake: (keepsake.span, keepsake.kind)))

    def keep(self, article: Article, keepsake: Keepsake) -> None:
        """Keep `keepsake`; if its place is kept already, update the note."""
        with self._file.write() as database:
            _add_article(database, article)
            _drop(database, article, keepsake)
            database.execute(
                "INSERT INTO keepsake VALUES (?, ?, ?, ?, ?, ?, ?)",
                (
                    name_of(article),
                    keepsake.kind.value,
                    keepsake.span.start,
                    *map(storable, (keepsake.words, keepsake.note, keepsake.speaker, keepsake.section)),
                ),
            )

    def drop(self, article: Article, keepsake: Keepsake) -> None:
        """Drop `keepsake`."""
        with self._file.write() as database:
            _drop(database, article, keepsake)

    def carry_over(self, before: Article, article: Article) -> None:
        """Keep of `article`, and have put right in it, what was so in as much of it as there was `before` under another name."""
        with self._file.write() as database:
            _add_article(database, article)
            for table in ("keepsake", "correction"):
                names = name_of(article), name_of(before)
                database.execute(f"UPDATE OR REPLACE {table} SET source = ? WHERE source = ?", names)
            database.execute(f"DELETE FROM article WHERE source = ? AND {_UNUSED}", (name_of(before),))

    def corrections_in(self, article: Article) -> tuple[Correction, ...]:
        """What was put right in `article` and is still in its text, in reading order."""
        with self._file.read() as database:
            return tuple(sorted(correction for _, _, correction in _corrections(database, article)))

    def correct(self, article: Article, correction: Correction) -> None:
        """Keep `correction`, in place of those that it overlaps."""
        span = correction.span
        with self._file.write() as database:
            _add_article(database, article)
            _leave_as_found(database, article, span)
            words, before = storable(span.of(article.text)), storable(words_before(article.text, span.start))
            database.execute(
                "INSERT OR REPLACE INTO correction VALUES (?, ?, ?, ?, ?, ?)",
                (name_of(article), span.start, words, before, correction.is_quote, storable(correction.speaker)),
            )

    def leave_as_found(self, article: Article, span: Span) -> None:
        """Drop the corrections of what stands in `span`."""
        with self._file.write() as database:
            _leave_as_found(database, article, span)

    def visits(self, most: int = 200) -> tuple[Visit, ...]:
        """The articles that were opened, the last one first."""
        with self._file.read() as database:
            rows = _rows(database, f"{_VISIT} WHERE opened <> '' ORDER BY opened DESC LIMIT ?", most)
        return tuple(Visit(*row) for row in rows)

    def excerpts_with(self, words: Sequence[str]) -> dict[str, str]:
        """An excerpt of each article read whose text contains all of `words`, in any letter case, by path or address."""
        with self._file.read() as database:
            return {} if database is None else excerpts_with(words, database)

    def texts_with(self, words: Sequence[str]) -> tuple[tuple[Visit, str], ...]:
        """The articles read whose text contains all of `words`, in any letter case, with that text; the last one read first."""
        with self._file.read() as database:
            texts = {} if database is None else dict(texts_with(words, database))
            visits = [Visit(*row) for row in _rows(database, f"{_VISIT} WHERE opened <> '' ORDER BY opened DESC")]
        return tuple((visit, texts[visit.source]) for visit in visits if visit.source in texts)

    def kept(self) -> tuple[tuple[Visit, tuple[Keepsake, ...]], ...]:
        """Every article with something kept of it, as it was then; the last one read first."""
        with self._file.read() as database:
            rows = _rows(database, f"{_VISIT} WHERE source IN (SELECT source FROM keepsake) ORDER BY opened DESC")
            return tuple((Visit(*row), _keepsakes(database, row[0])) for row in rows)

    def choices(self) -> dict[str, str]:
        """What the reader chose about how articles look, by name."""
        with self._file.read() as database:
            return dict(_rows(database, "SELECT name, value FROM choice"))

    def choose(self, name: str, value: str) -> None:
        """Remember a choice."""
        with self._file.write() as database:
            database.execute("INSERT OR REPLACE INTO choice VALUES (?, ?)", (name, value))


def _rows(database: sqlite3.Connection | None, query: str, *values: object) -> list[tuple[Any, ...]]:
    return [] if database is None else database.execute(query, values).fetchall()


def _keepsakes(database: sqlite3.Connection | None, source: str) -> tuple[Keepsake, ...]:
    kinds = {kind.value for kind in KeepsakeKind}
    rows: Sequence[tuple[Any, ...]] = _rows(database, _KEEPSAKES, source)
    return tuple(
        Keepsake(KeepsakeKind(kind), Span(start, start + len(words)), words, note, speaker, section)
        for kind, start, words, note, speaker, section in rows
        if kind in kinds
    )


def _add_article(database: sqlite3.Connection, article: Article) -> None:
    """Insert or update the row of `article`; it keeps the title it was added with if the article itself has none."""
    facts = map(storable, (article.title, article.byline, article.published))
    database.execute(
        "INSERT INTO article VALUES (?, ?, ?, ?, ?, '', 0, 0, '') ON CONFLICT (source) DO UPDATE SET"
        " title = COALESCE(NULLIF(excluded.title, ''), title), byline = excluded.byline,"
        " published = excluded.published, words = excluded.words",
        (name_of(article), *facts, article.word_count),
    )


def _drop(database: sqlite3.Connection, article: Article, keepsake: Keepsake) -> None:
    """Delete every keepsake of that kind whose words are at that place now."""
    for other in _keepsakes(database, name_of(article)):
        place = anchored(article.text, other.span.start, other.words)
        if other.kind is keepsake.kind and place == keepsake.span:
            database.execute(
                "DELETE FROM keepsake WHERE source = ? AND kind = ? AND start = ? AND words = ?",
                (name_of(article), other.kind.value, other.span.start, other.words),
            )


def _corrections(database: sqlite3.Connection | None, article: Article) -> Iterator[tuple[int, str, Correction]]:
    """The corrections that are in the text of `article`, each with the start and the words that it is stored under."""
    for start, words, before, is_quote, speaker in _rows(database, _CORRECTIONS, name_of(article)):
        place = anchored_behind(article.text, start, words, before)
        if place is not None:
            yield start, words, Correction(place, speaker, bool(is_quote))


def _leave_as_found(database: sqlite3.Connection, article: Article, span: Span) -> None:
    """Delete every correction of what is in `span` now."""
    for start, words, correction in _corrections(database, article):
        if correction.span.overlaps(span):
            key = (name_of(article), start, words)
            database.execute("DELETE FROM correction WHERE source = ? AND start = ? AND words = ?", key)


def _now() -> str:
    return datetime.now(UTC).isoformat(timespec="microseconds")
