"""Summarises an article by its own sentences: `judge()` scores them, `summarise()` ranks them.

`running` finds the sentences that a summary may take, and `talk` those in turns. `ranking` scores each by its `features` and
its `words`, as vectors in a `space`, in the way that suits the `shape` of the text; a `word` knows what it counts as. `opening`
chooses the first sentences of a summary together. `leaning` tells which sentences depend on another by their words, and
`standing` decides which can be in a summary together.
"""

from reader.analysis.summary.ranking import judge, summarise, summarise_sections

__all__ = ["judge", "summarise", "summarise_sections"]
