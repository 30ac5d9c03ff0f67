"""The lists, block quotes and headings around a block, and the marks of list items: a bullet for the depth, or a number."""

from __future__ import annotations

from reader.article import BlockKind

_BULLETS = "•◦▪"
_DEEPEST = 8
"""The deepest level of an item."""
TO_DO, DONE = "☐ ", "☑ "
"""What an item that is a task begins with instead of a bullet."""
NO_MARK = "  "
"""Replaces the mark before a further paragraph of an item, so that it is aligned with the item."""


class Nesting:
    """What is open around the next block."""

    def __init__(self) -> None:
        self.heading = 0
        """The level of the heading that is open; 0 outside any."""
        self.mark = ""
        """The mark of the item that has just been opened, until a block takes it."""
        self._numbers: list[int | None] = []
        """The number of the next item of each list, or none for bullets."""
        self._quotes: list[int] = []
        """In how many lists each block quote is."""

    @property
    def lists(self) -> int:
        """How many lists are open."""
        return len(self._numbers)

    @property
    def quotes(self) -> int:
        """How many block quotes are open."""
        return len(self._quotes)

    @property
    def kind(self) -> tuple[BlockKind, int]:
        """The kind and the level of a block of words there; a heading in a block quote begins no section of the document."""
        if self.heading and not self._quotes:
            return BlockKind.HEADING, self.heading
        if self.mark or self.lists > (self._quotes[-1] if self._quotes else 0):
            return BlockKind.ITEM, min(max(0, self.lists - 1), _DEEPEST)
        return (BlockKind.QUOTE, self.lists) if self._quotes else (BlockKind.PARAGRAPH, 0)

    def open_list(self, first: int | None) -> None:
        """Begin a list whose first item has the number `first`, or one with bullets."""
        self._numbers.append(first)

    def close_list(self) -> None:
        """End the innermost list."""
        self._numbers.pop()

    def open_item(self) -> None:
        """Begin the next item of the innermost list; one with a bullet outside any list."""
        number = self._numbers[-1] if self._numbers else None
        if number is None:
            self.mark = f"{_BULLETS[max(0, self.lists - 1) % len(_BULLETS)]} "
        else:
            self._numbers[-1] = number + 1
            self.mark = f"{number}. "

    def taken_mark(self) -> str:
        """The mark of the item, for its first block, or the space before a further one."""
        taken, self.mark = self.mark or NO_MARK, ""
        return taken

    def open_quote(self) -> None:
        """Begin a block quote."""
        self._quotes.append(self.lists)

    def close_quote(self) -> None:
        """End the innermost block quote."""
        self._quotes.pop()
