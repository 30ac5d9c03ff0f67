"""Leaves out the lines of an AsciiDoc text that are meant for other circumstances."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from reader.regex import regex
from reader.sources.asciidoc.defined import ENTRY

_CONDITION = regex(r"(?P<test>ifdef|ifndef|ifeval|endif)::(?P<names>[\w,+-]*)\[(?P<text>.*)\]\s*")
_INCLUDED = regex(r"include::[^\[\]]*\[.*\]\s*")
_GIVEN = frozenset("asciidoctor backend-html5 basebackend-html".split())
"""The attributes that are defined where a text is made a page."""


def shown_lines(lines: Iterable[str]) -> Iterator[str]:
    """The lines whose conditions are met, joined where one goes on with an attribute."""
    defined = set(_GIVEN)
    unmet: list[bool] = []
    """Whether each open condition is not met."""
    hidden = 0
    for line in _joined(lines):
        condition = _CONDITION.fullmatch(line) if line[:1] in "ie" else None
        if condition is None:
            if not hidden and not _INCLUDED.fullmatch(line):
                _note(line, defined)
                yield line
        elif condition["test"] == "endif":
            hidden -= unmet.pop() if unmet else 0
        elif condition["test"] == "ifeval":
            unmet.append(False)
        elif condition["text"]:
            if not hidden and _is_met(condition["test"], condition["names"], defined):
                yield condition["text"]
        else:
            unmet.append(not _is_met(condition["test"], condition["names"], defined))
            hidden += unmet[-1]


def _is_met(test: str, names: str, defined: set[str]) -> bool:
    are_defined = [name in defined for name in names.lower().replace("+", ",").split(",")]
    is_any = any(are_defined) if "," in names else all(are_defined)
    return is_any if test == "ifdef" else not is_any


def _note(line: str, defined: set[str]) -> None:
    if line.startswith(":") and (entry := ENTRY.fullmatch(line)):
        (defined.discard if entry["off"] or entry["out"] else defined.add)(entry["name"].lower())


def _joined(lines: Iterable[str]) -> Iterator[str]:
    before: list[str] = []
    for line in lines:
        bare = line.rstrip()
        if bare.endswith(" \\") and (before or ENTRY.fullmatch(bare)):
            before.append(bare[:-1].strip())
        else:
            yield " ".join([*before, bare.strip()]) if before else bare
            before = []
    if before:
        yield " ".join(before)
