"""The export as Markdown."""

from __future__ import annotations

from dataclasses import replace

import pytest
from markdown_it import MarkdownIt

from reader.analysis.model import Analysis
from reader.article import Span
from reader.export.keepsakes import keepsakes_as_markdown
from reader.export.markdown import analysis_as_markdown, escaped, kept_place, quotes_as_markdown
from reader.library import Keepsake, KeepsakeKind, Visit

VISIT = Visit("https://example.org/eels", "Eels & boats", "Ida Holm", "2024-03-01T10:00", "2024-03-02", 0.5, 12)


def test_quotes_stand_under_their_speakers_and_their_source(analysis: Analysis) -> None:
    assert quotes_as_markdown(analysis).split("\n\n") == [
        "# Eels & boats",
        "Ida Holm · 2024-03-01 · <https://example.org/eels>",
        "## Quotes",
        "### Ada Quill, mayor",
        "> “We \\*wait\\*,”",
        "### Speaker unknown",
        "> “=SUM(1)”",
    ]


def test_a_quote_is_told_with_its_speaker_and_section_unless_that_has_the_title(analysis: Analysis) -> None:
    assert "> “We \\*wait\\*,”" in quotes_as_markdown(analysis).split("\n\n")
    parts = quotes_as_markdown(replace(analysis, article=replace(analysis.article, title="Lunde"))).split("\n\n")
    assert "> “We \\*wait\\*,”\n>\n> — Ada Quill, Eels & boats" in parts


def test_in_context_a_quote_stands_in_its_sentence(analysis: Analysis) -> None:
    assert "> “We \\*wait\\*,” said Ada Quill, the mayor." in quotes_as_markdown(analysis, context=True).split("\n\n")


def test_the_whole_has_summary_names_and_what_is_kept(analysis: Analysis) -> None:
    kept = Keepsake(KeepsakeKind.HIGHLIGHT, Span(0, 4), "Eels", "why?", speaker="Ada Quill")
    text = analysis_as_markdown(analysis, [kept])
    assert "## Summary\n\n1. “We" in text
    assert "- **Person:** Ada Quill (1)" in text
    assert "## Highlights and notes\n\n> Eels\n>\n> — Ada Quill\n\nwhy?" in text


def test_keepsakes_are_listed_under_their_article() -> None:
    kept = (Keepsake(KeepsakeKind.BOOKMARK, Span(0, 4), "Eels", section="Boats"),)
    assert keepsakes_as_markdown([(VISIT, kept)]).endswith("<https://example.org/eels>\n\n> Eels\n>\n> — Boats")


def test_what_is_kept_of_a_text_from_a_pipe_is_listed_under_its_title_alone() -> None:
    kept = (Keepsake(KeepsakeKind.BOOKMARK, Span(0, 4), "Eels"),)
    visit = replace(VISIT, source="-:0123456789abcdef", byline="", published="", title="The harbour")
    assert keepsakes_as_markdown([(visit, kept)]) == "# The harbour\n\n> Eels"


@pytest.mark.parametrize("start", ["- so", "+ so", "1. so", "12) so", "# so", "###", "---", "> so"])
def test_no_start_of_the_text_becomes_a_heading_a_list_or_a_line(start: str) -> None:
    assert MarkdownIt("commonmark").render(escaped(start)) == f"<p>{start.replace('>', '&gt;')}</p>\n"


@pytest.mark.parametrize("text", ["AT&amp;T", "&copy; 2024", "&#163;5"])
def test_the_name_of_a_letter_is_not_taken_for_the_letter(text: str) -> None:
    assert MarkdownIt("commonmark").render(escaped(text)) == f"<p>{text.replace('&', '&amp;')}</p>\n"


@pytest.mark.parametrize(
    "text", ["a #tag", "#tag", "snake_case", "in 2. Boats", "a > b", "A&B", "A & B;", "one | two", "3.5 - 2", "[c]"]
)
def test_characters_without_a_meaning_in_markdown_are_not_escaped(text: str) -> None:
    assert escaped(text).replace("\\[", "[") == text


def test_the_number_of_a_section_is_cited_as_it_stands_there() -> None:
    kept = Keepsake(KeepsakeKind.HIGHLIGHT, Span(0, 4), "1. Eels", speaker="Ada Quill", section="2. The *boats*")
    assert kept_place(kept) == "> 1\\. Eels\n>\n> — Ada Quill, 2. The \\*boats\\*"


def test_in_a_note_only_a_heading_is_escaped() -> None:
    noted = Keepsake(KeepsakeKind.HIGHLIGHT, Span(0, 4), "Eels", "#fish **ask** [[Lunde]]")
    headed = Keepsake(KeepsakeKind.HIGHLIGHT, Span(0, 4), "Eels", "# why?")
    assert kept_place(noted).endswith("\n\n#fish **ask** [[Lunde]]")
    assert kept_place(headed).endswith("\n\n\\# why?")


def test_a_note_keeps_its_paragraphs_and_lists_and_makes_no_heading() -> None:
    noted = Keepsake(KeepsakeKind.HIGHLIGHT, Span(0, 4), "Eels", "Ask\n\n- her\n- him\n---\n# soon\n==")
    tokens = [token.type for token in MarkdownIt().parse(kept_place(noted))]
    assert tokens.count("list_item_open") == 2 and "heading_open" not in tokens


@pytest.mark.parametrize("fence", ["```", "~~~~", "   ```"])
def test_code_in_a_note_is_kept_as_it_is_and_ends_with_it(fence: str) -> None:
    noted = Keepsake(KeepsakeKind.HIGHLIGHT, Span(0, 4), "Eels", f"{fence}sh\n# make\n---")
    closed = replace(noted, note=f"{noted.note}\n{fence}\n# soon")
    text = "\n\n".join([kept_place(noted), kept_place(closed)])
    codes = [token.content for token in MarkdownIt().parse(text) if token.type == "fence"]
    assert codes == ["# make\n---\n"] * 2 and text.endswith("\n\\# soon")


def test_no_word_of_the_text_becomes_a_mark() -> None:
    hostile = "# *a* _b_ [c](d) <script>`e` | ~~f~~ \\g\n\n- h"
    rendered = MarkdownIt("commonmark").render(escaped(hostile))
    assert rendered == "<p># *a* _b_ [c](d) &lt;script&gt;`e` | ~~f~~ \\g - h</p>\n"
