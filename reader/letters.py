"""Text without accents, as it can be typed on any keyboard."""

from __future__ import annotations

from unicodedata import combining, normalize

_UNDECOMPOSED = {"ø": "o", "Ø": "O", "ł": "l", "Ł": "L", "đ": "d", "Đ": "D", "ı": "i"}
"""Letters that Unicode does not decompose."""


def without_accents(text: str) -> str:
    """`text` with accents removed letter by letter, so that offsets stay the same."""
    return text if text.isascii() else text.translate({ord(letter): _bare(letter) for letter in set(text) if letter > "\x7f"})


def is_in(words: str, text: str) -> bool:
    """Whether `text` contains `words`; accents count only if `words` have any."""
    return words in (without_accents(text) if without_accents(words) == words else text)


def _bare(letter: str) -> str:
    parts = normalize("NFD", letter)
    bears_accents = len(parts) > 1 and parts[0].isalpha() and all(map(combining, parts[1:]))
    return parts[0] if bears_accents else _UNDECOMPOSED.get(letter, letter)
