"""Quotes with who says them and where they stand."""

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
    """Or what the text calls them where it tells no name; empty for those of whom nothing is known."""
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
    """The sentence that `quote` stands in, or the sentences that it runs through; the quote alone where none are known."""
    first = bisect_right(analysis.sentences, quote.span.start, key=attrgetter("start")) - 1
    last = bisect_left(analysis.sentences, quote.span.end, key=attrgetter("start")) - 1
    if first < 0 or analysis.sentences[last].end < quote.span.end:
        return quote.span
    return Span(analysis.sentences[first].start, analysis.sentences[last].end)


def section_of(article: Article, quote: Quote) -> str:
    """The heading that `quote` stands under, or empty."""
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
    """The quotes by speaker, those who say most first; then those whose speaker is only described, then those of nobody known."""
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
    """What the text calls a speaker whose name it does not tell: `the Russian army`; empty for pronouns."""
    words = "" if quote.speaker_span is None else one_line(quote.speaker_span.of(analysis.article.text))
    return "" if words.lower() in _PRONOUNS else words[:1].lower() + words[1:] if words.startswith(_ARTICLES) else words


def speaker_words(analysis: Analysis, quote: Quote) -> str:
    """The name of who says `quote`, or what the text calls them where it tells no name, or nothing."""
    speaker = analysis.speaker_of(quote)
    if speaker is not None:
        return speaker.name
    return one_line(quote.speaker_span.of(analysis.article.text)) if quote.speaker_span else ""


def said_by(name: str, analysis: Analysis) -> Analysis:
    """`analysis` with only the quotes of those whose name, or what the text calls them, has `name` in it, in any letter case."""
    wanted = one_line(name).casefold()
    said = (quote for quote in analysis.quotes if wanted in speaker_words(analysis, quote).casefold())
    return replace(analysis, quotes=tuple(said))


def source_line(article: Article) -> str:
    """What `article` is called, who wrote it, when it appeared and where it came from."""
    parts = (article.title, article.byline, article.published[:10], article.source)
    return ", ".join(part for part in parts if part not in ("", "-"))
