"""Puts into letters what a page tells by raised figures, arrows and pictures."""

from __future__ import annotations

import re

_FIGURES = "0123456789+-n"
_ABOVE = str.maketrans(_FIGURES, "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻ⁿ")
_BELOW = str.maketrans(_FIGURES, "₀₁₂₃₄₅₆₇₈₉₊₋ₙ")
_DOWN = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹", "0123456789")
_RAISED = re.compile(rf"[{re.escape(_FIGURES)}]+")
_MARK = re.compile(r"(?:\d{1,3}|[*†‡§]{1,3})")
_WAY_BACK = re.compile(r"[↩↵⏎⤴⬆↑^\s\ufe0e\ufe0f]+")
_FILE = re.compile(r"\S+\.(?:jpe?g|png|gif|svg|webp|bmp|tiff?)", re.I)
_FEWEST_WORDS = 2


def raised(words: str, tag: str) -> str:
    """What stands above or below the line, by the signs that there are for it; as it is where there are none."""
    if not _RAISED.fullmatch(words):
        return words
    return words.translate(_BELOW if tag.endswith("sub") else _ABOVE)


def marked(words: str, before: str) -> str:
    """The words of a link to another place after what stands `before` it: in brackets where they are the mark of a note."""
    mark = words.translate(_DOWN)
    is_mark = before and not before[-1].isspace() and before[-1] not in "[(" and _MARK.fullmatch(mark)
    return f"[{mark}]" if is_mark else words


def is_way_back(words: str) -> bool:
    """Whether the words of a link are but the sign at the end of a note for the way back to its mark."""
    return bool(_WAY_BACK.fullmatch(words))


def described(alternative: str, *, alone: bool) -> str:
    """What is said of a picture for those who do not see it; nothing where that is but a name or a label.

    A picture that stands `alone`, and not in a line of text, takes some words to be worth telling.
    """
    words = " ".join(alternative.split())
    if _FILE.fullmatch(words) or (alone and len(words.split()) < _FEWEST_WORDS and not is_letter(words)):
        return ""
    return words


def is_letter(words: str) -> bool:
    """Whether a picture is that of a letter, with which a chapter begins."""
    return len(words) == 1 and words.isalpha()
