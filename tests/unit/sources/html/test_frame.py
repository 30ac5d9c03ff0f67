"""Pages on which nothing but its contents tells which element holds the article."""

import pytest

from reader.article import BlockKind
from reader.sources.drafting.draft import Piece
from reader.sources.html.frame import mark_frame
from reader.sources.html.page import parsed_page
from tests.articles import LONG
from tests.web_pages import read

FIRST = (
    "The council of Lunde decided on Monday to dig out the harbour again, after forty years. Nobody had asked for it until now."
)
LAST = (
    "The eels will move to the other side of the bay, which they have done before, as the biologist said. Nobody will ask them."
)
BODY = (
    f"<p>{FIRST}</p><p>{FIRST[::-1]}.</p><h3>The eels</h3><p>{LAST}</p>"
    f"<ul><li>One eel</li><li>Two eels</li></ul><p>{LAST[:90]}.</p>"
)


@pytest.mark.parametrize(
    "page",
    [
        f"<div id='top'><div>Published</div></div><div id='x'><div class='c9'>{BODY}</div></div>",
        f"<table><tr><td><a href='/'>Home</a></td><td>{BODY}</td></tr></table>",
        f"<center><font>{BODY}</font></center>",
        f"<div class='menu'><a href='/'>Home</a></div>{BODY}",
    ],
)
def test_its_headings_and_lists_are_read(page: str) -> None:
    article = read(f"<html><body>{page}</body></html>")
    kinds = [block.kind for block in article.blocks if "Home" not in block.span.of(article.text)]
    assert kinds[2:] == [BlockKind.HEADING, BlockKind.PARAGRAPH, BlockKind.ITEM, BlockKind.ITEM, BlockKind.PARAGRAPH]


def test_quotes_beside_the_paragraphs_stay() -> None:
    quotes = [f"<blockquote>{letter}: {LONG}</blockquote>" for letter in "AB"]
    article = read(f"<html><body><div id='x'>{quotes[0]}<div class='c9'>{BODY}</div><div>{quotes[1]}</div></div></body></html>")
    kinds = [block.kind for block in article.blocks]
    assert kinds[0] is kinds[-1] is BlockKind.QUOTE
    assert BlockKind.HEADING in kinds


def test_a_page_of_nothing_but_paragraphs_stays_as_it_is() -> None:
    page = parsed_page(f"<div class='c9'><p>{FIRST}</p><p>{LAST}</p></div><aside><h3>More</h3></aside>")
    assert not mark_frame(page, [Piece(FIRST), Piece(LAST)])


def test_a_line_of_marks_is_not_found_in_an_empty_paragraph_below_the_article() -> None:
    page = parsed_page(
        f"<div><p>{FIRST}</p><p>* * *</p><p>{LAST}</p></div><div><h3>More</h3><ul><li>Cats</li></ul></div><p> </p>"
    )
    assert not mark_frame(page, [Piece(FIRST), Piece("* * *"), Piece(LAST)])


def test_an_article_of_which_a_heading_was_found_stays_as_it_is() -> None:
    assert not mark_frame(parsed_page(BODY), [Piece(FIRST), Piece("The eels", BlockKind.HEADING, 3), Piece(LAST)])


def test_an_article_of_which_only_lists_were_found_gets_its_headings_back() -> None:
    item = Piece("• One eel", BlockKind.ITEM)
    assert mark_frame(parsed_page(f"<div class='c9'>{BODY}</div>"), [Piece(FIRST), item, Piece(LAST)])
    assert not mark_frame(parsed_page(f"<p>{FIRST}</p><ul><li>One eel</li></ul><p>{LAST}</p>"), [Piece(FIRST), item, Piece(LAST)])


def test_the_headings_of_all_entries_are_found_where_the_extractor_takes_those_of_the_first() -> None:
    heads = ["Dredgers", "Eels", "Votes", "Tides", "Night"]
    entries = "".join(f"<article class='e'><header><h2>{head}</h2></header><p>{head}: {FIRST}</p></article>" for head in heads)
    article = read(f"<html><title>Lunde</title><body><main>{entries}</main></body></html>")
    assert [section.heading.of(article.text) for section in article.sections if section.heading] == heads
