"""The screen below all others."""

from __future__ import annotations

from textual.geometry import Size
from textual.screen import Screen

from reader.app.screens.robust import Robust


class Ground(Robust, Screen[None]):
    """A screen that is never visible: it is not laid out for another size, and draws nothing."""

    def _screen_resized(self, size: Size) -> None:
        pass

    def _compositor_refresh(self) -> None:
        pass
