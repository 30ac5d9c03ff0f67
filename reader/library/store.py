"""The library's file: one SQLite database, safe with several readers at once."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator, Sequence
from contextlib import closing, contextmanager
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from platformdirs import user_data_path

from reader.article import Article, Span
from reader.library.anchors import anchored
from reader.library.model import Keepsake, KeepsakeKind, Position, Visit
from reader.library.naming import name_at, name_of, storable

_SECONDS = 2.0
"""How long to wait while another reader writes."""
_VERSION = 3
_DAMAGED = ("SQLITE_NOTADB", "SQLITE_CORRUPT")
_SCHEMA = """
CREATE TABLE IF NOT EXISTS article (
    source TEXT PRIMARY KEY, title TEXT NOT NULL, byline TEXT NOT NULL, published TEXT NOT NULL, words INTEGER NOT NULL,
    opened TEXT NOT NULL, share REAL NOT NULL, start INTEGER NOT NULL, around TEXT NOT NULL
) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS keepsake (
    source TEXT NOT NULL REFERENCES article, kind TEXT NOT NULL, start INTEGER NOT NULL, words TEXT NOT NULL,
    note TEXT NOT NULL, speaker TEXT NOT NULL, section TEXT NOT NULL, PRIMARY KEY (source, kind, start, words)
) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS redirect (address TEXT PRIMARY KEY, source TEXT NOT NULL) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS choice (name TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
"""
_VISIT = "SELECT source, title, byline, published, opened, share, words FROM article"
_KEEPSAKES = "SELECT kind, start, words, note, speaker, section FROM keepsake WHERE source = ? ORDER BY start, kind"


class LibraryError(Exception):
    """The library cannot be read or written; says why in a sentence."""


class Library:
    """What is remembered in the file at `path`; each call opens the file again, so that several threads and readers may use it.

    Every method raises `LibraryError` if the file cannot be used.
    A damaged file is set aside by the first call that writes, and never overwritten.
    """

    def __init__(self, path: Path | None = None) -> None:
        self._path = path or user_data_path("reader", appauthor=False) / "library.sqlite3"

    def position_in(self, article: Article) -> Position | None:
        """Where `article` was left, as an offset into its present text; none if it is new."""
        with self._read() as database:
            rows = _rows(database, "SELECT start, around, share FROM article WHERE source = ?", name_of(article))
        for start, around, share in rows:
            place = anchored(article.text, start, around)
            return Position(min(start, len(article.text)) if place is None else place.start, around, share)
        return None

    def remember(self, article: Article, position: Position) -> None:
        """Remember that `article` was read as far as `position`."""
        with self._write() as database:
            _add_article(database, article)
            database.execute(
                "UPDATE article SET opened = ?, share = ?, start = ?, around = ? WHERE source = ?",
                (_now(), position.share, position.offset, storable(position.words), name_of(article)),
            )

    def add(self, source: str, *, title: str = "", byline: str = "", published: str = "") -> None:
        """Put the article at `source`, a path or an address, first in the library, to be read later."""
        facts = (name_at(source), *map(storable, (title, byline, published)), _now())
        with self._write() as database:
            database.execute(
                "INSERT INTO article VALUES (?, ?, ?, ?, 0, ?, 0, 0, '')"
                " ON CONFLICT (source) DO UPDATE SET opened = excluded.opened",
                facts,
            )

    def forget(self, source: str) -> None:
        """Forget that the article at `source` was opened or added, and where it was left, but not what is kept of it."""
        with self._write() as database:
            name = (name_at(source),)
            database.execute("UPDATE article SET opened = '', share = 0, start = 0, around = '' WHERE source = ?", name)
            database.execute(
                "DELETE FROM article WHERE source = ? AND source NOT IN (SELECT source FROM keepsake)",
                name,
            )

    def redirect(self, address: str, article: Article) -> None:
        """Remember that `address` leads to `article`, which replaces it in the library."""
        with self._write() as database:
            database.execute("INSERT OR REPLACE INTO redirect VALUES (?, ?)", (address, name_of(article)))
            database.execute("DELETE FROM article WHERE source = ? AND source NOT IN (SELECT source FROM keepsake)", (address,))

    def redirects(self) -> dict[str, str]:
        """The articles' own addresses, by the addresses that lead to them."""
        with self._read() as database:
            return dict(_rows(database, "SELECT address, source FROM redirect"))

    def keepsakes_in(self, article: Article) -> tuple[Keepsake, ...]:
        """What was kept of `article` and is still in its text, in reading order."""
        with self._read() as database:
            kept = _keepsakes(database, name_of(article))
        placed = [(keepsake, anchored(article.text, keepsake.span.start, keepsake.words)) for keepsake in kept]
        return tuple(
            sorted(
                (_moved(keepsake, place) for keepsake, place in placed if place is not None),
                key=lambda keepsake: (keepsake.span, keepsake.kind),
            )
        )

    def keep(self, article: Article, keepsake: Keepsake) -> None:
        """Keep `keepsake`; if its place is kept already, update the note."""
        with self._write() as database:
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
        with self._write() as database:
            _drop(database, article, keepsake)

    def visits(self, most: int = 200) -> tuple[Visit, ...]:
        """The articles that were opened, the last one first."""
        with self._read() as database:
            rows = _rows(database, f"{_VISIT} WHERE opened <> '' ORDER BY opened DESC LIMIT ?", most)
        return tuple(Visit(*row) for row in rows)

    def kept(self) -> tuple[tuple[Visit, tuple[Keepsake, ...]], ...]:
        """Every article with something kept of it, as it was then; the last one read first."""
        with self._read() as database:
            rows = _rows(database, f"{_VISIT} WHERE source IN (SELECT source FROM keepsake) ORDER BY opened DESC")
            return tuple((Visit(*row), _keepsakes(database, row[0])) for row in rows)

    def choices(self) -> dict[str, str]:
        """What the reader chose about how articles look, by name."""
        with self._read() as database:
            return dict(_rows(database, "SELECT name, value FROM choice"))

    def choose(self, name: str, value: str) -> None:
        """Remember a choice."""
        with self._write() as database:
            database.execute("INSERT OR REPLACE INTO choice VALUES (?, ?)", (name, value))

    @contextmanager
    def _read(self) -> Iterator[sqlite3.Connection | None]:
        """The database to read; none where there is none yet."""
        with self._explained(reading=True):
            if not self._path.exists():
                yield None
                return
            with closing(_connected(self._path)) as database:
                yield database

    @contextmanager
    def _write(self) -> Iterator[sqlite3.Connection]:
        with self._explained():
            self._path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
            with closing(_connected(self._path)) as database, database:
                yield database

    @contextmanager
    def _explained(self, *, reading: bool = False) -> Iterator[None]:
        """Say in a sentence what is wrong with the file; when writing, replace a damaged file by a new one."""
        try:
            yield
        except (OSError, sqlite3.Error) as error:
            if _code_of(error) in _DAMAGED:
                damaged = f"What was remembered cannot be read: {self._path} is damaged."
                raise LibraryError(damaged if reading else self._set_aside()) from error
            raise LibraryError(f"Nothing is remembered: {self._path}: {_reason(error)}.") from error

    def _set_aside(self) -> str:
        aside = self._path.with_name(f"library-damaged-{datetime.now(UTC):%Y%m%d-%H%M%S-%f}.sqlite3")
        try:
            self._path.replace(aside)
        except OSError as error:
            return f"Nothing is remembered: {self._path} is damaged and cannot be set aside: {_reason(error)}."
        return f"The damaged library is set aside as {aside}, and a new one begins."


def _reason(error: Exception) -> str:
    if isinstance(error, OSError):
        return (error.strerror or str(error)).lower()
    return "another reader is writing to it" if _code_of(error) == "SQLITE_BUSY" else str(error)


def _code_of(error: Exception) -> str:
    """SQLite's own name for the error; empty if it was not SQLite's."""
    return getattr(error, "sqlite_errorname", "")


def _connected(path: Path) -> sqlite3.Connection:
    database = sqlite3.connect(path, timeout=_SECONDS)
    try:
        version = database.execute("PRAGMA user_version").fetchone()[0]
        if version > _VERSION:
            raise sqlite3.NotSupportedError("it was written by a newer reader")
        if version < _VERSION:
            database.executescript(f"{_SCHEMA} PRAGMA user_version = {_VERSION};")
            path.chmod(0o600)
    except BaseException:
        database.close()
        raise
    return database


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


def _moved(keepsake: Keepsake, place: Span) -> Keepsake:
    return replace(keepsake, span=place)


def _now() -> str:
    return datetime.now(UTC).isoformat(timespec="microseconds")
