"""A markdown-it plugin for highlighted words, `==like this==`, which many editors support although CommonMark does not."""

from __future__ import annotations

from itertools import chain
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from markdown_it import MarkdownIt
    from markdown_it.rules_inline import StateInline

_CHARACTER = "="
_LENGTH = 2
"""How many of these characters delimit words."""


def mark_plugin(parser: MarkdownIt) -> None:
    """Have `parser` drop the delimiters around highlighted words."""
    parser.inline.ruler.before("emphasis", "mark", _scan)
    parser.inline.ruler2.before("emphasis", "mark", _drop_pairs)


def _scan(state: StateInline, silent: bool) -> bool:  # noqa: FBT001 (the signature that markdown-it calls)
    """A rule of markdown-it: take what may begin or end highlighted words as a delimiter."""
    from markdown_it.rules_inline.state_inline import Delimiter

    if silent or state.src[state.pos] != _CHARACTER:
        return False
    scanned = state.scanDelims(state.pos, canSplitWord=False)
    state.push("text", "", 0).content = _CHARACTER * scanned.length
    if scanned.length == _LENGTH:
        place = len(state.tokens) - 1
        state.delimiters.append(Delimiter(ord(_CHARACTER), 0, place, -1, scanned.can_open, scanned.can_close))
    state.pos += scanned.length
    return True


def _drop_pairs(state: StateInline) -> None:
    """Empty the tokens of delimiters that form a pair."""
    nested = (meta["delimiters"] for meta in state.tokens_meta if meta and "delimiters" in meta)
    for delimiters in chain((state.delimiters,), nested):
        for opening in delimiters:
            if opening.marker == ord(_CHARACTER) and opening.end >= 0:
                closing = delimiters[opening.end]
                state.tokens[opening.token].content = state.tokens[closing.token].content = ""
