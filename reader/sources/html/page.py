"""Decodes and parses HTML, however broken."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING, Any

from reader.regex import regex
from reader.sources.decode import decode

if TYPE_CHECKING:
    from lxml.etree import ElementDefaultClassLookup
    from lxml.html import HtmlElement

_CHARSET = regex(rb"""<meta[^>]{0,300}?charset\s*=\s*["']?\s*([\w.:-]{2,40})""", re.I)
_XML_ENCODING = regex(rb"""^\s*<\?xml[^>]{0,200}?encoding\s*=\s*["']([\w.:-]{2,40})""", re.I)
_XML_DECLARATION = regex(r"^\s*<\?xml[^>]*\?>")
_DEFINITIONS = regex(r"^(\s*<!doctype\b[^>\[]*)\[[^\]]*\]\s*", re.I)
"""The entities that a document type defines, whose end HTML takes for that of the document type."""
_WIDE = ("utf-16", "utf-32", "utf16", "utf32")
"""Labels that cannot be true where they can be found, in letters of one byte each."""
_WHERE_CHARSETS_STAND = 4_096
"""The bytes that are searched for a charset; browsers search the first 1,024."""
_UNFIT = regex("[\0-\x08\x0b\x0e-\x1f\ufffe\uffff]")
"""Characters that lxml reads but refuses to write, as it does when an element is removed."""
_UNFIT_REFERENCES = regex(
    r"&#(?:"
    r"x0*(?:[0-8bcef]|1[0-9a-f]|fff[ef])(?![0-9a-f])"  # in hexadecimal digits
    r"|0*(?:[0-8]|1[124-9]|2\d|3[01]|6553[45])(?!\d)"  # in decimal ones
    r");?",
    re.I,
)
"""References to such characters, and to the form feed."""

_QUICK = {"//p//text()": "/descendant::text()[ancestor::p]"}
"""What the extractor searches for, and what finds the same without comparing each text on a page with all others."""


def html_text(data: bytes, charset: str = "") -> str:
    """The text of a page without control characters, decoded as the server or the page states, or else as guessed."""
    head = data[:_WHERE_CHARSETS_STAND]
    stated = _XML_ENCODING.search(head) or _CHARSET.search(head)
    label = stated[1].decode("ascii") if stated else ""
    text = decode(data, charset or ("" if label.lower().startswith(_WIDE) else label))
    text = _DEFINITIONS.sub(r"\1", _XML_DECLARATION.sub("", text.replace("\f", " ")))
    return _UNFIT_REFERENCES.sub("", _UNFIT.sub("", text))


def parsed_page(text: str) -> HtmlElement:
    """The tree of a page; nothing that it refers to is fetched or run."""
    from lxml.etree import LxmlError
    from lxml.html import HTMLParser, document_fromstring

    parser = HTMLParser(remove_comments=True, remove_pis=True, no_network=True, huge_tree=True)
    parser.set_element_class_lookup(_elements())
    try:
        return document_fromstring(text, parser=parser)
    except (LxmlError, ValueError):
        return document_fromstring("<p></p>")


@cache
def _elements() -> ElementDefaultClassLookup:
    """What makes all elements of one class, without asking for the class of each, which takes long on a long page."""
    from lxml.etree import ElementDefaultClassLookup
    from lxml.html import HtmlElement

    class Element(HtmlElement):  # type: ignore[misc]
        def xpath(self, path: str, **options: Any) -> Any:
            return super().xpath(_QUICK.get(path, path), **options)

    return ElementDefaultClassLookup(element=Element)
