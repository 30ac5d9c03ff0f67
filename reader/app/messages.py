"""What screens ask of the app."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from textual.message import Message


class ShelfWanted(Message):
    """The list of articles is to be shown."""


@dataclass
class ArticleWanted(Message):
    """The article at `path` is to be opened."""

    path: Path
