"""The first pages of a long document, which are read in a moment, while reading all of it takes noticeable time."""

from __future__ import annotations

import re
from dataclasses import replace

from reader.regex import regex
from reader.sources.kinds import Kind, kind_of
from reader.sources.raw import RawDocument

FIRST = 40_000
"""How many bytes of a long document are read before anything is shown."""
_LONG = 4
"""How many times longer than its beginning a document must be for the beginning to be read first."""
_MARKUP = 4
"""How many bytes of a page there are for each byte of its article."""
_BOUNDS = (regex(rb"</p>", re.I), regex(rb"<p[\s>]", re.I))
"""The ends of paragraphs, or else their beginnings, since many pages have no closing tags."""
_PARAGRAPHS = 20
"""How many paragraphs at the beginning of a page are needed to extract its article."""


def beginning(document: RawDocument, length: int) -> RawDocument | None:
    """The first pages of `document`, in about `length` bytes; none if it is short or cannot be divided."""
    kind = kind_of(document)
    if kind is Kind.HTML:
        return _beginning_of_page(document, _MARKUP * length)
    if len(document.data) < _LONG * length or kind not in (Kind.TEXT, Kind.MARKDOWN):
        return None
    head = document.data[:length]
    end = max(head.rfind(b"\n\n"), head.rfind(b"\n\r\n"))
    if end <= 0:
        end = max(head.rfind(b"\n"), head.rfind(b" "))
    return None if end <= 0 or b"\0" in head else replace(document, data=head[:end])


def _beginning_of_page(document: RawDocument, length: int) -> RawDocument | None:
    """The first paragraphs of a long page, in at most `length` bytes; none if too few are found."""
    head = document.data[:length]
    if len(document.data) < _LONG * length or b"\0" in head:
        return None
    for bound in _BOUNDS:
        places = [found.start() for found in bound.finditer(head)]
        if len(places) >= _PARAGRAPHS:
            return replace(document, data=head[: places[-1]])
    return None
