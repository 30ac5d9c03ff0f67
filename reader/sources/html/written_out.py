"""Writes out what a page leaves to the browser to show: the quotation marks of `<q>`, and formulas in MathML."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reader.sources.html.elements import tag_of
from reader.sources.html.formulas import formula

if TYPE_CHECKING:
    from lxml.etree import _Element

_MARKS = ("“”", "‘’")
"""The marks of a quotation, and of one within it."""
_OPENING, _CLOSING = "“„‘«‹»\"'", "”“’»›«\"'"
_AROUND_FORMULAS = frozenset({"span", "mjx-container", "mjx-assistive-mml"})
"""What holds a formula together with a picture of it, for browsers that cannot show it."""


def write_out(root: _Element) -> None:
    """Replace the quotations and formulas under `root` by the same in characters."""
    quotations = list(root.iter("{*}q"))
    for quotation in quotations:
        depth = sum(tag_of(ancestor) == "q" for ancestor in quotation.iterancestors())
        if depth or not _has_marks(quotation):
            _enclose(quotation, _MARKS[depth % 2])
    for quotation in quotations:
        quotation.tag = "span"
    for math in list(root.iter("{*}math")):
        _replace(math, formula(math))


def _has_marks(quotation: _Element) -> bool:
    """Whether the page has written marks around or within `quotation`."""
    words = "".join(quotation.itertext()).strip()
    if words[:1] and words[0] in _OPENING and words[-1] in _CLOSING:
        return True
    previous, parent = quotation.getprevious(), quotation.getparent()
    before = previous.tail if previous is not None else None if parent is None else parent.text
    return (before or " ")[-1] in _OPENING and (quotation.tail or " ")[0] in _CLOSING


def _enclose(quotation: _Element, marks: str) -> None:
    quotation.text = marks[0] + (quotation.text or "").lstrip()
    if len(quotation):
        quotation[-1].tail = (quotation[-1].tail or "").rstrip() + marks[1]
    else:
        quotation.text = quotation.text.rstrip() + marks[1]


def _replace(math: _Element, text: str) -> None:
    """Put `text` in the place of `math` and of the elements around it that only show the same formula."""
    whole, parent = math, math.getparent()
    while parent is not None and tag_of(parent) in _AROUND_FORMULAS and _shows_only(parent, whole):
        whole, parent = parent, parent.getparent()
    if parent is not None:
        shown = whole.makeelement("span")
        shown.text, shown.tail = text, whole.tail
        parent.replace(whole, shown)


def _shows_only(element: _Element, formula: _Element) -> bool:
    """Whether `element` has nothing beside `formula` but pictures of it."""
    texts = [element.text, *(child.tail for child in element)]
    others = (child for child in element if child is not formula)
    return not "".join(filter(None, texts)).strip() and all(
        tag_of(other) in ("img", "svg", "script") or other.get("aria-hidden") == "true" for other in others
    )
