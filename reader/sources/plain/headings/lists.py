"""Decides about lines over and in lists: of contents, of other texts, of what changed in a version."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from reader.regex import regex
from reader.sources.plain.headings.corrections import Corrections, added, dropped
from reader.sources.plain.headings.forms import CONTENTS, LISTING, LONGEST
from reader.sources.plain.headings.numbers import is_bare_number, is_part
from reader.sources.plain.paragraphs import Paragraph

_RUN = 6
"""The fewest consecutive headings that are none."""
_FEWEST_LISTED = 3
"""The fewest lines of a list of contents without its usual heading."""
_FEW_WORDS = 2
"""The most words in a kind of change: `Added`, `Bug fixes`."""
_VERSION = regex(
    r"(?:version |release |v)?\[?\d+(?:\.\d{1,3}){1,3}(?:[-.]?(?:alpha|beta|rc|dev|post)\.?\d*)?\]?"
    r"(?:\s*[-–—:(,/]?\s*(?:\d{4}-\d\d(?:-\d\d)?|\d{1,2} \w+ \d{4}|\w+ \d{1,2}, \d{4}|unreleased)\)?)?",
    re.I,
)
"""The number of a version, perhaps with its date: `2.4.0 (2024-11-02)`."""
_FIGURE = regex(r"\d+\.\d+")
"""What may also be a price, a time or a result."""
_PAGE_NUMBER = regex(r"[\s.…·]*\d*\s*$")
_NOT_ALNUM = regex(r"[\W_]+")


def drop_runs(_: Sequence[Paragraph], found: Sequence[bool]) -> Corrections:
    """Many headings with nothing in between are the lines of a list or a log."""
    start, listed = 0, list[int]()
    for index, is_heading in enumerate([*found, False]):
        if is_heading:
            continue
        if index - start >= _RUN:
            listed += range(start, index)
        start = index + 1
    return dropped(listed)


def add_versions(paragraphs: Sequence[Paragraph], _: Sequence[bool]) -> Corrections:
    """The numbers of versions are headings, as in the list of what changed, and so are a word or two over items under them."""
    over_items = [index for index, (each, below) in enumerate(pairwise(paragraphs)) if below.bullet and not each.bullet]
    kinds = [index for index in over_items if _is_brief(paragraphs[index].text)]
    over_changes = {*over_items, *(index - 1 for index in kinds)}
    versions = [
        index
        for index, each in enumerate(paragraphs[:-1])
        if _VERSION.fullmatch(each.text) and (index in over_changes or not _FIGURE.fullmatch(each.text))
    ]
    if len(versions) < 2:
        return {}
    return added([*versions, *(index for index in kinds if index > versions[0])])


def is_version(text: str) -> bool:
    """Whether a line is the number of a version, perhaps with its date, or says that it is not released yet."""
    return _VERSION.fullmatch(text) is not None or text.strip("[]").lower() == "unreleased"


def _is_brief(text: str) -> bool:
    return len(text.split()) <= _FEW_WORDS and text.rstrip(":").replace(" ", "").isalpha()


def settle_listings(paragraphs: Sequence[Paragraph], _: Sequence[bool]) -> Corrections:
    """A usual heading over a list of other texts is a heading, although only short lines follow, which are none."""
    heads = [index for index, each in enumerate(paragraphs[:-1]) if _heads_listing(each)]
    corrections: Corrections = {}
    for start, following in pairwise([*heads, len(paragraphs)]):
        corrections[start] = True
        listed = range(start + 1, _first_long(paragraphs, start + 1, following))
        kept = () if listed.stop == following else _opening(paragraphs, listed)
        corrections |= dropped(set(listed).difference(kept))
    return corrections


def _heads_listing(paragraph: Paragraph) -> bool:
    return paragraph.text[0].isupper() and LISTING.fullmatch(paragraph.text.rstrip(":")) is not None


def drop_contents(paragraphs: Sequence[Paragraph], found: Sequence[bool]) -> Corrections:
    """The lines of a table of contents are no headings; it ends at a heading with text under it."""
    last_place = {_folded(paragraphs[index].text): index for index, is_heading in enumerate(found) if is_heading}
    listed, end, lines = range(0), 0, set[int]()
    for start, paragraph in enumerate(paragraphs):
        if start in listed or not CONTENTS.fullmatch(paragraph.text):
            continue
        if end <= start:
            end = _first_long(paragraphs, start + 1, len(paragraphs))
        listed = range(start + 1, _first_again(paragraphs, range(start + 1, end)))
        kept = {index for index in _opening(paragraphs, listed) if last_place.get(_folded(paragraphs[index].text)) == index}
        lines |= set(listed) - kept
    return dropped(lines)


def settle_listed(paragraphs: Sequence[Paragraph], _: Sequence[bool]) -> Corrections:
    """Several lines that come again one by one over a text are a list of contents, and headings where they come again."""
    places: dict[str, list[int]] = {}
    for index, each in enumerate(paragraphs[:-1]):
        if len(each.text) <= LONGEST and each.text[0].isalnum():
            places.setdefault(_folded(each.text), []).append(index)
    again = {each[0]: each[1] for each in places.values() if len(each) == 2}
    corrections: Corrections = {}
    run: list[int] = []
    for index in [*again, len(paragraphs)]:
        if run and not (index == run[-1] + 1 and _parted(again[run[-1]], again.get(index, 0))):
            if len(run) >= _FEWEST_LISTED:
                corrections |= dropped(run) | added(map(again.__getitem__, run))
            run = []
        run.append(index)
    return corrections


def _parted(heading: int, following: int) -> bool:
    """Whether there is something between a heading and the following one."""
    return heading + 1 < following


def _first_long(paragraphs: Sequence[Paragraph], start: int, end: int) -> int:
    """The index of the first paragraph from `start` on that is too long for a heading; `end` if there is none before that."""
    return next((index for index in range(start, end) if len(paragraphs[index].text) > LONGEST), end)


def _first_again(paragraphs: Sequence[Paragraph], listed: range) -> int:
    """The index of the first of the lines `listed` with the words of one above it; their end if there is none."""
    above = set[str]()
    for index in listed:
        words = _folded(paragraphs[index].text)
        if words in above:
            return index
        above.add(words)
    return listed.stop


def _opening(paragraphs: Sequence[Paragraph], listed: range) -> Sequence[int]:
    """The last of the lines `listed`, which may be the heading of what follows, and the numbers of chapter and part above it."""
    first = len(listed) - 1
    while first > 0 and _is_number_above(paragraphs[listed[first - 1]].text):
        first -= 1
    return listed[max(0, first) :]


def _is_number_above(text: str) -> bool:
    """Whether a line is the number of a chapter, or of a part perhaps with its title."""
    return is_bare_number(text) or is_part(text)


def _folded(text: str) -> str:
    return _NOT_ALNUM.sub(" ", _PAGE_NUMBER.sub("", text)).strip().lower() or text
