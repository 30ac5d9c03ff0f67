"""Pairs the quotation marks of one block."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from reader.analysis.quotes.facing import Facing, Mark, Style
from reader.article import Span
from reader.regex import regex

CROSSING = {
    Style.CURLY: (Style.STRAIGHT, Style.DOUBLED),
    Style.STRAIGHT: (Style.CURLY, Style.DOUBLED),
    Style.DOUBLED: (Style.CURLY, Style.STRAIGHT),
}
"""The styles whose marks may close a quotation that another style opened, as happens in carelessly edited texts."""

_LOST_CLOSER = regex(r"[^\W_]\?(?=\s+[a-z]|[,;:.])")
"""A misplaced question mark, which a closing mark becomes in a wrongly decoded text."""

_LONGEST_TERM = 200
"""The most characters in a quotation with a damaged closing mark."""


class Quoted(NamedTuple):
    """The passage between an outermost pair of marks within one block."""

    span: Span
    """With the marks."""
    inner: Span
    """Without them."""
    continued: bool = False
    """Whether it continues the previous quotation, which its block left open."""


class Pairing:
    """Pairs the marks of one block with a stack of the open ones."""

    def __init__(self, text: str, block: Span, marks: Sequence[Mark], carried: Mark | None, *, spaced: bool) -> None:
        self.left_open: Mark | None = None
        """The outermost mark that the block leaves open, after the walk."""
        self._text = text
        self._block = block
        self._marks = marks
        self._spaced = spaced
        self._continued = carried is not None
        self._stack = [] if carried is None else [Mark(Span(block.start, block.start), carried.style, carried.facing)]
        self._places: dict[Style, list[int]] = {}
        for place, mark in enumerate(marks):
            self._places.setdefault(mark.style, []).append(place)

    def pairs(self) -> Iterator[Quoted]:
        """The outermost quotations of the block, in reading order."""
        for place, mark in enumerate(self._marks):
            depth = self._closed_by(mark, place) if mark.facing is not Facing.OPENS else None
            if depth is not None:
                yield from self._close(depth, mark)
            elif mark.facing is not Facing.CLOSES:
                yield from self._open(mark, place)
        if self._stack:
            self.left_open = None if self._lost_closer(self._block.end) else self._stack[0]
            yield from self._unclosed(self._block.end)

    def _close(self, depth: int, mark: Mark) -> Iterator[Quoted]:
        opening = self._stack[depth]
        del self._stack[depth:]
        if depth == 0:
            yield self._quoted(Span(opening.span.start, mark.span.end), Span(opening.span.end, mark.span.start))

    def _open(self, mark: Mark, place: int) -> Iterator[Quoted]:
        if not self._stack:
            if mark.facing is Facing.OPENS or self._spaced or self._next(mark.style, place):
                self._stack.append(mark)
        elif self._is_nested(mark, place):
            self._stack.append(mark)
        elif self._has_ended_before(mark) or self._lost_closer(mark.span.start):
            yield from self._unclosed(mark.span.start)
            self._stack = [mark]

    def _closed_by(self, mark: Mark, place: int) -> int | None:
        """The depth of the open mark that `mark` closes; none if it closes nothing."""
        for depth in range(len(self._stack) - 1, -1, -1):
            if self._stack[depth].style is mark.style:
                return None if depth == 0 and self._is_measure(mark, place) else depth
        crosses = bool(self._stack) and mark.style in CROSSING.get(self._stack[0].style, ())
        return 0 if crosses and mark.facing is Facing.CLOSES and not self._is_measure(mark, place) else None

    def _is_measure(self, mark: Mark, place: int) -> bool:
        """Whether `mark` stands for inches or seconds: it follows a figure, and the true end is still to come."""
        if mark.style not in (Style.STRAIGHT, Style.DOUBLED) or not self._text[mark.span.start - 1].isdigit():
            return False
        following = self._next(self._stack[0].style, place)
        return bool(following) and following[0].facing is Facing.CLOSES

    def _is_nested(self, mark: Mark, place: int) -> bool:
        outer = self._stack[0]
        if mark.style is not outer.style:
            closes = mark.style is Style.SINGLE or bool(self._next(outer.style, place))
            return closes or not self._has_ended_before(mark)
        following = self._next(mark.style, place)
        twice = len(following) == 2 and all(later.facing is Facing.CLOSES for later in following)
        return twice and not self._has_ended_before(mark, ".?!")

    def _next(self, style: Style, place: int) -> list[Mark]:
        """The next two marks of `style` in the block, or fewer."""
        places = self._places.get(style, [])
        first = bisect_right(places, place)
        return [self._marks[later] for later in places[first : first + 2]]

    def _has_ended_before(self, mark: Mark, stops: str = ".?!,") -> bool:
        """Whether the open quotation has come to a stop before `mark` opens another."""
        said = self._text[max(self._stack[0].span.end, mark.span.start - 4) : mark.span.start].rstrip().rstrip("’'")
        return bool(said) and said[-1] in stops

    def _lost_closer(self, end: int) -> int | None:
        """The end of the damaged mark that closes the open quotation before `end`."""
        opening = self._stack[0]
        if opening.style is not Style.STRAIGHT:
            return None
        match = _LOST_CLOSER.search(self._text, opening.span.end, min(end, opening.span.end + _LONGEST_TERM))
        return match and match.end()

    def _unclosed(self, end: int) -> Iterator[Quoted]:
        opening = self._stack[0].span
        end = self._lost_closer(end) or end
        while end > opening.end and self._text[end - 1].isspace():
            end -= 1
        if end > opening.end:
            yield self._quoted(Span(opening.start, end), Span(opening.end, end))

    def _quoted(self, span: Span, inner: Span) -> Quoted:
        continued, self._continued = self._continued, False
        return Quoted(span, inner, continued)
