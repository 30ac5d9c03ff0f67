"""The marks of headings, items, numbered paragraphs and notes on web pages."""

import pytest

from reader.sources.drafting.draft import WITHIN
from reader.sources.html.blocks import pieces_in
from reader.sources.html.marks import settle_marks
from reader.sources.html.page import parsed_page
from tests.articles import LONG
from tests.web_pages import of_kind, page


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


def test_an_item_with_a_number_of_its_own_has_no_bullet() -> None:
    item = "<li><span class='label'>%s</span><cite>Quill A. Eels.</cite></li>"
    article = page(f"<p>{LONG * 2}</p><ul>{item % '7.'}{item % '[8]'}</ul><p>{LONG}</p>")
    assert of_kind("list item", article) == ["7. Quill A. Eels.", "8. Quill A. Eels."]
    assert lines(f"<ul><li>Boats.</li>{item % '[3]'}</ul>") == ["• Boats.", "• [3] Quill A. Eels."]


def test_the_number_beside_a_note_is_written_into_it_and_leads_back_nowhere() -> None:
    note = "<div><a id='n1' href='#r1'>1</a><div><p>Eleven to nine.</p></div></div>"
    article = page(f"<p>{LONG * 2}<a id='r1' href='#n1'>1</a></p><p>{LONG}</p>{note}")
    assert article.text.endswith("[1] Eleven to nine.")
    assert [link.offset for link in article.links] == [article.text.index("[1] Eleven")]


def test_a_number_that_leads_from_words_to_a_note_stays_behind_them() -> None:
    assert lines("<div>Eels<a href='#n1'>1</a><div><p>Boats.</p></div></div>") == ["Eels1", "Boats."]
    assert lines("<p>Eels<a href='#n1'>1</a><span>, they said</span>.</p>") == ["Eels1, they said."]


def test_links_from_a_paragraph_to_itself_are_left_out() -> None:
    assert lines("<p id='p1'>Eels bite.<a href='#p1' class='pilcrow'>¶</a></p><p>See <a href='#p1'>¶ 1</a>.</p>") == [
        "Eels bite.",
        "See ¶ 1.",
    ]


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


def test_lists_count_from_where_the_page_lets_them() -> None:
    first = "<ol start='4'><li>Dig</li><li><p>Ask</p></li></ol>"
    article = page(f"<p>{LONG * 2}</p>{first}<p>{LONG}</p><ol><li value='9'>Vote</li><li>Go</li></ol><p>{LONG}</p>")
    assert of_kind("list item", article) == ["4. Dig", "5. Ask", "9. Vote", "10. Go"]


def test_items_that_bring_their_own_marks_have_one() -> None:
    spans = "<ul><li><span>•</span><p>One eel in the night</p></li><li><span>•</span><p>Two eels by day</p></li></ul>"
    texts = "<ul><li>• Three eels <b>at dusk</b></li><li><p>◦ Four eels</p></li></ul>"
    article = page(f"<p>{LONG * 3}</p>{spans}{texts}<ol><li><span>1.</span> Count them again</li></ol><p>{LONG * 3}</p>")
    assert of_kind("list item", article) == [
        "• One eel in the night",
        "• Two eels by day",
        "• Three eels at dusk",
        "• Four eels",
        "1. Count them again",
    ]


def test_lists_that_count_on_are_one() -> None:
    lists = "<ol><li>Count the eels</li></ol>\n<ol start='2'><li>Count the boats</li></ol><ol start='7'><li>Go home</li></ol>"
    article = page(f"<p>{LONG * 3}</p>{lists}<p>{LONG * 3}</p>")
    assert of_kind("list item", article)[:2] == ["1. Count the eels", "2. Count the boats"]
