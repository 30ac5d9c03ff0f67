"""The screen on which an article is chosen: wires the widgets and the keys to its parts."""

from __future__ import annotations

from dataclasses import replace
from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Center
from textual.widgets import Input

from reader.app.keys.action import Action, bindings_of
from reader.app.keys.listing import LISTING
from reader.app.lists.chosen import Among, source_of
from reader.app.lists.listings import LibraryListing, Listing
from reader.app.lists.state import ListState
from reader.app.memory import Memory
from reader.app.messages import ArticleWanted, LibraryWanted
from reader.app.outside.programs import open_outside
from reader.app.screens.ground import Ground
from reader.app.screens.listing.items import ItemsScreen
from reader.app.screens.listing.looking import Looking
from reader.app.screens.listing.refreshing import Refreshing
from reader.app.screens.listing.searching import Searching
from reader.app.screens.listing.shelving import Shelving
from reader.app.widgets.bars.narrow_bar import NarrowBar
from reader.app.widgets.bars.status_line import ListLine
from reader.app.widgets.bars.title_bar import ListTitle
from reader.app.widgets.rows.item_list import ItemList
from reader.in_words import counted, plural
from reader.sources.addresses import is_on_the_web


class ListScreen(ItemsScreen):
    """Lists articles by name at once, and shows more about each file once it has been looked into."""

    BINDINGS: ClassVar[list[BindingType]] = [*bindings_of(LISTING)]
    AUTO_FOCUS = "ItemList"
    DEFAULT_CSS = """
    ListScreen {
        & > Center { height: 1fr; padding: 1 2; }
    }
    """

    def __init__(self, listing: Listing, memory: Memory, actions: tuple[Action, ...]) -> None:
        super().__init__(listing, memory, actions)
        self._looking = Looking(self)
        self._searching = Searching(self)
        self._refreshing = Refreshing(self)
        self._give_keys_to_parts(Shelving(self))

    def _give_keys_to_parts(self, shelving: Shelving) -> None:
        """Have a key run the method of the part that it concerns alone."""
        self.action_later = shelving.save
        self.action_forget = shelving.forget
        self.action_mark_read = shelving.mark
        self.action_mark_all_read = shelving.mark_all
        self.action_undo = shelving.undo

    def compose(self) -> ComposeResult:
        """A title, the list, and the keys."""
        yield ListTitle(self.listing.title, is_library=isinstance(self.listing, LibraryListing))
        with Center():
            yield ItemList()
        yield NarrowBar()
        yield ListLine(self.actions.values())

    @property
    def listing(self) -> Listing:
        """What is listed."""
        return self.state.listing

    def on_screen_resume(self) -> None:
        """List what there is now, and look into new files; web pages are fetched only when they are opened.

        What has come to the top meanwhile, such as what was just read, is highlighted.
        """
        top = self.state.named[:1]
        self.list_again()
        if self.state.named and top != self.state.named[:1]:
            self.article_list.mark(self.state.named[0].chosen)

    def watch_state(self, before: ListState, now: ListState) -> None:
        """Show what is known now, and look into the files that are listed for the first time."""
        super().watch_state(before, now)
        if before.named is not now.named:
            self._looking.look_into(now.named)

    @on(ItemList.Chosen)
    def action_open(self) -> None:
        """Open the highlighted item."""
        item, items = self.article_list.marked, self.article_list.items
        if item is not None:
            sought = self.narrow_bar.words if item.key in self.state.found.excerpts else ""
            among = Among(tuple(each.chosen for each in items), items.index(item))
            self.app.post_message(ArticleWanted(item.chosen, sought, among))

    @on(Input.Changed)
    def _narrow(self) -> None:
        if self.narrow_bar.display:
            self._searching.begin(self.narrow_bar.words)

    @on(Input.Submitted)
    async def _open_marked(self) -> None:
        await self._searching.wait()
        if self.article_list.marked is not None:
            self.article_list.focus()  # so that keys move in what is listed, once the reader is back
        self.action_open()

    @on(NarrowBar.Closed)
    def _widen(self) -> None:
        self.article_list.focus()
        self._searching.end()

    async def action_narrow(self) -> None:
        """List only the items that contain the words typed."""
        await self.narrow_bar.show()
        self.draw()

    def action_browser(self) -> None:
        """Open the item in the browser; a page that was saved, where it is from."""
        item = self.article_list.marked
        source = "" if item is None else source_of(item.chosen)
        visit = None if item is None else self.state.visits.get(item.key)
        origin = source if visit is None or is_on_the_web(source) else visit.origin
        if is_on_the_web(origin):
            open_outside(self.app, origin, self.status.flash)
        else:
            self.status.flash("This is not on the web.")

    def action_refresh(self) -> None:
        """Fetch the list again, or look for new entries in the feeds listed."""
        source = "" if self.listing.lists_feeds else self.listing.source
        self._refreshing.refresh(source, self.article_list.items)

    def list_instead(self, listing: Listing) -> None:
        """Show `listing`, just fetched again; go to its first new item, and say how many are new."""
        before = {item.key or item.title for item in self.state.named}
        self._looking.forget()
        self.state = replace(self.state, listing=listing)
        self.list_again()
        new = [item for item in self.state.named if (item.key or item.title) not in before]
        if new:
            self.article_list.mark(new[0].chosen)
        thing = f"new {listing.thing}"
        if new or listing.is_current:
            self.status.flash(f"{counted(len(new), thing)}." if new else f"No {plural(thing)}.")

    def action_kept(self) -> None:
        """Show everything that is kept of all articles."""
        from reader.app.screens.modals.all_kept import AllKeptScreen  # only when it is needed

        if (kept := self.memory.kept()) is None:
            self.status.flash("The library cannot be read now: try again in a moment.")
            return
        titles = {item.key: item.title for item in self.article_list.items}
        self.app.push_screen(AllKeptScreen(kept, titles, self.actions))

    def action_library(self) -> None:
        """Go to the library."""
        self.app.post_message(LibraryWanted())

    def action_back(self) -> None:
        """List all items again, or go back to the screen before."""
        if self.narrow_bar.display:
            self.narrow_bar.action_leave()
        elif not Ground.is_below(self.app):
            self.app.pop_screen()
