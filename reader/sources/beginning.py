"""The first pages of a long document, which are read in a moment, while reading all of it takes noticeable time."""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import pairwise

from reader.regex import regex
from reader.sources.kinds import Kind, kind_of
from reader.sources.raw import RawDocument

FIRST = 40_000
"""How many bytes of a long document are read before anything is shown."""
_LONG = 4
"""How many times longer than its beginning a document must be for the beginning to be read first."""
_MARKUP = 4
"""How many bytes of a page there are for each byte of its article, at most."""
_BOUND = regex(rb"<(p)[\s>]|</p>|<script\b.*?(?:</script|\Z)", re.I | re.S)
"""Where a paragraph begins, with a group, or where one ends; many pages have no closing tags. A script is no part of any."""
_PARAGRAPHS = 20
"""How many paragraphs at the beginning of a page are needed to extract its article."""


def beginning(document: RawDocument, length: int) -> RawDocument | None:
    """The first pages of `document`, in about `length` bytes; none if it is short or cannot be divided."""
    kind = kind_of(document)
    if kind is Kind.HTML:
        return _beginning_of_page(document, length)
    if len(document.data) < _LONG * length or kind not in (Kind.TEXT, Kind.MARKDOWN):
        return None
    head = document.data[:length]
    end = max(head.rfind(b"\n\n"), head.rfind(b"\n\r\n"))
    if end <= 0:
        end = max(head.rfind(b"\n"), head.rfind(b" "))
    return None if end <= 0 or b"\0" in head else replace(document, data=head[:end])


def _beginning_of_page(document: RawDocument, length: int) -> RawDocument | None:
    """The first paragraphs of a long page, `length` bytes of them unless they stand too far apart; none if they are too few."""
    head = document.data[: _MARKUP * length]
    if len(document.data) < _LONG * _MARKUP * length or b"\0" in head:
        return None
    ends: list[int] = []
    paragraphs = 0
    for bound, following in pairwise(_BOUND.finditer(head)):
        if bound[1]:
            paragraphs += following.start() - bound.end()
            ends.append(following.start())
        if paragraphs >= length and len(ends) >= _PARAGRAPHS:
            break
    return replace(document, data=head[: ends[-1]]) if len(ends) >= _PARAGRAPHS else None
