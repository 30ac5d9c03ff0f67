"""Resolves “it”, and nouns for organisations: “the company”."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from itertools import takewhile

from reader.analysis.grouping.nouns import OFFICES
from reader.analysis.model import EntityKind
from reader.analysis.speakers.candidates import Candidate, Form
from reader.analysis.speakers.features import Features
from reader.analysis.speakers.token_letters import ADVERB, COMMA, CONJUNCTION, DATE, DETERMINER, PREPOSITION, SAYS, SUBORDINATOR

_ADJUNCT = PREPOSITION + DETERMINER + DATE + ADVERB + SUBORDINATOR + CONJUNCTION + COMMA
"""Letters of adverbs and dates: “But on the 3rd of May, ”."""
_TOLD = frozenset(("told", "tells", "telling"))
"""Words before an organisation that mostly passes on what others say."""
_BACK, _FAR_BACK = 48, 192
"""How many candidates back an organisation is looked for: nearby, and anywhere."""


class Organisations:
    """The organisations of one article that speak or are named."""

    def __init__(self, features: Features) -> None:
        self._features = features
        self._candidates = features.candidates
        self._entities = features.entities
        self._letters, self._words = features.wording.letters, features.wording.words
        self._phrases = features.phrases
        self._placement = features.placement

    def meant_by(self, index: int, speaking: int | None, noun: str = "") -> int | None:
        """The organisation that the candidate at `index` refers to: the entity that is still `speaking`, or one named recently.

        A noun refers by preference to one that the text reports to say something; otherwise the subject of a sentence comes
        before its object. If a `noun` is given, its name contains that. For “it”, also a country or a town that acts.
        """
        is_pronoun = self._candidates[index].form is Form.IT
        if speaking is not None and (self._is_organisation(speaking, noun) or (is_pronoun and self._is_office(speaking))):
            return speaking
        near = list(self._near(index, noun))
        if near:
            found = max(near, key=lambda other: (not is_pronoun and self._speaks(other), self._acts_beside(other, near[0])))
            return self._candidates[found].entity
        return None if is_pronoun else self._most_named(index, noun)

    def meant_by_they(self, index: int, speaking: int | None) -> int | None:
        """The organisation that “they” at `index` refers to: the one still `speaking`, or the subject of the sentence before."""
        if speaking is not None:
            return speaking if self._is_organisation(speaking, "") else None
        start = self._placement.sentence_start(self._candidates[index].first)
        before = self._placement.sentence_start(start - 2) if start > 1 else start
        for other in range(index - 1, max(-1, index - _BACK), -1):
            named = self._candidates[other]
            if named.first < before:
                break
            if named.first < start and self._opens(named):
                return named.entity if self._names_organisation(other, "") and self._phrases.verb_after(other) >= 0 else None
        return None

    def _most_named(self, index: int, noun: str) -> int | None:
        """The organisation that is named most often before the candidate at `index`, by preference the latest."""
        first = max(0, index - _FAR_BACK)
        named = [
            self._candidates[other].entity for other in range(index - 1, first - 1, -1) if self._names_organisation(other, noun)
        ]
        return Counter(named).most_common(1)[0][0] if named else None

    def _near(self, index: int, noun: str) -> Iterator[int]:
        """The candidates before the one at `index` that it may refer to, the latest first; paragraphs of quotes do not count."""
        first = max(0, index - _BACK)
        blocks = self._features.blocks
        block = min(blocks[index], blocks[max(0, index - 1)] + 1)
        for other in takewhile(lambda other: blocks[other] >= block - 1, range(index - 1, first - 1, -1)):
            acts = self._candidates[index].form is Form.IT and self._acts_as_one(other)
            if acts or self._names_organisation(other, noun):
                yield other

    def _speaks(self, index: int) -> bool:
        """Whether a candidate is the subject of a verb of saying."""
        return self._letters[self._phrases.verb_after(index)] == SAYS

    def _acts_beside(self, index: int, latest: int) -> bool:
        """Whether a candidate does something in the sentence that the `latest` one is in: “the Trust sued the Bank”."""
        sentences = self._features.sentences
        return sentences[index] == sentences[latest] and self._phrases.verb_after(index) >= 0

    def _names_organisation(self, index: int, noun: str) -> bool:
        """Whether a candidate names an organisation with `noun` in its name that may act, unlike in “posted on Facebook”.

        Without a noun, also unlike in “told the BBC”.
        """
        named = self._candidates[index]
        if named.entity is None or named.form is not Form.ORGANISATION or self._words[named.first - 1] == "on":
            return False
        before = named.first - 1 - (self._letters[named.first - 1] == DETERMINER)
        if not noun and self._words[before] in _TOLD:
            return False
        return self._is_organisation(named.entity, noun)

    def _acts_as_one(self, index: int) -> bool:
        """Whether a candidate is a place of which its sentence tells what it does: “On Wednesday, Norway moved”."""
        named = self._candidates[index]
        return named.form is Form.PLACE and self._phrases.verb_after(index) >= 0 and self._opens(named)

    def _opens(self, named: Candidate) -> bool:
        """Whether a name opens its sentence, but for adverbs and a date: “On Wednesday, Norway moved”."""
        start = self._placement.sentence_start(named.first)
        return self._letters[start : named.first].strip(_ADJUNCT) == ""

    def _is_organisation(self, entity: int, noun: str) -> bool:
        """Whether `entity` is an organisation whose name contains `noun`; without one, not an office, which no company is."""
        known = self._entities[entity]
        if known.kind is not EntityKind.ORGANISATION:
            return False
        return noun in known.name.lower() if noun else not self._is_office(entity)

    def _is_office(self, entity: int) -> bool:
        return self._entities[entity].name.rpartition(" ")[2] in OFFICES
