"""The Textual app: it opens sources and moves between the list and the text."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import partial
from pathlib import Path
from typing import ClassVar

from textual.app import App, SystemCommand
from textual.binding import BindingType
from textual.driver import Driver
from textual.screen import Screen

from reader.app import themes
from reader.app.actions import READING, SHELF, Action
from reader.app.clipboard import copy_natively
from reader.app.memory import Memory
from reader.app.messages import ArticleWanted, ShelfWanted, Trouble
from reader.app.screens.reading import ReadingScreen
from reader.app.screens.shelf import ShelfScreen
from reader.article import Article
from reader.library import Library
from reader.sources import SourceError, load
from reader.sources.raw import RawDocument


class ReaderApp(App[None]):
    """Reads articles; opens the list where none is given."""

    TITLE = "reader"
    ENABLE_COMMAND_PALETTE = True
    PAUSE_GC_ON_SCROLL = True
    BINDINGS: ClassVar[list[BindingType]] = []

    def __init__(
        self,
        article: Article | None,
        shelf: Sequence[Path],
        library: Library | None = None,
        *,
        rest: RawDocument | None = None,
        driver_class: type[Driver] | None = None,
    ) -> None:
        """Open `article`, or where it is only the beginning of the document `rest`, that as soon as it is understood."""
        super().__init__(driver_class=driver_class)
        self._memory = Memory(library or Library(), self._tell_trouble)
        self._article = article
        self._rest = rest
        self._shelf = tuple(shelf)
        self.register_theme(themes.NIGHT)
        self.register_theme(themes.DAY)
        theme = self._memory.choice("theme", themes.NIGHT.name)
        self.theme = theme if theme in self.available_themes else themes.NIGHT.name

    def get_theme_variable_defaults(self) -> dict[str, str]:
        """The colours of quotes, places and voices."""
        return themes.variables(self.current_theme)

    def watch_theme(self, theme: str) -> None:
        """Remember the theme."""
        if self.is_running and theme != self._memory.choice("theme", themes.NIGHT.name):
            self._memory.choose("theme", theme)

    def copy_to_clipboard(self, text: str) -> None:
        """Copy `text` by the terminal, and by the system's own command too where there is one."""
        super().copy_to_clipboard(text)
        self.run_worker(partial(copy_natively, text), thread=True, exit_on_error=False, group="clipboard")

    def on_mount(self) -> None:
        """Show what was asked for."""
        if self._article is None:
            self.push_screen(ShelfScreen(self._shelf))
        else:
            self.push_screen(ReadingScreen(self._article, self._memory, self._rest))

    def on_unmount(self) -> None:
        """Wait until all that is to be remembered is written."""
        self._memory.close()

    def _tell_trouble(self, sentence: str) -> None:
        self.post_message(Trouble(sentence))

    def on_trouble(self, message: Trouble) -> None:
        """Say what went wrong beside the app."""
        self.notify(message.sentence, severity="warning", markup=False)

    def on_article_wanted(self, message: ArticleWanted) -> None:
        """Open an article from the list."""
        try:
            article = load(message.path)
        except SourceError as error:
            self.notify(str(error), severity="error", markup=False)
            return
        if isinstance(self.screen, ShelfScreen) and len(self.screen_stack) > 2:
            self.pop_screen()
        if isinstance(self.screen, ReadingScreen):
            self.switch_screen(ReadingScreen(article, self._memory))
        else:
            self.push_screen(ReadingScreen(article, self._memory))

    def on_shelf_wanted(self, _message: ShelfWanted) -> None:
        """Go to the list, or back to it."""
        if len(self.screen_stack) > 2:
            self.pop_screen()
        else:
            self.push_screen(ShelfScreen(self._shelf))

    def get_system_commands(self, screen: Screen[object]) -> Iterable[SystemCommand]:
        """The palette: every action of the screen in front."""
        actions: tuple[Action, ...] = READING if isinstance(screen, ReadingScreen) else SHELF
        for action in actions:
            if action.id not in ("palette", "library.open"):
                yield SystemCommand(f"{action.title}  ({action.label})", action.help, self._runner(screen, action))
        yield SystemCommand("All themes", "Choose among all themes.", self.action_change_theme)
        yield SystemCommand("Screenshot", "Save a picture of the screen.", lambda: self.deliver_screenshot() and None)

    def _runner(self, screen: Screen[object], action: Action):  # type: ignore[no-untyped-def]
        async def run() -> None:
            await screen.run_action(action.action)

        return run
