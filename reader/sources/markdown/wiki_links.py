"""A markdown-it plugin for the links of wikis and note-taking apps: `[[page]]`, `[[page#heading|words]]`, `![[picture.png]]`."""

from __future__ import annotations

from pathlib import PurePosixPath
from typing import TYPE_CHECKING
from urllib.parse import quote

from reader.regex import regex

if TYPE_CHECKING:
    from markdown_it import MarkdownIt
    from markdown_it.rules_inline import StateInline

_LINK = regex(r"!?\[\[(?!\d+\]\])([^\[\]|\n]+)(?:\|([^\[\]\n]*))?\]\](?![(\[])")
"""A link; no number in brackets, and no link of Markdown whose words are in brackets."""
_SIZE = regex(r"\d+(?:x\d+)?")
"""The size of a picture, which may take the place of words."""
_BLOCK = regex(r"#?\^.*")
"""The generated name of a block within a page."""


def wiki_links_plugin(parser: MarkdownIt) -> None:
    """Have `parser` take them for links to files beside the text."""
    parser.inline.ruler.before("link", "wiki_link", _find)
    parser.inline.ruler.before("image", "wiki_embed", _find)


def _find(state: StateInline, silent: bool) -> bool:  # noqa: FBT001 (the signature that markdown-it calls)
    """A rule of markdown-it: take a link that begins here, and return whether there is one."""
    if (found := _LINK.match(state.src, state.pos, state.posMax)) is None:
        return False
    if not silent:
        page, _, heading = _BLOCK.sub("", found[1]).strip().partition("#")
        words = (found[2] or "").strip()
        state.push("link_open", "a", 1).attrSet("href", _address(page, heading))
        state.push("text", "", 0).content = _called(page, heading) if not words or _SIZE.fullmatch(words) else words
        state.push("link_close", "a", -1)
    state.pos = found.end()
    return True


def _address(page: str, heading: str) -> str:
    """The address of a heading in the text, or of a file, which is a note unless it says what else."""
    if not page:
        return f"#{'-'.join(heading.split())}"
    return quote(page if PurePosixPath(page).suffix else f"{page}.md")


def _called(page: str, heading: str) -> str:
    return " > ".join(filter(None, (page, *heading.split("#"))))
