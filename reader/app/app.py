"""The Textual app: it opens sources, and has what they hold shown."""

from __future__ import annotations

from functools import partial
from typing import ClassVar

from textual import events, on
from textual.driver import Driver
from textual.message import Message
from textual.screen import ModalScreen, Screen

from reader.app.background.first_part import Rest
from reader.app.background.interpreter import answer_first
from reader.app.keys.action import Action
from reader.app.keys.listing import LISTING
from reader.app.keys.own import own_keys
from reader.app.keys.reading import READING
from reader.app.lists.chosen import SourceList
from reader.app.looks import themes
from reader.app.memory import Memory
from reader.app.messages import ArticleWanted, LibraryWanted, ListWanted, Trouble
from reader.app.moving import Moving
from reader.app.opening import Arrived, Failed, Opening
from reader.app.screens.ground import Ground
from reader.app.screens.reading.screen import ReadingScreen
from reader.app.themed_app import ThemedApp
from reader.app.typed_ahead import TypedAhead
from reader.app.widgets.article.view import ArticleView
from reader.article import Article
from reader.library import Library
from reader.sources import Feed
from reader.sources.piped import Pipe


class ReaderApp(ThemedApp):
    """Opens articles and lists; starts with the library if it is given nothing to open."""

    TITLE = "reader"
    PAUSE_GC_ON_SCROLL = True
    READING_TIME: ClassVar[float] = 1.0
    """The seconds after which a notice has been read, so that the next key closes it."""

    def __init__(
        self,
        first: Article | Feed | SourceList | None = None,
        library: Library | None = None,
        *,
        rest: Rest | None = None,
        wanted: str | Pipe = "",
        usual_theme: str = themes.NIGHT.name,
        driver_class: type[Driver] | None = None,
    ) -> None:
        """Show `first`, or else the library; then open what is `wanted`, in the usual theme unless another was chosen before.

        If `first` is only a beginning, show the `rest` as it arrives.
        """
        super().__init__(Memory(library or Library(), self._tell_trouble), usual_theme, driver_class)
        self._first = first
        self._rest = rest
        self._wanted = wanted
        self._opening: Opening | None = None
        self._typed_ahead = TypedAhead()
        self.at_end.callback(self._memory.close)
        self.at_end.callback(self._stop_opening)
        self._own_keys = own_keys()
        self.set_keymap(self._own_keys.keymap())
        self._moving = Moving(self, self._memory, self._own_keys)
        self.at_end.callback(self._moving.leave_nothing_unfinished)

    def get_default_screen(self) -> Screen[None]:
        """The screen below the list and the text."""
        return Ground()

    def on_mount(self) -> None:
        """Show what was asked for."""
        if isinstance(self._first, Article):
            self._moving.show_article(self._first, self._rest)
            self._rest = None  # megabytes that only the screen needs
        elif self._first is None:
            self._moving.show_library()
        else:
            self._moving.show_list(self._first)
        for sentence in self._own_keys.troubles:
            self._tell_trouble(sentence)
        if self._wanted:
            self.post_message(ArticleWanted(self._wanted))
            self._wanted = ""  # a pipe has megabytes of its own

    @property
    def unwritten(self) -> int:
        """How many changes to what is kept could not be written to the library yet."""
        return self._memory.unwritten

    # Notices

    def _tell_trouble(self, sentence: str) -> None:
        self.post_message(Trouble(sentence))

    async def on_event(self, event: events.Event) -> None:
        """Before a key is handled, have other threads wait, and close the notices that have been read, which cover the text.

        A key typed while a screen is being made is for that screen, which then has what the key is about.
        """
        if isinstance(event, events.Key):
            await self.screen_in_place()
            if self._typed_ahead.takes(event, self.screen):
                return
            answer_first()
            self.close_notices_after(self.READING_TIME)
        await super().on_event(event)

    async def _check_bindings(self, key: str, priority: bool = False) -> bool:  # noqa: FBT001, FBT002 (as Textual calls it)
        """Do what `key` is bound to; for the text at once, where Textual would pass it through all widgets around that first."""
        at_once = priority and isinstance(self.focused, ArticleView) and not (self.screen.selections or self.is_key_passing)
        return await super()._check_bindings(key, priority) or (at_once and await super()._check_bindings(key))

    def on_trouble(self, message: Trouble) -> None:
        """Say what went wrong in the background."""
        self.notify(message.sentence, severity="warning", markup=False)

    # Opening

    def post_message(self, message: Message) -> bool:
        """Send the app a `message`; keys that follow a wish to see something else are for that."""
        if isinstance(message, ArticleWanted | ListWanted | LibraryWanted):
            self._typed_ahead.begin()
        return super().post_message(message)

    def on_article_wanted(self, message: ArticleWanted) -> None:
        """Open what was chosen, in the background."""
        from reader.app.screens.modals.opening import OpeningScreen  # only when it is needed

        self._stop_opening()
        self._leave_opening()
        self._opening = Opening(message)
        self.run_worker(partial(self._opening.follow, self.post_message), thread=True, exit_on_error=False, group="opening")
        self.push_screen(OpeningScreen(self._opening), self._typed_ahead.drop)

    def _stop_opening(self) -> None:
        if self._opening is not None:
            self._opening.stop()

    async def on_arrived(self, message: Arrived) -> None:
        """Show what was opened."""
        await self._typed_ahead.gather()
        if message.opening is not self._opening or message.opening.is_stopped:
            return
        self._leave_opening()
        content, wanted = message.content, message.opening.wanted
        if isinstance(content, SourceList):
            self._moving.show_list(content, instead=wanted.instead)
        elif isinstance(content.first, Feed):
            self._moving.show_list(content.first, instead=wanted.instead)
        else:
            self._moving.show_article(content.first, content.rest, wanted)
        self.call_later(self._typed_ahead.hand_over, self.on_event)

    def on_failed(self, message: Failed) -> None:
        """Say why nothing was opened."""
        if message.opening is self._opening:
            self._leave_opening()
            self._typed_ahead.drop()
            self.notify(message.sentence, severity="error", markup=False)
            wanted = message.opening.wanted
            if wanted.instead and isinstance(self.screen, ReadingScreen):
                self.screen.among = wanted.among  # so that the next step leads past it

    def _leave_opening(self) -> None:
        """Close the screen that shows the progress of opening, and whatever is over it."""
        from reader.app.screens.modals.opening import OpeningScreen

        self._opening = None
        while any(isinstance(screen, OpeningScreen) for screen in self.screen_stack):
            self.pop_screen()

    async def action_prompt(self) -> None:
        """Ask what to open, and open it."""
        from reader.app.lists.completing import completed  # only when it is needed
        from reader.app.screens.modals.modal import lay
        from reader.app.screens.modals.prompt import PromptScreen

        what = "a file, a folder, or an address on the web"
        await lay(PromptScreen("Open", what, does="opens it", completed=completed), self, self._open_typed)

    def _open_typed(self, typed: str | None) -> None:
        from reader.app.lists.typed import source_typed

        if typed:
            self.post_message(ArticleWanted(source_typed(typed)))

    def on_paste(self, event: events.Paste) -> None:
        """Open the file or the address that is pasted, or dropped on the terminal, where nothing is being typed."""
        from reader.app.lists.typed import source_pasted  # only when it is needed

        is_typing = self.focused is not None and self.focused.check_consume_key("a", "a")
        if not (is_typing or isinstance(self.screen, ModalScreen)):
            source = source_pasted(event.text)
            self.post_message(ArticleWanted(source) if source else Trouble("What you pasted names no file and no address."))

    # Moving between screens

    @on(ListWanted)
    @on(LibraryWanted)
    async def _go_back(self, message: ListWanted | LibraryWanted) -> None:
        """Go back to the list, or to the library, which is open below or opened now."""
        await self._typed_ahead.gather()
        if isinstance(message, ListWanted):
            self._moving.back_to_list()
        else:
            self._moving.back_to_library()
        self.call_later(self._typed_ahead.hand_over, self.on_event)

    # Help and palette

    def action_help(self) -> None:
        """Show all keys of the screen in front."""
        from reader.app.screens.modals.help import HelpScreen  # only when it is needed

        self.push_screen(HelpScreen(self._actions_of(self.screen)))

    def _actions_of(self, screen: Screen[object]) -> tuple[Action, ...]:
        return self._own_keys.of(READING if isinstance(screen, ReadingScreen) else LISTING)

    async def action_command_palette(self) -> None:  # type: ignore[override]  # Textual awaits it
        """Find an action by its name; over the text and over lists only, for what lies over these has other keys."""
        from reader.app.screens.modals.modal import lay  # only when it is needed
        from reader.app.screens.modals.palette import ActionPalette, Actions

        if not isinstance(self.screen, ModalScreen):
            await lay(ActionPalette([Actions], placeholder="Find an action…"), self)

    def search_themes(self) -> None:
        """Find a theme by its name."""
        from textual.theme import ThemeProvider

        from reader.app.screens.modals.palette import ActionPalette  # only when it is needed

        self.push_screen(ActionPalette([ThemeProvider], placeholder="Find a theme…"))
