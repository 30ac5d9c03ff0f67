"""Turns a FictionBook (FB2) into an Article: its XML, bare or in an archive, is converted to simple HTML."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING

from reader.article import Article
from reader.sources.archive import Archive
from reader.sources.dates import date_or_year
from reader.sources.drafting.draft import BESIDE, WITHIN, drafted
from reader.sources.errors import broken
from reader.sources.html.blocks import pieces_in
from reader.sources.kinds import is_archive, is_picture
from reader.sources.neighbours import with_pictures
from reader.sources.raw import RawDocument
from reader.sources.xml import attribute, first_words, local_name, named, parsed_xml, words_in

if TYPE_CHECKING:
    from lxml.etree import _Element

SUFFIX = ".fb2"
_TAGS = {
    "epigraph": "blockquote",
    "annotation": "blockquote",
    "cite": "blockquote",
    "stanza": "p",
    "text-author": "p",
    "emphasis": "em",
    "style": "span",
    "strikethrough": "del",
}
"""The HTML names of elements that are called otherwise in HTML, or mean something else there."""
_SUFFIXES = {"image/jpeg": ".jpg", "image/png": ".png"}
"""The suffix of the file of a picture, by its media type."""
_SMALLEST_PICTURE = 4_000
"""The fewest characters that encode a picture worth looking at."""
_NAME_PARTS = ("first-name", "middle-name", "last-name")
_DEEPEST = 6


def article_from_fb2(document: RawDocument) -> Article:
    """The book in `document`. Raises `SourceError` if it is broken."""
    root = parsed_xml(_xml_in(document))
    bodies = [] if root is None else [element for element in root if local_name(element) == "body"]
    if root is None or not bodies:
        raise broken(document.name, "FB2")
    about = next(iter(named(root, "title-info")), None)
    pictures = {f"#{attribute(binary, 'id')}": name for name, binary in _pictures(root)}
    draft = drafted(piece for body in bodies for piece in pieces_in(_as_html(body, pictures), wordless="Picture"))
    return draft.article(
        title=first_words(about, "book-title"),
        byline=", ".join(filter(None, map(_name, named(about, "author")))),
        published=_date(about),
        source=document.source,
        language=first_words(about, "lang")[:2].lower(),
        links=with_pictures(draft.links, document.source),
    )


def picture_in(document: RawDocument, name: str) -> bytes:
    """The picture that links of the book in `document` call `name`; empty if there is none."""
    from binascii import Error, a2b_base64

    root = parsed_xml(_xml_in(document))
    encoded = next((binary.text or "" for each, binary in ([] if root is None else _pictures(root)) if each == name), "")
    try:
        return a2b_base64(encoded)
    except (Error, ValueError):
        return b""


def _date(about: _Element | None) -> str:
    """When the book was written, in ISO 8601, which may be only a year; or empty."""
    return date_or_year(text for date in named(about, "date") for text in (attribute(date, "value"), words_in(date)))


def _pictures(root: _Element) -> Iterator[tuple[str, _Element]]:
    """The pictures in a book, each by its name as a file, but for those so small that they only adorn the text."""
    for binary in root:
        if local_name(binary) == "binary" and len(binary.text or "") >= _SMALLEST_PICTURE:
            name = attribute(binary, "id").rpartition("/")[2]
            name += "" if is_picture(name) else _SUFFIXES.get(attribute(binary, "content-type").lower(), "")
            if is_picture(name):
                yield name, binary


def _xml_in(document: RawDocument) -> bytes:
    if not is_archive(document.data):
        return document.data
    archive = Archive(document, "FB2")
    return next((archive.data(name) for name in archive.names() if name.lower().endswith(SUFFIX)), b"")


def _name(author: _Element) -> str:
    parts = (words_in(part) for name in _NAME_PARTS for part in named(author, name))
    return " ".join(filter(None, parts)) or first_words(author, "nickname")


def _as_html(body: _Element, pictures: Mapping[str, str]) -> _Element:
    """`body` with its elements renamed to those of HTML; in a body of notes, titles become labels.

    `pictures` has the names of the pictures by what their images refer to.
    """
    from lxml.etree import iterwalk

    are_notes = bool(attribute(body, "name"))
    depth = 0
    for event, element in iterwalk(body, events=("start", "end")):
        name = local_name(element)
        if name == "section":
            depth += 1 if event == "start" else -1
            if are_notes and event == "end":
                _label(element)
        elif event == "start" and name == "image":
            _show(element, pictures.get(attribute(element, "href"), ""))
        elif event == "start":
            _rename(element, name, depth, is_label=are_notes and depth > 0)
    body.tag = "body"
    return body


def _rename(element: _Element, name: str, depth: int, *, is_label: bool) -> None:
    """Rename an element to its name in HTML."""
    if name == "title" and not is_label:
        element.tag = f"h{min(depth + 1, _DEEPEST)}"
        _to_lines(element)
    elif name == "subtitle":
        element.tag = f"h{min(depth + 2, _DEEPEST)}" if any(map(str.isalnum, words_in(element))) else "p"
    elif name == "stanza":
        element.tag = "p"
        _to_lines(element)
    elif name == "a":
        _resolve(element)
    elif name in _TAGS:
        element.tag = _TAGS[name]


def _show(image: _Element, picture: str) -> None:
    """Turn `image` into one of HTML, with its words and the `picture` that it shows."""
    image.tag = "img"
    image.set("alt", attribute(image, "alt") or attribute(image, "title"))
    image.set("src", f"{BESIDE}{picture}" if picture else "")


def _to_lines(element: _Element) -> None:
    """Turn the paragraphs or verses in `element` into lines of it."""
    from lxml.etree import SubElement

    for line in element.iterchildren("*"):
        line.tag = "span"
        if words_in(line):
            SubElement(line, "br")


def _resolve(link: _Element) -> None:
    href = attribute(link, "href")
    link.set("href", f"{WITHIN}{href[1:]}" if href.startswith("#") else href)


def _label(note: _Element) -> None:
    """Move the title of a note to the start of its first paragraph."""
    title = next((element for element in note if local_name(element) == "title"), None)
    first = next((element for element in note if local_name(element) == "p"), None)
    if title is None or first is None:
        return
    label = words_in(title)
    note.remove(title)
    first.text = f"{f'[{label}]' if label.isdecimal() else label} {first.text or ''}"
