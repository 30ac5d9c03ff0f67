"""The values that the library stores."""

from __future__ import annotations

from reader.article import Span
from reader.library import Keepsake, KeepsakeKind, Kept, KeptArticle, QuoteCorrection, Visit


def highlight(start: int, note: str = "") -> Keepsake:
    return Keepsake(KeepsakeKind.HIGHLIGHT, Span(start, start + 4), "eels", note)


def test_a_change_applies_to_what_another_reader_has_kept_meanwhile() -> None:
    ours, dropped, noted = highlight(10), highlight(20), highlight(30, "ask her")
    correction = QuoteCorrection(Span(0, 4), "Ada Quill")
    before = Kept((dropped, highlight(30)))
    after = Kept((noted,), (correction,))
    assert Kept((ours, dropped, highlight(30))).changed(before, after) == Kept((ours, noted), (correction,))


def test_a_keepsake_made_by_two_readers_is_kept_once() -> None:
    assert Kept((highlight(10),)).changed(Kept(), Kept((highlight(10),))) == Kept((highlight(10),))


def test_keepsakes_are_found_by_their_notes_and_by_what_their_article_is_called() -> None:
    kept = KeptArticle(Visit("/eels.txt", "The harbour", "Ada Lund", "", "", 0.0, 5), (highlight(10), highlight(20, "ask her")))
    assert kept.having(["ask", "harbour"]).keepsakes == (highlight(20, "ask her"),)
    assert kept.having(["eels", "weather"], "Bad weather").keepsakes == kept.keepsakes
    assert not kept.having(["weather"]).keepsakes
