"""The trails that an article and its analysis offer."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from itertools import chain

from reader.analysis.model import Analysis, Entity, EntityKind, Quote, RankedSentence
from reader.analysis.voices import Speaker, who_says
from reader.app.reading.find import MOST, matches
from reader.app.reading.links import links_in
from reader.app.reading.overview import Overview
from reader.app.reading.trail import Trail, TrailKind
from reader.app.typesetting.markup import BOOKMARK_SIGN, NAME_SIGNS
from reader.article import Article, Section, Span
from reader.library.anchors import anchored
from reader.records import spans_of

NO_QUOTES = Trail(TrailKind.QUOTES, "quote", (), "“")


def all_quotes(analysis: Analysis) -> Trail:
    """Every quote, in reading order."""
    return Trail(TrailKind.QUOTES, "quote", spans_of(analysis.quotes), "“")


def quotes_of(overview: Overview, speaker: Speaker | None) -> Trail:
    """The quotes of `speaker`; if that is None, those whose speaker is unknown."""
    spans = spans_of(overview.analysis.quotes)
    return Trail(TrailKind.VOICE, "quote", tuple(spans[index] for index in overview.quotes_by(speaker)), "”")


def mentions_of(entity: Entity) -> Trail:
    """Every mention of `entity`."""
    return Trail(TrailKind.NAME, entity.name, entity.mentions, NAME_SIGNS[entity.kind])


def dates_in(overview: Overview) -> Trail:
    """Every mention of a date."""
    dates = (entity.mentions for entity in overview.analysis.entities if entity.kind is EntityKind.DATE)
    mentions = tuple(sorted(chain.from_iterable(dates)))
    return Trail(TrailKind.DATES, "date", mentions, NAME_SIGNS[EntityKind.DATE])


def sections_of(article: Article) -> Trail:
    """Every section, by its heading."""
    return Trail(TrailKind.SECTIONS, "section", tuple(map(beginning_of, article.sections)), "§")


def beginning_of(section: Section) -> Span:
    """The heading of a section, or where it begins without one."""
    return section.heading or Span(section.span.start, section.span.start)


def links_of(article: Article) -> Trail:
    """The links of an article, each address once."""
    return Trail(TrailKind.LINKS, "link", tuple(link.span for link in links_in(article)), "↗")


def place_led_to(place: Span) -> Trail:
    """The one `place` that a link led to."""
    return Trail(TrailKind.LINKS, "place", (place,), "↗", 0)


def summary_sentences_of(summary: tuple[RankedSentence, ...]) -> Trail:
    """The sentences of a summary."""
    return Trail(TrailKind.SUMMARY, "summary sentence", tuple(sentence.span for sentence in summary), "Σ")


def all_sentences(analysis: Analysis) -> Trail:
    """Every sentence."""
    return Trail(TrailKind.SENTENCES, "sentence", analysis.sentences, ".")


def kept(spans: Iterable[Span]) -> Trail:
    """The places that are kept."""
    return Trail(TrailKind.KEPT, "kept place", tuple(sorted(spans)), BOOKMARK_SIGN)


def found(words: str, spans: Sequence[Span]) -> Trail:
    """The places where `words` were found."""
    return Trail(TrailKind.FOUND, f"“{words}”", spans, "/", is_cut_short=len(spans) >= MOST)


def grown(trail: Trail, article: Article) -> Trail:
    """`trail` with the places that it has in all of `article`, if these follow from the text alone."""
    if trail.kind is TrailKind.FOUND:
        words, near = trail.label[1:-1], 0 if trail.current is None else trail.current.start
        return found(words, matches(words, article.text, near)).at_span(trail.current)
    return sections_of(article).at_span(trail.current) if trail.kind is TrailKind.SECTIONS else trail


def moved(trail: Trail, before: Article, now: Article) -> Trail:
    """`trail`, of which only the current place is known, where that is in the text of `now`, another one than `before`."""
    if trail.kind in (TrailKind.FOUND, TrailKind.SECTIONS):
        return trail
    place = None if trail.current is None else anchored(now.text, trail.current.start, trail.current.of(before.text))
    if place is None or trail.kind in (TrailKind.SUMMARY, TrailKind.LINKS):
        return NO_QUOTES
    return replace(trail, spans=(place,), index=0)


def updated(trail: Trail, overview: Overview) -> Trail:
    """`trail` with all its places in `overview`, which has more of the article."""
    analysis, current = overview.analysis, trail.current
    if trail.kind is TrailKind.QUOTES:
        return all_quotes(analysis).at_span(current)
    if current is None:
        return trail
    if trail.kind is TrailKind.SENTENCES:
        return all_sentences(analysis).at_span(current)
    if trail.kind is TrailKind.DATES:
        return dates_in(overview).at_span(current)
    if trail.kind is TrailKind.VOICE and (quote := analysis.quote_on(current)):
        return quotes_of(overview, who_says(analysis, quote)).at_span(current)
    if trail.kind is TrailKind.NAME and (named := overview.name_at(current.start)):
        return mentions_of(analysis.entities[named.entity]).at_span(named.span)
    return trail


def corrected(trail: Trail, before: Overview, now: Overview) -> Trail:
    """`trail` of the overview `before`, updated to `now`; all quotes instead of a voice or a name that is gone."""
    if trail.kind not in (TrailKind.VOICE, TrailKind.NAME):
        return updated(trail, now)
    if trail.kind is TrailKind.NAME:
        named = now.name_at(trail.spans[trail.index or 0].start)
        if named is not None:
            return mentions_of(now.analysis.entities[named.entity]).at_span(trail.current)
    elif (said := before.analysis.quote_on(trail.spans[0])) is not None:
        theirs = quotes_of(now, _speaker_now(said, before, now)).at_span(trail.current)
        if theirs.spans and theirs.current == trail.current:
            return theirs
    return all_quotes(now.analysis).at_span(trail.current)


def _speaker_now(said: Quote, before: Overview, now: Overview) -> Speaker | None:
    """The speaker in `now` who has the same name as the speaker of `said` before, or else who says it now."""
    speaker = before.analysis.speaker_of(said)
    if speaker is not None:
        named = (index for index, entity in enumerate(now.analysis.entities) if entity.name == speaker.name)
        still_said = now.analysis.quote_on(said.span)
        return next(named, None if still_said is None else who_says(now.analysis, still_said))
    return who_says(before.analysis, said)
