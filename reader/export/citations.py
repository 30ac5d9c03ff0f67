"""Quotes with their speakers and places."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from dataclasses import replace
from operator import attrgetter
from typing import NamedTuple

from reader.analysis.model import Analysis, Quote
from reader.article import Article, Span

_ARTICLES = ("The ", "A ", "An ")
_PRONOUNS = frozenset("he him his she her they them their i we my our me it its which who you that one".split())


class Said(NamedTuple):
    """What one speaker says."""

    name: str
    """Or what the text calls them if it gives no name; empty if nothing is known of them."""
    role: str
    quotes: list[Quote]

    @property
    def speaker(self) -> str:
        """The name with the role."""
        return ", ".join(filter(None, (self.name, self.role))) or "Speaker unknown"


def one_line(text: str) -> str:
    """`text` with every run of white space as one space."""
    return " ".join(text.split())


def sentences_around(analysis: Analysis, quote: Quote) -> Span:
    """The sentence or sentences that `quote` is part of; the quote alone if no sentences are known."""
    first = bisect_right(analysis.sentences, quote.span.start, key=attrgetter("start")) - 1
    last = bisect_left(analysis.sentences, quote.span.end, key=attrgetter("start")) - 1
    if first < 0 or analysis.sentences[last].end < quote.span.end:
        return quote.span
    return Span(analysis.sentences[first].start, analysis.sentences[last].end)


def section_of(article: Article, quote: Quote) -> str:
    """The heading of the section that `quote` is in, or empty."""
    section = article.sections[article.section_at(quote.span.start)] if article.sections else None
    return article.heading_of(section) if section and section.heading else ""


def citation(analysis: Analysis, quote: Quote) -> str:
    """`quote` with its speaker and the article it stands in."""
    return " — ".join(part for part in (attributed(analysis, quote), source_line(analysis.article)) if part)


def attributed(analysis: Analysis, quote: Quote) -> str:
    """`quote` with its speaker."""
    speaker = analysis.speaker_of(quote)
    return f"{one_line(quote.span.of(analysis.article.text))} — {'speaker unknown' if speaker is None else speaker.name}"


def said_by_each(analysis: Analysis) -> list[Said]:
    """The quotes by speaker, those who say most first; then speakers who are only described; then the unknown."""
    entities, quotes = analysis.entities, analysis.quotes
    voices = [
        Said(voice.name, entities[voice.speaker].role, [quotes[index] for index in voice.quotes]) for voice in analysis.voices()
    ]
    described: dict[str, list[Quote]] = {"": []}
    for quote in quotes:
        if quote.speaker is None:
            described.setdefault(_description(analysis, quote), []).append(quote)
    unknown = described.pop("")
    return [
        *voices,
        *(Said(phrase, "", said) for phrase, said in described.items()),
        *([Said("", "", unknown)] if unknown else []),
    ]


def _description(analysis: Analysis, quote: Quote) -> str:
    """What the text calls a speaker whose name it does not give, such as `the Russian army`; empty for pronouns."""
    words = "" if quote.speaker_span is None else one_line(quote.speaker_span.of(analysis.article.text))
    return "" if words.lower() in _PRONOUNS else words[:1].lower() + words[1:] if words.startswith(_ARTICLES) else words


def speaker_words(analysis: Analysis, quote: Quote) -> str:
    """The speaker's name, or what the text calls them if it gives no name, or empty."""
    speaker = analysis.speaker_of(quote)
    if speaker is not None:
        return speaker.name
    return one_line(quote.speaker_span.of(analysis.article.text)) if quote.speaker_span else ""


def said_by(name: str, analysis: Analysis) -> Analysis:
    """`analysis` with only the quotes of speakers whose name, or whose description, contains `name`, in any letter case."""
    wanted = one_line(name).casefold()
    said = (quote for quote in analysis.quotes if wanted in speaker_words(analysis, quote).casefold())
    return replace(analysis, quotes=tuple(said))


def source_line(article: Article) -> str:
    """The title, author, date and source of `article`, in one line."""
    parts = (article.title, article.byline, article.published[:10], article.source)
    return ", ".join(part for part in parts if part not in ("", "-"))
