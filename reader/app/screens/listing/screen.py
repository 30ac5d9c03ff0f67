"""The screen on which an article is chosen."""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial
from typing import ClassVar

from textual import events, on
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Center
from textual.content import Content
from textual.getters import query_one
from textual.screen import Screen
from textual.widgets import Input

from reader.app.keys.action import Action, bindings_of, by_id
from reader.app.keys.listing import LISTING
from reader.app.lists.alike import told_apart
from reader.app.lists.chosen import Among, source_of
from reader.app.lists.items import NEW, Item, having, visited
from reader.app.lists.listings import LibraryListing, Listing
from reader.app.memory import Memory
from reader.app.messages import ArticleWanted, LibraryWanted
from reader.app.outside.programs import open_outside
from reader.app.screens.listing.looking import Looking
from reader.app.screens.listing.refreshing import Refreshing
from reader.app.screens.listing.searching import Searching
from reader.app.screens.listing.shelving import Shelving
from reader.app.screens.listing.sorting import Sorting
from reader.app.screens.robust import Robust
from reader.app.widgets.bars.narrow_bar import NarrowBar
from reader.app.widgets.bars.status_line import StatusLine
from reader.app.widgets.bars.title_bar import ListTitle
from reader.app.widgets.rows.item_list import ItemList
from reader.in_words import counted, plural
from reader.library import Visit
from reader.sources.addresses import is_on_the_web


class ListScreen(Robust, Screen[None]):
    """Lists articles by name at once, and shows more about each file once it has been looked into."""

    BINDINGS: ClassVar[list[BindingType]] = [*bindings_of(LISTING)]
    AUTO_FOCUS = "ItemList"
    LOOK: ClassVar[float] = 2.0
    """Seconds after which the library is looked at again if it cannot be read."""
    DEFAULT_CSS = """
    ListScreen {
        & > Center { height: 1fr; padding: 1 2; }
    }
    """

    article_list = query_one(ItemList)
    status = query_one(StatusLine)
    narrow_bar = query_one(NarrowBar)

    def __init__(self, listing: Listing, memory: Memory, actions: tuple[Action, ...]) -> None:
        """The `actions` carry the reader's keys."""
        super().__init__()
        self.listing = listing
        self._memory = memory
        self._actions = by_id(actions)
        self._visits: dict[str, Visit] = {}
        self._items: tuple[Item, ...] = ()
        self._looking = Looking(self, self._draw)
        self._searching = Searching(self, memory, self._looking, self._draw, self._list)
        self._refreshing = Refreshing(self, memory, self._draw)
        self._sorting = Sorting(self, memory, listing.key, self._draw)
        self._give_keys_to_parts(Shelving(self, memory, self._actions, self._list_again))

    def _give_keys_to_parts(self, shelving: Shelving) -> None:
        """Have a key run the method of the part that it concerns alone."""
        self.action_sort = self._sorting.sort
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
        yield StatusLine(tuple(self._actions.values()))

    def on_resize(self, _event: events.Resize) -> None:
        """Fit the items to the width."""
        self.call_after_refresh(self._draw)

    def on_screen_resume(self) -> None:
        """List what there is now, and look into new files; web pages are fetched only when they are opened.

        What has come to the top meanwhile, such as what was just read, is highlighted.
        """
        top = self._items[:1]
        self._list_again()
        if self._items and top != self._items[:1]:
            self.article_list.mark(self._items[0].chosen)

    def _list_again(self) -> None:
        if (visits := self._memory.visits()) is None:
            self._list()
            self.set_timer(self.LOOK, self._list_again)
            return
        self._visits = visits
        self._refreshing.count_again()
        self._list()
        items = [visited(item, self._visits) for item in self._items]
        self._memory.write(partial(self.listing.note, items))

    def _list(self) -> None:
        """List the items, and what was found besides."""
        self._items = self.listing.items(dict.fromkeys(self._visits.values()), self._searching.found.visits)
        self._draw()
        self._looking.look_into(self._items)

    @property
    def _known_visits(self) -> Mapping[str, Visit]:
        """The last articles that were opened, and those that were found."""
        return {visit.source: visit for visit in self._searching.found.visits} | self._visits

    def _draw(self) -> None:
        if not self.display:  # the last files were looked into while it is being left
            return
        visits = self._known_visits
        items = told_apart(self._refreshing.counted(visited(self._looking.seen(item), visits)) for item in self._items)
        listed = self._sorting.sorted(having(items, self.narrow_bar.words, self._searching.found.excerpts))
        self.article_list.list_items(
            listed, self.size.width, "Searching …" if self._searching.is_running else "None has all of these words."
        )
        number, new = counted(len(items), self.listing.thing), sum(item.mark == NEW for item in items)
        line = f"{len(listed):,} of {number}" if self.narrow_bar.words else f"{number} · {new:,} new" if new else number
        self.status.say(Content.styled(line + self._sorting.told, "$quiet"), interrupt=False)

    @on(ItemList.Chosen)
    def action_open(self) -> None:
        """Open the highlighted item."""
        item, items = self.article_list.marked, self.article_list.items
        if item is not None:
            sought = self.narrow_bar.words if item.key in self._searching.found.excerpts else ""
            among = Among(tuple(each.chosen for each in items), items.index(item))
            self.app.post_message(ArticleWanted(item.chosen, sought, among))

    @on(Input.Changed)
    def _narrow(self) -> None:
        if self.narrow_bar.display:
            self._searching.begin(self.narrow_bar.words)

    @on(Input.Submitted)
    async def _open_marked(self) -> None:
        await self._searching.wait()
        self.action_open()

    @on(NarrowBar.Closed)
    def _widen(self) -> None:
        self.article_list.focus()
        self._searching.end()

    async def action_narrow(self) -> None:
        """List only the items that contain the words typed."""
        await self.narrow_bar.show()
        self._draw()

    def action_move(self, how: str, *direction: int) -> None:
        """Highlight another item."""
        getattr(self.article_list, f"action_{how}")(*direction)

    def action_browser(self) -> None:
        """Open the item in the browser."""
        source = "" if self.article_list.marked is None else source_of(self.article_list.marked.chosen)
        if is_on_the_web(source):
            open_outside(self.app, source, self.status.flash)
        else:
            self.status.flash("This is not on the web.")

    def action_refresh(self) -> None:
        """Fetch the list again, or look for new entries in the feeds listed."""
        source = "" if self.listing.lists_feeds else self.listing.source
        self._refreshing.refresh(source, self.article_list.items)

    def list_instead(self, listing: Listing) -> None:
        """Show `listing`, just fetched again; go to its first new item, and say how many are new."""
        before = {item.key or item.title for item in self._items}
        self.listing = listing
        self._looking.forget()
        self._list_again()
        new = [item for item in self._items if (item.key or item.title) not in before]
        if new:
            self.article_list.mark(new[0].chosen)
        thing = f"new {listing.thing}"
        self.status.flash(f"{counted(len(new), thing)}." if new else f"No {plural(thing)}.")

    def action_kept(self) -> None:
        """Show everything that is kept of all articles."""
        from reader.app.screens.modals.all_kept import AllKeptScreen  # only when it is needed

        if (kept := self._memory.kept()) is None:
            self.status.flash("The library cannot be read now: try again in a moment.")
            return
        titles = {item.key: item.title for item in self.article_list.items}
        self.app.push_screen(AllKeptScreen(kept, titles, self._actions))

    def action_library(self) -> None:
        """Go to the library."""
        self.app.post_message(LibraryWanted())

    def action_back(self) -> None:
        """List all items again, or go back to the screen before."""
        if self.narrow_bar.display:
            self.narrow_bar.action_leave()
        elif len(self.app.screen_stack) > 2:
            self.app.pop_screen()
