"""Analyses an Article: `analyse()` is the entry point.

`pipeline` runs the steps in order, and `model` is their result, with the `kinds` of entities. `sentences` come first; every
other step is a package with an entry point of its own: `names`, `grouping` (which names are one entity), `quotes` (what is
speech), `speakers` (whose it is), `turns` (what is said in interviews and hearings without quotation marks) and `summary`.
`ordering` keeps speakers attached to their quotes when entities are reordered, and `voices` sums up who speaks and how much.

Knowledge about words is in `lexicon`, `cues` and the `gazetteer`. What was learnt is in `models/`, with a card beside each model,
and is made by `training/`; `learnt` loads it, as `trees` or as a `table` that is read piecemeal. `remembered` memoises functions.

The app does not wait for everything: `stages` begin with what is on screen, in a `process` of their own; `cache` keeps results.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from reader.analysis.model import Analysis
    from reader.article import Article

__all__ = ["analyse"]


def analyse(article: Article) -> Analysis:
    """The Analysis of `article`; a pure function whose result can be pickled."""
    from reader.analysis import pipeline

    return pipeline.analyse(article)
