"""Storing in the library and looking up."""

from __future__ import annotations

import os
from dataclasses import replace
from pathlib import Path

from reader.analysis.model import EntityKind
from reader.article import Span
from reader.library import (
    KeepsakeKind,
    Kept,
    Library,
    NameCorrection,
    Position,
    QuoteCorrection,
    Reach,
)
from tests.keeping import correct, drop, keep, leave_as_found
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


def test_keepsakes_come_back_in_reading_order(library: Library, path: Path) -> None:
    keep(library, ARTICLE, kept("The eels", note="ask them"))
    keep(library, ARTICLE, kept("The harbour", KeepsakeKind.BOOKMARK))
    assert [(each.words, each.note) for each in Library(path).keepsakes_in(ARTICLE)] == [
        ("The harbour", ""),
        ("The eels", "ask them"),
    ]


def test_keepsakes_come_in_the_order_in_which_the_text_has_them_now(library: Library) -> None:
    keep(library, ARTICLE, kept("The harbour"))
    keep(library, ARTICLE, kept("The eels"))
    turned = replace(ARTICLE, text="The eels were not asked. The boats come home. The harbour is open.")
    assert [each.words for each in library.keepsakes_in(turned)] == ["The eels", "The harbour"]


def test_keeping_a_place_again_changes_its_note(library: Library) -> None:
    keep(library, ARTICLE, kept("The eels"))
    keep(library, ARTICLE, kept("The eels", note="ask them"))
    assert library.keepsakes_in(ARTICLE) == (kept("The eels", note="ask them"),)


def test_of_two_notes_written_on_one_place_by_readers_that_knew_neither_both_are_kept(library: Library, path: Path) -> None:
    before = Kept((kept("The eels"),))
    library.change(ARTICLE, Kept(), before)
    for reader, note in ((library, "ask them"), (Library(path), "count them")):
        reader.change(ARTICLE, before, Kept((kept("The eels", note=note),)))
    assert [each.note for each in library.keepsakes_in(ARTICLE)] == ["ask them\n\ncount them"]


def test_a_place_that_another_reader_has_written_a_note_on_is_not_dropped(library: Library, path: Path) -> None:
    before = Kept((kept("The eels"),))
    library.change(ARTICLE, Kept(), before)
    Library(path).change(ARTICLE, before, Kept((kept("The eels", note="ask them"),)))
    library.change(ARTICLE, before, Kept())
    assert [each.note for each in library.keepsakes_in(ARTICLE)] == ["ask them"]


def test_dropping_a_keepsake_leaves_the_others(library: Library) -> None:
    keep(library, ARTICLE, kept("The eels"))
    keep(library, ARTICLE, kept("The eels", KeepsakeKind.BOOKMARK))
    drop(library, ARTICLE, kept("The eels"))
    assert library.keepsakes_in(ARTICLE) == (kept("The eels", KeepsakeKind.BOOKMARK),)


def test_in_a_changed_text_a_keepsake_is_found_by_its_words_and_can_be_dropped(library: Library) -> None:
    keep(library, ARTICLE, kept("The eels"))
    changed = replace(ARTICLE, text=TEXT.replace("The boats come home. ", ""))
    (found,) = library.keepsakes_in(changed)
    assert found.span.of(changed.text) == "The eels"
    drop(library, changed, found)
    assert library.keepsakes_in(ARTICLE) == ()


def test_a_keepsake_whose_words_were_deleted_is_still_kept(library: Library) -> None:
    keep(library, ARTICLE, kept("The eels", note="ask them"))
    changed = replace(ARTICLE, text="All is new.")
    assert (library.keepsakes_in(changed), library.lost_in(changed)) == ((), (kept("The eels", note="ask them"),))
    assert library.lost_in(ARTICLE) == ()
    ((visit, keepsakes),) = library.kept()
    assert visit.title == "The harbour" and [each.note for each in keepsakes] == ["ask them"]


def test_corrections_of_quotes_come_back_in_reading_order(library: Library, path: Path) -> None:
    no_quote = replace(corrected("The harbour"), speaker="", is_quote=False)
    correct(library, ARTICLE, corrected("The eels"))
    correct(library, ARTICLE, no_quote)
    assert Library(path).corrections_in(ARTICLE) == (no_quote, corrected("The eels"))
    assert library.corrections_in(replace(ARTICLE, source="other.txt")) == ()


def test_a_correction_takes_the_place_of_those_that_it_overlaps(library: Library) -> None:
    for correction in (corrected("The eels"), corrected("The eels", "Ida Holm"), corrected("The boats")):
        correct(library, ARTICLE, correction)
    correct(library, ARTICLE, corrected("boats come"))
    assert library.corrections_in(ARTICLE) == (corrected("boats come"), corrected("The eels", "Ida Holm"))


def test_a_correction_is_taken_back(library: Library) -> None:
    correct(library, ARTICLE, corrected("The eels"))
    correct(library, ARTICLE, corrected("The boats"))
    leave_as_found(library, ARTICLE, corrected("The eels"))
    assert library.corrections_in(ARTICLE) == (corrected("The boats"),)


def test_in_a_changed_text_a_correction_is_found_by_its_words_and_by_those_before_it(library: Library) -> None:
    text = "“Yes,” said the mayor. “No,” said the eels. “Yes,” said the boats."
    last = Span(text.rindex("“Yes"), text.rindex(" said"))
    correct(library, replace(ARTICLE, text=text), QuoteCorrection(last, "The boats"))
    changed = replace(ARTICLE, text="News from Lunde, where it was a long night in the council. " + text)
    (found,) = library.corrections_in(changed)
    assert changed.text[found.span.end :] == " said the boats."
    leave_as_found(library, changed, found)
    assert library.corrections_in(changed) == ()


def test_a_correction_of_deleted_words_applies_again_when_they_are_back(library: Library) -> None:
    correct(library, ARTICLE, corrected("The eels"))
    assert library.corrections_in(replace(ARTICLE, text="All is new.")) == ()
    assert library.corrections_in(ARTICLE) == (corrected("The eels"),)


def test_an_article_that_is_forgotten_stays_corrected(library: Library) -> None:
    correct(library, ARTICLE, corrected("The eels"))
    library.forget("harbour.txt")
    assert library.visits() == ()
    assert library.corrections_in(ARTICLE) == (corrected("The eels"),)
    assert library.kept() == ()


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


def test_restoring_a_forgotten_article_that_was_read_anew_changes_nothing(library: Library) -> None:
    library.remember(ARTICLE, Position(21, "The boats come", 0.5))
    forgotten = library.forget("harbour.txt")
    library.remember(ARTICLE, Position(42, "The eels", 0.9))
    library.remember_again(forgotten)
    assert library.position_in(ARTICLE) == Position(42, "The eels", 0.9)


def test_a_change_writes_what_differs_and_nothing_else(library: Library, path: Path) -> None:
    before = Kept((kept("The eels"), kept("The boats")), (corrected("is open"),))
    after = Kept((kept("The eels", note="ask them"),), (corrected("come home"),))
    library.change(ARTICLE, Kept(), before)
    keep(Library(path), ARTICLE, kept("The harbour"))
    library.change(ARTICLE, before, after)
    assert library.keepsakes_in(ARTICLE) == (kept("The harbour"), kept("The eels", note="ask them"))
    assert library.corrections_in(ARTICLE) == (corrected("come home"),)


def test_corrections_of_names_come_back_in_the_order_in_which_they_were_made(library: Library, path: Path) -> None:
    boats, eels = kept("The boats").span, kept("The eels").span
    first, second = NameCorrection(eels, "Eels", EntityKind.GROUP, number=1), NameCorrection(boats, "", number=2)
    correct(library, ARTICLE, second, corrected("is open"), first)
    assert Library(path).corrections_in(ARTICLE) == (corrected("is open"), first, second)
    only_here = replace(first, reach=Reach.HERE, number=3)
    work = replace(first, kind=EntityKind.WORK, number=4)
    correct(library, ARTICLE, only_here, work)
    assert library.corrections_in(ARTICLE) == (corrected("is open"), second, only_here, work)
    leave_as_found(library, ARTICLE, only_here, work)
    assert library.corrections_in(ARTICLE) == (corrected("is open"), second)


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
