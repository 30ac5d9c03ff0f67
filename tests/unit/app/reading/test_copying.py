"""What `y` copies."""

from __future__ import annotations

from dataclasses import replace

from reader import analyse
from reader.analysis.model import Analysis
from reader.app.reading.copying import all_to_copy, to_copy
from reader.app.reading.overview import Overview
from reader.app.reading.state import Reading
from reader.app.reading.trails import mentions_of, sections_of, summary_sentences_of
from reader.article import Section, Span


def test_a_quote_is_copied_with_its_speaker_and_source(reading: Reading) -> None:
    copied = to_copy(reading.stepped(1, 0), None)
    assert copied is not None
    assert copied.text == "“We wait,” — Ada Quill — The harbour, harbour.txt"
    assert copied.what == "the quote by Ada Quill, with its source"


def test_a_selection_is_copied_rather_than_the_quote(reading: Reading) -> None:
    copied = to_copy(reading.stepped(1, 0), "some words")
    assert copied is not None and copied.text == "some words"


def test_at_a_name_its_sentence_is_copied_with_the_source(reading: Reading, analysis: Analysis) -> None:
    copied = to_copy(reading.following(mentions_of(analysis.entities[1]).at(0)), None)
    assert copied is not None and copied.text == "“We wait,” said Ada Quill in Lunde. — The harbour, harbour.txt"


def test_of_a_printed_document_the_page_is_copied_too(reading: Reading, analysis: Analysis) -> None:
    printed = replace(reading, article=replace(reading.article, pages=(0, 1)))
    copied = to_copy(printed.following(mentions_of(analysis.entities[1]).at(0)), None)
    assert copied is not None and copied.text.endswith(" in Lunde. — p. 2 — The harbour, harbour.txt")


def test_without_a_place_there_is_nothing_to_copy(reading: Reading) -> None:
    assert to_copy(reading, None) is None


def test_all_quotes_are_copied_with_their_speakers_and_one_source(reading: Reading) -> None:
    copied = all_to_copy(reading)
    assert copied is not None
    assert copied.text.splitlines() == [
        "“We wait,” — Ada Quill",
        "“Why?” — Tom Brandt",
        "“Soon,” — Ada Quill",
        "“Never,” — speaker unknown",
        "",
        "The harbour, harbour.txt",
    ]
    assert copied.what == "4 quotes"


def test_a_name_is_copied_with_its_sentences(reading: Reading, analysis: Analysis) -> None:
    copied = all_to_copy(reading.following(mentions_of(analysis.entities[0])))
    assert copied is not None
    assert copied.text.splitlines()[:2] == ["“We wait,” said Ada Quill in Lunde.", "“Soon,” Quill said."]
    assert copied.what == "2 sentences with Ada Quill"


def test_the_summary_is_copied_whole(reading: Reading) -> None:
    copied = all_to_copy(reading.following(summary_sentences_of(reading.summary_sentences)))
    assert copied is not None and copied.what == "3 summary sentences"
    assert copied.text.startswith("“We wait,” said Ada Quill in Lunde.\n“Why?”")


def test_of_all_sections_those_with_headings_are_copied(reading: Reading) -> None:
    opening, titled = Section(Span(0, 9), 1), Section(Span(9, 20), 1, Span(9, 19))
    article = replace(reading.article, sections=(opening, titled))
    copied = all_to_copy(reading.following(sections_of(article)))
    assert copied is not None and copied.what == "1 section"
    assert all_to_copy(reading.following(sections_of(replace(article, sections=(opening,))))) is None


def test_a_turn_is_copied_in_quotation_marks() -> None:
    analysis = analyse("Quill: Did you?\n\nBrandt: I did.\n\nQuill: Why?\n\nBrandt: You know.")
    copied = to_copy(Reading(analysis.article).surveyed(Overview(analysis), is_whole=True).stepped(1, 0), None)
    assert copied is not None and copied.text == "“Did you?” — Quill"
