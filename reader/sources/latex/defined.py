"""What the source of a document in LaTeX defines, and what it numbers."""

from __future__ import annotations

from dataclasses import dataclass, field

from reader.regex import regex
from reader.sources.latex.symbols import word
from reader.sources.markup.in_html import Allowance, Notes

_NUMBERED = regex(
    r"\\(?P<level>chapter|section|subsection|subsubsection)\s*(?:\[[^\[\]]*\]\s*)?\{"
    r"|\\begin\{(?P<kind>figure|table|equation|align|eqnarray|theorem|lemma|definition|proposition|corollary|example|remark)\}"
    r"|\\label\s*\{(?P<label>[^{}]{1,200})\}|\\bibitem\s*(?:\[(?P<called>[^\[\]]{1,200})\]\s*)?\{(?P<key>[^{}]{1,200})\}"
)
_BOUND = regex(r"\s*\\(?:begin|end)\s*\{[A-Za-z]{1,30}\*?\}\s*")
_COMMAND = regex(r"\\([A-Za-z@]+)")
_LEVELS = ("chapter", "section", "subsection", "subsubsection")
_MOST_MACROS = 2_000
_MOST_WRITTEN = 200_000
"""The most characters by which macros make the text longer: a long one that is used often would make a short text endless."""


@dataclass(slots=True)
class Defined:
    """What stands for something else, and the numbers of what the text refers to."""

    macros: dict[str, tuple[int, str]] = field(default_factory=dict)
    """How many arguments a macro takes, and what it writes, by its name."""
    labels: dict[str, str] = field(default_factory=dict)
    """The numbers of sections, figures … by their labels."""
    works: dict[str, str] = field(default_factory=dict)
    """What the works in the bibliography are called, by their keys."""
    about: dict[str, str] = field(default_factory=dict)
    """Title, authors and date, in HTML."""
    notes: Notes = field(default_factory=Notes)
    _allowance: Allowance = field(default_factory=lambda: Allowance(_MOST_WRITTEN))

    def define(self, name: str, count: int, body: str) -> None:
        """Define a macro, unless it only writes in another way what is known."""
        if len(self.macros) < _MOST_MACROS and word(name) is None:
            self.macros[name] = (count, body)

    def may_write(self, growth: int) -> bool:
        """Whether a macro may make the text longer by `growth`, after all that macros have written so far."""
        return self._allowance.covers(growth)

    def spelled_out(self, text: str) -> str:
        """`text` with the beginnings and ends of environments in the place of the macros that stand for nothing else."""
        short = {name: body for name, (count, body) in self.macros.items() if not count and _BOUND.fullmatch(body)}
        return _COMMAND.sub(lambda found: short.get(found[1], found[0]), text) if short else text

    def number(self, text: str) -> None:
        """Number what `text` refers to."""
        counts: dict[str, int] = {}
        current = ""
        for found in _NUMBERED.finditer(text):
            if (level := found["level"]) is not None:
                counts[level] = counts.get(level, 0) + 1
                place = _LEVELS.index(level)
                counts.update(dict.fromkeys(_LEVELS[place + 1 :], 0))
                current = ".".join(str(counts[each]) for each in _LEVELS[: place + 1] if each in counts)
            elif (kind := found["kind"]) is not None:
                kind = "equation" if kind in ("align", "eqnarray") else kind
                counts[kind] = counts.get(kind, 0) + 1
                current = str(counts[kind])
            elif (label := found["label"]) is not None:
                self.labels[label] = current
            elif found["key"]:
                self.works[found["key"].strip()] = str(len(self.works) + 1)
