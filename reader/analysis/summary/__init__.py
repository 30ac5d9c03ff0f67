"""What an article comes down to, in its own sentences: `judge()` weighs them, `summarise()` ranks them.

`running` tells which sentences a summary may take, and `talk` which of what is said in turns; `ranking` weighs each by its
`features` and its `words`, as vectors in a `space`, in the way that suits the `shape` of the text; `opening` chooses together
those that a summary begins with; `standing` tells which lean on another.
"""

from reader.analysis.summary.ranking import judge, summarise, summarise_sections

__all__ = ["judge", "summarise", "summarise_sections"]
