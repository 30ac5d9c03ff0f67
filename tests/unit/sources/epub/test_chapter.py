"""The chapters of books: what their classes and attributes mean."""

import io

import pytest

from reader.article import Article, BlockKind
from reader.sources import load
from tests.unit.sources.books import chapter, epub

EELS = "The eels of Lunde have been counted every night since the first of April."


def read(body: str) -> Article:
    return load(io.BytesIO(epub({"a.xhtml": chapter(body)})))


@pytest.mark.parametrize(
    "number",
    [
        '<span epub:type="pagebreak" id="p7">7</span>',
        '<span role="doc-pagebreak" title="7"/>',
        '<span class="pagenum">[Pg 7]</span>',
        '<a class="page-number" id="p7">xii</a>',
    ],
)
def test_the_number_of_a_printed_page_is_no_word(number: str) -> None:
    assert read(f"<p>They {number}slept, and w{number}oke.</p>").text == "They slept, and woke."


def test_a_page_in_unclosed_html_loses_its_number_too() -> None:
    assert read('<p>They <span epub:type="pagebreak">7</span>slept.<p>They woke.<br>').text == "They slept.\n\nThey woke."


def test_words_are_never_taken_for_the_number_of_a_page() -> None:
    assert read(f'<div class="pagebreak"><p>{EELS}</p></div>').text == EELS


def test_what_is_hidden_is_not_read_unless_a_link_can_lead_there() -> None:
    note = '<aside hidden="" id="n"><p>A note.</p></aside>'
    assert (
        read(f'<p>They slept.</p><p hidden="hidden">Draft</p><p style="display: none">Old</p>{note}').text
        == "They slept.\n\nA note."
    )


def test_a_paragraph_called_a_caption_is_one() -> None:
    article = read(f'<p>{EELS}</p><p class="fig-caption">An eel at dawn.</p><p class="captioned">Boats.</p>')
    assert [block.kind for block in article.blocks] == [BlockKind.PARAGRAPH, BlockKind.CAPTION, BlockKind.PARAGRAPH]


@pytest.mark.parametrize(
    "stanza",
    [
        '<div class="poem"><p class="title">The Weir</p><div class="stanza"><p>I went down</p><p>to the weir</p></div></div>',
        '<p>The Weir</p><div class="verse"><div class="l">I went down</div><div class="l in">to <i>the</i> weir</div></div>',
        '<p>The Weir</p><p class="stanza"><span class="l">I went down</span><span class="l">to the weir</span></p>',
        '<p>The Weir</p><p class="stanza">I went down<br/>to the weir</p>',
    ],
)
def test_the_lines_of_a_stanza_are_one_paragraph(stanza: str) -> None:
    assert read(stanza).text == "The Weir\n\nI went down\nto the weir"


def test_paragraphs_in_something_called_verse_stay_paragraphs() -> None:
    body = f'<div class="verse-notes poem"><p>{EELS} {EELS}</p><p>{EELS} {EELS}</p></div>'
    assert read(body).text == f"{EELS} {EELS}\n\n{EELS} {EELS}"


def test_what_a_library_puts_around_a_book_is_left_out() -> None:
    licence = "<div><p>This e-book is for the use of anyone.</p></div>"
    assert (
        read(f'<section id="pg-header">{licence}</section><p>{EELS}</p><section id="pg-footer">{licence}</section>').text == EELS
    )


def test_a_tip_under_its_title_is_a_block_quote() -> None:
    tip = f'<div class="admonition tip"><p class="admonition-title">Tip</p><p>{EELS}</p></div>'
    assert [block.kind for block in read(f"<p>One.</p>{tip}<p>Two.</p>").blocks] == [
        BlockKind.PARAGRAPH,
        BlockKind.QUOTE,
        BlockKind.QUOTE,
        BlockKind.PARAGRAPH,
    ]
