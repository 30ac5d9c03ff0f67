"""Finds the names by which others address a character whom a story only describes: “…,” said my aunt. “My dear Ada, …”."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Sequence

from reader.analysis.speakers.addressed import Addresses
from reader.analysis.speakers.candidates import Candidate
from reader.analysis.speakers.wording import Wording
from reader.article import Span

_LONGEST_PAUSE = 600
"""The most characters between a quote and the answer to it."""
_BESIDE = 4
"""The most tokens between a quote and a phrase after it that names its speaker."""


class Replies:
    """Looks at the quotes before and after those whose speakers a story only describes."""

    def __init__(self, wording: Wording, quoted: Sequence[Span], addresses: Addresses) -> None:
        self._wording = wording
        self._quoted = quoted
        self._starts = [span.start for span in quoted]
        self._addresses = addresses

    def called(self, speaking: Iterable[Candidate]) -> set[int]:
        """The persons addressed by name directly before or after the quotes of the phrases `speaking`."""
        found: set[int] = set()
        for candidate in speaking:
            quote = self._quote_beside(candidate)
            for other in (self._other(quote, -1), self._other(quote, 1)):
                if other is not None:
                    found |= self._addresses.within(self._quoted[other])
        return found

    def _quote_beside(self, candidate: Candidate) -> int:
        """The quote that the phrase at `candidate` speaks: the one before, if its verb or that quote precedes it."""
        letters, first = self._wording.letters, candidate.first
        before = bisect_right(self._starts, self._wording.starts[first]) - 1
        follows = letters[first - 1 : first] == "V" or "Q" in letters[max(0, first - _BESIDE) : first]
        return before if follows else before + 1

    def _other(self, quote: int, step: int) -> int | None:
        """The nearest quote in another paragraph, before or after by `step`, if it is not too far."""
        at = quote + step
        while 0 <= at < len(self._quoted):
            low, high = (at, at - step) if step < 0 else (at - step, at)
            between = self._wording.text[self._quoted[low].end : self._quoted[high].start]
            if "\n" in between:
                return at if len(between) < _LONGEST_PAUSE else None
            at += step
        return None
