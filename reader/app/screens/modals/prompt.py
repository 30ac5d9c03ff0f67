"""A prompt for one line of text."""

from __future__ import annotations

from asyncio import to_thread
from collections.abc import Callable
from typing import ClassVar

from textual import events
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.getters import query_one
from textual.suggester import Suggester
from textual.widgets import Input

from reader.app.keys.action import Hint
from reader.app.screens.modals.modal import Modal
from reader.app.widgets.in_order import Field

_WIDTH = 72
"""Columns of the frame, at most."""


class _Completing(Suggester):
    """Suggests what a function completes."""

    def __init__(self, completed: Callable[[str], str]) -> None:
        super().__init__(use_cache=False, case_sensitive=True)
        self._completed = completed

    async def get_suggestion(self, value: str) -> str | None:
        """`value` completed, if possible."""
        return await to_thread(self._completed, value) or None


class PromptScreen(Modal[str | None]):
    """Asks for a line; Enter returns it, also an empty one, Tab completes it if possible, Esc cancels."""

    BINDINGS: ClassVar[list[BindingType]] = [Binding("tab", "complete", priority=True)]
    FRAME = Input
    DEFAULT_CSS = f"""
    PromptScreen {{
        & > Input {{
            width: {_WIDTH}; max-width: 100%; height: auto; background: $background; border: round $primary; padding: 1 2;
            border-title-color: $primary; border-subtitle-color: $quiet;
            &:focus {{ border: round $primary; }}
        }}
    }}
    """

    line = query_one(Input)

    def __init__(
        self, title: str, placeholder: str, *, does: str, before: str = "", completed: Callable[[str], str] | None = None
    ) -> None:
        """`does` says what Enter does; what was typed `before` is filled in and selected.

        `completed` completes what is typed so far, on any thread; empty if it cannot.
        """
        super().__init__()
        self._title = title
        self._placeholder = placeholder
        self._does = does
        self._before = before
        self._completed = completed

    def compose(self) -> ComposeResult:
        """The line in a frame."""
        suggester = None if self._completed is None else _Completing(self._completed)
        line = Field(self._before, placeholder=self._placeholder, suggester=suggester)
        line.border_title = self._title
        yield line

    def on_resize(self, _event: events.Resize) -> None:
        """Fit the keys to the room."""
        completes = [] if self._completed is None else [Hint("tab", "completes")]
        keys = [Hint("enter", self._does), *completes, Hint("escape", "cancels")]
        self.tell_keys(keys, _WIDTH)

    def on_input_submitted(self) -> None:
        """Return what was typed, and perhaps completed after Enter was pressed."""
        self.dismiss(self.line.value.strip())

    async def action_complete(self) -> None:
        """Complete what is typed, also before that is suggested."""
        if self._completed is not None:
            self.line.value = await to_thread(self._completed, self.line.value) or self.line.value
        self.line.action_end()
