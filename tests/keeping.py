"""Shortcuts for keeping and correcting in a library."""

from __future__ import annotations

from reader.article import Article
from reader.library import Correction, Keepsake, Kept, Library


def keep(library: Library, article: Article, *keepsakes: Keepsake) -> None:
    """Keep `keepsakes` of `article`."""
    library.change(article, Kept(), Kept(keepsakes))


def drop(library: Library, article: Article, *keepsakes: Keepsake) -> None:
    """Drop `keepsakes`."""
    library.change(article, Kept(keepsakes), Kept())


def correct(library: Library, article: Article, *corrections: Correction) -> None:
    """Correct `article` by `corrections`."""
    library.change(article, Kept(), Kept(corrections=corrections))


def leave_as_found(library: Library, article: Article, *corrections: Correction) -> None:
    """Take `corrections` back."""
    library.change(article, Kept(corrections=corrections), Kept())
