"""A list laid over the text, which returns the place to go to."""

from __future__ import annotations

from collections.abc import Mapping
from typing import ClassVar

from textual import events, on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.content import Content
from textual.getters import query_one
from textual.timer import Timer
from textual.widgets import Static

from reader.app.keys.action import Action, Hint
from reader.app.reading.copying import to_copy
from reader.app.reading.state import Reading
from reader.app.reading.trail import Trail
from reader.app.screens.modals.modal import Modal
from reader.app.widgets.bars.hints import CLOSES
from reader.app.widgets.bars.status_line import StatusLine
from reader.app.widgets.rows.row import Row
from reader.app.widgets.rows.rows import Rows
from reader.article import Span

WIDTH = 84
"""Columns of the frame, at most."""
MANY = 300
"""With more rows than this, each is cut to few lines, and drawn only when it is on screen."""
_FRAME = 7
"""Columns that border, padding and scroll bar take."""
_AROUND = 6
"""Lines that the border, the margin of the head, and its first line take."""
_LOW, _AROUND_LOW = 14, 4
"""Lines from which a head has all of its lines and a margin, and those that border and head take below that."""


class Overlay(Modal[Trail | None]):
    """Rows in a frame: Enter goes to one in the text, `y` copies it, Esc closes."""

    BINDINGS: ClassVar[list[BindingType]] = [
        ("q", "dismiss"),
        Binding("i", "dismiss", id="card"),
        Binding("d", "dismiss", id="dates"),
        Binding("y", "copy", id="copy"),
    ]
    VERTICAL_BREAKPOINTS: list[tuple[int, str]] | None = [(0, "-low"), (_LOW, "-high")]  # noqa: RUF012
    DEFAULT_CSS = f"""
    Overlay {{
        & > Vertical {{
            width: {WIDTH}; max-width: 100%; height: auto; max-height: 100%;
            background: $background; border: round $primary; border-subtitle-color: $quiet; padding: 0 1 0 2;
            & > Static {{ height: auto; margin: 1 0; }}
            & > Rows {{ height: auto; }}
        }}
        &.-low > Vertical > Static {{ margin: 0; max-height: 1; }}
    }}
    """

    rows = query_one(Rows)

    def __init__(self, reading: Reading, actions: Mapping[str, Action]) -> None:
        super().__init__()
        self.reading = reading
        self.actions = actions
        self._until_keys: Timer | None = None
        """Runs while a message is shown in place of the keys."""

    def hints(self) -> tuple[Hint, ...]:
        """What the keys do here; the last one closes."""
        return Hint("enter", "goes there"), self.actions["copy"].hinted("copies"), CLOSES

    def head(self, width: int) -> Content:
        """The title of the list, on lines of `width` columns."""
        raise NotImplementedError

    def rows_in(self, width: int) -> list[Row]:
        """The rows, in `width` columns."""
        raise NotImplementedError

    def index_to_highlight(self) -> int | None:
        """The index of the row to highlight, if it is not the first."""
        return None

    def compose(self) -> ComposeResult:
        """The head and the rows."""
        with Vertical():
            yield Static(classes="overlay--head", markup=False)
            yield Rows()

    def on_mount(self) -> None:
        """Fill the frame."""
        self._fill()
        self._show_keys()
        self.rows.highlighted = self.index_to_highlight()
        self.rows.enter()
        self.call_after_refresh(self.rows.scroll_to_highlight)

    def say(self, said: str) -> None:
        """Say what was done, for a moment."""
        self.edge.show(Content.styled(said, "$warning"))
        if self._until_keys is not None:
            self._until_keys.stop()
        self._until_keys = self.set_timer(StatusLine.MOMENT, self._show_keys)

    def on_resize(self, _event: events.Resize) -> None:
        """Fit the rows to the room, and the keys unless something is said in their place."""
        self._fill()
        if self._until_keys is None:
            self._show_keys()

    def _show_keys(self) -> None:
        """Say what the keys do; only how to close if there is nothing to go to."""
        self._until_keys = None
        keys = self.hints() if any(row.is_entry for row in self.rows.rows) else self.hints()[-1:]
        self.tell_keys(keys, WIDTH)

    def _fill(self) -> None:
        width = max(20, min(WIDTH, self.app.size.width) - _FRAME)
        head = self.head(width)
        self.query_one(".overlay--head", Static).update(head)
        room = self.app.size.height
        self.rows.styles.max_height = max(1, room - (_AROUND_LOW if room < _LOW else head.plain.count("\n") + _AROUND))
        self.rows.show(self.rows_in(width))

    def words(self, span: Span) -> str:
        """The text of `span` on one line, as long as it is in the article."""
        return span.of(self.reading.article.text).replace("\n", " ").replace("\t", " ")

    @on(Rows.Chosen)
    def _go(self, event: Rows.Chosen) -> None:
        event.stop()
        row = event.row
        if not row.leads_somewhere:
            self.say("There is no place to go to.")
            return
        self.dismiss(None if row.trail is None else row.trail())
        if row.article is not None:
            self.app.post_message(row.article)

    def action_copy(self) -> None:
        """Copy the place that the row leads to, a quote with its speaker and source."""
        row = self.rows.row
        if row is not None and row.to_copy:
            self.app.copy_to_clipboard(row.to_copy)
            self.say("Copied, with its source.")
            return
        copied = None if row is None or row.trail is None else to_copy(self.reading.following(row.trail()), None)
        if copied is not None:
            self.app.copy_to_clipboard(copied.text)
            self.say(f"Copied {copied.what}.")
