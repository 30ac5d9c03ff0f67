"""Composes frames of changed regions only, each drawn by the widgets that are visible in it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from typing import Any, NamedTuple

from rich.console import Console, ConsoleOptions, RenderableType, RenderResult
from rich.control import Control
from textual._compositor import Compositor, CompositorUpdate
from textual.geometry import Region
from textual.screen import Screen
from textual.strip import Strip
from textual.widget import Widget

_InFront = Sequence[tuple[Widget, tuple[Region, Region]]]
"""The widgets from front to back, with the region and the clip of each."""


class Patch(NamedTuple):
    """A part of one line of the screen."""

    x: int
    y: int
    strip: Strip


class Frame(CompositorUpdate):
    """Draws patches on the terminal."""

    def __init__(self, patches: list[Patch]) -> None:
        self.patches = patches

    def render_segments(self, console: Console) -> str:
        """The escape sequences and the text that draw them."""
        return "".join(f"\x1b[{y + 1};{x + 1}H{strip.render(console)}" for x, y, strip in self.patches)

    def __rich_console__(self, console: Console, options: ConsoleOptions) -> RenderResult:
        """The same, as segments."""
        for x, y, strip in self.patches:
            yield Control.move_to(x, y).segment
            yield from strip


class PiecewiseCompositor(Compositor):
    """Draws changed lines only; Textual's compositor has every widget draw all of its lines for every frame.

    It is for screens that no other screen shows through. What the terminal shows already is not drawn again, unless the whole
    screen is: then something else may have drawn over it.
    """

    def __init__(self) -> None:
        super().__init__()
        self._on_terminal: dict[int, dict[int, Strip]] = defaultdict(dict)
        """What the terminal shows on each line, by its first column."""

    def render_update(
        self,
        full: bool = False,  # noqa: FBT001, FBT002 (the signature that Textual calls)
        screen_stack: list[Screen[Any]] | None = None,
        simplify: bool = False,  # noqa: FBT001, FBT002
    ) -> RenderableType | None:
        """The frame that draws all changes, or None without any. Textual asks for a `full` one to make screenshots."""
        if full:
            return super().render_update(full, screen_stack, simplify)
        screen = self.size.region
        changed = {region.intersection(screen) for region in self._dirty_regions}
        self._dirty_regions.clear()
        if screen in changed:
            changed = {screen}
            self._on_terminal.clear()
        patches = [patch for patch in self._patches(changed) if self._is_new(patch)]
        return Frame(patches) if patches else None

    def _patches(self, changed: set[Region]) -> Iterator[Patch]:
        """The changed regions, each part drawn by the frontmost widget there."""
        visible = self.visible_widgets
        in_front = list(visible.items())
        parts: dict[Widget, list[Region]] = defaultdict(list)
        for region in changed:
            if not any(each.contains_region(region) for each in changed if each != region):
                for widget, part in _visible(region, in_front):
                    parts[widget] += _uncut(widget, part, region, in_front)
        for widget, regions in parts.items():
            place, _clip = visible[widget]
            for region in _joined(regions):
                for y, strip in enumerate(widget.render_lines(region.translate(-place.offset)), region.y):
                    yield Patch(region.x, y, strip)

    def _is_new(self, patch: Patch) -> bool:
        """Whether `patch` differs from what the terminal shows, which it then replaces."""
        line, start, end = self._on_terminal[patch.y], patch.x, patch.x + patch.strip.cell_length
        before = line.get(start)
        if before is None or before.cell_length != patch.strip.cell_length:
            for x in [x for x, strip in line.items() if x < end and start < x + strip.cell_length]:
                del line[x]
        elif before == patch.strip:
            return False
        line[start] = patch.strip
        return True


def _uncut(widget: Widget, part: Region, changed: Region, in_front: _InFront) -> list[Region]:
    """The visible `part` of `widget` in what has `changed`, extended to whole lines if it ends within them.

    A character of two columns may lie across its end.
    """
    place, clip = next(where for each, where in in_front if each is widget)
    whole = place.intersection(clip)
    if changed.x <= whole.x and whole.right <= changed.right:
        return [part]
    lines = Region(whole.x, part.y, whole.width, part.height)
    return [seen for each, seen in _visible(lines, in_front) if each is widget]


def _visible(region: Region, in_front: _InFront) -> Iterator[tuple[Widget, Region]]:
    """The widgets that are visible in `region`, each with its part of it."""
    for index, (widget, (place, clip)) in enumerate(in_front):
        part = region.intersection(place).intersection(clip)
        if part:
            yield widget, part
            for rest in _around(part, region):
                yield from _visible(rest, in_front[index + 1 :])
            return


def _around(inner: Region, outer: Region) -> list[Region]:
    """The parts of `outer` around `inner`; lines above and below it stay whole, so that no character is cut."""
    parts = [
        Region(outer.x, outer.y, outer.width, inner.y - outer.y),
        Region(outer.x, inner.y, inner.x - outer.x, inner.height),
        Region(inner.right, inner.y, outer.right - inner.right, inner.height),
        Region(outer.x, inner.bottom, outer.width, outer.bottom - inner.bottom),
    ]
    return [part for part in parts if part]


def _joined(parts: list[Region]) -> list[Region]:
    """`parts` as one region, if they form a rectangle."""
    union = Region.from_union(parts)
    return [union] if union.area == sum(part.area for part in parts) else parts
