"""The levels of the headings of plain text, by their numbers, capitals and marks."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import pairwise

from reader.regex import regex
from reader.sources.plain.capitals import in_capitals
from reader.sources.plain.headings.forms import FRONT_MATTER
from reader.sources.plain.headings.gutenberg import END_OF_EBOOK
from reader.sources.plain.headings.layout import margin_of
from reader.sources.plain.headings.lists import is_version
from reader.sources.plain.headings.marks import ATX, RULES, underline
from reader.sources.plain.headings.numbers import (
    BARE_ROMAN,
    ROMAN,
    decimals_of,
    division_of,
    is_bare_number,
    is_numbered,
    is_part,
    outline_of,
)
from reader.sources.plain.paragraphs import Paragraph

_PART, _CHAPTER, _IN_CAPITALS, _PLAIN = 1, 10, 20, 30
"""The ranks of the usual forms of headings, which are only compared, with room for a depth that the form itself gives."""
_FEWEST_BARE = 3
"""The fewest divisions without headings under them that show that what follows the last one is not under it, either."""
_LONGEST_ACRONYM = 5
"""The most characters in the only heading in capitals if these tell nothing of its level: `TL;DR`, `FAQ`."""
_SECTION = "section"
"""The division of a chapter or of an article of a law."""
_APPENDED = frozenset(("appendix", "annex", "schedule"))
"""The divisions that follow all others and are under none of them."""
_END_MATTER = regex(
    r"epilogue|finale|afterword|postscript|glossary|index|(?:end|foot)?notes|bibliography|references|acknowledge?ments"
    r"|contact(?: us)?|about the (?:authors?|translators?|editors?)"
    r"|(?:author|transcriber|translator|editor)[’']?s?[’']? (?:notes?|address(?:es)?)",
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
        numbered = [in_capitals(text) for text in texts if len(decimals_of(text)) == 1]
        self._are_numbers_high = 2 * sum(numbered) > len(numbered)
        """Whether the headings with a number, but none of a section in another, are mostly in capitals."""
        self._acronym = capitals[0] if len(capitals) == 1 and len(capitals[0]) <= _LONGEST_ACRONYM else ""
        kinds = {index: division_of(paragraphs[index].text) for index in places}
        numbers = {index: decimals_of(paragraphs[index].text) for index in places}
        divisions = [index for index, kind in kinds.items() if kind and kind not in _APPENDED]
        parts = divisions or [index for index, number in numbers.items() if len(number) == 1]
        self._last_part = parts[-1] if parts else len(paragraphs)
        self._are_bare = len(divisions) >= _FEWEST_BARE and all(
            kinds[index] for index in places if divisions[0] < index < divisions[-1]
        )
        depths = outline_of(texts)
        self._lettered = frozenset(index for index, depth in zip(places, depths, strict=True) if depth > 1)
        self._asked = frozenset(_asked_under(paragraphs, places))
        self._numbered_below = _numbered_below(paragraphs, places)
        self._margin = margin_of(paragraphs)
        self._indents_of_numbers = frozenset(
            paragraphs[index].indent for index, number in numbers.items() if len(number) == 1 and not self._are_numbers_high
        )
        self._have_versions = sum(map(is_version, texts)) > 1
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
        if END_OF_EBOOK.match(text) or (index > self._last_part and self._is_end_matter(index)):
            return self._highest
        if hashes := ATX.match(text):
            return _PLAIN - 1 + len(hashes[1])
        if line := underline(self._paragraphs, index):
            return _PLAIN + RULES.index(line)
        indent = self._paragraphs[index].indent
        if indent < self._margin and not is_numbered(text):
            is_beside_numbers = indent in self._indents_of_numbers and not in_capitals(text)
            return (_PLAIN if is_beside_numbers else _IN_CAPITALS) + indent
        rank = self._rank_of_form(text) + (index in self._lettered or index in self._asked)
        numbered = self._numbered_below.get(index)
        return max(rank, self._rank_of_form(numbered)) if numbered else rank

    def _is_end_matter(self, index: int) -> bool:
        """Whether the heading at `index`, after the last division, is under none."""
        text = self._paragraphs[index].text
        is_beside = division_of(text) in _APPENDED or (self._are_bare and not is_numbered(text))
        return is_beside or _END_MATTER.fullmatch(text.rstrip(".:")) is not None

    def _rank_of_form(self, text: str) -> int:
        if division := division_of(text):
            return _PART if is_part(text) else _CHAPTER + (division == _SECTION)
        if number := decimals_of(text):
            depth = self._depth(number)
            return _PLAIN + depth if depth or not self._are_numbers_high else _IN_CAPITALS
        if BARE_ROMAN.fullmatch(text) and self._romans_start_again:
            return _IN_CAPITALS + 1
        if self._have_versions and is_version(text):
            return _PLAIN - 1
        is_high = ROMAN.match(text) or (in_capitals(text) and text != self._acronym)
        return _IN_CAPITALS if is_high else _PLAIN

    def _depth(self, number: tuple[int, ...]) -> int:
        """How deep a heading with a decimal `number` is: 0 without its parent or a neighbour, as with `10.15`, a time."""
        *parent, last = number
        kin = (tuple(parent), (*parent, last - 1), (*parent, last + 1))
        return len(parent) if any(each in self._numbers for each in kin) else 0


def _asked_under(paragraphs: Sequence[Paragraph], places: Sequence[int]) -> Iterator[int]:
    """The questions under a heading that is none, right below it, as under `Frequently asked questions`."""
    is_under = False
    for above, index in pairwise(places):
        if paragraphs[index].text[-1] != "?":
            is_under = False
        elif above and paragraphs[above].text[-1] != "?":
            is_under = index == above + 1
        if is_under:
            yield index


def _numbered_below(paragraphs: Sequence[Paragraph], places: Sequence[int]) -> dict[int, str]:
    """The first numbered heading, for each of the headings of front matter right above it."""
    front, numbered = dict[int, str](), ""
    for index in reversed(places):
        text = paragraphs[index].text
        if not FRONT_MATTER.fullmatch(text.rstrip(".:")):
            numbered = text if decimals_of(text) else ""
        elif numbered:
            front[index] = numbered
    return front
