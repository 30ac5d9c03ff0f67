"""What the library knows before the app is there: above all, where to resume an article."""

from __future__ import annotations

from reader.article import Article
from reader.in_words import READ
from reader.library import Correction, Library, LibraryError, Position


def place_to_resume(article: Article) -> int:
    """The offset at which `article` was left, as the library knows it; the end where it was left beyond."""
    try:
        return offset_to_resume(Library().position_in(article))
    except LibraryError:
        return 0


def put_right_in(article: Article) -> tuple[Correction, ...]:
    """What the reader of `article` knows better than its analysis."""
    try:
        return Library().corrections_in(article)
    except LibraryError:
        return ()


def looks_as_usual() -> bool:
    """Whether theme and column width are the original ones."""
    try:
        return not Library().choices()
    except LibraryError:
        return True


def offset_to_resume(position: Position | None) -> int:
    """Where to resume: at the start if nothing is left to read."""
    return 0 if position is None or position.share >= READ else position.offset
