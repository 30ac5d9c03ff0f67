"""Leaves out the lines of an AsciiDoc text that are meant for other circumstances, and adds those that it includes."""

from __future__ import annotations

from collections.abc import Container, Iterable, Iterator

from reader.regex import regex
from reader.sources.asciidoc.defined import ENTRY
from reader.sources.asciidoc.included import INCLUDE, included
from reader.sources.markup.included import Includes

_CONDITION = regex(r"(?P<test>ifdef|ifndef|ifeval|endif)::(?P<names>[\w,+-]*)\[(?P<text>.*)\]\s*")
_GIVEN = frozenset("asciidoctor backend-html5 basebackend-html".split())
"""The attributes that are defined where a text is made a page."""


class Shown:
    """The lines of a document and of the `files` that it includes, as far as their conditions are met."""

    def __init__(self, files: Includes) -> None:
        self._files = files
        self._defined = dict.fromkeys(_GIVEN, "")

    def lines(self, lines: Iterable[str]) -> Iterator[str]:
        """Those of `lines` that are shown, joined where one goes on with an attribute."""
        unmet: list[bool] = []
        """Whether each open condition is not met."""
        hidden = 0
        for line in _joined(lines):
            condition = _CONDITION.fullmatch(line) if line[:1] in "ie" else None
            if condition is None:
                if not hidden:
                    yield from self._with_included(line)
            elif condition["test"] == "endif":
                hidden -= unmet.pop() if unmet else 0
            elif condition["test"] == "ifeval":
                unmet.append(False)
            elif condition["text"]:
                if not hidden and _is_met(condition["test"], condition["names"], self._defined):
                    yield condition["text"]
            else:
                unmet.append(not _is_met(condition["test"], condition["names"], self._defined))
                hidden += unmet[-1]

    def _with_included(self, line: str) -> Iterator[str]:
        if (found := INCLUDE.fullmatch(line.removeprefix("\\"))) is None:
            self._note(line)
            yield line
        elif line.startswith("\\"):
            yield line[1:]
        else:
            lines = included(found["target"], found["inside"], self._defined, self._files, self.lines)
            yield from [line] if lines is None else lines

    def _note(self, line: str) -> None:
        if line.startswith(":") and (entry := ENTRY.fullmatch(line)):
            self._defined.pop(entry["name"].lower(), None)
            if not (entry["off"] or entry["out"]):
                self._defined[entry["name"].lower()] = (entry["value"] or "").strip()


def _is_met(test: str, names: str, defined: Container[str]) -> bool:
    are_defined = [name in defined for name in names.lower().replace("+", ",").split(",")]
    is_any = any(are_defined) if "," in names else all(are_defined)
    return is_any if test == "ifdef" else not is_any


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
