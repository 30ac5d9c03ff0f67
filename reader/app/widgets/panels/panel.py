"""A titled list beside the text; every row is a place in the text."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import ClassVar

from textual import on
from textual.actions import SkipAction
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.content import Content
from textual.geometry import Size
from textual.getters import query_one
from textual.reactive import var
from textual.widgets import Static

from reader.app.messages import CardWanted, QuestionWanted, TrailChosen
from reader.app.reading.state import NOTHING, Reading, Subject
from reader.app.widgets.composing import fitted
from reader.app.widgets.plain_lines import PlainGround
from reader.app.widgets.rows.row import Row, nothing_but
from reader.app.widgets.rows.rows import Rows

_NO_ROOM = 8
"""The fewest columns that a row is drawn for, even if there are fewer."""
HINTS_ABOUT_NAMES = {"back": "text", "card": "about", "correct": "correct", "copy.all": "copy all", "help": "help"}
"""The hints where a row is about somebody or something that is named."""
TITLE_LINES = 3
"""Lines that the title and the space around it take."""


class _Title(Static):
    """The name of a panel, which is no text of the article; a click leads to the rows below it."""

    ALLOW_SELECT = False

    def on_click(self) -> None:
        """Focus the rows."""
        if isinstance(self.parent, Panel):
            self.parent.enter()


class Panel(PlainGround, Vertical):
    """A title above rows; choosing one posts `TrailChosen`, asking about one posts `CardWanted`."""

    TITLE = ""
    HINTS: ClassVar[Mapping[str, str]] = {"back": "text", "help": "help"}
    """The hints in the status line while the panel has the focus, by action, the most important first."""
    AS_VOICE: ClassVar[bool] = False
    """Whether a row stands for all quotes of a speaker, rather than for a name."""
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("i", "card", id="card"),
        Binding("w", "correct", id="correct"),
    ]
    DEFAULT_CSS = """
    Panel {
        height: 1fr; background: $background; padding: 1 0 0 1;
        & > .panel--title { dock: top; height: 2; color: $quiet; }
        &:focus-within > .panel--title { color: $primary; text-style: bold; }
    }
    """

    reading: var[Reading] = var(NOTHING, init=False)
    rows = query_one(Rows)

    def __init__(self) -> None:
        super().__init__()
        self._title = Content()
        self._room = Size(0, 0)
        """The width of the panel, and the height that its rows depend on, when they were made."""

    def compose(self) -> ComposeResult:
        """The title and the rows."""
        yield _Title(self.TITLE, classes="panel--title", markup=False)
        yield Rows()

    def rows_and_count(self) -> tuple[Sequence[Row], str]:
        """The rows for the reading, and how many there are, to show beside the title; empty for nothing."""
        raise NotImplementedError

    def depends_on(self, reading: Reading) -> tuple[object, ...]:
        """The parts of `reading` that the rows depend on."""
        return (reading.overview, reading.is_whole, reading.has_failed)

    @property
    def inner_width(self) -> int:
        """The width of a row."""
        return max(_NO_ROOM, self._room.width - 2)

    def on_mount(self) -> None:
        """Follow the theme."""
        self.watch(self.app, "theme", self._recolour, init=False)

    def enter(self) -> None:
        """Take the focus; the rows are there for the next key even if the panel is shown for the first time."""
        if not self._room:
            self._fit(self.app.size.width)
        self.rows.enter()

    def get_content_height(self, container: Size, viewport: Size, width: int) -> int:
        """The height of the rows in `width` columns, for which they are made now."""
        self._fit(width)
        return super().get_content_height(container, viewport, width)

    def on_resize(self) -> None:
        """Fit the rows to the room."""
        self._fit(self.size.width)

    @property
    def height_to_fit(self) -> int:
        """The height on which it depends what the rows are."""
        return self.app.size.height

    def _fit(self, width: int) -> None:
        """Make the rows for `width` columns, unless they are made already."""
        room = Size(width, self.height_to_fit)
        if room != self._room:
            self._room = room
            self.draw()

    def watch_reading(self, old: Reading, new: Reading) -> None:
        """Draw what changed."""
        if self.depends_on(old) != self.depends_on(new):
            self.draw()

    def draw(self) -> None:
        """Make the title and the rows, if there is room for them."""
        if not self.is_mounted or self._room.width <= 0:
            return
        rows, count = self.rows_and_count()
        self.rows.show(rows)  # before the title, for which Textual may lay out everything
        title = fitted(Content(self.TITLE), count, self.inner_width)
        if not title.is_same(self._title):
            self._title = title
            self.query_one(".panel--title", Static).update(title, layout=False)

    def _recolour(self) -> None:
        self.rows.redraw()
        self.draw()

    def told(self, found: int) -> str:
        """How many were `found`, and that they are guesses if the text is not in English."""
        return f"{found:,}" if self.reading.article.is_english else f"{found:,} guessed"

    def waiting(self, empty: str) -> list[Row]:
        """One row that says why there are no others: the analysis is running or has failed, or else `empty`."""
        if self.reading.has_failed:
            empty = "The analysis failed, but you can read the text."
        elif not self.reading.is_whole:
            empty = "analysing …"
        elif not self.reading.article.is_english:
            empty = "Nothing was found; reader knows English best."
        return nothing_but(empty, self.inner_width)

    @on(Rows.Chosen)
    def _choose(self, event: Rows.Chosen) -> None:
        event.stop()
        if event.row.trail is not None:
            self.post_message(TrailChosen(event.row.trail()))

    def action_card(self) -> None:
        """Show the card of the row's subject; of a row without one, the key is for the text."""
        self.post_message(CardWanted(self._subject()))

    def action_correct(self) -> None:
        """Ask what the row's subject is, or who said all of their quotes; of a row without one, the key is for the text."""
        self.post_message(QuestionWanted(self._subject(), self.AS_VOICE))

    def _subject(self) -> Subject:
        row = self.rows.row
        if row is None or row.subject is None:
            raise SkipAction
        return row.subject
