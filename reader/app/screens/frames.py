"""Puts frames together from what has changed alone, each part of it drawn by the widget that is to be seen there."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any, NamedTuple

from rich.console import Console, ConsoleOptions, RenderableType, RenderResult
from rich.control import Control
from textual._compositor import Compositor, CompositorUpdate
from textual.geometry import Region
from textual.screen import Screen
from textual.strip import Strip
from textual.widget import Widget

_InFront = list[tuple[Widget, tuple[Region, Region]]]
"""Widgets from front to back, with the region and the clip of each."""


class Piece(NamedTuple):
    """A part of the screen, and the lines of the one widget that is seen there."""

    region: Region
    lines: list[Strip]


class Frame(CompositorUpdate):
    """What draws pieces on the terminal."""

    def __init__(self, pieces: Iterable[Piece]) -> None:
        self.pieces = list(pieces)

    def render_segments(self, console: Console) -> str:
        """The text that draws them."""
        return "".join(
            f"\x1b[{y};{region.x + 1}H{line.render(console)}"
            for region, lines in self.pieces
            for y, line in enumerate(lines, region.y + 1)
        )

    def __rich_console__(self, console: Console, options: ConsoleOptions) -> RenderResult:
        """The same as segments."""
        for region, lines in self.pieces:
            for y, line in enumerate(lines, region.y):
                yield Control.move_to(region.x, y).segment
                yield from line


class PiecewiseCompositor(Compositor):
    """Has those lines drawn that have changed, where Textual's has every widget draw all of its lines for every frame.

    It is for screens through which no other screen is seen.
    """

    def render_update(
        self, full: bool = False, screen_stack: list[Screen[Any]] | None = None, simplify: bool = False
    ) -> RenderableType | None:
        """What draws all that has changed, or the `full` screen; none where nothing has."""
        if simplify:
            return super().render_update(full, screen_stack, simplify)
        screen = self.size.region
        changed = {screen} if full else {region.intersection(screen) for region in self._dirty_regions}
        self._dirty_regions.clear()
        apart = [region for region in changed if not any(each.contains_region(region) for each in changed if each != region)]
        in_front = list(self.visible_widgets.items())
        pieces = [piece for region in apart for piece in _pieces(region, in_front)]
        return Frame(pieces) if pieces else None


def _pieces(region: Region, in_front: _InFront) -> Iterator[Piece]:
    """The pieces that cover `region`."""
    for index, (widget, (place, clip)) in enumerate(in_front):
        seen = region.intersection(place).intersection(clip)
        if seen:
            yield Piece(seen, widget.render_lines(seen.translate(-place.offset)))
            for rest in _around(seen, region):
                yield from _pieces(rest, in_front[index + 1 :])
            return


def _around(inner: Region, outer: Region) -> list[Region]:
    """What of `outer` is beside `inner`, which lies within it."""
    parts = [
        Region(outer.x, outer.y, outer.width, inner.y - outer.y),
        Region(outer.x, inner.bottom, outer.width, outer.bottom - inner.bottom),
        Region(outer.x, inner.y, inner.x - outer.x, inner.height),
        Region(inner.right, inner.y, outer.right - inner.right, inner.height),
    ]
    return [part for part in parts if part]
