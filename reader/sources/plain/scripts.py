"""What differs between scripts: how much room letters take, whether there are spaces and capitals, how sentences end."""

from __future__ import annotations

from reader.regex import regex

_FIRST_WIDE = "\u2e80"
_HAN_AND_KANA, _HANGUL = f"{_FIRST_WIDE}-\ua4cf\uf900-\ufaff\uff01-\uff60", "\uac00-\ud7a3"
"""The characters of Chinese, Japanese and Korean, which are twice as wide as Latin letters and say about twice as much."""
_FIRST_THAI, _LAST_LAO = "\u0e01", "\u0eff"
_THAI = f"{_FIRST_THAI}-{_LAST_LAO}"
_WIDE = regex(f"[{_HAN_AND_KANA}{_HANGUL}]")
_WORD = regex(f"[{_HAN_AND_KANA}]{{1,2}}|[{_THAI}]{{1,4}}|[^\\s{_HAN_AND_KANA}{_THAI}]+")
SENTENCE_ENDS = frozenset('.!?”"。！？」』।؟۔')
"""The characters with which sentences and what is said end."""
_LONG = 300
"""The characters of a paragraph whose exact length does not matter."""
_SENTENCE = 45
"""The length from which a line ends a sentence in a script that puts no stop there."""


def room_of(text: str) -> int:
    """The length of a line in Latin letters; a long one is as long as it is."""
    if text.isascii() or len(text) > _LONG or max(text) < _FIRST_WIDE:
        return len(text)
    return len(text) + len(_WIDE.findall(text))


def words_of(text: str) -> list[str]:
    """The words of a line; about as many pieces of it in scripts that do not put spaces between them."""
    if text.isascii() or not any(letter >= _FIRST_WIDE or _is_thai(letter) for letter in text):
        return text.split()
    return _WORD.findall(text)


def ends_a_sentence(text: str) -> bool:
    """Whether a paragraph ends with the end of a sentence."""
    return text[-1] in SENTENCE_ENDS or (_is_thai(text[-1]) and len(text) >= _SENTENCE)


def has_no_capitals(text: str) -> bool:
    """Whether a line has letters, of scripts that have neither capitals nor small letters."""
    return not text.isascii() and text.upper() == text.lower()


def _is_thai(letter: str) -> bool:
    return _FIRST_THAI <= letter <= _LAST_LAO
