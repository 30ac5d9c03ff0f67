"""A list of rows that are places in the text, walked by the keys of the text."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import ClassVar

from textual.binding import Binding, BindingType
from textual.content import Content
from textual.widgets import OptionList
from textual.widgets.option_list import Option

from reader.app.state import Subject
from reader.app.trail import Trail


@dataclass(frozen=True, slots=True)
class Row:
    """One row, and what choosing it leads to."""

    content: Content
    trail: Callable[[], Trail] | None = None
    """The trail to walk, at its place; a row without one is a heading."""
    subject: Subject | None = None
    """Whom or what the row is about."""


class Rows(OptionList):
    """A plain list without borders; headings between its rows are passed over."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("j", "cursor_down", "Down", show=False),
        Binding("k", "cursor_up", "Up", show=False),
        Binding("g", "first", "First", show=False),
        Binding("G", "last", "Last", show=False),
        Binding("space", "page_down", "Page down", show=False),
        Binding("b", "page_up", "Page up", show=False),
    ]
    DEFAULT_CSS = """
    Rows {
        height: 1fr; background: $background; background-tint: transparent; color: $foreground;
        scrollbar-size-vertical: 1; scrollbar-gutter: stable; scrollbar-color: $faint;
        scrollbar-background: $background; scrollbar-background-hover: $background;
        scrollbar-background-active: $background;
        &:focus { background-tint: transparent; }
        & > .option-list--option-highlighted { background: $background; text-style: none; color: $foreground; }
        &:focus > .option-list--option-highlighted {
            background: $place-ground; color: $place-text; text-style: bold;
        }
        & > .option-list--option-hover { background: $quote-ground; }
        & > .option-list--option-disabled { color: $quiet; }
        &:ansi:focus > .option-list--option-highlighted { background: ansi_cyan; color: ansi_black; }
    }
    """

    def __init__(self) -> None:
        super().__init__(markup=False, compact=True)
        self.rows: tuple[Row, ...] = ()

    def show(self, rows: Sequence[Row]) -> None:
        """Show `rows`; where there are as many as before, only those that differ are drawn anew."""
        shown, self.rows = self.rows, tuple(rows)
        if len(shown) != len(rows) or any(
            (old.trail is None) != (new.trail is None) for old, new in zip(shown, rows, strict=True)
        ):
            highlighted = self.highlighted
            self.set_options(Option(row.content, disabled=row.trail is None) for row in rows)
            if highlighted is not None and rows:
                self.highlighted = min(highlighted, len(rows) - 1)
            elif self.has_focus:
                self.action_first()
            return
        for index, (old, new) in enumerate(zip(shown, rows, strict=True)):
            if not old.content.is_same(new.content):
                self.replace_option_prompt_at_index(index, new.content)

    def put(self, index: int, row: Row) -> None:
        """Show `row` instead of the one at `index`."""
        self.rows = (*self.rows[:index], row, *self.rows[index + 1 :])
        self.replace_option_prompt_at_index(index, row.content)

    def redraw(self) -> None:
        """Show the same rows in the colours of another theme."""
        shown, self.rows = self.rows, ()
        self.show(shown)

    @property
    def row(self) -> Row | None:
        """The highlighted row."""
        return None if self.highlighted is None or self.highlighted >= len(self.rows) else self.rows[self.highlighted]

    def enter(self) -> None:
        """Take the keyboard, with a row highlighted."""
        if self.highlighted is None:
            self.action_first()
        self.focus()


def more(count: int) -> Row:
    """A row that says how many others there are."""
    return Row(Content.styled(f"  and {count:,} more", "$quiet"))


def fitted(label: Content, right: Content | str, width: int) -> Content:
    """`label`, cut where it is too long, with `right` at the end of a line of `width` columns."""
    tail = Content.styled(right, "$quiet") if isinstance(right, str) else right
    room = max(1, width - tail.cell_length - 1)
    cut = label.truncate(room, ellipsis=True) if label.cell_length > room else label
    return Content.assemble(cut, " " * max(1, width - cut.cell_length - tail.cell_length), tail)


def hung(sign: Content, text: Content, width: int, rest: Content | None = None) -> Content:
    """`text` broken into lines of `width` columns, set in after `sign`, and after `rest` from the second line on."""
    indent = sign.cell_length
    lines = text.wrap(max(8, width - indent))
    rest = Content(" " * indent) if rest is None else rest
    return Content("\n").join([rest + line if at else sign + line for at, line in enumerate(lines)])
