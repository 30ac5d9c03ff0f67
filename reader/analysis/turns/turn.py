"""The turns of a conversation."""

from __future__ import annotations

from typing import NamedTuple

from reader.article import Span


class Turn(NamedTuple):
    """What one speaker says until another does."""

    label: Span | None
    """The words that name the speaker; none if only the form of the text tells who speaks."""
    key: str
    """The key that the turns of one speaker share."""
    parts: tuple[Span, ...]
    """Its words without the label, a span for each of its paragraphs."""
    named: Span | None = None
    """The name of the speaker above the turn, if the label does not give it."""

    @property
    def naming(self) -> Span | None:
        """The best words for the speaker: a name, or else the label."""
        return self.named or self.label
