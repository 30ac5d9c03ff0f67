"""Arranges the HTML that pandoc writes: what tells about the document, and what stands for something that is not written out."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple, Self

from reader.regex import regex
from reader.sources.addresses import is_on_the_web, linkable
from reader.sources.clean import clean_line
from reader.sources.drafting.draft import WITHIN, Piece
from reader.sources.drafting.nesting import DONE, TO_DO
from reader.sources.html.blocks import pieces_in
from reader.sources.html.page import parsed_page
from reader.sources.kinds import is_badge
from reader.sources.neighbours import beside
from reader.sources.sphinx import lead

if TYPE_CHECKING:
    from lxml.html import HtmlElement

_SERIES = {"pep": "PEP ", "rfc": "RFC "}
"""What roles say before the number that they have for words."""
_SESSIONS = "//p[starts-with(., '>>> ')]"
"""Sessions with Python, which are code also where their lines are indented."""
_TARGET = regex(r"(?:~\S*\.|!)?(.*?)(?:<[^<>]*>)?", re.S)
"""The words of a role of Sphinx, without the beginning of a name that is to be cut, and without what they lead to."""
_SILENT = "toctree contents index module currentmodule moduleauthor sectionauthor codeauthor highlight tabularcolumns"
"""The directives of Sphinx that say nothing, or what a program would put a table of contents for."""
_IDLE = (
    f"//div[contains(' {_SILENT} ', concat(' ', @class, ' '))]"
    " | //div[@class='only']/p[1] | //span[@class='tag'] | //section[contains(@class, 'footnotes')]/hr"
)
"""What is not read: also for which output words are meant, the labels of headlines, and the line above notes."""
_UNDESCRIBED = "//img[@alt='image']"
"""Pictures that are not described."""
_NOTES = "//section[contains(@class, 'footnotes')]/ol/li"


class Page(NamedTuple):
    """A document in HTML, and what it says about itself."""

    root: HtmlElement
    title: str
    authors: str
    date: str
    language: str

    @classmethod
    def of(cls, html: str, folder: str = "") -> Self:
        """The page that pandoc has written, on which pictures are named from a `folder` of the document."""
        root = parsed_page(html)
        _write_out(root)
        for picture in root.iter("img"):
            if not is_on_the_web(address := picture.get("src") or ""):
                picture.set("src", f"{folder}{address}")
        title, *_ = [*map(_words, root.iterfind(".//header/h1")), ""]
        authors, dates = list(root.iterfind(".//header/address")), list(root.iterfind(".//header/time"))
        page = cls(
            root,
            title,
            ", ".join(filter(None, map(_author, authors))),
            " ".join(map(_words, dates)),
            clean_line(root.get("lang") or "")[:2].lower(),
        )
        for element in authors + dates:
            element.drop_tree()
        return page

    def pieces(self) -> list[Piece]:
        """The blocks of the document."""
        return pieces_in(self.root, _address)


def _write_out(root: HtmlElement) -> None:
    """Replace what has no words of its own, and leave out what only its author needs."""
    for citation in root.iter("span"):
        if citation.get("class") == "citation" and not _words(citation):
            citation.text = f"[{', '.join((citation.get('data-cites') or '').split())}]"
    for role in root.iter("code"):
        if role.get("class") == "interpreted-text" and (target := _TARGET.fullmatch(role.text or "")):
            role.text = _SERIES.get(role.get("role") or "", "") + target[1].rstrip()
    for session in root.xpath(_SESSIONS):
        session.tag = "pre"
    for division in root.iter("div"):
        _set_apart(division)
    for picture in root.xpath(_UNDESCRIBED):
        picture.set("alt", "")
    for box in root.xpath("//input[@type='checkbox']"):
        box.tag, box.text = "span", TO_DO if box.get("checked") is None else DONE
    _number_notes(root)
    badges = (picture for picture in root.iter("img") if is_badge(picture.get("src") or ""))
    for idle in [*root.xpath(_IDLE), *badges]:
        idle.drop_tree()


def _number_notes(root: HtmlElement) -> None:
    """Begin each note as it is referred to in the text, not as an item of a list."""
    for number, note in enumerate(root.xpath(_NOTES), 1):
        note.tag = note.getparent().tag = "div"
        first = next(note.iter("p", "pre"), note)
        first.text = f"[{number}] {first.text or ''}"


def _set_apart(division: HtmlElement) -> None:
    """Show what stands apart from the text around it, as a note does, and what names it."""
    name = division.get("class") or ""
    first = next(iter(division), None)
    if first is None:
        return
    if first.tag == "p" and (said := lead(name, first.text or "")):
        first.text = f"{said} "
    elif first.get("class") == "title":
        division.tag = "blockquote" if name else "div"
        for words in first.iter("p"):
            words.tag = "b"


def _address(href: str) -> str:
    return f"{WITHIN}{href[1:]}" if href.startswith("#") else linkable(href) or beside(href)


def _words(element: HtmlElement, chosen: str = "not(ancestor::sup)") -> str:
    """The words of an element, without the marks of notes."""
    return clean_line("".join(element.xpath(f".//text()[{chosen}]")))


def _author(element: HtmlElement) -> str:
    """The name of an author, without the address on the lines below it."""
    return _words(element, "not(ancestor::sup or ancestor-or-self::node()/preceding-sibling::br)")
