"""What the library knows before the app is there: above all, where to resume an article."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar

from reader.article import Article
from reader.in_words import READ
from reader.library import Correction, Library, LibraryError, Position

T = TypeVar("T")

_LOOKS = frozenset(("theme", "measure"))
"""The choices that tell how an article looks."""


def place_to_resume(article: Article) -> int:
    """The offset at which `article` was left, as the library knows it; the end where it was left beyond."""
    return offset_to_resume(_known(lambda library: library.position_in(article), None))


def put_right_in(article: Article) -> tuple[Correction, ...]:
    """What the reader of `article` knows better than its analysis."""
    return _known(lambda library: library.corrections_in(article), ())


def looks_as_usual() -> bool:
    """Whether theme and column width are the original ones."""
    return _LOOKS.isdisjoint(_known(Library.choices, dict[str, str]()))


def _known(read: Callable[[Library], T], otherwise: T) -> T:
    """What `read` finds in the library; `otherwise` where that cannot be used."""
    try:
        return read(Library())
    except LibraryError:
        return otherwise


def offset_to_resume(position: Position | None) -> int:
    """Where to resume: at the start if nothing is left to read."""
    return 0 if position is None or position.share >= READ else position.offset
