"""Texts with quotes, and who says them."""

from __future__ import annotations

import reader

Cases = dict[str, tuple[str, list[tuple[str, str | None]]]]
"""By what is special about it, each text with the words of its quotes and their speakers, as `said` finds them."""


def said(text: str) -> list[tuple[str, str | None]]:
    """The words of each quote in `text`, with their speaker."""
    analysis = reader.analyse(text)
    found = []
    for quote in analysis.quotes:
        speaker = analysis.speaker_of(quote)
        found.append((quote.span.of(text).strip("“”‘’\"'"), None if speaker is None else speaker.name))
    return found


def phrases(text: str) -> list[str | None]:
    """The phrase that says who speaks, for each quote in `text`."""
    return [None if quote.speaker_span is None else quote.speaker_span.of(text) for quote in reader.analyse(text).quotes]
