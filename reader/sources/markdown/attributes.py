"""Leaves out the attributes that Pandoc and documentation generators write behind words, as in `[a word]{.small}`."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from typing import TYPE_CHECKING

from reader.regex import regex

if TYPE_CHECKING:
    from markdown_it.token import Token

_ATTRIBUTES = r"\{:?\s?(?:[#.][\w-]|[\w-]+=)[^{}\n]*\}"
_BEHIND = regex(_ATTRIBUTES)
_SPAN = regex(rf"\[([^\[\]]+)\]{_ATTRIBUTES}")
_MARKED = frozenset({"image", "link_close", "code_inline", "math_inline", "strong_close", "em_close"})
"""The tokens that attributes may follow."""


def without_attributes(tokens: Iterable[Token]) -> Iterator[Token]:
    """`tokens` without the attributes in their text."""
    before = ""
    for token in tokens:
        if token.type == "text" and "{" in token.content:
            content = token.content
            if before in _MARKED and (behind := _BEHIND.match(content)):
                content = content[behind.end() :]
            yield replace(token, content=_SPAN.sub(r"\1", content))
        else:
            yield token
        before = token.type
