"""A list of rows that are drawn once each, and again only when they change."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from typing import ClassVar

from textual.content import Content
from textual.geometry import Region, Size
from textual.strip import Strip

from reader.app.widgets.plain_scrolling import PlainScrollView
from reader.app.widgets.rows.painting import RowPainter
from reader.app.widgets.rows.row import Row
from reader.app.widgets.rows.stack import Stack

HEADING, HERE, HOVER = "rows--heading", "rows--here", "rows--hover"
"""The component classes of headings, of the highlighted row, and of the one below the mouse."""
_FAINT_ON_BAR = ("$quiet", "$warning")


class DrawnRows(PlainScrollView):
    """Shows rows without borders; which of them stand out is left to subclasses."""

    ALLOW_SELECT = False
    COMPONENT_CLASSES: ClassVar[set[str]] = {HEADING, HERE, HOVER}

    def __init__(self) -> None:
        super().__init__()
        self.auto_links = False
        self._stack = Stack(())
        self._strips: dict[int, list[Strip]] = {}
        self._blank: Strip | None = None
        self._painter = cache(self._new_painter)
        self._widths = 0, 0
        """The columns of the list, and those of its rows, when they were drawn last."""

    @property
    def rows(self) -> Sequence[Row]:
        """All rows."""
        return self._stack.rows

    def show(self, rows: Sequence[Row]) -> None:
        """Show `rows`; only those that differ from the rows before at their places are drawn again.

        If they are the same object as before, rows are drawn again as they become visible, and not compared.
        """
        if rows is self.rows:
            self.redraw()
            return
        before, self._stack = self._stack, Stack(rows)
        changed = [index for index in self._strips if index >= len(rows) or not rows[index].is_same(before.rows[index])]
        if self._stack.is_as_high_as(before):
            for index in changed:
                self.draw_again(index)
            return
        for index in changed:
            del self._strips[index]
        self.refresh()
        self._set_height(self._stack.height)
        self.rearranged()

    def rearranged(self) -> None:
        """React to rows of other heights, or another number of them."""

    def _set_height(self, height: int) -> None:
        """Make room for `height` lines; the layout is refreshed only if the height of the list depends on them."""
        is_as_high = height == self.virtual_size.height
        self.virtual_size = Size(1, height)
        if self.styles.is_auto_height:
            self.refresh(layout=not is_as_high)
        else:
            self.vertical_scrollbar.window_virtual_size = height
            self.scroll_y = min(self.scroll_y, self.max_scroll_y)

    def draw_again(self, index: int | None) -> None:
        """Draw the row at `index` again."""
        if index is not None and self._strips.pop(index, None) is not None:
            top = self._stack.top(index) - self.scroll_offset.y
            self.refresh(Region(0, top, self.scrollable_content_region.width, self.rows[index].height))

    def redraw(self) -> None:
        """Draw every row again, perhaps in other colours."""
        self._painter.cache_clear()
        self._forget_strips()

    def _forget_strips(self) -> None:
        self._strips.clear()
        self._blank = None
        self.refresh()

    def notify_style_update(self) -> None:
        """Draw in the new colours."""
        super().notify_style_update()
        self.redraw()

    def on_resize(self) -> None:
        """Fill the room; rows that are as wide as before look the same."""
        widths = self.size.width, self.scrollable_content_region.width
        if widths == self._widths:
            self.refresh()
        else:
            self._widths = widths
            self._forget_strips()

    def get_content_height(self, container: Size, viewport: Size, width: int) -> int:
        """The height of all rows, and a blank line below."""
        return self._stack.height + 1

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
        content, width = self.rows[index].drawn(), self.scrollable_content_region.width
        if HERE in classes:
            content = self._on_bar(content)
        beside = self.blank.crop(width)
        return [Strip.join([strip, beside]) for strip in self._painter(*classes).strips(content, width)]

    def _new_painter(self, *classes: str) -> RowPainter:
        return RowPainter(self.get_visual_style(*classes), self._get_style, self.filtered)

    def _on_bar(self, content: Content) -> Content:
        """`content` without the colours that are not legible on the bar; those of the terminal may be any."""
        is_ansi = self.app.current_theme.ansi
        return Content(content.plain, [] if is_ansi else [span for span in content.spans if span.style not in _FAINT_ON_BAR])

    def _component_classes(self, index: int) -> tuple[str, ...]:
        """The component classes of a row."""
        return () if self.rows[index].is_entry else (HEADING,)
