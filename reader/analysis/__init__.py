"""From an Article to its Analysis: `analyse()` is the one door.

`pipeline` takes the steps in their order, and `model` is what comes of them. Each step has a module that leads to the others:
`sentences`; `entities` (names, dates and amounts) and `grouping` (which of them are one); `quotes` (what is speech) and
`speakers` (whose); `summary`. What they have learnt lies in `models`, a card beside each model; `training` makes it anew.
"""

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
