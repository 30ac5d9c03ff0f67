"""The parts of an RTF document: paragraphs, runs of text, and their formatting."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, NamedTuple

USUAL_SIZE = 24
"""The default size of letters, in half points."""
BODY = 9
"""The outline level of body text."""
_NUMBERS = {"fs": "size", "uc": "stand_ins", "s": "style", "outlinelevel": "outline", "ls": "list", "ilvl": "depth"}
"""The fields of a Look that control words set to a number."""
_SWITCHES = {"b": "is_bold", "i": "is_italic", "v": "is_hidden", "deleted": "is_hidden"}
"""The fields that control words switch on, or off with the number 0."""
_FIXED: Mapping[str, Mapping[str, Any]] = {
    "plain": {"encoding": "", "is_hidden": False, "is_bold": False, "is_italic": False, "script": "", "size": USUAL_SIZE},
    "super": {"script": "sup"},
    "sub": {"script": "sub"},
    "nosupersub": {"script": ""},
    "pard": {"style": 0, "outline": BODY, "list": 0, "depth": 0, "is_in_table": False},
    "intbl": {"is_in_table": True},
}
"""The fields that control words set to fixed values."""


class Look(NamedTuple):
    """The formatting of the text in a group, and of its paragraph."""

    inside: str = ""
    """The kind of group around it; empty in the text itself."""
    encoding: str = ""
    stand_ins: int = 1
    """How many characters after one in Unicode are its fallback for other programs."""
    is_hidden: bool = False
    is_bold: bool = False
    is_italic: bool = False
    script: str = ""
    """Whether it is raised, `sup`, or lowered, `sub`; or empty."""
    size: int = USUAL_SIZE
    """The size of its letters, in half points."""
    address: str = ""
    """The target of the link that it is in."""
    style: int = 0
    outline: int = BODY
    """The level of a heading, from 0."""
    list: int = 0
    depth: int = 0
    is_in_table: bool = False

    def after(self, word: str, number: int | None) -> Look:
        """The formatting after a control word."""
        changed: Mapping[str, Any] = _FIXED.get(word, {})
        if word in _NUMBERS:
            changed = {_NUMBERS[word]: max(0, number or 0)}
        elif word in _SWITCHES:
            changed = {_SWITCHES[word]: number != 0}
        return self._replace(**changed) if changed else self


class Run(NamedTuple):
    """Text with the same formatting."""

    text: str
    look: Look
    note: int = 0
    """The number of the note that the text is the mark of; 0 for none."""


class Paragraph(NamedTuple):
    """The text up to the end of a paragraph, a cell or a row."""

    runs: tuple[Run, ...]
    look: Look
    mark: str = ""
    """The mark of a list item; or empty."""
    ends: str = "paragraph"


@dataclass
class Rtf:
    """A parsed document."""

    paragraphs: list[Paragraph] = field(default_factory=list)
    notes: list[tuple[Run, ...]] = field(default_factory=list)
    styles: dict[int, str] = field(default_factory=dict)
    """The names of styles, in lower case."""
    outlines: dict[int, int] = field(default_factory=dict)
    """The outline levels of styles."""
    title: str = ""
    author: str = ""
    published: str = ""
