"""Applying corrections of quotes to an analysis."""

from __future__ import annotations

import pytest

from reader import analyse
from reader.analysis.model import Analysis, Entity, EntityKind, Quote, QuoteKind
from reader.analysis.voices import voices_of
from reader.article import Article, Span
from reader.library import QuoteCorrection
from reader.library.correcting.applying import corrected
from reader.sources.plain.read import article_from_text
from tests.articles import span_in

TEXT = (
    "“We wait,” said Ada Quill of Lunde. Tom Brandt, who studies the Lunde eels, shrugged: “They never asked.” "
    "Nobody here calls it a “plan” any more. He will not be hurried, said Brandt. Mila Storm was there, too."
)


def span_of(words: str) -> Span:
    return span_in(TEXT, words)


ANALYSIS = Analysis(
    Article(TEXT),
    entities=(
        Entity("Ada Quill", EntityKind.PERSON, (span_of("Ada Quill"),)),
        Entity("Lunde", EntityKind.PLACE, (span_of("Lunde"),)),
        Entity("Tom Brandt", EntityKind.PERSON, (span_of("Tom Brandt"), span_of("Brandt."))),
    ),
    quotes=(
        Quote(span_of("“We wait,”"), QuoteKind.DIRECT, 0, span_of("Ada Quill"), span_of("said")),
        Quote(span_of("“They never asked.”"), QuoteKind.DIRECT, 0, span_of("Ada Quill")),
        Quote(span_of("“plan”"), QuoteKind.MIXED),
    ),
)


def said(analysis: Analysis) -> dict[str, str | None]:
    """The name of the speaker of each quote."""
    quotes = {quote.span.of(TEXT): analysis.speaker_of(quote) for quote in analysis.quotes}
    return {words: None if speaker is None else speaker.name for words, speaker in quotes.items()}


def test_without_corrections_an_analysis_stays_as_it_is() -> None:
    assert corrected(ANALYSIS, ()) == ANALYSIS


def test_a_quote_is_given_to_another_speaker() -> None:
    analysis = corrected(ANALYSIS, [QuoteCorrection(span_of("“They never asked.”"), "Tom Brandt")])
    assert said(analysis) == {"“We wait,”": "Ada Quill", "“They never asked.”": "Tom Brandt", "“plan”": None}
    assert [(voice.name, len(voice.quotes), voice.word_count) for voice in voices_of(analysis)] == [
        ("Tom Brandt", 1, 3),
        ("Ada Quill", 1, 2),
    ]


def test_the_quote_is_marked_as_corrected_and_no_longer_leads_to_the_words_that_misled() -> None:
    quote = corrected(ANALYSIS, [QuoteCorrection(span_of("“We wait,”"), "Tom Brandt")]).quotes[0]
    assert quote == Quote(span_of("“We wait,”"), QuoteKind.DIRECT, 2, corrected=True)


def test_a_speaker_who_is_confirmed_keeps_the_words_that_tell_so() -> None:
    quote = corrected(ANALYSIS, [QuoteCorrection(span_of("“We wait,”"), "Ada Quill")]).quotes[0]
    assert (quote.speaker_span, quote.cue, quote.corrected) == (span_of("Ada Quill"), span_of("said"), True)


def test_a_quote_may_be_corrected_to_have_no_known_speaker() -> None:
    assert said(corrected(ANALYSIS, [QuoteCorrection(span_of("“We wait,”"))]))["“We wait,”"] is None


def test_a_quote_corrected_to_be_none_is_left_out() -> None:
    analysis = corrected(ANALYSIS, [QuoteCorrection(span_of("“plan”"), is_quote=False)])
    assert list(said(analysis)) == ["“We wait,”", "“They never asked.”"]


@pytest.mark.parametrize(("words", "kind"), [("He will not be hurried", QuoteKind.DIRECT), ("never", QuoteKind.MIXED)])
def test_words_that_were_taken_for_no_quotation_become_one(words: str, kind: QuoteKind) -> None:
    found = Analysis(ANALYSIS.article, entities=ANALYSIS.entities)
    (quote,) = corrected(found, [QuoteCorrection(span_of(words), "Tom Brandt")]).quotes
    assert (quote.span, quote.kind, quote.speaker) == (span_of(words), kind, 2)


def test_a_quote_of_another_extent_takes_the_place_of_those_that_it_overlaps() -> None:
    whole = span_of("it a “plan” any more")
    analysis = corrected(ANALYSIS, [QuoteCorrection(whole, "Ada Quill")])
    assert [quote.span for quote in analysis.quotes] == [*(quote.span for quote in ANALYSIS.quotes[:2]), whole]


def test_a_speaker_is_known_by_any_name_that_the_text_uses() -> None:
    assert said(corrected(ANALYSIS, [QuoteCorrection(span_of("“plan”"), "Brandt.")]))["“plan”"] == "Tom Brandt"


def test_a_person_comes_before_a_place_of_the_same_name() -> None:
    person = Entity("Lunde", EntityKind.PERSON, (span_of("Lunde eels"),))
    analysis = Analysis(ANALYSIS.article, entities=(*ANALYSIS.entities, person), quotes=ANALYSIS.quotes)
    assert corrected(analysis, [QuoteCorrection(span_of("“plan”"), "Lunde")]).quotes[2].speaker == 3


def test_a_speaker_whom_the_analysis_does_not_know_is_added_with_the_places_that_name_them() -> None:
    corrections = [QuoteCorrection(span_of("“We wait,”"), "Mila Storm"), QuoteCorrection(span_of("“plan”"), "Mila Storm")]
    analysis = corrected(ANALYSIS, corrections)
    assert analysis.entities == (*ANALYSIS.entities, Entity("Mila Storm", EntityKind.PERSON, (span_of("Mila Storm"),)))
    assert said(analysis) == {"“We wait,”": "Mila Storm", "“They never asked.”": "Ada Quill", "“plan”": "Mila Storm"}


@pytest.mark.parametrize("name", ["Storm (aide)", "Quill", "Sto"])
def test_a_name_that_stands_nowhere_by_itself_is_mentioned_nowhere(name: str) -> None:
    assert corrected(ANALYSIS, [QuoteCorrection(span_of("“plan”"), name)]).entities[-1] == Entity(name, EntityKind.PERSON, ())


TALK = analyse(article_from_text("Quill: Did you?\n\nBrandt: I told her, “Not I.” She left.\n\nQuill: Why?\n\nBrandt: You know."))


def said_in_talk(*corrections: QuoteCorrection) -> list[tuple[str, str | None]]:
    """Who says what in a talk with the `corrections`."""
    analysis = corrected(TALK, corrections)
    quotes = ((quote.span.of(analysis.article.text), analysis.speaker_of(quote)) for quote in analysis.quotes)
    return [(words, None if speaker is None else speaker.name) for words, speaker in quotes]


def test_a_turn_is_given_to_another_speaker_with_what_stands_within_it_as_it_was() -> None:
    turn = next(quote for quote in TALK.quotes if quote.span.of(TALK.article.text).startswith("I told"))
    assert said_in_talk(QuoteCorrection(turn.span, "Mila Storm"))[1:3] == [
        ("I told her, “Not I.” She left.", "Mila Storm"),
        ("“Not I.”", "Brandt"),
    ]
    assert said_in_talk(QuoteCorrection(turn.span, is_quote=False))[1] == ("“Not I.”", "Brandt")


def test_a_quote_within_a_turn_is_corrected_without_the_turn() -> None:
    start = TALK.article.text.index("“Not I.”")
    assert said_in_talk(QuoteCorrection(Span(start, start + 8), "Mila Storm"))[1:3] == [
        ("I told her, “Not I.” She left.", "Brandt"),
        ("“Not I.”", "Mila Storm"),
    ]
    assert said_in_talk(QuoteCorrection(Span(start - 10, start - 2), "Mila Storm"))[1:4] == [
        ("I told her, “Not I.” She left.", "Brandt"),
        ("told her", "Mila Storm"),
        ("“Not I.”", "Brandt"),
    ]
