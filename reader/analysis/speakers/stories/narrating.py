"""Adds the narrator of a story, who is “I”, and tells who that is."""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from reader.analysis.model import Entity, EntityKind
from reader.analysis.speakers.candidates import Candidate
from reader.analysis.speakers.stories.addressed import Addresses
from reader.analysis.speakers.stories.strangers import speaks
from reader.analysis.speakers.wording import Wording
from reader.article import Span

NARRATOR = "Narrator"
_CALLED_OFTEN = 2
"""How often the narrator must be addressed by a name for it to count as theirs."""


def with_narrator(
    wording: Wording, candidates: Sequence[Candidate], entities: Sequence[Entity], quoted: Sequence[Span]
) -> list[Entity]:
    """`entities` with the narrator, if they speak; by name if others address them in the `quoted` words."""
    everyone = list(entities)
    mentions = tuple(wording.span(found.first, found.last) for found in candidates if _tells(wording, found))
    named = _named(wording.text, entities, quoted) if mentions else None
    if named is not None:
        everyone[named] = everyone[named].with_mentions(mentions)
    elif mentions:
        everyone.append(Entity(NARRATOR, EntityKind.PERSON, mentions))
    return everyone


def narrator_of(entities: Sequence[Entity], text: str) -> int | None:
    """The index of the narrator, who is “I” in `text`."""
    found = (index for index, entity in enumerate(entities) if any(mention.of(text) == "I" for mention in entity.mentions))
    return next(found, None)


def _tells(wording: Wording, candidate: Candidate) -> bool:
    return wording.words[candidate.first] == "i" and speaks(wording, candidate)


def _named(text: str, entities: Sequence[Entity], quoted: Sequence[Span]) -> int | None:
    """The person who is repeatedly addressed by name, but never named by the narrator."""
    starts = [span.start for span in quoted]
    unnamed = [
        entity if all(_is_within(mention, quoted, starts) for mention in entity.mentions) else replace(entity, mentions=())
        for entity in entities
    ]
    addresses = Addresses(text, unnamed)
    called = Counter(person for span in quoted for person in addresses.within(span))
    return next((person for person, times in called.most_common(1) if times >= _CALLED_OFTEN), None)


def _is_within(mention: Span, quoted: Sequence[Span], starts: Sequence[int]) -> bool:
    place = bisect_right(starts, mention.start) - 1
    return place >= 0 and mention.end <= quoted[place].end
