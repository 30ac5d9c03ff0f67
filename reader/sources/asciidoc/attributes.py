"""Parses the lines above a block of AsciiDoc that say what it is."""

from __future__ import annotations

from dataclasses import dataclass, field

from reader.regex import regex

_LINE = regex(r"\[(?:\[(?P<anchor>[^\[\],]+)(?:,[^\[\]]*)?\]|(?P<list>[^\[\]]*(?:\[[^\[\]]*\][^\[\]]*)*))\]\s*")
_TITLE = regex(r"\.(?P<title>[^\s.].*)")
_PART = regex(r"\s*(?:(?P<name>[\w-]+)\s*=\s*)?(?:\"(?P<quoted>[^\"]*)\"|'(?P<single>[^']*)'|(?P<bare>[^,]*))\s*(?:,|$)")
_SHORT = regex(r"(?P<sign>[#.%])(?P<name>[^#.%,\s]+)")


@dataclass(slots=True)
class Attributes:
    """What is said about the next block."""

    title: str = ""
    names: list[str] = field(default_factory=list)
    """Those by which links lead to it."""
    positional: list[str] = field(default_factory=list)
    named: dict[str, str] = field(default_factory=dict)
    options: set[str] = field(default_factory=set)

    @property
    def style(self) -> str:
        """What the block is called, in lower case; empty if it is not said."""
        return self.positional[0].lower() if self.positional else ""

    def at(self, place: int, name: str = "") -> str:
        """The attribute in the `place`, counted from 0, or by its `name`."""
        stated = self.positional[place] if place < len(self.positional) else ""
        return stated or self.named.get(name, "")

    def take(self, line: str) -> bool:
        """Add what `line` says, if it says anything about the next block."""
        if (title := _TITLE.fullmatch(line)) is not None:
            self.title = title["title"].strip()
            return True
        if (found := _LINE.fullmatch(line)) is None:
            return False
        if found["anchor"]:
            self.names.append(found["anchor"].strip())
        else:
            self._add(found["list"])
        return True

    def _add(self, written: str) -> None:
        stated = parts_of(written)
        first = stated.pop(0)[1] if stated and not stated[0][0] else ""
        for short in _SHORT.finditer(first):
            if short["sign"] != ".":
                (self.names.append if short["sign"] == "#" else self.options.add)(short["name"])
        self.positional = [_SHORT.sub("", first).strip(), *(value for name, value in stated if not name)]
        self.named.update((name.lower(), value) for name, value in stated if name)
        self.options.update(self.named.get("options", self.named.get("opts", "")).split(","))
        if name := self.named.get("id"):
            self.names.append(name)


def parts_of(written: str) -> list[tuple[str, str]]:
    """The parts of a list of attributes, each with its name or without one."""
    parts, at = [], 0
    while at < len(written) and (part := _PART.match(written, at)) is not None and part.end() > at:
        value = next((part[group] for group in ("quoted", "single", "bare") if part[group] is not None), "")
        parts.append((part["name"] or "", value.strip()))
        at = part.end()
    return parts
