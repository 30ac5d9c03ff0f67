"""How often all quotes of one person in a novel have one speaker, by how the text tells who speaks."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from enum import StrEnum
from typing import Any

from labelled.gold import quote_scorer
from reader.analysis.cues import CUES, RARE_CUES

Labelled = dict[str, Any]
"""A labelled document, or a quote in the form that the scorer reads."""
Score = tuple[int, int]
"""How many are right, and how many there are."""

_ALIKE = 0.8
_NEAR = 90
_AROUND = 5
_SAYS = CUES | RARE_CUES
_MARK = re.compile(r"[“\"”‘’]|``|''")
_STOP = re.compile(r"(?<=[.!?;])\s|\n")
_WORD = re.compile(r"[\w'’-]+")
_PRONOUNS = frozenset("he she i they we".split())
_NO_NAMES = frozenset("The A An It And But His Her My I He She They We".split())


class Way(StrEnum):
    """How a text tells who speaks a quote."""

    EXPLICIT = "by name"
    ANAPHORIC = "by pronoun"
    DESCRIBED = "by description"
    IMPLICIT = "implied"


def persons(gold: Sequence[Labelled], found: Mapping[str, Labelled]) -> dict[Way, Score]:
    """How many quotes are said by the counterpart of who says them, by the way in which the text tells it.

    The counterpart of a person is the speaker of most of their quotes who is nobody else's; what either is called does not
    count, so that this tells persons apart where the scores by name tell spellings apart.
    """
    right: Counter[Way] = Counter()
    seen: Counter[Way] = Counter()
    for document in gold:
        said = [*_said(document, found[document["id"]])]
        counterparts = _counterparts(said)
        for who, speaker, way in said:
            seen[way] += 1
            right[way] += speaker is not None and counterparts.get(who) == speaker
    return {way: (right[way], seen[way]) for way in Way}


def way_of(text: str, start: int, end: int) -> Way:
    """How `text` tells who speaks the quote from `start` to `end`: by a verb of saying beside it and what stands near that."""
    after = _STOP.split(_MARK.split(text[end : end + _NEAR], maxsplit=1)[0], maxsplit=1)[0]
    before = _STOP.split(_MARK.split(text[max(0, start - _NEAR) : start])[-1])[-1]
    ways = {way for side in (after, before) if (way := _way_beside(_WORD.findall(side))) is not None}
    return next((way for way in Way if way in ways), Way.IMPLICIT)


def _way_beside(words: Sequence[str]) -> Way | None:
    cues = [place for place, word in enumerate(words) if word.lower() in _SAYS]
    near = [word for place in cues for word in words[max(0, place - _AROUND) : place + _AROUND + 1]]
    if any(word[0].isupper() and word not in _NO_NAMES for word in near):
        return Way.EXPLICIT
    if any(word.lower() in _PRONOUNS for word in near):
        return Way.ANAPHORIC
    return Way.DESCRIBED if cues else None


def _said(document: Labelled, found: Labelled) -> Iterator[tuple[str, str | None, Way]]:
    """Who says each quote by its label, who by what was found, and how the text tells it."""
    text, pieces, iou = document["text"], quote_scorer().pieces, quote_scorer().iou
    ours = [(span, quote) for quote in found["quotes"] for span in pieces(text, quote["start"], quote["end"])]
    for quote in document["quotes"]:
        first = next(iter(pieces(text, quote["start"], quote["end"])), None)
        if first is not None and quote.get("who"):
            same = next((other for span, other in ours if iou(first, span) >= _ALIKE), None)
            yield quote["who"], same and _speaker(text, same), way_of(text, quote["start"], quote["end"])


def _speaker(text: str, quote: Labelled) -> str | None:
    """Who was found to say a quote: their name, or what the text calls them there if it gives none."""
    who: str | None = quote["who"]
    if who is not None or not quote["speaker"]:
        return who
    words = text[quote["speaker"]["start"] : quote["speaker"]["end"]].lower()
    return None if words in _PRONOUNS else words.removeprefix("the ").removeprefix("a ").removeprefix("an ")


def _counterparts(said: Sequence[tuple[str, str | None, Way]]) -> dict[str, str]:
    together = Counter((who, speaker) for who, speaker, _ in said if speaker is not None)
    found: dict[str, str] = {}
    for (who, speaker), _ in together.most_common():
        if who not in found and speaker not in found.values():
            found[who] = speaker
    return found
