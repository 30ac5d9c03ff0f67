"""What one speaker says until another does."""

from __future__ import annotations

from dataclasses import dataclass

from reader.article import Span


@dataclass(frozen=True, slots=True)
class Turn:
    """What one speaker says until another does."""

    label: Span | None
    """The words that name the speaker; none where only the form of the text tells who speaks."""
    key: str
    """What the turns of one speaker share."""
    parts: tuple[Span, ...]
    """Its words without the label, a span for each of its paragraphs."""
    named: Span | None = None
    """Where the text names the speaker above the turn, if the label does not."""

    @property
    def naming(self) -> Span | None:
        """The words that name the speaker, or only tell them from others."""
        return self.named or self.label
