"""The author's words around a quoted passage in its sentence, and the verbs of saying among them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import takewhile
from typing import NamedTuple

from reader.analysis.cues import CUES
from reader.analysis.quotes.passages import Passage
from reader.analysis.quotes.word_classes import NAMING, WORD
from reader.analysis.sentences import sentences_touched
from reader.article import Span

_REACH = 240
"""The characters of the sentence that are examined on either side."""
_WINDOW = 6
"""How many other passages are examined on either side."""
ACCORDING = "according"
"""The only cue that is not a verb."""
_CUES = (CUES | NAMING | {ACCORDING}) - {"pronounced"}
_NO_VERB_AFTER = frozenset("the a an his her their its this my our so".split())
"""After these words, what looks like a verb of saying is not one: “the report”, “so-called”."""
_THINKING = frozenset("thought believed felt".split())
_BEING = frozenset("is are was were be been being".split())
"""After these words, a verb of thinking reports a general belief, not anyone's words: “it was thought to be”."""


class Cue(NamedTuple):
    """The verb of saying, or `according`, nearest to a passage on one side."""

    word: str
    distance: int
    """The number of words between it and the passage."""


class Surroundings(NamedTuple):
    """The author's words on both sides of a passage in its sentence."""

    before: Sequence[str]
    before_low: Sequence[str]
    """The same in lower case."""
    after: Sequence[str]
    cue_before: Cue | None
    comma_before: bool
    """Whether a comma stands between that cue and the passage."""
    cue_after: Cue | None
    others: Sequence[Passage]
    """The other passages in the sentence."""


class Sentences:
    """Finds the surroundings of each passage of a text; the work for one passage is bounded."""

    def __init__(self, text: str, sentences: Sequence[Span], passages: Sequence[Passage]) -> None:
        self._text = text
        self._sentences = sentences
        self._starts = [sentence.start for sentence in sentences]
        self._passages = passages

    def around(self, index: int) -> Surroundings:
        """The surroundings of the passage at `index`."""
        start, end = self._passages[index].quoted.span
        frame = self._frame(self._passages[index].quoted.span)
        left = range(index - 1, max(-1, index - 1 - _WINDOW), -1)
        right = range(index + 1, min(len(self._passages), index + 1 + _WINDOW))
        earlier = list(takewhile(lambda other: self._passages[other].quoted.span.end > frame.start, left))[::-1]
        later = list(takewhile(lambda other: self._passages[other].quoted.span.start < frame.end, right))
        before = self._without(Span(frame.start, start), earlier)
        after = self._without(Span(end, frame.end), later)
        words_before, words_after = WORD.findall(before), WORD.findall(after)
        low_before, low_after = [word.lower() for word in words_before], [word.lower() for word in words_after]
        cue_before = _cue(low_before, reversed(range(len(low_before))))
        return Surroundings(
            words_before,
            low_before,
            words_after,
            cue_before,
            cue_before is not None and "," in _behind_word(before, -1 - cue_before.distance),
            _cue(low_after, range(len(low_after))),
            [self._passages[other] for other in (*earlier, *later)],
        )

    def _frame(self, passage: Span) -> Span:
        """The sentences that a passage touches, up to `_REACH`."""
        first, last = sentences_touched(self._starts, passage)
        start = max(self._sentences[first].start, passage.start - _REACH)
        return Span(start, max(passage.end, min(self._sentences[last].end, passage.end + _REACH)))

    def _without(self, span: Span, others: Sequence[int]) -> str:
        """The text of `span` with each of the passages in `others` replaced by a mark."""
        parts = []
        start = span.start
        for other in others:
            passage = self._passages[other].quoted.span
            parts.append(self._text[start : passage.start])
            start = max(start, passage.end)
        parts.append(self._text[start : span.end])
        return "”".join(parts)


def _cue(low: Sequence[str], places: Iterable[int]) -> Cue | None:
    """The first cue among the words in lower case `low`, which are looked at in the order of `places`."""
    for distance, place in enumerate(places):
        if low[place] in _CUES and _leads_to_speech(low, place):
            return Cue(low[place], distance)
    return None


def _leads_to_speech(low: Sequence[str], place: int) -> bool:
    if low[place] == ACCORDING:
        return place + 1 < len(low) and low[place + 1] == "to"
    if not place:
        return True
    return low[place - 1] not in _NO_VERB_AFTER and not (low[place] in _THINKING and low[place - 1] in _BEING)


def _behind_word(text: str, place: int) -> str:
    """What follows the word at `place` in `text`."""
    return text[list(WORD.finditer(text))[place].end() :]
