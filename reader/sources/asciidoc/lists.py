"""Divides the lines of lists in AsciiDoc into items, by marks that tell how deep each is."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from reader.regex import regex

_ITEM = regex(r"\s*(?P<mark>\*{1,6}|-|•|\.{1,6}|(?P<number>\d{1,5})\.|[a-zA-Z]\.|<(?:\d{1,3}|\.)>)[ \t]+(?P<words>\S.*)")
_TERM = regex(r"\s*(?P<words>[^\s:/][^\n]*?)(?P<mark>:{2,4}|;;)(?:[ \t]+(?P<rest>\S.*))?")
_BOX = regex(r"\[(?P<sign>[ x*])\][ \t]+(?=\S)")
_GOES_ON = "+"
_DELIMITERS = ("----", "....", "====", "****", "____", "++++", "////", "|===", "--", "```")


@dataclass(slots=True)
class Item:
    """An item of a list."""

    mark: str
    """What items of one list have in common: a sign, perhaps repeated."""
    lines: list[str]
    number: int | None = None
    """None for a bullet or a term."""
    term: str = ""
    is_done: bool | None = None
    """Whether its box is ticked; none if it has none."""

    @property
    def is_term(self) -> bool:
        """Whether it explains a term."""
        return self.mark[0] in ":;"


def begins_item(line: str) -> bool:
    """Whether an item of a list begins with `line`."""
    return _ITEM.fullmatch(line) is not None or (_TERM.fullmatch(line) is not None and not line.lstrip().startswith("//"))


def items_at(lines: Sequence[str], at: int, end_of_block: Callable[[int], int]) -> tuple[int, list[Item]]:
    """The index after the lists that begin in the line at `at`, and their items in order.

    `end_of_block` gives the index after the block between delimiters which begins in a line.
    """
    items: list[Item] = []
    while at < len(lines) and (item := _item(lines[at])) is not None:
        items.append(item)
        at = _fill(item, lines, at + 1, end_of_block)
        following = _after_blank(lines, at)
        if following < len(lines) and begins_item(lines[following]):
            at = following
    return at, items


def _item(line: str) -> Item | None:
    if (found := _ITEM.fullmatch(line)) is not None:
        words, mark = found["words"], found["mark"]
        box = _BOX.match(words)
        is_numbered = mark[0] not in "*-•"
        number = int(found["number"] or 1) if is_numbered else None
        kind = "1" if found["number"] else "a" if mark[0].isalpha() else "<" if mark[0] == "<" else mark
        return Item(kind, [words[box.end() :] if box else words], number, is_done=box["sign"] != " " if box else None)
    if (found := _TERM.fullmatch(line)) is not None:
        return Item(found["mark"], [found["rest"] or ""], term=found["words"].strip())
    return None


def _fill(item: Item, lines: Sequence[str], at: int, end_of_block: Callable[[int], int]) -> int:
    """Add the lines from `at` on that belong to `item`; the index after them."""
    if item.is_term and not item.lines[0]:
        following = _after_blank(lines, at)
        if following < len(lines) and not begins_item(lines[following]) and not lines[following].startswith(("=", "[", _GOES_ON)):
            item.lines = [lines[following].strip()]
            at = following + 1
    while at < len(lines):
        line = lines[at]
        if line == _GOES_ON:
            at = _attach(item, lines, at + 1, end_of_block)
        elif not line:
            following = _after_blank(lines, at)
            is_literal = following < len(lines) and lines[following][0].isspace() and not begins_item(lines[following])
            if not is_literal and not (following < len(lines) and lines[following] == _GOES_ON):
                return at
            if is_literal:
                item.lines.append("")
                following = _take_paragraph(item, lines, following)
            at = following
        elif begins_item(line) or _is_attribute(line) or line.startswith(_DELIMITERS):
            return at
        else:
            item.lines.append(line.strip())
            at += 1
    return at


def _attach(item: Item, lines: Sequence[str], at: int, end_of_block: Callable[[int], int]) -> int:
    """Add the block at `at`, after a sign that it goes on with the item; the index after it."""
    at = _after_blank(lines, at)
    item.lines.append("")
    while at < len(lines) and (_is_attribute(lines[at]) or (lines[at].startswith(".") and lines[at][1:2].isalnum())):
        item.lines.append(lines[at])
        at += 1
    end = end_of_block(at) if at < len(lines) else at
    if end > at:
        item.lines += lines[at:end]
        return end
    return _take_paragraph(item, lines, at)


def _take_paragraph(item: Item, lines: Sequence[str], at: int) -> int:
    while at < len(lines) and lines[at] and lines[at] != _GOES_ON and not begins_item(lines[at]):
        item.lines.append(lines[at])
        at += 1
    return at


def _is_attribute(line: str) -> bool:
    return line.startswith("[") and line.endswith("]")


def _after_blank(lines: Sequence[str], at: int) -> int:
    while at < len(lines) and not lines[at]:
        at += 1
    return at
