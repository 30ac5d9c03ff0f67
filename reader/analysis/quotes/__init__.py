"""What stands between quotation marks, and which of it is speech: `find_quotes()`, in `finding`, is the entry point.

`marks` pairs the marks that `facing` and `single_marks` find, in every style; `speech` judges what they enclose by its `signs`,
which look at the passage itself (`passages`, `word_classes`) and at what stands around it (`surroundings`).
"""

from reader.analysis.quotes.finding import QuoteSpan, find_quotes

__all__ = ["QuoteSpan", "find_quotes"]
