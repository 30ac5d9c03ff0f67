"""What can be undone in an article."""

from __future__ import annotations

from reader.app.reading.changes import Changes
from reader.article import Span
from reader.library import Keepsake, KeepsakeKind, Kept


def kept(*starts: int) -> Kept:
    return Kept(tuple(Keepsake(KeepsakeKind.HIGHLIGHT, Span(start, start + 4), "eels") for start in starts))


def test_changes_are_undone_from_the_last_to_the_first() -> None:
    changes = Changes()
    changes.make(kept(10), "highlight added")
    changes.make(kept(), "highlight removed")
    assert changes.undo() == "highlight removed" and changes.kept == kept(10)
    assert changes.undo() == "highlight added" and changes.kept == kept()
    assert changes.undo() is None


def test_what_another_reader_has_kept_meanwhile_survives_an_undo() -> None:
    changes = Changes()
    changes.make(kept(10), "highlight added")
    changes.follow(kept(10, 20))
    changes.undo()
    assert changes.kept == kept(20)


def test_what_was_done_in_the_beginning_of_an_article_is_undone_in_the_whole_once() -> None:
    begun, whole = Changes(), Changes()
    begun.make(kept(10), "highlight added")
    begun.given_up[Span(0, 4)] = "ask"
    whole.follow(kept(10))
    whole.take_over(begun)
    assert whole.given_up == {Span(0, 4): "ask"}
    assert whole.undo() == "highlight added" and whole.undo() is None
    assert begun.undo() is None and not begun.given_up


def test_what_is_kept_in_the_rest_of_an_article_survives_an_undo_in_its_beginning() -> None:
    begun, whole = Changes(), Changes()
    begun.follow(Kept(lost=kept(90).keepsakes))
    begun.make(Kept(kept(10).keepsakes, lost=kept(90).keepsakes), "highlight added")
    whole.follow(kept(10, 90))
    whole.take_over(begun)
    whole.undo()
    assert whole.kept == kept(90)
