"""The words in figures, in details and in divisions of a web page."""

import pytest

from reader.article import Article
from reader.sources.html.containers import open_containers
from reader.sources.html.page import parsed_page
from reader.sources.html.read import article_from_html
from reader.sources.raw import RawDocument
from tests.articles import shape, texts

ABOVE, BELOW = "<p>The harbour is shut.</p>", "<p>The eels are not.</p>"
LONG = "Nobody asked the eels, and nobody will ask them next time either, as far as anybody can see from the quay."


def page_of(body: str) -> Article:
    return article_from_html(RawDocument(f"<html><body>{body}</body></html>".encode(), "eels.html"))


def tags(body: str) -> list[tuple[str, str]]:
    page = parsed_page(f"<div>{ABOVE}{body}{BELOW}</div>")
    open_containers(page)
    return [(each.tag, " ".join(each.text_content().split())) for each in page.iter("p", "div", "figure", "details")][2:-1]


def test_a_figure_that_is_a_quotation_keeps_the_line_that_says_whose() -> None:
    page = parsed_page("<figure><blockquote>Eels do not vote.</blockquote><figcaption>— Ada Quill</figcaption></figure>")
    open_containers(page)
    (quote,) = page.iter("blockquote")
    assert [each.text for each in quote.iter("p")] == ["— Ada Quill"]
    assert next(page.iter("figure"), None) is None


def test_a_figure_with_a_picture_stays_one() -> None:
    assert tags("<figure><img src='eel.png'><p>An eel</p></figure>")[0] == ("figure", "An eel")
    assert tags("<figure><div class='lazy'></div><figcaption>An eel</figcaption></figure>")[0] == ("figure", "An eel")


def test_what_can_be_opened_stands_below_the_line_that_opens_it() -> None:
    assert tags(f"<details><summary>How many eels</summary><p>{LONG}</p></details>")[1:] == [
        ("p", "How many eels"),
        ("p", LONG),
    ]
    assert ("p", LONG) in tags(f"<details><summary>How many eels</summary>{LONG[:-1]}<b>.</b></details>")
    assert tags("<details><summary>Today</summary>Changed at noon</details>")[0][0] == "details"


@pytest.mark.parametrize(
    ("division", "tag"),
    [
        (f"<div>{LONG}</div>", "p"),
        (f"<div><span>{LONG}</span> <b>Ever.</b></div>", "p"),
        ("<div>Share this with your friends</div>", "div"),
        ("<div>4 min.</div>", "div"),
    ],
)
def test_a_division_of_a_sentence_among_paragraphs_is_one(division: str, tag: str) -> None:
    assert tags(division)[0][0] == tag


def test_a_long_division_of_lines_at_the_end_is_a_paragraph() -> None:
    page = parsed_page(f"<section><p>{LONG}</p><div>{LONG}<br>So be it.</div></section>")
    open_containers(page)
    assert len(list(page.iter("p"))) == 2


def test_a_sentence_beside_a_sign_is_a_paragraph() -> None:
    assert ("p", LONG) in tags(f"<div><div>💡</div><div>{LONG}</div></div>")


@pytest.mark.parametrize("caption", ["<div class='caption p'><p>Eels</p></div>", "<div class='caption'>Eels</div>"])
def test_the_caption_of_a_table_is_kept_from_being_taken_for_that_of_a_picture(caption: str) -> None:
    page = parsed_page(f"<div>{caption}<div><table><tr><td>7</td></tr></table></div></div>")
    open_containers(page)
    assert not page.xpath("//*[@class]")


@pytest.mark.parametrize(
    ("words", "tag"),
    [
        ("Eels have been counted since antiquity (Holm, <a href='#b'>1987</a>); see also Section <a href='#s'>2</a>.", "section"),
        ("<a href='/a'>More eels and boats</a>, <a href='/b'>more boats and eels</a>.", "div"),
    ],
    ids=["references", "links"],
)
def test_a_short_division_with_a_few_references_is_opened(words: str, tag: str) -> None:
    page = parsed_page(f"<article><div><p>{words}</p></div></article>")
    open_containers(page)
    assert next(page.iter("p")).getparent().tag == tag


def test_a_quotation_in_the_caption_of_a_figure_stays_in_it() -> None:
    page = parsed_page(f"<figure><figcaption><blockquote>{LONG}</blockquote></figcaption></figure>")
    open_containers(page)
    assert next(page.iter("blockquote")).getparent().tag == "p"


def test_a_page_without_containers_is_read_whole() -> None:
    listed = "".join(f"<h2>Night {number}</h2><ul><li>{LONG}</li><li>See <code>eels</code>.</li></ul>" for number in range(3))
    article = page_of(f"<h1>Eels</h1><p>{LONG}</p>{listed}")
    assert [words for kind, _, words in shape(article) if kind == "heading"] == ["Night 0", "Night 1", "Night 2"]
    assert texts(article)[-1] == "• See eels."


def test_terms_stay_where_headings_stand_among_them() -> None:
    terms = "".join(f"<h3>Towns {each}</h3><dt>Lunde {each}</dt><dd><p>{LONG}</p></dd>" for each in "ab")
    assert [words for _, _, words in shape(page_of(f"<h2>Seen</h2><p>{LONG}</p><dl>{terms}</dl>"))][-3:] == [
        "Towns b",
        "• Lunde b",
        f"◦ {LONG.strip()}",
    ]
