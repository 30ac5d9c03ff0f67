"""Opens links, other articles and the original: a part of the reading screen."""

from __future__ import annotations

from reader.app.lists.chosen import Among
from reader.app.messages import ArticleWanted
from reader.app.outside.editor import edit
from reader.app.outside.programs import open_outside
from reader.app.reading.links import led_to
from reader.app.screens.reading.rereading import Rereading
from reader.app.screens.reading.text import TextScreen
from reader.article import Link
from reader.sources.addresses import is_on_the_web
from reader.sources.missing import file_of


class Browsing:
    """Opens links and neighbouring articles, and the article itself in a browser or an editor."""

    def __init__(self, screen: TextScreen, rereading: Rereading) -> None:
        self._screen = screen
        self._rereading = rereading

    def open_link(self, link: Link) -> None:
        """Open a link here, a picture or a mail address in another program, or go to its place in the text."""
        screen = self._screen
        if link.offset is not None:
            screen.jump()
            screen.view.go_to_top(link.offset)
        elif (chosen := led_to(screen.article, link)) is not None:
            screen.app.post_message(ArticleWanted(chosen))
        else:
            open_outside(screen.app, link.url, screen.status.flash)

    def open_neighbour(self, among: Among | None, direction: int) -> None:
        """Open the article before or after this one, which is `among` others, or say that there is none."""
        other = None if among is None else among.step(direction)
        if other is not None:
            self._screen.app.post_message(ArticleWanted(other.chosen, among=other, instead=True))
        elif among is None:
            key = self._screen.actions["library"].key
            self._screen.status.flash(f"This was not chosen from a list; {key} goes to the library.")
        else:
            self._screen.status.flash(f"This is the {'last' if direction > 0 else 'first'} article of the list.")

    def open_original(self) -> None:
        """Open the original page in the browser."""
        screen, origin = self._screen, self._screen.article.origin
        if is_on_the_web(origin):
            open_outside(screen.app, origin, screen.status.flash)
        else:
            or_file = "" if file_of(origin) is None else f"; {screen.actions['edit'].key} opens its file"
            screen.status.flash(f"This article is not on the web{or_file}.")

    def edit(self) -> None:
        """Open the file of the article in the editor, and read it again if it has changed."""
        self._screen.status.flash(edit(self._screen.app, self._screen.article.source))
        self._rereading.look_at_once()
