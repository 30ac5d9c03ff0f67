"""Finds the single quotation marks in a text, and tells them from apostrophes and from marks of feet and minutes."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from enum import IntEnum
from typing import NamedTuple

from reader.analysis.quotes.facing import Facing, Mark, Style
from reader.article import Span
from reader.regex import regex

_OPENER = regex(
    r"""
    [‘‚‹`']
    (?<! [^\s(\[{—–/“"„«-] . )  # after white space, a bracket, a dash or another opening mark
    (?: (?<=[‘‚‹]) | (?=[^\s'`]|'[A-Z]) )  # before a word, unless its form shows that it opens
    (?! \d0?s\b | \d\ds?\b )  # not as in ’90s
    (?! (?<=`) [^`\n]{0,80} [^\s`]` )  # not around code
    """,
    re.VERBOSE,
)
_CLOSER = regex(
    r"""
    [’'›‘]
    (?:
        (?<=[^\s‘][’'›])(?![\w’'])  # at the end of a word or after a stop
        | (?<=[^\s‘][’'][’'])(?!\w)  # after another mark
        | (?<=\s[’'])(?=\s)  # between spaces, as in tokenised text
        | (?<=[.,!?…]‘)(?!\w)  # after a stop, although it faces the wrong way
    )
    """,
    re.VERBOSE,
)
_SPACED = regex(r"'(?<!\S.)(?!\S)(?:(?<![^\W_]\s.)|(?=\s[A-Z,;.!?-]))")
"""A mark between spaces, but for the apostrophe of “the boys ' boots”."""
_STOPS = tuple(".!?…-")
_ELIDED_AT_A_START = regex(r"(?:Tis|Twas|Twere|Twill|Twould|Em|Cause)\b")
"""Words that begin with an apostrophe at the start of a sentence."""
_ELIDED = regex(
    r"(?:tis|twas|twere|twill|twould|em|cause|til|till|n|round|bout|ere|neath|gainst|cos|cuz|er|im|ave|ad|as|ead|ome|ouse|"
    r"alf|ope|fore|nother|tween|mongst|s|ll|re|ve|m|d|t)\b"
)
"""Words and endings that begin with an apostrophe."""
_APOSTROPHE = regex(r"(?:(?:s|o|t|\d)['’]\s+[^\W\d_A-Z]|(?:in|an|th|ol|wi)['’]\s+\w)")
"""The end of a word with an apostrophe, and the beginning of the next: `boys’ b`, `goin’ t`."""


class _Trust(IntEnum):
    """How likely a mark that could close a quotation is to be an apostrophe."""

    DOUBTFUL = 0
    FAIR = 1
    SURE = 2


class _Closer(NamedTuple):
    """A mark that could close a quotation."""

    span: Span
    trust: _Trust


def single_openers(text: str, block: Span) -> list[Span]:
    """The marks of `block` that could open a quotation."""
    found = [Span(*match.span()) for match in _OPENER.finditer(text, block.start, block.end)]
    return [opener for opener in found if _can_open(text, opener)]


def spaced_single_marks(text: str, block: Span) -> list[Mark]:
    """The marks of `block` with spaces on both sides, as in tokenised text."""
    found = (Span(*match.span()) for match in _SPACED.finditer(text, block.start, block.end))
    return [Mark(span, Style.SINGLE, _spaced_facing(text, span, block)) for span in found]


def _spaced_facing(text: str, mark: Span, block: Span) -> Facing:
    """Whether a mark between spaces opens or closes, by the characters before and after them."""
    before = text[max(block.start, mark.start - 2) : mark.start].strip()
    after = text[mark.end : min(block.end, mark.end + 2)].strip()
    if not before or (before not in _STOPS and after.isupper()):
        return Facing.OPENS
    return Facing.CLOSES if before in (*_STOPS, ",") and after.islower() else Facing.EITHER


def _can_open(text: str, opener: Span) -> bool:
    if text[opener.end : opener.end + 1] == "'":
        return _ELIDED_AT_A_START.match(text, opener.end + 1) is not None
    return not _ELIDED.match(text, opener.end)


def single_marks(text: str, block: Span, openers: Sequence[Span], doubles: Sequence[Mark], *, primary: bool) -> list[Mark]:
    """The single quotation marks of `block`, in reading order.

    `openers` are the marks that could open a quotation, `doubles` the double marks. `primary` says that the text uses single
    marks for its outer quotations, as British books do: then one may also stay open at the end of a block.
    """
    if not openers:
        return []
    offsets = [mark.span.start for mark in doubles]
    closers = [_closer(text, Span(*match.span())) for match in _CLOSER.finditer(text, block.start, block.end)]
    marks: list[Mark] = []
    at = 0
    for index, opener in enumerate(openers):
        limit = openers[index + 1].start if index + 1 < len(openers) else block.end
        while at < len(closers) and closers[at].span.start < opener.end + 1:
            at += 1
        before = at
        while at < len(closers) and closers[at].span.start < limit:
            at += 1
        closer = _choose(closers[before:at])
        if closer is not None and _quotes(text, opener, closer, offsets, primary=primary):
            marks += [Mark(opener, Style.SINGLE, Facing.OPENS), Mark(closer.span, Style.SINGLE, Facing.CLOSES)]
        elif closer is None and primary and _begins_speech(text, opener, block):
            marks.append(Mark(opener, Style.SINGLE, Facing.OPENS))
    return marks


def _begins_speech(text: str, opener: Span, block: Span) -> bool:
    """Whether `opener` stands at the start of its block or after punctuation that introduces speech."""
    before = text[max(block.start, opener.start - 3) : opener.start].rstrip()
    return before[-1:] in ",:;.!?…—–-"


def _closer(text: str, mark: Span) -> _Closer:
    before = text[mark.start - 1]
    if before in '.,!?…—–”"' or before.isspace():
        return _Closer(mark, _Trust.SURE)
    apostrophe = _APOSTROPHE.match(text, mark.start - 1) or _APOSTROPHE.match(text, max(0, mark.start - 2))
    return _Closer(mark, _Trust.DOUBTFUL if apostrophe else _Trust.FAIR)


def _choose(closers: Sequence[_Closer]) -> _Closer | None:
    """The first that is unlikely to be an apostrophe, or else the first."""
    return next((closer for closer in closers if closer.trust), closers[0] if closers else None)


def _quotes(text: str, opener: Span, closer: _Closer, doubles: Sequence[int], *, primary: bool) -> bool:
    """Whether the pair encloses a quotation, judged by the double marks within and by the first word."""
    if _ELIDED_AT_A_START.match(text, opener.end) and closer.trust is not _Trust.SURE:
        return False
    within = bisect_left(doubles, closer.span.start) - bisect_left(doubles, opener.start)
    return not within or (within % 2 == 0 and (primary or closer.trust is _Trust.SURE))
