"""Exporting a library and importing it into another."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from reader.analysis.model import EntityKind
from reader.article import Article, Span
from reader.library import Keepsake, KeepsakeKind, Kept, Library, NameCorrection, Position, QuoteCorrection, Reach
from reader.library.rows.said import Said
from tests.keeping import correct, keep

TEXT = "The harbour is open. The boats come home. The eels were not asked."
ARTICLE = Article(TEXT, title="The harbour", byline="Ida Holm", published="2021-05-03", source="https://lunde.example/harbour")
EELS = Span(TEXT.index("The eels"), len(TEXT))
KEPT = Keepsake(KeepsakeKind.HIGHLIGHT, EELS, EELS.of(TEXT), "ask them", "Tom Brandt", "Opening", 4)
CORRECTIONS = (
    QuoteCorrection(EELS, "Tom Brandt"),
    NameCorrection(Span(4, 11), "Port", EntityKind.PLACE, Reach.WORDS, number=2),
)


@pytest.fixture
def library(tmp_path: Path) -> Library:
    library = Library(tmp_path / "here.sqlite3")
    library.remember(ARTICLE, Position(21, "The boats come", 0.5))
    library.remember_said(ARTICLE, [Said(42, "Tom Brandt", "The eels were not asked.")])
    keep(library, ARTICLE, KEPT)
    correct(library, ARTICLE, *CORRECTIONS)
    library.redirect("https://short.example/1", ARTICLE)
    library.choose("theme", "reader-day")
    return library


@pytest.fixture
def other(tmp_path: Path) -> Library:
    return Library(tmp_path / "there.sqlite3")


def taken(library: Library) -> list[dict[str, Any]]:
    """Its records, as they arrive when they were written as JSON."""
    return [json.loads(json.dumps(record)) for record in library.records()]


def test_an_import_has_everything_that_was_exported(library: Library, other: Library) -> None:
    assert other.take_in(taken(library)) == 2
    assert taken(other) == taken(library)
    assert other.visits() == library.visits()
    assert other.position_in(ARTICLE) == Position(21, "The boats come", 0.5)
    assert (other.keepsakes_in(ARTICLE), other.corrections_in(ARTICLE)) == ((replace(KEPT, page=0),), CORRECTIONS)
    assert other.found(["eels"]).excerpts and other.redirects() and other.choices() == {"theme": "reader-day"}
    assert other.said_by("Brandt") == {ARTICLE.source: ("The eels were not asked.",)}


def test_nothing_that_is_imported_can_control_the_terminal(library: Library, other: Library) -> None:
    records = taken(library)
    records[1]["title"], records[1]["kept"][0]["note"] = "The\n\x1b[31mharbour", "ask\x9b2J them\nall"
    records[1]["content"] = "The \x1b[31meels"
    other.take_in(records)
    assert [visit.title for visit in other.visits()] == ["The [31mharbour"]
    assert [kept.note for kept in other.keepsakes_in(ARTICLE)] == ["ask 2J them\nall"]
    assert [text for _, text in other.texts_with(["eels"])] == ["The  [31meels"]


def test_what_an_older_reader_has_exported_without_pages_is_taken_in(library: Library, other: Library) -> None:
    records = taken(library)
    assert [each.pop("page") for each in records[1]["kept"]] == [4]
    other.take_in(records)
    ((_, keepsakes),) = other.kept()
    assert keepsakes == (replace(KEPT, page=0),)


def test_what_an_older_reader_has_exported_without_addresses_is_taken_in(library: Library, other: Library) -> None:
    records = taken(library)
    del records[1]["address"]
    other.take_in(records)
    assert [visit.address for visit in other.visits()] == [""]


def test_a_library_without_a_file_exports_nothing(other: Library) -> None:
    assert taken(other) == []


def test_an_import_replaces_only_an_older_place_and_an_empty_note(library: Library, other: Library) -> None:
    keep(other, ARTICLE, Keepsake(KEPT.kind, EELS, KEPT.words))
    correct(other, ARTICLE, QuoteCorrection(EELS, "Mila Storm"))
    other.choose("theme", "nord")
    other.take_in(taken(library))
    assert [each.note for each in other.keepsakes_in(ARTICLE)] == ["ask them"]
    assert other.corrections_in(ARTICLE)[0] == QuoteCorrection(EELS, "Mila Storm")
    assert other.choices() == {"theme": "nord"}
    other.change(ARTICLE, Kept((KEPT,)), Kept((replace(KEPT, note="do not ask them"),)))
    other.take_in(taken(library))
    assert [each.note for each in other.keepsakes_in(ARTICLE)] == ["do not ask them"]
    other.remember(ARTICLE, Position(42, "The eels", 0.9))
    other.take_in(taken(library))
    assert other.position_in(ARTICLE) == Position(42, "The eels", 0.9)


@pytest.mark.parametrize(
    "spoilt",
    [
        {},
        {"source": 3},
        {"share": "half"},
        {"start": -1},
        {"words": 2**70},
        {"share": float("nan")},
        {"share": float("inf")},
        {"share": 1.5},
        {"kept": [{"start": 1}]},
        {"kept": ["The eels"]},
        {"content": 3},
        {"addresses": None},
    ],
)
def test_a_file_with_a_spoilt_record_is_not_imported_at_all(library: Library, other: Library, spoilt: dict[str, Any]) -> None:
    choices, article = taken(library)
    with pytest.raises(ValueError, match="record 3"):
        other.take_in([choices, article, {**article, **spoilt} if spoilt else {}])
    assert other.visits() == () and other.choices() == {}


@pytest.mark.parametrize("spoilt", [None, 1, "choices", []])
def test_a_record_that_is_no_object_is_reported(other: Library, spoilt: Any) -> None:
    with pytest.raises(ValueError, match="record 1: something is no object"):
        other.take_in([spoilt])


def test_names_and_keepsakes_of_unknown_kinds_are_passed_over(library: Library, other: Library) -> None:
    choices, article = taken(library)
    article["names"][0]["kind"] = "fish"
    article["kept"][0]["kind"] = "fold"
    other.take_in([choices, article])
    assert (other.keepsakes_in(ARTICLE), other.corrections_in(ARTICLE)) == ((), CORRECTIONS[:1])
