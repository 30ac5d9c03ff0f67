"""Settles the tree of a chapter: drops the numbers of printed pages and what is hidden, and marks up captions and verse."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from functools import lru_cache
from typing import TYPE_CHECKING

from reader.regex import regex
from reader.sources.html.asides import quote_asides
from reader.sources.html.elements import BREAKS, is_inline, tag_of
from reader.sources.html.margins import open_margins

if TYPE_CHECKING:
    from lxml.etree import _Element

_PAGE_CLASS = regex(r"pagebreak|(?:^|[\s_-])(?:page[-_]?(?:num|no|number|break)s?)(?:$|[\s_-])", re.I)
_PAGE_NUMBER = regex(r"\s*[\[({]?\s*(?:p(?:g|age|\.)?\.?\s*)?(?:\d{1,4}|[ivxlc]{1,8})?\s*[\])}]?\s*", re.I)
_CAPTION_CLASS = regex(r"(?:^|[\s_-])(?:fig|figure|image|img|photo)?captions?\d?(?:$|[\s_-])", re.I)
_LONGEST_CAPTION = 1_500
"""The most characters of a caption; what is longer is text that only looks like one."""
_BOILERPLATE = frozenset({"pg-header", "pg-footer"})
"""The `id` of the text that a library puts around its books."""
_NOT_SHOWN = regex(r"(?:^|;)\s*display\s*:\s*none\b", re.I)
_VERSE_CLASS = regex(r"(?:^|[\s_-])(?:stanza|poem|poetry|verse|linegroup|lg)\d?(?:$|[\s_-])", re.I)
_NO_LINE_CLASS = regex(r"title|head|author|attrib|signature|source", re.I)
_LONGEST_LINE = 120
"""The most characters of a line of verse."""
_LINES = ("p", "div", "span")
_MOST_CLASSES = 1_000


def _told_by(pattern: re.Pattern[str]) -> Callable[[str | None], bool]:
    """Whether a class says what `pattern` describes; remembered, since a book has few classes for its many elements."""
    return lru_cache(_MOST_CLASSES)(lambda name: bool(name) and pattern.search(name) is not None)


_PAGED, _CAPTIONED, _VERSED = map(_told_by, (_PAGE_CLASS, _CAPTION_CLASS, _VERSE_CLASS))


def settle(chapter: _Element) -> None:
    """Change `chapter` so that its elements say what its author's classes and attributes mean."""
    for element in chapter.xpath("descendant-or-self::*[@*]"):
        if _is_dropped(element):
            _empty(element)
        elif _CAPTIONED(element.get("class")) and tag_of(element) in ("p", "div") and _is_short(element):
            _rename(element, "figcaption")
    open_margins(chapter)
    quote_asides(chapter)
    _join_verse(chapter)


def _is_dropped(element: _Element) -> bool:
    """Whether an element is the number of a page, hidden although no link leads into it, or no part of the book."""
    if element.get("id") in _BOILERPLATE:
        return True
    kinds = f"{_epub_type(element)} {element.get('role') or ''} {element.get('class') or ''}"
    if _PAGED(kinds):
        return _PAGE_NUMBER.fullmatch("".join(element.itertext())) is not None
    is_hidden = element.get("hidden") is not None or _NOT_SHOWN.search(element.get("style") or "") is not None
    return is_hidden and not element.xpath("boolean(descendant-or-self::*/@id)")


def _epub_type(element: _Element) -> str:
    """What the element is in the vocabulary of EPUB; the parsers of XML and of HTML name the attribute differently."""
    return element.get("{http://www.idpf.org/2007/ops}type") or element.get("epub:type") or ""


def _is_short(element: _Element) -> bool:
    return len("".join(element.itertext())) <= _LONGEST_CAPTION


def _empty(element: _Element) -> None:
    """Take away the words of `element`; it stays, since links may lead to it."""
    for child in list(element):
        element.remove(child)
    element.text = None


def _rename(element: _Element, tag: str) -> None:
    element.tag = f"{str(element.tag).rpartition(tag_of(element))[0]}{tag}"


def _join_verse(chapter: _Element) -> None:
    """Make one paragraph of the lines of a stanza, each of which is an element of its own."""
    seen: set[_Element] = set()
    for verse in [each for each in chapter.xpath("descendant-or-self::*[@class]") if _VERSED(each.get("class"))]:
        for holder in [] if verse in seen else list(verse.iter("*")):
            seen.add(holder)
            for lines in list(_runs_of_lines(holder)):
                _join(lines)


def _runs_of_lines(holder: _Element) -> Iterator[list[_Element]]:
    """The lines directly in `holder` that follow one another, where there are several and nothing stands between them."""
    run: list[_Element] = []
    for child in holder:
        if _is_line(child) and not (child.tail or "").strip():
            run.append(child)
            continue
        if len(run) > 1:
            yield run
        run = []
    if len(run) > 1:
        yield run


def _is_line(element: _Element) -> bool:
    """Whether an element can be a line of verse: a short one that holds nothing but words."""
    name, tag = element.get("class") or "", tag_of(element)
    if tag not in _LINES or _NO_LINE_CLASS.search(name) or (tag == "span" and not name):
        return False
    if any(tag_of(each) in BREAKS or not is_inline(tag_of(each), each) for each in element.iterdescendants()):
        return False
    return 0 < len("".join(element.itertext()).strip()) <= _LONGEST_LINE


def _join(lines: list[_Element]) -> None:
    stanza = lines[0].makeelement(lines[0].tag)
    _rename(stanza, "p")
    lines[0].addprevious(stanza)
    for line in lines:
        if line is not lines[0]:
            line_break = line.makeelement(line.tag)
            _rename(line_break, "br")
            stanza.append(line_break)
        stanza.append(line)
        line.tail = None
        _rename(line, "span")
