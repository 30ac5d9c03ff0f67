"""Tells abbreviations of common words from names: `chronic fatigue syndrome (CFS)`."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from reader.analysis.lexicon import ABBREVIATIONS
from reader.analysis.names.tagged import TaggedSentence
from reader.regex import regex

_ABBREVIATION = regex(r"(?=\w*[A-Z]\w*[A-Z])([A-Z]\w*[A-Z0-9])s?")
_SMALL = frozenset("of the and for in on to at a".split())
"""Function words whose initials an abbreviation may leave out."""


def without_common_words(sentences: Sequence[TaggedSentence]) -> list[TaggedSentence]:
    """The sentences of a document, without names that abbreviate common words and that it explains or everybody knows."""
    explained = {short for words, _ in sentences if "(" in words for short in _explained(words)}
    common = ABBREVIATIONS | explained
    return [
        TaggedSentence(words, [name for name in names if name.length > 1 or words[name.start].removesuffix("s") not in common])
        for words, names in sentences
    ]


def _explained(words: Sequence[str]) -> Iterator[str]:
    """The abbreviations in brackets whose letters are the initials of the lower-case words before them."""
    for index in [index for index, word in enumerate(words) if word == "("]:
        if words[index + 2 : index + 3] == [")"] and (short := _short(words[index + 1])):
            letters = "".join(letter for letter in short if letter.isalpha()).lower()
            if _begins_with(letters, words[max(0, index - 2 * len(letters)) : index]):
                yield short


def _short(word: str) -> str:
    """An abbreviation without a plural ending; empty for any other word."""
    match = _ABBREVIATION.fullmatch(word)
    return match[1] if match else ""


def _begins_with(letters: str, words: Sequence[str]) -> bool:
    """Whether the last of `words`, all in lower case and function words aside, have `letters` as their initials."""
    parts = [part for word in words for part in word.split("-") if part]
    left = list(letters)
    while left and parts:
        part = parts.pop()
        if part.islower() and part[0] == left[-1]:
            left.pop()
        elif part not in _SMALL:
            return False
    return not left
