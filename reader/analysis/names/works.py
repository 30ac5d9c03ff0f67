"""Recognises titles of works by the marks around them: `she sang “Slow Tide”`."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from reader.analysis.model import EntityKind
from reader.analysis.names.tagged import Tagged
from reader.analysis.names.tokens import CLOSING_MARKS

_LITTLE = frozenset("of the in to a and for on as at by with from is an or 's ’s vs not your my".split())
_STOPS = (",", ".", ";")
_STOPS_OF_SPEECH = (",", "?", "!")
_LONGEST_TITLE = 13
"""The most words in a title, marks included."""
_LEAST_CAPITALS = 2
"""The fewest capitalised words in a title."""
_MOST = 0.6
"""The share of capitalised words in a line from which capitals are no evidence."""


def with_works(words: Sequence[str], names: Sequence[Tagged]) -> list[Tagged]:
    """The names of one sentence, in order, with titles of works in place of the names within them."""
    found = list(names)
    for start, end in _marked(words):
        within = [name for name in found if name.start < end and name.end > start]
        if all(start <= name.start and name.end <= end and name.end - name.start < end - start for name in within):
            found = [*(name for name in found if name not in within), Tagged(start, end, EntityKind.WORK)]
    return sorted(found)


def _marked(words: Sequence[str]) -> Iterator[tuple[int, int]]:
    """Passages between quotation marks that are capitalised like titles, in a line that is not.

    What begins a sentence and ends with a stop is not a title but said: `“Now, Ada,” he said`.
    """
    if CLOSING_MARKS.keys().isdisjoint(words):
        return
    after = 0
    for start in [index for index, word in enumerate(words) if word in CLOSING_MARKS]:
        near = words[start + 1 : start + _LONGEST_TITLE] if start >= after else ()
        if (closing := CLOSING_MARKS[words[start]]) in near:
            after = start + near.index(closing) + 2
            last = after - 2 if words[after - 2] in _STOPS else after - 1
            is_said = start == 0 and words[after - 2] in _STOPS_OF_SPEECH
            if not is_said and _is_title(words[start + 1 : last]) and not _is_titled(words):
                yield start + 1, last


def _is_titled(words: Sequence[str]) -> bool:
    written = [word for word in words if word[0].isalpha()]
    return sum(word[0].isupper() for word in written) > _MOST * len(written)


def _is_title(words: Sequence[str]) -> bool:
    """Whether there are several words, not all in capitals, and all are capitalised except function words within."""
    if len(words) < _LEAST_CAPITALS or words[0][0].islower():
        return False
    written = [word for word in words if word[0].isalpha()]
    large = [word for word in written if word[0].isupper()]
    if all(word.isupper() for word in written):
        return False
    return len(large) >= _LEAST_CAPITALS and written[-1] == large[-1] and _LITTLE.issuperset(set(written) - set(large))
