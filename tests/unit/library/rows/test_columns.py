"""A library into which another program has written values of the wrong type."""

from __future__ import annotations

import json
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from reader.analysis.model import EntityKind
from reader.library import Kept, Library, NameCorrection, Position, Reach, Said
from tests.articles import span_in
from tests.unit.library.conftest import ARTICLE, TEXT, corrected, kept

NAMED = NameCorrection(span_in(TEXT, "The eels"), "Eels", EntityKind.GROUP, Reach.WORDS, 1)
KEPT = Kept((kept("The harbour", note="old"),), (corrected("The boats"), NAMED))


def fill(library: Library) -> None:
    """Write at least one row into every table."""
    library.remember(ARTICLE, Position(21, "The boats", 0.5))
    library.remember_said(ARTICLE, [Said(0, "Ada Quill", "The harbour is open.")])
    library.remember_list("feed.xml", "A feed", 0.5, ["one", "two"])
    library.redirect("https://example.org/", ARTICLE)
    library.choose("theme", "night")
    library.change(ARTICLE, Kept(), KEPT)


def overwrite(path: Path, value: object, *, sources: bool) -> None:
    """Write `value` into all columns of all tables: those of sources, or all others."""
    with closing(sqlite3.connect(path)) as database, database:
        tables = [name for (name,) in database.execute("SELECT name FROM sqlite_master WHERE type = 'table'")]
        for table in tables:
            columns = [row[1] for row in database.execute(f"PRAGMA table_info({table})")]
            for column in columns:
                if (column == "source") is sources:
                    database.execute(f"UPDATE OR REPLACE {table} SET {column} = ?", (value,))


@pytest.mark.parametrize("value", ["words", "", b"\xff\x00", 3.7, float("inf"), 2**63 - 1, -5], ids=repr)
@pytest.mark.parametrize("sources", [True, False], ids=["sources", "facts"])
def test_values_of_a_wrong_type_are_read_as_what_they_may_mean(
    library: Library, path: Path, value: object, *, sources: bool
) -> None:
    fill(library)
    overwrite(path, value, sources=sources)
    position = library.position_in(ARTICLE)
    assert position is None or 0 <= position.offset <= len(TEXT)
    assert all(0 <= visit.share <= 1 and visit.word_count >= 0 for visit in library.visits())
    assert json.dumps(list(library.records()))
    assert all(isinstance(each, str) for pair in library.choices().items() for each in pair)
    for words in (["eels"], ["old"]):
        library.found(words)
    library.said_by("Quill")
    library.lost_in(ARTICLE)
    library.change(ARTICLE, Kept(library.keepsakes_in(ARTICLE), library.corrections_in(ARTICLE)), KEPT)
    assert KEPT.keepsakes[0] in library.keepsakes_in(ARTICLE)
