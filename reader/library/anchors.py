"""Finds a place again in a text that may have changed since."""

from __future__ import annotations

from reader.article import Span

_WORDS = 80
"""How many characters of the text before or behind a place tell it from others."""


def words_before(text: str, offset: int) -> str:
    """The words that stand before the place at `offset`, by which it is told from others with the same words."""
    return text[max(0, offset - _WORDS) : offset]


def words_at(text: str, offset: int) -> str:
    """The words by which the place at `offset` is found again."""
    return text[offset : offset + _WORDS]


def anchored(text: str, start: int, words: str) -> Span | None:
    """Where `words`, once at `start`, are in `text` now: there, or as near to it as they can be found, or nowhere."""
    if not words:
        return None
    if text.startswith(words, start):
        return Span(start, start + len(words))
    found = [at for at in (text.rfind(words, 0, start + len(words)), text.find(words, start)) if at >= 0]
    if not found:
        return None
    nearest = min(found, key=lambda at: abs(at - start))
    return Span(nearest, nearest + len(words))


def anchored_behind(text: str, start: int, words: str, before: str) -> Span | None:
    """Where `words`, once at `start` and behind the words `before`, are in `text` now; behind others where those have changed."""
    whole = anchored(text, start - len(before), before + words)
    return anchored(text, start, words) if whole is None else Span(whole.start + len(before), whole.end)


def same_place(offset: int, before: str, after: str) -> int:
    """The offset in the text `after` of what was at `offset` in the text `before`; `offset` itself if it is gone."""
    place = anchored(after, offset, words_at(before, offset))
    return min(offset, len(after)) if place is None else place.start
