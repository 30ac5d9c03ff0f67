"""The candidates of one article, by their tokens: what each is, whose title it is, and of which verb it is the subject."""

from __future__ import annotations

from bisect import bisect_left

from reader.analysis.grouping.nouns import is_person
from reader.analysis.lexicon import TITLES
from reader.analysis.speakers import phrase_patterns as patterns
from reader.analysis.speakers.candidates import POSTPOSITIVE, SOURCES, Candidate, Form
from reader.analysis.speakers.ranker import Ranker
from reader.analysis.speakers.token_letters import (
    ADVERB,
    CAPITALISED,
    COMMA,
    CONJUNCTION,
    CUE,
    DETERMINER,
    GOVERNING,
    GROUP,
    NOUN,
    ORGANISATION,
    OTHER_MARK,
    OTHER_PRONOUN,
    PERSON,
    PLACE,
    SAYS,
)
from reader.analysis.speakers.verbs import verb_after
from reader.analysis.speakers.wording import Wording
from reader.article import Span

_TITLED = (Form.PERSON, Form.ORGANISATION, Form.PLACE, Form.GROUP, Form.OTHER_NAME, Form.UNKNOWN_NAME, Form.DESCRIPTION)
_SPEAKS_ALONE = DETERMINER + GROUP
"""The last words of descriptions without a noun: “another”, “the British”."""
_BELONGS = frozenset("of for from with within".split())
"""Prepositions before what a person or a document belongs to."""
_INVOLVED = POSTPOSITIVE | {"briefed", "involved"}
"""Words before what a person has to do with."""
_LIGHT = DETERMINER + ADVERB + OTHER_MARK
"""What may stand between a phrase and the word that governs it."""

_AND_THEIR = PERSON + CONJUNCTION + OTHER_PRONOUN
"""A person, and whose companions a phrase names: “Ada Quill and her team”."""
_TITLE_WORDS = NOUN + GROUP
_LONGEST_TITLE = 3
"""The most tokens of a title before a name."""
_SUBJECT_REACH = 4
"""The most tokens between a subject and its verb, and the most candidates before one within it."""


class KnownPhrases:
    """The candidates of one article."""

    def __init__(self, wording: Wording, candidates: list[Candidate], ranker: Ranker) -> None:
        self._wording = wording
        self._letters = wording.letters
        self._ranker = ranker
        self.candidates = candidates
        self.firsts = [candidate.first for candidate in candidates]
        self._verbs = [verb_after(wording, candidate) for candidate in candidates]
        self._subjects = self._count_subjects()

    def span(self, index: int) -> Span:
        """The span of the candidate in the text."""
        found = self.candidates[index]
        return self._wording.span(found.first, found.last)

    def whole(self, index: int) -> Span:
        """The same, for a description with what it belongs to: “a spokesman for the harbour”."""
        first, last, form, _ = self.candidates[index]
        while form is Form.DESCRIPTION:
            word = self._wording.words[last + 1]
            pattern = patterns.BELONGING if word in _BELONGS else patterns.INVOLVED if word in _INVOLVED else None
            match = None if pattern is None else pattern.match(self._letters, last + 1)
            if match is None:
                break
            last = match.end() - 1
        return self._wording.span(first, last)

    def at(self, token: int) -> int | None:
        """The longest candidate that begins at `token`."""
        place = bisect_left(self.firsts, token + 1) - 1
        return place if place >= 0 and self.firsts[place] == token else None

    def over(self, first: int, last: int) -> int | None:
        """The candidate from the token `first` to `last`."""
        places = range(bisect_left(self.firsts, first), bisect_left(self.firsts, first + 1))
        return next((place for place in places if self.candidates[place].last == last), None)

    def bearer(self, index: int) -> int:
        """The person whose title the candidate begins, “Bergen Mayor Ada Quill”, or whose companions it names."""
        found = self.candidates[index]
        if self._letters[found.first - 2 : found.first + 1] == _AND_THEIR:
            leader = self.at(found.first - 2)
            return index if leader is None else leader
        match = patterns.BEARER.match(self._letters, found.last + 1)
        if match is None or found.form not in _TITLED:
            return index
        name = match.end() - 1
        words, is_of = self._wording.words, self._letters[found.last + 1] in GOVERNING
        if is_of and self._is_title(name - 1):  # “a spokesman for Mayor Ada Quill”
            return index
        title = found.last if is_of else name - 1
        is_title = self._letters[title] != SAYS and is_person(words[title])
        if found.form is Form.PERSON:  # “Quill and Brandt lawyer Per Olsen”
            is_named = is_title and not is_of and SAYS not in match[0]
        else:
            is_named = is_title or name == found.last + 1 or self._letters[name - 1] == CAPITALISED
            is_named = is_named or self._letters[name] == ORGANISATION  # “Bergen-based Greenpeace”
        named = self.at(name)
        return named if is_named and named is not None else index

    def _is_title(self, token: int) -> bool:
        """Whether the word at `token` is a title of whoever is named behind it."""
        word = self._wording.text_at(token)
        return word.rstrip(".") in TITLES or is_person(word.lower())

    def is_person(self, index: int) -> bool:
        """Whether the candidate describes one person: “the mayor”, “an Iowa Democrat”."""
        phrase = self.candidates[index]
        return phrase.form is Form.DESCRIPTION and (
            self._letters[phrase.last] == GROUP or is_person(self._wording.words[phrase.last])
        )

    def is_silent(self, index: int) -> bool:
        """Whether the candidate is nothing that is known to speak: a song, “the importance”, “two thirds”."""
        phrase = self.candidates[index]
        if phrase.form is not Form.DESCRIPTION or self._letters[phrase.last] in _SPEAKS_ALONE:
            return phrase.form is Form.OTHER_NAME
        noun = self._wording.words[phrase.last]
        singular = noun.removesuffix("s")
        return not any(form in SOURCES or form in self._ranker.heads for form in (noun, singular)) and not is_person(singular)

    def is_full_name(self, index: int) -> bool:
        """Whether the candidate has more than one word."""
        return " " in self.span(index).of(self._wording.text)

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
        candidate = self.candidates[index]
        if candidate.form is Form.PLACE and self._verbs[index] >= 0:
            before = self._before_place(candidate.first)
            if self._letters[before] in GOVERNING and self._wording.words[before] != "by":
                return True
        return self.head(index) != index

    def head(self, index: int) -> int:
        """The candidate that the one at `index` only modifies, or itself: “the court” in “the court in Lunde ruled”."""
        verb = self._verbs[index]
        if verb < 0 or self._letters[self.governor(index)] not in patterns.MODIFIES:
            return index
        return next((other for other in range(max(0, index - _SUBJECT_REACH), index) if self._verbs[other] == verb), index)

    def governor(self, index: int) -> int:
        """The last token before a candidate and the nouns beside it: “for” in “a spokesman for the rescue group Greenpeace”."""
        candidate = self.candidates[index]
        before = self._before(candidate.first)
        if candidate.form is Form.PERSON:
            return self._before_nouns(before) if self._is_title(before) else before
        is_in_name = candidate.form is Form.PLACE and self._letters[before] == CAPITALISED  # “Harbour Watch Norway”
        if candidate.form is Form.ORGANISATION or is_in_name:
            return self._before_nouns(before)
        return self._before_place(candidate.first) if candidate.form is Form.PLACE else before

    def _before_place(self, token: int) -> int:
        """The last token before the place that begins at `token`, and one that it is in: “in Lunde, Norway”."""
        before = self._before(token)
        return self._before(before - 1) if self._letters[before - 1 : before + 1] == PLACE + COMMA else before

    def _before_nouns(self, token: int) -> int:
        """The last token before the nouns that end at `token`."""
        last = token
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

    def _before(self, token: int) -> int:
        """The last token before `token` that is not an article, adverb or mark; -1 if there is none."""
        before = token - 1
        while before > 0 and self._letters[before] in _LIGHT:
            before -= 1
        return before
