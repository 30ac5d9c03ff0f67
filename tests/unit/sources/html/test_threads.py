"""Pages on which many people write."""

import pytest

from reader.article import BlockKind
from reader.sources.drafting.draft import Piece
from reader.sources.html.page import parsed_page
from reader.sources.html.threads import is_thread, posts_on, thread
from tests.web_pages import read

WORDS = (
    "Nobody asked the eels about the harbour, and nobody will ask them next time either, as far as anybody can see.",
    "They were counted in the night of Monday, by two people with a lamp and a bucket, who did not agree in the end.",
    "So the harbour will be dug out again in the spring, whatever the council may have said about it in the autumn.",
)
SAID = list(zip(("ada", "tom", "eve"), WORDS, strict=True))
LOOKS = {
    "a table": "<tr class='c'><td><a class='hnuser'>{0}</a> 2 hours ago<div class='said'><p>{1}</p></div></td></tr>",
    "nested": "<div class='thing'><p>by <a class='author'>{0}</a></p><form><div class='md'><p>{1}</p></div></form></div>",
    "marked": "<div class='p'><b itemprop='author'><i itemprop='name'>{0}</i></b><div class='t'><p>{1}</p></div></div>",
    "a debate": "<div class='item'><a class='attributed-to'><div><div>{0}</div><div>(Lunde)</div></div></a><div class='content'>"
    "<p>{1}</p></div></div>",
    "below": "<div class='a'><div class='prose'><p>{1}</p></div><div class='user-details'>asked today <a>{0}</a></div></div>",
}


def page(look: str) -> str:
    posts = "".join(look.format(name, words) for name, words in SAID)
    return f"<div id='nav'><a href='/'>All topics</a></div>{f'<table>{posts}</table>' if look.startswith('<tr') else posts}"


@pytest.mark.parametrize("look", LOOKS.values(), ids=LOOKS)
def test_each_post_stands_under_its_author(look: str) -> None:
    article = read(f"<html><body>{page(look)}</body></html>")
    assert [(block.kind, block.span.of(article.text)) for block in article.blocks] == [
        each for name, words in SAID for each in ((BlockKind.HEADING, name), (BlockKind.PARAGRAPH, words))
    ]


def test_long_posts_of_several_paragraphs_are_read_once() -> None:
    look = "<div class='post'><a class='author'>{0}</a><div class='body'>{1}</div></div>"
    said = [(name, [f"{name.title()} said: {words}" for words in WORDS]) for name, _ in SAID]
    posts = "".join(look.format(name, "".join(f"<p>{words}</p>" for words in several)) for name, several in said)
    article = read(f"<html><body>{posts}</body></html>")
    assert [block.span.of(article.text) for block in article.blocks] == [
        line for name, several in said for line in (name, *several)
    ]


def test_comments_below_an_article_are_not_read_in_its_place() -> None:
    posts = posts_on(parsed_page(f"<article><p>{'Eels. ' * 40}</p></article>{page(LOOKS['nested'])}"))
    assert len(posts) == len(SAID)
    assert not is_thread(posts, [Piece("Eels. " * 40)])


@pytest.mark.parametrize("end", [".", "。", "؟", "।"])
def test_comments_longer_than_a_short_article_are_not_read_in_its_place(end: str) -> None:
    posts = posts_on(parsed_page(page(LOOKS["below"])))
    assert not is_thread(posts, [Piece(f"The eels are back{end}"), Piece("Photo: Ada Quill")])
    assert is_thread(posts, [Piece("All topics"), Piece("Sign in")])


def test_articles_of_several_authors_on_one_page_are_no_posts() -> None:
    entry = "<div class='e'><h2>Eels of {0}</h2><a rel='author'>{0}</a><div class='text'><p>{1}</p></div></div>"
    assert posts_on(parsed_page(page(entry))) == []


def test_a_post_keeps_its_lists_and_quotations() -> None:
    words = "<blockquote>Eels?</blockquote><ul><li>One</li></ul>"
    posts = posts_on(parsed_page(LOOKS["nested"].format("ada", words) + LOOKS["nested"].format("tom", "Two.")))
    assert [(piece.kind, piece.text) for piece in thread(posts, str)] == [
        (BlockKind.HEADING, "ada"),
        (BlockKind.QUOTE, "Eels?"),
        (BlockKind.ITEM, "• One"),
        (BlockKind.HEADING, "tom"),
        (BlockKind.PARAGRAPH, "Two."),
    ]


def test_what_was_submitted_for_discussion_stands_above_the_comments() -> None:
    asked = "<table><tr><td><a class='hnuser'>lena</a></td></tr><tr><td><div class='toptext'>Why?</div></td></tr></table>"
    article = read(f"<html><body>{asked}{page(LOOKS['a table'])}</body></html>")
    assert [block.span.of(article.text) for block in article.blocks][:4] == ["lena", "Why?", "ada", WORDS[0]]
