"""The article in a centred column: a line-by-line view that lays out only what it needs."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass
from typing import ClassVar

from rich.segment import Segment
from rich.style import Style
from textual import events
from textual.geometry import Size
from textual.message import Message
from textual.scroll_view import ScrollView
from textual.selection import Selection
from textual.strip import Strip

from reader.app.markup import NO_LAYER, VOICES, Layer, Marks, Piece, segments
from reader.app.wrap import Layout, indent_of
from reader.article import Article, Block, BlockKind, Span

GUTTER = 4
_FIRST_SLICE = 0.02
_SLICE = 0.005


class ArticleView(ScrollView, can_focus=True):
    """Shows an article with its quotes, names and summary sentences marked, and moves through it."""

    COMPONENT_CLASSES: ClassVar[set[str]] = {
        "article--heading",
        "article--quote",
        "article--place",
        "article--match",
        "article--dim",
        "article--number",
        "article--caption",
        "article--code",
        *(f"article--name-{kind}" for kind in range(5)),
        *(f"article--voice-{voice}" for voice in range(VOICES + 1)),
    }
    DEFAULT_CSS = """
    ArticleView {
        width: 1fr; height: 1fr; overflow-x: hidden; overflow-y: scroll;
        scrollbar-size-vertical: 1; scrollbar-gutter: stable; padding: 0;
        scrollbar-background: $background; scrollbar-background-hover: $background;
        scrollbar-background-active: $background; scrollbar-color: $panel-lighten-1;
        scrollbar-color-hover: $primary; scrollbar-color-active: $primary;
        background: $background;
        & > .article--heading { text-style: bold; color: $text; }
        & > .article--quote { color: $quote; text-style: italic; background: $quote-ground; }
        & > .article--place { background: $place-ground; color: $place-text; text-style: bold; }
        & > .article--match { background: $warning 40%; text-style: underline; }
        & > .article--dim { color: $quiet; }
        & > .article--number { color: $primary; text-style: bold; }
        & > .article--caption { color: $quiet; }
        & > .article--code { color: $secondary; }
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

    def __init__(self, article: Article, *, measure: int = 72, id: str | None = None) -> None:  # noqa: A002
        super().__init__(id=id)
        self.article = article
        self.measure = measure
        self.focus_mode = False
        self._layout = Layout(article, measure)
        self._layout_width = 0
        self._marks = Marks()
        self._numbers: dict[int, int] = {}
        self._place: Span | None = None
        self._matches: Layer = NO_LAYER
        self._strips: dict[int, Strip] = {}
        self._styles: dict[str, Style] = {}
        self._looks: dict[tuple[int, ...], Style] = {}

    def on_mount(self) -> None:
        """Follow the theme."""
        self.watch(self.app, "theme", self.forget_styles, init=False)

    def set_marks(self, marks: Marks) -> None:
        """Mark quotes and names."""
        self._marks = marks
        self.redraw()

    def set_numbers(self, numbers: dict[int, int]) -> None:
        """Number the sentences that start at the given offsets, in the margin."""
        self._numbers = dict(sorted(numbers.items()))
        self.redraw()

    def set_matches(self, matches: tuple[Span, ...]) -> None:
        """Mark what was found."""
        self._matches = Layer((span, 0) for span in matches)
        self.redraw()

    def set_place(self, span: Span | None) -> None:
        """Mark `span` as the current place, without moving."""
        self._place = span
        self.redraw()

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
        self._styles.clear()
        self._looks.clear()
        self.redraw()

    @property
    def offset_at_top(self) -> int:
        """The first character on screen."""
        starts = self._layout.starts
        return starts[min(len(starts) - 1, round(self.scroll_offset.y))] if starts else 0

    def go_to(self, span: Span) -> None:
        """Bring `span` on screen, with something of what comes before it."""
        first = self._layout.line_of(span.start)
        last = self._layout.line_of(max(span.start, span.end - 1))
        self._set_height()
        top, height = round(self.scroll_offset.y), self.size.height
        if not (top <= first and last < top + height - 1):
            self.scroll_to(y=max(0, first - max(1, height // 3)), animate=False, force=True)
        self.redraw()

    def go_to_top(self, offset: int) -> None:
        """Put the line of `offset` at the top of the screen."""
        line = self._layout.line_of(offset)
        self._layout.grow(upto=offset + 20_000)
        self._set_height()
        self.scroll_to(y=line, animate=False, force=True)

    def scroll_lines(self, lines: int) -> None:
        """Scroll by `lines`, up where negative."""
        self.scroll_to(y=self.scroll_offset.y + lines, animate=False, force=True)

    def scroll_pages(self, pages: int) -> None:
        """Scroll by screens, keeping two lines of the last one."""
        self.scroll_lines(pages * max(1, self.size.height - 2))

    def scroll_to_end(self) -> None:
        """Scroll to the last line."""
        self._layout.grow()
        self._set_height()
        self.scroll_to(y=self.max_scroll_y, animate=False, force=True)

    def on_resize(self, _event: events.Resize) -> None:
        """Lay the text out for the new width, at the place being read."""
        width = self._text_width()
        if width != self._layout_width:
            self._lay_out_again()

    def watch_scroll_y(self, old_value: float, new_value: float) -> None:
        """Tell where the reader is."""
        super().watch_scroll_y(old_value, new_value)
        self._tell()

    def _tell(self) -> None:
        starts = self._layout.starts
        if starts:
            bottom = min(len(starts) - 1, round(self.scroll_offset.y) + max(0, self.size.height - 1))
            self.post_message(self.Moved(self.offset_at_top, self._layout.ends[bottom]))

    def _text_width(self) -> int:
        return min(self.measure, max(8, self.scrollable_content_region.width - GUTTER - 1))

    def _lay_out_again(self) -> None:
        anchor = self.offset_at_top if self._layout_width else 0
        self._layout_width = self._text_width()
        self._layout = Layout(self.article, self._layout_width)
        self._layout.grow(upto=anchor + 20_000, seconds=None if anchor else _FIRST_SLICE)
        self._set_height()
        if anchor:
            self.scroll_to(y=self._layout.line_of(anchor), animate=False, force=True)
        self.redraw()
        self._tell()
        self._grow_on(self._layout)

    def _grow_on(self, layout: Layout) -> None:
        if layout is not self._layout or not self.is_mounted:
            return
        layout.grow(seconds=_SLICE)
        self._set_height()
        if not layout.complete:
            self.set_timer(0.002, lambda: self._grow_on(layout))

    def _set_height(self) -> None:
        size = Size(self.scrollable_content_region.width, self._layout.height)
        if size != self.virtual_size:
            self.virtual_size = size

    def render_line(self, y: int) -> Strip:
        """The strip of one line of the screen."""
        line = round(self.scroll_offset.y) + y
        strip = self._strips.get(line)
        if strip is None:
            if len(self._strips) > 2_000:
                self._strips.clear()
            strip = self._strips[line] = self._build(line).apply_offsets(0, line)
        return strip

    def _build(self, line: int) -> Strip:
        width = self.scrollable_content_region.width
        base = self.rich_style
        layout = self._layout
        if line >= len(layout.starts):
            layout.grow(seconds=_SLICE)
        if line >= len(layout.starts):
            return Strip.blank(width, base)
        block = layout.block_of(line)
        margin = self._margin()
        if block is None:
            return Strip.blank(width, base)
        start, end = layout.starts[line], layout.ends[line]
        pieces = [Segment(" " * margin, base), *self._gutter(line, start, end)]
        lead = self._lead(block, layout.opens_block(line))
        if lead:
            pieces.append(Segment(lead, base + self._style("article--dim")))
        pieces.extend(self._text(block, line, start, end, margin + GUTTER + len(lead)))
        return Strip(pieces).adjust_cell_length(width, base)

    def _margin(self) -> int:
        return max(0, (self.scrollable_content_region.width - self._layout_width - GUTTER) // 2)

    def _gutter(self, line: int, start: int, end: int) -> list[Segment]:
        base = self.rich_style
        number = next((n for offset, n in self._numbers.items() if start <= offset < end), None)
        label = f"{number:>1} " if number is not None and number < 10 else f"{number}" if number else "  "
        quoted = self._marks.quotes.cut(start, end)
        here = self._place is not None and self._place.start < end and start < self._place.end
        bar = "▶" if here and self._place and start <= self._place.start else "┃" if quoted or here else " "
        look = f"article--voice-{quoted[0].value}" if quoted else "article--number"
        return [
            Segment(label, base + self._style("article--number")),
            Segment(bar + " ", base + self._style(look)),
        ]

    def _lead(self, block: Block, opens: bool) -> str:
        indent = indent_of(block)
        if block.kind is BlockKind.ITEM:
            return " " * (indent - (2 if opens else 0))
        if block.kind is BlockKind.QUOTE:
            return " " * (indent - 2) + "│ "
        return " " * indent

    def _text(self, block: Block, line: int, start: int, end: int, column: int) -> list[Segment]:
        text = self.article.text
        place = [] if self._place is None else Layer([(self._place, 0)]).cut(start, end)
        layers = [self._marks.quotes.cut(start, end), self._marks.names.cut(start, end), place]
        layers.append(self._matches.cut(start, end))
        layers.append(self._selected(line, start, end, column))
        look = self._block_look(block, start)
        return [
            Segment(text[left:right].replace("\n", " ").replace("\t", " "), self._look((look, *values)))
            for left, right, values in segments(start, end, layers)
        ]

    def _selected(self, line: int, start: int, end: int, column: int) -> list[Piece]:
        selection = self.text_selection
        span = None if selection is None else selection.get_span(line)
        if span is None:
            return []
        left = start + max(0, span[0] - column)
        right = end if span[1] == -1 else min(end, start + max(0, span[1] - column))
        return [Piece(left, right, 0)] if left < right else []

    def _block_look(self, block: Block, start: int) -> int:
        if self.focus_mode and not self._is_read(block):
            return 4
        return {BlockKind.HEADING: 1, BlockKind.CODE: 2, BlockKind.CAPTION: 3}.get(block.kind, 0)

    def _is_read(self, block: Block) -> bool:
        return block.span.start <= self.focus_offset < block.span.end

    @property
    def focus_offset(self) -> int:
        """The character that the reader most likely looks at: the current place, or a third down the screen."""
        top = self._layout.line_of(self.offset_at_top)
        bottom = top + self.size.height
        if self._place is not None and top <= self._layout.line_of(self._place.start) < bottom:
            return self._place.start
        line = min(len(self._layout.starts) - 1, top + self.size.height // 3)
        return self._layout.starts[max(0, line)] if self._layout.starts else 0

    def _look(self, key: tuple[int, ...]) -> Style:
        look = self._looks.get(key)
        if look is None:
            look = self._looks[key] = self._compose_look(*key)
        return look

    def _compose_look(self, block: int, quote: int, name: int, place: int, match: int, selected: int) -> Style:
        style = self.rich_style
        if block:
            style += self._style(("heading", "code", "caption", "dim")[block - 1])
        if quote and block != 4:
            style += self._style("quote")
        if name and block != 4:
            style += self._style(f"name-{min(name - 1, 4)}")
        if place:
            style += self._style("place")
        if match:
            style += self._style("match")
        if selected:
            style += self.screen.get_component_rich_style("screen--selection")
        return style

    def _style(self, name: str) -> Style:
        name = name if name.startswith("article--") else f"article--{name}"
        style = self._styles.get(name)
        if style is None:
            style = self._styles[name] = self.get_component_rich_style(name, partial=True)
        return style

    def selection_updated(self, selection: Selection | None) -> None:
        """Show what is selected."""
        self.redraw()

    def get_selection(self, selection: Selection) -> tuple[str, str] | None:
        """The selected text, with the line breaks of the source."""
        span = self._selected_span(selection)
        return None if span is None else (span.of(self.article.text), "\n")

    def _selected_span(self, selection: Selection) -> Span | None:
        starts = self._layout.starts
        if not starts:
            return None
        start = 0 if selection.start is None else self._offset_at(selection.start.y, selection.start.x)
        end = len(self.article.text) if selection.end is None else self._offset_at(selection.end.y, selection.end.x)
        return Span(start, end) if start < end else None

    def _offset_at(self, line: int, column: int) -> int:
        layout = self._layout
        line = min(max(0, line), len(layout.starts) - 1)
        block = layout.block_of(line)
        lead = self._margin() + GUTTER + (0 if block is None else indent_of(block))
        return min(layout.ends[line], layout.starts[line] + max(0, column - lead))

    def on_click(self, event: events.Click) -> None:
        """Tell which character was clicked."""
        if self._layout.starts and self.text_selection is None:
            line = round(self.scroll_offset.y) + event.y
            self.post_message(self.Clicked(self._offset_at(line, event.x)))

    def paragraph_from(self, offset: int, direction: int) -> int:
        """The start of the next block after `offset` (1), or of the one before it (-1)."""
        starts = [block.span.start for block in self.article.blocks]
        index = bisect_right(starts, offset) - 1
        at = index + 1 if direction > 0 else index - (0 if index >= 0 and starts[index] < offset else 1)
        return starts[min(max(0, at), len(starts) - 1)] if starts else 0
