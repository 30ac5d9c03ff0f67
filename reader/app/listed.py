"""Several sources asked for at once."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from reader.sources import articles_in


@dataclass(frozen=True, slots=True)
class Listed:
    """Files and addresses to choose from."""

    title: str
    sources: tuple[Path | str, ...]


def folder_listed(folder: Path) -> Listed:
    """The articles of `folder`, under its name."""
    return Listed(folder.resolve().name or str(folder), tuple(articles_in(folder)))
