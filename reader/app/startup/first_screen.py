"""The first screen of an article, drawn before Textual is loaded.

It shows exactly what the app is about to show, so that nothing moves when the app takes over.
"""

from __future__ import annotations

from typing import NamedTuple

from rich.cells import cell_len, set_cell_size

from reader.app.colours import NIGHT, ON_DARK
from reader.app.reading.arrangement import Arrangement
from reader.app.reading.facts import BRAND, RULE, awaited, facts_of, is_branded, title_of
from reader.app.typesetting.geometry import GUTTER, MEASURE, QUOTE_BAR, lead_of, looks_of, margin_within, width_within
from reader.app.typesetting.layers import UNMARKED, Layer, Marks, Piece, emphasis_of, segments
from reader.app.typesetting.layout import DisplayLine, Layout
from reader.article import Article, BlockKind

_SCROLL_BAR = 1
"""Columns."""
_MAP = 2
"""Columns."""
_NAMES = ("", "name-place", "name-organisation", "name-group", "name-other")
"""The colours of names by the value in their layer, the last one for all higher values; names of people have none."""


class Run(NamedTuple):
    """A piece of a line in one style; colours as `#rrggbb`."""

    text: str
    colour: str
    ground: str
    bold: bool = False
    italic: bool = False
    underline: bool = False


def first_screen(
    article: Article, columns: int, rows: int, *, start: int = 0, is_beginning: bool = False, marks: Marks = UNMARKED
) -> list[list[Run]]:
    """The lines of the first screen: the title, the text with `marks` from the line of `start` on, and the borders of the panels.

    If `article` is only the beginning of one, no facts about the whole are shown.
    """
    before, after = Arrangement(columns).panel_columns
    width = columns - before - after - _MAP - _SCROLL_BAR
    text_width = width_within(width, MEASURE)
    margin = margin_within(width, text_width)
    lines = _lines_on_screen(Layout(article, text_width), start, max(0, rows - 2))
    links = Layer((span, 0) for span in sorted(link.span for link in article.links))
    layers = [marks.quotes, marks.turns, marks.labels, marks.names, links, *emphasis_of(article)]
    texts = [[] if line is None else _text(article, line, margin, layers) for line in lines]
    read = max((line.end for line in lines if line is not None), default=0) / max(1, article.end)
    title = _title(article, columns, *_facts(article, columns - 2, min(1.0, read), is_beginning=is_beginning))
    last = [Run(" " * columns, NIGHT.foreground, NIGHT.surface)]
    return [title, *(_between_panels(text, before, columns, after) for text in texts), last][:rows]


def _facts(article: Article, columns: int, read: float, *, is_beginning: bool) -> tuple[str, str]:
    """The facts about the article, and how much of it is read."""
    return (awaited(article), "") if is_beginning else (facts_of(article, columns, read), f" · {round(100 * read)} %")


def _title(article: Article, columns: int, facts: str, progress: str) -> list[Run]:
    """The title bar, exactly as `TitleBar` will draw it."""
    width, right = columns - 2, cell_len(facts + progress)
    brand, rule = (BRAND, RULE) if is_branded(width) else ("", "")
    room = max(1, width - right - 2)
    head = brand + rule + title_of(article)
    if cell_len(head) > room:
        head = set_cell_size(head, room - 1) + "…"
    gap = max(0, width - cell_len(head) - right)
    lead, surface = len(brand + rule), NIGHT.surface
    return [
        Run(" ", NIGHT.foreground, surface),
        Run(brand, NIGHT.primary, surface, bold=True),
        Run(rule, NIGHT.faint, surface),
        Run(head[lead:] + " " * gap, NIGHT.foreground, surface),
        Run(facts, NIGHT.quiet, surface),
        Run(progress + " ", NIGHT.primary, surface),
    ]


def _lines_on_screen(layout: Layout, start: int, rows: int) -> list[DisplayLine | None]:
    top = layout.lay_out_around(layout.top_for(start), 2 * rows, 2 * rows)
    top = min(top, max(0, layout.height - rows))
    return [layout.line(number) for number in range(top, top + rows)]


def _between_panels(text: list[Run], before: int, columns: int, after: int) -> list[Run]:
    fill = columns - before - after - sum(cell_len(run.text) for run in text)
    return [
        *_border(" " * (before - 1) + "│" if before else ""),
        *text,
        Run(" " * fill, NIGHT.foreground, NIGHT.background),
        *_border("│" + " " * (after - 1) if after else ""),
    ]


def _border(text: str) -> list[Run]:
    return [Run(text, NIGHT.faint, NIGHT.background)] if text else []


def _text(article: Article, line: DisplayLine, margin: int, layers: list[Layer]) -> list[Run]:
    if line.head is not None:
        return [_gutter(margin, []), _plain(line.head.text, line.head.kind)]
    if line.block is None:
        return []
    marked = [layer.cut(line.start, line.end) for layer in layers]
    lead = Run(lead_of(line.block, opens=line.opens), NIGHT.quiet, NIGHT.background)
    runs = [_gutter(margin, marked[0] or marked[1]), *([lead] if lead.text else [])]
    for start, end, (quote, _, label, name, link, *emphasis) in segments(line.start, line.end, marked):
        text = article.text[start:end].replace("\n", " ").replace("\t", " ")
        run = _emphasised(_plain(text, looks_of(line.block)), *emphasis)
        runs.append(_marked(run, quote, label, name, link))
    return runs


def _gutter(margin: int, quotes: list[Piece]) -> Run:
    if not quotes:
        return Run(" " * (margin + GUTTER), NIGHT.quiet, NIGHT.background)
    return Run(" " * (margin + GUTTER - len(QUOTE_BAR)) + QUOTE_BAR, _voice(quotes[0].value), NIGHT.background)


def _voice(number: int) -> str:
    return ON_DARK[f"voice-{number}"] if number else NIGHT.quiet


def _plain(text: str, kind: BlockKind) -> Run:
    match kind:
        case BlockKind.HEADING:
            return Run(text, NIGHT.place, NIGHT.background, bold=True)
        case BlockKind.CODE:
            return Run(text, NIGHT.secondary, NIGHT.background)
        case BlockKind.CAPTION:
            return Run(text, NIGHT.quiet, NIGHT.background)
        case _:
            return Run(text, NIGHT.foreground, NIGHT.background)


def _emphasised(run: Run, italic: int, bold: int, code: int) -> Run:
    """`run` as its author has set it apart."""
    run = run._replace(italic=bool(italic) or run.italic, bold=bool(bold) or run.bold)
    return run._replace(colour=NIGHT.secondary, ground=NIGHT.surface) if code else run


def _marked(run: Run, quote: int, label: int, name: int, link: int) -> Run:
    """`run` in the style of its marks, each of which is 0 for none, else its value in the layer + 1."""
    if quote:
        run = run._replace(colour=NIGHT.quote, ground=NIGHT.quote_ground, italic=not run.italic)
    if name and not label:
        run = run._replace(colour=ON_DARK.get(_NAMES[min(name, len(_NAMES)) - 1], run.colour), underline=True)
    if label:
        run = run._replace(colour=_voice(label - 1), bold=True)
    if link:
        run = run._replace(colour=NIGHT.primary, underline=True)
    return run
