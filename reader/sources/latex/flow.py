"""The blocks of a text that grows word by word, with the groups and lists that are open in it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field

from reader.sources.latex.commands import MARKS
from reader.sources.markup.in_html import Notes, element, plain

MOST_OPEN, _MOST_LISTS = 200, 60
"""The most groups, and lists with their items, that are open at once."""


@dataclass(slots=True)
class Group:
    """A group that is open: what closes the elements in it, and what is done with its words if they stand apart."""

    tags: list[str] = field(default_factory=list)
    apart: Callable[[str], None] | None = None
    around: list[str] = field(default_factory=list)
    """The words before a group that stands apart."""


class Flow:
    """Blocks in HTML, and the words of the one that is being written."""

    def __init__(self, notes: Notes) -> None:
        self.blocks: list[str] = []
        self.words: list[str] = []
        self.groups: list[Group] = []
        self.lists: list[str] = []
        """The tags of the lists, items and quotations that are open."""
        self._notes = notes

    def end(self) -> list[str]:
        """The blocks, with all that is open closed."""
        while self.groups:
            self.close()
        self.flush()
        self.leave(self.lists[0] if self.lists else "")
        return [*self.blocks, *self._notes.waiting()]

    def obey(self, kind: str, mark: str) -> None:
        """Do what a `mark` of that `kind` says; a comment says nothing."""
        match kind:
            case "open":
                if len(self.groups) < MOST_OPEN:
                    self.groups.append(Group())
            case "close":
                self.close()
            case "paragraph":
                self.flush()
            case "space":
                self.words.append(" ")
            case "quote":
                self.words.append(MARKS.get(mark, "”"))

    def set_apart(self, tag: str) -> None:
        """Set what follows in the group apart, unless it already is in the same way."""
        for group in reversed(self.groups):
            if tag in group.tags:
                return
            if group.apart is not None:
                break
        if self.groups:
            self.words.append(f"<{tag}>")
            self.groups[-1].tags.append(tag)

    def close(self) -> None:
        """Close the last group; a bracket that closes none says nothing."""
        if not self.groups:
            return
        group = self.groups.pop()
        self.words += [f"</{tag}>" for tag in reversed(group.tags)]
        if group.apart is not None:
            words, self.words = "".join(self.words).strip(), group.around
            group.apart(words)

    def block(self, block: str) -> None:
        """Add a whole block."""
        self.flush()
        self.blocks.append(block)

    def flush(self) -> None:
        """End the paragraph; what is set apart goes on in the next, and what stands apart has none."""
        if any(group.apart for group in self.groups):
            self.words.append(" ")
            return
        tags = [tag for group in self.groups for tag in group.tags]
        words = "".join([*self.words, *(f"</{tag}>" for tag in reversed(tags))]).strip()
        if plain(words) or "<img" in words:
            self.blocks.append(element("p", words))
        elif "id=" in words:
            self.blocks.append(words)
        self.words = [f"<{tag}>" for tag in tags]
        if not self.lists:
            self.blocks += self._notes.waiting()

    def apart(self, done: Callable[[str], None]) -> None:
        """Open a group whose words are no part of the paragraph; `done` is called with them."""
        self.groups.append(Group(apart=done, around=self.words))
        self.words = []

    def enter(self, tag: str) -> None:
        """Open a list or a quotation."""
        if len(self.lists) >= _MOST_LISTS:
            return
        self.lists.append(tag)
        self.blocks.append(f"<{tag}>")

    def leave(self, tag: str) -> None:
        """Close the last list with that `tag`, and all that is open in it."""
        while tag in self.lists:
            closed = self.lists.pop()
            self.blocks.append(f"</{closed}>")
            if closed == tag:
                break
