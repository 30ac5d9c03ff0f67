"""Sums up who speaks in an article and how much, including speakers that it only describes."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass

from reader.analysis.model import Analysis, Quote, QuoteKind
from reader.article import Span
from reader.records import spans_of, values_of
from reader.regex import regex

Speaker = int | str
"""The index of a speaker in `Analysis.entities` or, without a name, the description of one: `police officer`."""

_ARTICLES = ("the ", "a ", "an ")
_SHOUTED = regex(r"[A-Z]{2,}$")
_PRONOUNS = frozenset("he him his she her they them their i we my our me it its which who you that one".split())


@dataclass(frozen=True, slots=True)
class Voice:
    """A speaker with all of their quotes."""

    speaker: Speaker
    name: str
    """Or what the text calls them at their first quote, if it gives no name."""
    quotes: tuple[int, ...]
    """Indices into `Analysis.quotes`, in reading order."""
    word_count: int
    """The words in those quotes; the words of a quote within a turn count only for that quote."""


def voices_of(analysis: Analysis) -> tuple[Voice, ...]:
    """The voices of `analysis`, those with most quoted words first."""
    text = analysis.article.text
    said: dict[Speaker | None, list[int]] = {}
    words: Counter[Speaker | None] = Counter()
    around, speaker_around = Span(0, 0), None
    speakers = values_of(analysis.quotes, "speaker")
    for index, (span, named) in enumerate(zip(spans_of(analysis.quotes), speakers, strict=True)):
        speaker = who_says(analysis, analysis.quotes[index]) if named is None else named
        said.setdefault(speaker, []).append(index)
        count = len(span.of(text).split())
        words[speaker] += count
        if span.start < around.end:
            words[speaker_around] -= count
        else:
            around, speaker_around = span, speaker
    voices = [_voice(analysis, speaker, quotes, words[speaker]) for speaker, quotes in said.items() if speaker is not None]
    return tuple(sorted(voices, key=lambda voice: (-voice.word_count, voice.quotes[0])))


def who_says(analysis: Analysis, quote: Quote) -> Speaker | None:
    """Who says `quote`; none if unknown.

    Descriptions that differ only in letter case and article are one speaker.
    """
    if quote.speaker is not None:
        return quote.speaker
    words = _description(analysis, quote).lower()
    article = next((article for article in _ARTICLES if words.startswith(article)), "")
    return words.removeprefix(article) or None


def speaker_words(analysis: Analysis, quote: Quote) -> str:
    """The name of who says `quote` or, without one, what the text calls them there; empty if unknown."""
    return _description(analysis, quote) if quote.speaker is None else analysis.entities[quote.speaker].name


def _description(analysis: Analysis, quote: Quote) -> str:
    """What the text calls the speaker at `quote`, as it reads within a sentence: `the police officer`; empty for pronouns."""
    phrase = quote.described or quote.speaker_span
    words = " ".join(phrase.of(analysis.article.text).split()) if phrase else ""
    if words.lower() in _PRONOUNS:
        return ""
    if quote.kind is QuoteKind.TURN and _SHOUTED.search(words):
        words = words.capitalize()
    return words[0].lower() + words[1:] if words.lower().startswith(_ARTICLES) else words


def _voice(analysis: Analysis, speaker: Speaker, quotes: list[int], word_count: int) -> Voice:
    return Voice(speaker, speaker_words(analysis, analysis.quotes[quotes[0]]), tuple(quotes), word_count)
