"""Writes raised and lowered figures: `m²`, `H₂O`, and the marks of notes as `[1]`."""

from __future__ import annotations

from reader.regex import regex
from reader.sources.html.inline import raised

FIGURES = regex(r"(?<![\d.,])\d{1,3}(?!\d)")
"""The characters that may be raised or lowered."""
_BEFORE_A_MARK = regex(r"(?:[^\W\d_]{3}|[^\w\s(\[+=/-])\Z")
"""The end of a word, or of a sentence: of no symbol and no unit, which have powers."""
_LEAST, _MOST = 0.1, 0.6
"""By how much figures are raised or lowered, as a multiple of the size of the letters."""


def is_script(offset: float, size: float) -> bool:
    """Whether figures at an `offset` above or below the baseline of letters of that `size` are raised or lowered."""
    return _LEAST * size < abs(offset) < _MOST * size


def with_script(before: str, figures: str, *, is_above: bool) -> str:
    """The text `before` the `figures`, and these."""
    words = before.strip()
    if is_above and not words:
        return f"[{figures}] "
    if is_above and _BEFORE_A_MARK.search(words):
        return f"{words}[{figures}]"
    return words + raised(figures, "sup" if is_above else "sub")
