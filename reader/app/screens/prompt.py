"""A line in a frame in which something is typed."""

from __future__ import annotations

from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.widgets import Input

from reader.app.screens.laid import Laid


class PromptScreen(Laid[str | None]):
    """Asks for a line; Enter returns it, Esc cancels."""

    BINDINGS: ClassVar[list[BindingType]] = [Binding("escape", "leave", "Leave", show=False)]
    DEFAULT_CSS = """
    PromptScreen {
        align: center middle; background: $background 60%;
        &:ansi { background: transparent; }
        & > Input {
            width: 72; max-width: 100%; height: auto; background: $background; border: round $primary; padding: 1 2;
            border-title-color: $primary; border-subtitle-color: $quiet;
            &:focus { border: round $primary; }
        }
    }
    """

    def __init__(self, title: str, placeholder: str, *, does: str, before: str = "") -> None:
        """`does` says what Enter does; what was typed `before` is filled in, ready to be typed over."""
        super().__init__()
        self._title = title
        self._placeholder = placeholder
        self._does = does
        self._before = before

    def compose(self) -> ComposeResult:
        """The line in a frame."""
        line = Input(self._before, placeholder=self._placeholder)
        line.border_title = self._title
        line.border_subtitle = f"Enter {self._does} · Esc cancels"
        yield line

    def on_input_submitted(self, event: Input.Submitted) -> None:
        """Return what was typed."""
        self.dismiss(event.value.strip() or None)

    def action_leave(self) -> None:
        """Close without an answer."""
        self.dismiss(None)
