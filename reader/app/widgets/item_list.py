"""A list of articles to choose from."""

from __future__ import annotations

from collections.abc import Sequence

from rich.segment import Segment
from rich.style import Style
from textual.content import Content
from textual.strip import Strip
from textual.widgets.option_list import Option

from reader.app.lists.items import Item
from reader.app.lists.listed import Chosen
from reader.app.widgets.choices import Choices
from reader.app.widgets.row import fitted
from reader.in_words import minutes

WIDEST = 84
"""Columns of the list, at most."""
_AROUND = 4
"""Columns that padding takes."""
_FEWEST_COLUMNS = 20
"""Columns that items are laid out for even if there are fewer."""
_ROOMY = 48
"""Columns from which all facts about an item fit beside its title."""
_LINES = 2
"""The most lines of a standfirst."""


class ItemList(Choices):
    """Articles with how long each takes, how much of it is read, and its first words."""

    DEFAULT_CSS = f"""
    ItemList {{
        width: 100%; max-width: {WIDEST}; height: 100%; border: none; padding: 0; background: $background;
        scrollbar-size-vertical: 1;
        &:focus {{ border: none; background: $background; background-tint: $foreground 0%; }}
        & > .option-list--option {{ padding: 0 1; }}
        & > .option-list--option-highlighted {{ background: $surface; text-style: none; color: $foreground; }}
        &:focus > .option-list--option-highlighted {{ background: $marked-ground; color: $foreground; text-style: none; }}
        &:ansi:focus > .option-list--option-highlighted {{ background: ansi_cyan; color: ansi_black; }}
        &:ansi:nocolor:focus > .option-list--option-highlighted {{ text-style: bold underline; }}
    }}
    """

    def __init__(self) -> None:
        super().__init__(markup=False)
        self.items: tuple[Item, ...] = ()

    @property
    def marked(self) -> Item | None:
        """The highlighted item."""
        return None if self.highlighted is None or self.highlighted >= len(self.items) else self.items[self.highlighted]

    def show(self, items: Sequence[Item], room: int, otherwise: str) -> None:
        """Show `items` in a window of `room` columns, or if there are none, what to say `otherwise`.

        The highlighted one stays highlighted if it is still among them.
        """
        marked, at = self.marked, self.highlighted or 0
        self.items = tuple(items)
        width = max(_FEWEST_COLUMNS, min(WIDEST, room - _AROUND) - _AROUND)
        self.set_options([_drawn(item, width) for item in self.items] or [Option(otherwise, disabled=True)])
        if self.items and (marked is None or not self.mark(marked.chosen)):
            self.highlighted = min(at, len(self.items) - 1)

    def mark(self, chosen: Chosen) -> bool:
        """Highlight the item that leads to `chosen`; returns whether there is one."""
        place = next((index for index, item in enumerate(self.items) if item.chosen == chosen), None)
        if place is not None:
            self.highlighted = place
        return place is not None

    def render_line(self, y: int) -> Strip:
        """The strip of a line; the line between two items is not highlighted with the one above."""
        strip = super().render_line(y)
        if strip.text.strip():
            return strip
        spacing = Style(bgcolor=self.rich_style.bgcolor, underline=False)
        return Strip(Segment.apply_style(strip, post_style=spacing), strip.cell_length)

    def action_page_up(self) -> None:
        """Go up one screen; Textual's own action raises an error in a list without height."""
        if self.scrollable_content_region.height:
            super().action_page_up()  # type: ignore[no-untyped-call]

    def action_page_down(self) -> None:
        """Go down one screen."""
        if self.scrollable_content_region.height:
            super().action_page_down()  # type: ignore[no-untyped-call]


def _length(words: int) -> str:
    return minutes(words) if words else ""


def _drawn(item: Item, width: int) -> Content:
    facts = [] if item.problem else [fact for fact in (item.mark, item.facts or _length(item.word_count)) if fact]
    right = " · ".join(facts if width >= _ROOMY else facts[:1])
    head = fitted(Content.styled(item.title, "" if item.is_read else "bold"), right, width)
    look = "$warning" if item.problem else "$quiet"
    text = Content.styled(item.problem or item.standfirst or "…", look)
    lines = text[: (_LINES + 1) * width].wrap(width)
    if len(lines) > _LINES:
        lines = [*lines[: _LINES - 1], lines[_LINES - 1].truncate(width - 1, ellipsis=False) + Content.styled("…", look)]
    return Content("\n").join([head, *lines, Content()])
