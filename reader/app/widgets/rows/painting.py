"""Draws the lines of rows; each combination of styles is composed once."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import cache
from itertools import pairwise

from rich.cells import cell_len
from rich.segment import Segment
from rich.style import Style
from textual.content import Content, Span
from textual.strip import Strip
from textual.style import Style as VisualStyle


class RowPainter:
    """Draws content, already broken into lines, over one style."""

    def __init__(
        self, base: VisualStyle, parse: Callable[[str | VisualStyle], VisualStyle], filtered: Callable[[Strip], Strip]
    ) -> None:
        """`parse` says what the styles of content stand for; each is `filtered` as the app's colours are."""
        self._base = base
        self._parse = parse
        self._filtered = filtered
        self._style = cache(self._composed)

    def strips(self, content: Content, width: int) -> list[Strip]:
        """The lines of `content`, each `width` columns wide; one without room is cut, and ends with an ellipsis."""
        if any(cell_len(line) > width for line in content.plain.split("\n")):
            content = Content("\n").join(line.truncate(width, ellipsis=True) for line in content.split(allow_blank=True))
        text, spans, strips, start = content.plain.replace("\t", " "), content.spans, [], 0
        for line in text.split("\n"):
            end = start + len(line)
            pieces = self._pieces(text, start, end, spans)
            strips.append(Strip(Segment.adjust_line_length(pieces, width, self._style(())), width))
            start = end + 1
        return strips

    def _pieces(self, text: str, start: int, end: int, spans: Sequence[Span]) -> list[Segment]:
        """The `text` from `start` to `end`, split wherever its style changes."""
        edges = {edge for span in spans for edge in (span.start, span.end) if start < edge < end}
        return [
            Segment(
                text[left:right], self._style(tuple(span.style for span in spans if span.start <= left and right <= span.end))
            )
            for left, right in pairwise(sorted({start, end, *edges}))
        ]

    def _composed(self, styles: tuple[str | VisualStyle, ...]) -> Style | None:
        composed = sum(map(self._parse, styles), self._base)
        return next(iter(self._filtered(Strip([Segment(" ", composed.rich_style)])))).style
