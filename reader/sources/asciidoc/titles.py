"""Finds the titles of the sections of AsciiDoc."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from reader.regex import regex

_TITLE = regex(r"(?P<signs>={1,6}|#{1,6})[ \t]+(?P<words>\S.*)")
_UNDERLINE = regex(r"(?P<sign>[=~^+-])(?P=sign)+")
_LEVELS = "=-~^+"
NEAR = 2
"""By how many characters a title and the line below it may differ."""


class Title(NamedTuple):
    """The title of a section."""

    level: int
    """0 is that of the document."""
    words: str
    end: int
    """The index of the line after it."""


def title_at(lines: Sequence[str], at: int) -> Title | None:
    """The title that begins in the line at `at`; none if something else does."""
    line = lines[at]
    if (found := _TITLE.fullmatch(line)) is not None:
        signs, words = found["signs"], found["words"]
        bare = words.removesuffix(signs)
        is_closed = bare != words and bare[-1:].isspace()
        return Title(len(signs) - 1, bare.rstrip() if is_closed else words, at + 1)
    below = lines[at + 1] if at + 1 < len(lines) else ""
    underline = _UNDERLINE.fullmatch(below)
    above = lines[at - 1] if at else ""
    if underline is None or above or not line[0].isalnum() or abs(len(below) - len(line)) > NEAR:
        return None
    return Title(_LEVELS.index(underline["sign"]), line, at + 2)
