"""A titled list beside the text, of which every row is a place in it."""

from __future__ import annotations

from dataclasses import dataclass

from rich.cells import cell_len
from textual.app import ComposeResult
from textual.containers import Vertical
from textual.content import Content
from textual.message import Message
from textual.widgets import OptionList, Static


class Panel(Vertical):
    """A title above a list; choosing a row posts `Chosen`."""

    TITLE = ""
    DEFAULT_CSS = """
    Panel {
        height: 1fr; background: $background; padding: 1 1 0 1;
        & > .panel--title { height: 1; color: $text-muted; text-style: bold; margin-bottom: 1; }
        & > OptionList {
            height: 1fr; border: none; padding: 0; background: $background;
            scrollbar-size-vertical: 1; scrollbar-color: $panel-lighten-1;
            scrollbar-background: $background; scrollbar-background-hover: $background;
            scrollbar-background-active: $background;
            &:focus { background: $background; border: none; background-tint: $foreground 3%; }
            & > .option-list--option { padding: 0 1 0 0; }
            & > .option-list--option-highlighted { background: $background; text-style: none; color: $foreground; }
            &:focus > .option-list--option-highlighted { background: $place-ground; text-style: bold; color: $text; }
        }
    }
    """

    @dataclass
    class Chosen(Message):
        """A row was chosen."""

        panel: Panel
        index: int

        @property
        def control(self) -> Panel:
            """The panel, for `@on` with a selector."""
            return self.panel

    def compose(self) -> ComposeResult:
        """The title and the list."""
        yield Static(self.TITLE, classes="panel--title", markup=False)
        yield OptionList(markup=False, compact=True)

    @property
    def inner_width(self) -> int:
        """The columns that a row has."""
        return max(8, self.container_size.width - 3 if not self.size.width else self.size.width - 3)

    def set_title(self, right: str = "") -> None:
        """Show the title, with `right` at the other end of the line."""
        self.query_one(".panel--title", Static).update(row(Content(self.TITLE), right, self.inner_width))

    def fill(self, rows: list[Content]) -> None:
        """Show `rows`, with the same one highlighted as before."""
        options = self.query_one(OptionList)
        highlighted = options.highlighted
        options.clear_options()
        options.add_options(rows)
        if highlighted is not None and rows:
            options.highlighted = min(highlighted, len(rows) - 1)

    def on_option_list_option_selected(self, event: OptionList.OptionSelected) -> None:
        """Pass the choice on."""
        event.stop()
        self.post_message(self.Chosen(self, event.option_index))

    def focus_list(self) -> None:
        """Give the keyboard to the list."""
        options = self.query_one(OptionList)
        if options.highlighted is None and options.option_count:
            options.highlighted = 0
        options.focus()


def row(label: Content, right: str, width: int) -> Content:
    """`label`, cut where it is too long, with `right` at the end of a line of `width` columns."""
    room = max(1, width - cell_len(right) - 1)
    cut = label.truncate(room, ellipsis=True) if label.cell_length > room else label
    space = " " * max(1, width - cut.cell_length - cell_len(right))
    return Content.assemble(cut, space, (right, "$text-muted"))
