"""What the library lists: what was read last, then what comes with the reader."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from pathlib import Path

from reader.app.lists.listed import chosen_at
from reader.library import Visit
from reader.paths import is_file


def shipped_articles() -> Path:
    """The folder with the articles that come with the reader."""
    inside = Path(__file__).parents[2] / "articles"
    return inside if inside.is_dir() else Path(__file__).parents[3] / "articles"


def with_recent(shipped: Sequence[Path], visits: Iterable[Visit]) -> tuple[Path | str, ...]:
    """The files and addresses of `visits` that can still be opened, in that order; then what is `shipped` with the reader."""
    own = {str(path.absolute()) for path in shipped}
    sources = [visit.source for visit in visits if visit.source not in own and not visit.is_gone]
    return (*(each for each in map(chosen_at, sources) if isinstance(each, str) or is_file(each)), *shipped)
