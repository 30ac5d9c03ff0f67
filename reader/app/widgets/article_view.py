"""The article in a centred column: a line-by-line view that lays out and draws only what is looked at."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass
from functools import partial
from typing import ClassVar

from textual import events
from textual.geometry import Region, Size
from textual.message import Message
from textual.scroll_view import ScrollView
from textual.selection import Selection
from textual.strip import Strip

from reader.app.layout import Layout, Place
from reader.app.markup import VOICES, Layer, Marks
from reader.app.widgets.article_lines import LinePainter
from reader.app.widgets.article_looks import Looks
from reader.app.wrap import GUTTER, MEASURE
from reader.article import Article, Block, Span

_SLICE = 0.004
_PAUSE = 0.008
_MOST_STRIPS = 500


class ArticleView(ScrollView, can_focus=True):
    """Shows an article with its quotes, names and summary sentences marked, and moves through it."""

    COMPONENT_CLASSES: ClassVar[set[str]] = {
        "article--heading",
        "article--quote",
        "article--place",
        "article--match",
        "article--kept",
        "article--dim",
        "article--number",
        "article--caption",
        "article--code",
        "article--link",
        *(f"article--name-{kind}" for kind in range(5)),
        *(f"article--voice-{voice}" for voice in range(VOICES + 1)),
    }
    DEFAULT_CSS = """
    ArticleView {
        width: 1fr; height: 1fr; overflow-x: hidden; overflow-y: scroll;
        scrollbar-size-vertical: 1; scrollbar-gutter: stable; padding: 0;
        scrollbar-background: $background; scrollbar-background-hover: $background;
        scrollbar-background-active: $background; scrollbar-color: $faint;
        scrollbar-color-hover: $primary; scrollbar-color-active: $primary;
        background: $background;
        & > .article--heading { text-style: bold; color: $place-text; }
        & > .article--quote { color: $quote; text-style: italic; background: $quote-ground; }
        & > .article--place { background: $place-ground; color: $place-text; text-style: bold; }
        &:ansi > .article--place { text-style: bold reverse; }
        &:ansi > .article--match { color: $warning; text-style: bold underline; }
        & > .article--match { background: $match-ground; text-style: underline; }
        & > .article--kept { background: $kept-ground; color: $kept-text; }
        & > .article--dim { color: $quiet; }
        & > .article--number { color: $primary; text-style: bold; }
        & > .article--caption { color: $quiet; }
        & > .article--code { color: $secondary; }
        & > .article--link { color: $primary; text-style: underline; }
        & > .article--name-0 { text-style: underline; }
        & > .article--name-1 { text-style: underline; color: $name-place; }
        & > .article--name-2 { text-style: underline; color: $name-organisation; }
        & > .article--name-3 { text-style: underline; color: $name-group; }
        & > .article--name-4 { text-style: underline; color: $name-other; }
        & > .article--voice-0 { color: $quiet; }
        & > .article--voice-1 { color: $voice-1; }
        & > .article--voice-2 { color: $voice-2; }
        & > .article--voice-3 { color: $voice-3; }
        & > .article--voice-4 { color: $voice-4; }
        & > .article--voice-5 { color: $voice-5; }
        & > .article--voice-6 { color: $voice-6; }
    }
    """

    REST: ClassVar[float] = 0.06
    """How many seconds of moving are told at once, so that what follows the text does not hold it up."""

    @dataclass
    class Moved(Message):
        """The text was scrolled."""

        offset: int
        """The first character on screen."""
        last: int
        """The end of the last line on screen."""

    @dataclass
    class Clicked(Message):
        """A character of the text was clicked."""

        offset: int

    @dataclass
    class LinkClicked(Message):
        """A link of the text was clicked."""

        url: str

    def __init__(self, article: Article, *, measure: int = MEASURE, start: int = 0, id: str | None = None) -> None:  # noqa: A002
        super().__init__(id=id)
        self.article = article
        self.measure = measure
        self._start_offset = start
        self.focus_mode = False
        self._painter = LinePainter(article)
        self._layout = Layout(article, measure)
        self._laid_out_for = 0
        self._telling = False
        self._looks: Looks | None = None
        self._strips: dict[tuple[Place, bool], tuple[Span, Strip]] = {}

    def on_mount(self) -> None:
        """Follow the theme."""
        self.watch(self.app, "theme", self.forget_styles, init=False)

    def set_article(self, article: Article) -> None:
        """Show all of `article`, of which the beginning was shown, at the same place."""
        self.article = article
        self._painter = self._painter.on(article)
        self._lay_out_again()

    # What is marked

    def set_marks(self, marks: Marks) -> None:
        """Mark quotes and names."""
        self._painter.marks = marks
        self.redraw()

    def set_numbers(self, numbers: dict[int, int]) -> None:
        """Number the sentences that start at the given offsets, in the gutter."""
        self._painter.set_numbers(numbers)
        self.redraw()

    def set_matches(self, matches: tuple[Span, ...]) -> None:
        """Mark what was found."""
        self._painter.matches = Layer((span, 0) for span in matches)
        self.redraw()

    def set_kept(self, highlights: Layer, signs: dict[int, str]) -> None:
        """Mark what is highlighted, and put a sign into the gutter where something kept begins."""
        self._painter.highlights = highlights
        self._painter.set_signs(signs)
        self.redraw()

    def set_place(self, span: Span | None) -> None:
        """Mark `span` as the current place, without moving."""
        before, self._painter.place = self._painter.place, span
        if self.focus_mode:
            self.redraw()
        else:
            self._redraw_only(before, span)

    def set_measure(self, measure: int) -> None:
        """Set the widest that a line may be, in columns."""
        self.measure = measure
        self._lay_out_again()

    def set_focus_mode(self, focus_mode: bool) -> None:
        """Dim everything but the paragraph being read, or nothing."""
        self.focus_mode = focus_mode
        self.redraw()

    def redraw(self) -> None:
        """Draw every line anew."""
        self._strips.clear()
        self.refresh()

    def forget_styles(self) -> None:
        """Take the colours from the theme anew."""
        self._looks = None
        self.redraw()

    def _redraw_only(self, *spans: Span | None) -> None:
        touched = [span for span in spans if span is not None]
        for key, (shown, _) in list(self._strips.items()):
            if any(span.start <= shown.end and shown.start <= span.end for span in touched):
                del self._strips[key]
        rows = [y for y in range(self.size.height) if not self._drawn(self._top + y)]
        if rows:
            self.refresh(*(Region(0, y, self.size.width, 1) for y in rows))

    def _drawn(self, line: int) -> bool:
        return line < self._layout.height and (self._layout.place_of(line), False) in self._strips

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
    def focus_offset(self) -> int:
        """The character that the reader most likely looks at: the current place, or a third down the screen."""
        place = self._painter.place
        if place is not None and self.offset_at_top <= place.start < self._end:
            return place.start
        line = self._layout.line(min(self._top + self.size.height // 3, self._layout.height - 1))
        return 0 if line is None else line.start

    def paragraph_from(self, offset: int, direction: int) -> int:
        """The start of the next block after `offset` (1), or of the one before it (-1)."""
        blocks = self.article.blocks
        if not blocks:
            return 0
        index = bisect_right(blocks, offset, key=_start) - 1
        at = index + 1 if direction > 0 else index - (0 if index >= 0 and blocks[index].span.start < offset else 1)
        return blocks[min(max(0, at), len(blocks) - 1)].span.start

    # Moving

    def go_to(self, span: Span) -> None:
        """Bring `span` on screen, with something of what comes before it."""
        height = self.size.height
        first, last = self._lines_of(span)
        if not (self._top <= first and last < self._top + height - 1):
            self._scroll_to_line(max(0, first - max(1, height // 3)))

    def go_to_top(self, offset: int) -> None:
        """Put the line of `offset` at the top of the screen."""
        self._scroll_to_line(self._lines_of(Span(offset, offset))[0])

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
        """The first and the last line of `span`, with the top of the screen where it was."""
        top = self._layout.place_of(self._top)
        self._layout.line_of(span.start)
        last = self._layout.line_of(max(span.start, span.end - 1))
        first = self._layout.line_of(span.start)
        self._put_top(self._layout.number_of(top))
        return first, last

    def _scroll_to_line(self, line: int) -> None:
        line = self._layout.lay_out_around(line, 2 * self.size.height, 2 * self.size.height)
        self._set_height()
        self.set_reactive(ArticleView.scroll_y, -1.0)  # whatever stands there now may have another number
        self.scroll_to(y=min(line, self.max_scroll_y), animate=False, force=True)

    def watch_scroll_y(self, old_value: float, new_value: float) -> None:
        """Lay out what comes on screen, and tell what that is."""
        height = self.size.height
        self._put_top(self._layout.lay_out_around(round(new_value), 2 * height, 2 * height))
        self._move_thumb()
        if round(old_value) != round(new_value):
            self.refresh()
            self._tell()

    def _move_thumb(self) -> None:
        """Move the thumb of the scroll bar where that is to be seen: it has eighths of a cell."""
        bar = self.vertical_scrollbar
        eighth = max(1.0, self.virtual_size.height / max(1, self.size.height * 8))
        if self._top // eighth != bar.position // eighth or self._top in (0, self.max_scroll_y):
            bar.position = self._top

    def _put_top(self, line: int) -> None:
        """Let the line that is at the top keep its place, where `line` is its number now."""
        self._set_height()
        if line != self._top:
            self.set_reactive(ArticleView.scroll_y, float(line))
            self.set_reactive(ArticleView.scroll_target_y, float(line))

    @property
    def _end(self) -> int:
        """The end of the last line on screen."""
        line = self._layout.line(min(self._layout.height, self._top + max(1, self.size.height)) - 1)
        return 0 if line is None else line.end

    def _tell(self) -> None:
        if not self._telling:
            self._telling = True
            self.set_timer(self.REST, self._tell_now) if self.REST else self.call_next(self._tell_now)

    def _tell_now(self) -> None:
        self._telling = False
        self.post_message(self.Moved(self.offset_at_top, self._end))

    # Laying out

    def on_resize(self, _event: events.Resize) -> None:
        """Lay the text out for the new width, at the place being read."""
        if self._text_width() != self._laid_out_for:
            self._lay_out_again()
        else:
            self._strips.clear()
            self._tell()

    def _text_width(self) -> int:
        return min(self.measure, max(8, self.scrollable_content_region.width - GUTTER - 1))

    @property
    def _margin(self) -> int:
        return max(0, (self.scrollable_content_region.width - self._laid_out_for - GUTTER) // 2)

    def _lay_out_again(self) -> None:
        anchor = self.offset_at_top if self._laid_out_for else self._start_offset
        self._laid_out_for = self._text_width()
        self._layout = Layout(self.article, self._laid_out_for)
        self._strips.clear()
        self._scroll_to_line(self._layout.line_of(anchor) if anchor else 0)
        self.refresh()
        self._tell()
        self.set_timer(_PAUSE, partial(self._lay_out_on, self._layout))

    def _lay_out_on(self, layout: Layout) -> None:
        """Lay out the rest of the text bit by bit, so that the scroll bar is right."""
        if layout is not self._layout or not self.is_mounted:
            return
        top = layout.place_of(self._top)
        layout.lay_out_on(_SLICE)
        self._put_top(layout.number_of(top))
        if not layout.complete:
            self.set_timer(_PAUSE, partial(self._lay_out_on, layout))

    def _set_height(self) -> None:
        size = Size(self.scrollable_content_region.width, self._layout.height)
        if size != self.virtual_size:
            self.set_reactive(ArticleView.virtual_size, size)  # no other widget depends on it
            self.vertical_scrollbar.window_virtual_size = size.height

    # Drawing

    def render_lines(self, crop: Region) -> list[Strip]:
        """The strips of part of the screen, without the steps that only borders and padding need."""
        top = self._top
        read = self._block_read()
        strips = [self._strip(top + y, read) for y in crop.line_range]
        if crop.column_span == (0, self.size.width):
            return strips
        return [strip.crop(*crop.column_span) for strip in strips]

    def render_line(self, y: int) -> Strip:
        """The strip of one line of the screen, with the offsets that a selection by mouse needs."""
        strip = self._strip(self._top + y, self._block_read())
        line = self._layout.line(self._top + y)
        return strip if line is None else self._painter.with_offsets(strip, line, self._margin)

    def _strip(self, number: int, read: Block | None) -> Strip:
        looks = self._looks_now()
        width = self.scrollable_content_region.width
        line = self._layout.line(number)
        if line is None:
            return self._filtered(Strip.blank(width, looks.base))
        dim = self.focus_mode and line.block is not read
        key = (self._layout.place_of(number), dim)
        if key not in self._strips:
            if len(self._strips) > _MOST_STRIPS:
                self._strips.clear()
            strip = self._painter.draw(line, looks, self._margin, width, dim=dim)
            self._strips[key] = (Span(line.start, line.end), self._filtered(strip))
        return self._strips[key][1]

    def _filtered(self, strip: Strip) -> Strip:
        for line_filter in self.get_line_filters():
            strip = strip.apply_filter(line_filter, self.background_colors[1])
        return strip

    def _looks_now(self) -> Looks:
        if self._looks is None:
            component = partial(self.get_component_rich_style, partial=True)
            self._looks = Looks(self.rich_style, component, self.screen.get_component_rich_style("screen--selection"))
        return self._looks

    def _block_read(self) -> Block | None:
        line = self._layout.line(self._layout.line_of(self.focus_offset)) if self.focus_mode else None
        return None if line is None else line.block

    # The mouse

    def selection_updated(self, selection: Selection | None) -> None:
        """Show what is selected."""
        before, self._painter.selected = self._painter.selected, self.span_of(selection)
        self._redraw_only(before, self._painter.selected)

    def get_selection(self, selection: Selection) -> tuple[str, str] | None:
        """The selected text, with the line breaks of the source."""
        span = self.span_of(selection)
        return None if span is None else (span.of(self.article.text), "\n")

    def span_of(self, selection: Selection | None) -> Span | None:
        """The selected part of the text; `LinePainter.with_offsets` has put its offsets into the selection."""
        if selection is None:
            return None
        start = 0 if selection.start is None else selection.start.y + max(0, selection.start.x)
        end = len(self.article.text) if selection.end is None else selection.end.y + max(0, selection.end.x)
        return Span(start, end) if start < end else None

    def on_click(self, event: events.Click) -> None:
        """Tell which character or link was clicked."""
        line = self._layout.line(self._top + event.y)
        if line is None or self.text_selection is not None:
            return
        offset = self._painter.offset_at(line, event.x, self._margin)
        link = self._painter.links.value_at(offset) if offset < line.end else None
        self.post_message(self.Clicked(offset) if link is None else self.LinkClicked(self.article.links[link].url))


def _start(block: Block) -> int:
    return block.span.start
