"""Turns a document of a word processor into an Article."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reader.article import Article
from reader.sources.archive import Archive
from reader.sources.dates import stated_date
from reader.sources.draft import drafted
from reader.sources.html.blocks import pieces_in
from reader.sources.kinds import is_rich_text
from reader.sources.neighbours import with_pictures
from reader.sources.office import docx, odt
from reader.sources.questions import with_questions
from reader.sources.raw import RawDocument
from reader.sources.xml import named

if TYPE_CHECKING:
    from lxml.etree import _Element

_PROPERTIES = ("docProps/core.xml", "meta.xml")


def article_from_office(document: RawDocument) -> Article:
    """The Article in a Word, LibreOffice or RTF document. Raises `SourceError` if it is broken."""
    if is_rich_text(document.data):
        return _article_in_rich_text(document)
    archive = Archive(document, "document")
    page = docx.page_in(archive) if docx.TEXT in archive.names() else odt.page_in(archive)
    if page is None:
        raise archive.broken()
    draft = drafted(with_questions(pieces_in(page)))
    draft.links = list(with_pictures(draft.links, document.source))
    properties = next((tree for tree in map(archive.tree, _PROPERTIES) if tree is not None), None)
    return draft.article(
        title=_stated(properties, "title") or (page.get("title") or ""),
        byline=_stated(properties, "creator") or _stated(properties, "initial-creator"),
        published=stated_date(_stated(properties, "modified") or _stated(properties, "date") or _stated(properties, "created")),
        source=document.source,
        language=_stated(properties, "language")[:2].lower(),
    )


def _article_in_rich_text(document: RawDocument) -> Article:
    from reader.sources.office.rtf.page import page_of
    from reader.sources.office.rtf.walk import rtf_in

    rtf = rtf_in(document.data)
    page = page_of(rtf)
    return drafted(pieces_in(page)).article(
        title=rtf.title or (page.get("title") or ""), byline=rtf.author, published=rtf.published, source=document.source
    )


def _stated(properties: _Element | None, name: str) -> str:
    elements = [] if properties is None else named(properties, name)
    return next((" ".join(text.split()) for text in ("".join(each.itertext()) for each in elements) if text.strip()), "")
