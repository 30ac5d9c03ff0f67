"""Tells elements of HTML, or of trafilatura's reduced XML, by what they do to the text."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from reader.article import EmphasisKind

if TYPE_CHECKING:
    from lxml.etree import _Element

HIDDEN = frozenset(
    "script style template noscript head title svg math audio video canvas iframe object embed select textarea button input "
    "map rp rt graphic img meta link".split()
)
HEADINGS = {f"h{level}": level for level in range(1, 7)}
QUOTES = frozenset({"blockquote", "quote"})
LISTS = frozenset({"ul", "ol", "dl", "menu", "list"})
ITEMS = frozenset({"li", "dt", "dd", "item"})
ROWS = frozenset({"tr", "row"})
CELLS = frozenset({"td", "th", "cell"})
CODE = frozenset({"pre", "code"})
CAPTIONS = frozenset({"figcaption", "caption"})
BREAKS = frozenset({"br", "lb"})
LINKS = frozenset({"a", "ref"})
RAISED = frozenset({"sup", "sub"})
EMPHASIS = {
    **dict.fromkeys(("i", "em", "cite", "dfn", "var"), EmphasisKind.ITALIC),
    **dict.fromkeys(("b", "strong"), EmphasisKind.BOLD),
    **dict.fromkeys(("code", "kbd", "samp", "tt"), EmphasisKind.CODE),
}
_INLINE = frozenset(
    "a abbr acronym b bdi bdo big cite code data del dfn em font hi i ins kbd label mark q ref ruby rb s samp small span strike "
    "strong sub sup time tt u var wbr".split()
)
_REDUCED = {"i": "i", "b": "b", "t": "tt", "sup": "sup", "sub": "sub"}
"""The elements that trafilatura turns into one, by how it says that they look."""
_BLOCKS_IN_A_TABLE = tuple(
    f"{{*}}{tag}" for tag in "div table ul ol dl blockquote h1 h2 h3 h4 h5 h6 center list head quote".split()
)
"""The elements that show that a table only arranges them, in any namespace."""
_FEWEST_CELLS = 2
"""The fewest cells with text in a row of data."""
_LONGEST_LINES = 160
"""The most characters in a cell whose paragraphs are only lines of it, as word processors and the extractor write them."""


def tag_of(element: _Element) -> str:
    """The element's name without its namespace; empty for a comment."""
    tag = element.tag
    if not isinstance(tag, str):
        return ""
    name = _without_namespace(tag)
    if name == "hi":
        return _REDUCED.get((element.get("rend") or "").removeprefix("#"), name)
    return element.get("rend") or name if name == "head" else name


@lru_cache(1_000)
def _without_namespace(tag: str) -> str:
    return tag.rpartition("}")[2].lower()


def is_inline(tag: str, element: _Element) -> bool:
    """Whether an element is part of a block; code of several lines is a block of its own."""
    return not tag or (tag in _INLINE and not (tag == "code" and "\n" in (element.text or "")))


def is_definition(tag: str, element: _Element) -> bool:
    """Whether an item explains a term, and so is a level deeper."""
    return tag == "dd" or (element.get("rend") or "").startswith("dd-")


def first_number(tag: str, element: _Element) -> int | None:
    """The number of the first item of a list; none if its items have no numbers."""
    if "ol" not in (tag, element.get("rend")):
        return None
    start = element.get("start") or ""
    return int(start) if start.isdecimal() and len(start) < 6 else 1


def holds_blocks(row: _Element) -> bool:
    """Whether a row arranges blocks on the page rather than holding data."""
    if next(row.iterdescendants(*_BLOCKS_IN_A_TABLE), None) is not None:
        return True
    lengths = [len("".join(cell.itertext()).strip()) for cell in row if tag_of(cell) in CELLS]
    is_single, is_long = sum(map(bool, lengths)) < _FEWEST_CELLS, max(lengths, default=0) > _LONGEST_LINES
    breaks = ("{*}p", "{*}br", "{*}lb") if is_single and is_long else ("{*}p",)
    return (is_single or is_long) and next(row.iterdescendants(*breaks), None) is not None
