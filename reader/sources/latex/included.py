"""Puts the files that a document in LaTeX includes in the places where it names them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

from reader.paths import is_file
from reader.regex import regex
from reader.sources.clean import clean
from reader.sources.decode import NotTextError, decode
from reader.sources.raw import MEGABYTE, MOST_MEGABYTES, RawDocument

_INCLUDE = regex(
    r"(?P<skipped>(?<!\\)%[^\n]*|\\begin\{(?P<raw>verbatim|lstlisting|Verbatim|minted|comment)\}[\s\S]*?(?:\\end\{(?P=raw)\}|\Z))"
    r"|\\(?P<command>input|include|subfile)(?:\s*\{\s*(?P<file>[^{}\n]{1,200}?)\s*\}|[ \t]+(?P<bare>[\w./-]{1,200}))"
)
_MOST_FILES, _DEEPEST = 500, 20
"""How many files are looked for, and how deeply they may include one another."""
_SUFFIX = ".tex"


class Includes:
    """The files that a document may include: those in its own folder, if it is a file itself."""

    def __init__(self, document: RawDocument) -> None:
        is_there = document.source not in ("", "-") and not document.is_from_web and is_file(Path(document.source))
        self._folder = Path(document.source).resolve().parent if is_there else None
        self._around = [Path(document.source).resolve()] if is_there else []
        """The files that are being read, each named by the one before."""
        self._asked = self._size = 0

    def included(self, text: str) -> str:
        """`text` with what it includes in its place, or a line that says what that would be."""
        return "".join(self._parts(text)) if "\\input" in text or "\\include" in text or "\\subfile" in text else text

    def _parts(self, text: str) -> Iterator[str]:
        done = 0
        for found in _INCLUDE.finditer(text):
            if found["command"] is not None:
                yield text[done : found.start()]
                yield self._inside(found)
                done = found.end()
        yield text[done:]

    def _inside(self, found: re.Match[str]) -> str:
        name = (found["file"] or found["bare"]).strip('" ')
        path = self._path_of(name)
        inside = None if path is None else self._text_of(path)
        if path is None or inside is None:
            return f"\n\n[Not included: \\verb|{name.replace('|', '')}|]\n\n"
        self._around.append(path)
        whole = self.included(inside)
        self._around.pop()
        return f"\n\n{whole}\n\n" if found["command"] == "include" else whole

    def _path_of(self, name: str) -> Path | None:
        """The file called `name` in the folder; none if there is none, or if it is being read already."""
        if self._folder is None or self._asked >= _MOST_FILES or len(self._around) > _DEEPEST:
            return None
        self._asked += 1
        try:
            paths = [(self._folder / each).resolve() for each in (f"{name}{_SUFFIX}", name)]
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
            text = clean(decode(path.read_bytes())).expandtabs(8)
        except (OSError, NotTextError):
            return None
        self._size += size
        begin, end = "\\begin{document}", "\\end{document}"
        return text.partition(begin)[2].partition(end)[0] if begin in text else text
