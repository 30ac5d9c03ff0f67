"""Attributes the conversations of a story by the evidence for the speaker of each turn and for changes of speaker."""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import replace

from reader.analysis.model import EntityKind, Gender, Quote, QuoteKind
from reader.analysis.speakers.decisions import Decision, QuoteBefore
from reader.analysis.speakers.features import Features
from reader.analysis.speakers.referents import Referents
from reader.analysis.speakers.stories.addressed import Addresses
from reader.analysis.speakers.stories.clues import ClueReader, Clues
from reader.analysis.speakers.stories.dialogue import NOBODY_KNOWN, Line, speakers_of
from reader.analysis.speakers.stories.narrating import narrator_of
from reader.analysis.speakers.token_letters import BLOCK_END, COMMA, OTHER_MARK, STOP

_NAMED, _BESIDE, _MEANT, _MAY_MEAN, _VAGUE = 9.0, 6.0, 4.8, 6.4, 3.0
"""The weight of a phrase beside a quote, its reduction for persons whom a pronoun fits or may fit, and that of a vague one."""
_CALLED, _WAS_CALLED, _IS_CALLED_NEXT = -5.0, 1.6, 1.0
"""The weights of being addressed by name in a turn, in the one before it, and in the next."""
_ABSENT = -1.0
"""The weight of not being named nearby."""
_ADJACENT, _NEXT_PARAGRAPH, _LATER_PARAGRAPH, _NEXT_LINE, _LATER_LINE, _SAME_TURN = 4.8, 2.5, 0.5, -0.6, -0.3, -6.0
"""The evidence for a change of speaker between two quotes, by what is between them."""
_MARKS = BLOCK_END + STOP + COMMA + OTHER_MARK
_LONG_BREAK = 60
"""The number of tokens between two quotes that separates conversations."""
_NEAR, _FAR = 75, 600
"""The tokens around a turn within which participants are named, and antecedents of its pronouns."""
Turn = Sequence[int]
"""The quotes that one person says without a break."""


class Scenes:
    """The conversations of one story."""

    def __init__(self, features: Features, referents: Referents) -> None:
        self._features = features
        self._contexts = features.placement.contexts
        self._has_paragraphs = features.placement.has_paragraphs
        self._addresses = Addresses(features.text, features.entities)
        self._reader = ClueReader(features, referents)
        self._clues: list[Clues] = []
        self._in_sentence: list[bool] = []
        """Whether the phrase chosen for each quote stands in its own sentences."""
        self._narrator = narrator_of(features.entities, features.text)

    def hear(self, index: int, decision: Decision, before: QuoteBefore) -> Decision:
        """Record the clues to the quote at `index`; returns a preliminary decision."""
        clues = self._reader.of(index, decision, before)
        self._clues.append(clues)
        self._in_sentence.append(self._is_in_sentence(index, decision))
        goes_on = index > 0 and not clues.is_beside and self._change(index - 1, index) <= _SAME_TURN
        return Decision(None, before.decision.entity) if goes_on else decision

    def attributed(self, quotes: tuple[Quote, ...]) -> tuple[Quote, ...]:
        """`quotes` with the likeliest sequence of speakers in each conversation."""
        turns = self._turns()
        called = [self._called(turn) for turn in turns]
        lines = [self._line(place, turns, called) for place in range(len(turns))]
        found = list(quotes)
        for turn, person in zip(turns, speakers_of(lines), strict=True):
            speaker = None if person == NOBODY_KNOWN else person
            for index in turn:
                found[index] = self._spoken(index, quotes[index], speaker)
        return tuple(found)

    def _spoken(self, index: int, quote: Quote, speaker: int | None) -> Quote:
        """`quote` with `speaker`, and without a phrase for them unless it is beside the quote."""
        if self._clues[index].is_beside or (speaker == quote.speaker and self._in_sentence[index]):
            return replace(quote, speaker=speaker)
        return replace(quote, speaker=speaker, speaker_span=None, cue=None)

    def _is_in_sentence(self, index: int, decision: Decision) -> bool:
        low, high = self._contexts[index].frame
        return decision.candidate is not None and low <= self._features.candidates[decision.candidate].first < high

    def _turns(self) -> list[list[int]]:
        """The direct quotes, except in the title, grouped into turns."""
        turns: list[list[int]] = []
        for index, quote in enumerate(self._features.quotes):
            if quote.kind is not QuoteKind.DIRECT or (quote.in_heading and self._contexts[index].block == 0):
                continue
            if turns and self._change(turns[-1][-1], index) <= _SAME_TURN:
                turns[-1].append(index)
            else:
                turns.append([index])
        return turns

    def _line(self, place: int, turns: Sequence[Turn], called: Sequence[set[int]]) -> Line:
        """The evidence for the turn at `place`, given the persons `called` by name in each turn."""
        turn, others = turns[place], 0.0
        near, around = self._named_within(_NEAR, turn), self._named_within(_FAR, turn)
        evidence = defaultdict(float, dict.fromkeys(near, 0.0))
        for clues in (self._clues[index] for index in turn):
            others -= self._weight(clues) if clues.is_beside else 0.0
            for person, weight in (*(self._meant(clues, around).items() if clues.is_beside else ()), *clues.doing):
                evidence[person] += weight
        for other, weight in ((place, _CALLED), (place - 1, _WAS_CALLED), (place + 1, _IS_CALLED_NEXT)):
            for person in called[other] if 0 <= other < len(called) else ():
                evidence[person] += weight
        for person in evidence.keys() - near - {NOBODY_KNOWN}:
            evidence[person] += _ABSENT
        scores = {person: others + weight for person, weight in evidence.items()}
        if place == 0:
            return Line(scores, others, 0.0, is_first=True)
        before = turns[place - 1][-1]
        break_before = self._contexts[turn[0]].token - self._contexts[before].token
        return Line(scores, others, self._change(before, turn[0]), is_first=break_before > _LONG_BREAK)

    def _called(self, turn: Turn) -> set[int]:
        """The persons whom the speaker of a turn addresses by name."""
        return set().union(*(self._addresses.within(self._features.quotes[index].quoted.inner) for index in turn))

    def _named_within(self, reach: int, turn: Turn) -> set[int]:
        """The persons whom the author's words name within `reach` tokens of a turn."""
        token, firsts = self._contexts[turn[0]].token, self._features.phrases.firsts
        near = range(bisect_left(firsts, token - reach), bisect_left(firsts, token + reach))
        named = {self._features.candidates[candidate].entity for candidate in near}
        return {entity for entity in named if entity is not None and self._features.entities[entity].kind is EntityKind.PERSON}

    def _meant(self, clues: Clues, around: set[int]) -> dict[int, float]:
        """The evidence of a phrase beside a quote for its entity or, of a pronoun, for the persons `around` whom it fits."""
        found = {} if clues.speaker is None else {clues.speaker: self._weight(clues)}
        if self._is_vague(clues):
            return {NOBODY_KNOWN: _VAGUE}
        if clues.gender is Gender.UNKNOWN:
            return found
        weights = {clues.gender: _BESIDE - _MEANT, Gender.UNKNOWN: _BESIDE - _MAY_MEAN}
        fitting = {person: weights.get(self._features.entities[person].gender, -_BESIDE) for person in around}
        if self._narrator is not None:
            fitting[self._narrator] = -_BESIDE
        return fitting | found | {NOBODY_KNOWN: _BESIDE - _MAY_MEAN}

    def _weight(self, clues: Clues) -> float:
        """The weight of a phrase beside a quote."""
        if self._is_vague(clues):
            return _VAGUE
        return _NAMED if clues.gender is Gender.UNKNOWN else _BESIDE

    @staticmethod
    def _is_vague(clues: Clues) -> bool:
        """Whether a phrase beside a quote says nothing about its speaker: “a voice”."""
        return clues.speaker is None and clues.gender is Gender.UNKNOWN

    def _change(self, before: int, index: int) -> float:
        """The evidence for a change of speaker between two quotes."""
        quotes = self._features.quotes
        if self._clues[before].contradicts(self._clues[index]):
            return _ADJACENT
        if quotes[index].quoted.continued:
            return _SAME_TURN
        gap = self._features.wording.letters[self._contexts[before].token + 1 : self._contexts[index].token]
        if not gap.strip(_MARKS):
            return _ADJACENT
        breaks = gap.count(BLOCK_END) if self._has_paragraphs else self._lines_between(before, index)
        if breaks == 0:
            return _SAME_TURN
        if self._has_paragraphs:
            return _NEXT_PARAGRAPH if breaks == 1 else _LATER_PARAGRAPH
        return _NEXT_LINE if breaks == 1 else _LATER_LINE

    def _lines_between(self, before: int, index: int) -> int:
        quotes = self._features.quotes
        return self._features.text.count("\n", quotes[before].quoted.span.end, quotes[index].quoted.span.start)
