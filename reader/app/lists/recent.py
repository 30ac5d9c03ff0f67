"""The articles in the library: those read last, then those that come with the reader."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import chain, islice
from pathlib import Path

from reader.app.lists.chosen import chosen_at
from reader.library import Visit
from reader.paths import is_file

_MOST = 1_000
"""How many of the articles that were opened are listed."""


def shipped_articles() -> Path:
    """The folder with the articles that come with the reader."""
    inside = Path(__file__).parents[2] / "articles"
    return inside if inside.is_dir() else Path(__file__).parents[3] / "articles"


def with_recent(shipped: Sequence[Path], visits: Iterable[Visit], found: Iterable[Visit] = ()) -> tuple[Path | str, ...]:
    """The files and addresses of the last `visits`, and of those `found`, that can still be opened; then what is `shipped`."""
    own = {str(path.absolute()) for path in shipped}
    opened = islice((visit for visit in visits if visit.opened), _MOST)
    listed = {visit.source: visit for visit in chain(opened, found)}
    sources = [source for source, visit in listed.items() if source not in own and not visit.is_gone]
    return (*(each for each in map(chosen_at, sources) if isinstance(each, str) or is_file(each)), *shipped)
