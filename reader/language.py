"""Whether a text is in English."""

from __future__ import annotations

_SAMPLE = 20_000
"""How many characters at the beginning of a text are looked at."""
_FEWEST_WORDS = 40
"""The language of a text with fewer words cannot be told."""
_FUNCTION_WORDS = frozenset("the and of to that is was for with it as by he his at be this have from not they you but".split())
_LEAST_SHARE = 0.05
"""The least share of these words in an English text: prose has a fifth, other languages a hundredth at most."""
_LEAST_SHARE_IF_STATED = 0.02
"""The same for a text that states that it is in English, such as a list of recipes."""


def seems_english(text: str, stated: str) -> bool:
    """Whether letters and function words are those of English, or too few to tell; `stated` is the code that the text gives."""
    sample = text[:_SAMPLE]
    latin = sample.encode("ascii", "ignore").decode("ascii")
    if 2 * sum(map(str.isalpha, latin)) < sum(map(str.isalpha, sample)):
        return False
    words = sample.lower().split()
    least = _LEAST_SHARE_IF_STATED if stated == "en" else _LEAST_SHARE
    return len(words) < _FEWEST_WORDS or sum(word in _FUNCTION_WORDS for word in words) >= least * len(words)
