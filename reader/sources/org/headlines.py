"""Divides a text in Org at its headlines."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from reader.regex import regex

_HEADLINE = regex(r"(?P<stars>\*+)[ \t]+(?P<words>.*)")
_TAGS = regex(r"[ \t]:(?P<tags>[\w@#%:]+):$")
_PRIORITY = regex(r"(?P<state>(?:[A-Z]{3,20} )?)\[#\w\] *")
_PROPERTY = regex(r"\s*:(?P<name>CUSTOM_ID|ID):\s+(?P<value>\S.*)", 2)
_COMMENT = "COMMENT"
_UNSHOWN = frozenset({"noexport", "ARCHIVE"})
_NEAR = 40
"""The lines below a headline that are searched for its names."""


@dataclass(slots=True)
class Part:
    """A headline, and the lines below it up to the next one."""

    level: int = 0
    """0 for what is above the first headline."""
    words: str = ""
    lines: list[str] = field(default_factory=list)
    _is_unshown: bool = False

    @property
    def names(self) -> list[str]:
        """The names that links lead to it by."""
        found = filter(None, map(_PROPERTY.fullmatch, self.lines[:_NEAR]))
        stated = [each["value"].strip() if each["name"].upper() != "ID" else f"id:{each['value'].strip()}" for each in found]
        return [f"*{self.words}", *stated]


def parts_of(lines: Iterable[str]) -> Iterator[Part]:
    """The parts of a text, without those that are no part of what its author shows."""
    unshown = 0
    for part in _all_parts(lines):
        if unshown and part.level > unshown:
            continue
        unshown = part.level if part._is_unshown else 0
        if not unshown:
            yield part


def _all_parts(lines: Iterable[str]) -> Iterator[Part]:
    part = Part()
    for line in lines:
        if (headline := _HEADLINE.fullmatch(line)) is None:
            part.lines.append(line)
            continue
        yield part
        part = _part(len(headline["stars"]), headline["words"])
    yield part


def _part(level: int, words: str) -> Part:
    words = words.rstrip()
    tags = _TAGS.search(f" {words}")
    stated = set(tags["tags"].split(":")) if tags else set()
    bare = (words[: max(0, tags.start() - 1)] if tags else words).strip()
    bare = _PRIORITY.sub(r"\g<state>", bare, count=1)
    is_unshown = bare.split(" ", 1)[0] == _COMMENT or bool(stated & _UNSHOWN)
    return Part(level, bare, [], is_unshown)
