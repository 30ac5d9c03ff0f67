"""The screen below all others."""

from __future__ import annotations

from textual.screen import Screen

from reader.app.screens.sized import Sized


class Ground(Sized, Screen[None]):
    """A screen that is never visible and draws nothing."""

    def _compositor_refresh(self) -> None:
        pass
