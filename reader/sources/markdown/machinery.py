"""Finds what in a Markdown text is meant for the program that makes pages of it, or for its author only."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reader.regex import regex
from reader.sources.clean import clean

if TYPE_CHECKING:
    from markdown_it import MarkdownIt
    from markdown_it.rules_inline import StateInline

_ONLY_MACHINERY = regex(
    r"(?:\s*(?:\{%[^%{}]*%\}|\{\{[<%][^{}]*[>%]\}\}|\{:[^{}]*\}|\{ ?[.#][^{}]*\}|(?<!\S):[a-z][\w-]*:(?: [^\s:]\S*)?(?!\S)"
    r"|\*\[[^\[\]]+\]:(?: [^\s*]+)+|-+8<-+ \"[^\"]*\"|\\(?:new|clear)page|\\pagebreak|\\tableofcontents|\\listof[a-z]+))+\s*"
)
"""Tags of Jekyll and Hugo, attributes of Kramdown, options of MyST, abbreviations and snippets of MkDocs, commands of LaTeX."""
_ONLY_SCRIPT = regex(
    r"""(?:import\s(?:[^\n"']*\sfrom\s)?["'][^\n"']*["'];?\s*)+|export\s+(?:const|default|let|function|async)\s[^\0]*|\{/\*[^\0]*\*/\}"""
)
"""The imports, exports and comments of MDX."""
_IDENTIFIER = regex(r"(?<!\s)\s*\{:?\s*(?:#([^\s{}]+)|\.[\w-]|-(?=\s*\}))[^{}]*\}\s*\Z")
"""The name of a heading after its words, and other attributes there."""
_FORMULA = regex(r"\$\$\s*([^$]+?)\s*\$\$\s*(?:\{#[^{}]*\}|\([\w:.-]+\))?|(\\begin\{([a-z]+\*?)\}[\s\S]+\\end\{\3\})")
"""A formula of its own, perhaps with a name behind it."""
_BLOCK_NAME = regex(r"\s\^[a-z0-9]{6}\Z")
"""The name that an app has given to a paragraph that a link leads to."""
_COMMENT = regex(r"%%(?:\s[^%]*|[^%\s][^%]*)%%(?!\S)\s?")


def is_machinery(text: str) -> bool:
    """Whether a paragraph is not meant for a reader."""
    return bool(_ONLY_MACHINERY.fullmatch(text) or _ONLY_SCRIPT.fullmatch(text))


def formula_in(paragraph: str) -> str:
    """The formula that a `paragraph` as it is typed consists of; empty if it is anything else."""
    found = _FORMULA.fullmatch(paragraph.strip())
    return clean(found[1] or found[2]) if found else ""


def split_identifier(heading: str) -> tuple[str, str]:
    """The words of `heading`, and the name that it is given after them; empty if there is none."""
    found = _IDENTIFIER.search(heading)
    return (heading[: found.start()], found[1] or "") if found else (heading, "")


def without_block_name(paragraph: str) -> str:
    """`paragraph` without the name at its end."""
    return _BLOCK_NAME.sub("", paragraph)


def comments_plugin(parser: MarkdownIt) -> None:
    """Have `parser` leave out comments, `%%like this%%`."""
    parser.inline.ruler.before("escape", "comment", _skip_comment)


def _skip_comment(state: StateInline, silent: bool) -> bool:  # noqa: FBT001 (the signature that markdown-it calls)
    """A rule of markdown-it: pass over a comment that begins here, and return whether there is one."""
    before = state.src[state.pos - 1 : state.pos]
    found = None if before.strip() else _COMMENT.match(state.src, state.pos, state.posMax)
    if found:
        state.pos = found.end()
    return bool(found)
