"""Composes frames of changed regions only, each drawn by the widgets that are visible in it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping
from typing import Any, NamedTuple

from rich.console import Console, ConsoleOptions, RenderableType, RenderResult
from rich.control import Control
from textual._compositor import Compositor, CompositorUpdate
from textual.geometry import Region
from textual.screen import Screen
from textual.strip import Strip
from textual.widget import Widget


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
        self._arranged: Mapping[Widget, tuple[Region, Region]] = {}
        self._parts: list[tuple[Widget, Region]] = []
        """What is visible of the widgets, as they were `_arranged`."""

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
        """The lines of every part of the screen with a change, whole, since a character of two columns may lie across its end."""
        visible = self.visible_widgets
        if visible is not self._arranged:
            self._arranged, self._parts = visible, list(_visible(visible, self.size.region))
        for widget, part in self._parts:
            origin = visible[widget][0].offset
            for first, count in _runs({y for each in changed if (cut := part.intersection(each)) for y in cut.line_range}):
                lines = Region(part.x, first, part.width, count)
                for y, strip in enumerate(widget.render_lines(lines.translate(-origin)), first):
                    yield Patch(part.x, y, strip)

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


def _runs(numbers: set[int]) -> list[tuple[int, int]]:
    """The first of `numbers` that follow one another, and how many they are, for all of them."""
    firsts = sorted(number for number in numbers if number - 1 not in numbers)
    lasts = sorted(number for number in numbers if number + 1 not in numbers)
    return [(first, last - first + 1) for first, last in zip(firsts, lasts, strict=True)]


def _visible(widgets: Mapping[Widget, tuple[Region, Region]], screen: Region) -> Iterator[tuple[Widget, Region]]:
    """The parts of `widgets`, which are given from front to back, that no other widget covers."""
    in_front: list[Region] = []
    for widget, (place, clip) in widgets.items():
        whole = place.intersection(clip).intersection(screen)
        parts = [whole]
        for front in in_front:
            parts = [rest for part in parts for rest in _around(part.intersection(front), part)]
        yield from ((widget, part) for part in parts)
        in_front.append(whole)


def _around(inner: Region, outer: Region) -> list[Region]:
    """The parts of `outer` around `inner`; lines above and below it stay whole, so that no character is cut."""
    if not inner:
        return [outer]
    parts = [
        Region(outer.x, outer.y, outer.width, inner.y - outer.y),
        Region(outer.x, inner.y, inner.x - outer.x, inner.height),
        Region(inner.right, inner.y, outer.right - inner.right, inner.height),
        Region(outer.x, inner.bottom, outer.width, outer.bottom - inner.bottom),
    ]
    return [part for part in parts if part]
