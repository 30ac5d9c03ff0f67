"""Finds the double quotation marks in a text, and whether each opens or closes."""

from __future__ import annotations

import re
from collections.abc import Iterator
from enum import Enum
from typing import NamedTuple

from reader.article import Span
from reader.regex import regex

_MARK = regex(
    r"""
    [“”„«»"「」『』'`]  # one class comes first, as that is searched for fastest
    (?: (?<!['`]) | (?<=')' | (?<=`)`(?<!\w``)(?! [^`\n]{0,80}\w`` ) )  # a single mark counts only as one of two, not around code
    """,
    re.VERBOSE,
)
_BEFORE_OPENING = "([{—–-/‘'“\"„«"
_AFTER_CLOSING = ".,;:!?)]}—–-/’'”\"»…"


class Style(Enum):
    """Marks that pair with each other."""

    CURLY = "“”"
    STRAIGHT = '"'
    DOUBLED = "''"
    ANGLE = "«»"
    CORNER = "「」"
    SINGLE = "‘’"


class Facing(Enum):
    """Whether a mark opens or closes, by what stands beside it."""

    OPENS = "opens"
    CLOSES = "closes"
    EITHER = "either"


class Mark(NamedTuple):
    """One quotation mark."""

    span: Span
    style: Style
    facing: Facing


_STYLES = {
    **dict.fromkeys("“”„", Style.CURLY),
    '"': Style.STRAIGHT,
    **dict.fromkeys(("''", "``"), Style.DOUBLED),
    **dict.fromkeys("«»", Style.ANGLE),
    **dict.fromkeys("「」『』", Style.CORNER),
}
_ALWAYS = {
    **dict.fromkeys(("„", "``", "「", "『"), Facing.OPENS),
    **dict.fromkeys("」』", Facing.CLOSES),
}


def double_marks(text: str, block: Span) -> Iterator[Mark]:
    """The double marks of `block` in reading order."""
    for match in _MARK.finditer(text, block.start, block.end):
        form, span = match.group(), Span(*match.span())
        yield Mark(span, _STYLES[form], _ALWAYS.get(form) or _facing(form, *neighbours(text, span, block)))


def neighbours(text: str, mark: Span, block: Span) -> tuple[str, str]:
    """The characters before and after `mark`; a space at an end of `block`."""
    before = text[mark.start - 1] if mark.start > block.start else " "
    after = text[mark.end] if mark.end < block.end else " "
    return before, after


def _facing(form: str, before: str, after: str) -> Facing:
    """Whether a mark opens or closes, by the characters before and after it."""
    spaced = before.isspace() and after.isspace()
    opens = (before.isspace() or before in _BEFORE_OPENING) and not after.isspace()
    closes = not before.isspace() and (after.isspace() or after in _AFTER_CLOSING)
    if form in "“«":
        return Facing.EITHER if spaced else Facing.CLOSES if closes and not opens else Facing.OPENS
    if form in "”»":
        return Facing.EITHER if opens and not closes else Facing.CLOSES
    return Facing.EITHER if opens == closes else Facing.OPENS if opens else Facing.CLOSES
