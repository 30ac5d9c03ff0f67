"""The rows of the database that hold articles and lists of articles: what each is called, when it was read, and how far."""

from __future__ import annotations

import sqlite3
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from datetime import UTC, datetime
from typing import Any

from reader.article import Article
from reader.library.anchors import anchored
from reader.library.keys import key_of, storable
from reader.library.model import Forgotten, Position, Visit
from reader.library.rows.columns import numbers, shares, texts
from reader.library.rows.moved import known_as, move

OPENED = "opened <> ''"
"""The condition that an article was opened or added, and not forgotten since."""
KNOWN = f"({OPENED} OR share > 0)"
"""The condition that an article was opened, added or marked as read."""
KEPT = "source IN (SELECT source FROM keepsake)"
"""The condition that an article has keepsakes."""
OWN = ("keepsake", "correction", "name_correction")
"""The tables of what a reader has kept and corrected."""
_UNUSED = f"source NOT IN ({' UNION '.join(f'SELECT source FROM {table}' for table in OWN)})"
"""The condition that an article has no keepsakes and no corrections."""
_DERIVED = ("content", "said", "arrived")
"""The tables of what an article says, which every reading of it stores, and of what came to a list."""
_ENTRIES = "CASE words WHEN 0 THEN length(around) - length(replace(around, char(10), '')) + (around <> '') ELSE 0 END"
"""How many names `around` has in the row of a list; 0 in that of an article, which has words."""


def visits_where(database: sqlite3.Connection, condition: str) -> Iterator[Visit]:
    """The articles that meet a `condition`, the most recently read first."""
    named = texts("source", "title", "byline", "published", "opened")
    facts = f"{named}, {shares('share')}, {numbers('words')}, {_ENTRIES}, {texts('address')}"
    return (Visit(*row) for row in _rows(database, f"SELECT {facts} FROM article WHERE {condition} ORDER BY opened DESC"))


def store_article(database: sqlite3.Connection, article: Article) -> None:
    """Insert or update the row of `article`; a title, author or date that it lacks keeps the stored value."""
    move(database, article)
    title, byline, published, address = map(storable, (article.title, article.byline, article.published, article.address))
    database.execute(
        "INSERT INTO article VALUES (?, ?, ?, ?, ?, '', 0, 0, '', ?) ON CONFLICT (source) DO UPDATE SET"
        " title = COALESCE(NULLIF(excluded.title, ''), title), byline = COALESCE(NULLIF(excluded.byline, ''), byline),"
        " published = COALESCE(NULLIF(excluded.published, ''), published), words = excluded.words, address = excluded.address",
        (key_of(article), title, byline, published, article.word_count, address),
    )


def store_unread(database: sqlite3.Connection, source: str, title: str) -> None:
    """Insert a row for the article whose key is `source`, to be read later; one that is there comes to the top."""
    database.execute(
        "INSERT INTO article VALUES (?, ?, '', '', 0, ?, 0, 0, '', '') ON CONFLICT (source) DO UPDATE SET"
        " opened = excluded.opened, title = coalesce(nullif(title, ''), excluded.title)",
        (source, storable(title), _now()),
    )


def store_list(database: sqlite3.Connection, source: str, title: str, share: float, names: Iterable[str]) -> None:
    """Insert or update the row of the list whose key is `source`, with the `names` of its articles and the `share` read.

    With other names than before it was fetched again, and nothing has arrived since.
    """
    listed = storable("\n".join(names))
    if names_listed(database, source) != frozenset(listed.split("\n")):
        database.execute("DELETE FROM arrived WHERE source = ?", (source,))
    database.execute(
        "INSERT INTO article VALUES (?, ?, '', '', 0, ?, ?, 0, ?, '') ON CONFLICT (source) DO UPDATE SET"
        " title = excluded.title, opened = excluded.opened, share = excluded.share, around = excluded.around",
        (source, storable(title), _now(), share, listed),
    )


def names_listed(database: sqlite3.Connection, source: str) -> frozenset[str]:
    """The names of the articles in the list whose key is `source`; empty if it is unknown."""
    rows = _rows(database, f"SELECT {texts('around')} FROM article WHERE source = ?", source)
    return frozenset(name for (around,) in rows for name in around.split("\n") if name)


def store_arrived(database: sqlite3.Connection, source: str, names: Iterable[str]) -> None:
    """Replace the names of the articles that came to the list whose key is `source` since it was opened."""
    database.execute("DELETE FROM arrived WHERE source = ?", (source,))
    database.executemany("INSERT OR IGNORE INTO arrived VALUES (?, ?)", [(source, storable(name)) for name in names])


def names_arrived(database: sqlite3.Connection) -> dict[str, frozenset[str]]:
    """The names of the articles that came to each list since it was opened, by the key of the list."""
    arrived: defaultdict[str, set[str]] = defaultdict(set)
    for source, name in _rows(database, f"SELECT {texts('source', 'name')} FROM arrived"):
        arrived[source].add(name)
    return {source: frozenset(names) for source, names in arrived.items()}


def store_position(database: sqlite3.Connection, article: Article, position: Position) -> None:
    """Update the row of `article`: it is read now, as far as `position`."""
    database.execute(
        "UPDATE article SET opened = ?, share = ?, start = ?, around = ? WHERE source = ?",
        (_now(), position.share, position.offset, storable(position.words), key_of(article)),
    )


def position_of(database: sqlite3.Connection, article: Article) -> Position | None:
    """Where `article` was left, as an offset into its present text, or None if it is new."""
    known = known_as(database, article)
    columns = f"{numbers('start')}, {texts('around')}, {shares('share')}"
    for start, around, share in _rows(database, f"SELECT {columns} FROM article WHERE source = ?", known):
        place = anchored(article.text, start, around)
        return Position(min(start, len(article.text)) if place is None else place.start, around, share)
    return None


def store_shares(database: sqlite3.Connection, read: Mapping[str, float]) -> None:
    """Set the share `read` of each article, by its key; 0 for one that was never opened deletes its row."""
    database.executemany(
        "INSERT INTO article VALUES (?, '', '', '', 0, '', ?, 0, '', '') ON CONFLICT (source)"
        " DO UPDATE SET share = excluded.share",
        read.items(),
    )
    database.execute(f"DELETE FROM article WHERE NOT {KNOWN} AND {_UNUSED}")


def forget_article(database: sqlite3.Connection, source: str) -> Forgotten:
    """Delete the rows of the article whose key is `source`, but not its keepsakes and corrections, nor the title above these."""
    visits = _rows(database, "SELECT * FROM article WHERE source = ?", source)
    derived = [_rows(database, f"SELECT * FROM {table} WHERE source = ?", source) for table in _DERIVED]
    database.execute("UPDATE article SET opened = '', share = 0, start = 0, around = '' WHERE source = ?", (source,))
    drop_unused(database, source)
    for table in _DERIVED:
        database.execute(f"DELETE FROM {table} WHERE source = ?", (source,))
    return Forgotten(visits, *derived)


def restore_article(database: sqlite3.Connection, forgotten: Forgotten) -> None:
    """Insert the rows of an article that was `forgotten`, unless it was opened or added since."""
    restored = database.executemany(
        "INSERT INTO article VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (source) DO UPDATE SET"
        " opened = excluded.opened, share = excluded.share, start = excluded.start, around = excluded.around"
        " WHERE opened = ''",
        forgotten.visits,
    )
    if restored.rowcount < 1:
        return
    database.executemany("INSERT OR IGNORE INTO content VALUES (?, ?)", forgotten.texts)
    database.executemany("INSERT OR IGNORE INTO said VALUES (?, ?, ?, ?)", forgotten.said)
    database.executemany("INSERT OR IGNORE INTO arrived VALUES (?, ?)", forgotten.arrived)


def drop_unused(database: sqlite3.Connection, source: str) -> None:
    """Delete the row of the article whose key is `source`, unless it has keepsakes or corrections."""
    database.execute(f"DELETE FROM article WHERE source = ? AND {_UNUSED}", (source,))


def _rows(database: sqlite3.Connection, query: str, *values: object) -> list[tuple[Any, ...]]:
    return database.execute(query, values).fetchall()


def _now() -> str:
    return datetime.now(UTC).isoformat(timespec="microseconds")
