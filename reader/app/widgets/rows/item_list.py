"""A list of articles to choose from."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from rich.cells import cell_len
from textual.content import Content
from textual.strip import Strip

from reader.app.lists.chosen import Chosen
from reader.app.lists.items import Item
from reader.app.messages import ArticleWanted
from reader.app.widgets.composing import ending, fitted
from reader.app.widgets.rows.drawn_rows import HERE
from reader.app.widgets.rows.row import Row
from reader.app.widgets.rows.rows import KEYS_OF_ALL_LISTS, Rows
from reader.in_words import minutes

WIDEST = 84
"""Columns of the list, at most."""
_AROUND = 4
"""Columns that padding takes."""
_FEWEST_COLUMNS = 20
"""Columns that items are laid out for even if there are fewer."""
_ROOMY = 48
"""Columns from which all facts about an item fit beside its title."""
_PLACES = 2
"""The end of a path takes at most one column in this many."""
_LINES = 2
"""The most lines of a standfirst."""
_EDGE = Content(" ")
"""The space before each line."""


class ItemList(Rows, inherit_bindings=False):
    """Lists articles with reading time, progress and first words; an item is drawn once it is visible."""

    BINDINGS = KEYS_OF_ALL_LISTS
    DEFAULT_CSS = f"""
    ItemList {{
        width: 100%; max-width: {WIDEST}; height: 100%;
        & > .rows--here {{ background: $surface; color: $foreground; text-style: none; }}
        &:focus > .rows--here {{ background: $marked-ground; }}
        &:ansi > .rows--here {{ background: ansi_default; color: ansi_default; text-style: bold; }}
        &:ansi:focus > .rows--here {{ background: ansi_cyan; color: ansi_black; text-style: none; }}
        &:ansi:nocolor:focus > .rows--here {{ text-style: bold underline; }}
    }}
    """

    def __init__(self) -> None:
        super().__init__()
        self.items: tuple[Item, ...] = ()

    @property
    def marked(self) -> Item | None:
        """The highlighted item."""
        return None if self.highlighted is None or self.highlighted >= len(self.items) else self.items[self.highlighted]

    def list_items(self, items: Sequence[Item], room: int, otherwise: str) -> None:
        """Show `items` in a window of `room` columns, or if there are none, what to say `otherwise`.

        The highlighted one stays highlighted if it is still among them.
        """
        marked, at = self.marked, self.highlighted or 0
        self.items = tuple(items)
        width = max(_FEWEST_COLUMNS, min(WIDEST, room - _AROUND) - _AROUND)
        self.show([_row(item, width) for item in self.items] or [Row(_EDGE + Content(otherwise))])
        if self.items and (marked is None or not self.mark(marked.chosen)):
            self.highlighted = min(at, len(self.items) - 1)

    def mark(self, chosen: Chosen) -> bool:
        """Highlight the item that leads to `chosen`; returns whether there is one."""
        place = next((index for index, item in enumerate(self.items) if item.chosen == chosen), None)
        if place is not None:
            self.highlighted = place
        return place is not None

    def _component_classes(self, index: int) -> tuple[str, ...]:
        """The component classes of an item; the highlighted one stands out also while something is being typed."""
        return (HERE,) if index == self.highlighted and self.items else super()._component_classes(index)

    def _drawn(self, index: int) -> list[Strip]:
        """The strips of an item, of which the last is between it and the next one, and never highlighted."""
        strips = super()._drawn(index)
        return [*strips[:-1], self.blank] if self.items else strips


def _row(item: Item, width: int) -> Row:
    standfirst = " ".join((item.problem or item.standfirst).split())
    lines = _LINES if item.is_only_named or cell_len(standfirst[: width + 1]) > width else 1
    drawn = partial(_drawn, item, standfirst, width, lines)
    return Row(drawn, lines=lines + 2, article=ArticleWanted(item.chosen))


def _drawn(item: Item, standfirst: str, width: int, room: int) -> Content:
    """Title and facts on one line, the `standfirst` on as many as there is `room` for, and a blank one."""
    known = () if item.problem else (item.mark, item.facts or _length(item.word_count))
    facts = [fact for fact in (ending(item.place, width // _PLACES), *known) if fact]
    right = " · ".join(facts if width >= _ROOMY else facts[:1])
    head = fitted(Content.styled(item.title, "" if item.is_read else "bold"), right, width)
    look = "$warning" if item.problem else "$quiet"
    lines = Content.styled(standfirst[: (room + 1) * width], look).wrap(width)
    if len(lines) > room:
        lines = [*lines[: room - 1], _cut_short(lines[room - 1], width) + Content.styled("…", look)]
    blank = [Content()] * (room - len(lines) + 1)
    return Content("\n").join([*(_EDGE + line for line in (head, *lines)), *blank])


def _cut_short(line: Content, width: int) -> Content:
    """`line` with room for an ellipsis in `width` columns: without its last word, or where there are no words, character."""
    end = line.plain.rfind(" ")
    if line.cell_length >= width:
        line = line[:end] if end > width // 2 else line.truncate(width - 1, ellipsis=False)
    return line.rstrip(".,;: ")


def _length(words: int) -> str:
    return minutes(words) if words else ""
