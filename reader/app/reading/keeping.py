"""Chooses the place that a key keeps, and describes it for the library."""

from __future__ import annotations

from dataclasses import replace

from reader.analysis.voices import speaker_words
from reader.app.reading.state import Reading
from reader.app.reading.trail import TrailKind
from reader.article import Span
from reader.export import one_line
from reader.library import Keepsake, KeepsakeKind, Position
from reader.library.anchors import words_at
from reader.regex import regex
from reader.sources.clean import clean_line

_BLANK_LINES = regex(r"\n{3,}")
_WHOLE_PLACES = (TrailKind.QUOTES, TrailKind.VOICE, TrailKind.SUMMARY, TrailKind.SENTENCES, TrailKind.KEPT)


def place_to_keep(reading: Reading, selected: Span | None, near: int) -> Span | None:
    """The selection, else the current place if it is a quote or sentence that starts at `near`, else the sentence there.

    Before the article is analysed, it is the paragraph; None in an empty text.
    """
    current = reading.trail.current
    if selected is not None:
        return trimmed(reading.article.text, selected)
    if current is not None and current.start == near and reading.trail.kind in _WHOLE_PLACES:
        return current
    if reading.analysis is not None and reading.analysis.sentences:
        return reading.analysis.sentence_at(near)
    blocks = reading.article.blocks
    return blocks[reading.article.block_at(near)].span if blocks else None


def trimmed(text: str, span: Span) -> Span | None:
    """`span` without white space at its ends, or None if that leaves nothing."""
    words = span.of(text)
    start = span.start + len(words) - len(words.lstrip())
    end = span.start + len(words.rstrip())
    return Span(start, end) if start < end else None


def kept_as(reading: Reading, kind: KeepsakeKind, span: Span) -> Keepsake | None:
    """The keepsake of that `kind` on `span`, if there is one."""
    return next((each for each in reading.keepsakes if each.kind is kind and each.span == span), None)


def keepsake_of(reading: Reading, kind: KeepsakeKind, span: Span) -> Keepsake:
    """A keepsake of `span`, with its speaker, its heading and its page."""
    article = reading.article
    heading, page = article.heading_at(span.start), article.page_at(span.start) or 0
    return Keepsake(kind, span, span.of(article.text), speaker=_speaker(reading, span), section=heading, page=page)


def _speaker(reading: Reading, span: Span) -> str:
    """The name of who says the quote around `span`; empty without a quote or a known speaker."""
    overview = reading.overview
    quote = None if overview is None else overview.quote_at(span.start)
    if overview is None or quote is None or not quote.span.contains(span):
        return ""
    return speaker_words(overview.analysis, quote)


def kind_for_note(reading: Reading, span: Span) -> KeepsakeKind:
    """The kind of keepsake that a note on `span` goes to: one that is there already, or else a highlight."""
    kinds = {each.kind for each in reading.keepsakes if each.span == span}
    return KeepsakeKind.BOOKMARK if kinds == {KeepsakeKind.BOOKMARK} else KeepsakeKind.HIGHLIGHT


def with_note(keepsake: Keepsake, note: str) -> Keepsake:
    """`keepsake` with `note` on it, which keeps its paragraphs but no control characters."""
    lines = "\n".join(map(clean_line, note.splitlines()))
    return replace(keepsake, note=_BLANK_LINES.sub("\n\n", lines).strip())


def with_speakers_updated(before: Reading, after: Reading) -> Reading:
    """`after`, with the speaker of each keepsake updated if it is not the one `before`."""
    speakers = [(_speaker(before, each.span), _speaker(after, each.span)) for each in after.keepsakes]
    changed = zip(after.keepsakes, speakers, strict=True)
    return after.with_keepsakes(tuple(replace(each, speaker=now) if now != was else each for each, (was, now) in changed))


def words_of(keepsake: Keepsake) -> str:
    """The words of `keepsake`, on one line."""
    return one_line(keepsake.words)


def position_at(reading: Reading, offset: int, share: float) -> Position:
    """The position of `reading`, with `offset` as the first character on screen and `share` of the text read."""
    return Position(offset, words_at(reading.article.text, offset), share)
