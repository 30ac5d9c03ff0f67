"""Keeping places of an article."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from reader.library import KeepsakeKind, Kept, Library
from tests.keeping import drop, keep
from tests.unit.library.conftest import ARTICLE, TEXT, kept


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


def test_a_keepsake_is_on_the_page_that_its_words_are_on_now(library: Library) -> None:
    keep(library, ARTICLE, replace(kept("The eels"), page=7))
    (found,) = library.keepsakes_in(replace(ARTICLE, pages=(0, 30)))
    assert found.page == 2


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
