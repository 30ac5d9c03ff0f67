"""The screen columns that text takes, and the tab stops in code."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable
from unicodedata import east_asian_width

_TAB = 4
"""How many columns lie between tab stops."""


def width_of(words: str) -> int:
    """The screen columns that `words` take."""
    return len(words) if words.isascii() else sum(2 if east_asian_width(letter) in "WF" else 1 for letter in words)


def with_tab_stops(code: str) -> tuple[str, Callable[[int], int]]:
    """`code` with spaces up to the next stop for each tab, and what tells where an offset of `code` is in that."""
    parts, tabs, added = [], [], [0]
    column = length = 0
    *before_tabs, last = code.split("\t")
    for part in before_tabs:
        column = width_of(part.rpartition("\n")[2]) + (0 if "\n" in part else column)
        spaces = _TAB - column % _TAB
        parts.append(part + " " * spaces)
        tabs.append(length + len(part))
        added.append(added[-1] + spaces - 1)
        column, length = column + spaces, length + len(part) + 1
    return "".join([*parts, last]), lambda offset: offset + added[bisect_left(tabs, offset)]
