"""Nests the items of an article as the lists of a web page."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from reader.article import Block
from reader.regex import regex

_MARK = regex(r"(?P<bullet>[•◦▪] )|(?P<number>\d{1,6})\. |(?P<further>  )")
"""What an item of an article begins with: a bullet, a number, or the space before a further paragraph."""


class ListItem(NamedTuple):
    """One item, or a further part of the one before, such as a paragraph."""

    level: int
    start: int
    """The offset of its words, after the mark that the list itself shows."""
    number: int | None = None
    is_bulleted: bool = False
    is_further: bool = False

    @classmethod
    def of(cls, block: Block, text: str) -> ListItem:
        """The item in a `block` of the article `text`."""
        found = _MARK.match(text, block.span.start, block.span.end)
        if found is None:
            return cls(block.level, block.span.start)
        number = int(found["number"]) if found["number"] else None
        return cls(block.level, found.end(), number, found["bullet"] is not None, found["further"] is not None)

    def opening(self) -> str:
        """The tag of a list that begins with this item."""
        if self.number is not None:
            return "<ol>" if self.number == 1 else f'<ol start="{self.number}">'
        return "<ul>" if self.is_bulleted else '<ul class="plain">'


def nested(items: Iterable[tuple[ListItem, str]]) -> str:
    """The lists of `items`, each with the markup of its words; white space stands only between the outermost items."""
    parts: list[str] = []
    open_: list[ListItem] = []
    """The last item of each open list, the outermost first."""
    for item, words in items:
        if item.is_further and open_:
            while len(open_) > 1 and open_[-1].level > item.level:
                _close(parts, open_)
            parts.append(words)
            continue
        while open_ and not _is_above(open_[-1], item) and not _goes_on(open_[-1], item):
            _close(parts, open_)
        if open_ and not _is_above(open_[-1], item):
            parts.append("</li>")
            open_[-1] = item
        else:
            open_.append(item)
            _add(parts, "<ul>" * _levels_without_items(open_) + item.opening(), is_outermost=len(open_) == 1)
        _add(parts, f"<li>{words}", is_outermost=len(open_) == 1)
    while open_:
        _close(parts, open_)
    return "".join(parts)


def _is_above(last: ListItem, item: ListItem) -> bool:
    return last.level < item.level


def _goes_on(last: ListItem, item: ListItem) -> bool:
    """Whether `item` follows the `last` one in the same list."""
    if item.level != last.level:
        return False
    if item.number is None or last.number is None:
        return item.opening() == last.opening()
    return item.number == last.number + 1


def _close(parts: list[str], open_: list[ListItem]) -> None:
    around = "</ul>" * _levels_without_items(open_)
    closed = open_.pop()
    parts.append("</li>")
    _add(parts, ("</ul>" if closed.number is None else "</ol>") + around, is_outermost=not open_)


def _levels_without_items(open_: Sequence[ListItem]) -> int:
    """How many levels the last of the open lists is deeper than the item it is in."""
    above = open_[-2].level if len(open_) > 1 else -1
    return max(0, open_[-1].level - above - 1)


def _add(parts: list[str], markup: str, *, is_outermost: bool) -> None:
    parts.append(f"\n{markup}" if is_outermost and parts else markup)
