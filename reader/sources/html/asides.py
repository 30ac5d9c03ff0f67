"""Sets the notes, tips and warnings of a manual apart as block quotes, as readers of other languages of markup do."""

from __future__ import annotations

from itertools import chain
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from lxml.etree import _Element

_ASIDES = frozenset("admonition note tip warning caution important danger hint markdown-alert theme-admonition".split())
"""The classes of divisions with a title that stand apart from the text around them."""
_BOX, _TITLE_OF_BOX = "sidebar", "titlepage"
"""The classes of a box within the text and of its title, as DocBook calls them; on other pages, a sidebar is beside the text."""


def quote_asides(page: _Element) -> None:
    """Make block quotes of the divisions on `page` that stand apart under a title."""
    for division in list(page.iter("{*}div")):
        first = next((each for each in division if each.tag != "a"), None)
        if first is not None and _is_aside((division.get("class") or "").split(), first.get("class") or ""):
            division.attrib.pop("class")  # by which the extractor would drop it
            if not _is_around_or_in_table(division):
                division.tag = "blockquote"


def _is_around_or_in_table(element: _Element) -> bool:
    """Whether `element` would, as a quote, make the extractor take a table apart, or be dropped from a cell."""
    tables = chain(element.iter("{*}table"), element.iterancestors("{*}table"))
    return next(tables, None) is not None


def _is_aside(classes: list[str], title: str) -> bool:
    """Whether a division with these `classes`, whose first element has the class `title`, is set apart."""
    if _BOX in classes:
        return title == _TITLE_OF_BOX
    return not _ASIDES.isdisjoint(classes) and ("title" in title or "head" in title.lower())
