"""The pictures of web pages."""

from __future__ import annotations

import pytest

from reader.article import Article
from tests.articles import LONG
from tests.web_pages import read

SECOND = "Nobody had asked the eels either, said the biologist, who has counted them by night since she came to the river. "
THIRD = "The work is to begin in spring, as soon as the ice is gone and the boats are out of the way of the dredger. "
FIGURE = "<figure><img src='/boats.jpg' alt='Boats'><figcaption>Boats at <b>dawn</b></figcaption></figure>"


def page(above: str = "", between: str = "", below: str = "") -> Article:
    body = f"{above}<article><h1>Harbour</h1><p>{LONG * 2}</p>{between}<p>{SECOND * 2}</p><p>{THIRD * 2}</p></article>{below}"
    html = f"<html><head><title>Harbour</title></head><body>{body}</body></html>"
    return read(html, "https://lunde.example/news/harbour")


def pictures(article: Article) -> list[tuple[str, str]]:
    return [(link.words, link.url) for link in article.links if not link.span.of(article.text)]


def test_a_picture_leads_from_the_paragraph_below_it_under_its_caption() -> None:
    article = page(between=FIGURE)
    assert pictures(article) == [("Boats at dawn", "https://lunde.example/boats.jpg")]
    assert article.links[0].span.start == article.text.index(SECOND[:20])
    assert "dawn" not in article.text


@pytest.mark.parametrize(
    ("image", "words"),
    [
        ("<img src='boats.jpg' alt='Two boats at the quay'>", "Two boats at the quay"),
        ("<img src='boats.jpg' alt='IMG_1.jpg'>", "a picture"),
        ("<img src='data:image/gif;base64,R0' data-src='boats.jpg?w=800'>", "a picture"),
        ("<a href='large.jpg'><img src='boats.jpg'></a>", "a picture"),
    ],
)
def test_a_picture_without_a_caption_is_called_by_its_description(image: str, words: str) -> None:
    assert [called for called, _ in pictures(page(between=f"<div>{image}</div>"))] == [words]


def test_a_picture_with_a_caption_is_the_articles_though_it_leads_to_a_page_about_it() -> None:
    link, caption = "<a href='/figure/1'>%s</a>", "<figcaption>Boats at dawn</figcaption>"
    image = "<img src='/boats.jpg'>"
    own = pictures(page(between=f"<figure>{link % image}{caption}</figure>"))
    assert own == [("Boats at dawn", "https://lunde.example/boats.jpg")]
    assert pictures(page(between=link % f"<figure>{image}{caption}</figure>")) == []


@pytest.mark.parametrize(
    "image",
    [
        "<img src='icon.png' width='24'>",
        "<img src='http://[lunde/boats.jpg'>",
        "<a href='/other-story'><img src='other.jpg'></a>",
        "<img src='count?visitor=1'>",
        "<img src='javascript:a.png'>",
        "<img>",
    ],
)
def test_icons_teasers_and_what_is_no_picture_are_left_out(image: str) -> None:
    assert pictures(page(between=image)) == []


def test_above_the_text_only_the_last_picture_in_a_figure_belongs_to_it_and_below_it_none() -> None:
    logo, lead = "<img src='logo.png'>", FIGURE
    assert pictures(page(above=logo, below=FIGURE)) == []
    assert pictures(page(above=f"<figure><img src='other.jpg'></figure>{lead}{logo}", below="<img src='more.jpg'>")) == [
        ("Boats at dawn", "https://lunde.example/boats.jpg")
    ]


def test_a_picture_may_be_of_any_width() -> None:
    assert len(pictures(page(between=f"<img src='boats.jpg' width='{'9' * 5_000}'>"))) == 1


@pytest.mark.parametrize(
    ("caption", "words"),
    [
        ("Boats<script>count()</script> at dawn", "Boats at dawn"),
        ("<p>Boats at dawn.</p><p>Photo: Ada Quill</p>", "Boats at dawn. Photo: Ada Quill"),
        ("Boats \u202eat\u200b dawn", "Boats at dawn"),
        ("boats " * 99, "boats " * 33 + "…"),
        ("船" * 300, "船" * 200 + " …"),
    ],
)
def test_a_caption_is_shown_as_clean_words_and_not_endlessly(caption: str, words: str) -> None:
    figure = f"<figure><img src='/boats.jpg'><figcaption>{caption}</figcaption></figure>"
    assert [called for called, _ in pictures(page(between=figure))] == [words]
