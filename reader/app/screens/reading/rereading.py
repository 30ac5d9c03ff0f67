"""Reads the file of an article again once it has changed: a part of the reading screen."""

from __future__ import annotations

from pathlib import Path
from threading import Thread

from reader.app.screens.reading.growing import Growing
from reader.app.screens.reading.text import TextScreen
from reader.sources.missing import file_of

_State = tuple[int, int] | None
"""A value that differs once a file has been written; None without a file."""


class Rereading:
    """Shows the article as its file is now."""

    def __init__(self, screen: TextScreen, growing: Growing) -> None:
        self._screen = screen
        self._growing = growing
        self._path = file_of(screen.article.source)
        self._read = self._seen = _state_of(self._path)
        """The states of the file when it was read last, and when it was looked at last."""
        self._is_looking = False
        """Whether its state is not known yet that was asked for last."""

    def look(self) -> None:
        """Read the file again if it has changed, unless it still changes, or the text is in use."""
        if self._path is not None and not self._is_looking:
            self._is_looking = True
            Thread(target=self._look, daemon=True).start()  # for a drive in the network that hangs, nothing waits

    def _look(self) -> None:
        self._screen.call_later(self._take, _state_of(self._path))

    def _take(self, state: _State) -> None:
        """React to the `state` that the file is in now."""
        self._is_looking = False
        before, self._seen = self._seen, state
        is_busy = state != before or self._screen.is_in_use
        if self._path is not None and state not in (self._read, None) and not is_busy:
            self._read = state
            self._growing.read_again(self._path)

    def look_at_once(self) -> None:
        """Read the file again if it has changed, now that nothing else changes it."""
        self._seen = _state_of(self._path)
        self._take(self._seen)


def _state_of(path: Path | None) -> _State:
    """The state of the file at `path`."""
    try:
        facts = None if path is None else path.stat()
    except OSError:
        return None
    return None if facts is None else (facts.st_mtime_ns, facts.st_size)
