"""Finds a remembered place in a text that may have changed since."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from reader.article import Span
from reader.letters import composed

_WORDS = 80
"""How many characters before or after a place identify it."""
_NEAR = 100_000
"""How many characters before and after a place are searched for words that have changed."""
_ENDS = 4
"""How many words identify the beginning and the end of changed words."""


def words_before(text: str, offset: int) -> str:
    """The text just before `offset`, which tells the place from others with the same words."""
    return text[max(0, offset - _WORDS) : offset]


def words_at(text: str, offset: int) -> str:
    """The text from `offset` on, by which the place is found again."""
    return text[offset : offset + _WORDS]


def anchored(text: str, start: int, words: str) -> Span | None:
    """The span of `words`, once at `start`, in `text` as it is now: the nearest place where they are found, if any.

    If the exact words are gone, they may have their accents on their letters now, or other line breaks, or else other words
    between the first and the last few.
    """
    now = composed(words)
    return _exactly(text, start, words) or _exactly(text, start, now) or _nearly(text, start, now.split())


def anchored_after(text: str, start: int, words: str, before: str) -> Span | None:
    """As `anchored`, but preferably where the words `before` still precede `words`."""
    for part, whole in ((before, before + words), (composed(before), composed(before + words))):
        if (place := _exactly(text, start - len(part), whole)) is not None:
            return Span(place.start + len(part), place.end)
    return anchored(text, start, words)


def _exactly(text: str, start: int, words: str) -> Span | None:
    if not words:
        return None
    if start >= 0 and text.startswith(words, start):
        return Span(start, start + len(words))
    found = (text.rfind(words, 0, max(0, start) + len(words)), text.find(words, max(0, start)))
    return _nearest((Span(at, at + len(words)) for at in found if at >= 0), start)


def _nearly(text: str, start: int, words: Sequence[str]) -> Span | None:
    """The nearest place with the same words but other white space, or else with the same first and last words."""
    seen = Span(max(0, start - _NEAR), max(0, start) + _NEAR)
    spaced = _nearest(_matching(_spaced(words), text, seen), start) if words else None
    if spaced is not None or len(words) < 2 * _ENDS:
        return spaced
    longest = 2 * sum(map(len, words))
    changed = rf"{_spaced(words[:_ENDS])}(?s:.{{0,{longest}}}?){_spaced(words[-_ENDS:])}"
    return _nearest(_matching(changed, text, seen), start)


def _spaced(words: Iterable[str]) -> str:
    return r"\s+".join(map(re.escape, words))


def _matching(pattern: str, text: str, seen: Span) -> Iterator[Span]:
    return (Span(*match.span()) for match in re.compile(pattern).finditer(text, *seen))


def _nearest(spans: Iterable[Span], start: int) -> Span | None:
    return min(spans, key=lambda span: abs(span.start - start), default=None)


def same_place(offset: int, before: str, after: str) -> int:
    """The offset in the text `after` of what is at `offset` in the text `before`; if it is gone, `offset` itself."""
    place = anchored(after, offset, words_at(before, offset))
    return min(offset, len(after)) if place is None else place.start
