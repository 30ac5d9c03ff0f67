"""The first screen of an article as plain runs of text, made before the toolkit of the app is loaded.

It shows what the app is about to show, in the same place, so that the app takes over without anything moving.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from rich.cells import cell_len, set_cell_size

from reader.app.arrangement import Arrangement
from reader.app.facts import BRAND, RULE, facts_of, is_branded, title_of
from reader.app.layout import DisplayLine, Layout
from reader.app.palette import NIGHT, Palette
from reader.app.wrap import GUTTER, MEASURE, lead_of
from reader.article import Article, BlockKind

_SCROLL_BAR = 1
_MAP = 2


class Run(NamedTuple):
    """A piece of a line that looks the same all along; colours as `#rrggbb`."""

    text: str
    colour: str
    ground: str
    bold: bool = False


def first_screen(article: Article, columns: int, rows: int, *, start: int = 0, opening: bool = False) -> list[list[Run]]:
    """The lines of the first screen: the title, the text from the line of `start` on, and the borders of the panels.

    While the rest of the article is `opening`, nothing is told about the whole of it.
    """
    title = _title(article, columns, "opening …" if opening else f"{facts_of(article, columns - 2)} · 0 %")
    last = [Run(" " * columns, NIGHT.foreground, NIGHT.surface)]
    return [title, *_body(article, start, columns, max(0, rows - 2)), last][:rows]


def _title(article: Article, columns: int, right: str) -> list[Run]:
    width = columns - 2
    brand, rule = (BRAND, RULE) if is_branded(width) else ("", "")
    room = max(1, width - cell_len(right) - 2)
    head = brand + rule + title_of(article)
    if cell_len(head) > room:
        head = set_cell_size(head, room - 1) + "…"
    gap = max(0, width - cell_len(head) - cell_len(right))
    lead, surface = len(brand + rule), NIGHT.surface
    return [
        Run(" ", NIGHT.foreground, surface),
        Run(brand, NIGHT.primary, surface, bold=True),
        Run(rule, NIGHT.faint, surface),
        Run(head[lead:] + " " * gap, NIGHT.foreground, surface),
        Run(right + " ", NIGHT.quiet, surface),
    ]


def _body(article: Article, start: int, columns: int, rows: int) -> Iterator[list[Run]]:
    before, after = Arrangement(columns).panel_columns
    width = columns - before - after - _MAP - _SCROLL_BAR
    measure = min(MEASURE, max(8, width - GUTTER - 1))
    margin = max(0, (width - measure - GUTTER) // 2)
    layout = Layout(article, measure)
    top = layout.lay_out_around(layout.line_of(start), 2 * rows, 2 * rows)
    top = min(top, max(0, layout.height - rows))
    for number in range(top, top + rows):
        line = layout.line(number)
        text = [] if line is None else _text(article, line, " " * (margin + GUTTER))
        taken = sum(cell_len(run.text) for run in text)
        fill = Run(" " * (columns - before - after - taken), NIGHT.foreground, NIGHT.background)
        yield [
            *_border(" " * (before - 1) + "│" if before else ""),
            *text,
            fill,
            *_border("│" + " " * (after - 1) if after else ""),
        ]


def _border(text: str) -> list[Run]:
    return [Run(text, NIGHT.faint, NIGHT.background)] if text else []


def _text(article: Article, line: DisplayLine, before: str) -> list[Run]:
    if line.block is None:
        return []
    text = article.text[line.start : line.end].replace("\n", " ").replace("\t", " ")
    lead = Run(before + lead_of(line.block, opens=line.opens), NIGHT.quiet, NIGHT.background)
    colour, bold = _look(NIGHT, line.block.kind)
    return [lead, Run(text, colour, NIGHT.background, bold)]


def _look(palette: Palette, kind: BlockKind) -> tuple[str, bool]:
    match kind:
        case BlockKind.HEADING:
            return palette.place, True
        case BlockKind.CODE:
            return palette.secondary, False
        case BlockKind.CAPTION:
            return palette.quiet, False
        case _:
            return palette.foreground, False
