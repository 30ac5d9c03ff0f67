"""The screen below all others."""

from __future__ import annotations

from textual.geometry import Size
from textual.screen import Screen

from reader.app.screens.robust import Robust


class Ground(Robust, Screen[None]):
    """A screen that is never visible: it lays nothing out and draws nothing."""

    def _refresh_layout(self, size: Size | None = None, scroll: bool = False) -> None:  # noqa: FBT001, FBT002 (as in Textual)
        pass

    def _compositor_refresh(self) -> None:
        pass
