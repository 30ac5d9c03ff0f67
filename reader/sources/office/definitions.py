"""What a Word document defines beside its text: its styles, its lists, and the targets of its links."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reader.sources.xml import attribute, named, number_in

if TYPE_CHECKING:
    from lxml.etree import _Element

OFF = ("0", "false", "off", "none")
"""The values that say that a property does not apply."""
_BODY = 9
"""The outline level of text that is no heading."""


def value_of(parent: _Element, name: str) -> str:
    """The value that the first element in `parent` called `name` states; empty if there is none."""
    return next((attribute(each, "val") for each in named(parent, name)), "")


def styles_of(styles: _Element | None) -> dict[str, str]:
    """The English name of each style in lower case, by its id."""
    found = {}
    for style in named(styles, "style"):
        name, outline = value_of(style, "name").lower(), value_of(style, "outlineLvl")
        level = number_in(outline, _BODY)
        if level < _BODY and name != "title":
            name = f"heading {level + 1}"
        found[attribute(style, "styleId")] = name
    return found


def hidden_styles(styles: _Element | None) -> frozenset[str]:
    """The ids of the styles that hide text."""
    return frozenset(
        attribute(style, "styleId")
        for style in named(styles, "style")
        if any(attribute(each, "val") not in OFF for each in named(style, "vanish"))
    )


def bulleted_lists(numbering: _Element | None) -> frozenset[tuple[str, int]]:
    """The ids and levels of lists whose items have bullets, not numbers."""
    bullets = {
        (attribute(kind, "abstractNumId"), number_in(attribute(level, "ilvl")))
        for kind in named(numbering, "abstractNum")
        for level in named(kind, "lvl")
        if any(attribute(form, "val") in ("bullet", "none") for form in named(level, "numFmt"))
    }
    kinds = {attribute(number, "numId"): value_of(number, "abstractNumId") for number in named(numbering, "num")}
    return frozenset((number, level) for number, kind in kinds.items() for bulleted, level in bullets if bulleted == kind)


def targets_of(relations: _Element | None, *, is_external: bool) -> dict[str, str]:
    """The addresses of links, or else the paths of the parts of the document, by the ids of their relationships."""
    found = named(relations, "Relationship")
    wanted = (each for each in found if (attribute(each, "TargetMode") == "External") is is_external)
    return {attribute(each, "Id"): attribute(each, "Target") for each in wanted}
