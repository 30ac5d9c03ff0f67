"""Knows which sentences depend on another, and whether a summary contains that one."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Collection, Iterable, Sequence
from operator import or_
from typing import NamedTuple

from reader.analysis.lexicon import PRONOUN_GENDERS
from reader.analysis.model import Entity, EntityKind, Gender
from reader.article import Span
from reader.regex import regex

PRONOUN_FIRST = regex(
    r"[\"“‘'(]*(?:(?:but|and|so|yet|then|however,?|still|also,?|meanwhile,?|now,?)\s+)?"
    r"(?P<pronoun>he|she|it|they|his|her|their|its|this|these|those|that|such|him|them)\b",
    re.I,
)
"""The beginning of a sentence with a pronoun or another word that refers back."""
LINK_FIRST = regex(
    r"[\"“‘'(]*(?:but|and|so|or|yet|also|however|then|still|instead|meanwhile|moreover|furthermore|therefore|thus|nor|besides"
    r"|otherwise|nevertheless|nonetheless|for example|for instance|in addition|as a result|on the other hand)\b",
    re.I,
)
"""The beginning of a sentence with a connective, which ties it to the one before."""
SPEECH = regex(
    r"\b(?:said|says|told|added|asked|tweeted|wrote|explained|insisted|according to|announced|argued|warned|stated|claimed"
    r"|noted|recalled|testified|declared|replied|admitted|described|called)\b",
    re.I,
)
"""Words that show that somebody speaks."""
WITHIN_MARKS = regex(r"[“\"][^”\"]*(?:[”\"]|$)")
"""Words between quotation marks, marks included."""

_OBJECT_FIRST = regex(
    r"(?:according to|for|after|before|since|with|without|like|unlike|to|from|of|in|on|by|at|despite|besides|among|behind|until"
    r"|because of|thanks to|apart from) (?P<pronoun>him|her|them|it|this|that|these|those|(?:his|its|their) part),",
    re.I,
)
"""The beginning of a sentence with a preposition and a word that refers back: “For her, …”."""
_SPEAKER = regex(
    r"[“\"‘'][^“\"]*?[,.!?…—–-][”\"’'] (?:(?:said|says|added|adds|asked|told|wrote) )?(?P<pronoun>he|she|it|they)\b", re.I
)
"""A quotation, after which its speaker is a pronoun: ““It is late,” she said”."""
_SPAN = r"(?:minutes?|hours?|days?|nights?|weeks?|months?|years?|moments?|time|while)"
_GOES_ON_FIRST = regex(
    r"(?:(?:since|until|by) then|in each|the (?:\w+ )?ones?|others (?:say|said|are|were|have|had)"
    r"|all (?:of )?(?:that|this) (?:is|was|and|has|means|meant)"
    r"|in (?:fact|short|turn|return|response|contrast|other words|the meantime|(?:this|that|any) case)"
    r"|(?:in|with|for|at|on|to|by|under|from|during) (?:this|that|these|those|such) (?:mind|reasons?|point|stage|time|occasions?"
    r"|cases?|sense|regard|respect|way|end|context|basis|circumstances|scenario|front|light)"
    r"|to (?:do|achieve|get) (?:this|that|so|there)|(?:in|by) (?:so )?doing(?: so| this| that)?(?=,)"
    r"|even so|at the same time|after all|of course|similarly|likewise|consequently|accordingly|by contrast|on the contrary"
    r"|(?:one|none|some|most|many|all|each|both|neither|several|two|three|\d+) of (?:them|these|those)"
    r"|among (?:them|these|those)|the (?:pair|duo|trio|latter|others)"
    r"|the (?:next|following|same|previous) (?:day|morning|afternoon|evening|night|week|month|year)"
    rf"|(?:(?:just|only|about) )?(?:an?|one|two|three|four|five|six|a few|several|some|many|\d+) (?:short )?{_SPAN}"
    r" (?:later|earlier|afterwards?|before(?=,))"
    r"|here(?: is| are|[’']s)|(?:here|there|later|earlier|afterwards?|eventually|again|finally|soon after(?:wards)?|the former"
    r"|of (?:them|these|those))(?=,))\b",
    re.I,
)
"""The beginning of a sentence with a phrase that ties it to the one before: “At the same time, …”, “Two days later, …”."""
_INTERJECTION_FIRST = regex(r"[\"“‘'(]*(?:well|yeah|yes|no|oh|ah|hey|sure|ok(?:ay)?|right|indeed|actually)[,.!]", re.I)
_HOUR_FIRST = regex(r"\W*\d{1,2}[:.]\d\d\b")
"""The beginning of an entry in a live report."""
_FEW_WORDS = regex(r"(?:\S{1,14}\s+){0,2}\S{1,14}")
"""Up to three short words; in scripts without spaces, a sentence is one long word."""
_REMARK = regex(
    r"(?!(?:\S+\s+){8})[^\s“\"]+(?:\s+[^\sA-Z“\"][^\s“\"]*)*?\s+(?P<pronoun>he|she|him|her|it|they|them)\b"
    r"(?:\S*\s+[^\sA-Z“\"][^\s“\"]*)*\S*\Z"
)
"""A short sentence without a name that refers back: “The council sees it differently.”"""
_NOTHING_BEFORE = regex(r"(?:(?!and\b|or\b|people|(?:wo)?men\b|children|police)\w+(?<!s)\s+){2,5}(?P<pronoun>them)\b", re.I)
"""A sentence that soon comes to “them” and names nothing in the plural before that: “The council gave them until Easter.”"""
_QUESTION = regex(r"\?[\"”’')\]]*\Z")
_SAME_SOURCE = regex(r"\b(?:the|this|that) same (?:source|report|official|document|statement|agency|newspaper)s?\b", re.I)
_OF_INTERVIEW = regex(r"[QA]\s?[:.]\s")
_ASIDE = regex(r"\([^()]*\)\.?\Z")
_NO_FIRST_CHARACTERS = frozenset("})]<>|=+*/\\~^_%;:,")
"""Characters that begin no sentence, but continue a key, a cell or a line of code."""
_LOOK_BACK = 4
"""How many sentences back an antecedent is looked for."""


def leans(text: str, *, is_first: bool = False) -> bool:
    """Whether a sentence depends on the one before it; the first of a text cannot continue a quotation."""
    return bool(_stands_for_another(text, is_first=is_first)) or _leans_on_words(text, is_first=is_first)


def _stands_for_another(text: str, *, is_first: bool) -> re.Match[str] | None:
    """The beginning of a sentence that refers back, “She said …”, “For her, …”, or a whole short remark that does."""
    first = PRONOUN_FIRST.match(text) or _OBJECT_FIRST.match(text) or _SPEAKER.match(text)
    return first or (None if is_first else _REMARK.match(text) or _NOTHING_BEFORE.match(text))


def _leans_on_words(text: str, *, is_first: bool) -> bool:
    """Whether it continues a sentence, a thought or a quotation, and so needs the sentence directly before it."""
    unspoken = text[:1] in '"“‘' and not SPEECH.search(WITHIN_MARKS.sub("", text))
    goes_on = LINK_FIRST.match(text) or _OF_INTERVIEW.match(text) or _ASIDE.match(text)
    return (
        unspoken
        or text[:1].islower()
        or text[:1] in _NO_FIRST_CHARACTERS
        or goes_on is not None
        or (" same " in text and _SAME_SOURCE.search(text) is not None)
        or (not is_first and _leans_inside(text))
    )


def _leans_inside(text: str) -> bool:
    """Whether, unless it is the first, it continues a narrative or a quotation, only asks or points, or is very short."""
    cut_open = text.count("“") != text.count("”") or text.count('"') % 2 == 1
    goes_on = _GOES_ON_FIRST.match(text) or _INTERJECTION_FIRST.match(text) or _HOUR_FIRST.match(text)
    return cut_open or goes_on is not None or _QUESTION.search(text) is not None or _FEW_WORDS.fullmatch(text) is not None


def _inside(sentences: Sequence[Span], quotations: Iterable[Span]) -> list[bool]:
    """Whether each sentence begins within a quotation, so that it lacks the mark and the speaker."""
    waiting = sorted(quotations, reverse=True)
    inside, end = [], 0
    for sentence in sentences:
        while waiting and waiting[-1].start < sentence.start:
            end = max(end, waiting.pop().end)
        inside.append(sentence.start < end)
    return inside


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
        go_on = map(or_, (sentence.start in turns for sentence in sentences), _inside(sentences, quotations))
        self._needs = [_Need() if goes_on else self._need(index, texts[index]) for index, goes_on in enumerate(go_on)]

    def admits(self, index: int, chosen: list[int]) -> bool:
        """Whether sentence `index` makes sense among those `chosen`, which are in reading order, and they beside it."""
        place = bisect_left(chosen, index)
        before = chosen[place - 1] if place else None
        after = chosen[place] if place < len(chosen) else None
        return self._supports(before, index) and (after is None or self._supports(index, after))

    def depends(self, index: int) -> bool:
        """Whether sentence `index` depends on another."""
        return self._needs[index] is not None

    def lowered(self, scores: Sequence[float], loss: float) -> list[float]:
        """`scores` of all sentences, less `loss` for each that depends on another."""
        return [score - loss * self.depends(index) for index, score in enumerate(scores)]

    def _need(self, index: int, text: str) -> _Need | None:
        first = _stands_for_another(text, is_first=index == 0)
        if _leans_on_words(text, is_first=index == 0):
            return _Need()
        if first is None:
            return None
        gender = PRONOUN_GENDERS.get(first["pronoun"].lower().removesuffix(" part"))
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
