"""Notes that stand in the text which they are about, `^[so]`, as Pandoc has them."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from markdown_it import MarkdownIt
    from markdown_it.rules_inline import StateInline

_OPENING = "^["


def inline_notes_plugin(parser: MarkdownIt) -> None:
    """Let `parser` find such notes, each a token `inline_note` with what it says as its children."""
    parser.inline.ruler.after("image", "inline_note", _find)


def _find(state: StateInline, silent: bool) -> bool:
    """Parse a note that begins here, as a rule of markdown-it: whether there is one."""
    start = state.pos
    if not state.src.startswith(_OPENING, start):
        return False
    end = state.md.helpers.parseLinkLabel(state, start + 1)
    if end <= start + len(_OPENING):
        return False
    if not silent:
        token = state.push("inline_note", "", 0)
        token.children = []
        state.md.inline.parse(state.src[start + len(_OPENING) : end], state.md, state.env, token.children)
    state.pos = end + 1
    return True
