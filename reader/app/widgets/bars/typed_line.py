"""A line at the foot of a screen in which something is typed."""

from __future__ import annotations

from textual.getters import query_one
from textual.widget import Widget
from textual.widgets import Input, Static

from reader.app.widgets.bars.foot import Foot
from reader.app.widgets.in_order import Field


class TypedLine(Foot):
    """A sign, a field of one line, and a word about its content."""

    DEFAULT_CSS = """
    TypedLine {
        & > Input { width: 1fr; height: 1; border: none; padding: 0; background: $surface; &:focus { border: none; } }
        & > .line--word { width: auto; color: $quiet; padding: 0 1; }
    }
    """

    field = query_one(Input)

    def parts(self) -> tuple[Widget, ...]:
        """The field, and the word beside it."""
        return Field(placeholder=self.PLACEHOLDER, compact=True), Static("", classes="line--word", markup=False)

    def say(self, word: str) -> None:
        """Say `word` beside the field."""
        self.query_one(".line--word", Static).update(word)

    def on_input_changed(self, event: Input.Changed) -> None:
        """Keep the event from the screen."""
        event.stop()
