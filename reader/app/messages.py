"""What widgets ask of their screen, and screens of the app."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from textual.message import Message

from reader.app.listed import Listed
from reader.app.state import Subject
from reader.app.trail import Trail
from reader.sources import Entry, SourceContent

if TYPE_CHECKING:
    from reader.app.opening import Opening

Chosen = str | Path | Entry
"""A file, a folder, an address, or an entry of a feed."""


@dataclass
class TrailChosen(Message):
    """A place was chosen: the text is to go there, and `trail` is to be walked from there."""

    trail: Trail


@dataclass
class CardWanted(Message):
    """All about somebody or something that the article names is to be shown."""

    subject: Subject


class ListWanted(Message):
    """The list that the article was chosen from is to be shown, or else the library."""


@dataclass
class Trouble(Message):
    """Something went wrong beside the app."""

    sentence: str


@dataclass
class ArticleWanted(Message):
    """What was chosen is to be opened: a file, a folder, an address, or an entry of a feed."""

    chosen: Chosen


@dataclass
class Came(Message):
    """Something that was being opened is there, or the beginning of it."""

    opening: Opening
    content: SourceContent | Listed


@dataclass
class Failed(Message):
    """Something cannot be opened; the sentence says why."""

    opening: Opening
    sentence: str
