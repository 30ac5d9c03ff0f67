"""A column of text that is laid out bit by bit and scrolled; how it looks is left to subclasses."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from dataclasses import dataclass
from functools import partial
from time import monotonic
from typing import ClassVar

from textual import events
from textual.geometry import Region, Size
from textual.message import Message
from textual.scroll_view import ScrollView

from reader.app.typesetting.geometry import margin_within, width_within
from reader.app.typesetting.layout import Layout
from reader.app.widgets.plain_scrolling import PlainScrollView
from reader.article import Article, Block, Span

_SLICE = 0.004
"""Seconds for which text is laid out at a time."""
_PAUSE = 0.008
"""Seconds between two slices."""
_BEFORE = 0.05
"""Seconds to draw what is on screen for the first time before the rest of the text is laid out."""
_STILL = 0.25
"""Seconds without scrolling, going to a place or another size before more text is laid out, so that no key has to wait."""


class ColumnView(PlainScrollView):
    """Lays out the lines of an article around the place being read, and scrolls through them."""

    REST: ClassVar[float] = 0.06
    """Seconds that one `Moved` message covers, so that its handlers do not slow scrolling and walking down."""

    @dataclass
    class Moved(Message):
        """The text was scrolled, or another place in it became the current one."""

        offset: int
        """The first character on screen."""
        last: int
        """The end of the last line on screen."""

    def __init__(self, article: Article, *, measure: int, start: int) -> None:
        super().__init__()
        self.article = article
        self.measure = measure
        self._layout = Layout(article, measure)
        self._laid_out_for = 0
        self._kept_on_top = (start, start)
        """The offset whose line was put on top for this width, and where that line begins: other widths put it there again."""
        self._rows = 1
        """The height of the view, or its last height if a panel covers it."""
        self._reporting = False
        self._moved_at = 0.0

    def redraw(self) -> None:
        """Draw every line again."""
        self.refresh_rows(0, self.size.height)

    def refresh_rows(self, first: int, count: int) -> None:
        """Show what the lines are now in `count` rows of the screen from `first` on, and leave the scroll bar alone."""
        self.refresh(Region(0, first, self.scrollable_content_region.width, count))

    def set_measure(self, measure: int) -> None:
        """Set the width of the column."""
        self.measure = measure
        self._lay_out_again()

    # Where the reader is

    @property
    def _top(self) -> int:
        return round(self.scroll_y)

    @property
    def offset_at_top(self) -> int:
        """The first character on screen."""
        line = self._layout.line(self._top)
        return 0 if line is None else line.start

    @property
    def on_screen(self) -> Span:
        """The part of the text that is on screen, or was before a panel covered it."""
        return Span(self.offset_at_top, self._end)

    def paragraph_from(self, offset: int, direction: int) -> int:
        """The start of the next block after `offset` (1), or of the one before it (-1)."""
        blocks = self.article.blocks
        if not blocks:
            return 0
        at = bisect_right(blocks, offset, key=_start) if direction > 0 else bisect_left(blocks, offset, key=_start) - 1
        return blocks[min(max(0, at), len(blocks) - 1)].span.start

    # Moving

    def go_to(self, span: Span) -> None:
        """Bring `span` on screen, with some of the text before it."""
        self._moved_at = monotonic()
        top = self.top_with(span)
        if top != self._top:
            self._scroll_to_line(top)

    def top_with(self, span: Span) -> int:
        """The number of the top line of a screen with `span`: that of the present one if `span` is on it."""
        height = self.size.height
        first, last = self._lines_of(span)
        is_seen = self._top <= first and last < self._top + height - 1
        return self._top if is_seen else max(0, first - max(1, height // 3))

    def go_to_top(self, offset: int) -> None:
        """Scroll the line of `offset` to the top of the screen, or the masthead if it is the first."""
        self._lines_of(Span(offset, offset))
        self._scroll_to_line(self._layout.top_for(offset))

    def scroll_lines(self, lines: int) -> None:
        """Scroll by `lines`, up where negative."""
        self.scroll_to(y=self._top + lines, animate=False, force=True)

    def scroll_pages(self, pages: int) -> None:
        """Scroll by screens, keeping two lines of the last one."""
        self.scroll_lines(pages * max(1, self.size.height - 2))

    def scroll_to_end(self) -> None:
        """Scroll to the last line."""
        self._scroll_to_line(self._layout.height)

    def _lines_of(self, span: Span) -> tuple[int, int]:
        """The numbers of the first and the last line of `span`; the top of the screen stays at the same text."""
        top = self._layout.place_of(self._top)
        self._layout.line_of(span.start)
        last = self._layout.line_of(max(span.start, span.end - 1))
        first = self._layout.line_of(span.start)
        self._put_top(self._layout.number_of(top))
        return first, last

    def _scroll_to_line(self, line: int) -> None:
        line = self._layout.lay_out_around(line, 2 * self.size.height, 2 * self.size.height)
        self._set_height()
        self.set_reactive(ScrollView.scroll_y, -1.0)  # that line may have another number by now
        self.scroll_to(y=min(line, self.max_scroll_y), animate=False, force=True)

    def watch_scroll_y(self, old_value: float, new_value: float) -> None:
        """Lay out what is on screen now, and report it."""
        height = self.size.height
        self._put_top(self._layout.lay_out_around(round(new_value), 2 * height, 2 * height))
        self._move_thumb()
        if round(old_value) != round(new_value):
            self._moved_at = monotonic()
            self.refresh_rows(0, self.size.height)
            self._report()

    def _move_thumb(self) -> None:
        """Move the thumb of the scroll bar if that is visible, in steps of an eighth of a cell."""
        bar = self.vertical_scrollbar
        if self._top // self._eighth != bar.position // self._eighth or self._top in (0, self.max_scroll_y):
            bar.position = self._top

    @property
    def _eighth(self) -> float:
        """How many lines an eighth of a cell of the scroll bar represents."""
        return max(1.0, self.virtual_size.height / max(1, self.size.height * 8))

    def _put_top(self, line: int) -> None:
        """Keep the top line at the top, though its number has become `line`."""
        self._set_height()
        if line != self._top:
            self.set_reactive(ScrollView.scroll_y, float(line))
            self.set_reactive(ScrollView.scroll_target_y, float(line))

    @property
    def _end(self) -> int:
        """The end of the last line on screen."""
        line = self._layout.line(min(self._layout.height, self._top + self._rows) - 1)
        return 0 if line is None else line.end

    def _report(self) -> None:
        if not self._reporting:
            self._reporting = True
            self.set_timer(self.REST, self._report_now) if self.REST else self.call_next(self._report_now)

    def _report_now(self) -> None:
        self._reporting = False
        self.post_message(self.Moved(self.offset_at_top, self._end))

    # Laying out

    def on_resize(self, _event: events.Resize) -> None:
        """Lay the text out for the new width, at the place being read."""
        self._rows = self.size.height or self._rows
        if not self.is_laid_out:
            self._lay_out_again()
        else:
            self.redraw()
            self._report()

    @property
    def is_laid_out(self) -> bool:
        """Whether the lines are those for the present width."""
        return self.text_width == self._laid_out_for

    @property
    def text_width(self) -> int:
        """The columns of the text."""
        return width_within(self.scrollable_content_region.width, self.measure)

    @property
    def _margin(self) -> int:
        return margin_within(self.scrollable_content_region.width, self._laid_out_for)

    def _lay_out_again(self) -> None:
        anchor, wait = (self._offset_to_keep, _STILL) if self._laid_out_for else (self._kept_on_top[0], _BEFORE)
        self._laid_out_for = self.text_width
        self._layout = Layout(self.article, self._laid_out_for, self._layout)
        self._reporting = True  # once, below
        in_masthead = min(self._top, self._layout.line_of(anchor))  # its lines have no offsets of their own
        self._scroll_to_line(self._layout.top_for(anchor) or in_masthead)
        self._kept_on_top = (anchor, self.offset_at_top)
        self.redraw()
        self._report_now()
        self.set_timer(wait, partial(self._lay_out_on, self._layout))

    @property
    def _offset_to_keep(self) -> int:
        """The offset to keep on top: the one before this width, if nothing was scrolled since, so that changes do not add up."""
        offset, beginning = self._kept_on_top
        return offset if self.offset_at_top == beginning else self.offset_at_top

    def _lay_out_on(self, layout: Layout) -> None:
        """Lay out the rest of the text in slices, so that the scroll bar becomes exact."""
        if layout is not self._layout or not self.is_mounted:
            return
        pause = self._moved_at + _STILL - monotonic()
        if pause <= 0:
            top = layout.place_of(self._top)
            layout.lay_out_on(_SLICE)
            self._put_top(layout.number_of(top))
            pause = _PAUSE
        if not layout.is_complete:
            self.set_timer(pause, partial(self._lay_out_on, layout))

    def _set_height(self) -> None:
        self.virtual_size = Size(self.scrollable_content_region.width, self._layout.height)
        bar = self.vertical_scrollbar
        if self._layout.is_complete or abs(bar.window_virtual_size - self._layout.height) >= self._eighth:
            bar.window_virtual_size = self._layout.height


def _start(block: Block) -> int:
    return block.span.start
