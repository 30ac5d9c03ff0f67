"""The line in which a file or an address to open is typed."""

from __future__ import annotations

from pathlib import Path
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.screen import ModalScreen
from textual.widgets import Input


class PromptScreen(ModalScreen[str | None]):
    """Asks what to open; Enter opens it, Esc leaves."""

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

    def compose(self) -> ComposeResult:
        """The line in a frame."""
        line = Input(placeholder="a file, a folder, or an address on the web")
        line.border_title = "Open"
        line.border_subtitle = "Enter opens · Esc leaves"
        yield line

    def on_input_submitted(self, event: Input.Submitted) -> None:
        """Hand over what was typed."""
        typed = event.value.strip()
        self.dismiss(str(Path(typed).expanduser()) if typed.startswith("~") else typed or None)

    def action_leave(self) -> None:
        """Close without opening anything."""
        self.dismiss(None)
