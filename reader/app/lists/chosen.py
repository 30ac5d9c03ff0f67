"""Choices that can be opened, and sources listed together."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import NamedTuple

from reader.sources import Entry, articles_in
from reader.sources.addresses import is_on_the_web
from reader.sources.piped import Pipe

Chosen = str | Path | Entry | Pipe
"""A file, a folder, an address, an entry of a feed, or what comes by a pipe."""


class SourceList(NamedTuple):
    """Files and addresses to choose from, under one title."""

    title: str
    sources: tuple[Path | str, ...]
    troubles: tuple[str, ...] = ()
    """A sentence for each source that was named as well, but cannot be opened."""
    folder: str = ""
    """The folder that has them; empty if they were named one by one."""


@dataclass(frozen=True, slots=True)
class Among:
    """One of the articles of a list."""

    listed: tuple[Chosen, ...]
    index: int

    @property
    def chosen(self) -> Chosen:
        """The article."""
        return self.listed[self.index]

    def step(self, direction: int) -> Among | None:
        """The next (1) or the previous (-1) one; None at the ends."""
        index = self.index + direction
        return Among(self.listed, index) if 0 <= index < len(self.listed) else None


def chosen_at(source: str) -> Path | str:
    """The choice that opens the article at `source`, a path or an address."""
    return source if is_on_the_web(source) else Path(source)


def source_of(chosen: Chosen) -> str:
    """The path or address of what is `chosen`; empty for an entry without one, `-` for a pipe."""
    if isinstance(chosen, Entry):
        return chosen.address
    return "-" if isinstance(chosen, Pipe) else str(chosen)


def source_list_of(folder: Path) -> SourceList:
    """The articles of `folder`, under its name."""
    return SourceList(folder.resolve().name or str(folder), tuple(articles_in(folder)), folder=str(folder))
