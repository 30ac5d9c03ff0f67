"""Finds the words of a PDF at the places of its links."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby
from operator import attrgetter
from typing import NamedTuple

from reader.article import Link, Span
from reader.sources.addresses import linkable
from reader.sources.draft import Piece


class LinkedWords(NamedTuple):
    """The words in one area of a page, and the address that it leads to."""

    words: str
    address: str


def with_links(pieces: Sequence[Piece], pages: Sequence[int], links: Sequence[Sequence[LinkedWords]]) -> list[Piece]:
    """`pieces` with the `links` of each page; `pages` has the page on which each piece begins.

    The words of a link are looked for in the pieces of its page and in the one that comes over from the page before, as far as
    possible after those of the link before.
    """
    on_page: defaultdict[int, list[int]] = defaultdict(list)
    for index, page in enumerate(pages):
        on_page[page].append(index)
    found: defaultdict[int, list[Link]] = defaultdict(list)
    last = 0
    for page, linked in enumerate(links):
        candidates = [last, *on_page[page]]
        before = (-1, Span(0, 0))
        for words, address in _whole(linked):
            places = list(_places(words, candidates, pieces, found))
            if places:
                index, span = before = next((place for place in places if place > before), places[0])
                found[index].append(Link(span, address))
        last = candidates[-1]
    ordered = {index: tuple(sorted(links, key=attrgetter("span"))) for index, links in found.items()}
    return [piece._replace(inline=ordered.get(index, ())) for index, piece in enumerate(pieces)]


def _whole(links: Iterable[LinkedWords]) -> Iterator[LinkedWords]:
    """`links` that may be followed, those over several lines as one."""
    for address, parts in groupby(links, key=attrgetter("address")):
        words = " ".join(" ".join(part.words for part in parts).split()).replace("\N{SOFT HYPHEN} ", "")
        if words and (safe := linkable(address)):
            yield LinkedWords(words, safe)


def _places(
    words: str, candidates: Iterable[int], pieces: Sequence[Piece], found: dict[int, list[Link]]
) -> Iterator[tuple[int, Span]]:
    """The pieces that contain `words`, and where in each, except where another link is."""
    for index in candidates:
        start = pieces[index].text.find(words)
        while start >= 0:
            span = Span(start, start + len(words))
            if not any(link.span.overlaps(span) for link in found.get(index, ())):
                yield index, span
            start = pieces[index].text.find(words, start + 1)
