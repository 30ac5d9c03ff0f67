"""Lays lists over the text (a card, the dates, keepsakes, links): a part of the reading screen."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from reader.app.reading.links import links_in
from reader.app.reading.state import Subject
from reader.app.reading.trail import Trail
from reader.app.reading.trails import updated
from reader.app.screens.reading.correcting import Correcting
from reader.app.screens.reading.keeping import Keeping
from reader.app.screens.reading.text import TextScreen

if TYPE_CHECKING:
    from reader.app.screens.modals.overlay import Overlay


class Overlaying:
    """Shows lists over the text and goes to the place chosen in one; each is imported when it is first needed."""

    def __init__(self, screen: TextScreen, keeping: Keeping, correcting: Correcting) -> None:
        self._screen = screen
        self._keeping = keeping
        self._correcting = correcting

    def card(self, subject: Subject | None) -> None:
        """Show the card of `subject`, if there is one."""
        from reader.app.screens.modals.card import CardScreen

        reading = self._screen.reading
        if subject is not None and reading.overview is not None:
            elsewhere = partial(self._screen.memory.others_with, article=reading.article)
            ask = partial(self._correcting.ask_about, reading, as_voice=False)
            self._lay(CardScreen(reading, self._screen.actions, reading.overview, subject.who, elsewhere, ask))

    def timeline(self) -> None:
        """Show the dates."""
        from reader.app.screens.modals.timeline import TimelineScreen

        reading = self._screen.reading
        if reading.overview is None:
            self._screen.status.flash(reading.not_yet)
        else:
            self._lay(TimelineScreen(reading, self._screen.actions, reading.overview))

    def kept(self) -> None:
        """Show the keepsakes and corrections."""
        from reader.app.screens.modals.kept import KeptScreen

        keeping, correcting = self._keeping, self._correcting
        self._lay(KeptScreen(self._screen.reading, self._screen.actions, keeping.drop, correcting.leave_as_found, keeping.undo))

    def links(self) -> None:
        """Show the links, or say that there are none."""
        from reader.app.screens.modals.links import LinksScreen

        screen = self._screen
        if links_in(screen.article):
            self._lay(LinksScreen(screen.reading, self._screen.actions, self._add_later, screen.view.on_screen.start))
        else:
            screen.status.flash(screen.reading.not_yet if screen.reading.is_beginning else "There are no links in this article.")

    def _add_later(self, address: str, title: str) -> None:
        self._screen.memory.write(lambda library: library.add(address, title=title), failed=lambda: None)

    def _lay(self, overlay: Overlay) -> None:
        self._screen.app.push_screen(overlay, self._follow)

    def _follow(self, trail: Trail | None) -> None:
        overview = self._screen.reading.overview
        if trail is not None:  # perhaps of less of the article than is known by now
            self._screen.follow(trail if overview is None else updated(trail, overview))
