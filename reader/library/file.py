"""The library's file: one SQLite database that several processes may use at once."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from datetime import UTC, datetime
from functools import partial
from pathlib import Path

from reader.sources.clean import clean_line

SECONDS = 2.0
"""How long to wait for another process that is writing; a read waits a quarter of that."""
_VERSION = 10
"""The number of the schema below; a file with a lower one is brought up to it, and one with a higher one is left alone."""
_DAMAGED = ("SQLITE_NOTADB", "SQLITE_CORRUPT")
_UNWRITABLE = ("SQLITE_READONLY", "SQLITE_FULL", "SQLITE_CANTOPEN", "SQLITE_IOERR")
"""Prefixes of the names of errors that a read-only file may cause."""
_LOCKED = ("SQLITE_BUSY", "SQLITE_LOCKED")
"""Prefixes of the names of errors that last only while another process uses the file."""
_WRITING = "another reader is writing to it"
_REASONS = {
    **dict.fromkeys(_LOCKED, _WRITING),
    "SQLITE_READONLY": "it is read-only",
    "SQLITE_FULL": "there is no room left on the disk",
}
"""What went wrong, by the prefixes of the names of errors."""
_REFUSED = ("SQLITE_CONSTRAINT", "SQLITE_ERROR", "SQLITE_MISMATCH", "SQLITE_RANGE", "SQLITE_TOOBIG")
"""Prefixes of the names of errors caused by one change rather than by the file."""
_waited_for: set[tuple[Path, bool]] = set()
"""The files waited for in vain, and whether to read them; they are tried without waiting until that succeeds."""
_SCHEMA = """
CREATE TABLE IF NOT EXISTS article (
    source TEXT PRIMARY KEY, title TEXT NOT NULL, byline TEXT NOT NULL, published TEXT NOT NULL, words INTEGER NOT NULL,
    opened TEXT NOT NULL, share REAL NOT NULL, start INTEGER NOT NULL, around TEXT NOT NULL,
    address TEXT NOT NULL DEFAULT ''
) WITHOUT ROWID;
CREATE INDEX IF NOT EXISTS article_by_title ON article (title);
CREATE TABLE IF NOT EXISTS keepsake (
    source TEXT NOT NULL REFERENCES article, kind TEXT NOT NULL, start INTEGER NOT NULL, words TEXT NOT NULL,
    note TEXT NOT NULL, speaker TEXT NOT NULL, section TEXT NOT NULL,
    page INTEGER NOT NULL DEFAULT 0, PRIMARY KEY (source, kind, start, words)
) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS correction (
    source TEXT NOT NULL REFERENCES article, start INTEGER NOT NULL, words TEXT NOT NULL, before TEXT NOT NULL,
    is_quote INTEGER NOT NULL, speaker TEXT NOT NULL, PRIMARY KEY (source, start, words)
) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS name_correction (
    source TEXT NOT NULL REFERENCES article, start INTEGER NOT NULL, words TEXT NOT NULL, before TEXT NOT NULL,
    name TEXT NOT NULL, kind TEXT NOT NULL, reach TEXT NOT NULL, number INTEGER NOT NULL,
    PRIMARY KEY (source, start, words, reach)
) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS content (source TEXT PRIMARY KEY, text TEXT NOT NULL);
CREATE TABLE IF NOT EXISTS said (
    source TEXT NOT NULL, start INTEGER NOT NULL, speaker TEXT NOT NULL, words TEXT NOT NULL, PRIMARY KEY (source, start)
) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS redirect (address TEXT PRIMARY KEY, source TEXT NOT NULL) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS arrived (source TEXT NOT NULL, name TEXT NOT NULL, PRIMARY KEY (source, name)) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS choice (name TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
"""
"""A list of articles, such as a feed, is an article whose `around`, the text around the place, has the names in the list.

Those that came to a list since are `arrived`.
"""
_LATER_COLUMNS = {("keepsake", "page"): "INTEGER NOT NULL DEFAULT 0", ("article", "address"): "TEXT NOT NULL DEFAULT ''"}
"""The types of columns that the tables of an older library lack."""


class LibraryError(Exception):
    """The library cannot be read or written; the message says why in a sentence."""


class LibraryLockedError(LibraryError):
    """Another process is writing to the library."""


class LibrarySetAsideError(LibraryError):
    """The library was damaged; the change can be made in the new one that begins."""


class ChangeRefusedError(LibraryError):
    """One change cannot be written, although the library can be."""


class LibraryFile:
    """The database at `path`, opened anew each time, so that several threads and processes may use it.

    A damaged file is set aside by the first write, and never overwritten.
    """

    def __init__(self, path: Path) -> None:
        self._path = path

    def exists(self) -> bool:
        """Whether the file exists."""
        return self._path.exists()

    def stamp(self) -> tuple[int, int]:
        """The time of the last change and the size, by which changes are noticed; zeros if there is no file."""
        try:
            facts = self._path.stat()
        except OSError:
            return 0, 0
        return facts.st_mtime_ns, facts.st_size

    @contextmanager
    def read(self) -> Iterator[sqlite3.Connection]:
        """The database for reading, empty if there is no file yet; raises `LibraryError`."""
        with (
            self._explained(reading=True),
            closing(self._connected(reading=True) if self.exists() else _in_memory()) as database,
        ):
            yield database

    @contextmanager
    def write(self) -> Iterator[sqlite3.Connection]:
        """The database for writing, created if there is none; raises `LibraryError`."""
        with self._explained():
            self._path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
            with closing(self._connected(reading=False)) as database, database:
                yield database

    def be_patient(self) -> None:
        """Wait for another process that is writing, even if that was in vain the last time."""
        _waited_for.difference_update({(self._path, True), (self._path, False)})

    def _connected(self, *, reading: bool) -> sqlite3.Connection:
        patience = SECONDS / 4 if reading else SECONDS
        return _connected(self._path, 0.0 if (self._path, reading) in _waited_for else patience, reading=reading)

    @contextmanager
    def _explained(self, *, reading: bool = False) -> Iterator[None]:
        """Turn errors into `LibraryError`; when writing, set a damaged file aside."""
        try:
            yield
            _waited_for.discard((self._path, reading))
        except (OSError, sqlite3.Error, UnicodeError, OverflowError) as error:
            if _code_of(error) in _DAMAGED or isinstance(error, UnicodeDecodeError):  # SQLite quotes the damage
                damaged = f"What was remembered cannot be read: {self._path} is damaged."
                raise LibraryError(damaged) if reading else self._set_aside() from error
            if (kind := _kind_of(error)) is LibraryLockedError:
                _waited_for.add((self._path, reading))
            raise kind(f"Nothing is remembered: {self._path}: {_reason(error)}.") from error

    def _set_aside(self) -> LibraryError:
        aside = self._path.with_name(f"library-damaged-{datetime.now(UTC):%Y%m%d-%H%M%S-%f}.sqlite3")
        try:
            self._path.replace(aside)
        except OSError as error:
            return LibraryError(f"Nothing is remembered: {self._path} is damaged and cannot be set aside: {_reason(error)}.")
        return LibrarySetAsideError(f"The damaged library is set aside as {aside}, and a new one begins.")


def _kind_of(error: Exception) -> type[LibraryError]:
    if _code_of(error).startswith(_LOCKED):
        return LibraryLockedError
    is_of_value = isinstance(error, UnicodeError | OverflowError)
    return ChangeRefusedError if is_of_value or _code_of(error).startswith(_REFUSED) else LibraryError


def _reason(error: Exception) -> str:
    if isinstance(error, OSError):
        return (error.strerror or str(error)).lower()
    told = (words for code, words in _REASONS.items() if _code_of(error).startswith(code))
    return next(told, clean_line(str(error)))


def _code_of(error: Exception) -> str:
    """SQLite's name for the error; empty if it is not SQLite's."""
    return getattr(error, "sqlite_errorname", "")


def _connected(path: Path, seconds: float, *, reading: bool) -> sqlite3.Connection:
    """The database at `path` with the present schema; if an older one cannot be written, an upgraded copy in memory."""
    database = sqlite3.connect(path, timeout=seconds)
    database.text_factory = partial(str, encoding="utf-8", errors="replace")  # a damaged letter must not hide the others
    try:
        version = database.execute("PRAGMA user_version").fetchone()[0]
        if version > _VERSION:
            raise sqlite3.NotSupportedError("it was written by a newer reader")
        if version < _VERSION:
            _bring_up_to_date(database)
            path.chmod(0o600)
        return database
    except sqlite3.OperationalError as error:
        with closing(database):
            if reading and _code_of(error).startswith(_UNWRITABLE):
                return _in_memory(database)
        raise
    except BaseException:
        database.close()
        raise


def _bring_up_to_date(database: sqlite3.Connection) -> None:
    """Add missing tables and columns in one transaction, so that no half-upgraded library is left behind."""
    database.execute("BEGIN IMMEDIATE")
    with database:
        for (table, column), kind in _LATER_COLUMNS.items():
            if _exists(database, table) and not _exists(database, table, column):
                database.execute(f"ALTER TABLE {table} ADD COLUMN {column} {kind}")
        for statement in (*_SCHEMA.split(";"), f"PRAGMA user_version = {_VERSION}"):
            database.execute(statement)


def _exists(database: sqlite3.Connection, table: str, column: str = "%") -> bool:
    """Whether there is such a `table`, with that `column`."""
    return database.execute("SELECT 1 FROM pragma_table_info(?) WHERE name LIKE ?", (table, column)).fetchone() is not None


def _unless_locked(status: int, _remaining: int, _total: int) -> None:
    """Abort a copy that would wait for another process for ever."""
    if status in (sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED):
        raise sqlite3.OperationalError(_WRITING)


def _in_memory(older: sqlite3.Connection | None = None) -> sqlite3.Connection:
    """A database in memory with the content of an `older` one, or empty."""
    database = sqlite3.connect(":memory:")
    if older is not None:
        older.rollback()  # what could not be written; a copy would wait for the end of it
        older.backup(database, progress=_unless_locked)
    _bring_up_to_date(database)
    return database
