"""A list of articles to choose from."""

from __future__ import annotations

from collections.abc import Sequence
from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Center
from textual.content import Content
from textual.getters import query_one
from textual.screen import Screen
from textual.widgets import OptionList, Static

from reader.app import themes
from reader.app.actions import SHELF, Action, bindings_of
from reader.app.items import Item, having, visited
from reader.app.memory import Memory
from reader.app.messages import ArticleWanted
from reader.app.resuming import READ
from reader.app.widgets.bars import StatusLine
from reader.app.widgets.narrow_bar import NarrowBar
from reader.app.widgets.row import fitted
from reader.article import is_on_the_web
from reader.extents import counted, minutes, percent
from reader.sources import Entry

_WIDEST = 84
_AROUND = 4
_LINES = 2


class ItemList(OptionList):
    """A list that is turned by screens only where it has room for a line; Textual's raises an error."""

    def action_page_up(self) -> None:
        """Up by as many lines as are on screen."""
        if self.scrollable_content_region.height:
            super().action_page_up()  # type: ignore[no-untyped-call]

    def action_page_down(self) -> None:
        """Down by as many lines as are on screen."""
        if self.scrollable_content_region.height:
            super().action_page_down()  # type: ignore[no-untyped-call]


class ChoosingScreen(Screen[None]):
    """Lists articles with their first words and how long each takes."""

    BINDINGS: ClassVar[list[BindingType]] = [binding for binding in bindings_of(SHELF) if binding.key != "enter"]
    AUTO_FOCUS = "OptionList"
    DEFAULT_CSS = f"""
    ChoosingScreen {{
        & > #shelf-title {{ height: 1; background: $surface; padding: 0 1; }}
        & > Center {{ height: 1fr; padding: 1 2; }}
        & OptionList {{
            width: 100%; max-width: {_WIDEST}; height: 100%; border: none; padding: 0; background: $background;
            scrollbar-size-vertical: 1; scrollbar-color: $faint; scrollbar-color-hover: $primary;
            scrollbar-background: $background; scrollbar-background-hover: $background; scrollbar-background-active: $background;
            &:focus {{ border: none; background: $background; background-tint: $foreground 0%; }}
            & > .option-list--option {{ padding: 0 1; }}
            & > .option-list--option-highlighted {{ background: $surface; text-style: none; color: $foreground; }}
            &:focus > .option-list--option-highlighted {{ background: $panel; color: $foreground; text-style: none; }}
            &:ansi:focus > .option-list--option-highlighted {{ background: ansi_cyan; color: ansi_black; }}
            &:ansi:nocolor:focus > .option-list--option-highlighted {{ text-style: bold underline; }}
        }}
    }}
    """

    options = query_one(ItemList)
    status = query_one(StatusLine)
    narrow_bar = query_one(NarrowBar)

    def __init__(self, title: str, thing: str, items: Sequence[Item], memory: Memory, actions: tuple[Action, ...]) -> None:
        """`thing` is what the items are, in the singular; the `actions` are told with the keys that they have."""
        super().__init__()
        self._memory = memory
        self._actions = actions
        self._title = title
        self._thing = thing
        self._items = tuple(items)
        self._listed = self._items

    def compose(self) -> ComposeResult:
        """A title, the list, and the keys."""
        yield Static(Content.assemble(("reader", "bold $primary"), "   ", self._title), id="shelf-title")
        with Center():
            yield ItemList(markup=False)
        yield NarrowBar()
        yield StatusLine(self._actions)

    def on_resize(self) -> None:
        """Fit the items to the width."""
        self.call_after_refresh(self._draw)

    def on_screen_resume(self) -> None:
        """Show how much was read meanwhile."""
        self.show(self._items)

    def show(self, items: Sequence[Item]) -> None:
        """List other items, with how much of each was read."""
        visits = self._memory.visits()
        self._items = tuple(visited(item, visits) for item in items)
        self._draw()

    def _draw(self) -> None:
        width = max(20, min(_WIDEST, self.size.width - _AROUND) - _AROUND)
        at = self.options.highlighted or 0
        self._listed = having(self._items, self.narrow_bar.words)
        self.options.set_options([_drawn(item, width) for item in self._listed])
        if self._listed:
            self.options.highlighted = min(at, len(self._listed) - 1)
        number = counted(len(self._items), self._thing)
        self.status.say(Content.styled(number if self._listed == self._items else f"{len(self._listed):,} of {number}", "$quiet"))

    @on(OptionList.OptionSelected)
    def _open(self, event: OptionList.OptionSelected) -> None:
        if event.option_index < len(self._listed):
            self.app.post_message(ArticleWanted(self._listed[event.option_index].chosen))

    @on(NarrowBar.Typed)
    def _narrow(self) -> None:
        self.options.highlighted = 0
        self._draw()

    @on(NarrowBar.Entered)
    def _open_marked(self) -> None:
        self.options.action_select()

    @on(NarrowBar.Closed)
    def _widen(self) -> None:
        self.options.focus()
        self._draw()

    async def action_narrow(self) -> None:
        """List only the items with words that are typed."""
        await self.narrow_bar.show()
        self._draw()

    def action_move(self, how: str) -> None:
        """To another item."""
        getattr(self.options, f"action_{how}")()

    def action_browser(self) -> None:
        """Open the item in the browser."""
        index = self.options.highlighted
        chosen = None if index is None else self._listed[index].chosen
        address = chosen.address if isinstance(chosen, Entry) else str(chosen)
        if is_on_the_web(address):
            self.app.open_url(address)
            self.status.flash("Handed to the browser.")
        else:
            self.status.flash("This does not come from the web.")

    def action_next_theme(self) -> None:
        """The next theme."""
        self.app.theme = themes.after(self.app.theme)
        self.status.flash(f"theme: {self.app.theme}")

    def action_back(self) -> None:
        """All items again; back to what was there before, where there is something."""
        if self.narrow_bar.display:
            self.narrow_bar.leave()
        elif len(self.app.screen_stack) > 2:
            self.app.pop_screen()

    def action_help(self) -> None:
        """Show all keys."""
        from reader.app.screens.help import HelpScreen  # not before it is asked for

        self.app.push_screen(HelpScreen(self._actions))


def _length(words: int) -> str:
    return minutes(words) if words else ""


def _read(share: float) -> str:
    return "" if not share else "read" if share >= READ else f"{percent(share)} read"


def _drawn(item: Item, width: int) -> Content:
    right = "" if item.problem else " · ".join(filter(None, (_read(item.share), item.facts or _length(item.word_count))))
    head = fitted(Content.styled(item.title, "bold"), right, width)
    look = "$warning" if item.problem else "$quiet"
    text = Content.styled(item.problem or item.standfirst or "…", look)
    lines = text[: (_LINES + 1) * width].wrap(width)
    if len(lines) > _LINES:
        lines = [*lines[: _LINES - 1], lines[_LINES - 1].truncate(width - 1, ellipsis=False) + Content.styled("…", look)]
    return Content("\n").join([head, *lines, Content()])
