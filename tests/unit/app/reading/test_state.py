"""The readings that keys lead to."""

from __future__ import annotations

from dataclasses import replace

import pytest

from reader.analysis.model import Analysis
from reader.app.reading import trails
from reader.app.reading.overview import Overview
from reader.app.reading.state import Reading
from reader.app.reading.trail import TrailKind
from reader.library import Keepsake, KeepsakeKind, QuoteCorrection


def test_the_quotes_become_the_trail_when_they_are_known(reading: Reading) -> None:
    assert len(reading.trail.spans) == 4
    assert reading.trail.current is None


def test_a_search_under_way_stays_when_the_analysis_arrives(analysis: Analysis) -> None:
    found = trails.found("quill", analysis.entities[0].mentions).at(1)
    assert Reading(analysis.article).following(found).surveyed(Overview(analysis), is_whole=True).trail is found


def test_a_more_complete_analysis_keeps_the_current_quote(reading: Reading, analysis: Analysis) -> None:
    reading = reading.stepped(1, 20)
    assert reading.surveyed(Overview(analysis), is_whole=True).trail.current == reading.trail.current


@pytest.mark.parametrize("kind", [TrailKind.VOICE, TrailKind.NAME])
def test_a_more_complete_analysis_completes_the_trail_that_is_walked(analysis: Analysis, kind: TrailKind) -> None:
    quill = replace(analysis.entities[0], mentions=analysis.entities[0].mentions[:1])
    part = replace(analysis, quotes=analysis.quotes[:1], entities=(quill, *analysis.entities[1:]))
    trail = trails.quotes_of(Overview(part), 0) if kind is TrailKind.VOICE else trails.mentions_of(quill)
    reading = Reading(analysis.article).surveyed(Overview(part), is_whole=False).following(trail.at(0))
    assert reading.is_growing
    whole = reading.surveyed(Overview(analysis), is_whole=True)
    assert not whole.is_growing
    assert whole.trail.current == reading.trail.current
    assert (len(reading.trail.spans), len(whole.trail.spans)) == (1, 2)


def test_the_quotation_mark_goes_to_one_voice_and_back(reading: Reading, analysis: Analysis) -> None:
    reading = reading.stepped(1, 0)
    only = reading.with_quotes()
    assert only.trail.kind is TrailKind.VOICE
    assert [span.of(analysis.article.text) for span in only.trail.spans] == ["“We wait,”", "“Soon,”"]
    assert only.trail.current == reading.trail.current
    assert only.stepped(1, 0).with_quotes().trail.index == 2


def test_the_unknown_speaker_is_a_voice_too(reading: Reading, analysis: Analysis) -> None:
    reading = reading.stepped(-1, 0).with_quotes()
    assert [span.of(analysis.article.text) for span in reading.trail.spans] == ["“Never,”"]


def test_going_back_leads_to_all_quotes_without_a_place(reading: Reading, analysis: Analysis) -> None:
    reading = reading.following(trails.mentions_of(analysis.entities[1]).at(0))
    assert reading.back_on_quotes().trail == trails.all_quotes(analysis)


def test_a_summary_has_at_least_one_sentence_and_at_most_all(reading: Reading) -> None:
    assert len(reading.summary_sentences) == 3
    assert len(reading.longer(9).summary_sentences) == 3
    assert len(reading.longer(-9).summary_sentences) == 1


def test_the_trail_of_a_summary_has_the_sentences_that_the_summary_has_now(reading: Reading) -> None:
    walked = reading.following(trails.summary_sentences_of(reading.summary_sentences).at(0))
    shorter = walked.longer(-1)
    assert shorter.trail.spans == tuple(sentence.span for sentence in shorter.summary_sentences)
    assert shorter.trail.current in (walked.trail.current, None)
    assert shorter.longer(1).trail.spans == walked.trail.spans
    assert reading.longer(-1).trail == reading.trail


def test_a_name_is_chosen_before_the_quote_around_it(reading: Reading, analysis: Analysis) -> None:
    text = analysis.article.text
    assert (named := reading.trail_at(text.index("Quill"))) is not None and named.label == "Ada Quill"
    assert (quoted := reading.trail_at(text.index("Why"))) is not None and quoted.index == 1
    assert reading.trail_at(text.index("asked")) is None


def test_a_mark_beside_the_text_leads_to_what_it_marks(reading: Reading, analysis: Analysis) -> None:
    text = analysis.article.text
    named = analysis.entities[1].mentions[0]
    first = analysis.quotes[0].span
    reading = reading.keeping(Keepsake(KeepsakeKind.HIGHLIGHT, named, named.of(text)))
    assert (quoted := reading.trail_at(first.start, TrailKind.QUOTES)) is not None and quoted.current == first
    assert (kept := reading.trail_at(named.start, TrailKind.KEPT)) is not None and kept.current == named
    second = reading.summary_sentences[1].span
    assert (summary := reading.trail_at(second.start, TrailKind.SUMMARY)) is not None and summary.current == second
    assert reading.trail_at(second.start + 1, TrailKind.SUMMARY) is None


def test_the_trail_of_quotes_follows_a_correction(reading: Reading, analysis: Analysis) -> None:
    at_first = reading.stepped(1, 0)
    span = analysis.quotes[0].span
    to_brandt = at_first.correcting(QuoteCorrection(span, "Tom Brandt"))
    assert to_brandt.trail == at_first.trail
    assert to_brandt.quote is not None and to_brandt.quote.speaker == 2
    no_quote = to_brandt.correcting(QuoteCorrection(span, is_quote=False))
    assert (len(no_quote.trail.spans), no_quote.trail.current) == (3, None)
    assert no_quote.as_found(*no_quote.corrections).analysis == analysis


def test_the_trail_of_a_voice_gives_way_to_all_quotes_once_the_current_one_is_not_theirs(
    reading: Reading, analysis: Analysis
) -> None:
    only_quill = reading.stepped(1, 0).with_quotes()
    first, other, second, _ = (quote.span for quote in analysis.quotes)
    assert only_quill.correcting(QuoteCorrection(other, "Ada Quill")).trail.spans == (first, other, second)
    moved = only_quill.correcting(QuoteCorrection(first, "Tom Brandt"))
    assert (moved.trail.kind, moved.trail.current) == (TrailKind.QUOTES, first)
    gone = only_quill.correcting(QuoteCorrection(first, is_quote=False))
    assert (gone.trail.kind, gone.trail.current) == (TrailKind.QUOTES, None)


def test_corrections_made_before_the_analysis_arrives_apply_to_it(analysis: Analysis) -> None:
    corrections = (QuoteCorrection(analysis.quotes[0].span, "Tom Brandt"),)
    reading = Reading(analysis.article).with_corrections(corrections)
    for known in (replace(analysis, quotes=analysis.quotes[:2]), analysis):
        understood = reading.surveyed(Overview(known), is_whole=True).analysis
        assert understood is not None and understood.quotes[0].speaker == 2


def test_kept_and_corrected_places_are_one_trail(reading: Reading, analysis: Analysis) -> None:
    first, second, *_ = (quote.span for quote in analysis.quotes)
    kept = Keepsake(KeepsakeKind.HIGHLIGHT, second, second.of(analysis.article.text))
    reading = reading.correcting(QuoteCorrection(first, is_quote=False)).keeping(kept)
    assert reading.kept_places.spans == (first, second)
    walked = reading.following(reading.kept_places.at(1))
    assert walked.as_found(*walked.corrections).trail.index == 0


def test_before_the_analysis_a_click_chooses_nothing(analysis: Analysis) -> None:
    assert Reading(analysis.article).trail_at(0) is None
