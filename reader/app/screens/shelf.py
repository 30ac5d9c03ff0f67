"""The list of articles to read."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import ClassVar

from textual import on, work
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Center
from textual.content import Content
from textual.getters import query_one
from textual.screen import Screen
from textual.widgets import OptionList, Static

from reader.app.actions import SHELF, bindings_of
from reader.app.messages import ArticleWanted
from reader.app.screens.help import HelpScreen
from reader.app.widgets.bars import StatusLine
from reader.app.widgets.rows import fitted
from reader.extents import minutes
from reader.sources import SourceError, load
from reader.sources.clean import clean_line


@dataclass(frozen=True, slots=True)
class Card:
    """What the list says about one article."""

    path: Path
    title: str
    standfirst: str
    words: int
    problem: str = ""


def card_of(path: Path) -> Card:
    """The card of the article at `path`; a file that cannot be read gets one that says why."""
    try:
        article = load(path)
    except SourceError as error:
        return Card(path, clean_line(path.name), "", 0, str(error))
    paragraphs = [" ".join(block.span.of(article.text).split()) for block in article.blocks]
    title = article.title or clean_line(path.stem).replace("-", " ").replace("_", " ").capitalize()
    standfirst = next((text for text in paragraphs if text != article.title and len(text) > 40), "")
    return Card(path, title, standfirst, article.words)


class ShelfScreen(Screen[None]):
    """Lists articles with their first words and how long each takes."""

    BINDINGS: ClassVar[list[BindingType]] = [binding for binding in bindings_of(SHELF) if binding.key != "enter"]
    AUTO_FOCUS = "OptionList"
    DEFAULT_CSS = """
    ShelfScreen {
        & > #shelf-title { height: 1; background: $surface; padding: 0 1; }
        & > Center { height: 1fr; padding: 1 2; }
        & OptionList {
            width: 100%; max-width: 84; height: 100%; border: none; padding: 0; background: $background;
            scrollbar-size-vertical: 1;
            &:focus { border: none; background: $background; background-tint: $foreground 0%; }
            & > .option-list--option { padding: 0 1; }
            & > .option-list--option-highlighted { background: $surface; text-style: none; color: $foreground; }
            &:focus > .option-list--option-highlighted { background: $place-ground; color: $foreground; }
        }
    }
    """

    options = query_one(OptionList)
    status = query_one(StatusLine)

    def __init__(self, paths: Sequence[Path]) -> None:
        super().__init__()
        self._paths = tuple(paths)
        self._cards: tuple[Card, ...] = ()

    def compose(self) -> ComposeResult:
        """A title, the list, and the keys."""
        yield Static(Content.assemble(("reader", "bold $primary"), "   ", "Library"), id="shelf-title")
        with Center():
            yield OptionList(markup=False)
        yield StatusLine(SHELF)

    def on_mount(self) -> None:
        """Fill the list."""
        self.read_cards()

    @work(thread=True, exclusive=True, exit_on_error=False)
    def read_cards(self) -> None:
        """Look into every article."""
        cards = tuple(card_of(path) for path in self._paths)
        self.app.call_from_thread(self._show, cards)

    def on_resize(self) -> None:
        """Fit the cards to the width."""
        self.call_after_refresh(self._draw)

    def _show(self, cards: tuple[Card, ...]) -> None:
        self._cards = cards
        self._draw()

    def _draw(self) -> None:
        cards = self._cards
        width = max(20, min(84, self.size.width - 4) - 4)
        at = self.options.highlighted or 0
        self.options.clear_options()
        self.options.add_options([_drawn(card, width) for card in cards])
        if cards:
            self.options.highlighted = min(at, len(cards) - 1)
        self.status.say(Content.styled(f"{len(cards)} articles" if cards else "…", "$quiet"))

    @on(OptionList.OptionSelected)
    def _open(self, event: OptionList.OptionSelected) -> None:
        if event.option_index < len(self._cards):
            self.app.post_message(ArticleWanted(self._cards[event.option_index].path))

    def action_next(self) -> None:
        """To the next article."""
        self.options.action_cursor_down()

    def action_previous(self) -> None:
        """To the previous article."""
        self.options.action_cursor_up()

    def action_back(self) -> None:
        """Back to the article that was being read, where there is one."""
        if len(self.app.screen_stack) > 2:
            self.app.pop_screen()

    def action_help(self) -> None:
        """Show all keys."""
        self.app.push_screen(HelpScreen(SHELF))


def _drawn(card: Card, width: int) -> Content:
    head = fitted(Content.styled(card.title, "bold $foreground"), "" if card.problem else minutes(card.words), width)
    text = Content.styled(card.problem or card.standfirst or "…", "$warning" if card.problem else "$quiet")
    lines = text.wrap(width)[:2]
    if len(text.wrap(width)) > 2:
        lines[1] = lines[1].truncate(width - 1, ellipsis=False) + Content("…")
    return Content("\n").join([head, *lines, Content()])
