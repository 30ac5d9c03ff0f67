"""The simple HTML that documents of word processors are converted to."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from lxml.etree import Element, SubElement, _Element

from reader.sources.xml import named

_LONG = 1_000
"""The characters above which a part of a text is not made longer."""


class Page:
    """A page, built block by block; lists are nested by the levels of their items."""

    def __init__(self) -> None:
        self.root = Element("body")
        self._lists: list[_Element] = []

    def block(self, tag: str, **attributes: str) -> _Element:
        """A new block at the end."""
        self._lists.clear()
        return SubElement(self.root, tag, attributes)

    def item(self, level: int, name: str = "", *, first: int | None = None) -> _Element:
        """A new item at `level`, from 0, of the list `name`: with a bullet, or with a number, which is `first` in a new list."""
        tag = "ul" if first is None else "ol"
        del self._lists[level + 1 :]
        if len(self._lists) > level and (self._lists[level].tag, self._lists[level].get("class")) != (tag, name):
            del self._lists[level:]
        while len(self._lists) <= level:
            above = self._lists[-1] if self._lists else None
            parent = self.root if above is None else _last_item(above)
            self._lists.append(SubElement(parent, tag, {"class": name, "start": str(first or "")}))
        return SubElement(self._lists[level], "li")

    def named(self, title: str) -> _Element:
        """The finished page with its `title`."""
        self.root.set("title", title)
        return self.root


def _last_item(items: _Element) -> _Element:
    """The last item of a list, which is made if it has none."""
    last = last_within(items)
    return SubElement(items, "li") if last is None else last


def under(parent: _Element, tag: str, **attributes: str) -> _Element:
    """A new element at the end of `parent`."""
    return SubElement(parent, tag, attributes)


def anchored(paragraph: _Element, name: str) -> list[_Element]:
    """The elements called `name`, text boxes, that are anchored in `paragraph` itself, not in one of a box in it."""
    return [box for box in named(paragraph, name) if next(box.iterancestors(paragraph.tag)) is paragraph]


def add_cell(row: _Element, tag: str, paragraphs: Iterable[_Element], write_words: Callable[[_Element, _Element], None]) -> None:
    """Append a cell to `row`, with each of `paragraphs` on a line of its own, written by `write_words`."""
    cell = under(row, tag)
    for index, paragraph in enumerate(paragraphs):
        if index:
            under(cell, "br")
        write_words(paragraph, cell)


def last_within(element: _Element) -> _Element | None:
    """The last child of `element`, found without counting them; none if it has none."""
    return next(element.iterchildren(reversed=True), None)


def write(element: _Element, text: str) -> None:
    """Append `text` to the content of `element`; what is long already is not copied, but followed by another part."""
    last = last_within(element)
    before = (element.text if last is None else last.tail) or ""
    if len(before) > _LONG:
        under(element, "span").text = text
    elif last is None:
        element.text = before + text
    else:
        last.tail = before + text
