"""The cells of a small table stand below one another."""

from __future__ import annotations

import pytest

from reader.article import BlockKind
from reader.sources.draft import Piece
from reader.sources.tables import BETWEEN_CELLS, laid_out


def row(*cells: str, head: bool = False) -> Piece:
    return Piece(BETWEEN_CELLS.join(cells), BlockKind.ROW, int(head))


def lines(*rows: Piece) -> list[str]:
    return [piece.text for piece in laid_out(rows)]


def test_columns_of_numbers_end_and_all_others_begin_at_the_same_place() -> None:
    assert lines(
        row("Harbour", "Boats", "Share", "Master", head=True),
        row("Lunde", "41", "12 %", "Ada"),
        row("Port of Holl", "1,112", "–", "Bo"),
    ) == [
        "Harbour      | Boats | Share | Master",
        "Lunde        |    41 |  12 % | Ada",
        "Port of Holl | 1,112 |     – | Bo",
    ]


def test_letters_of_double_width_count_as_two_columns() -> None:
    assert lines(row("港口", "船"), row("Lunde", "ships")) == ["港口  | 船", "Lunde | ships"]


def test_a_row_with_fewer_cells_than_others_ends_sooner() -> None:
    assert lines(row("Lunde", "41", "open"), row("Holl")) == ["Lunde | 41 | open", "Holl  |    |"]


@pytest.mark.parametrize("rows", [(row("one", "row"),), (row("one"), row("column")), (row("a", "b"), row("w" * 60, "w" * 20))])
def test_rows_with_nothing_to_stand_below_one_another_are_paragraphs(rows: tuple[Piece, ...]) -> None:
    pieces = list(laid_out(rows))
    assert {piece.kind for piece in pieces} == {BlockKind.PARAGRAPH}
    assert [piece.text for piece in pieces] == [each.text.replace(BETWEEN_CELLS, " | ") for each in rows]


def test_two_tables_with_text_between_them_are_laid_out_each_by_itself() -> None:
    text = Piece("Text.")
    assert lines(row("a", "b"), row("long", "b"), text, row("a", "b"), row("c", "d")) == [
        "a    | b",
        "long | b",
        "Text.",
        "a | b",
        "c | d",
    ]
