"""Passages that Markdown sets apart: the directives of MyST, and the divisions of Pandoc and of documentation generators."""

from __future__ import annotations

import re
from typing import NamedTuple

from reader.regex import regex
from reader.sources.sphinx import lead, toctree

_DIRECTIVE = regex(r"\{([a-z][\w-]*)\}[ \t]*(.*)", re.I)
_OPTIONS = regex(r"(?:---\n(?:.*\n)*?---\n|(?::[\w-]+:.*(?:\n|\Z))+)\n*")
_YAML = regex(r"\A---\n((?:.*\n)*?)---\n")
_VERBATIM = regex(
    r"code.*|literal.*|math|mermaid|(?:list-|csv-)?table|eval-rst|raw|include|graphviz|bibliography"
    r"|r|python|julia|bash|sh|sql|ojs|js|dot|stan|rcpp|css|html|yaml|json|latex"
)
"""The directives of MyST whose content is no Markdown, and the languages of code that R Markdown and Quarto run."""
_BRACKETED = regex(r"([\w-]+)\[(.*)\](?:\{.*\})?")
_ATTRIBUTES = regex(r"\{([^{}]*[ .#=][^{}]*)\}")
_TITLE = regex(r"title=\"([^\"]*)\"")
_KIND = regex(r"\.(?:callout-)?(note|tip|warning|caution|important|info|danger)(?![\w-])")
_DIVISION = regex(r"\{?(?:columns?|panel-tabset|(?:code|sphinx)-group|tabs?|tab-set|grid|div|figure|image|only)\}?")
"""What only arranges its content, or is a picture with its caption."""


class Aside(NamedTuple):
    """The content of a fence."""

    title: str | None
    """The title of a passage that is set apart, perhaps an empty one; none where nothing is."""
    content: str


def aside_in(info: str, content: str) -> Aside | None:
    """The Markdown in a fence with this `info` and `content` of MyST; none if it is code."""
    found = _DIRECTIVE.fullmatch(info.strip())
    name = found[1].lower() if found else ""
    if not name or _VERBATIM.fullmatch(name):
        return None
    if name == "toctree":
        caption, entries = toctree(_YAML.sub(_with_colons, content), ".md")
        items = "\n".join(f"- [{title}](<{target}>)" for title, target in entries)
        return Aside(None, f"**{caption}**\n\n{items}" if caption else items)
    return Aside(title_of(info), without_options(content))


def _with_colons(options: re.Match[str]) -> str:
    """Options in YAML as they are written without it: `:caption: Towns`."""
    return "".join(f":{option}" for option in options[1].splitlines(keepends=True))


def without_options(content: str) -> str:
    """The `content` of a fence of MyST without the options before it."""
    options = _OPTIONS.match(content)
    return content[options.end() :] if options else content


def title_of(info: str) -> str | None:
    """The title of a passage with this `info`, such as `tip`, `tip Mind it`, `tip[Mind it]`, `{tip}` or `{.callout-tip}`.

    It is empty if the passage has none, and there is none at all if it is not set apart.
    """
    words = info.strip().rstrip(":").strip()
    if bracketed := _BRACKETED.fullmatch(words):
        return bracketed[2]
    if attributes := _ATTRIBUTES.fullmatch(words):
        kind = _KIND.search(words)
        stated = _TITLE.search(attributes[1])
        return stated[1] if stated else kind[1].capitalize() if kind else None
    kind_of, _, title = words.partition(" ")
    if _DIVISION.fullmatch(kind_of):
        return None
    name = kind_of.strip("{}").removeprefix("callout-")
    if said := lead(name, title.strip()):
        return said
    return title.strip() or name.capitalize() if name.isalpha() else title.strip()
