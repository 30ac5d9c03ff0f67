"""A list of rows, moved through by the same keys as the text."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import ClassVar

from rich.segment import Segment
from textual import events
from textual.binding import Binding, BindingType
from textual.content import Content
from textual.geometry import Region, Size
from textual.message import Message
from textual.reactive import reactive, var
from textual.scroll_view import ScrollView
from textual.strip import Strip
from textual.visual import Visual

from reader.app.widgets.plain_scrolling import PlainScrollView
from reader.app.widgets.row import Row
from reader.app.widgets.stack import Stack

KEYS_OF_ALL_LISTS: list[BindingType] = [
    Binding("down", "step(1)", "Down", show=False),
    Binding("up", "step(-1)", "Up", show=False),
    Binding("home", "first", "First", show=False),
    Binding("end", "last", "Last", show=False),
    Binding("pagedown", "page(1)", "Page down", show=False),
    Binding("pageup", "page(-1)", "Page up", show=False),
    Binding("enter", "choose", "Choose", show=False),
]
"""The keys that move in a list and choose, whatever keys the reader has configured."""
_FAINT_ON_BAR = ("$quiet", "$warning")


class Rows(PlainScrollView, can_focus=True):
    """A list without borders; the keys skip headings between its rows."""

    ALLOW_SELECT = False
    BINDINGS: ClassVar[list[BindingType]] = [
        *KEYS_OF_ALL_LISTS,
        Binding("j", "step(1)", "Down", show=False, id="line.next"),
        Binding("k", "step(-1)", "Up", show=False, id="line.previous"),
        Binding("g", "first", "First", show=False, id="text.start"),
        Binding("G", "last", "Last", show=False, id="text.end"),
        Binding("space,ctrl+f", "page(1)", "Page down", show=False, id="page.next"),
        Binding("b,ctrl+b", "page(-1)", "Page up", show=False, id="page.previous"),
        Binding("ctrl+d", "page(1)", "Page down", show=False, id="half.next"),
        Binding("ctrl+u", "page(-1)", "Page up", show=False, id="half.previous"),
    ]
    COMPONENT_CLASSES: ClassVar[set[str]] = {"rows--heading", "rows--here", "rows--hover"}
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

    def __init__(self) -> None:
        super().__init__()
        self.auto_links = False
        self._stack = Stack(())
        self._strips: dict[int, list[Strip]] = {}
        self._blank: Strip | None = None

    @property
    def rows(self) -> Sequence[Row]:
        """All rows."""
        return self._stack.rows

    def show(self, rows: Sequence[Row]) -> None:
        """Show `rows`; if they have the same heights as those before, only rows that differ are drawn again.

        If they are the same object as before, rows are drawn again as they become visible, and not compared.
        """
        if rows is self.rows:
            self.redraw()
            return
        before, self._stack = self._stack, Stack(rows)
        if self._stack.is_as_high_as(before):
            for index, (old, new) in enumerate(zip(before.rows, rows, strict=True)):
                if not new.is_same(old):
                    self.draw_again(index)
            return
        self.redraw()
        self._set_height(self._stack.height)
        if self.highlighted is not None and rows:
            self.highlighted = min(self.highlighted, len(rows) - 1)
            self.scroll_to_highlight()
        elif self.has_focus:
            self.action_first()

    def _set_height(self, height: int) -> None:
        """Make room for `height` lines; the layout is refreshed only if the height of the list depends on them."""
        if self.styles.is_auto_height:
            self.virtual_size = Size(1, height)
        else:
            self.set_reactive(ScrollView.virtual_size, Size(1, height))
            self.vertical_scrollbar.window_virtual_size = height
            self.scroll_y = min(self.scroll_y, self.max_scroll_y)

    def draw_again(self, index: int | None) -> None:
        """Draw the row at `index` again."""
        if index is not None and self._strips.pop(index, None) is not None:
            self.refresh_lines(self._stack.top(index), self.rows[index].height)

    def redraw(self) -> None:
        """Draw every row again."""
        self._strips.clear()
        self._blank = None
        self.refresh()

    def notify_style_update(self) -> None:
        """Draw in the new colours."""
        super().notify_style_update()
        self.redraw()

    def on_resize(self) -> None:
        """Fill the room."""
        self.redraw()

    def get_content_height(self, container: Size, viewport: Size, width: int) -> int:
        """The height of all rows, and a blank line below."""
        return self._stack.height + 1

    @property
    def row(self) -> Row | None:
        """The highlighted row."""
        return None if self.highlighted is None or self.highlighted >= len(self.rows) else self.rows[self.highlighted]

    # Drawing

    def line_strip(self, y: int) -> Strip:
        """The strip of a line."""
        line = self.scroll_offset.y + y
        index = self._stack.row_at(line)
        if index is None:
            return self.blank
        strips = self._strips.get(index)
        if strips is None:
            strips = self._strips[index] = self._drawn(index)
        return strips[line - self._stack.top(index)]

    @property
    def blank(self) -> Strip:
        """The strip of a line without a row."""
        if self._blank is None:
            self._blank = self.filtered(Strip.blank(self.size.width, self.rich_style))
        return self._blank

    def _drawn(self, index: int) -> list[Strip]:
        """The strips of a row."""
        classes = self._component_classes(index)
        row, width = self.rows[index], self.scrollable_content_region.width
        content = row.drawn()
        if "rows--here" in classes:
            content = self._on_bar(content)
        style = self.get_visual_style(*classes)
        strips = Visual.to_strips(self, content, width, row.height, style, apply_selection=False, pad=True)
        beside = Segment(" " * (self.size.width - width), self.visual_style.rich_style)
        return [self.filtered(Strip([*strip, beside], self.size.width)) for strip in strips]

    def _on_bar(self, content: Content) -> Content:
        """`content` without the colours that are not legible on the bar; those of the terminal may be any."""
        is_ansi = self.app.current_theme.ansi
        return Content(content.plain, [] if is_ansi else [span for span in content.spans if span.style not in _FAINT_ON_BAR])

    def _component_classes(self, index: int) -> tuple[str, ...]:
        """The component classes of a row."""
        if not self.rows[index].leads_somewhere:
            return ("rows--heading",)
        if index == self.highlighted and self.has_focus:
            return ("rows--here",)
        return ("rows--hover",) if index == self.hovered else ()

    # Walking

    def enter(self) -> None:
        """Take the focus, with a row highlighted."""
        if self.highlighted is None:
            self.action_first()
        self.focus()

    def watch_highlighted(self, old: int | None, new: int | None) -> None:
        """Show the new current row."""
        self.draw_again(old)
        self.draw_again(new)
        if self.row is not None and self.row.leads_somewhere:
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
        if self.highlighted is not None and self.row is not None and self.row.leads_somewhere:
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
        if index is not None and self.rows[index].leads_somewhere:
            self.highlighted = index
            self.action_choose()
