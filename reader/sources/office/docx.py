"""Converts a Word document (Office Open XML, ECMA-376) to simple HTML."""

from __future__ import annotations

import posixpath
import re
from collections import Counter
from typing import TYPE_CHECKING

from reader.regex import regex
from reader.sources.archive import Archive
from reader.sources.drafting.draft import BESIDE, WITHIN
from reader.sources.kinds import WORD_TEXT
from reader.sources.office.definitions import OFF, bulleted_lists, hidden_styles, styles_of, targets_of, value_of
from reader.sources.office.fields import link_fields
from reader.sources.office.page import Page, add_cell, anchored, under, write
from reader.sources.xml import attribute, local_name, named, number_in, words_in

if TYPE_CHECKING:
    from lxml.etree import _Element

_HEADING = regex(r"heading (\d)", re.I)
_LISTED = regex(r"list (bullet|number)(?: (\d))?")
_QUOTES = ("quote", "intense quote")
_TEXTS = {"tab": " ", "nobreakhyphen": "\u2011", "softhyphen": ""}
_LEFT_OUT = frozenset("del deltext instrtext rpr ppr pict object alternatecontent movefrom".split())
_NOT_SHOWN = frozenset({"fallback", "del", "movefrom"})
"""Elements whose text boxes are not shown: alternatives to boxes that are, and deleted ones."""
_DEEPEST = 8


def page_in(archive: Archive) -> _Element | None:
    """The text as HTML; none if it is missing."""
    text = next(filter(WORD_TEXT.fullmatch, archive.names()), "")
    body = next(iter(named(archive.tree(text), "body")), None)
    return None if body is None else _Document(archive, posixpath.basename(text)).page_of(body)


class _Document:
    """The styles, lists, links and notes of a document, and the page that is made of it."""

    def __init__(self, archive: Archive, name: str) -> None:
        self._page = Page()
        self._title = ""
        styles = archive.tree("word/styles.xml")
        self._styles = styles_of(styles)
        self._hidden = hidden_styles(styles)
        self._bullets = bulleted_lists(archive.tree("word/numbering.xml"))
        relations = archive.tree(f"word/_rels/{name}.rels")
        self._targets = targets_of(relations, is_external=True)
        self._parts = targets_of(relations, is_external=False)
        self._notes = {kind: archive.tree(f"word/{kind}s.xml") for kind in ("footnote", "endnote")}
        self._noted: list[tuple[str, str]] = []
        self._counts: Counter[tuple[str, int]] = Counter()

    def page_of(self, body: _Element) -> _Element:
        """The text in `body`, and below it the notes."""
        self._targets.update(link_fields(body))
        self._add_blocks(body)
        notes = {(kind, attribute(note, "id")): note for kind, tree in self._notes.items() for note in named(tree, kind)}
        for number, (kind, name) in enumerate(self._noted, 1):
            if (note := notes.get((kind, name))) is not None:
                self._add_note(note, number, f"{kind}{name}")
        return self._page.named(self._title)

    def _add_note(self, note: _Element, number: int, anchor: str) -> None:
        block = self._page.block("p", id=anchor)
        write(block, f"[{number}] ")
        for paragraph in named(note, "p"):
            self._add_runs(paragraph, block)

    def _add_blocks(self, parent: _Element) -> None:
        for element in parent:
            match local_name(element):
                case "p":
                    self._add_paragraph(element)
                case "tbl":
                    self._add_table(element)
                case "sdt" if not _is_contents(element):
                    self._add_blocks(element)
                case "sdtcontent" | "customxml" | "ins" | "moveto" | "smarttag":
                    self._add_blocks(element)

    def _add_paragraph(self, paragraph: _Element) -> None:
        """Add a paragraph as the element for its style, and below it its text boxes; a table of contents is skipped."""
        style = self._styles.get(_setting(paragraph, "pStyle"), _setting(paragraph, "pStyle").lower())
        if style.startswith("toc") or _setting(paragraph, "pStyle") in self._hidden:
            return
        heading = _HEADING.fullmatch(style)
        listed = _LISTED.fullmatch(style)
        number, level = _setting(paragraph, "numId"), _setting(paragraph, "ilvl")
        if style == "title" and not self._title:
            self._title = words_in(paragraph)
            block = self._page.block("h1")
        elif heading:
            block = self._page.block(f"h{min(6, int(heading[1]) + bool(self._title))}")
        elif number and number != "0":
            block = self._item(number, min(number_in(level), _DEEPEST))
        elif listed:
            block = self._item(style if listed[1] == "number" else "", max(0, int(listed[2] or 1) - 1))
        else:
            block = self._page.block("blockquote" if style in _QUOTES else "figcaption" if style == "caption" else "p")
        self._add_runs(paragraph, block)
        for box in anchored(paragraph, "txbxContent"):
            if _is_shown(box):
                self._add_blocks(box)

    def _item(self, number: str, level: int) -> _Element:
        """A new item of the list with the id `number`, or of one with bullets."""
        if not number or (number, level) in self._bullets:
            return self._page.item(level, number)
        self._counts[number, level] += 1
        for deeper in range(level + 1, _DEEPEST + 1):
            self._counts[number, deeper] = 0
        return self._page.item(level, number, first=self._counts[number, level])

    def _add_table(self, table: _Element) -> None:
        made = self._page.block("table")
        for row in (each for each in table if local_name(each) == "tr"):
            cells = under(made, "tr")
            for cell in (each for each in row if local_name(each) == "tc"):
                add_cell(cells, "th" if named(row, "tblHeader") else "td", filter(_is_shown, named(cell, "p")), self._add_runs)

    def _add_runs(self, parent: _Element, block: _Element) -> None:
        """Write the text of `parent` into `block`, with links, marks of notes and line breaks."""
        for element in parent:
            match local_name(element):
                case "t":
                    write(block, element.text or "")
                case "br" | "cr":
                    under(block, "br")
                case "bookmarkstart":
                    under(block, "span", id=attribute(element, "name"))
                case "footnotereference" | "endnotereference" as name:
                    self._add_mark(name.removesuffix("reference"), attribute(element, "id"), block)
                case "drawing":
                    self._add_picture(element, block)
                case name if name in _TEXTS:
                    write(block, _TEXTS[name])
                case name if name not in _LEFT_OUT and not self._is_hidden(element):
                    self._add_within(element, block)

    def _add_within(self, element: _Element, block: _Element) -> None:
        """Write the text of `element` into `block` as it is set apart there."""
        match local_name(element):
            case "hyperlink":
                self._add_runs(element, under(block, "a", href=self._target(element)))
            case "sup" | "sub" as script:
                self._add_runs(element, under(block, script))
            case "num" | "den" | "rad":
                self._add_part(element, block)
            case _:
                self._add_runs(element, _set_apart(element, block))

    def _add_part(self, part: _Element, block: _Element) -> None:
        """Add the part of a formula above or below the line of a fraction, or of which it has the root, to `block`."""
        name, is_short = local_name(part), len(words_in(part)) < 2
        write(block, {"den": "/", "rad": "√"}.get(name, "") + "(" * (not is_short))
        self._add_runs(part, block)
        write(block, ")" * (not is_short))

    def _is_hidden(self, run: _Element) -> bool:
        """Whether `run` has been hidden, by itself or by its style."""
        hiding = [each for each in _properties(run) if local_name(each) == "vanish"]
        if hiding:
            return attribute(hiding[-1], "val") not in OFF
        return any(local_name(each) == "rstyle" and attribute(each, "val") in self._hidden for each in _properties(run))

    def _target(self, link: _Element) -> str:
        """The target of `link`: an address, or a bookmark in the text."""
        return self._targets.get(attribute(link, "id"), "") or f"{WITHIN}{attribute(link, 'anchor')}"

    def _add_picture(self, drawing: _Element, block: _Element) -> None:
        """Add the alternative text of a `drawing` to `block`, with where the picture is in the archive."""
        path = next((self._parts.get(attribute(each, "embed"), "") for each in named(drawing, "blip")), "")
        for described in named(drawing, "docPr")[:1]:
            under(block, "img", alt=attribute(described, "descr"), src=f"{BESIDE}word/{path}" if path else "")

    def _add_mark(self, kind: str, name: str, block: _Element) -> None:
        self._noted.append((kind, name))
        write(under(block, "a", href=f"{WITHIN}{kind}{name}"), f"[{len(self._noted)}]")


def _set_apart(element: _Element, block: _Element) -> _Element:
    """Where in `block` the text of `element` belongs: within bold, italics, what is raised or lowered, or none of these."""
    properties = _properties(element)
    looks = {local_name(each) for each in properties if attribute(each, "val") not in OFF}
    looks |= {attribute(each, "val")[:3] for each in properties if local_name(each) == "vertalign"}
    for look in ("b", "i", "sup", "sub"):
        block = under(block, look) if look in looks else block
    return block


def _properties(run: _Element) -> list[_Element]:
    """The element with the formatting of `run`."""
    return [each for part in run if local_name(part) == "rpr" for each in part]


def _is_shown(element: _Element) -> bool:
    """Whether `element` is not in a text box, or in a deletion, that is not shown."""
    return not any(local_name(around) in _NOT_SHOWN for around in element.iterancestors())


def _setting(paragraph: _Element, name: str) -> str:
    """A property of a paragraph, such as its style; or empty."""
    properties = next((part for part in paragraph if local_name(part) == "ppr"), None)
    return "" if properties is None else value_of(properties, name)


def _is_contents(control: _Element) -> bool:
    """Whether a content control is the table of contents."""
    return any(attribute(each, "val") == "Table of Contents" for each in named(control, "docPartGallery"))
