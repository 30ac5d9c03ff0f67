"""Parses XML from outside: without entities, document types or network."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from lxml.etree import _Element


def parsed_xml(data: bytes, *, strict: bool = False) -> _Element | None:
    """The root of `data`, mended where it is broken unless `strict`; none where there is nothing to mend."""
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
        return fromstring(data, parser)
    except (LxmlError, ValueError):
        return None


def local_name(element: _Element) -> str:
    """The element's name without its name space, in lower case."""
    return element.tag.rpartition("}")[2].lower() if isinstance(element.tag, str) else ""


def named(root: _Element, name: str) -> list[_Element]:
    """The elements under `root` called `name`, whatever their name space."""
    found: list[_Element] = root.xpath(f".//*[local-name()='{name}']")
    return found


def words_in(element: _Element) -> str:
    """The text of `element` on one line."""
    return " ".join("".join(element.itertext()).split())


def attribute(element: _Element, name: str) -> str:
    """The attribute called `name`, whatever its name space; empty where there is none."""
    return next((str(value) for key, value in element.attrib.items() if str(key).rpartition("}")[2] == name), "")
