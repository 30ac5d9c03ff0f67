"""Draws the display lines of an article."""

from __future__ import annotations

from bisect import bisect_left

from rich.segment import Segment
from rich.style import Style
from textual.strip import Strip

from reader.app.reading.trail import TrailKind
from reader.app.typesetting.columns import offset_at
from reader.app.typesetting.geometry import GUTTER, QUOTE_BAR, shown_kind
from reader.app.typesetting.layers import NO_LAYER, UNMARKED, Layer, MarkedSpan, Marks, emphasis_of, segments
from reader.app.typesetting.layout import DisplayLine
from reader.app.widgets.article.styles import Look, Styles
from reader.article import Article, Block, Span

_MARGIN = 2
"""Columns of the gutter, before the bar, that numbers and signs take."""


class LinePainter:
    """Holds the marks of an article, and draws its lines with them."""

    def __init__(self, article: Article) -> None:
        self.marks: Marks = UNMARKED
        self.matches: Layer = NO_LAYER
        self.highlights: Layer = NO_LAYER
        self.selected: Span | None = None
        self._numbers: list[tuple[int, str]] = []
        self._signs: list[tuple[int, str]] = []
        self.set_article(article)

    def set_article(self, article: Article) -> None:
        """Draw the lines of `article` from now on, with the same marks until others are set."""
        self.text = article.text
        self.links = Layer(sorted((link.span, index) for index, link in enumerate(article.links)))
        self._emphasis = emphasis_of(article)

    def set_numbers(self, numbers: dict[int, int]) -> list[int]:
        """Show numbers in the gutter of the lines that contain the given offsets; returns the offsets where that changes."""
        before, self._numbers = self._numbers, [(offset, str(number)) for offset, number in sorted(numbers.items())]
        return [offset for offset, _ in {*before} ^ {*self._numbers}]

    def set_signs(self, signs: dict[int, str]) -> None:
        """Show signs of one column beside the numbers, in the lines that contain the given offsets."""
        self._signs = sorted(signs.items())

    def draw(self, line: DisplayLine, here: Span | None, styles: Styles, margin: int, width: int, *, dim: bool) -> Strip:
        """The strip of `line`, `width` columns wide, the text `margin` from the left, while the current place is `here`."""
        if line.head is not None:
            look = styles.of(Look(line.head.kind, dim))
            text = Segment(" " * (margin + GUTTER), styles.base), Segment(line.head.text, look)
            return Strip(text).adjust_cell_length(width, styles.base)
        if line.block is None and not line.lead:
            return Strip.blank(width, styles.base)
        pieces = [Segment(" " * margin, styles.base), *self._gutter(line, here, styles)]
        if line.lead:
            pieces.append(Segment(line.lead, styles.named("dim")))
        if line.block is not None:
            pieces.extend(self._text(line, line.block, here, styles, dim=dim))
        return Strip(Segment.adjust_line_length(pieces, width, styles.base), width)

    def with_offsets(self, strip: Strip, line: DisplayLine, margin: int) -> Strip:
        """`strip` with the metadata that selection by mouse needs: the offset of each piece within the line."""
        if line.block is None:
            return Strip([Segment(strip.text, _at(-strip.cell_length, line.start))], strip.cell_length)
        at = -(margin + GUTTER + len(line.lead))
        pieces = []
        for text, style, _ in strip:
            if at >= line.end - line.start:
                pieces.append(Segment(text, style))
            else:
                pieces.append(Segment(text, (style or Style.null()) + _at(at, line.start)))
            at += len(text)
        return Strip(pieces, strip.cell_length)

    def offset_at(self, line: DisplayLine, column: int) -> int | None:
        """The offset of the character at a `column`, counted from the gutter, of a `line`; None beside the text."""
        column -= GUTTER + len(line.lead)
        offset = line.end if column < 0 else offset_at(self.text, line.start, line.end, column)
        return offset if offset < line.end else None

    def marked_beside(self, line: DisplayLine, column: int) -> tuple[TrailKind, int] | None:
        """The trail of the mark at a `column` of the gutter of `line`, and an offset of its place."""
        if not 0 <= column < GUTTER:
            return None
        if column >= _MARGIN:
            quoted = self._quoted(line.start, line.end)
            return (TrailKind.QUOTES, quoted[0].start) if quoted else None
        number, sign = self._beside(line.start, line.end)
        if sign is not None and (number is None or column >= len(number[1])):
            return TrailKind.KEPT, sign[0]
        return None if number is None else (TrailKind.SUMMARY, number[0])

    def is_plain(self, offset: int) -> bool:
        """Whether the character at `offset` is in no name, quote or link, so that a click on it leads nowhere."""
        return all(layer.value_at(offset) is None for layer in (self.marks.names, self.marks.quotes, self.links))

    def _gutter(self, line: DisplayLine, here: Span | None, styles: Styles) -> list[Segment]:
        start, end = line.start, line.end
        quoted = self._quoted(start, end)
        is_here = here is not None and here.start < end and start < here.end
        begins = here is not None and is_here and start <= here.start
        bar = "▶ " if begins else QUOTE_BAR if quoted or is_here else "  "
        look = f"voice-{quoted[0].value}" if quoted else "number"
        margin = "".join(mark[1] for mark in self._beside(start, end) if mark is not None)
        return [Segment(f"{margin:<{_MARGIN}}", styles.named("number")), Segment(bar, styles.named(look))]

    def _quoted(self, start: int, end: int) -> list[MarkedSpan]:
        return self.marks.quotes.cut(start, end) or self.marks.turns.cut(start, end)

    def _beside(self, start: int, end: int) -> tuple[tuple[int, str] | None, tuple[int, str] | None]:
        """The number, if it has room, and the sign in the margin of a line, with the offset of each."""
        number, sign = _within(self._numbers, start, end), _within(self._signs, start, end)
        if number is not None and sign is not None and len(number[1] + sign[1]) > _MARGIN:
            number = None
        return number, sign

    def _text(self, line: DisplayLine, block: Block, here: Span | None, styles: Styles, *, dim: bool) -> list[Segment]:
        """The text of a line, split wherever its look changes."""
        start, end, kind = line.start, line.end, shown_kind(block)
        layers = [
            *(layer.cut(start, end) for layer in self._emphasis),
            self.marks.quotes.cut(start, end),
            self.marks.labels.cut(start, end),
            self.marks.names.cut(start, end),
            self.links.cut(start, end),
            self.highlights.cut(start, end),
            _part(here, start, end),
            self.matches.cut(start, end),
            _part(self.selected, start, end),
        ]
        return [
            Segment(self.text[left:right].replace("\n", " ").replace("\t", " "), styles.of(Look(kind, dim, *values)))
            for left, right, values in segments(start, end, layers)
        ]


def _within(marks: list[tuple[int, str]], start: int, end: int) -> tuple[int, str] | None:
    index = bisect_left(marks, (start, ""))
    return marks[index] if index < len(marks) and marks[index][0] < end else None


def _part(span: Span | None, start: int, end: int) -> list[MarkedSpan]:
    if span is None or span.end <= start or end <= span.start:
        return []
    return [MarkedSpan(max(start, span.start), min(end, span.end), 0)]


def _at(column: int, line: int) -> Style:
    return Style.from_meta({"offset": (column, line)})
