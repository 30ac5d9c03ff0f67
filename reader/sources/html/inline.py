"""Turns superscripts, subscripts, marks of notes and pictures into text."""

from __future__ import annotations

import re

from reader.regex import regex

_FIGURES = "0123456789+-n"
_ABOVE = str.maketrans(_FIGURES, "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻ⁿ")
_BELOW = str.maketrans(_FIGURES, "₀₁₂₃₄₅₆₇₈₉₊₋ₙ")
_DOWN = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹", "0123456789")
_RAISED = regex(rf"[{re.escape(_FIGURES)}]+")
_MARK = regex(r"(?:\d{1,3}|[*†‡§]{1,3})")
_BACKLINK = regex(r"[↩↵⏎⤴⬆↑^\s\ufe0e\ufe0f]+")
_FILE = regex(r"\S+\.(?:jpe?g|png|gif|svg|webp|bmp|tiff?)", re.I)
_FEWEST_WORDS = 2


def raised(words: str, tag: str) -> str:
    """A superscript or subscript in Unicode; unchanged if there are no such characters."""
    if not _RAISED.fullmatch(words):
        return words
    return words.translate(_BELOW if tag.endswith("sub") else _ABOVE)


def marked(words: str, before: str) -> str:
    """The words of a link within the page, after the text `before` it: in brackets if they are the mark of a note."""
    mark = words.translate(_DOWN)
    is_bracketed = max(before.rfind("["), before.rfind("(")) > max(before.rfind("]"), before.rfind(")"))
    is_mark = before and not before[-1].isspace() and not is_bracketed and _MARK.fullmatch(mark)
    return f"[{mark}]" if is_mark else words


def is_backlink(words: str) -> bool:
    """Whether the words of a link are only an arrow, which leads from a note back to its mark."""
    return bool(_BACKLINK.fullmatch(words))


def described(alternative: str, *, alone: bool) -> str:
    """The alternative text of a picture; empty if it is only a file name or a label.

    If the picture stands `alone`, not in a line of text, a single word counts as a label.
    """
    words = " ".join(alternative.split())
    if _FILE.fullmatch(words) or (alone and len(words.split()) < _FEWEST_WORDS and not is_letter(words)):
        return ""
    return words


def is_letter(words: str) -> bool:
    """Whether a picture is the ornamental initial of a chapter."""
    return len(words) == 1 and words.isalpha()
