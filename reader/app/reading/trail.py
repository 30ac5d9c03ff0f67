"""The trail: an ordered list of places that `n` and `N` walk."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, replace
from enum import Enum, auto

from reader.article import Span


class TrailKind(Enum):
    """What the places of a trail are."""

    QUOTES = auto()
    VOICE = auto()
    NAME = auto()
    DATES = auto()
    SECTIONS = auto()
    SUMMARY = auto()
    SENTENCES = auto()
    KEPT = auto()
    LINKS = auto()
    FOUND = auto()


@dataclass(frozen=True, slots=True)
class Trail:
    """An ordered list of spans, one of which is the current place."""

    kind: TrailKind
    label: str
    """What the places are, in the singular: `quote`, `Minsk`."""
    spans: Sequence[Span]
    """In reading order."""
    sign: str
    """One character that stands for the kind of trail."""
    index: int | None = None
    """Which of `spans` is the current one; None before the first step."""
    is_cut_short: bool = False
    """Whether there are more such places in the text."""

    @property
    def current(self) -> Span | None:
        """The current place."""
        return None if self.index is None else self.spans[self.index]

    @property
    def number(self) -> str:
        """How many places there are, in digits; if not all are known, that there are more."""
        return f"{'more than ' if self.is_cut_short else ''}{len(self.spans):,}"

    def at(self, index: int | None) -> Trail:
        """The same trail, with the span at `index` as the current one."""
        return replace(self, index=index)

    def at_span(self, span: Span | None) -> Trail:
        """The same trail, with `span` as the current place if it is one."""
        index = len(self.spans) if span is None else bisect_left(self.spans, span)
        return self.at(index if index < len(self.spans) and self.spans[index] == span else None)

    def within(self, seen: Span) -> Trail:
        """The same trail, without a current place if that is outside what is `seen`."""
        current = self.current
        is_seen = current is not None and current.start < seen.end and seen.start < max(current.end, current.start + 1)
        return self if is_seen else self.at(None)

    def wraps_around(self, direction: int, offset: int) -> bool:
        """Whether a step would wrap around an end, or lead nowhere."""
        before, after = self.current, self.step(direction, offset).current
        if after is None or before == after:
            return True
        return direction * (after.start - (offset if before is None else before.start)) < 0

    def step(self, direction: int, offset: int) -> Trail:
        """The trail one place forward (1) or back (-1), wrapping around; without a current place, from `offset` on."""
        if not self.spans:
            return self
        if self.index is not None:
            return self.at((self.index + direction) % len(self.spans))
        if direction > 0:
            return self.at(bisect_left(self.spans, (offset, 0)) % len(self.spans))
        return self.at((bisect_right(self.spans, (offset, offset)) - 1) % len(self.spans))
