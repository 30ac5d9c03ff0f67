"""Finds a place again in a text that may have changed since."""

from __future__ import annotations

from reader.article import Span


def anchored(text: str, start: int, words: str) -> Span | None:
    """Where `words`, which stood at `start` once, stand in `text` now: there, or as near as they can be found; or nowhere."""
    if not words:
        return None
    if text.startswith(words, start):
        return Span(start, start + len(words))
    found = [at for at in (text.rfind(words, 0, start + len(words)), text.find(words, start)) if at >= 0]
    if not found:
        return None
    nearest = min(found, key=lambda at: abs(at - start))
    return Span(nearest, nearest + len(words))
