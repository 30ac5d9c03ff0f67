"""The links of a page, and the places within it that they lead to."""

import pytest

from tests.articles import LONG, places_led_to
from tests.web_pages import blocks, of_kind, page, read


def test_links_are_spans_with_whole_addresses() -> None:
    body = f"<p>{LONG}<a href='../eels?n=1'>The eels</a> were asked. {LONG}</p><p>{LONG}</p>"
    article = read(f"<html><body><article>{body}</article></body></html>", "https://lunde.example/news/today")
    (link,) = article.links
    assert (link.span.of(article.text), link.url) == ("The eels", "https://lunde.example/eels?n=1")


@pytest.mark.parametrize(
    "address", ["javascript:alert(1)", "data:text/html,x", "file:///etc/passwd", "https://a\x1b]0;x", "http://[", "#a"]
)
def test_links_that_lead_nowhere_or_hurt_are_text_only(address: str) -> None:
    article = page(f"<p>{LONG}<a href='{address}'>here</a> {LONG}</p>")
    assert "here" in article.text
    assert not any("\x1b" in link.url or not link.url.startswith("https:") for link in article.links)


def test_links_lead_to_places_within_the_page() -> None:
    notes = f"<ol><li id='n1'><p>Note one. {LONG}<a href='#m1'>↩</a></p></li><li id='n2'>Note two. {LONG}</li></ol>"
    second = f"<p>{LONG}<a href='#n2'>[2]</a></p>"
    article = page(
        f"<p>See <a href='#cost'>the cost</a>. {LONG.strip()}<sup id='m1'><a href='#n1'>1</a></sup></p>{second}"
        f"<h2><a name='cost'></a>The cost</h2><p>{LONG} See <a href='#gone'>what is gone</a>.</p>{notes}"
    )
    assert places_led_to(article) == [
        ("the cost", "The cost"),
        ("[1]", f"1. Note one. {LONG}".strip()),
        ("[2]", f"2. Note two. {LONG}".strip()),
    ]


def test_a_whole_address_of_the_page_itself_leads_within_it() -> None:
    address = "https://lunde.example/news"
    see = f"See <a href='{address}#cost'>there</a> and <a href='#cost'>here</a>."
    body = f"<p>{LONG}{see}</p><p>{LONG * 3}</p><h2 id='cost'>The cost</h2>"
    article = read(f"<html><body><article>{body}<p>{LONG}</p></article></body></html>", address)
    assert places_led_to(article) == [("there", "The cost"), ("here", "The cost")]


def test_headings_that_begin_with_a_place_to_link_to_are_kept() -> None:
    headings = ["The cost", "The eels", "The bay", "The end"]
    article = page("".join(f"<div><h2><a name='{each}'></a>{each}</h2></div><p>{LONG * 2}{each}.</p>" for each in headings))
    assert of_kind("heading", article) == headings


@pytest.mark.parametrize(
    "beside",
    [
        "<a class='headerlink' href='#cost' title='Link to this heading'>¶</a>",
        "<a href='https://lunde.example/eels#cost'>#</a>",
        "<span class='mw-editsection'>[<a href='/edit'>edit</a>]</span>",
        "<a href='#cost' class='hash-link'>\u200b</a>",
    ],
)
def test_headings_are_without_the_links_to_themselves(beside: str) -> None:
    article = page(f"<p>{LONG * 2}</p><h2 id='cost'>The cost{beside}</h2><p>See <a href='#cost'>above</a>. {LONG * 2}</p>")
    assert ("heading", "The cost") in blocks(article)
    assert places_led_to(article) == [("above", "The cost")]


def test_a_short_heading_beside_an_empty_link_to_itself_is_kept() -> None:
    heading = "<div><h2>Cost</h2><a id='cost' href='#cost' aria-label='Permalink'></a></div>"
    assert ("heading", "Cost") in blocks(page(f"<p>{LONG * 3}</p>{heading}<p>{LONG * 3}</p>"))
