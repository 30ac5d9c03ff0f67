"""The lines above a text."""

from __future__ import annotations

from dataclasses import replace

from reader.app.typesetting.layout import Layout
from reader.app.typesetting.masthead import masthead
from reader.article import Article
from reader.sources.plain.read import article_from_text

TEXT = "The ovens of Tannock Lane were lit at two in the morning, as they have been for ninety years.\n\nNobody slept."


def lines(article: Article, width: int = 60) -> list[str]:
    return [line.text for line in masthead(article, width)]


def page(title: str = "", byline: str = "", published: str = "", source: str = "") -> Article:
    return replace(article_from_text(TEXT), title=title, byline=byline, published=published, source=source)


def test_the_title_is_below_the_author_the_date_and_the_site() -> None:
    article = page(
        title="The bakery",
        byline="Ada Quill",
        published="2026-11-24T06:00:00Z",
        source="https://me@www.Lunde-Post.example:80/a?b",
    )
    assert lines(article) == ["", "Ada Quill\u00a0· 2026-11-24\u00a0· lunde-post.example", "The bakery", ""]


def test_no_line_ends_with_what_parts_it_from_the_next() -> None:
    article = page(title="Eels", byline="Ada Quill", published="2026-11-24", source="https://lunde-post.example/a")
    assert lines(article, 26) == ["", "Ada Quill\u00a0· 2026-11-24", "lunde-post.example", "Eels", ""]


def test_a_saved_page_is_from_the_site_that_it_names() -> None:
    article = replace(page(title="The bakery", source="bakery.html"), address="https://lunde-post.example/a")
    assert lines(article) == ["", "lunde-post.example", "The bakery", ""]


def test_a_long_title_is_broken_into_lines() -> None:
    assert lines(page(title="The bakery that would not close for anybody"), 20) == [
        "",
        "The bakery that",
        "would not close for",
        "anybody",
        "",
    ]


def test_the_masthead_repeats_nothing_that_the_text_begins_with() -> None:
    article = article_from_text(f"The bakery that would not close\n\nBy Ada Quill\n\n{TEXT}")
    assert (article.title, article.byline) == ("The bakery that would not close", "Ada Quill")
    assert lines(article) == [""]
    assert lines(replace(article, byline="Tom Brandt")) == ["", "Tom Brandt", ""]


def test_a_title_with_the_name_of_the_site_is_that_of_the_text() -> None:
    article = article_from_text(f"The bakery that would not close\n\n{TEXT}")
    assert lines(replace(article, title="The bakery that would not close - Lunde Post")) == [""]


def test_a_title_in_the_words_of_a_sentence_is_not_the_title_of_the_text() -> None:
    assert lines(page(title="Tannock Lane")) == ["", "Tannock Lane", ""]


def test_a_text_without_a_title_has_no_masthead() -> None:
    assert lines(page(published="2026-11-24", source="https://lunde-post.example/a")) == [""]


def test_a_screen_that_shows_the_first_words_begins_above_them() -> None:
    layout = Layout(page(title="The bakery"), 30)
    first = layout.blocks[0].span.start
    assert layout.top_for(first) == 0
    assert layout.line_of(first) == 3
    assert layout.top_for(layout.blocks[1].span.start) == layout.line_of(layout.blocks[1].span.start) == 8
    shown = [layout.line(number) for number in range(layout.height)]
    assert [line.head is not None for line in shown if line is not None] == [True, True, True, *[False] * 6]
