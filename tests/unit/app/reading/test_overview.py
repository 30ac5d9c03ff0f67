"""The overview of the analysis of a part."""

from __future__ import annotations

from dataclasses import replace

from reader import analyse
from reader.analysis.model import Analysis
from reader.analysis.stages import part_of
from reader.app.reading.overview import Overview
from reader.article import Span
from reader.library import QuoteCorrection
from reader.sources.plain.read import article_from_text

ARTICLE = article_from_text("\n\n".join(f"On day {number} the boats went out of Lunde again." for number in range(90)))


def test_a_correction_takes_the_place_of_what_was_found(analysis: Analysis) -> None:
    found = Overview(analysis)
    correction = QuoteCorrection(analysis.quotes[0].span, "Tom Brandt")
    corrected = found.correcting((correction,))
    assert [voice.name for voice in corrected.voices] == ["Tom Brandt", "Ada Quill"]
    assert corrected.found is analysis
    assert corrected.correcting((correction,)) is corrected
    assert corrected.correcting(()).analysis == analysis


def test_a_speaker_whom_the_text_does_not_name_is_not_among_the_names(analysis: Analysis) -> None:
    overview = Overview(analysis, (QuoteCorrection(analysis.quotes[3].span, "Mila Storm"),))
    assert [voice.name for voice in overview.voices if voice.speaker not in overview.by_kind] == ["Mila Storm"]


def test_the_analysis_of_a_whole_article_covers_every_place() -> None:
    overview = Overview(analyse(ARTICLE))
    assert overview.covers(Span(0, len(ARTICLE.text)))
    assert overview.covers(Span(1_000, 2_000))


def test_the_analysis_of_a_part_covers_only_that_part() -> None:
    part, start = part_of(ARTICLE, 0, 1_000)
    assert start == 0
    overview = Overview(replace(analyse(part), article=ARTICLE))
    assert overview.covers(Span(0, 900))
    for span in (Span(900, 1_900), Span(2_000, 2_900), Span(len(ARTICLE.text) - 500, len(ARTICLE.text))):
        assert not overview.covers(span)


def test_the_analysis_of_a_beginning_covers_nothing_behind_it() -> None:
    beginning, _ = part_of(ARTICLE, 0, 1_000)
    assert not Overview(analyse(beginning)).covers(Span(2_000, 2_900))
    assert not Overview(analyse(beginning)).covers(Span(0, 2_900))


def test_within_a_turn_a_quote_in_marks_is_found_rather_than_the_turn() -> None:
    text = "Quill: Did you?\n\nBrandt: I told her, “Not I.” She left.\n\nQuill: Why?\n\nBrandt: You know."
    overview = Overview(analyse(text))
    found = {words: overview.quote_at(text.index(words)) for words in ("told", "Not", "left", "Why", "Quill")}
    assert {words: quote and quote.span.of(text) for words, quote in found.items()} == {
        "told": "I told her, “Not I.” She left.",
        "Not": "“Not I.”",
        "left": "I told her, “Not I.” She left.",
        "Why": "Why?",
        "Quill": None,
    }
