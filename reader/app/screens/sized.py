"""Lays screens out for the present size of the terminal."""

from __future__ import annotations

from typing import Any, Protocol

from textual import events
from textual.app import App


class _Shown(Protocol):
    @property
    def app(self) -> App[Any]: ...


class Sized:
    """Has a screen laid out for the present size of the terminal only.

    A screen reports to itself each size that it has been laid out for. Of two sizes reported one soon after the other, each
    would come up again because of the other, for ever.
    """

    def on_resize(self: _Shown, event: events.Resize) -> None:
        """Ignore a size that the terminal no longer has."""
        if event.size != self.app.size:
            event.prevent_default()
