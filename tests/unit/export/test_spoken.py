"""The export for screen readers."""

from __future__ import annotations

from dataclasses import replace

from reader import analyse
from reader.analysis.model import Analysis
from reader.article import Span
from reader.export.spoken import spoken_text
from reader.sources.markdown.read import article_from_markdown
from reader.sources.plain.read import article_from_text


def test_headings_items_and_speakers_are_announced_in_words(analysis: Analysis) -> None:
    assert spoken_text(analysis) == "\n".join(
        [
            "By: Ida Holm",
            "Published: 2024-03-01T10:00",
            "Section: Eels & boats",
            "[Quote, Ada Quill] “We *wait*,” said Ada Quill, the mayor.",
            "[Quote, speaker unknown] “=SUM(1)” said a <b>wall</b>.",
            "Item: first",
            "Item: second",
        ]
    )


def test_a_title_that_is_no_heading_is_read_first(analysis: Analysis) -> None:
    titled = replace(analysis, article=replace(analysis.article, title="The harbour"))
    assert spoken_text(titled).startswith("Title: The harbour\n")


def test_a_speaker_without_a_name_is_called_as_the_text_does(analysis: Analysis) -> None:
    start = analysis.article.text.index("a <b>wall</b>")
    described = replace(analysis.quotes[1], speaker_span=Span(start, start + len("a <b>wall</b>")))
    spoken = spoken_text(replace(analysis, quotes=(analysis.quotes[0], described)))
    assert "[Quote, a <b>wall</b>] “=SUM(1)”" in spoken


def test_a_speaker_is_named_once_for_quotes_that_follow_each_other(analysis: Analysis) -> None:
    text = analysis.article.text
    second = replace(analysis.quotes[0], span=Span(text.index("said"), text.index("said") + len("said")))
    spoken = spoken_text(replace(analysis, quotes=(analysis.quotes[0], second, analysis.quotes[1])))
    assert spoken.count("[Quote, Ada Quill]") == 1


def test_the_cells_of_a_table_are_read_row_by_row() -> None:
    table = Analysis(article_from_markdown("| Year | Eels |\n|---|--:|\n| 1980 | 7 |\n"))
    assert spoken_text(table) == "Row: Year, Eels\nRow: 1980, 7"


def test_blocks_are_announced_by_their_kind_without_their_marks() -> None:
    text = "# The boats\n\n- forty of them\n\n> They wait.\n\n```\nprint(40)\n```\n\n## At night\n"
    assert spoken_text(Analysis(article_from_markdown(text))).splitlines() == [
        "Section: The boats",
        "Item: forty of them",
        "Block quote: They wait.",
        "Code: print(40)",
        "Section, level 2: At night",
    ]


def test_a_turn_is_announced_with_its_speaker_unless_its_label_is_the_name() -> None:
    spoken = spoken_text(analyse("Ada Quill: Did you?\n\nTom Brandt: I did.\n\nQuill: Why?\n\nTom Brandt: You know."))
    assert spoken.splitlines() == [
        "Ada Quill: Did you?",
        "Tom Brandt: I did.",
        "Quill: [Quote, Ada Quill] Why?",
        "Tom Brandt: You know.",
    ]


def test_an_author_whom_the_text_names_is_not_named_twice() -> None:
    assert spoken_text(Analysis(article_from_text("The old harbour\n\nBy Ada Quill\n\nIt is old."))).count("Ada Quill") == 1
