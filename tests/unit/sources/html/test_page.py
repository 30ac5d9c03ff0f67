"""Pages as bytes, and what a browser shows of them."""

import pytest

from reader.article import BlockKind
from tests.articles import LONG
from tests.web_pages import SAID, page, read


@pytest.mark.parametrize(
    ("encoded", "word"),
    [
        ("<meta charset='windows-1251'><p>Угри пришли в гавань</p>".encode("cp1251"), "Угри"),
        ("<meta http-equiv='Content-Type' content='text/html; charset=shift_jis'><p>港のうなぎ</p>".encode("cp932"), "うなぎ"),
        (
            "<?xml version='1.0' encoding='iso-8859-2'?><html><body><p>Węgorze i łodzie</p></body></html>".encode("iso8859-2"),
            "łodzie",
        ),
        ("<p>Anguilles fêtées à l’été</p>".encode("utf-16"), "fêtées"),
        ("<meta charset='nonsense'><p>Zoë came</p>".encode(), "Zoë"),
        ("<p>Zoe\u0308 and Rene&#769;e came</p>".encode(), "Zoë and Renée"),
        ("<meta charset='utf-16le'><p>Zoë came</p>".encode(), "Zoë"),
        ("<?xml version='1.0' encoding='UTF-16'?><html><body><p>Zoë came</p></body></html>".encode(), "Zoë"),
    ],
)
def test_the_encoding_that_a_page_states_is_used(encoded: bytes, word: str) -> None:
    assert word in read(encoded).text


@pytest.mark.parametrize(
    "html",
    [
        "",
        "<",
        "<!doctype html>",
        "<div>" * 30_000 + "deep",
        "<table><tr><td>" * 3_000 + "deep",
        "<p>&#27;]0;owned&#7; &#x202e;word &#xd800; &#0;</p>",
        "<p><nav>menu</nav>word\x01 &#1;word &#x1f;word &#xfffe;word</p>",
        "<a href='x'>" * 5_000 + "word",
        "<ul>" * 2_000 + "<li>word",
        "<p>word" * 5_000,
        "<!DOCTYPE a [<!ENTITY a 'aaaa'><!ENTITY b '&a;&a;&a;'>]><p>&b;</p>",
    ],
)
def test_hostile_pages_neither_crash_nor_command(html: str) -> None:
    article = read(html)
    assert not any(character < " " and character != "\n" for character in article.text)
    assert "\u202e" not in article.text
    for block in article.blocks:
        assert block.kind is not BlockKind.HEADING or block.span.of(article.text).strip()


@pytest.mark.parametrize(
    "unseen", [f"<template><p>{SAID}</p></template>", f"<p hidden>{SAID}</p>", f"<div hidden><p>{SAID}</p></div>"]
)
def test_what_a_browser_does_not_show_is_not_shown(unseen: str) -> None:
    article = page(f"<p>{LONG * 2}</p>{unseen}<p>{LONG * 2}</p>")
    assert article.text == f"{(LONG * 2).strip()}\n\n{(LONG * 2).strip()}"


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("<div hidden>", "</div>"),  # until a script has been run
        ("<div hidden='until-found'>", "</div>"),
        ("<div><template shadowrootmode='open'>", "</template></div>"),
    ],
)
def test_an_article_that_a_browser_shows_in_the_end_is_shown(before: str, after: str) -> None:
    assert SAID in page(f"{before}<p>{LONG * 2}</p><p>{SAID}</p><p>{LONG}</p>{after}").text
