"""The text of the article in a centred column, drawn line by line."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial
from typing import ClassVar

from textual import events
from textual.geometry import Offset
from textual.message import Message
from textual.selection import Selection
from textual.strip import Strip
from textual.theme import Theme

from reader.app.reading.find import word_at
from reader.app.reading.trail import TrailKind
from reader.app.typesetting.layers import Layer, Marks
from reader.app.typesetting.layout import LinePlace
from reader.app.widgets.article.column import ColumnView
from reader.app.widgets.article.kept_strips import KeptStrips
from reader.app.widgets.article.lines import LinePainter
from reader.app.widgets.article.styles import CLASSES, RULES, Styles
from reader.article import Article, Link, Span


class ArticleView(ColumnView, can_focus=True, inherit_bindings=False):
    """Shows an article with its quotes, names and summary sentences marked, and moves through it."""

    COMPONENT_CLASSES: ClassVar[set[str]] = set(CLASSES)
    DEFAULT_CSS = f"""
    ArticleView {{
        width: 1fr; height: 1fr; overflow-x: hidden; overflow-y: scroll;
        scrollbar-size-vertical: 1; scrollbar-gutter: stable; padding: 0;
        background: $background;
        {RULES}
    }}
    """

    @dataclass
    class Clicked(Message):
        """A character of the text was clicked, or a mark beside it."""

        offset: int
        """The character, or one of what the mark stands for."""
        marked: TrailKind | None = None
        """The trail of the mark (summary, keepsakes or quotes); None for a character."""

    @dataclass
    class LinkClicked(Message):
        """A link of the text was clicked."""

        link: Link

    def __init__(self, article: Article, *, measure: int, start: int = 0) -> None:
        super().__init__(article, measure=measure, start=start)
        self.focus_mode = False
        self._painter = LinePainter(article)
        self._place: Span | None = None
        self._styles: Styles | None = None
        self._clicked: events.Click | None = None
        """The last click."""
        self._strips = KeptStrips()

    def on_mount(self) -> None:
        """Follow the theme, once all styles do."""
        self.app.theme_changed_signal.subscribe(self, self._forget_styles, immediate=True)

    def set_article(self, article: Article) -> None:
        """Show `article`, of which the beginning or another version was shown, at the same offset."""
        self.article = article
        self._painter.set_article(article)
        self._lay_out_again()

    # What is marked

    def set_marks(self, marks: Marks) -> None:
        """Mark quotes and names."""
        self._painter.marks = marks
        self.redraw()

    def set_numbers(self, numbers: dict[int, int]) -> None:
        """Number the sentences that start at the given offsets, in the gutter."""
        self._redraw_only(*(Span(offset, offset) for offset in self._painter.set_numbers(numbers)))

    def set_matches(self, matches: Sequence[Span]) -> None:
        """Mark what was found."""
        self._painter.matches = Layer((span, 0) for span in matches)
        self.redraw()

    def set_kept(self, highlights: Layer, signs: dict[int, str]) -> None:
        """Mark what is highlighted, and show a sign in the gutter for each keepsake."""
        self._painter.highlights = highlights
        self._painter.set_signs(signs)
        self.redraw()

    def set_place(self, span: Span | None) -> None:
        """Mark `span` as the current place, without moving."""
        before, self._place = self._place, span
        if self.focus_mode:
            self.redraw()
        else:
            self._show_again(before, span)
        self._report()

    def set_focus_mode(self, *, on: bool) -> None:
        """Dim everything but the paragraph being read, or nothing."""
        self.focus_mode = on
        self.redraw()

    def redraw(self) -> None:
        """Draw every line again."""
        self._strips.clear()
        super().redraw()

    def _forget_styles(self, _theme: Theme) -> None:
        """Take the colours from the theme again."""
        self._styles = None
        self.redraw()

    def _redraw_only(self, *spans: Span | None) -> None:
        """Draw the lines again that show a part of `spans`."""
        for start, end in filter(None, spans):
            self._strips.forget(start, end)
        self._show_again(*spans)

    def _show_again(self, *spans: Span | None) -> None:
        """Show what the lines are now that show a part of `spans`."""
        seen = self.on_screen
        for start, end in filter(None, spans):
            if start <= seen.end and seen.start <= end:
                first, last = (self._layout.line_of(min(max(seen.start, offset), seen.end)) for offset in (start, end))
                self.refresh_rows(first - self._top, last - first + 1)

    # Where the reader is

    @property
    def focus_offset(self) -> int:
        """The offset that the reader most likely looks at: the current place, or a third down the screen."""
        place = self._place_on_screen
        if place is not None:
            return place.start
        line = self._layout.line(min(self._top + self.size.height // 3, self._layout.height - 1))
        return 0 if line is None else line.start

    @property
    def section(self) -> int:
        """The index of the section being read; of several that begin high on the screen, the first."""
        looked_at = self.article.section_at(self.focus_offset)
        if self._place_on_screen is not None:
            return looked_at
        return min(looked_at, bisect_left(self.article.sections, self.offset_at_top, key=lambda section: section.span.start))

    @property
    def _place_on_screen(self) -> Span | None:
        place = self._place
        return place if place is not None and self.offset_at_top <= place.start < self._end else None

    # Drawing

    def line_strips(self, rows: range) -> list[Strip]:
        """The strips of some lines of the screen."""
        return self._strips_from(self._top + rows.start, len(rows), self._place)

    def draw_ahead(self, span: Span) -> None:
        """Draw the lines that are to be on screen once `span` is the current place, so that `go_to` need not wait for them."""
        self._strips_from(min(self.top_with(span), round(self.max_scroll_y)), self.size.height, span)

    def _strips_from(self, first: int, count: int, here: Span | None) -> list[Strip]:
        """The strips of `count` lines from the one numbered `first` on while the current place is `here`."""
        strips = [self._strip_of(line, here) for line in self._layout.places(first, count)]
        if len(strips) < count:
            blank = Strip.blank(self.scrollable_content_region.width, self._styles_now().base)
            strips += [self.filtered(blank)] * (count - len(strips))
        return strips

    def _strip_of(self, line: LinePlace, here: Span | None) -> Strip:
        dim = self.focus_mode and not self._is_read(line)
        return self._strips.of(line, here, partial(self._drawn, line, here, dim=dim), dim=dim)

    def render_line(self, y: int) -> Strip:
        """The strip of one line of the screen, with the metadata that selection by mouse needs."""
        strip = super().render_line(y)
        line = self._layout.line(self._top + y)
        return strip if line is None else self._painter.with_offsets(strip, line, self._margin)

    def _drawn(self, place: LinePlace, here: Span | None, *, dim: bool) -> tuple[Span, Strip]:
        """What the line at `place` shows, and its strip while the current place is `here`."""
        line, width = self._layout.line_at(place), self.scrollable_content_region.width
        strip = self._painter.draw(line, here, self._styles_now(), self._margin, width, dim=dim)
        return Span(line.start, line.end), self.filtered(strip)

    def _styles_now(self) -> Styles:
        if self._styles is None:
            component = partial(self.get_component_rich_style, partial=True)
            self._styles = Styles(self.rich_style, component, self.screen.get_component_rich_style("screen--selection"))
        return self._styles

    def _is_read(self, place: LinePlace) -> bool:
        """Whether the line at `place` is in the paragraph being read."""
        read = self._layout.line(self._layout.line_of(self.focus_offset))
        return read is not None and self._layout.line_at(place).block == read.block

    # The mouse

    def selection_updated(self, selection: Selection | None) -> None:
        """Show what is selected."""
        before, self._painter.selected = self._painter.selected, self.span_of(selection)
        self._redraw_only(before, self._painter.selected)

    def get_selection(self, selection: Selection) -> tuple[str, str] | None:
        """The selected text, with its line breaks."""
        span = self.span_of(selection)
        return None if span is None else (span.of(self.article.text), "\n")

    def span_of(self, selection: Selection | None) -> Span | None:
        """The selected part of the text, from the offsets that `LinePainter.with_offsets` has added to the lines."""
        if selection is None:
            return None
        start = 0 if selection.start is None else selection.start.y + max(0, selection.start.x)
        end = len(self.article.text) if selection.end is None else selection.end.y + max(0, selection.end.x)
        return Span(start, end) if start < end else None

    def _select(self, span: Span) -> None:
        self.screen.selections = {self: Selection(Offset(0, span.start), Offset(0, span.end))}

    def on_click(self, event: events.Click) -> None:
        """Report the character, link or mark clicked; on plain text, two clicks select a word, and three the paragraph."""
        line = self._layout.line(self._top + event.y)
        if event.chain > 1:
            event.stop().prevent_default()  # Textual would select everything
        if not self._is_meant(event) or line is None or line.block is None:
            return
        offset = self._painter.offset_at(line, event.x - self._margin)
        if event.chain > 1 and offset is not None and self._painter.is_plain(offset):
            self._select(word_at(self.article.text, offset) if event.chain == 2 else line.block.span)
        elif self.text_selection is None:
            self._report_click(offset, self._painter.marked_beside(line, event.x - self._margin))

    def _is_meant(self, event: events.Click) -> bool:
        """Whether a click is not the second one on a list that was over the text until the first."""
        before, self._clicked = self._clicked, event
        most = 2 * self.app.CLICK_CHAIN_TIME_THRESHOLD
        return event.chain == 1 or (before is not None and before.chain == event.chain - 1 and event.time - before.time < most)

    def _report_click(self, offset: int | None, mark: tuple[TrailKind, int] | None) -> None:
        if mark is not None:
            kind, start = mark
            self.post_message(self.Clicked(start, kind))
        elif offset is not None:
            link = self._painter.links.value_at(offset)
            self.post_message(self.Clicked(offset) if link is None else self.LinkClicked(self.article.links[link]))
