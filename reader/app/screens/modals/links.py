"""The links of an article."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partial
from time import monotonic
from typing import ClassVar

from textual import on
from textual.binding import Binding, BindingType
from textual.content import Content

from reader.app.keys.action import Action, Hint
from reader.app.messages import ArticleWanted
from reader.app.outside.programs import open_outside
from reader.app.reading.links import address_of, led_to, links_in, place_in
from reader.app.reading.state import Reading
from reader.app.reading.trails import links_of, place_led_to
from reader.app.screens.modals.overlay import MANY, Overlay
from reader.app.widgets.bars.hints import CLOSES
from reader.app.widgets.composing import hung, sides
from reader.app.widgets.rows.row import Row
from reader.app.widgets.rows.rows import Rows
from reader.article import Link
from reader.in_words import counted
from reader.sources import is_picture
from reader.sources.addresses import is_on_the_web


class LinksScreen(Overlay):
    """Lists the links in reading order: Enter opens one here, `o` in the browser."""

    PAUSE: ClassVar[float] = 1.0
    """The seconds after which a digit begins another number."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("u", "dismiss", id="links"),
        Binding("o", "browser", id="browser"),
        ("a", "later"),
        *((str(digit), f"number({digit})") for digit in range(10)),
    ]

    def __init__(self, reading: Reading, actions: Mapping[str, Action], later: Callable[[str, str], None], near: int) -> None:
        """`later` saves an address with a title; the first link from the offset `near` on is highlighted."""
        super().__init__(reading, actions)
        self._later = later
        self._near = near
        self._links = links_in(reading.article)
        self._number = 0
        self._typed_at = 0.0

    def hints(self) -> tuple[Hint, ...]:
        """What the keys do here; the last one closes."""
        outside, copy = self.actions["browser"].hinted("in the browser"), self.actions["copy"].hinted("copies")
        return Hint("enter", "opens it here"), outside, Hint("a", "later"), copy, CLOSES

    def head(self, width: int) -> Content:
        """How many links there are."""
        number = counted(len(self._links), "link") + (" so far" if self.reading.is_beginning else "")
        return sides(Content.styled("Links", "bold"), number, width)

    def rows_in(self, width: int) -> list[Row]:
        """A row for every address."""
        trail, is_long = links_of(self.reading.article), len(self._links) > MANY
        drawn = [partial(self._drawn, index, width, cut=is_long) for index in range(len(self._links))]
        return [Row(draw if is_long else draw(), partial(trail.at, index), lines=2) for index, draw in enumerate(drawn)]

    def index_to_highlight(self) -> int | None:
        """The link that is on screen or comes next."""
        return next((index for index, link in enumerate(self._links) if link.span.start >= self._near), None)

    def _drawn(self, index: int, width: int, *, cut: bool = False) -> Content:
        """The number and the words of a link, `cut` to one line or wrapped; below them its target, if that differs."""
        link, article = self._links[index], self.reading.article
        words, place = self.words(link.span) or link.words, place_in(article, link)
        sign = Content.styled(f"{index + 1:>{len(str(len(self._links)))}} ", "$quiet")
        text = (sign + words).truncate(width, ellipsis=True) if cut else hung(sign, Content(words), width)
        leads_to = address_of(article, link) if place is None else f"→ {self.words(place)}"
        if words == leads_to:
            return text + "\n" if cut else text
        below = Content(" " * sign.cell_length + leads_to).truncate(width, ellipsis=True).stylize("$quiet")
        return Content("\n").join([text, below])

    @on(Rows.Chosen)
    def _open(self, event: Rows.Chosen) -> None:
        event.stop()
        event.prevent_default()
        link = self._links[event.index]
        place = place_in(self.reading.article, link)
        if place is not None:
            self.dismiss(place_led_to(place))
        elif (chosen := led_to(self.reading.article, link)) is not None:
            self.dismiss(None)
            self.app.post_message(ArticleWanted(chosen))
        else:
            open_outside(self.app, link.url, self.say)

    def action_number(self, digit: int) -> None:
        """Go to the link of a number, whose digits may be typed one after another."""
        before = self._number if monotonic() - self._typed_at < self.PAUSE else 0
        self._number = next((number for number in (10 * before + digit, digit) if 0 < number <= len(self._links)), 0)
        self._typed_at = monotonic()
        if self._number:
            self.rows.highlighted = self._number - 1

    def action_browser(self) -> None:
        """Open the link in the browser."""
        link = self._link_out()
        if link is not None and (is_picture(link.url) or is_on_the_web(link.url)):
            open_outside(self.app, link.url, self.say)
        elif link is not None:
            self.say("This link leads to a file; Enter opens it.")

    def action_later(self) -> None:
        """Save the link in the library."""
        link = self._link_out()
        if link is not None and is_picture(link.url):
            self.say("This link leads to a picture; Enter shows it.")
        elif link is not None:
            self._later(link.url, self.words(link.span))
            self.say("Saved in the library, to read later.")

    def action_copy(self) -> None:
        """Copy the address or the path."""
        if (link := self._link_out()) is not None:
            self.app.copy_to_clipboard(link.url)
            self.say(f"Copied the {'address' if is_on_the_web(link.url) else 'path'}.")

    def _link_out(self) -> Link | None:
        """The link of the row; if it leads to a place in the text, say so and return None."""
        link = None if self.rows.highlighted is None else self._links[self.rows.highlighted]
        if link is not None and link.offset is not None:
            self.say("This link leads to a place in the text; Enter goes there.")
            return None
        return link
