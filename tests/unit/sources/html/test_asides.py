"""Notes, tips and warnings on the pages of manuals."""

import pytest

from tests.articles import LONG
from tests.web_pages import blocks, page


@pytest.mark.parametrize(
    "aside",
    [
        "<div class='admonition note'><p class='admonition-title'>Note</p>{}</div>",
        "<div class='note'><h3 class='title'>Note</h3>{}</div>",
        "<div class='markdown-alert markdown-alert-note'><p class='markdown-alert-title'>Note</p>{}</div>",
        "<div class='sidebar'><a id='n'></a><div class='titlepage'><p>Note</p></div>{}</div>",
    ],
)
def test_what_is_set_apart_under_a_title_is_a_block_quote(aside: str) -> None:
    article = page(f"<p>{LONG * 2}</p>{aside.format('<p>Eels bite.</p><ul><li>Boats do not.</li></ul>')}<p>{LONG}</p>")
    assert blocks(article)[1:-1] == [("block quote", "Note"), ("block quote", "Eels bite."), ("list item", "• Boats do not.")]
    assert [block.quotes for block in article.blocks] == [0, 1, 1, 1, 0]


def test_a_sidebar_beside_the_text_is_left_out() -> None:
    related = "<div class='sidebar'><h3 class='title'>Most read</h3><p><a href='/1'>Ten eels</a></p></div>"
    assert "Most read" not in page(f"<p>{LONG * 2}</p>{related}<p>{LONG}</p>").text


def test_nothing_is_lost_where_notes_and_tables_hold_each_other() -> None:
    note = "<div class='note'><p class='title'>Note</p>{}</div>"
    table = "<table><tr><td>Eels</td><td>41</td></tr><tr><td>Boats</td><td>7</td></tr></table>"
    article = page(
        f"<p>{LONG * 2}</p>{note.format(table)}<p>{LONG}</p><table><tr><td>{note.format('They bite.')}</td></tr></table>"
    )
    assert ("table row", "Eels  | 41") in blocks(article)
    assert "They bite." in article.text
