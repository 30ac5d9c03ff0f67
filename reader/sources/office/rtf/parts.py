"""What a document in Rich Text Format holds: paragraphs, the runs of text in them, and how these look."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, NamedTuple

USUAL_SIZE = 24
"""The default size of letters, in half points."""
BODY = 9
"""The outline level of what is not a heading."""
_NUMBERS = {"fs": "size", "uc": "stand_ins", "s": "style", "outlinelevel": "outline", "ls": "list", "ilvl": "depth"}
"""The fields of a Look that a control word gives a number, by that word."""
_SWITCHES = {"b": "is_bold", "v": "is_hidden", "deleted": "is_hidden"}
"""Those that one switches on, or off by a nought."""
_FIXED: Mapping[str, Mapping[str, Any]] = {
    "plain": {"encoding": "", "is_hidden": False, "is_bold": False, "size": USUAL_SIZE},
    "pard": {"style": 0, "outline": BODY, "list": 0, "depth": 0, "is_in_table": False},
    "intbl": {"is_in_table": True},
}
"""Those that one gives values that are always the same."""


class Look(NamedTuple):
    """What holds of the text in a group: how it looks, and what its paragraph is."""

    inside: str = ""
    """The kind of group that it stands in; empty in the text itself."""
    encoding: str = ""
    stand_ins: int = 1
    """How many characters after one in Unicode say the same to a reader that knows none."""
    is_hidden: bool = False
    is_bold: bool = False
    size: int = USUAL_SIZE
    """In half points."""
    address: str = ""
    """Where it leads to."""
    style: int = 0
    outline: int = BODY
    """The level of a heading, from 0."""
    list: int = 0
    depth: int = 0
    is_in_table: bool = False

    def after(self, word: str, number: int | None) -> Look:
        """What holds after a control word."""
        changed: Mapping[str, Any] = _FIXED.get(word, {})
        if word in _NUMBERS:
            changed = {_NUMBERS[word]: max(0, number or 0)}
        elif word in _SWITCHES:
            changed = {_SWITCHES[word]: number != 0}
        return self._replace(**changed) if changed else self


class Run(NamedTuple):
    """Words that look alike."""

    text: str
    look: Look
    note: int = 0
    """The number of the note that they mark."""


class Paragraph(NamedTuple):
    """The words up to the end of a paragraph, a cell or a row."""

    runs: tuple[Run, ...]
    look: Look
    mark: str = ""
    """What stands before an item of a list."""
    ends: str = "paragraph"


@dataclass
class Rtf:
    """What a document holds."""

    paragraphs: list[Paragraph] = field(default_factory=list)
    notes: list[tuple[Run, ...]] = field(default_factory=list)
    styles: dict[int, str] = field(default_factory=dict)
    """The names of styles in small letters."""
    outlines: dict[int, int] = field(default_factory=dict)
    """The levels of headings that styles have."""
    title: str = ""
    author: str = ""
    published: str = ""
