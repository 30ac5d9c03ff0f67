"""From an Article to its Analysis: `analyse()` is the one door."""

from reader.analysis.analyse import analyse

__all__ = ["analyse"]
