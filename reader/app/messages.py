"""What widgets ask of their screen, and screens of the app."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from textual.message import Message

from reader.app.state import Subject
from reader.app.trail import Trail


@dataclass
class TrailChosen(Message):
    """A place was chosen: the text is to go there, and `trail` is to be walked from there."""

    trail: Trail


@dataclass
class CardWanted(Message):
    """All about somebody or something that the article names is to be shown."""

    subject: Subject


class ShelfWanted(Message):
    """The list of articles is to be shown."""


@dataclass
class Trouble(Message):
    """Something went wrong beside the app."""

    sentence: str


@dataclass
class ArticleWanted(Message):
    """The article at `path` is to be opened."""

    path: Path
