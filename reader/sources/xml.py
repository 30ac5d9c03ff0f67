"""Parses untrusted XML safely: without entities, document types or network access."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from reader.regex import regex

if TYPE_CHECKING:
    from lxml.etree import _Element

_HALF = regex(rb"&#(?:0*(?:5529[6-9]|55[3-9]\d\d|56\d{3}|57[0-2]\d\d|573[0-3]\d|5734[0-3])|x0*d[89a-f][0-9a-f]{2});", re.I)
"""A reference to half of a surrogate pair, which the parser lets through though it is no character."""
_WIDE = regex(rb"""^(\s*<\?xml\b[^>]{0,200}?)\sencoding\s*=\s*["'](?:utf-?(?:16|32)|ucs-?[24])[\w-]{0,9}["']""", re.I)
"""A declaration, in bytes of one letter each, that there are more of each: programs copy it from their memory."""


def parsed_xml(data: bytes, *, strict: bool = False) -> _Element | None:
    """The root element of `data`, whose errors are repaired unless `strict`; none if that is impossible."""
    from lxml.etree import LxmlError, XMLParser, fromstring

    parser = XMLParser(
        resolve_entities=False,
        no_network=True,
        load_dtd=False,
        huge_tree=False,
        recover=not strict,
        remove_comments=True,
        remove_pis=True,
    )
    try:
        return fromstring(_WIDE.sub(rb"\1", _HALF.sub(b"", data)), parser)
    except (LxmlError, ValueError):
        return None


def local_name(element: _Element) -> str:
    """The element's name without its namespace, in lower case."""
    return element.tag.rpartition("}")[2].lower() if isinstance(element.tag, str) else ""


def named(root: _Element | None, name: str) -> list[_Element]:
    """The descendants of `root` called `name`, in any namespace; none where there is no root."""
    found: list[_Element] = [] if root is None else root.xpath(f".//*[local-name()='{name}']")
    return found


def words_in(element: _Element) -> str:
    """The text of `element` on one line."""
    return " ".join("".join(element.itertext()).split())


def first_words(root: _Element | None, name: str) -> str:
    """The text of the first descendant of `root` called `name` that has any, on one line; empty if there is none."""
    return next(filter(None, map(words_in, named(root, name))), "")


def attribute(element: _Element, name: str) -> str:
    """The attribute called `name`, in any namespace; empty if there is none."""
    return next((str(value) for key, value in element.attrib.items() if str(key).rpartition("}")[2] == name), "")
