"""Divides the lines of a list in Org into its items."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from reader.regex import regex
from reader.sources.markup.lines import dedented

_ITEM = regex(
    r"\s*(?P<mark>[-+]|(?<=\s)\*|\d{1,5}[.)])(?:\s+|$)"
    r"(?:\[@(?P<first>\d{1,5})\]\s*)?(?:(?P<box>\[[ Xx-]\])(?:\s+|$))?"
)
_TERM = " :: "
_MOST_BLANK = 2
"""How many blank lines end a list."""


@dataclass(frozen=True, slots=True)
class Item:
    """An item of a list."""

    lines: Sequence[str]
    """What is in it, without the indent."""
    number: int | None = None
    """None for a bullet."""
    is_done: bool | None = None
    """Whether its box is ticked; none if it has none."""
    term: str = ""
    """What it explains."""


def begins_item(line: str) -> bool:
    """Whether an item of a list begins with `line`."""
    return _ITEM.match(line) is not None


def items_at(lines: Sequence[str], at: int) -> tuple[int, list[Item]]:
    """The index after the list that begins in the line at `at`, and its items."""
    indent = _indent(lines[at])
    items = []
    while at < len(lines) and begins_item(lines[at]) and _indent(lines[at]) == indent:
        end, following = _end_of_item(lines, at, indent)
        items.append(_item(lines[at:end]))
        at = following
    return at, items


def _end_of_item(lines: Sequence[str], at: int, indent: int) -> tuple[int, int]:
    """The index after the last line of an item, and that of the line which follows it."""
    end, blank = at + 1, 0
    for following in range(at + 1, len(lines)):
        line = lines[following]
        if not line.strip():
            blank += 1
        elif blank >= _MOST_BLANK:
            return end, end
        elif _indent(line) <= indent:
            return end, following
        else:
            end, blank = following + 1, 0
    return end, len(lines)


def _item(lines: Sequence[str]) -> Item:
    mark = _ITEM.match(lines[0])
    first = lines[0][mark.end() :] if mark else lines[0]
    term, separator, rest = f"{first} ".partition(_TERM)
    number = None if mark is None or not mark["mark"][0].isdigit() else int(mark["first"] or mark["mark"][:-1])
    box = mark["box"] if mark else None
    body = dedented(lines[1:])
    is_done = None if box is None else box in ("[X]", "[x]")
    if separator and number is None:
        return Item([rest.strip(), *body], None, is_done, term.strip())
    return Item([first, *body], number, is_done)


def _indent(line: str) -> int:
    return len(line) - len(line.lstrip())
