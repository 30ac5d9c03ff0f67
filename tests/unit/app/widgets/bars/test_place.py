"""The current place on the trail, in words."""

from __future__ import annotations

from reader.analysis.model import Analysis, EntityKind
from reader.app.reading import trails
from reader.app.reading.overview import Overview
from reader.app.reading.state import Reading
from reader.app.widgets.bars.place import shown_place
from reader.article import Article, Span
from reader.library import NameCorrection, QuoteCorrection


def test_a_quote_is_named_with_its_speaker(reading: Reading) -> None:
    reading = reading.stepped(1, 0)
    assert shown_place(reading).plain == "“ quote 1 of 4 · Ada Quill"
    assert shown_place(reading, brief=True).plain == "“ 1/4 · Ada Quill"
    assert shown_place(reading.with_quotes()).plain == "” quote 1 of 2 · only Ada Quill"
    assert shown_place(reading.stepped(-1, 0)).plain == "“ quote 4 of 4 · speaker unknown"


def test_a_quote_that_was_corrected_says_so(reading: Reading, analysis: Analysis) -> None:
    reading = reading.stepped(1, 0)
    corrected = reading.correcting(QuoteCorrection(analysis.quotes[0].span, "Tom Brandt"))
    assert shown_place(corrected).plain == "“ quote 1 of 4 · Tom Brandt · corrected"


def test_a_name_that_was_corrected_says_so(reading: Reading, analysis: Analysis) -> None:
    at_quill = reading.following(trails.mentions_of(analysis.entities[0]).at(1))
    assert shown_place(at_quill).plain == "● Ada Quill 2 of 2"
    assert shown_place(at_quill, brief=True).plain == "● Ada Quill 2/2"
    corrected = at_quill.correcting(NameCorrection(analysis.entities[0].mentions[0], "Quill Works", EntityKind.ORGANISATION))
    assert shown_place(corrected).plain == "■ Quill Works 2 of 2 · corrected"


def test_before_the_first_step_the_number_of_places_is_shown(reading: Reading, analysis: Analysis) -> None:
    assert shown_place(reading).plain == "“ 4 quotes"
    assert shown_place(reading.following(trails.mentions_of(analysis.entities[0]))).plain == "● Ada Quill 2 ×"


def test_thousands_of_places_are_numbered_with_commas() -> None:
    text = "a " * 1500
    places = trails.found("a", tuple(Span(start, start + 1) for start in range(0, len(text), 2)))
    reading = Reading(Article(text)).surveyed(Overview(Analysis(Article(text))), is_whole=True)
    assert shown_place(reading.following(places.at(1200))).plain.endswith("1,201 of 1,500")


def test_while_the_analysis_goes_on_the_number_so_far_is_shown(analysis: Analysis) -> None:
    reading = Reading(analysis.article).surveyed(Overview(analysis), is_whole=False)
    assert shown_place(reading).plain == "“ 4 quotes so far …"
    assert shown_place(reading.stepped(1, 0)).plain == "“ quote 1 of 4 so far · Ada Quill"


def test_without_an_analysis_the_line_says_why() -> None:
    reading = Reading(Article("text"))
    assert "analysing" in shown_place(reading).plain
    assert shown_place(reading.not_analysed()).plain == "not analysed"


def test_an_article_without_quotes_says_so() -> None:
    assert (
        shown_place(Reading(Article("text")).surveyed(Overview(Analysis(Article("text"))), is_whole=True)).plain
        == "“ no quotes here"
    )


def test_a_text_that_is_not_in_english_says_why_it_has_none() -> None:
    article = Article("船不能再等了。")
    place = shown_place(Reading(article).surveyed(Overview(Analysis(article)), is_whole=True)).plain
    assert place == "“ no quotes found: reader knows English best"
