"""The first screen of an article, drawn before Textual is loaded.

It shows exactly what the app is about to show, so that nothing moves when the app takes over.
"""

from __future__ import annotations

from typing import NamedTuple

from rich.cells import cell_len, set_cell_size

from reader.app.looks.colours import NAMES, Painted
from reader.app.reading.arrangement import Arrangement
from reader.app.reading.facts import BRAND, RULE, awaited, facts_of, is_branded, title_of
from reader.app.reading.resuming import Appearance
from reader.app.typesetting.geometry import GUTTER, QUOTE_BAR, margin_within, shown_kind, width_within
from reader.app.typesetting.layers import UNMARKED, Layer, MarkedSpan, Marks, emphasis_of, segments
from reader.app.typesetting.layout import DisplayLine, Layout
from reader.article import Article, BlockKind

_SCROLL_BAR = 1
"""Columns."""
_MAP = 2
"""Columns."""


class Run(NamedTuple):
    """A piece of a line in one style."""

    text: str
    colour: str
    ground: str
    bold: bool = False
    italic: bool = False
    underline: bool = False


def first_screen(
    article: Article,
    appearance: Appearance,
    columns: int,
    rows: int,
    *,
    start: int = 0,
    is_beginning: bool = False,
    marks: Marks = UNMARKED,
) -> list[list[Run]]:
    """The lines of the first screen: the title, the text with `marks` from the line of `start` on, and the borders of the panels.

    If `article` is only the beginning of one, no facts about the whole are shown.
    """
    painter = _Painter(appearance.colours)
    before, after = Arrangement(columns).panel_columns
    width = columns - before - after - _MAP - _SCROLL_BAR
    text_width = width_within(width, appearance.measure)
    margin = margin_within(width, text_width)
    lines = _lines_on_screen(Layout(article, text_width), start, max(0, rows - 2))
    links = Layer((span, 0) for span in sorted(link.span for link in article.links))
    layers = [marks.quotes, marks.turns, marks.labels, marks.names, links, *emphasis_of(article)]
    texts = [[] if line is None else painter.text(article, line, margin, layers) for line in lines]
    read = max((line.end for line in lines if line is not None), default=0) / max(1, article.end)
    title = painter.title(article, columns, *_facts(article, columns - 2, min(1.0, read), is_beginning=is_beginning))
    last = [painter.run(" " * columns, ground="surface")]
    return [title, *(painter.between_panels(text, before, columns, after) for text in texts), last][:rows]


def _facts(article: Article, columns: int, read: float, *, is_beginning: bool) -> tuple[str, str]:
    """The facts about the article, and how much of it is read."""
    return (awaited(article), "") if is_beginning else (facts_of(article, columns, read), f" · {round(100 * read)} %")


def _lines_on_screen(layout: Layout, start: int, rows: int) -> list[DisplayLine | None]:
    top = layout.lay_out_around(layout.top_for(start), 2 * rows, 2 * rows)
    top = min(top, max(0, layout.height - rows))
    return [layout.line(number) for number in range(top, top + rows)]


class _Painter:
    """Makes lines in the colours of a theme."""

    def __init__(self, colours: Painted) -> None:
        self._colours = colours

    def run(self, text: str, colour: str = "foreground", ground: str = "background") -> Run:
        """`text` in a colour of the theme, on a `ground` of it."""
        return Run(text, self._colours[colour], self._colours[ground])

    def title(self, article: Article, columns: int, facts: str, progress: str) -> list[Run]:
        """The title bar, exactly as `TitleBar` will draw it."""
        width, right = columns - 2, cell_len(facts + progress)
        brand, rule = (BRAND, RULE) if is_branded(width) else ("", "")
        room = max(1, width - right - 2)
        head = brand + rule + title_of(article)
        if cell_len(head) > room:
            head = set_cell_size(head, room - 1) + "…"
        gap = max(0, width - cell_len(head) - right)
        return [
            self.run(" ", ground="surface"),
            self.run(brand, "primary", "surface")._replace(bold=True),
            self.run(rule, "faint", "surface"),
            self.run(head[len(brand + rule) :] + " " * gap, ground="surface"),
            self.run(facts, "quiet", "surface"),
            self.run(progress + " ", "primary", "surface"),
        ]

    def between_panels(self, text: list[Run], before: int, columns: int, after: int) -> list[Run]:
        """A line of the text between the borders of the panels, which are `before` and `after` columns wide."""
        fill = columns - before - after - sum(cell_len(run.text) for run in text)
        return [
            *self._border(" " * (before - 1) + "│" if before else ""),
            *text,
            self.run(" " * fill),
            *self._border("│" + " " * (after - 1) if after else ""),
        ]

    def _border(self, text: str) -> list[Run]:
        return [self.run(text, "faint")] if text else []

    def text(self, article: Article, line: DisplayLine, margin: int, layers: list[Layer]) -> list[Run]:
        """A line of the text with its gutter, after a `margin`."""
        if line.head is not None:
            return [self._gutter(margin, []), self._plain(line.head.text, line.head.kind)]
        marked = [layer.cut(line.start, line.end) for layer in layers]
        runs = [self._gutter(margin, marked[0] or marked[1]), *([self.run(line.lead, "quiet")] if line.lead else [])]
        if line.block is None:
            return runs if line.lead else []
        for start, end, (quote, _, label, name, link, *emphasis) in segments(line.start, line.end, marked):
            text = article.text[start:end].replace("\n", " ").replace("\t", " ")
            run = self._emphasised(self._plain(text, shown_kind(line.block)), *emphasis)
            runs.append(self._marked(run, quote, label, name, link))
        return runs

    def _gutter(self, margin: int, quotes: list[MarkedSpan]) -> Run:
        if not quotes:
            return self.run(" " * (margin + GUTTER), "quiet")
        return self.run(" " * (margin + GUTTER - len(QUOTE_BAR)) + QUOTE_BAR, _voice(quotes[0].value))

    def _plain(self, text: str, kind: BlockKind) -> Run:
        match kind:
            case BlockKind.HEADING:
                return self.run(text, "place-text")._replace(bold=True)
            case BlockKind.CODE:
                return self.run(text, "secondary")
            case BlockKind.CAPTION:
                return self.run(text, "quiet")
            case _:
                return self.run(text)

    def _emphasised(self, run: Run, italic: int, bold: int, code: int) -> Run:
        """`run` as its author has set it apart."""
        run = run._replace(italic=bool(italic) or run.italic, bold=bool(bold) or run.bold)
        return run._replace(colour=self._colours["secondary"], ground=self._colours["surface"]) if code else run

    def _marked(self, run: Run, quote: int, label: int, name: int, link: int) -> Run:
        """`run` in the style of its marks, each of which is 0 for none, else its value in the layer + 1."""
        if quote:
            run = run._replace(colour=self._colours["quote"], ground=self._colours["quote-ground"], italic=not run.italic)
        if name and not label:
            run = run._replace(colour=self._colours.get(NAMES[min(name, len(NAMES)) - 1], run.colour), underline=True)
        if label:
            run = run._replace(colour=self._colours[_voice(label - 1)], bold=True)
        if link:
            run = run._replace(colour=self._colours["primary"], underline=True)
        return run


def _voice(number: int) -> str:
    """The colour of a voice by its number, which is 0 if the speaker is unknown."""
    return f"voice-{number}" if number else "quiet"
