"""Makes links of the web addresses in a text."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from itertools import islice

from reader.article import Link, Span
from reader.regex import regex
from reader.sources.addresses import linkable

_ADDRESS = regex(r"\b(?:https?://|www\.(?=[a-z0-9-]+\.[a-z]))[^\s<>\"“”„‘’«»‹›|\\^`{}]{1,2000}", re.I)
_CLUES = ("://", "www.", "WWW.")
"""A text without any of these has no address, which is quick to check."""
_AFTER = ".,:;!?'*_…"
"""Punctuation after an address that belongs to the sentence around it."""
_PAIRS = {")": "(", "]": "["}
_MOST = 10_000


def written_links(text: str) -> tuple[Link, ...]:
    """The addresses in `text`, in reading order, as links to themselves; linear in its length."""
    return tuple(islice(_written(text), _MOST)) if any(clue in text for clue in _CLUES) else ()


def with_written_links(text: str, links: Iterable[Link]) -> tuple[Link, ...]:
    """`links`, and links for those addresses in `text` that overlap none of them, in reading order."""
    stated = sorted(links, key=_start)
    covered = iter(stated)
    added: list[Link] = []
    before = next(covered, None)
    for link in written_links(text):
        while before is not None and before.span.end <= link.span.start:
            before = next(covered, None)
        if before is None or not before.span.overlaps(link.span):
            added.append(link)
    return tuple(sorted([*stated, *added], key=_start))


def _written(text: str) -> Iterator[Link]:
    for match in _ADDRESS.finditer(text):
        words = _without_punctuation_after(match[0])
        url = linkable(words if "://" in words else f"https://{words}")
        if url and "." in words:
            yield Link(Span(match.start(), match.start() + len(words)), url)


def _without_punctuation_after(words: str) -> str:
    """`words` without the punctuation after an address, such as a bracket that opens before it."""
    while True:
        bare = words.rstrip(_AFTER)
        opening = _PAIRS.get(bare[-1:])
        if opening is not None and bare.count(opening) < bare.count(bare[-1]):
            bare = bare[:-1]
        if bare == words:
            return words
        words = bare


def _start(link: Link) -> int:
    return link.span.start
