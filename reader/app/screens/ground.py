"""The screen below all others."""

from __future__ import annotations

from textual.screen import Screen

from reader.app.screens.robust import Robust


class Ground(Robust, Screen[None]):
    """A screen that is never visible and draws nothing."""

    def _compositor_refresh(self) -> None:
        pass
