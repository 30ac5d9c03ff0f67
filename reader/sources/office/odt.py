"""Converts a LibreOffice document (OpenDocument, ISO 26300) to simple HTML."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reader.sources.archive import Archive
from reader.sources.drafting.draft import BESIDE, WITHIN
from reader.sources.office.page import Page, add_cell, anchored, under, write
from reader.sources.xml import attribute, first_words, local_name, named, number_in, words_in

if TYPE_CHECKING:
    from lxml.etree import _Element

TEXT = "content.xml"
_QUOTATIONS = "Quotations"
_LEFT_OUT = frozenset(
    "tracked-changes annotation annotation-end table-of-content sequence-decls forms note-citation alphabetical-index "
    "ruby-text".split()
)
_DEEPEST = 8
_ELEMENTS = {
    ("font-weight", "bold"): "b",
    ("font-style", "italic"): "i",
    ("text-position", "super"): "sup",
    ("text-position", "sub"): "sub",
}
"""The elements for the formatting of words."""


def page_in(archive: Archive) -> _Element | None:
    """The text as HTML; none if it is missing."""
    content = archive.tree(TEXT)
    text = next(iter(named(content, "text")), None)
    return None if content is None or text is None else _Text(content).page_of(text)


class _Text:
    """The styles and notes of a document, and the page that is made of it."""

    def __init__(self, content: _Element) -> None:
        self._page = Page()
        self._title = ""
        self._parents = {attribute(style, "name"): attribute(style, "parent-style-name") for style in named(content, "style")}
        self._looks = {attribute(style, "name"): _looks(style) for style in named(content, "style")}
        self._hidden = {attribute(style, "name") for style in named(content, "style") if _hides(style)}
        self._numbered = {
            attribute(style, "name")
            for style in named(content, "list-style")
            if any(attribute(level, "level") == "1" for level in named(style, "list-level-style-number"))
        }
        self._notes: list[_Element] = []

    def page_of(self, text: _Element) -> _Element:
        """The `text`, and below it the notes."""
        self._add_blocks(text)
        for number, note in enumerate(self._notes, 1):
            block = self._page.block("p", id=f"note{number}")
            write(block, f"[{number}] ")
            for paragraph in named(note, "p"):
                self._add_words(paragraph, block)
                write(block, " ")
        return self._page.named(self._title)

    def _add_blocks(self, parent: _Element) -> None:
        """Add the headings, paragraphs, lists and tables in `parent`."""
        for element in parent:
            match local_name(element):
                case "h":
                    level = attribute(element, "outline-level")
                    shift = number_in(level) + bool(self._title) if level else 1
                    self._add_words(element, self._page.block(f"h{min(6, max(1, shift))}"))
                case "p":
                    self._add_paragraph(element)
                case "list":
                    self._add_list(element, 0, numbered=attribute(element, "style-name") in self._numbered)
                case "table":
                    self._add_table(element)
                case name if name not in _LEFT_OUT and attribute(element, "display") != "none":
                    self._add_blocks(element)

    def _add_paragraph(self, paragraph: _Element) -> None:
        style = attribute(paragraph, "style-name")
        if style in self._hidden:
            return
        styles = (style, self._parents.get(style, ""))
        if "Title" in styles and not self._title:
            self._title = words_in(paragraph)
            block = self._page.block("h1")
        else:
            block = self._page.block("blockquote" if _QUOTATIONS in styles else "p")
        self._add_words(paragraph, block)
        for box in anchored(paragraph, "text-box"):
            self._add_blocks(box)

    def _add_list(self, items: _Element, level: int, *, numbered: bool) -> None:
        for number, item in enumerate((each for each in items if local_name(each) in ("list-item", "list-header")), 1):
            block: _Element | None = None
            for part in item:
                if local_name(part) == "list":
                    self._add_list(part, min(level + 1, _DEEPEST), numbered=numbered)
                elif block is None:
                    block = self._page.item(level, first=number if numbered else None)
                    self._add_words(part, block)
                else:
                    self._add_words(part, under(block, "p"))

    def _add_table(self, table: _Element) -> None:
        made = self._page.block("table")
        for row in named(table, "table-row"):
            is_head = row.getparent() is not None and local_name(row.getparent()) == "table-header-rows"
            cells = under(made, "tr")
            for cell in (each for each in row if local_name(each) == "table-cell"):
                add_cell(cells, "th" if is_head else "td", named(cell, "p"), self._add_words)

    def _add_words(self, parent: _Element, block: _Element) -> None:
        """Write the text of `parent` into `block`, with links, marks of notes and line breaks."""
        write(block, parent.text or "")
        for element in parent:
            match local_name(element):
                case "s" | "tab":
                    write(block, " ")
                case "line-break":
                    under(block, "br")
                case "span":
                    self._add_span(element, block)
                case "a":
                    self._add_words(element, under(block, "a", href=_address(attribute(element, "href"))))
                case "bookmark" | "bookmark-start":
                    under(block, "span", id=attribute(element, "name"))
                case "note":
                    self._add_mark(element, block)
                case "frame":
                    _add_picture(element, block)
                case name if name not in _LEFT_OUT:
                    self._add_words(element, block)
            write(block, element.tail or "")

    def _add_span(self, span: _Element, block: _Element) -> None:
        """Write words that may look different, or be hidden, into `block`."""
        style = attribute(span, "style-name")
        if style not in self._hidden:
            self._add_words(span, self._set_apart(style, block))

    def _add_mark(self, note: _Element, block: _Element) -> None:
        """Add the mark of `note` to `block`, and keep the note for the end of the page."""
        self._notes.append(note)
        number = len(self._notes)
        write(under(block, "a", href=f"{WITHIN}note{number}"), f"[{number}]")

    def _set_apart(self, style: str, block: _Element) -> _Element:
        """Where in `block` words in `style` belong: within bold, italics, what is raised or lowered, or none of these."""
        for look in self._looks.get(style, ()):
            block = under(block, look)
        return block


def _add_picture(frame: _Element, block: _Element) -> None:
    """Add the alternative text of the picture in `frame` to `block`, with where it is in the archive; nothing for a text box."""
    if named(frame, "text-box"):
        return
    path = next((attribute(image, "href") for image in named(frame, "image")), "")
    alternative = first_words(frame, "desc") or first_words(frame, "title")
    under(block, "img", alt=alternative, src=f"{BESIDE}{path}" if path else "")


def _looks(style: _Element) -> tuple[str, ...]:
    """The elements for the formatting of words in `style`."""
    stated = {
        (name, attribute(each, name).partition(" ")[0])
        for each in named(style, "text-properties")
        for name in ("font-weight", "font-style", "text-position")
    }
    return tuple(element for look, element in _ELEMENTS.items() if look in stated)


def _hides(style: _Element) -> bool:
    """Whether words in `style` are not shown."""
    return any(attribute(each, "display") == "none" for each in named(style, "text-properties"))


def _address(href: str) -> str:
    return f"{WITHIN}{href[1:]}" if href.startswith("#") else href
