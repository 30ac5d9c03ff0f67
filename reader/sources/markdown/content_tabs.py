"""A markdown-it plugin for the tabs of MkDocs: `=== "Title"` above what is on the tab, which is indented."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reader.regex import regex

if TYPE_CHECKING:
    from markdown_it import MarkdownIt
    from markdown_it.rules_block import StateBlock

_OPENING = regex(r"===[!+]? +\"([^\"]*)\"\s*")
_INDENT = 4


def content_tabs_plugin(parser: MarkdownIt) -> None:
    """Have `parser` produce the title of each tab as a paragraph of strong words, and the blocks on it."""
    parser.block.ruler.before("fence", "content_tab", _find, {"alt": ["paragraph", "reference", "blockquote", "list"]})


def _find(state: StateBlock, start: int, end: int, silent: bool) -> bool:  # noqa: FBT001 (the signature that markdown-it calls)
    """A rule of markdown-it: parse a tab that begins in the line `start`, and return whether there is one."""
    indent = state.sCount[start] - state.blkIndent
    opening = _OPENING.fullmatch(state.src[state.bMarks[start] + state.tShift[start] : state.eMarks[start]])
    if opening is None or indent >= _INDENT:
        return False
    if silent:
        return True
    within = state.sCount[start] + _INDENT
    following = start + 1
    while following < end and (state.isEmpty(following) or state.sCount[following] >= within):
        following += 1
    state.push("paragraph_open", "p", 1)
    title = state.push("inline", "", 0)
    title.content, title.children = f"**{opening[1]}**", []
    state.push("paragraph_close", "p", -1)
    outer, last = state.blkIndent, state.lineMax
    state.blkIndent, state.lineMax = within, following
    state.md.block.tokenize(state, start + 1, following)
    state.blkIndent, state.lineMax = outer, last
    state.line = following
    return True
