"""The questions that the reader can answer to correct the analysis.

Each `question` is about `names` or about `speakers`; `asking` finds those about a place.
"""
