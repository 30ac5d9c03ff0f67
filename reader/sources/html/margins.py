"""Opens block quotes that serve only for their margins: around lists and code, as Sphinx does, or around most of a page."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reader.sources.html.elements import HEADINGS

if TYPE_CHECKING:
    from lxml.etree import _Element

_WORDLESS = "not(text()[normalize-space()])"
_OTHERS = "*[not(contains(' ul ol dl pre table ', concat(' ', local-name(), ' ')) or contains(@class, 'highlight'))]"
_INDENTS = f"self::*[{_WORDLESS} and count(*) = 1]/*[local-name() = 'div' and not(@class) and not({_OTHERS})][{_WORDLESS}]"
"""The division in a block quote that holds nothing but lists, tables and code."""
_HEADINGS = tuple(f"{{*}}{heading}" for heading in HEADINGS)
_HALF = 0.5


def open_margins(page: _Element) -> None:
    """Make divisions of the block quotes on `page` that quote nothing."""
    length = _length(page)
    for quote in list(page.iter("{*}blockquote")):
        is_titled = next(quote.iter(*_HEADINGS), None) is not None
        if (is_titled and _length(quote) > _HALF * length) or quote.xpath(_INDENTS):
            quote.tag = "div"


def _length(element: _Element) -> int:
    return sum(map(len, element.itertext()))
