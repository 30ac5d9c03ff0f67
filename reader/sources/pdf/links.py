"""Finds the words of a PDF at the places of its links."""

from __future__ import annotations

from bisect import bisect_left, insort
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby
from operator import attrgetter
from typing import NamedTuple

from reader.article import Link, Span
from reader.sources.addresses import linkable
from reader.sources.clean import letters_of
from reader.sources.drafting.draft import Piece

_TELLING = 12
"""How many letters before the words identify their place."""
_LOOKED_AT = 60
"""The most characters that are searched for that many letters."""


class LinkedWords(NamedTuple):
    """The words in one area of a page, and the address that it leads to."""

    words: str
    address: str
    before: str = ""
    """The text before the words, as far as it is known."""


def with_links(pieces: Sequence[Piece], pages: Sequence[int], links: Sequence[Sequence[LinkedWords]]) -> list[Piece]:
    """`pieces` with the `links` of each page; `pages` has the page on which each piece begins.

    The words of a link are looked for in the pieces of its page and in the one that comes over from the page before: after the
    text that comes before them, as far as possible, and after the link before.
    """
    on_page: defaultdict[int, list[int]] = defaultdict(list)
    for index, page in enumerate(pages):
        on_page[page].append(index)
    found: defaultdict[int, list[Link]] = defaultdict(list)
    last = 0
    for page, linked in enumerate(links):
        candidates = [last, *on_page[page]]
        before = (-1, Span(0, 0))
        for words, address, text_before in _whole(linked):
            places = list(_places(words, candidates, pieces, found))
            told = letters_of(text_before)[-_TELLING:]
            likely = [(index, span) for index, span in places if _follows(told, pieces[index].text, span.start)] or places
            if likely:
                index, span = before = next((place for place in likely if place > before), likely[0])
                insort(found[index], Link(span, address), key=attrgetter("span"))
        last = candidates[-1]
    return [piece._replace(inline=tuple(found.get(index, ()))) for index, piece in enumerate(pieces)]


def _whole(links: Iterable[LinkedWords]) -> Iterator[LinkedWords]:
    """The `links` that may be followed; those that run over several lines are joined."""
    for address, group in groupby(links, key=attrgetter("address")):
        parts = list(group)
        words = " ".join(" ".join(part.words for part in parts).split()).replace("\N{SOFT HYPHEN} ", "")
        if words and (safe := linkable(address)):
            yield LinkedWords(words, safe, parts[0].before)


def _places(
    words: str, candidates: Iterable[int], pieces: Sequence[Piece], found: dict[int, list[Link]]
) -> Iterator[tuple[int, Span]]:
    """The pieces that contain `words`, and where in each, except where another of the links that are `found` is."""
    for index in candidates:
        start = pieces[index].text.find(words)
        while start >= 0:
            span = Span(start, start + len(words))
            if _is_free(span, found.get(index, ())):
                yield index, span
            start = pieces[index].text.find(words, start + 1)


def _is_free(span: Span, links: Sequence[Link]) -> bool:
    """Whether none of `links`, which are disjoint and in reading order, is in `span`."""
    after = bisect_left(links, span, key=attrgetter("span"))
    return not any(link.span.overlaps(span) for link in links[max(0, after - 1) : after + 1])


def _follows(told: str, text: str, start: int) -> bool:
    """Whether the letters in `text` just before `start` are those that were `told`."""
    seen = letters_of(text[max(0, start - _LOOKED_AT) : start])[-_TELLING:]
    return bool(told and seen) and (told.endswith(seen) or seen.endswith(told))
