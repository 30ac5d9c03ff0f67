"""The part of the app that moves between the list and the text."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.app import App
from textual.screen import Screen

from reader.app.background.first_part import Rest
from reader.app.keys.listing import LISTING
from reader.app.keys.own import OwnKeys
from reader.app.keys.reading import READING
from reader.app.lists.chosen import Chosen, SourceList, source_of
from reader.app.lists.recent import shipped_articles
from reader.app.memory import Memory
from reader.app.messages import ArticleWanted, Trouble
from reader.app.screens.ground import Ground
from reader.app.screens.reading.screen import ReadingScreen
from reader.article import Article
from reader.library.keys import key_of
from reader.sources import Feed, articles_in
from reader.sources.addresses import is_on_the_web

if TYPE_CHECKING:
    from reader.app.lists.listings import Listing
    from reader.app.screens.listing.screen import ListScreen


class Moving:
    """Shows articles and lists, each on a screen over those before or in place of one."""

    def __init__(self, app: App[None], memory: Memory, own_keys: OwnKeys) -> None:
        self._app = app
        self._memory = memory
        self._own_keys = own_keys
        self._library: ListScreen | None = None
        """The library, once it was shown."""

    def show_article(self, article: Article, rest: Rest | None = None, wanted: ArticleWanted | None = None) -> None:
        """Show `article`, or its beginning and then the `rest`; if it was asked for, in the place where it is `wanted`."""
        app, before = self._app, self._app.screen
        if wanted is not None:
            self._remember_redirect(source_of(wanted.chosen), article)
        again = before if isinstance(before, ReadingScreen) and key_of(before.article) == key_of(article) else None
        screen = self._reading_screen(article, rest, wanted, again)
        if wanted is not None and isinstance(before, ReadingScreen) and (wanted.instead or again is not None):
            app.switch_screen(screen)
            _mark(app.screen_stack[-2], wanted.chosen)
        elif not Ground.is_below(app) and before is self._library and isinstance(app.screen_stack[-2], ReadingScreen):
            app.pop_screen()
            app.switch_screen(screen)
        else:
            app.push_screen(screen)

    def _reading_screen(
        self, article: Article, rest: Rest | None, wanted: ArticleWanted | None, again: ReadingScreen | None
    ) -> ReadingScreen:
        """A screen for `article` and its `rest` as it is `wanted`, or to show it `again` as that screen does."""
        sought, among = ("", None) if wanted is None else (wanted.sought, wanted.among)
        if again is not None:
            among = among or again.among
        actions, goes_on = self._own_keys.of(READING), again is not None
        return ReadingScreen(article, self._memory, rest, actions=actions, sought=sought, among=among, goes_on=goes_on)

    def _remember_redirect(self, address: str, article: Article) -> None:
        if is_on_the_web(address) and is_on_the_web(article.source) and address != article.source:
            self._memory.write(lambda library: library.redirect(address, article))

    def leave_nothing_unfinished(self) -> None:
        """Store what each article still has to store, as its screen does when it is closed, which needs a terminal."""
        for screen in self._app.screen_stack:
            if isinstance(screen, ReadingScreen):
                screen.leave_nothing_unfinished()

    def show_list(self, content: Feed | SourceList, *, instead: bool = False) -> None:
        """Show `content` as a list, `instead` of the one on screen."""
        from reader.app.screens.listing.screen import ListScreen  # only when it is needed

        before = self._app.screen if instead and isinstance(self._app.screen, ListScreen) else None
        listing = self._listing_of(content, None if before is None else before.listing)
        if before is not None:
            before.list_instead(listing)
        else:
            self._app.push_screen(ListScreen(listing, self._memory, self._own_keys.of(LISTING)))

    def _listing_of(self, content: Feed | SourceList, before: Listing | None) -> Listing:
        """The listing of `content`, perhaps in place of the one `before`; says what is wrong with it."""
        from reader.app.lists import listings  # only when it is needed

        if isinstance(content, Feed):
            known = before.known if isinstance(before, listings.FeedListing) else frozenset[str]()
            if content.notice:
                self._tell(content.notice)
            if content.is_cut:
                self._tell(f"This feed has more entries: the first {len(content.entries):,} are listed.")
            return listings.FeedListing(content, known or self._memory.listed_at(content.source))
        for sentence in content.troubles:
            self._tell(sentence)
        return listings.SourcesListing(content)

    def _tell(self, sentence: str) -> None:
        self._app.post_message(Trouble(sentence))

    def show_library(self) -> None:
        """Show the library, as it was left."""
        from reader.app.lists.listings import LibraryListing  # only when it is needed
        from reader.app.screens.listing.screen import ListScreen

        if self._library is None:
            listing = LibraryListing(tuple(articles_in(shipped_articles())))
            self._library = ListScreen(listing, self._memory, self._own_keys.of(LISTING))
            self._app.install_screen(self._library, "library")  # so that it outlasts being left
        self._app.push_screen(self._library)

    def back_to_list(self) -> None:
        """Go back to the list, or to the library."""
        if Ground.is_below(self._app):
            self.show_library()
        else:
            self._app.pop_screen()

    def back_to_library(self) -> None:
        """Go to the library, or back to it if it is open below."""
        if self._library in self._app.screen_stack:
            while self._app.screen is not self._library:
                self._app.pop_screen()
        else:
            self.show_library()


def _mark(screen: Screen[object], chosen: Chosen) -> None:
    """Highlight what was `chosen`, if the screen is the list that has it."""
    from reader.app.screens.listing.screen import ListScreen

    if isinstance(screen, ListScreen):
        screen.article_list.mark(chosen)
