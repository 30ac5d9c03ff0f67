"""Words that are marked as with a pen, `==so==`, which many editors write although CommonMark does not know it."""

from __future__ import annotations

from itertools import chain
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from markdown_it import MarkdownIt
    from markdown_it.rules_inline import StateInline

_SIGN = "="
_SIGNS = 2


def pen_plugin(parser: MarkdownIt) -> None:
    """Let `parser` take the signs before and after such words for marks."""
    parser.inline.ruler.before("emphasis", "pen", _scan)
    parser.inline.ruler2.before("emphasis", "pen", _pair)


def _scan(state: StateInline, silent: bool) -> bool:
    """Take what may begin or end such words."""
    from markdown_it.rules_inline.state_inline import Delimiter

    if silent or state.src[state.pos] != _SIGN:
        return False
    scanned = state.scanDelims(state.pos, False)
    state.push("text", "", 0).content = _SIGN * scanned.length
    if scanned.length == _SIGNS:
        place = len(state.tokens) - 1
        state.delimiters.append(Delimiter(ord(_SIGN), 0, place, -1, scanned.can_open, scanned.can_close))
    state.pos += scanned.length
    return True


def _pair(state: StateInline) -> None:
    """Drop the signs that belong together."""
    inner = (meta["delimiters"] for meta in state.tokens_meta if meta and "delimiters" in meta)
    for delimiters in chain((state.delimiters,), inner):
        for opening in delimiters:
            if opening.marker == ord(_SIGN) and opening.end >= 0:
                for place in (opening.token, delimiters[opening.end].token):
                    state.tokens[place].content = ""
