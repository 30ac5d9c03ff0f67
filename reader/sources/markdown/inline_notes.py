"""A markdown-it plugin for Pandoc's inline notes: `^[like this]`."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from markdown_it import MarkdownIt
    from markdown_it.rules_inline import StateInline

_OPENING = "^["


def inline_notes_plugin(parser: MarkdownIt) -> None:
    """Have `parser` produce a token `inline_note` for each, with the text of the note as its children."""
    parser.inline.ruler.after("image", "inline_note", _find)


def _find(state: StateInline, silent: bool) -> bool:  # noqa: FBT001 (the signature that markdown-it calls)
    """A rule of markdown-it: parse a note that begins here, and return whether there is one."""
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
