"""Reads the files that a document includes: those in its own folder."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from reader.paths import is_file
from reader.sources.clean import clean
from reader.sources.decode import NotTextError, decode
from reader.sources.raw import MEGABYTE, MOST_MEGABYTES, RawDocument

_MOST_FILES, _DEEPEST = 500, 20
"""How many files are looked for, and how deeply they may include one another."""


class Includes:
    """The files that a document may include: those in its own folder, if it is a file itself."""

    def __init__(self, document: RawDocument, suffix: str = "") -> None:
        is_there = document.source not in ("", "-") and not document.is_from_web and is_file(Path(document.source))
        self._folder = Path(document.source).resolve().parent if is_there else None
        self._around = [Path(document.source).resolve()] if is_there else []
        """The files that are being read, each named by the one before."""
        self._suffix = suffix
        """What the name of a file may lack."""
        self._asked = self._size = 0

    def read(self, name: str, read: Callable[[str], str]) -> str | None:
        """What `read` makes of the text of the file called `name`; none if it may not be read, or cannot."""
        path = self._path_of(name)
        text = None if path is None else self._text_of(path)
        if path is None or text is None:
            return None
        self._around.append(path)
        whole = read(text)
        self._around.pop()
        return whole

    def _path_of(self, name: str) -> Path | None:
        """The file called `name` in the folder; none if there is none, or if it is being read already."""
        if self._folder is None or self._asked >= _MOST_FILES or len(self._around) > _DEEPEST:
            return None
        self._asked += 1
        folders = dict.fromkeys((self._around[-1].parent, self._folder))
        try:
            paths = [(folder / each).resolve() for folder in folders for each in dict.fromkeys((name + self._suffix, name))]
        except (OSError, RuntimeError, ValueError):  # a loop of symbolic links, or no path at all
            return None
        return next((path for path in paths if self._may_be_read(path)), None)

    def _may_be_read(self, path: Path) -> bool:
        """Whether a file is in the folder and not hidden, as those with settings and keys are."""
        if self._folder is None or not path.is_relative_to(self._folder) or path in self._around:
            return False
        return not any(part.startswith(".") for part in path.relative_to(self._folder).parts) and is_file(path)

    def _text_of(self, path: Path) -> str | None:
        """The text of a file; none if it cannot be read, or all of them together would be too large."""
        try:
            size = path.stat().st_size
            if self._size + size > MOST_MEGABYTES * MEGABYTE:
                return None
            text = clean(decode(path.read_bytes()))
        except (OSError, NotTextError):
            return None
        self._size += size
        return text
