"""What the reader can correct: each `question` is about `names` or about `speakers`; `asking` finds those about a place."""
