"""Finds quotation marks and tells which passages between them are speech: `find_quotes()`, in `finding`, is the entry point.

`marks` collects the marks that `facing` and `single_marks` find, in every style, and follows quotations from block to block;
`pairing` pairs those of one block; `speech` classifies what they enclose by the `features` of the passage itself (`passages`,
`word_classes`) and of its `surroundings`.
"""

from reader.analysis.quotes.finding import QuoteSpan, find_quotes

__all__ = ["QuoteSpan", "find_quotes"]
