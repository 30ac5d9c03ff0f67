"""Text with its accents on their letters or without any, patterns for what any keyboard can type, and the order of names."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from functools import cache, lru_cache
from unicodedata import combining, is_normalized, normalize

from reader.regex import regex

_UNDECOMPOSED = {"ø": "o", "Ø": "O", "ł": "l", "Ł": "L", "đ": "d", "Đ": "D", "ı": "i", "ſ": "s"}
"""Letters that Unicode does not decompose; “ſ” is how old books write “s”."""
_MARKS = {"'": "‘’‚‛′‹›", '"': "“”„‟″«»", "-": "‐‑‒–—−"}
"""Marks by the one that keyboards have for all of them."""
_AS_ONE = {
    "...": ("…",),
    "--": ("–", "—"),
    "ss": ("ß", "ẞ"),
    "ae": ("æ", "Æ"),
    "oe": ("œ", "Œ"),
    "ffi": ("ﬃ", "ﬀi", "fﬁ"),
    "ffl": ("ﬄ", "ﬀl", "fﬂ"),
    "ff": ("ﬀ",),
    "fi": ("ﬁ",),
    "fl": ("ﬂ",),
}
"""How what is typed as several characters is written with fewer."""
_NO_WIDTH = "\u00ad\u200b\u2060\ufeff"
_AS_TYPED = str.maketrans(
    {mark: typed for typed, marks in _MARKS.items() for mark in marks}
    | {ones[0]: typed for typed, ones in _AS_ONE.items() if normalize("NFKC", ones[0]) == typed}
    | dict.fromkeys(_NO_WIDTH, "")
)
"""What is pasted rather than typed, as it would be typed."""
_PARTS = regex(rf"{'|'.join(map(re.escape, _AS_ONE))}|.", re.I)
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


def alphabetical(name: str) -> tuple[tuple[int, str], ...]:
    """A key that sorts names by their letters, in any case and without accents, and “part 2” before “part 10”."""
    parts = _NUMBER.split(without_accents(name).casefold())
    return tuple((len(part), part) if at % 2 else (0, part) for at, part in enumerate(parts))


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
def pattern_of(words: str, *, is_cased: bool = False) -> re.Pattern[str]:
    """A pattern for `words`, in any letter case unless it `is_cased`; accents count only if `words` have any.

    Curly marks, dashes, ligatures and white space of any kind are matched by those that can be typed.
    """
    words = composed(words).translate(_AS_TYPED)
    alike = (_letters_with_accents() if without_accents(words) == words else {}) | _MARKS
    spelled = ("".join(_part(part, alike, is_cased=is_cased) for part in _PARTS.findall(word)) for word in words.split())
    return re.compile(r"\s+".join(spelled))


def _part(part: str, alike: Mapping[str, str], *, is_cased: bool) -> str:
    """A pattern for a `part` of words: letters that may look `alike`, or the one character that is typed so."""
    pattern = "".join(_class_of(letter, alike.get(letter.lower(), ""), is_cased=is_cased) for letter in part)
    ones = [one for one in _AS_ONE.get(part.lower(), ()) if not is_cased or one.isupper() == part[0].isupper()]
    return f"(?:{'|'.join([pattern, *map(re.escape, ones)])})" if ones else pattern


def _class_of(letter: str, alike: str, *, is_cased: bool) -> str:
    """A pattern for `letter` or one that looks `alike`, in either case unless it `is_cased`.

    Classes with both cases are searched several times faster than a pattern that ignores case.
    """
    change = [str.upper if letter.isupper() else str.lower] if is_cased else [str.lower, str.upper]
    letters = "".join(dict.fromkeys(case for each in letter + alike for to_case in change if len(case := to_case(each)) == 1))
    return re.escape(letters) if len(letters) == 1 else f"[{re.escape(letters)}]"


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
