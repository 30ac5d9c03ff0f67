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
    """A place was chosen: go there, and walk `trail` from there."""

    trail: Trail


@dataclass
class CardWanted(Message):
    """Show the card of somebody or something that the article names."""

    subject: Subject


class ListWanted(Message):
    """Show the list that the article was chosen from, or else the library."""


@dataclass
class Trouble(Message):
    """Something went wrong in the background."""

    sentence: str


@dataclass
class ArticleWanted(Message):
    """Open what was chosen: a file, a folder, an address, or an entry of a feed."""

    chosen: Chosen


@dataclass
class Came(Message):
    """Something that was being opened has arrived, or the beginning of it."""

    opening: Opening
    content: SourceContent | Listed


@dataclass
class Failed(Message):
    """Something cannot be opened; the sentence says why."""

    opening: Opening
    sentence: str
