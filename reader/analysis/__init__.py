"""From an Article to its Analysis: `analyse()` is the entry point.

`pipeline` takes the steps in their order, and `model` is what comes of them. `sentences` come first; then each step is a package
with an entry point of its own: `names`, `grouping` (which of them are one), `quotes` (what is speech), `speakers` (whose),
`turns` (what is said in interviews and hearings without quotation marks), `summary`. `ordering` keeps speakers with their quotes
when entities move, and `voices` tells of an Analysis who speaks and how much.

What the steps know lies in `lexicon`, `cues` and the `gazetteer`; what they have learnt, in `models/`, a card beside each model,
which `training/` makes anew. `learnt` reads it: `trees`, each `table` no further than it is needed. `remembered` keeps what was
worked out once.

The app does not wait for all of it: `stages` begin with what is on screen, in a `process` of their own; `cache` keeps the whole.
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
