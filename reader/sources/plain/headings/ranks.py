"""The levels of the headings of plain text, by their numbers, capitals and marks."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from reader.regex import regex
from reader.sources.plain.capitals import in_capitals
from reader.sources.plain.headings.gutenberg import END_OF_EBOOK
from reader.sources.plain.headings.layout import margin_of
from reader.sources.plain.headings.marks import ATX, RULES, underline
from reader.sources.plain.headings.numbers import (
    BARE_ROMAN,
    ROMAN,
    decimals_of,
    division_of,
    is_bare_number,
    is_numbered,
    is_part,
)
from reader.sources.plain.paragraphs import Paragraph

_PART, _CHAPTER, _IN_CAPITALS, _PLAIN = 1, 10, 20, 30
"""The ranks of the usual forms of headings, which are only compared, with room for a depth that the form itself gives."""
_LONGEST_ACRONYM = 5
"""The most characters in the only heading in capitals if these tell nothing of its level: `TL;DR`, `FAQ`."""
_SECTION = "section"
"""The division of a chapter or of an article of a law."""
_END_MATTER = regex(
    r"epilogue|finale|afterword|postscript|glossary|index|(?:end|foot)?notes|bibliography|references|acknowledge?ments"
    r"|contact(?: us)?|about the (?:authors?|translators?|editors?)|(?:author|transcriber|translator|editor)[’']?s?[’']? notes?",
    re.I,
)
"""The usual headings of what follows the last part, chapter or article."""


def levels_of(paragraphs: Sequence[Paragraph], found: Sequence[bool]) -> list[int]:
    """The level of each paragraph that is `found` to be a heading: one more than the headings of lower ranks that it is under."""
    ranks = _Ranks(paragraphs, [index for index, is_heading in enumerate(found) if is_heading]).ranks
    levels, above = [0] * len(paragraphs), list[int]()
    for index, rank in ranks.items():
        while above and above[-1] >= rank:
            above.pop()
        above.append(rank)
        levels[index] = len(above)
    return levels


class _Ranks:
    """The ranks of the headings at some `places` of a text."""

    def __init__(self, paragraphs: Sequence[Paragraph], places: Sequence[int]) -> None:
        self._paragraphs = paragraphs
        texts = [paragraphs[index].text for index in places]
        self._numbers = frozenset(decimals_of(text) for text in texts)
        romans = Counter(text.rstrip(".") for text in texts if BARE_ROMAN.fullmatch(text))
        self._romans_start_again = any(count > 1 for count in romans.values())
        capitals = [text for text in texts if in_capitals(text)]
        self._acronym = capitals[0] if len(capitals) == 1 and len(capitals[0]) <= _LONGEST_ACRONYM else ""
        self._last_division = max((index for index in places if division_of(paragraphs[index].text)), default=len(paragraphs))
        self._margin = margin_of(paragraphs)
        self.ranks: dict[int, int] = {}
        self._highest = _PART
        """The rank of the highest headings so far, which is the lowest number."""
        for number, index in enumerate(places):
            self.ranks[index] = rank = self._rank(index)
            self._highest = min(rank, self._highest) if number else rank

    def _rank(self, index: int) -> int:
        """The rank of the heading at `index`, after those above it."""
        text = self._paragraphs[index].text
        if index - 1 in self.ranks and is_bare_number(self._paragraphs[index - 1].text) and not is_numbered(text):
            return self.ranks[index - 1]
        if END_OF_EBOOK.match(text) or (index > self._last_division and _END_MATTER.fullmatch(text.rstrip(".:"))):
            return self._highest
        if hashes := ATX.match(text):
            return _PLAIN - 1 + len(hashes[1])
        if line := underline(self._paragraphs, index):
            return _PLAIN + RULES.index(line)
        indent = self._paragraphs[index].indent
        if indent < self._margin and not is_numbered(text):
            return _IN_CAPITALS + indent
        return self._rank_of_form(text)

    def _rank_of_form(self, text: str) -> int:
        if division := division_of(text):
            return _PART if is_part(text) else _CHAPTER + (division == _SECTION)
        if number := decimals_of(text):
            depth = self._depth(number)
            return _PLAIN + depth if depth or not in_capitals(text) else _IN_CAPITALS
        if BARE_ROMAN.fullmatch(text) and self._romans_start_again:
            return _IN_CAPITALS + 1
        is_high = ROMAN.match(text) or (in_capitals(text) and text != self._acronym)
        return _IN_CAPITALS if is_high else _PLAIN

    def _depth(self, number: tuple[int, ...]) -> int:
        """How deep a heading with a decimal `number` is: 0 without its parent or a neighbour, as with `10.15`, a time."""
        *parent, last = number
        kin = (tuple(parent), (*parent, last - 1), (*parent, last + 1))
        return len(parent) if any(each in self._numbers for each in kin) else 0
