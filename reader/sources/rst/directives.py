"""What the directives of reStructuredText stand for, by their names."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import takewhile

from reader.regex import regex

_OPTION = regex(r":(?P<name>[\w-][\w -]*):(?:\s+(?P<value>.*))?")
TITLED = frozenset("admonition topic sidebar".split())
"""The asides that state their own title."""
ASIDES = TITLED | frozenset("attention caution danger error hint important note tip warning seealso todo".split())
LITERAL = frozenset(
    "code code-block sourcecode parsed-literal literal doctest testcode testoutput prompt math ipython productionlist "
    "graphviz graph digraph mermaid uml plantuml plot".split()
)
INCLUDES = frozenset({"include", "literalinclude"})
QUOTES = frozenset("epigraph highlights pull-quote".split())
PICTURES = frozenset({"image", "figure"})
UNNAMED = frozenset("only container rst-class cssclass tabs tab-set grid hlist compound".split())
"""What surrounds blocks, and is not named for readers."""
HEADS = frozenset("rubric centered tab tab-item group-tab dropdown card grid-item-card".split())
"""What is named by words that stand out above it."""
DESCRIBED = frozenset(
    "function method class data attribute exception decorator classmethod staticmethod property macro type var member struct "
    "enum enumerator option cmdoption envvar describe object opcode command variable confval".split()
)
"""What a text about a program describes below its name or its signature."""
_OMITTED = frozenset(
    "contents index raw meta highlight currentmodule module default-role sectnum role title target-notes ifconfig testsetup "
    "testcleanup tabularcolumns sectionauthor moduleauthor codeauthor program kernel-doc todolist bibliography tags header "
    "footer".split()
)


def is_omitted(name: str) -> bool:
    """Whether the directive says nothing to a reader, or stands for what only a program can write."""
    return name in _OMITTED or name.startswith("auto")


def signatures(argument: str, content: list[str]) -> tuple[list[str], list[str]]:
    """What is described: the `argument` and the lines directly below it, and the text about it."""
    others = list(takewhile(str.strip, content))
    return [argument, *map(str.strip, others)], content[len(others) :]


def split_options(body: Sequence[str]) -> tuple[dict[str, str], list[str]]:
    """The options at the beginning of the `body` of a directive, and the content below them."""
    options: dict[str, str] = {}
    for index, line in enumerate(body):
        option = _OPTION.fullmatch(line.strip())
        if option is None and not (options and line[:1].isspace() and line.strip()):
            return options, list(body[index:])
        if option is not None:
            options[option["name"]] = option["value"] or ""
    return options, []
