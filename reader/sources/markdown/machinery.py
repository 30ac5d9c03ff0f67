"""Finds what in a Markdown text is meant for the program that makes pages of it, or for its author only."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from reader.regex import regex

if TYPE_CHECKING:
    from markdown_it import MarkdownIt
    from markdown_it.rules_inline import StateInline

_ONLY_MACHINERY = regex(
    r"(?:\s*(?:\{%[^%{}]*%\}|\{\{[<%][^{}]*[>%]\}\}|\{:[^{}]*\}|(?<!\S):[a-z][\w-]*:(?: [^\s:]\S*)?(?!\S)))+\s*"
)
"""Tags of Jekyll and Hugo, attributes of Kramdown, options of MyST."""
_ONLY_SCRIPT = regex(
    r"""(?:import\s(?:[^\n"']*\sfrom\s)?["'][^\n"']*["'];?\s*)+|export\s+(?:const|default|let|function|async)\s[^\0]*|\{/\*[^\0]*\*/\}"""
)
"""The imports, exports and comments of MDX."""
_IDENTIFIER = regex(r"(?<!\s)\s*\{\s*#([^\s{}]+)[^{}]*\}\s*\Z")
"""The name of a heading after its words."""
_BLOCK_NAME = regex(r"\s\^[a-z0-9]{6}\Z")
"""The name that an app has given to a paragraph that a link leads to."""
_COMMENT = regex(r"%%(?:\s[^%]*|[^%\s][^%]*)%%(?!\S)\s?")
_DIRECTIVE = regex(r"\{([a-z][\w-]*)\}[ \t]*(.*)", re.I)
_OPTIONS = regex(r"(?:---\n(?:.*\n)*?---\n|(?::[\w-]+:.*(?:\n|\Z))+)\n*")
_VERBATIM = regex(r"code.*|literal.*|math|mermaid|(?:list-|csv-)?table|eval-rst|raw|image|figure|toctree|include")
"""The directives of MyST whose content is no Markdown."""


class Directive(NamedTuple):
    """A passage that is set apart, such as a note or a warning."""

    title: str
    content: str


def is_machinery(text: str) -> bool:
    """Whether a paragraph is not meant for a reader."""
    return bool(_ONLY_MACHINERY.fullmatch(text) or _ONLY_SCRIPT.fullmatch(text))


def split_identifier(heading: str) -> tuple[str, str]:
    """The words of `heading`, and the name that it is given after them; empty if there is none."""
    found = _IDENTIFIER.search(heading)
    return (heading[: found.start()], found[1]) if found else (heading, "")


def without_block_name(paragraph: str) -> str:
    """`paragraph` without the name at its end."""
    return _BLOCK_NAME.sub("", paragraph)


def directive(info: str, content: str) -> Directive | None:
    """What a fence with this `info` and `content` sets apart in MyST; none if it is code, or not of MyST."""
    found = _DIRECTIVE.fullmatch(info.strip())
    if found is None or _VERBATIM.fullmatch(found[1].lower()):
        return None
    return Directive(title_of(info), without_options(content))


def without_options(content: str) -> str:
    """The `content` of a fence of MyST without the options before it."""
    options = _OPTIONS.match(content)
    return content[options.end() :] if options else content


def title_of(info: str) -> str:
    """The title of a passage with this `info`, such as `tip`, `warning Mind the gap`, or `{note}`; empty if it has none."""
    kind, _, title = info.strip().partition(" ")
    kind = kind.strip("{}")
    return title.strip() or kind.capitalize() if kind.isalpha() else ""


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
