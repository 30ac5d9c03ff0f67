"""Text with its accents on their letters or without any, as it can be typed on any keyboard, and the order of names."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache, lru_cache
from unicodedata import combining, is_normalized, normalize

from reader.regex import regex

_UNDECOMPOSED = {"ø": "o", "Ø": "O", "ł": "l", "Ł": "L", "đ": "d", "Đ": "D", "ı": "i"}
"""Letters that Unicode does not decompose."""
_TYPED_AS_TWO = {"ss": "ßẞ", "ae": "æÆ", "oe": "œŒ"}
"""Letters that are typed as two on other keyboards."""
_CURLY = {"'": "‘’", '"': "“”"}
"""The marks that keyboards only have straight."""
_PARTS = regex(rf"{'|'.join(_TYPED_AS_TWO)}|.", re.I | re.S)
_NUMBER = regex(r"0*([0-9]+)")
_ACCENTED = regex("\\w[\u0300-\u036f]{1,4}")
"""A letter with accents after it, as some programs write it."""
_WITH_ACCENTS = range(0xC0, 0x1F00)
"""The code points that letters with accents have, those of ancient Greek left out."""


def without_accents(text: str) -> str:
    """`text` with accents removed letter by letter, so that offsets stay the same."""
    for letter in () if text.isascii() else set(text):
        if letter > "\x7f" and (bare := _bare(letter)) != letter:
            text = text.replace(letter, bare)  # several times as fast as a translation of a long text
    return text


def composed(text: str) -> str:
    """`text` with the accents that stand after their letters on them."""
    return text if is_normalized("NFC", text) else _ACCENTED.sub(lambda letter: normalize("NFC", letter[0]), text)


def with_straight_marks(text: str) -> str:
    """`text` with straight apostrophes and quotation marks, so that offsets stay the same."""
    for straight, curly in _CURLY.items():
        for mark in curly:
            text = text.replace(mark, straight)  # several times as fast as a translation of a long text
    return text


def alphabetical(name: str) -> tuple[tuple[int, str], ...]:
    """A key that sorts names by their letters, in any case and without accents, and “part 2” before “part 10”."""
    parts = _NUMBER.split(without_accents(name).casefold())
    return tuple((len(part), part) if at % 2 else (0, part) for at, part in enumerate(parts))


def typed_as_two(pattern: str) -> str:
    """`pattern` with two letters that may stand for one, such as “ss”, also matching that one: “ß”."""
    return _PARTS.sub(lambda part: _also_one(part[0], part[0]), pattern)


def is_in(words: str, text: str) -> bool:
    """Whether `text` contains `words` in any letter case; accents count only if `words` have any."""
    return pattern_of(words).search(text) is not None


def are_in(words: Iterable[str], text: str) -> bool:
    """Whether `text` contains all of `words` in any letter case; accents count only in those of `words` that have any."""
    return all(is_in(word, text) for word in words)


def begin_words(words: Iterable[str], text: str) -> bool:
    """Whether each of `words` is a word of `text` or begins one, told from others as `is_in` does."""
    return all(re.search(rf"(?<!\w){pattern_of(word).pattern}", text) for word in words)


@lru_cache
def pattern_of(words: str) -> re.Pattern[str]:
    """A pattern for `words` in any letter case, with marks straight or not; accents count only if `words` have any."""
    words = with_straight_marks(words)
    bearing = (_letters_with_accents() if without_accents(words) == words else {}) | _CURLY
    # Classes with both cases are searched several times faster than a pattern that ignores case.
    classes = (
        (part, "".join(_class_of(letter + bearing.get(letter.lower(), "")) for letter in part)) for part in _PARTS.findall(words)
    )
    return re.compile("".join(_also_one(part, pattern) for part, pattern in classes))


def _also_one(part: str, pattern: str) -> str:
    """The `pattern` of `part`, also matching the one letter that it may stand for."""
    one = _TYPED_AS_TWO.get(part.lower())
    return f"(?:{pattern}|[{one}])" if one else pattern


def _class_of(letters: str) -> str:
    """A part of a pattern for one of `letters`, in either case."""
    cases = (case for letter in letters for case in (letter.lower(), letter.upper()) if len(case) == 1)
    either = re.escape("".join(dict.fromkeys(cases)))
    return either if len(letters.lower()) == 1 and letters.lower() == letters.upper() else f"[{either}]"


@cache
def _letters_with_accents() -> dict[str, str]:
    """All letters that bear accents, by the bare letter, in lower case; also “İ”, whose lower case is two."""
    bearing: dict[str, str] = {}
    for letter in map(chr, _WITH_ACCENTS):
        bare = _bare(letter)
        if bare != letter and (letter.islower() or len(letter.lower()) > 1):
            bearing[bare.lower()] = bearing.get(bare.lower(), "") + letter
    return bearing


def _bare(letter: str) -> str:
    parts = normalize("NFD", letter)
    bears_accents = len(parts) > 1 and parts[0].isalpha() and all(map(combining, parts[1:]))
    base = parts[0] if bears_accents else letter
    return _UNDECOMPOSED.get(base, base)
