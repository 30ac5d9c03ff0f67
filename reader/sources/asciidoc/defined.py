"""What an AsciiDoc document defines for use anywhere in it."""

from __future__ import annotations

from dataclasses import dataclass, field

from reader.regex import regex
from reader.sources.markup.in_html import Allowance, Notes, normal

ENTRY = regex(r":(?P<off>!?)(?P<name>\w[\w-]*)(?P<out>!?):(?:[ \t]+(?P<value>.*))?")
"""A line that defines an attribute."""
_OFFSET = regex(r"[+-]?\d")
_NOT_IN_A_NAME = regex(r"[^\w]+")
_BUILT_IN = dict(
    zip(
        "empty blank sp nbsp zwsp wj amp lt gt startsb endsb vbar caret asterisk tilde backslash backtick plus deg apos quot "
        "lsquo rsquo ldquo rdquo cpp two-colons two-semicolons brvbar".split(),
        ["", "", " ", "\N{NO-BREAK SPACE}", "", "", *"&<>[]|^*~\\`+°'\"‘’“”", "C++", "::", ";;", "¦"],
        strict=True,
    )
)
_LONGEST_SETTING = 200


@dataclass(slots=True)
class Defined:
    """What stands for something else, so far in the document."""

    attributes: dict[str, str] = field(default_factory=dict)
    titles: dict[str, str] = field(default_factory=dict)
    """The titles of sections by their names, as written."""
    notes: Notes = field(default_factory=Notes)
    level_offset: int = 0
    """By how many levels the titles that follow are lower than their signs say."""
    is_old: bool = False
    """Whether words between straight single marks are set apart, as they were in the first version of the language."""
    _allowance: Allowance = field(default_factory=Allowance)

    def define(self, line: str) -> bool:
        """Define the attribute that `line` does, if it does so."""
        if (entry := ENTRY.fullmatch(line)) is None:
            return False
        name, value = entry["name"].lower(), (entry["value"] or "").strip()
        if entry["off"] or entry["out"]:
            self.attributes.pop(name, None)
        else:
            self.attributes[name] = value
        if name == "leveloffset":
            stated = int(value) if _OFFSET.fullmatch(value) else 0
            self.level_offset = stated + (self.level_offset if value.startswith(("+", "-")) else 0)
        return True

    def value(self, name: str) -> str | None:
        """What the attribute `name` stands for, in AsciiDoc; none if it is not defined."""
        found = self.attributes.get(name.lower())
        return found if self._allowance.covers(len(found or "")) else ""

    def setting(self, name: str, usual: str = "") -> str:
        """What the attribute `name` says about all places or pictures; the `usual` if it does not, or is very long."""
        stated = self.attributes.get(name, usual)
        return stated if len(stated) <= _LONGEST_SETTING else usual

    def title(self, name: str) -> str:
        """What the section is called that links lead to by `name`; the name itself if it is not known."""
        found = self.titles.get(normal(name), name)
        return found if self._allowance.covers(len(found)) else name

    def sign(self, name: str) -> str | None:
        """The characters that an attribute which every document has stands for."""
        return _BUILT_IN.get(name.lower())

    def names_of(self, title: str) -> list[str]:
        """The names that links lead to a section by its `title` with."""
        separator = self.setting("idseparator", "_")
        prefix = self.setting("idprefix", "_")
        name = _NOT_IN_A_NAME.sub(" ", title.casefold()).strip().replace(" ", separator)
        return [f"{prefix}{name}", normal(title)]
