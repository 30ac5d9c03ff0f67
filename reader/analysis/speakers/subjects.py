"""Tells which candidate is the subject of which verb, and which only stands within the phrase of a subject."""

from __future__ import annotations

from bisect import bisect_left

from reader.analysis.speakers import phrase_patterns as patterns
from reader.analysis.speakers.candidates import Candidate, Form
from reader.analysis.speakers.known_phrases import KnownPhrases
from reader.analysis.speakers.ranker import Ranker
from reader.analysis.speakers.token_letters import CUE, GOVERNING, GROUP, NOUN
from reader.analysis.speakers.verbs import verb_after
from reader.analysis.speakers.wording import Wording

_TITLE_WORDS = NOUN + GROUP
_LONGEST_TITLE = 3
"""The most tokens of a title before a name."""
_SUBJECT_REACH = 4
"""The most tokens between a subject and its verb, and the most candidates before one within it."""


class Subjects(KnownPhrases):
    """The candidates of one article with their verbs."""

    def __init__(self, wording: Wording, candidates: list[Candidate], ranker: Ranker) -> None:
        super().__init__(wording, candidates, ranker)
        self._verbs = [verb_after(wording, candidate) for candidate in candidates]
        self._subjects = self._count_subjects()

    def verb_after(self, index: int) -> int:
        """The token of the verb that a candidate is the subject of; -1 if there is none."""
        return self._verbs[index]

    def own_cue(self, index: int) -> int:
        """The token of the verb that a candidate is the subject of, or that is directly before it; -1 if there is none."""
        verb = self._verbs[index]
        if verb >= 0:
            return verb
        before = self._before(self.candidates[index].first)
        return before if before >= 0 and self._letters[before] in CUE else -1

    def is_within_subject(self, index: int) -> bool:
        """Whether a candidate only modifies an earlier one with the same verb: “Lunde” in “the court in Lunde ruled”."""
        candidate, verb = self.candidates[index], self._verbs[index]
        before = self._before(candidate.first)
        if candidate.form is Form.PERSON:
            before = self._before_title(before)
        if verb < 0 or self._letters[before] not in GOVERNING:
            return False
        return verb in self._verbs[max(0, index - _SUBJECT_REACH) : index]

    def _before_title(self, token: int) -> int:
        """The last token before the title that ends at `token`: “for” in “a spokesman for Mayor Ada Quill”."""
        last = token
        if not self._is_title(token):
            return token
        while last > 0 and token - last < _LONGEST_TITLE and self._letters[last] in _TITLE_WORDS:
            last -= 1
        return self._before(last + 1)

    def further_subject(self, cue: int, start: int) -> int:
        """The candidate from token `start` on of which the verb at `cue` is a further verb; -1 if there is none."""
        joined = patterns.JOINED.get(self._letters[cue])
        link = self._before(cue)
        if joined is None or link < start or self._letters[link] not in joined:
            return -1
        for index in range(bisect_left(self.firsts, link) - 1, -1, -1):
            first = self.firsts[index]
            if first < start:
                break
            before = self._before(first)
            if 0 <= self._verbs[index] < link and (before < start or self._letters[before] not in patterns.GOVERNS):
                return index
        return -1

    def subjects_between(self, first: int, end: int) -> int:
        """How many candidates from `first` to before `end` are the subject of a near verb."""
        return self._subjects[end] - self._subjects[first]

    def _count_subjects(self) -> list[int]:
        """For each candidate, how many before it are the subject of a near verb."""
        counts = [0]
        for candidate, verb in zip(self.candidates, self._verbs, strict=True):
            counts.append(counts[-1] + (0 <= verb - candidate.last <= _SUBJECT_REACH))
        return counts
