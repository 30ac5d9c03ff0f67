"""Storing in the library and looking up."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from reader.library import Kept, Library, Position
from tests.keeping import keep
from tests.unit.library.conftest import ARTICLE, TEXT, corrected, kept


def test_an_article_never_opened_has_no_place_and_nothing_kept(library: Library, path: Path) -> None:
    assert library.position_in(ARTICLE) is None
    assert library.keepsakes_in(ARTICLE) == ()
    assert library.visits() == ()
    assert not path.exists()


def test_the_place_where_an_article_was_left_is_remembered(library: Library, path: Path) -> None:
    library.remember(ARTICLE, Position(21, "The boats come", 0.5))
    assert Library(path).position_in(ARTICLE) == Position(21, "The boats come", 0.5)


def test_a_list_of_articles_is_remembered_with_what_it_is_called_now(library: Library) -> None:
    library.remember_list("https://lunde.example/rss", "Lunde Post", 0.0)
    library.remember_list("https://lunde.example/rss", "The Lunde Post", 0.5)
    assert [(visit.source, visit.title, visit.share) for visit in library.visits()] == [
        ("https://lunde.example/rss", "The Lunde Post", 0.5)
    ]


def test_what_a_list_had_when_it_was_last_opened_is_remembered(library: Library) -> None:
    assert library.listed_at("https://lunde.example/rss") == frozenset()
    library.remember_list("https://lunde.example/rss", "Lunde Post", 0.0, ["https://lunde.example/boats", "Eels"])
    assert library.listed_at("https://lunde.example/rss") == {"https://lunde.example/boats", "Eels"}
    library.remember_list("https://lunde.example/rss", "Lunde Post", 0.0, ["Eels"])
    assert library.listed_at("https://lunde.example/rss") == {"Eels"}


def test_the_place_moves_with_its_words(library: Library) -> None:
    library.remember(ARTICLE, Position(21, "The boats come", 0.5))
    longer = replace(ARTICLE, text="News from Lunde. " + TEXT)
    found = library.position_in(longer)
    assert found is not None and longer.text[found.offset :].startswith("The boats come")


def test_a_place_whose_words_are_gone_stays_within_the_text(library: Library) -> None:
    library.remember(ARTICLE, Position(42, "The eels", 0.9))
    found = library.position_in(replace(ARTICLE, text="Short."))
    assert found is not None and found.offset == len("Short.")


def test_a_change_writes_what_differs_and_nothing_else(library: Library, path: Path) -> None:
    before = Kept((kept("The eels"), kept("The boats")), (corrected("is open"),))
    after = Kept((kept("The eels", note="ask them"),), (corrected("come home"),))
    library.change(ARTICLE, Kept(), before)
    keep(Library(path), ARTICLE, kept("The harbour"))
    library.change(ARTICLE, before, after)
    assert library.keepsakes_in(ARTICLE) == (kept("The harbour"), kept("The eels", note="ask them"))
    assert library.corrections_in(ARTICLE) == (corrected("come home"),)


def test_where_an_address_leads_is_remembered(library: Library) -> None:
    article = replace(ARTICLE, source="https://lunde.example/eels")
    assert library.redirects() == {}
    library.redirect("https://short.example/1", article)
    assert library.redirects() == {"https://short.example/1": "https://lunde.example/eels"}


def test_choices_are_remembered(library: Library, path: Path) -> None:
    assert library.choices() == {}
    library.choose("theme", "reader-day")
    library.choose("theme", "nord")
    library.choose("measure", "60")
    assert Library(path).choices() == {"theme": "nord", "measure": "60"}
