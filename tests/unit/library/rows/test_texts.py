"""Searching the texts of all articles."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from reader.article import Article, Span
from reader.library import Correction, Keepsake, KeepsakeKind, Kept, Library, NameCorrection, Position, QuoteCorrection
from tests.keeping import keep

AT_THE_START = Position(0, "", 0.1)
HARBOUR = Article("The harbour is open. The Öresund boats come home.\n\nThe eels were not asked.", source="/harbour.txt")
BAKERY = Article("The bakery is open at two. Nobody asked the boats.", source="https://lunde.example/bakery")


@pytest.fixture
def library(tmp_path: Path) -> Library:
    library = Library(tmp_path / "library.sqlite3")
    for article in (HARBOUR, BAKERY):
        library.remember(article, AT_THE_START)
    return library


@pytest.mark.parametrize(
    ("words", "sources"),
    [
        ("EELS", {HARBOUR.source}),
        ("öresund", {HARBOUR.source}),
        ("oresund", {HARBOUR.source}),
        ("òresund", set()),
        ("asked boats", {HARBOUR.source, BAKERY.source}),
        ("bakery eels", set()),
        ("100%", set()),
        ("_", set()),
        ("", set()),
    ],
)
def test_a_text_is_found_by_all_of_its_words_in_any_letter_case(library: Library, words: str, sources: set[str]) -> None:
    assert set(library.found(words.split()).excerpts) == sources


def test_a_note_is_found_by_its_words_too(library: Library) -> None:
    keep(library, BAKERY, Keepsake(KeepsakeKind.HIGHLIGHT, Span(0, 10), "The bakery", "#bread for the eels"))
    assert library.found(["#BREAD"]).excerpts == {BAKERY.source: "#bread for the eels"}
    assert set(library.found(["eels"]).excerpts) == {HARBOUR.source, BAKERY.source}


def test_the_last_articles_read_are_found_by_what_they_are_called_and_by_their_texts(library: Library) -> None:
    library.remember(replace(BAKERY, source="/eels.txt", title="Øvre bakery"), AT_THE_START)
    assert [visit.source for visit in library.found(["EELS"]).visits] == ["/eels.txt", HARBOUR.source]
    assert [visit.source for visit in library.found(["øvre"]).visits] == ["/eels.txt"]
    assert [visit.source for visit in library.found(["open"], most=2).visits] == ["/eels.txt", BAKERY.source]
    assert len(library.found([]).visits) == 3


def test_texts_come_with_their_visits_the_last_one_first(library: Library) -> None:
    found = library.texts_with(["boats"])
    assert [(visit.source, text) for visit, text in found] == [(each.source, each.text) for each in (BAKERY, HARBOUR)]
    assert [visit.source for visit, _ in library.texts_with(["EELS"])] == [HARBOUR.source]
    assert len(library.texts_with([])) == 2


@pytest.mark.parametrize("correction", [QuoteCorrection(Span(0, 3), "Ada Lund"), NameCorrection(Span(0, 3), "Ada Lund")])
def test_a_text_is_also_found_by_a_name_that_a_reader_has_corrected_something_to(
    library: Library, correction: Correction
) -> None:
    library.change(BAKERY, Kept(), Kept((), (correction,)))
    assert [visit.source for visit, _ in library.texts_with(["lund"])] == [BAKERY.source]
    assert library.found(["lund"]).excerpts == {}


def test_an_excerpt_shows_where_the_words_stand_together(library: Library) -> None:
    filler = "So it went on for many a day in the town. " * 20
    library.remember(replace(HARBOUR, text=f"{filler}Boats. {filler}Boats come home. {filler}"), AT_THE_START)
    excerpt = library.found(["boats", "come"]).excerpts[HARBOUR.source]
    assert excerpt.startswith("… ") and " Boats come home. So it went" in excerpt and excerpt.endswith(" …")
    assert len(excerpt) < 400


def test_a_forgotten_article_is_not_found(library: Library) -> None:
    library.forget(HARBOUR.source)
    assert library.found(["eels"]).excerpts == {}


def test_a_text_is_found_as_it_was_read_last(library: Library) -> None:
    library.remember(replace(HARBOUR, text="The harbour is closed."), AT_THE_START)
    assert library.found(["eels"]).excerpts == {}
    assert set(library.found(["closed"]).excerpts) == {HARBOUR.source}


def test_a_text_that_is_too_long_is_not_searched(library: Library) -> None:
    library.remember(replace(HARBOUR, text="The eels. " * 200_001, source="/other.txt"), AT_THE_START)
    assert set(library.found(["eels"]).excerpts) == {HARBOUR.source}


def test_nothing_is_found_where_nothing_was_read(tmp_path: Path) -> None:
    none = Library(tmp_path / "none.sqlite3")
    assert none.found(["eels"]).excerpts == {} and none.texts_with(["eels"]) == ()
