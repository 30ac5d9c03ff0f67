"""Finds the words that a book sets in italics or in bold by its style sheets, as most publishers do."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING

from reader.regex import regex

if TYPE_CHECKING:
    from lxml.etree import _Element

_SELECTOR = regex(r"\s*(?:span)?\.([\w-]+)\s*")
"""A selector of words by a class alone; its group is the class."""
_LOOKS = {
    "i": regex(r"\bfont-style\s*:\s*(?:italic|oblique)"),
    "b": regex(r"\bfont-weight\s*:\s*(?:bold|[6-9]00)"),
}
"""The declarations that stand for an element of HTML; of several, the first counts."""


def looks_in(sheets: Iterable[str]) -> dict[str, str]:
    """The classes of words that the style `sheets` set apart, with the element of HTML that does the same."""
    looks: dict[str, str] = {}
    for rule in (rule for sheet in sheets for rule in _without_comments(sheet).split("}")):
        selectors, _, declarations = rule.rpartition("{")
        look = next((name for name, pattern in _LOOKS.items() if pattern.search(declarations)), "")
        found = map(_SELECTOR.fullmatch, selectors.rpartition("{")[2].split(",") if look else ())
        looks.update((selector[1], look) for selector in found if selector)
    return looks


def _without_comments(sheet: str) -> str:
    first, *others = sheet.split("/*")
    return first + "".join(part.partition("*/")[2] for part in others)


def set_apart(chapter: _Element, looks: Mapping[str, str]) -> None:
    """Turn every `span` in `chapter` whose class is in `looks` into the element that stands for it."""
    for span in chapter.iter("{*}span") if looks else ():
        look = next((looks[name] for name in (span.get("class") or "").split() if name in looks), None)
        if look is not None:
            span.tag = f"{span.tag.removesuffix('span')}{look}"
