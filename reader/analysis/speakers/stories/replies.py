"""Finds the names by which others address a character whom a story only describes: “…,” said my aunt. “My dear Ada, …”."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence
from functools import cached_property
from itertools import pairwise

from reader.analysis.speakers.candidates import Candidate
from reader.analysis.speakers.stories.addressed import Addresses
from reader.analysis.speakers.token_letters import QUOTE, SAYS
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
        follows = letters[first - 1 : first] == SAYS or QUOTE in letters[max(0, first - _BESIDE) : first]
        return before if follows else before + 1

    def _other(self, quote: int, step: int) -> int | None:
        """The nearest quote in another paragraph, before or after by `step`, if it is not too far."""
        place = bisect_left(self._last_quotes, quote) - (step < 0)
        if not 0 <= place < len(self._last_quotes):
            return None
        last = self._last_quotes[place]
        is_near = self._quoted[last + 1].start - self._quoted[last].end < _LONGEST_PAUSE
        return (last if step < 0 else last + 1) if is_near else None

    @cached_property
    def _last_quotes(self) -> list[int]:
        """The last quote of each paragraph, except for those after which there are no others."""
        text = self._wording.text
        return [at for at, (one, two) in enumerate(pairwise(self._quoted)) if text.find("\n", one.end, two.start) >= 0]
