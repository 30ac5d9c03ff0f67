"""Messages from widgets to their screen, and from screens to the app."""

from __future__ import annotations

from dataclasses import dataclass

from textual.message import Message

from reader.app.lists.chosen import Among, Chosen
from reader.app.reading.state import Subject
from reader.app.reading.trail import Trail
from reader.library import Keepsake


@dataclass
class TrailChosen(Message):
    """A place was chosen: go there, and walk `trail` from there."""

    trail: Trail


@dataclass
class CardWanted(Message):
    """Show the card of somebody or something that the article names."""

    subject: Subject


@dataclass
class QuestionWanted(Message):
    """Ask for a correction about somebody or something that the article names."""

    subject: Subject
    as_voice: bool
    """Whether what they say is asked about first."""


class ListWanted(Message):
    """Show the list that the article was chosen from, or else the library."""


class LibraryWanted(Message):
    """Show the library."""


@dataclass
class Trouble(Message):
    """Something went wrong in the background."""

    sentence: str


@dataclass
class ArticleWanted(Message):
    """Open what was chosen: a file, a folder, an address, or an entry of a feed."""

    chosen: Chosen
    sought: str | Keepsake = ""
    """The words to find in it, or what is kept of it; empty for neither."""
    among: Among | None = None
    """Its place in the list that it was chosen from."""
    instead: bool = False
    """Whether it takes the place of the article on screen."""
