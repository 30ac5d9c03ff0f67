"""Tells which candidate is the subject of which verb, and which only stands within the phrase of a subject."""

from __future__ import annotations

from bisect import bisect_left

from reader.analysis.speakers import phrase_patterns as patterns
from reader.analysis.speakers.candidates import Candidate, Form
from reader.analysis.speakers.known_phrases import KnownPhrases
from reader.analysis.speakers.ranker import Ranker
from reader.analysis.speakers.token_letters import CUE, FINITE, GOVERNING, GROUP, NOUN, SAYING, VERB_ING
from reader.analysis.speakers.verbs import verb_after
from reader.analysis.speakers.wording import Wording

_TITLE_WORDS = NOUN + GROUP
_GOVERNING = FINITE + VERB_ING
"""What precedes an object in a clause that belongs to a noun: “a man walking his dog”."""
_LONGEST_TITLE = 3
"""The most tokens of a title before a name."""
_OBJECT_REACH = 6
"""The tokens before a name that are examined for a preposition."""
_APPOSED_REACH = 5
"""The tokens before a name that are examined for what it is in apposition to."""
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
        """Whether a candidate only modifies an earlier one with the same verb: “Lunde” in “the court in Lunde ruled”.

        A place does wherever it stands between a preposition and a verb: “Brandt, 47, a baker, from Lunde said”.
        """
        candidate, verb = self.candidates[index], self._verbs[index]
        before = self._before(candidate.first)
        if patterns.FROM.search(self._letters, max(0, candidate.first - _APPOSED_REACH), candidate.first):
            return self._wording.words[candidate.first - 1] in ("of", "from")
        if verb >= 0 and candidate.form is Form.ORGANISATION and self._is_name_of_object(candidate.first):
            return any(verb == self._verbs[at] for at in self._just_before(index))
        if verb >= 0 and self._letters[before] in _GOVERNING:
            return any(verb == self._verbs[at] and self.candidates[at].last < before for at in self._just_before(index))
        if candidate.form is Form.PERSON:
            before = self._before_title(before)
        if verb < 0 or self._letters[before] not in GOVERNING:
            return False
        if self._letters[verb] == SAYING and self.is_silent(index):
            return True
        is_of_place = candidate.form is Form.PLACE and self._wording.words[before] != "by"
        return is_of_place or any(verb == self._verbs[at] for at in self._just_before(index))

    def _just_before(self, index: int) -> range:
        """The candidates of which one may be a subject that the candidate at `index` is within."""
        return range(max(0, index - _SUBJECT_REACH), index)

    def _before_title(self, token: int) -> int:
        """The last token before the title that ends at `token`: “for” in “a spokesman for Mayor Ada Quill”."""
        last = token
        if not self._is_title(token):
            return token
        while last > 0 and token - last < _LONGEST_TITLE and self._letters[last] in _TITLE_WORDS:
            last -= 1
        return self._before(last + 1)

    def _is_name_of_object(self, first: int) -> bool:
        """Whether the name at `first` stands behind its noun in a longer phrase: “the owner of the company Quill said”."""
        return patterns.NAMED_OBJECT.search(self._letters, max(0, first - _OBJECT_REACH), first) is not None

    def further_subject(self, cue: int, start: int) -> int:
        """The candidate from token `start` on of which the verb at `cue` is a further verb; -1 if there is none."""
        joined = patterns.JOINED.get(self._letters[cue])
        link = self._before(cue)
        if joined is None or link < start or not (self._letters[link] in joined or self._is_beside_object(link, cue)):
            return -1
        for index in range(bisect_left(self.firsts, link) - 1, -1, -1):
            first = self.firsts[index]
            if first < start:
                break
            before = self._before(first)
            if 0 <= self._verbs[index] < link and (before < start or self._letters[before] not in patterns.GOVERNS):
                return index
        return -1

    def _is_beside_object(self, last: int, cue: int) -> bool:
        """Whether a participle stands directly behind something that cannot speak: “ran along the wall crying “…””."""
        index = bisect_left(self.firsts, last + 1) - 1
        is_object = self._letters[cue] == SAYING and index >= 0 and self.candidates[index].last == last
        return is_object and self.is_within_subject(index)

    def subjects_between(self, first: int, end: int) -> int:
        """How many candidates from `first` to before `end` are the subject of a near verb."""
        return self._subjects[end] - self._subjects[first]

    def _count_subjects(self) -> list[int]:
        """For each candidate, how many before it are the subject of a near verb."""
        counts = [0]
        for candidate, verb in zip(self.candidates, self._verbs, strict=True):
            counts.append(counts[-1] + (0 <= verb - candidate.last <= _SUBJECT_REACH))
        return counts
