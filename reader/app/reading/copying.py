"""Composes the text that `y` copies."""

from __future__ import annotations

from dataclasses import dataclass

from reader.analysis.voices import speaker_words
from reader.app.reading.state import Reading
from reader.app.reading.trail import Trail, TrailKind
from reader.export import attributed, citation, one_line, page_words, source_line
from reader.in_words import counted

_WITHIN_SENTENCES = (TrailKind.NAME, TrailKind.DATES, TrailKind.FOUND)


@dataclass(frozen=True, slots=True)
class Copied:
    """A text for the clipboard, and its description."""

    text: str
    what: str


def to_copy(reading: Reading, selected: str | None) -> Copied | None:
    """The selection, else the current quote with its speaker and source, else the current place, else None.

    For a name, a date or a match, it is the sentence around it.
    """
    current = reading.trail.current
    if selected:
        return Copied(selected, "the selection")
    if reading.analysis is not None and reading.quote is not None:
        speaker = speaker_words(reading.analysis, reading.quote)
        what = f"the quote by {speaker}" if speaker else "the quote, speaker unknown"
        return Copied(citation(reading.analysis, reading.quote), f"{what}, with its source")
    if current is not None and reading.analysis is not None and reading.trail.kind in _WITHIN_SENTENCES:
        sentence = one_line(reading.analysis.sentence_at(current.start).of(reading.article.text))
        parts = (sentence, page_words(reading.article.page_at(current.start)), source_line(reading.article))
        return Copied(" — ".join(filter(None, parts)), "the sentence, with its source")
    if current is not None and current.end > current.start:
        text = one_line(current.of(reading.article.text))
        return Copied(text, f"“{text}”" if len(text) < 40 else f"this {reading.trail.label}")
    return None


def all_to_copy(reading: Reading) -> Copied | None:
    """Every place of the trail that has words, on a line of its own, then the source; None if there are none.

    Quotes come with their speakers; names, dates and what was found with the sentences around them.
    """
    trail, overview = reading.trail, reading.overview
    if overview is not None and trail.kind in (TrailKind.QUOTES, TrailKind.VOICE):
        quotes = {quote.span: quote for quote in overview.analysis.quotes}
        lines = [attributed(overview.analysis, quotes[span]) for span in trail.spans]
    elif overview is not None and trail.kind in _WITHIN_SENTENCES:
        sentences = dict.fromkeys(overview.analysis.sentence_at(span.start) for span in trail.spans)
        lines = [one_line(sentence.of(reading.article.text)) for sentence in sentences]
    else:
        lines = [one_line(span.of(reading.article.text)) for span in trail.spans if span.end > span.start]
    if not lines:
        return None
    source = source_line(reading.article)
    return Copied("\n".join([*lines, "", source] if source else lines), _all_of(trail, len(lines)))


def _all_of(trail: Trail, lines: int) -> str:
    if trail.kind in _WITHIN_SENTENCES:
        return f"{counted(lines, 'sentence')} with {'a date' if trail.kind is TrailKind.DATES else trail.label}"
    return counted(lines, trail.label)
