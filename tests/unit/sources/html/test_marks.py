"""The marks of headings, items, numbered paragraphs and notes on web pages."""

import pytest

from reader.sources.draft import WITHIN
from reader.sources.html.blocks import pieces_in
from reader.sources.html.marks import settle_marks
from reader.sources.html.page import parsed_page


def lines(body: str) -> list[str]:
    page = parsed_page(f"<html><body>{body}</body></html>")
    settle_marks(page)
    return [piece.text for piece in pieces_in(page)]


def test_the_number_beside_a_paragraph_is_written_into_it() -> None:
    inner = "<section><span>(a)</span><div><p>Whether the eels were asked.</p></div></section>"
    assert lines(f"<section><span>12.</span> <div><p>The eels are back.</p>{inner}</div></section>") == [
        "12. The eels are back.",
        "(a) Whether the eels were asked.",
    ]
    assert lines("<span>Note.</span><p>The eels are back.</p>") == ["Note.", "The eels are back."]


def test_the_number_of_an_item_stands_apart_from_its_words() -> None:
    assert lines("<ul><li><span class='label'>1.</span><cite>Quill A. Eels.</cite></li></ul>") == ["• 1. Quill A. Eels."]


def test_tasks_are_done_or_to_do() -> None:
    items = "<li><input type='checkbox' disabled checked> Dig</li><li><p><input type='checkbox'> Ask the eels</p></li>"
    assert lines(f"<ul>{items}</ul>") == ["☑ Dig", "☐ Ask the eels"]


def test_lines_of_a_heading_are_words_apart() -> None:
    assert lines("<h2><div>Ada Quill</div><div>(Lunde)</div></h2>") == ["Ada Quill (Lunde)"]


@pytest.mark.parametrize(
    "back",
    [
        "<span><b><a href='#r1'>^</a></b></span>",
        "<span>^ <a href='#r1'><sup><i><b>a</b></i></sup></a> <a href='#r2'><sup><i><b>b</b></i></sup></a></span>",
    ],
)
def test_links_from_a_note_back_to_the_text_are_left_out(back: str) -> None:
    assert lines(f"<ol><li id='n1'>{back} <span>Figures of the town.</span></li></ol>") == ["1. Figures of the town."]


def test_a_letter_that_leads_elsewhere_on_the_page_stays() -> None:
    assert lines("<p><a href='#a'>A</a> <a href='#b'>B</a> and so on, up to the eels</p>") == ["A B and so on, up to the eels"]


def test_marks_of_notes_that_stand_in_brackets_get_no_others() -> None:
    notes = "<p id='n1'>One.</p><p id='n2'>Two.</p>"
    page = parsed_page(f"<p>The eels [<a href='#n1'>1</a>,<a href='#n2'>2</a>] voted<a href='#n1'>1</a>.</p>{notes}")
    pieces = pieces_in(page, lambda address: f"{WITHIN}{address[1:]}")
    assert pieces[0].text == "The eels [1,2] voted[1]."
