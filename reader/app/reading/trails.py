"""The trails that an article and its analysis offer."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from reader.analysis.model import Analysis, Entity, EntityKind, RankedSentence
from reader.analysis.voices import Speaker
from reader.app.reading.links import links_in
from reader.app.reading.overview import Overview
from reader.app.reading.trail import Trail, TrailKind
from reader.app.typesetting.markup import BOOKMARK_SIGN, NAME_SIGNS
from reader.article import Article, Span
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


def dates_of(mentions: Sequence[Span]) -> Trail:
    """The dates at `mentions`."""
    return Trail(TrailKind.DATES, "date", mentions, NAME_SIGNS[EntityKind.DATE])


def sections_of(article: Article) -> Trail:
    """Every section, by its heading."""
    spans = tuple(section.heading or Span(section.span.start, section.span.start) for section in article.sections)
    return Trail(TrailKind.SECTIONS, "section", spans, "§")


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
    return Trail(TrailKind.FOUND, f"“{words}”", spans, "/")
