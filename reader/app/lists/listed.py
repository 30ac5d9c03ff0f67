"""What can be chosen to be opened, and several sources asked for at once."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from reader.sources import Entry, articles_in

Chosen = str | Path | Entry
"""A file, a folder, an address, or an entry of a feed."""


@dataclass(frozen=True, slots=True)
class Listed:
    """Files and addresses to choose from."""

    title: str
    sources: tuple[Path | str, ...]


def source_of(chosen: Chosen) -> str:
    """The path or address of what is `chosen`; empty for an entry without one."""
    return chosen.address if isinstance(chosen, Entry) else str(chosen)


def folder_listed(folder: Path) -> Listed:
    """The articles of `folder`, under its name."""
    return Listed(folder.resolve().name or str(folder), tuple(articles_in(folder)))
