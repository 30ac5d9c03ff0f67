"""What `y` copies."""

from __future__ import annotations

from dataclasses import dataclass

from reader.app.state import Reading
from reader.export import citation, one_line


@dataclass(frozen=True, slots=True)
class Copied:
    """A text for the clipboard and what to call it."""

    text: str
    what: str


def to_copy(reading: Reading, selected: str | None) -> Copied | None:
    """The selection; or the current quote with its speaker and source; or the current place; or nothing."""
    current = reading.trail.current
    if selected:
        return Copied(selected, "the selection")
    if reading.analysis is not None and reading.quote is not None:
        speaker = reading.analysis.speaker_of(reading.quote)
        what = "the quote, speaker unknown" if speaker is None else f"the quote of {speaker.name}"
        return Copied(citation(reading.analysis, reading.quote), f"{what}, with its source")
    if current is not None and current.end > current.start:
        text = one_line(current.of(reading.article.text))
        return Copied(text, f"“{text}”" if len(text) < 40 else f"this {reading.trail.label}")
    return None
