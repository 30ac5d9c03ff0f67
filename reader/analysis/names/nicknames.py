"""Joins the parts of a person's name around a nickname between quotation marks: `Ada “Quick” Quill`."""

from __future__ import annotations

from collections.abc import Sequence

from reader.analysis.model import EntityKind
from reader.analysis.names.tagged import Tagged
from reader.analysis.names.tokens import CLOSING_MARKS

_LONGEST = 3
"""The most words in a nickname."""


def join_nicknames(words: Sequence[str], names: Sequence[Tagged]) -> list[Tagged]:
    """The names of one sentence, in order, with the parts of a person's name before and after a nickname joined."""
    if CLOSING_MARKS.keys().isdisjoint(words):
        return list(names)
    persons = {index: name for name in names if name.kind is EntityKind.PERSON for index in range(name.start, name.end)}
    joined = list(names)
    for opening in [index for index, word in enumerate(words) if word in CLOSING_MARKS]:
        closing = _closing(words, opening)
        before, after = persons.get(opening - 1), persons.get(closing + 1)
        if closing and before and after and before is not after:
            whole = Tagged(before.start, after.end, EntityKind.PERSON)
            joined = [*(name for name in joined if name.end <= whole.start or name.start >= whole.end), whole]
    return sorted(joined)


def _closing(words: Sequence[str], opening: int) -> int:
    """Where a nickname that begins after the mark at `opening` ends, which has no other marks within; 0 if there is none."""
    for index in range(opening + 1, min(opening + _LONGEST + 2, len(words))):
        if words[index] == CLOSING_MARKS[words[opening]]:
            return index if index > opening + 1 else 0
        if not words[index][0].isalpha():
            return 0
    return 0
