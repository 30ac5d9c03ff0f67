"""The texts of articles that were read, and the search through all of them."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator, Sequence

from reader.library.naming import storable

_LONGEST = 2_000_000
"""Characters of the longest text that is held."""
_BEFORE, _AFTER = 60, 140
"""Characters of an excerpt before and after the place where the words begin."""
_ANY = str.maketrans({"%": r"\%", "_": r"\_", "\\": r"\\"})


def hold(database: sqlite3.Connection, source: str, text: str) -> None:
    """Hold `text` as that of the article named `source`, unless it is too long."""
    if len(text) <= _LONGEST:
        database.execute(
            "INSERT INTO content VALUES (?, ?) ON CONFLICT (source) DO UPDATE SET text = excluded.text"
            " WHERE text <> excluded.text",
            (source, storable(text)),
        )


def texts_with(words: Sequence[str], database: sqlite3.Connection) -> Iterator[tuple[str, str]]:
    """The texts that contain all of `words`, in any letter case, each after the name of its article."""
    wanted = [word.lower() for word in words]
    patterns = [f"%{word.translate(_ANY)}%" for word in wanted if word.isascii()]
    holding = " AND ".join(["1", *(r"text LIKE ? ESCAPE '\'" for _ in patterns)])
    for source, text in database.execute(f"SELECT source, text FROM content WHERE {holding}", patterns):
        lower = text.lower()
        if all(word in lower for word in wanted):
            yield source, text


def excerpts_with(words: Sequence[str], database: sqlite3.Connection) -> dict[str, str]:
    """An excerpt of each text that contains all of `words`, in any letter case, by the name of its article."""
    excerpts = {}
    for source, text in texts_with(words, database) if words else ():
        lower, phrase = text.lower(), " ".join(words).lower()
        together = lower.find(phrase)
        excerpts[source] = _excerpt(text, lower.find(words[0].lower()) if together < 0 else together)
    return excerpts


def _excerpt(text: str, at: int) -> str:
    """What stands around `at`, in whole words."""
    start, end = max(0, at - _BEFORE), at + _AFTER
    before, after = text[start:at], text[at:end]
    if start:
        before = f"… {before.partition(' ')[2]}"
    if end < len(text):
        after = f"{after.rpartition(' ')[0]} …"
    return " ".join((before + after).split())
