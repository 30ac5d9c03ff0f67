"""The screen below all others."""

from __future__ import annotations

from typing import Any

from textual.app import App
from textual.geometry import Size
from textual.screen import Screen

from reader.app.screens.robust import Robust


class Ground(Robust, Screen[None]):
    """A screen that is never visible: it is not laid out for another size, and draws nothing."""

    @staticmethod
    def is_below(app: App[Any]) -> bool:
        """Whether nothing else is below the screen in front."""
        return len(app.screen_stack) <= 2

    def _screen_resized(self, size: Size) -> None:
        pass

    def _compositor_refresh(self) -> None:
        pass
