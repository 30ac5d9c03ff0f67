"""Finds the questions that can be asked about a place or a name."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from reader.analysis.voices import Speaker, who_says
from reader.app.reading import trails
from reader.app.reading.keeping import trimmed
from reader.app.reading.overview import Overview
from reader.app.reading.questions.names import what_is
from reader.app.reading.questions.question import Question
from reader.app.reading.questions.speakers import who_said
from reader.app.reading.state import Reading
from reader.app.reading.trail import TrailKind
from reader.article import Span
from reader.library import NameCorrection, QuoteCorrection, Reach
from reader.library.correcting.names import reached

_MOST_WORDS = 6
"""The most words in a name."""
_MARKS = tuple('"“”‘«»„')


def questions_at(reading: Reading, selected: Span | None) -> tuple[Question, ...]:
    """The questions about what is `selected`, or else about the current place, the likeliest first.

    Like a selection, a match of a search may be about to become a name.
    """
    span = reading.trail.current if selected is None else trimmed(reading.article.text, selected)
    overview = reading.overview
    if overview is None or span is None:
        return ()
    of_quote = list(_of_quote(overview, span, is_selected=selected is not None))
    is_chosen = selected is not None or (reading.trail.kind is TrailKind.FOUND and overview.name_at(span.start) is None)
    of_name = list(_of_name(overview, span, is_selected=is_chosen))
    is_name = _may_be_name(span.of(reading.article.text)) if is_chosen else reading.trail.kind is TrailKind.NAME
    return (*of_name, *of_quote) if is_name else (*of_quote, *of_name)


def questions_about(reading: Reading, who: Speaker | None, *, as_voice: bool) -> tuple[Question, ...]:
    """The questions about a speaker, any other entity, or the unknown; with `as_voice`, first about all their quotes."""
    overview = reading.overview
    if overview is None:
        return ()
    said = trails.quotes_of(overview, who).spans
    of_quotes = [who_said(overview, said)] if said else []
    mentions = overview.analysis.entities[who].mentions if isinstance(who, int) else ()
    of_name = [what_is(overview, mentions[0], Reach.ALL)] if mentions else []
    return (*of_quotes, *of_name) if as_voice else (*of_name, *of_quotes)


def _of_quote(overview: Overview, span: Span, *, is_selected: bool) -> Iterator[Question]:
    """The questions who said the quote around `span`, and all quotes by its speaker; or `span`, if it may become a quote."""
    quote = overview.quote_at(span.start)
    if quote is None or not quote.span.contains(span):
        if is_selected or _are_about(span, (each for each in overview.corrections if isinstance(each, QuoteCorrection))):
            yield who_said(overview, (span,))
        return
    yield who_said(overview, (quote.span,))
    theirs = trails.quotes_of(overview, who_says(overview.analysis, quote)).spans
    others = [each for each in theirs if each != quote.span]
    if others and not is_selected:
        yield who_said(overview, (quote.span, *others))


def _of_name(overview: Overview, span: Span, *, is_selected: bool) -> Iterator[Question]:
    """The questions about the name at `span`: for all mentions, for those that read the same, and for this one."""
    corrected = _are_about(span, (each for each in overview.corrections if isinstance(each, NameCorrection)))
    named = overview.name_at(span.start)
    if not is_selected and not corrected:
        if named is None or not named.span.contains(span):
            return
        span = named.span
    is_named = named is not None and named.span == span
    asked = set()
    for reach in Reach if is_named else (Reach.WORDS, Reach.HERE):
        places = reached(overview.analysis, NameCorrection(span, reach=reach))
        if places and places not in asked:  # half a word reads the same nowhere
            asked.add(places)
            yield what_is(overview, span, reach)


def _are_about(span: Span, corrections: Iterable[QuoteCorrection | NameCorrection]) -> bool:
    return any(each.span == span for each in corrections)


def _may_be_name(words: str) -> bool:
    return words[:1].isupper() and len(words.split()) <= _MOST_WORDS and not words.endswith(_MARKS)
