"""A list of rows, moved through by the same keys as the text."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from textual import events
from textual.binding import Binding, BindingType
from textual.geometry import Region
from textual.message import Message
from textual.reactive import reactive, var

from reader.app.widgets.rows.drawn_rows import HERE, HOVER, DrawnRows
from reader.app.widgets.rows.row import Row

KEYS_OF_ALL_LISTS: list[BindingType] = [
    ("down", "step(1)"),
    ("up", "step(-1)"),
    ("home", "first"),
    ("end", "last"),
    ("pagedown", "page(1)"),
    ("pageup", "page(-1)"),
    ("ctrl+j", "choose"),  # an Enter typed before the app had the terminal
]
"""The keys that move in a list, whatever keys the reader has configured."""


class Rows(DrawnRows, can_focus=True):
    """A list without borders; the keys skip headings between its rows."""

    BINDINGS: ClassVar[list[BindingType]] = [
        *KEYS_OF_ALL_LISTS,
        ("enter", "choose"),
        Binding("j", "step(1)", id="line.next"),
        Binding("k", "step(-1)", id="line.previous"),
        Binding("g", "first", id="text.start"),
        Binding("G", "last", id="text.end"),
        Binding("space,ctrl+f", "page(1)", id="page.next"),
        Binding("b,ctrl+b", "page(-1)", id="page.previous"),
        Binding("ctrl+d", "page(1)", id="half.next"),
        Binding("ctrl+u", "page(-1)", id="half.previous"),
    ]
    DEFAULT_CSS = """
    Rows {
        height: 1fr; background: $background; color: $foreground; overflow-x: hidden; overflow-y: scroll;
        text-wrap: nowrap; text-overflow: ellipsis;
        scrollbar-size-vertical: 1; scrollbar-gutter: stable;
        & > .rows--here { background: $place-ground; color: $place-text; text-style: bold; }
        & > .rows--hover { background: $quote-ground; }
        & > .rows--heading { color: $quiet; }
        &:ansi > .rows--hover { text-style: underline; }
        &:ansi > .rows--here { background: ansi_cyan; color: ansi_black; }
        &:ansi:nocolor > .rows--here { text-style: bold underline; }
    }
    """

    highlighted: reactive[int | None] = reactive(None, repaint=False, init=False)
    """The index of the current row."""
    hovered: var[int | None] = var(None, init=False)
    """The index of the row below the mouse."""

    @dataclass
    class Chosen(Message):
        """A row that leads somewhere was chosen."""

        row: Row
        index: int
        """Where it was then."""

    @property
    def row(self) -> Row | None:
        """The highlighted row."""
        return None if self.highlighted is None or self.highlighted >= len(self.rows) else self.rows[self.highlighted]

    def rearranged(self) -> None:
        """Keep a row highlighted, and on screen."""
        if self.highlighted is not None and self.rows:
            self.highlighted = min(self.highlighted, len(self.rows) - 1)
            self.scroll_to_highlight()
        elif self.has_focus:
            self.action_first()

    def _component_classes(self, index: int) -> tuple[str, ...]:
        """The component classes of a row, which may be below the mouse, or highlighted where keys move the highlight."""
        if not self.rows[index].is_entry:
            return super()._component_classes(index)
        if index == self.highlighted and (self.has_focus or not self.can_focus):
            return (HERE,)
        return (HOVER,) if index == self.hovered else ()

    # Walking

    def enter(self) -> None:
        """Take the focus, with a row highlighted."""
        if self.highlighted is None:
            self.action_first()
        self.screen.set_focus(self)  # at once, so that the next key is for this

    def watch_highlighted(self, old: int | None, new: int | None) -> None:
        """Show the new current row."""
        self.draw_again(old)
        self.draw_again(new)
        if self.row is not None and self.row.is_entry:
            self.scroll_to_highlight()

    def scroll_to_highlight(self) -> None:
        """Bring the highlighted row on screen."""
        if self.highlighted is not None and self.row is not None and self.size:
            region = Region(0, self._stack.top(self.highlighted), 1, self.row.height)
            self.scroll_to_region(region, force=True, animate=False, immediate=True)

    def action_step(self, direction: int) -> None:
        """Go to the next or the previous row, wrapping around, once all of the present one was on screen."""
        if not self._scroll_within_row(direction):
            self.highlighted = self._stack.next_to(self.highlighted, direction)

    def action_first(self) -> None:
        """Go to the first row."""
        self.highlighted = self._stack.end(-1)

    def action_last(self) -> None:
        """Go to the last row."""
        self.highlighted = self._stack.end(1)

    def action_page(self, direction: int) -> None:
        """Go one screen forward or back."""
        if not self._scroll_within_row(direction):
            self.highlighted = self._stack.away_from(self.highlighted, self.size.height, direction)

    def _scroll_within_row(self, direction: int) -> bool:
        """Show more of a highlighted row that is taller than the room; returns whether there was more."""
        if self.highlighted is None or self.row is None:
            return False
        line = self._stack.more_of(self.highlighted, self.scroll_offset.y, self.size.height, direction)
        if line is None:
            return False
        self.scroll_to(y=line, animate=False, force=True, immediate=True)
        return True

    def action_choose(self) -> None:
        """Choose the highlighted row."""
        if self.highlighted is not None and self.row is not None and self.row.is_entry:
            self.post_message(self.Chosen(self.row, self.highlighted))

    # The mouse

    def watch_hovered(self, old: int | None, new: int | None) -> None:
        """Show the row below the mouse."""
        self.draw_again(old)
        self.draw_again(new)

    def on_mouse_move(self, event: events.MouseMove) -> None:
        """Find the row below the mouse."""
        self.hovered = self._stack.row_at(self.scroll_offset.y + event.y)

    def on_leave(self) -> None:
        """Forget the row below the mouse."""
        self.hovered = None

    def on_click(self, event: events.Click) -> None:
        """Choose what was clicked."""
        index = self._stack.row_at(self.scroll_offset.y + event.y)
        if index is not None and self.rows[index].is_entry:
            self.highlighted = index
            self.action_choose()
