"""From an Article to its Analysis: `analyse()` is the one door."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from reader.analysis.model import Analysis
    from reader.article import Article

__all__ = ["analyse"]


def analyse(article: Article) -> Analysis:
    """All that is understood about `article`; a pure function whose result can be pickled."""
    from reader.analysis.pipeline import understand

    return understand(article)
