"""Laying out tables."""

from __future__ import annotations

import pytest

from reader.article import BlockKind, Link, Span
from reader.sources.drafting.draft import Piece
from reader.sources.drafting.tables import Cell, Row, laid_out

LONG = "This harbour was dug out in the year of the great storm, and has silted up again since."


def row(*cells: str, head: bool = False) -> Row:
    return Row(tuple(map(Cell, cells)), head)


def lines(*rows: Row | Piece) -> list[str]:
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


@pytest.mark.parametrize("rows", [(row("one", "row"),), (row("one"), row("column")), (row("one", ""), row("column", ""))])
def test_rows_with_nothing_to_stand_below_one_another_are_paragraphs(rows: tuple[Row, ...]) -> None:
    pieces = list(laid_out(rows))
    assert {piece.kind for piece in pieces} == {BlockKind.PARAGRAPH}
    assert [piece.text for piece in pieces] == [" | ".join(cell.text for cell in each.cells if cell.text) for each in rows]


def test_each_row_of_a_wide_table_is_a_list_of_what_it_holds() -> None:
    pieces = list(
        laid_out([row("Harbour", "Boats", "What of it?", head=True), row("Lunde", "41", LONG), row("Holl", "", "Open.")])
    )
    assert {piece.kind for piece in pieces} == {BlockKind.ITEM}
    assert [(piece.level, piece.text) for piece in pieces] == [
        (0, "• Harbour: Lunde"),
        (1, "◦ Boats: 41"),
        (1, f"◦ What of it? {LONG}"),
        (0, "• Harbour: Holl"),
        (1, "◦ What of it? Open."),
    ]


def test_a_wide_table_of_two_columns_has_its_head_once() -> None:
    pieces = list(laid_out([row("Harbour", "What of it?", head=True), row("Lunde", LONG), row("Holl", "Open.")]))
    assert [(piece.kind.value, piece.level, piece.text) for piece in pieces] == [
        ("table row", 1, "Harbour | What of it?"),
        ("list item", 0, "• Lunde"),
        ("list item", 1, f"◦ {LONG}"),
        ("list item", 0, "• Holl"),
        ("list item", 1, "◦ Open."),
    ]


def test_a_wide_table_without_a_head_is_a_list_too() -> None:
    assert lines(row("Lunde", LONG), row("Holl", "Open.")) == ["• Lunde", f"◦ {LONG}", "• Holl", "◦ Open."]


def test_cells_that_arrange_a_page_are_paragraphs() -> None:
    assert lines(row("Menu", LONG * 10), row("", "More")) == ["Menu", LONG * 10, "", "More"]


@pytest.mark.parametrize("width", [1, 100])
def test_links_stay_on_their_words_in_every_form(width: int) -> None:
    cell = Cell("the eels", (Link(Span(4, 8), "https://lunde.example"),))
    pieces = list(laid_out([Row((Cell("7"), cell)), Row((Cell("w" * width), cell))]))
    assert [link.span.of(piece.text) for piece in pieces for link in piece.inline] == ["eels"] * 2


def test_a_head_begins_another_table() -> None:
    assert lines(row("a", "b", head=True), row("long", "b"), row("c", "d", head=True), row("e", "f")) == [
        "a    | b",
        "long | b",
        "c | d",
        "e | f",
    ]


def test_two_tables_with_text_between_them_are_laid_out_each_by_itself() -> None:
    text = Piece("Text.")
    assert lines(row("a", "b"), row("long", "b"), text, row("a", "b"), row("c", "d")) == [
        "a    | b",
        "long | b",
        "Text.",
        "a | b",
        "c | d",
    ]


def test_a_row_of_very_many_cells_among_many_short_rows_is_not_matched_by_empty_cells() -> None:
    found = lines(*[row("Lunde", "41")] * 20_000, row(*["eel"] * 20_000))
    assert found == ["Lunde | 41"] * 20_000 + [" | ".join(["eel"] * 20_000)]


def test_a_row_of_a_number_and_a_paragraph_is_one() -> None:
    rows = [Row((Cell("(1)"), Cell("Eels cross borders."))), Row((Cell("Stream:"), Cell("IETF")), is_first=True)]
    assert [piece.text for piece in laid_out(rows)] == ["(1) Eels cross borders.", "Stream: | IETF"]
