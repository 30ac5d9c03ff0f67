"""Finds whom a speaker addresses by name: “My dear Mr. Quill, …”."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence

from reader.analysis.lexicon import ADDRESSES
from reader.analysis.model import Entity, EntityKind
from reader.article import Span
from reader.regex import regex

_OPENING = r"and|but|well|yes|no|oh|ah|o|why|now|come|so|then|thank you|good-?bye|good \w+"
_TITLE = "|".join(sorted(ADDRESSES | {"Cousin", "Master"}))
_BEFORE = regex(
    rf"(?:^|[,.;:!?“”\"'‘`—–-])\s*_?(?:(?:{_OPENING})\W*)?(?:(?:my|dear|dearest|poor|old|little|good|sweet) ){{0,3}}"
    rf"(?:(?:{_TITLE})\.? )?$",
    re.I,
)
"""What may precede a name in an address: the beginning of a clause, then kind words or a title."""
_AFTER = regex(r"_?\s*(?:[,.;:!?”\"—–-]|''|’(?!s)|$)")
_LONGEST_BEFORE, _LONGEST_AFTER = 40, 4
"""The characters before and after a name that show whether somebody is addressed."""


class Addresses:
    """Finds the persons who are addressed by name."""

    def __init__(self, text: str, entities: Sequence[Entity]) -> None:
        self._text = text
        self._named = sorted(
            (mention, index)
            for index, entity in enumerate(entities)
            if entity.kind is EntityKind.PERSON
            for mention in entity.mentions
        )

    def within(self, words: Span) -> set[int]:
        """The persons whom a speaker of `words` addresses by name."""
        found = set()
        place = bisect_left(self._named, (Span(words.start, words.start), -1))
        while place < len(self._named) and self._named[place][0].end <= words.end:
            mention, person = self._named[place]
            if self._calls(words, mention):
                found.add(person)
            place += 1
        return found

    def _calls(self, words: Span, mention: Span) -> bool:
        before = self._text[max(words.start, mention.start - _LONGEST_BEFORE) : mention.start]
        after = self._text[mention.end : min(words.end, mention.end + _LONGEST_AFTER)]
        return _BEFORE.search(before) is not None and _AFTER.match(after) is not None
