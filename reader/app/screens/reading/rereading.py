"""Reads the file of an article again once it has changed: a part of the reading screen."""

from __future__ import annotations

from pathlib import Path

from reader.app.screens.reading.growing import Growing
from reader.app.screens.reading.text import TextScreen
from reader.sources.missing import file_of


class Rereading:
    """Shows the article as its file is now."""

    def __init__(self, screen: TextScreen, growing: Growing) -> None:
        self._screen = screen
        self._growing = growing
        self._path = file_of(screen.article.source)
        self._read = self._seen = _state_of(self._path)
        """The states of the file when it was read last, and when it was looked at last."""

    def look(self) -> None:
        """Read the file again if it has changed, unless it still changes, or the text is in use."""
        before, self._seen = self._seen, _state_of(self._path)
        is_busy = self._seen != before or self._screen.is_in_use
        if self._path is not None and self._seen not in (self._read, None) and not is_busy:
            self._read = self._seen
            self._growing.read_again(self._path)

    def look_at_once(self) -> None:
        """Read the file again if it has changed, now that nothing else changes it."""
        self._seen = _state_of(self._path)
        self.look()


def _state_of(path: Path | None) -> tuple[int, int] | None:
    """A value that differs once the file at `path` has been written; None if there is none."""
    try:
        facts = None if path is None else path.stat()
    except OSError:
        return None
    return None if facts is None else (facts.st_mtime_ns, facts.st_size)
