"""Resolves descriptions of persons without a name beside them, whom the text names later or never."""

from __future__ import annotations

from bisect import bisect_left

from reader.analysis.grouping.nouns import BODIES, gender_of_noun
from reader.analysis.model import Gender
from reader.analysis.speakers.candidates import GENDERS, Form
from reader.analysis.speakers.decisions import QuoteBefore
from reader.analysis.speakers.features import Features
from reader.analysis.speakers.token_letters import (
    ADVERB,
    CAPITALISED,
    CLAUSE_END,
    COMMA,
    DETERMINER,
    DETERMINING,
    FINITE,
    GOVERNING,
    NAME,
    NAME_AND_COMMA,
    NOUN,
    NUMBER,
    PREPOSITION,
    QUOTE,
    SAYS,
    SUBJECT_PRONOUN,
)
from reader.analysis.speakers.verbs import BE

_BACK = 16
"""How many candidates back a description is looked for."""
_STILL_SPEAKS = 2
"""The most blocks between the last speaker and a pronoun that refers to them."""
_DETERMINED = DETERMINING + NUMBER + NAME + CAPITALISED
"""Letters that begin a phrase for one person; a bare noun does not."""
_OPENING = NOUN + DETERMINER + ADVERB
"""Letters of what may precede a name at the beginning of its sentence: “Later the mayor ”."""
_BEGINS_APPOSITION = NUMBER + DETERMINER + PREPOSITION + SUBJECT_PRONOUN
"""Letters of what follows the comma behind a name that is introduced: “Ada Quill, 47,”, “Ada Quill, who”."""
_OF_UNKNOWN = frozenset(("a", "an", "another", "one", "my", "our"))


class Unnamed:
    """Descriptions of single persons in one article that have no name beside them."""

    def __init__(self, features: Features) -> None:
        self._features = features
        self._candidates = features.candidates
        self._letters, self._words = features.wording.letters, features.wording.words
        self._is_person = features.phrases.is_person
        self._newcomers: dict[int, list[int]] = {}
        """The candidates for persons who are new, by block."""
        self._opening = self._first_paragraph()
        self._first_person = self._first_named(Form.PERSON)
        self._first_body = self._first_named(Form.ORGANISATION)

    def named_later(self, index: int) -> int | None:
        """Whom the candidate at `index` describes in the opening: “The mayor has called … Ada Quill said on Monday …”.

        That is the first person named in the text, or for a new body the first organisation, provided that they speak at the
        beginning of a later block; or, for somebody new, are introduced there: “A baker has told … Ada Quill, 47, lost …”.
        """
        if self._block(index) > max(1, self._opening):
            return None
        if self._is_person(index):
            named = self._first_person
            is_told = self._speaks_later(index, named) or (self._is_newcomer(index) and self._is_introduced_later(index, named))
        else:
            found, named = self._candidates[index], self._first_body
            is_new_body = self._words[found.first] in _OF_UNKNOWN and self._words[found.last] in BODIES
            is_told = is_new_body and self._speaks_later(index, named)
        entity = self._candidates[named].entity if is_told and named is not None else None
        fits = entity is not None and self._gender(index).agrees(self._features.entities[entity].gender)
        return entity if fits else None

    def _speaks_later(self, index: int, named: int | None) -> bool:
        """Whether the candidate `named` opens one of the blocks behind the one of `index` and speaks."""
        if named is None or not self._opens_later(index, named):
            return False
        verb = self._features.phrases.verb_after(named)
        return verb >= 0 and self._letters[verb] == SAYS

    def _is_introduced_later(self, index: int, named: int | None) -> bool:
        """Whether the candidate `named` opens one of the blocks behind that of `index`, with its age or who it is."""
        if named is None or not self._opens_later(index, named):
            return False
        last = self._candidates[named].last
        return self._letters[last + 1] == COMMA and self._letters[last + 2] in _BEGINS_APPOSITION

    def _opens_later(self, index: int, named: int) -> bool:
        """Whether the candidate `named` opens one of the blocks behind the one of `index`."""
        first = self._candidates[named].first
        opening = self._letters[self._features.placement.sentence_start(first) : first]
        return self._block(named) - self._block(index) in (1, 2) and opening.strip(_OPENING) == ""

    def _is_newcomer(self, index: int) -> bool:
        """Whether a candidate is of one person who is new, and no other such candidate is in its block."""
        block = self._block(index)
        newcomers = self._newcomers.get(block)
        if newcomers is None:
            firsts, (start, end) = self._features.phrases.firsts, self._features.placement.blocks[block : block + 2]
            near = range(bisect_left(firsts, start), bisect_left(firsts, end))
            newcomers = [other for other in near if self._words[firsts[other]] in _OF_UNKNOWN and self._is_person(other)]
            self._newcomers[block] = newcomers
        return newcomers == [index]

    def speaks_last(self, pronoun: int, mention: int, gender: Gender, *, fits: bool) -> int | None:
        """The last description after `mention` that speaks and may be the antecedent of `pronoun`.

        If the person at `mention` hardly `fits` the pronoun, it need not speak, and may stand before that mention.
        """
        for other in range(pronoun - 1, max(-1, mention if fits else -1, pronoun - _BACK), -1):
            if self._block(other) != self._block(pronoun):
                return None
            verb = self._verb_of(other)
            if (
                (verb >= 0 or not fits)
                and self._is_person(other)
                and self._letters[self._candidates[other].first] in _DETERMINED
                and not self._is_apposed(other)
                and self._features.introductions.named_beside(other) is None
                and not self._is_governed(other, fits=fits)
                and not self._is_reported(other)
                and not self._is_of_a_person(other, gender)
                and self._may_be(other, gender, speaks=not fits or self._letters[verb] == SAYS or self._is_new(other))
            ):
                return other
        return None

    def _verb_of(self, index: int) -> int:
        """The verb of a candidate, also behind the comma that closes an apposition: “One of them, a teacher, said”; or -1."""
        verb, last = self._features.phrases.verb_after(index), self._candidates[index].last
        before = self._letters[self._candidates[index].first - 1]
        is_apposed = verb < 0 and before == COMMA == self._letters[last + 1]
        return last + 2 if is_apposed and self._letters[last + 2] in FINITE else verb

    def still_speaks(self, before: QuoteBefore, pronoun: int, mention: int, gender: Gender) -> int | None:
        """The candidate that said the quote `before`, if `pronoun` may refer to it and nobody was named since."""
        speaker = before.decision.candidate
        if speaker is None or before.decision.entity is not None or not mention < speaker < pronoun:
            return None
        near = self._block(pronoun) - self._block(speaker) <= _STILL_SPEAKS
        unknown = self._words[self._candidates[speaker].first] in _OF_UNKNOWN
        return speaker if near and unknown and self._is_person(speaker) and self._gender(speaker).agrees(gender) else None

    def _first_paragraph(self) -> int:
        """The first block that ends like a sentence, so that it is neither a heading nor the name of an author."""
        blocks = self._features.placement.blocks
        ends = ((block, self._letters[end - 2 : end - 1]) for block, end in enumerate(blocks[1:]) if end >= 2)
        return next((block for block, letter in ends if letter and letter in CLAUSE_END), 0)

    def _first_named(self, form: Form) -> int | None:
        """The first candidate of a `form` outside the headings and what stands before the first paragraph."""
        in_heading, start = self._features.placement.in_heading, self._features.placement.blocks[self._opening]
        found = ((at, found.first) for at, found in enumerate(self._candidates) if found.form is form)
        return next((at for at, first in found if first >= start and not in_heading(first)), None)

    def _is_new(self, index: int) -> bool:
        """Whether a candidate begins its block and introduces somebody: “One passenger left early”."""
        first = self._candidates[index].first
        return self._words[first] in _OF_UNKNOWN and first == self._features.placement.blocks[self._block(index)]

    def _is_apposed(self, index: int) -> bool:
        """Whether a candidate is in apposition to a name: “Ada Quill, a singer from Lunde, said”."""
        first = self._candidates[index].first
        return self._letters[max(0, first - 2) : first] == NAME_AND_COMMA

    def _is_governed(self, index: int, *, fits: bool) -> bool:
        """Whether a candidate only says what somebody is, “he is a baker”, or depends on a preposition: “with her sister”.

        That may still be whoever speaks, if nobody named `fits`: “When I met his mother, she laughed”.
        """
        before = self._candidates[index].first - 1
        return self._words[before] in BE or (fits and self._letters[before] in GOVERNING)

    def _is_reported(self, index: int) -> bool:
        """Whether a candidate only occurs in what somebody says: “Ada Quill says that the dead man may have”."""
        first = self._candidates[index].first
        before = self._letters[self._features.placement.sentence_start(first) : first]
        return SAYS in before and QUOTE not in before

    def _is_of_a_person(self, index: int, gender: Gender) -> bool:
        """Whether it belongs to somebody of `gender`, and may be of another: by “her doctor … she” the patient is meant."""
        owner = GENDERS.get(self._candidates[index - 1].form) if index else None
        owned = self._candidates[index].first == self._candidates[index - 1].first
        return owned and owner is gender and self._gender(index) is Gender.UNKNOWN

    def _may_be(self, index: int, gender: Gender, *, speaks: bool) -> bool:
        """Whether a description may be of a person of `gender`; unless it `speaks`, its noun must show that."""
        return self._gender(index).agrees(gender) if speaks else self._gender(index) is gender

    def _gender(self, index: int) -> Gender:
        return gender_of_noun(self._words[self._candidates[index].last])

    def _block(self, index: int) -> int:
        return self._features.placement.block_of(self._candidates[index].first)
