"""Finding words in a text: across line breaks, and with case only where the words have capitals."""

from __future__ import annotations

import re

from reader.article import Span

MOST = 10_000
"""The most matches that are found."""
_STRAIGHT = str.maketrans("‘’“”", "''\"\"")


class Finder:
    """Finds words in one text, as often as more of them are typed."""

    def __init__(self, text: str) -> None:
        self._text = _plain(text)

    def matches(self, words: str) -> tuple[Span, ...]:
        """Every place where `words` stand, up to `MOST`; any white space matches any other."""
        parts = [re.escape(_plain(part)) for part in words.split()]
        if not parts:
            return ()
        flags = re.NOFLAG if words != words.lower() else re.IGNORECASE
        found = re.finditer(r"\s+".join(parts), self._text, flags)
        return tuple(Span(*match.span()) for _, match in zip(range(MOST), found, strict=False))


def _plain(text: str) -> str:
    return text.translate(_STRAIGHT)
