"""A sentence for the name tagger: its words, its runs of capitals, and the parts that may contain names."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Generic, NamedTuple

from reader.analysis.names.known_words import Word, Yield

Words = Sequence[str]

_JOINTS = frozenset(("of", "&", "-", "and", "for", "the", "de", "'s"))
_BEFORE_SPEECH = frozenset(('"', "'", ":"))
_LONGEST_JOINT = 2
"""The most words that join two parts of one name."""


class Line(NamedTuple, Generic[Yield]):
    """The words of one sentence."""

    texts: Words
    words: list[Word[Yield]]
    capitals: list[int]
    """The indices of its capitalised words."""
    runs: list[tuple[int, int]]
    """The ranges of consecutive ones, with small joints between them."""
    in_capitals: bool
    """Whether most of its words are in capitals."""
    titled: bool
    """Whether most of its words begin with a capital."""


def runs_in(words: Sequence[Word[Yield]], capitals: Iterable[int]) -> list[tuple[int, int]]:
    """Runs of capitalised words, with the small joints between them."""
    runs: list[tuple[int, int]] = []
    start = end = -2
    for index in capitals:
        if index == end or (index == end + 1 and words[end].lower in _JOINTS):
            runs[-1] = start, index + 1
        else:
            start = index
            runs.append((start, index + 1))
        end = index + 1
    return runs


def parts_near_names(words: Sequence[Word[Yield]]) -> list[range]:
    """The parts of a sentence with all words that may be names, and the neighbours that may belong to them."""
    parts: list[range] = []
    last = len(words) - 1
    for index in [index for index, word in enumerate(words) if word.may_be_name]:
        if index == last or not words[index].opener or not _opens(words, index):
            start = index - (index > 0 and not words[index - 1].outside)
            end = index + 1 + (index < last and not words[index + 1].outside)
            if parts and _may_join(words[parts[-1].stop : start]):
                start = parts.pop().start
            parts.append(range(start, end))
    return parts


def _may_join(between: Sequence[Word[Yield]]) -> bool:
    """Whether the words `between` two candidates can join them into one name: “of the”."""
    return len(between) <= _LONGEST_JOINT and not any(word.apart for word in between)


def _opens(words: Sequence[Word[Yield]], index: int) -> bool:
    """Whether the common word at `index` is capitalised because it begins a sentence or a quotation."""
    word, after = words[index], words[index + 1]
    if after.may_be_name:
        return False
    return index == 0 or (after.letter and not word.upper and words[index - 1].lower in _BEFORE_SPEECH)
