"""The screen shown while something is being opened."""

from __future__ import annotations

from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import BindingType
from textual.content import Content
from textual.getters import query_one
from textual.screen import ModalScreen
from textual.widgets import Static

from reader.app.keys.action import Hint
from reader.app.opening import Opening
from reader.app.screens.robust import Robust
from reader.app.widgets.bars.edge import Edge
from reader.app.widgets.bars.hints import hint_line

_UNSEEN = 0.25
"""Seconds before the screen becomes visible."""
_TURN = 0.15
"""Seconds between two updates."""
_WIDTH = 64
"""Columns of the frame, at most."""
_FRAME = 6
"""Columns that border and padding take."""
_STEPS = "▁▂▃▄▅▆▇█▇▆▅▄▃▂"


class OpeningScreen(Robust, ModalScreen[None]):
    """Says what is being opened and how much of it has arrived; Esc stops it."""

    BINDINGS: ClassVar[list[BindingType]] = [("escape,q,ctrl+c", "stop")]
    DEFAULT_CSS = f"""
    OpeningScreen {{
        align: center middle; background: transparent;
        & > Static {{
            width: {_WIDTH}; max-width: 100%; height: auto; visibility: hidden;
            background: $background; border: round $primary; border-subtitle-color: $quiet; padding: 1 2;
        }}
    }}
    """

    line = query_one(Static)

    def __init__(self, opening: Opening) -> None:
        super().__init__()
        self.opening = opening
        self._turns = 0
        self.is_seen = False
        """Whether it has become visible."""

    def compose(self) -> ComposeResult:
        """One line in a frame."""
        yield Static(markup=False)

    def on_mount(self) -> None:
        """Become visible if it takes a while."""
        Edge(self.line).show(hint_line((Hint("escape", "stops"),)))
        self.set_timer(_UNSEEN, self._appear)

    def _appear(self) -> None:
        self._draw()
        self.is_seen = True
        self.line.styles.visibility = "visible"
        self.set_interval(_TURN, self._draw)

    def _draw(self) -> None:
        width = max(10, min(_WIDTH, self.app.size.width) - _FRAME)
        step = _STEPS[self._turns % len(_STEPS)]
        self._turns += 1
        name = Content.styled(self.opening.name, "$foreground").truncate(width, ellipsis=True)
        self.line.update(Content.assemble(name, "\n", (f"{step} ", "$primary"), (self.opening.progress or "opening …", "$quiet")))

    def action_stop(self) -> None:
        """Stop it."""
        self.opening.stop()
        self.dismiss(None)
