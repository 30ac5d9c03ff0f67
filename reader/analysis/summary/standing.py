"""Decides which sentences can stand in a summary together: one that leans on another only after that."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Collection, Iterable, Sequence
from operator import or_
from typing import NamedTuple

from reader.analysis.lexicon import PRONOUN_GENDERS
from reader.analysis.model import Entity, EntityKind, Gender
from reader.analysis.summary.leaning import is_unattributed, needs_the_one_before, refers_back
from reader.article import Span

_LOOK_BACK = 4
"""How many sentences back an antecedent is looked for."""


class _Need(NamedTuple):
    """What a sentence depends on: the person that its pronoun refers to, or else the sentence before."""

    person: int | None = None


class Standing:
    """Decides which sentences may be together in a summary."""

    def __init__(
        self,
        text: str,
        sentences: Sequence[Span],
        entities: Sequence[Entity],
        quotations: Iterable[Span] = (),
        turns: Collection[int] = (),
    ) -> None:
        """`quotations` are in marks; `turns` are the offsets at which somebody answers another."""
        self._persons = _persons_in(sentences, entities)
        self._genders = [entity.gender for entity in entities]
        texts = [sentence.of(text) for sentence in sentences]
        begin_inside, end_inside = _inside(sentences, quotations)
        self._is_cut = [is_cut and is_unattributed(text) for is_cut, text in zip(end_inside, texts, strict=True)]
        """Whether each sentence begins a quotation that ends, and has its speaker, only in a later one."""
        go_on = map(or_, (sentence.start in turns for sentence in sentences), begin_inside)
        self._needs = [_Need() if goes_on else self._need(index, texts[index]) for index, goes_on in enumerate(go_on)]

    def admits(self, index: int, chosen: list[int]) -> bool:
        """Whether sentence `index` makes sense among those `chosen`, which are in reading order, and they beside it."""
        place = bisect_left(chosen, index)
        before = chosen[place - 1] if place else None
        after = chosen[place] if place < len(chosen) else None
        return not self._is_cut[index] and self._supports(before, index) and (after is None or self._supports(index, after))

    def depends(self, index: int) -> bool:
        """Whether sentence `index` depends on another."""
        return self._needs[index] is not None

    def lowered(self, scores: Sequence[float], loss: float) -> list[float]:
        """`scores` of all sentences, less `loss` for each that depends on another."""
        return [score - loss * self.depends(index) for index, score in enumerate(scores)]

    def _need(self, index: int, text: str) -> _Need | None:
        reference = refers_back(text, is_first=index == 0)
        if needs_the_one_before(text, is_first=index == 0):
            return _Need()
        if reference is None:
            return None
        gender = PRONOUN_GENDERS.get(reference["pronoun"].lower().removesuffix(" part"))
        return _Need() if gender is None else _Need(self._last_person(range(index - 1, index - 1 - _LOOK_BACK, -1), gender))

    def _last_person(self, indices: Sequence[int], gender: Gender) -> int | None:
        """The last person of `gender` named in the sentences at `indices`, which are in reverse order."""
        for index in indices:
            for person in reversed(self._persons[index] if index >= 0 else ()):
                if self._genders[person] in (gender, Gender.UNKNOWN):
                    return person
        return None

    def _supports(self, before: int | None, index: int) -> bool:
        need = self._needs[index]
        if need is None:
            return True
        if before is None or need.person is None:
            return before is not None and before == index - 1
        gender = self._genders[need.person]
        return before == index - 1 or self._last_person([before], gender) == need.person


def _persons_in(sentences: Sequence[Span], entities: Sequence[Entity]) -> list[list[int]]:
    """The persons named in each sentence, in reading order."""
    mentions = sorted(
        (mention, index)
        for index, entity in enumerate(entities)
        if entity.kind is EntityKind.PERSON
        for mention in entity.mentions
    )
    persons: list[list[int]] = [[] for _ in sentences]
    place = 0
    for mention, person in mentions:
        while place < len(sentences) and sentences[place].end <= mention.start:
            place += 1
        if place < len(sentences) and sentences[place].contains(mention):
            persons[place].append(person)
    return persons


def _inside(sentences: Sequence[Span], quotations: Iterable[Span]) -> tuple[list[bool], list[bool]]:
    """Whether each sentence begins within a quotation, so that it lacks the mark and the speaker, and whether it ends in one."""
    waiting = sorted(quotations, reverse=True)
    begin_inside, end_inside, end = [], [], 0
    for sentence in sentences:
        while waiting and waiting[-1].start < sentence.start:
            end = max(end, waiting.pop().end)
        begin_inside.append(sentence.start < end)
        while waiting and waiting[-1].start < sentence.end:
            end = max(end, waiting.pop().end)
        end_inside.append(sentence.end < end)
    return begin_inside, end_inside
