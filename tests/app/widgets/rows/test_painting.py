"""How the content of a row becomes lines in the colours of a theme."""

from __future__ import annotations

from textual.content import Content, Span
from textual.strip import Strip
from textual.style import Style

from reader.app.widgets.rows.painting import RowPainter


def _unfiltered(strip: Strip) -> Strip:
    return strip


def _parsed(style: str | Style) -> Style:
    return Style.parse(style) if isinstance(style, str) else style


def pieces(content: Content, width: int) -> list[list[tuple[str, str]]]:
    """The pieces of each line, with their styles."""
    strips = RowPainter(Style(), _parsed, _unfiltered).strips(content, width)
    assert {strip.cell_length for strip in strips} == {width}
    return [[(text, str(style)) for text, style, _ in strip] for strip in strips]


def test_styles_that_overlap_are_combined() -> None:
    content = Content("so it was", [Span(0, 5, "bold"), Span(3, 9, "italic")])
    assert pieces(content, 9) == [[("so ", "bold"), ("it", "bold italic"), (" was", "italic")]]


def test_a_style_goes_on_in_the_next_line() -> None:
    content = Content("so\nit was", [Span(1, 5, "bold")])
    assert pieces(content, 6) == [[("s", "none"), ("o", "bold"), ("    ", "none")], [("it", "bold"), (" was", "none")]]


def test_an_empty_line_is_filled() -> None:
    assert pieces(Content("so\n\nit"), 2) == [[("so", "none")], [("  ", "none")], [("it", "none")]]


def test_each_line_without_room_is_cut_and_says_so() -> None:
    content = Content("so it was\nto be", [Span(0, 14, "bold")])
    assert pieces(content, 4) == [[("so …", "bold")], [("to …", "bold")]]


def test_wide_characters_are_cut_at_the_column() -> None:
    assert pieces(Content("東京都"), 5) == [[("東京…", "none")]]


def test_a_tab_takes_one_column() -> None:
    assert pieces(Content("so\tit"), 6) == [[("so it", "none"), (" ", "none")]]
