"""The export as a web page."""

from __future__ import annotations

import re
from dataclasses import replace
from html.parser import HTMLParser
from pathlib import Path

import pytest

from reader import analyse
from reader.analysis.model import Analysis
from reader.article import Article, Block, BlockKind, Link, Span
from reader.export.html import analysis_as_html
from reader.sources.markdown.read import article_from_markdown
from tests.articles import shape
from tests.web_pages import read


class Page(HTMLParser):
    """The words and marks of a page."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.words = ""
        self.open: list[str] = []
        self.ids: set[str] = set()
        self.links: set[str] = set()
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag not in ("meta", "hr"):
            self.open.append(tag)
        self.ids.update(value for name, value in attrs if name == "id" and value)
        self.links.update(value[1:] for name, value in attrs if name == "href" and value and value.startswith("#"))

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        self.words += data


def test_a_quote_is_marked_with_its_speaker(analysis: Analysis) -> None:
    page = analysis_as_html(analysis)
    assert 'class="v1" title="Ada Quill">“We *wait*,”</mark> said Ada Quill' in page
    assert 'class="v0" title="speaker unknown">“=SUM(1)”</mark>' in page


def test_a_voice_is_listed_in_the_colour_of_its_quotes(analysis: Analysis) -> None:
    page = analysis_as_html(analysis)
    colour = re.search(r'class="(v\d)" title="Ada Quill"', page)
    assert colour is not None and f'<h3 class="{colour[1]}">Ada Quill' in page


def test_the_page_is_well_formed_and_every_list_leads_into_the_text(analysis: Analysis) -> None:
    page = Page(analysis_as_html(analysis))
    assert page.open == []
    assert page.links and page.links <= page.ids


def test_the_page_opened_again_is_the_same_article() -> None:
    head = "---\ntitle: Eels & boats\nauthor: Ada Quill\ndate: 2024-05-06\n---\n"
    last = "Nobody knows when the boats will come back to the harbour of Lunde, and nobody has asked them yet."
    article = article_from_markdown(f"{head}“They are late,” said Ada Quill.\n\n## Boats\n\n{last}")
    again = read(analysis_as_html(analyse(article)))
    assert again.text == article.text
    assert (again.title, again.byline, again.published) == (article.title, article.byline, article.published)


def test_the_text_cannot_become_markup(analysis: Analysis) -> None:
    page = analysis_as_html(analysis)
    assert "a &lt;b&gt;wall&lt;/b&gt;." in page
    assert "<h1>Eels &amp; boats</h1>" in page


def test_the_rows_of_a_table_have_its_cells() -> None:
    page = analysis_as_html(
        Analysis(article_from_markdown("| Harbour | Eels |\n|---|--:|\n| Lunde \\| Holl | 7 |\n| Tarn | |\n"))
    )
    head = "<tr><th>Harbour</th><th>Eels</th></tr>"
    rows = "<tr><td>Lunde | Holl</td><td>7</td></tr>\n<tr><td>Tarn</td><td></td></tr>"
    assert f"<table>\n{head}\n{rows}\n</table>" in page


def test_a_head_below_other_rows_begins_another_table() -> None:
    tables = "| Year | Eels |\n|---|--:|\n| 1980 | 7 |\n\n| Town | Boats |\n|---|--:|\n| Lunde | 12 |\n"
    page = analysis_as_html(Analysis(article_from_markdown(tables)))
    assert "<td>7</td></tr>\n</table>\n<table>\n<tr><th>Town</th>" in page


def test_rows_without_aligned_cells_stay_as_they_are() -> None:
    rows = Block(Span(0, 10), BlockKind.ROW, 1), Block(Span(11, 17), BlockKind.ROW)
    page = analysis_as_html(Analysis(Article("Year  Eels\n1980 7", blocks=rows)))
    assert "<pre>\nYear  Eels\n1980 7\n</pre>" in page


@pytest.mark.parametrize(
    "text",
    [
        "# Eels\n\n> One\n>\n>> Two\n\n![Seen](a.png)\n\n"
        "The eel is long,  \nthe river wide.\n\n- [ ] dig\n- [x] wait\n\n## They\n\nEnd.",
        "| Town | Eels |\n|---|--:|\n| Lunde | 7 |\n| 東京 | |\n\nShort.\n\n| One | Two |\n|---|---|\n| a | b |\n",
        "Told[^1] by [Ada](https://lunde.example/a) and [Tom](mailto:tom@lunde.example).\n\n1. So\n2. [that](#more)\n\n"
        "# More\n\n```\nx = 1\n  y\n```\n\n[^1]: In *May*.\n",
        "Told:\n\n> - eels\n>   - small ones\n>\n> ```\n> x\n> ```\n>\n> | a | b |\n> |---|---|\n> | 1 | 2 |\n>\n> # No\n",
    ],
)
def test_what_a_page_extractor_would_drop_or_change_comes_back_too(text: str) -> None:
    article = article_from_markdown(text)
    again = read(analysis_as_html(Analysis(article)))
    assert again.text == article.text
    assert again.blocks == article.blocks
    assert again.links == article.links
    assert again.emphasis == article.emphasis


def test_the_title_stands_once_and_items_are_in_one_list(analysis: Analysis) -> None:
    page = analysis_as_html(analysis)
    assert page.count("Eels &amp; boats</h") == 1
    assert '<ul class="plain">\n<li>first</li>\n<li>second</li>\n</ul>' in page


def test_items_are_nested_numbered_and_of_several_paragraphs() -> None:
    page = analysis_as_html(
        Analysis(article_from_markdown("1. One eel\n\n   A long one.\n2. Two eels\n   - of glass\n   - of silk\n"))
    )
    assert "<ol>\n<li>One eel<p>A long one.</p></li>\n<li>Two eels<ul><li>of glass</li><li>of silk</li></ul></li>\n</ol>" in page


def test_items_that_begin_a_list_nested_are_in_one_list() -> None:
    long = "<p>The town has counted the eels of its old harbour, and there are more of them than last year.</p>"
    items = "<ul><ul><li>Eels of glass</li><li>Eels of silk</li></ul><li>No eels</li></ul>"
    page = analysis_as_html(Analysis(read(f"{long}{items}{long}")))
    assert "<ul><ul>\n<li>Eels of glass</li>\n<li>Eels of silk</li>\n</ul></ul>\n<ul>\n<li>No eels</li>\n</ul>" in page


def test_the_page_opened_again_has_no_title_that_the_article_has_not_and_its_links_and_levels() -> None:
    article = article_from_markdown("See [the `town` of *Lunde*](https://lunde.example).\n\n- one\n\n  > said\n\n  - two\n")
    again = read(analysis_as_html(Analysis(article)))
    assert again.title == ""
    assert again.links == article.links
    assert shape(again) == shape(article)


def test_lists_of_the_page_opened_again_have_their_levels_and_numbers() -> None:
    long = "Nobody knows when the boats will come back to the harbour of Lunde, and nobody has asked them yet. " * 3
    lists = "4. One eel\n\n   A long one.\n5. Two eels\n   - of glass\n     1. green\n     2. clear\n\n- Three\n- Four\n"
    article = article_from_markdown(f"{long}\n\n{lists}\n{long}")
    again = read(analysis_as_html(Analysis(article)))
    assert again.text == article.text
    assert [block.level for block in again.blocks] == [block.level for block in article.blocks]


def test_the_lines_of_verse_stay_lines() -> None:
    page = analysis_as_html(Analysis(article_from_markdown("The eel is long,  \nthe river wide.")))
    assert "<p>The eel is long,<br>the river wide.</p>" in page


def test_the_lines_of_plain_text_are_shown_as_they_are() -> None:
    one, two = "Nobody knows when the boats will come back to the harbour of Lunde,", "and nobody has asked them to say it yet."
    page = analysis_as_html(analyse(f"{one}\n{two}"))
    assert "article p, article li, article figcaption { white-space: pre-line }" in page
    assert f"<p>{one}\n{two}</p>" in page


def test_a_telephone_shows_the_page_in_its_own_width(analysis: Analysis) -> None:
    assert '<meta name="viewport" content="width=device-width">' in analysis_as_html(analysis)


def test_a_talk_has_its_labels_in_colour_and_its_quotes_marked_within_the_turns() -> None:
    page = analysis_as_html(analyse("Quill: Did you?\n\nBrandt: I said, “Not I.” Why?\n\nQuill: Why?\n\nBrandt: You know."))
    assert '<p><b class="label v1">Brandt</b>: <mark id="q25" class="v1 turn" title="Brandt">I said, </mark>' in page
    assert '<mark id="q33" class="v1" title="Brandt">“Not I.”</mark><mark class="v1 turn" title="Brandt"> Why?</mark></p>' in page


def test_words_stay_set_apart_also_where_a_quote_begins_within_them() -> None:
    article = article_from_markdown("*One “old* eel,” said Ada Quill, pressing `<e>` in the **dark, *old* river**.")
    page = analysis_as_html(analyse(article))
    assert "<i>One </i><mark" in page and "><i>“old</i> eel,”</mark>" in page
    assert "<code>&lt;e&gt;</code> in the <b>dark, </b><b><i>old</i></b><b> river</b>." in page
    assert Page(page).open == []


def test_links_lead_to_their_pages_and_no_script_is_one() -> None:
    article = article_from_markdown('See [the **eels**](https://lunde.example/?a=1&b="2") and [this](javascript:x).')
    page = analysis_as_html(Analysis(article))
    address = "https://lunde.example/?a=1&amp;b=%222%22"
    assert f'See <a href="{address}">the </a><a href="{address}"><b>eels</b></a> and ' in page
    assert "javascript" not in page.partition("<article>")[2].replace("this](javascript", "")
    assert Page(page).open == []


def test_links_without_words_in_the_text_come_back_where_they_were() -> None:
    text = "The eels are back.\n\nThe boats are not."
    first, second = Span(0, 18), Span(20, len(text))
    links = (
        Link(Span(0, 0), "https://lunde.example/feed", "the feed of this site"),
        Link(Span(0, 0), "https://lunde.example/a.png", "An “eel”"),
        Link(Span(20, 20), "https://lunde.example/b.png", "A boat"),
    )
    article = Article(text, title="Eels", blocks=(Block(first), Block(second)), links=links)
    page = analysis_as_html(Analysis(article))
    assert "A boat" not in Page(page).words
    assert (read(page).text, read(page).links) == (text, links)


def test_links_to_files_beside_the_document_lead_there_again(tmp_path: Path) -> None:
    (tmp_path / "the eels.png").touch()
    source = tmp_path / "a.md"
    article = article_from_markdown("See [the eels](the%20eels.png) of Lunde.", source=str(source))
    assert [link.url for link in article.links] == [str(tmp_path / "the eels.png")]
    assert read(analysis_as_html(Analysis(article)), str(tmp_path / "a.html")).links == article.links


def test_pictures_in_a_book_are_no_files_to_lead_to() -> None:
    book = Path("eels.epub").absolute()
    link = Link(Span(0, 4), str(book / "a.png"))
    article = Article("Eels", blocks=(Block(Span(0, 4)),), links=(link,), source="eels.epub")
    assert "a.png" not in analysis_as_html(Analysis(article))


def test_words_in_bold_are_one_also_where_a_link_in_them_begins() -> None:
    article = article_from_markdown("The **dark [old](https://lunde.example/) river** of Lunde, *where* eels live.")
    assert read(analysis_as_html(Analysis(article))).emphasis == article.emphasis


def test_the_head_above_a_list_of_two_columns_is_a_head_again() -> None:
    long = "how many of them there were in the harbour of Lunde on the first night of April"
    article = article_from_markdown(f"Words.\n\n| eels | meaning |\n|---|---|\n| glass | {long} |\n| silver | {long} |\n")
    assert shape(article)[1] == ("table row", 1, "eels | meaning")
    assert shape(read(analysis_as_html(Analysis(article)))) == shape(article)


def test_the_author_of_the_page_opened_again_is_as_it_was() -> None:
    article = replace(article_from_markdown("Words."), byline="By Ada Quill | The Lunde Post")
    assert read(analysis_as_html(Analysis(article))).byline == article.byline
