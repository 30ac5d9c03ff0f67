"""Finds the clues to the speaker of a quote in a story: the subject of a verb of saying, or who acts before or after."""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import dataclass

from reader.analysis.model import Gender
from reader.analysis.speakers.candidates import GENDERS, Form
from reader.analysis.speakers.decisions import Decision, QuoteBefore
from reader.analysis.speakers.features import Features
from reader.analysis.speakers.letter_patterns import maybe, sequence
from reader.analysis.speakers.referents import Referents
from reader.analysis.speakers.token_letters import ADVERB, ANY_SAYING, BLOCK_END, FINITE, NOUN, OTHER_PRONOUN, WORD
from reader.regex import regex

_DOES_BEFORE, _DOES_AFTER, _DOES_IN_BLOCK = 1.5, 0.3, 1.1
"""The weights of acting before a quote, after it, and in its block."""
_INVERTED = regex(sequence(maybe(ADVERB), FINITE + WORD, maybe(ADVERB), maybe(NOUN)))
"""From a quote to its speaker after an inverted verb: “…,” mused little Quill."""
_ACTING = (Form.PERSON, Form.I_WE_YOU, *GENDERS)


@dataclass(frozen=True, slots=True)
class Clues:
    """What the text beside a quote says about its speaker."""

    is_beside: bool = False
    """Whether a phrase beside the quote is the subject of a verb of saying."""
    speaker: int | None = None
    """The entity that this phrase refers to; none if unknown."""
    gender: Gender = Gender.UNKNOWN
    """The gender of the phrase if it is a pronoun."""
    doing: tuple[tuple[int, float], ...] = ()
    """The persons who act in the sentences beside it, each with a weight."""

    def contradicts(self, other: Clues) -> bool:
        """Whether it names a speaker other than that of `other`."""
        named = (clues.speaker for clues in (self, other) if clues.gender is Gender.UNKNOWN)
        return len({speaker for speaker in named if speaker is not None}) > 1


class ClueReader:
    """Finds the clues beside the quotes of one story."""

    def __init__(self, features: Features, referents: Referents) -> None:
        self._features = features
        self._referents = referents
        self._letters = features.wording.letters
        self._contexts = features.placement.contexts

    def of(self, index: int, decision: Decision, quote_before: QuoteBefore) -> Clues:
        """The clues to the quote at `index`, for which the ranker made `decision`."""
        candidate, entity = decision.candidate, decision.entity
        if candidate is not None and self._says(index, candidate):
            gender = GENDERS.get(self._features.candidates[candidate].form, Gender.UNKNOWN)
            if entity is not None and not self._features.entities[entity].gender.agrees(gender):
                entity = None
            return Clues(is_beside=True, speaker=entity, gender=gender)
        before, after = self._doing_before(index, quote_before), self._doing_after(index, quote_before)
        return Clues(doing=tuple(found for found in (before, after) if found is not None))

    def _says(self, index: int, candidate: int) -> bool:
        """Whether a candidate in the sentences of a quote is the subject of a verb of saying."""
        low, high = self._contexts[index].frame
        cue, first = self._features.phrases.own_cue(candidate), self._features.candidates[candidate].first
        says = low <= first < high and low <= cue < high and self._letters[cue] in ANY_SAYING
        after = self._contexts[index].token + 1
        return says or (first > after and _INVERTED.fullmatch(self._letters, after, first) is not None)

    def _doing_before(self, index: int, quote_before: QuoteBefore) -> tuple[int, float] | None:
        """The person who acts between the quote before and this one, in its block or in one without a quote."""
        context, blocks = self._contexts[index], self._features.placement.blocks
        earlier = quote_before.context
        start = 0 if earlier is None else earlier.token + 1
        low = max(start, context.block_tokens[0])
        if low < context.token:
            return self._doing(low, context.token, _DOES_BEFORE + _DOES_IN_BLOCK, quote_before)
        if context.block and (earlier is None or earlier.block < context.block - 1):
            return self._doing(max(start, blocks[context.block - 1]), context.token, _DOES_BEFORE, quote_before)
        return None

    def _doing_after(self, index: int, quote_before: QuoteBefore) -> tuple[int, float] | None:
        """The person who acts between this quote and the next, in its block or, in a text of lines, in the next block."""
        context, placement = self._contexts[index], self._features.placement
        end = self._contexts[index + 1].token if index + 1 < len(self._contexts) else len(self._letters)
        low, high = context.token + 1, min(end, context.block_tokens[1])
        if self._letters[low:high].strip(BLOCK_END):
            return self._doing(low, high, _DOES_AFTER + _DOES_IN_BLOCK, quote_before)
        if placement.has_paragraphs or context.block + 2 >= len(placement.blocks):
            return None
        return self._doing(high, min(end, placement.blocks[context.block + 2]), _DOES_AFTER, quote_before)

    def _doing(self, low: int, high: int, weight: float, quote_before: QuoteBefore) -> tuple[int, float] | None:
        """The person who is the first subject of a verb among the tokens from `low` to before `high`, with `weight`."""
        firsts = self._features.phrases.firsts
        for candidate in range(bisect_left(firsts, low), bisect_left(firsts, high)):
            found = self._features.candidates[candidate]
            is_object = self._letters[found.first] == OTHER_PRONOUN
            if found.form in _ACTING and not is_object and self._features.phrases.verb_after(candidate) >= 0:
                person = self._referents.entity_of(candidate, quote_before)
                return None if person is None else (person, weight)
        return None
