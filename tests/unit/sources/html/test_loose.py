"""The words that stand between the paragraphs of a page in no element of their own."""

from reader.article import BlockKind
from reader.sources.html.loose import wrap_loose_text
from reader.sources.html.page import parsed_page
from tests.web_pages import read

FIRST = "The council of Lunde decided on Monday to dig out the harbour again, which nobody had asked for in forty years." * 3
SECOND = "The eels will move to the other side of the bay, which they have done before, as the biologist of the town said." * 3


def blocks(body: str) -> list[tuple[BlockKind, str]]:
    article = read(f"<html><title>Eels</title><body>{body}</body></html>")
    return [(block.kind, block.span.of(article.text)) for block in article.blocks]


def paragraphs(body: str) -> list[str]:
    page = parsed_page(f"<html><body>{body}</body></html>")
    wrap_loose_text(page)
    return [" ".join(each.text_content().split()) for each in page.iter("p")]


def test_an_old_page_without_paragraphs_is_read_whole() -> None:
    assert blocks(f"<h1>The bay</h1>{FIRST}<h2>The eels</h2>{SECOND}<p>{FIRST}<h2>The end</h2>{SECOND} <i>So be it.</i><hr>") == [
        (BlockKind.PARAGRAPH, FIRST),
        (BlockKind.HEADING, "The eels"),
        (BlockKind.PARAGRAPH, SECOND),
        (BlockKind.PARAGRAPH, FIRST),
        (BlockKind.HEADING, "The end"),
        (BlockKind.PARAGRAPH, f"{SECOND} So be it."),
    ]


def test_words_beside_prose_are_paragraphs_however_short() -> None:
    assert paragraphs(f"{FIRST}<hr>Nobody <b>asked</b><img src='eel.png'> the eels<h2>So</h2>") == [
        FIRST,
        "Nobody asked the eels",
    ]


def test_words_beside_a_heading_that_are_no_prose_stay_as_they_are() -> None:
    assert not paragraphs(
        "<h2>Lunde Courier</h2>Home | News | Eels | Weather | The tide tables of the bay | Everything else there is"
    )
    assert not paragraphs(f"<h2>Lunde Courier</h2><span>{FIRST}</span>")


def test_words_below_a_block_quote_are_a_paragraph() -> None:
    assert paragraphs("<blockquote>Eels do not vote.</blockquote>she said<br>") == ["she said"]


def test_lines_set_apart_by_an_empty_one_are_paragraphs() -> None:
    assert blocks(f"<p>{FIRST}<br><br>{SECOND}</p><p>{FIRST}</p>")[:2] == [
        (BlockKind.PARAGRAPH, FIRST),
        (BlockKind.PARAGRAPH, SECOND),
    ]


def test_divisions_of_a_class_are_paragraphs_on_a_page_that_has_hardly_any_other() -> None:
    division = "<div class='para'>{}</div>"
    inner = f"<div>{division.format(SECOND + '<div>Or so.</div>')}</div>"
    divisions = f"{division.format(FIRST)}{inner}{division.format(FIRST)}"
    assert paragraphs(divisions + division.format("See:")) == [FIRST, SECOND, FIRST, "See:"]
    assert paragraphs(f"{divisions}<p>{FIRST}</p>") == [FIRST]
