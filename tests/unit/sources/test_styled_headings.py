"""Finding the headings of a document that has none."""

from __future__ import annotations

from reader.article import BlockKind
from reader.sources.drafting.draft import Piece
from reader.sources.styled_headings import with_styled_headings

EELS = Piece("The eels of Lunde have been counted every night since the first of April.")
BOLD = Piece("The first night", is_bold=True)


def headings(*pieces: Piece) -> list[tuple[int, str]]:
    return [(piece.level, piece.text) for piece in with_styled_headings(pieces) if piece.kind is BlockKind.HEADING]


def test_short_paragraphs_in_bold_and_chapters_are_headings() -> None:
    assert headings(Piece("Chapter Two"), EELS, BOLD, EELS, EELS) == [(1, "Chapter Two"), (2, "The first night")]


def test_a_document_with_headings_has_no_others() -> None:
    assert headings(Piece("Eels", BlockKind.HEADING, 1), EELS, BOLD, EELS) == [(1, "Eels")]


def test_sentences_items_and_what_nothing_is_below_are_no_headings() -> None:
    sentence, item = Piece("They slept.", is_bold=True), Piece("• of glass", BlockKind.ITEM, is_bold=True)
    assert headings(sentence, EELS, item, EELS, BOLD) == []


def test_a_document_that_is_mostly_bold_has_no_headings() -> None:
    assert headings(BOLD, BOLD, BOLD, EELS) == []
