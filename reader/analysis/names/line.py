"""One sentence as the tagger of names looks at it: its words, its runs of capitals, and where names can stand in it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Generic

from reader.analysis.names.known_words import Told, Word

Words = Sequence[str]

_JOINTS = frozenset(("of", "&", "-", "and", "for", "the", "de", "'s"))
_BEFORE_SPEECH = frozenset(('"', "'", ":"))
_LONGEST_JOINT = 2
"""The most words that join two parts of one name."""


@dataclass(slots=True)
class Line(Generic[Told]):
    """The words of one sentence."""

    texts: Words
    words: list[Word[Told]]
    capitals: list[int]
    """Where its capitalised words stand."""
    runs: list[tuple[int, int]]
    """Where these follow each other, small joints between them included."""
    in_capitals: bool
    """Whether most of its words are written in capitals."""
    titled: bool
    """Whether most of them begin with a capital."""


def runs_in(words: Sequence[Word[Told]], capitals: Iterable[int]) -> list[tuple[int, int]]:
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


def parts_near_names(words: Sequence[Word[Told]]) -> list[range]:
    """The stretches of a sentence that contain every word that may be a name, with the neighbours that may belong to it."""
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


def _may_join(between: Sequence[Word[Told]]) -> bool:
    """Whether the words `between` two words that may be names can be part of one name: “of the”."""
    return len(between) <= _LONGEST_JOINT and not any(word.apart for word in between)


def _opens(words: Sequence[Word[Told]], index: int) -> bool:
    """Whether the common word at `index` is capitalised because it begins a sentence or a quotation."""
    word, after = words[index], words[index + 1]
    if after.may_be_name:
        return False
    return index == 0 or (after.letter and not word.upper and words[index - 1].lower in _BEFORE_SPEECH)
