"""Finds quotation marks and tells which passages between them are speech: `find_quotes()`, in `finding`, is the entry point.

`marks` pairs the marks that `facing` and `single_marks` find, in every style; `speech` classifies what they enclose by the
`features` of the passage itself (`passages`, `word_classes`) and of its `surroundings`.
"""

from reader.analysis.quotes.finding import QuoteSpan, find_quotes

__all__ = ["QuoteSpan", "find_quotes"]
