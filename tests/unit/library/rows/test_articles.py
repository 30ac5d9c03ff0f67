"""The articles of a library: added, forgotten, restored, marked as read."""

from __future__ import annotations

import os
from dataclasses import replace
from pathlib import Path

from reader.library import Library, NameCorrection, Position
from tests.keeping import correct, keep
from tests.unit.library.conftest import ARTICLE, TEXT, corrected, kept


def test_the_last_visit_comes_first(library: Library) -> None:
    library.remember(ARTICLE, Position(0, "", 0.1))
    library.remember(replace(ARTICLE, title="Web", source="https://example.org/a"), Position(0, "", 0.2))
    assert [(visit.source, visit.share) for visit in library.visits()] == [
        ("https://example.org/a", 0.2),
        (str(Path("harbour.txt").absolute()), 0.1),
    ]


def test_standard_input_is_known_by_what_it_holds(library: Library) -> None:
    keep(library, replace(ARTICLE, source="-"), kept("The eels"))
    assert library.keepsakes_in(replace(ARTICLE, source="-"))
    assert not library.keepsakes_in(replace(ARTICLE, source="-", text=TEXT + " More."))


def test_what_is_kept_of_its_beginning_is_carried_over_to_all_of_standard_input(library: Library) -> None:
    beginning, whole = replace(ARTICLE, source="-"), replace(ARTICLE, source="-", text=TEXT + " More.")
    keep(library, beginning, kept("The eels"))
    name = NameCorrection(kept("The boats").span, "Boats")
    correct(library, beginning, corrected("The eels"), name)
    library.carry_over(beginning, whole)
    assert library.keepsakes_in(whole) == (kept("The eels"),)
    assert library.corrections_in(whole) == (corrected("The eels"), name)
    assert not library.keepsakes_in(beginning)


def test_a_file_name_that_is_no_unicode_is_remembered(library: Library) -> None:
    odd = replace(ARTICLE, source=os.fsdecode(b"harbour-\xff.txt"))
    library.remember(odd, Position(4, "harbour", 0.1))
    assert library.position_in(odd) is not None


def test_an_added_article_comes_first_and_is_unread(library: Library) -> None:
    library.remember(ARTICLE, Position(21, "The boats come", 0.5))
    library.add("https://lunde.example/eels", title="Eels")
    assert [(visit.source, visit.title, visit.share) for visit in library.visits()] == [
        ("https://lunde.example/eels", "Eels", 0.0),
        (str(Path("harbour.txt").absolute()), "The harbour", 0.5),
    ]


def test_an_article_added_again_comes_first_and_keeps_its_place(library: Library) -> None:
    library.remember(ARTICLE, Position(21, "The boats come", 0.5))
    library.remember(replace(ARTICLE, source="other.txt"), Position(0, "The harbour", 0.1))
    library.add("harbour.txt")
    assert [(visit.title, visit.share) for visit in library.visits()] == [("The harbour", 0.5), ("The harbour", 0.1)]
    assert library.position_in(ARTICLE) == Position(21, "The boats come", 0.5)


def test_an_article_keeps_the_title_that_it_was_added_with_if_it_states_none(library: Library) -> None:
    library.add("harbour.txt", title="Harbour news")
    library.remember(replace(ARTICLE, title=""), Position(21, "The boats come", 0.5))
    (visit,) = library.visits()
    assert (visit.title, visit.word_count) == ("Harbour news", 13)


def test_an_article_keeps_the_facts_that_it_has_stated_before(library: Library) -> None:
    library.remember(replace(ARTICLE, byline="Ada Quill", published="2026-11-24"), Position(21, "The boats come", 0.5))
    bare = replace(ARTICLE, title="", byline="", published="")
    library.remember(bare, Position(21, "The boats come", 0.5))
    (visit,) = library.visits()
    assert (visit.title, visit.byline, visit.published, visit.word_count) == ("The harbour", "Ada Quill", "2026-11-24", 13)
    library.remember(replace(bare, byline="Tom Brandt"), Position(21, "The boats come", 0.5))
    assert library.visits()[0].byline == "Tom Brandt"


def test_a_forgotten_article_is_gone_but_its_keepsakes_stay(library: Library) -> None:
    other = replace(ARTICLE, source="other.txt")
    for article in (ARTICLE, other):
        library.remember(article, Position(21, "The boats come", 0.5))
    keep(library, other, kept("The eels"))
    library.forget("harbour.txt")
    library.forget("other.txt")
    assert library.visits() == ()
    assert library.position_in(ARTICLE) is None
    assert library.keepsakes_in(other) == (kept("The eels"),)
    assert [visit.title for visit, _ in library.kept()] == ["The harbour"]


def test_a_forgotten_article_can_be_restored_as_it_was(library: Library) -> None:
    library.remember(ARTICLE, Position(21, "The boats come", 0.5))
    before = library.visits()
    forgotten = library.forget("harbour.txt")
    library.remember_again(forgotten)
    assert library.visits() == before
    assert library.position_in(ARTICLE) == Position(21, "The boats come", 0.5)
    assert library.found(["eels"]).excerpts


def test_a_forgotten_feed_is_restored_with_what_had_arrived_unless_it_was_opened_since(library: Library) -> None:
    library.remember_list("feed.xml", "Feed", 0.0, ["a"])
    library.remember_arrived("feed.xml", ["b"])
    forgotten = library.forget("feed.xml")
    assert not library.arrived()
    library.remember_again(forgotten)
    assert [*library.arrived().values()] == [{"b"}]
    library.forget("feed.xml")
    library.remember_list("feed.xml", "Feed", 0.0, ["a", "b"])
    library.remember_again(forgotten)
    assert not library.arrived()


def test_restoring_a_forgotten_article_that_was_read_anew_changes_nothing(library: Library) -> None:
    library.remember(ARTICLE, Position(21, "The boats come", 0.5))
    forgotten = library.forget("harbour.txt")
    library.remember(ARTICLE, Position(42, "The eels", 0.9))
    library.remember_again(forgotten)
    assert library.position_in(ARTICLE) == Position(42, "The eels", 0.9)


def test_an_article_marked_as_read_is_not_in_the_library_unless_it_was_opened(library: Library) -> None:
    library.remember(ARTICLE, Position(21, "The boats come", 0.5))
    library.mark_read({str(Path("harbour.txt").absolute()): 1.0, "https://lunde.example/eels": 1.0})
    assert [(visit.title, visit.share, bool(visit.opened)) for visit in library.visits()] == [
        ("The harbour", 1.0, True),
        ("", 1.0, False),
    ]
    assert [visit.title for visit in library.found([]).visits] == ["The harbour"]
    assert library.position_in(ARTICLE) == Position(21, "The boats come", 1.0)


def test_an_article_that_was_only_marked_as_read_is_unknown_once_it_no_longer_is(library: Library) -> None:
    marked = replace(ARTICLE, source="other.txt")
    keep(library, marked, kept("The eels"))
    library.mark_read({"https://lunde.example/eels": 1.0, str(Path("other.txt").absolute()): 1.0})
    library.mark_read({"https://lunde.example/eels": 0.0, str(Path("other.txt").absolute()): 0.0})
    assert library.visits() == ()
    assert library.keepsakes_in(marked) == (kept("The eels"),)


def test_a_feed_is_known_by_the_number_of_its_entries(library: Library) -> None:
    library.remember(ARTICLE, Position(21, "The boats come", 0.5))
    library.add("https://lunde.example/eels")
    library.remember_list("https://lunde.example/rss", "Lunde", 0.5, ["a", "b", "c"])
    assert [visit.entries for visit in library.visits()] == [3, 0, 0]


def test_what_has_arrived_in_a_list_is_old_once_it_is_opened_also_what_has_left_it_again(library: Library) -> None:
    feed = "https://lunde.example/rss"
    library.remember_list(feed, "Lunde", 0.0, ["a", "b"])
    library.remember_arrived(feed, ["c", "d"])
    library.remember_list(feed, "Lunde", 0.5, ["a", "b"])
    assert library.arrived() == {feed: {"c", "d"}}, "the list was not fetched again"
    library.remember_list(feed, "Lunde", 0.0, ["d", "e"])
    assert library.arrived() == {}
