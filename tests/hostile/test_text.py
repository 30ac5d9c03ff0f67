"""Text made to attack a terminal or the program that reads it."""

import gc
import io
import random
import re
import time
from collections.abc import Callable
from itertools import islice, product

import pytest
from lxml.html import HtmlElement

from reader.analysis import analyse
from reader.article import Article
from reader.sources import load
from reader.sources.clean import clean
from reader.sources.html.marks import settle_marks
from reader.sources.html.page import parsed_page
from reader.sources.html.places import places_in
from reader.sources.html.read import article_from_html
from reader.sources.kinds import kind_of
from reader.sources.load import article_from
from reader.sources.markdown.read import article_from_markdown
from reader.sources.plain.read import article_as_given, article_from_text
from reader.sources.raw import RawDocument
from reader.sources.subtitles import article_from_subtitles
from tests.unit.sources.books import chapter, epub

HARMFUL = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\u2028\u2029\ufeff\ud800-\udfff\U000e0000-\U000e007f]"
)
READERS: list[Callable[[str], Article]] = [article_from_text, article_from_markdown]


def every_string(article: Article) -> list[str]:
    return [article.text, article.title, article.byline, article.published, *(link.url for link in article.links)]


def test_no_harmful_character_survives_in_any_place() -> None:
    everything = "".join(map(chr, (*range(0x10000), *range(0xE0000, 0xE1000))))  # all other characters are harmless
    assert not HARMFUL.search(clean(everything))


def test_cleaning_twice_changes_nothing() -> None:
    dice = random.Random(7)
    alphabet = "\x1b\x9b\x9d\x90[]P;0m\x07\\\r\n\x85\u0301\u200d\u200b\ud800\udc00 ab"
    for _ in range(5000):
        once = clean("".join(dice.choices(alphabet, k=dice.randrange(1, 24))))
        assert not HARMFUL.search(once)
        assert clean(once) == once


@pytest.mark.parametrize("read", READERS, ids=["plain", "markdown"])
def test_no_string_of_an_article_has_harmful_characters(read: Callable[[str], Article]) -> None:
    evil = "\x1b]52;c;aGk=\x07\x9b2J\u202e\x00"
    text = (
        f"# {evil}Title{evil}\n\nBy {evil}Jane Doe\n\n[a{evil}](https://example.org/{evil})\n\n"
        "&#27;[2J &#x202e; &#155;31m\n\n"
        f"[b](<https://example.org/&#27;]52;c;aGk=&#7;>) `{evil}`\n\n```\n{evil}\n```\n"
    )
    for string in every_string(read(text)):
        assert not HARMFUL.search(string)


@pytest.mark.parametrize("read", READERS, ids=["plain", "markdown"])
@pytest.mark.parametrize(
    "text",
    [
        "",
        "\n",
        "\0",
        "\x1b",
        "[/bold] [red]not markup[/] \\[",
        "a" * 200_000,
        "\n" * 200_000,
        "> " * 500 + "deep",
        "- " * 500 + "deep",
        "# " * 500,
        "=\n" * 500,
        "\ufeff",
        "Z" + "\u0301" * 100_000,
        "---\n" * 500,
        "|" * 500 + "\n" + "|-" * 500,
        "> :::a\n> ",
    ],
)
def test_the_blocks_of_odd_texts_are_disjoint_and_cover_all_words(read: Callable[[str], Article], text: str) -> None:
    article = read(text)
    end = 0
    for block in article.blocks:
        assert end <= block.span.start < block.span.end <= len(article.text)
        assert not article.text[end : block.span.start].strip()
        assert block.span.of(article.text).strip() == block.span.of(article.text)
        end = block.span.end
    assert not article.text[end:].strip()


def seconds(work: Callable[[str], object], text: str) -> float:
    """The CPU time of `work`; without garbage collection, whose time depends on the tests before."""
    gc.disable()
    try:
        start = time.process_time()
        work(text)
        return time.process_time() - start
    finally:
        gc.enable()


def grows_with_the_length(work: Callable[[str], object], head: str, unit: str, length: int) -> bool:
    """Whether four times the length takes about four times as long; sixteen times would be the square."""
    once, four_times = (seconds(work, head + unit * (times * length // len(unit))) for times in (1, 4))
    return four_times < 9 * once + 0.1


@pytest.mark.parametrize(
    ("head", "unit"),
    [("", "\x1b["), ("\x1b[", "1;"), ("", "\x1b]"), ("", "\x9d"), ("\x1bP", "a"), ("", "a\u0301\u0301\u0301\u0301\u0301")],
    ids=["introducers", "parameters", "strings", "c1 strings", "one string", "accents"],
)
def test_cleaning_takes_linear_time(head: str, unit: str) -> None:
    assert grows_with_the_length(clean, head, unit, 150_000)


@pytest.mark.parametrize("unit", ["word ", "word\n", "Word. Word\n\n", "- a\n", "1. A\n", "By A ", "“a” ", "A.\n"])
def test_a_long_plain_text_is_read_in_linear_time(unit: str) -> None:
    assert grows_with_the_length(article_from_text, "", unit, 10_000)


@pytest.mark.parametrize("unit", [":a: ", "^[a] ", "[^a] ", "[[a|", "a<sub>b</sub>", "{`a`} ", "==a", "%% a", "::: a\n"])
def test_a_long_text_in_markdown_is_read_in_linear_time(unit: str) -> None:
    assert grows_with_the_length(article_from_markdown, "", unit, 10_000)


@pytest.mark.parametrize(
    "unit",
    [
        "\\(",
        "<p>A b c d.<div>A b c d.</div>",
        "<pre><span>a</span>\n<span>b</span></pre>",
        "<details><summary>A</summary>B",
        "<div class='a'><a class='author'>A</a><div class='b'>B.</div></div>",
        "<pre>",
        "<h2>A</h2>B\n",
        "<span>1.</span>",
        "<b>a</b>c",
        "<span>a</span> b ",
        "<cite><span>a</span></cite> b ",
    ],
)
def test_a_long_page_is_read_in_linear_time(unit: str) -> None:
    article_from_html(RawDocument(b"<p>A"))  # loads the extractor
    assert grows_with_the_length(lambda html: article_from_html(RawDocument(html.encode())), "<p>", unit, 20_000)


@pytest.mark.parametrize(
    "work", [places_in, settle_marks, lambda page: page.xpath("//p//text()")], ids=["places", "marks", "extractor"]
)
def test_a_page_of_many_paragraphs_is_searched_in_linear_time(work: Callable[[HtmlElement], object]) -> None:
    unit = "<p id='a'><a href='#a' id='b'>a</a> b <i>c</i> d</p><li><p>e</p></li>"
    assert grows_with_the_length(lambda html: work(parsed_page(html)), "<p>", unit, 250_000)


def test_many_letters_that_lead_elsewhere_on_a_page_are_passed_over_in_linear_time() -> None:
    assert grows_with_the_length(lambda html: settle_marks(parsed_page(html)), "<p><span>", "<a href='#a'>a</a>", 70_000)


@pytest.mark.parametrize("head", ["# Eels", "{name}`eels", "{% eels %}"], ids=["heading", "role", "tag"])
def test_wide_gaps_in_markdown_are_passed_over_in_linear_time(head: str) -> None:
    assert grows_with_the_length(lambda gap: article_from_markdown(f"{head}{gap}.`"), "", " ", 20_000)


@pytest.mark.parametrize("unit", ["her ladyship said “a b c d e”. ", "he heard a girl screaming “a b c d” and "])
def test_the_quotes_of_one_endless_paragraph_are_read_in_linear_time(unit: str) -> None:
    assert grows_with_the_length(lambda text: analyse(article_as_given(text)), "", unit, 20_000)


def test_an_endless_name_is_read_in_linear_time() -> None:
    assert grows_with_the_length(lambda text: analyse(article_as_given(text)), "", "Ada Quill University ", 60_000)


@pytest.mark.parametrize("name", ["Ada Quill{}", "{} Quill"], ids=["alike", "the same"])
def test_persons_with_surnames_that_are_alike_are_told_apart_in_linear_time(name: str) -> None:
    def read(filler: str) -> None:
        marks = ("".join(letters) for letters in product("abcdefghijklmnop", repeat=3))
        named = (name.format(f"{mark}rda").title() for mark in islice(marks, len(filler)))
        analyse(article_as_given("\n\n".join(f"The baker {person} said so. {person} left." for person in named)))

    assert grows_with_the_length(read, "", "x", 1_000)


def test_many_lines_shown_at_one_time_are_read_in_linear_time() -> None:
    def read(letters: str) -> object:
        cues = ("\n".join(f"{cue}{number}" for number in range(len(letters))) for cue in "ab")
        text = "WEBVTT\n" + "".join(f"\n00:0{at}.000 --> 00:0{at + 1}.000\n{cue}\n" for at, cue in enumerate(cues))
        return article_from_subtitles(RawDocument(text.encode()))

    assert grows_with_the_length(read, "", "a", 4_000)


@pytest.mark.parametrize("unit", ["<p>A</p>", "<p>A</p><p>B</p><hr/>"], ids=["stanza", "stanzas"])
def test_long_verse_in_a_book_is_read_in_linear_time(unit: str) -> None:
    def read(lines: str) -> object:
        return load(io.BytesIO(epub({"a.xhtml": chapter(f'<div class="poem">{lines}</div>')})))

    assert grows_with_the_length(read, "", unit, 40_000)


def test_an_exported_page_with_articles_in_one_another_is_read_in_linear_time() -> None:
    head = '<meta name="generator" content="reader"><body>'
    assert grows_with_the_length(lambda html: article_from_html(RawDocument(html.encode())), head, "<article>A", 4_000)


@pytest.mark.parametrize(
    ("head", "unit", "end"),
    [("A: b\nC: d\nE: f\n", "  g\n", "H"), ("", "<!---->", "a"), ("", "[", ""), ("", "\\\n", ""), ("= A\n", "= a\n", "")],
    ids=["folded fields", "comments", "brackets", "commands", "titles"],
)
def test_the_kind_of_a_text_that_looks_like_many_is_detected_in_no_time(head: str, unit: str, end: str) -> None:
    document = RawDocument(f"{head}{unit * 1_000}{end}".encode())
    assert seconds(lambda _: kind_of(document), "") < 1


@pytest.mark.parametrize("field", ["Subject: ", "From: ", "Content-Type: text/plain; a="])
def test_a_long_field_of_a_mail_is_read_in_linear_time(field: str) -> None:
    def read(words: str) -> object:
        return article_from(RawDocument(f"From: a\nTo: b\nDate: c\n{field}{words}\n\nA.\n".encode(), "a.eml"))

    assert grows_with_the_length(read, "", "> a ", 40_000)


def test_a_paragraph_of_many_parts_is_read_in_linear_time() -> None:
    assert grows_with_the_length(lambda text: load(io.BytesIO(text.encode())), "{\\rtf1 A", "\\line b", 40_000)
