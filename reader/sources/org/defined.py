"""What an Org document defines for use anywhere in it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field

from reader.regex import regex
from reader.sources.markup.in_html import Allowance, Notes

_KEYWORD = regex(r"#\+(\w[\w-]*):[ \t]*(.*)")
_ARGUMENT = regex(r"\$([1-9])")
_ABOUT = frozenset({"title", "subtitle", "author", "date", "language"})
_LONGEST_PREFIX = 2_000


@dataclass(slots=True)
class Defined:
    """What is said about the document, and what stands for something else."""

    about: dict[str, str] = field(default_factory=dict)
    """The title, the author … by the names of their keywords."""
    macros: dict[str, str] = field(default_factory=dict)
    prefixes: dict[str, str] = field(default_factory=dict)
    """The addresses that the prefixes of links stand for."""
    notes: Notes = field(default_factory=Notes)
    _allowance: Allowance = field(default_factory=Allowance)

    def expanded(self, name: str, arguments: str) -> str:
        """What the macro `name` writes; nothing if there is none."""
        text = self.macros.get(name.lower(), self.about.get(name.lower(), ""))
        if not self._allowance.covers(len(text) + text.count("$") * len(arguments)):
            return ""
        stated = dict(enumerate(map(str.strip, arguments.split(",")), 1))
        return _ARGUMENT.sub(lambda found: stated.get(int(found[1]), found[0]), text)


def defined_in(lines: Iterable[str]) -> Defined:
    """What the keywords among `lines` define."""
    found = Defined()
    for keyword in filter(None, map(_KEYWORD.match, lines)):
        name, value = keyword[1].lower(), keyword[2].strip()
        first, _, rest = value.partition(" ")
        if name in _ABOUT and value:
            separator = ", " if name == "author" else " "
            found.about[name] = separator.join(filter(None, (found.about.get(name), value)))
        elif name == "macro":
            found.macros[first.lower()] = rest.strip()
        elif name == "link" and len(rest) <= _LONGEST_PREFIX:
            found.prefixes[first] = rest.strip()
    return found
