"""Turns a document of a word processor into an Article."""

from __future__ import annotations

from reader.article import Article
from reader.sources.archive import Archive
from reader.sources.bylines import byline_among, stated_author
from reader.sources.dates import stated_date
from reader.sources.draft import drafted
from reader.sources.html.blocks import pieces_in
from reader.sources.kinds import is_rich_text
from reader.sources.neighbours import with_pictures
from reader.sources.office import docx, odt
from reader.sources.questions import with_questions
from reader.sources.raw import RawDocument
from reader.sources.styled_headings import with_styled_headings
from reader.sources.xml import first_words

_FIRST_BLOCKS = 4
"""The blocks among which the author may be named."""
_PROPERTIES = ("docProps/core.xml", "meta.xml")


def article_from_office(document: RawDocument) -> Article:
    """The Article in a Word, LibreOffice or RTF document. Raises `SourceError` if it is broken."""
    if is_rich_text(document.data):
        return _article_in_rich_text(document)
    archive = Archive(document, "document")
    page = docx.page_in(archive) if docx.TEXT in archive.names() else odt.page_in(archive)
    if page is None:
        raise archive.broken()
    draft = drafted(with_questions(with_styled_headings(pieces_in(page))))
    properties = next((tree for tree in map(archive.tree, _PROPERTIES) if tree is not None), None)
    return draft.article(
        title=first_words(properties, "title") or (page.get("title") or ""),
        byline=stated_author(first_words(properties, "creator") or first_words(properties, "initial-creator"))
        or byline_among(block.span.of(draft.text) for block in draft.blocks[:_FIRST_BLOCKS]),
        published=stated_date(
            first_words(properties, "modified") or first_words(properties, "date") or first_words(properties, "created")
        ),
        source=document.source,
        language=first_words(properties, "language")[:2].lower(),
        links=with_pictures(draft.links, document.source),
    )


def _article_in_rich_text(document: RawDocument) -> Article:
    from reader.sources.office.rtf.page import page_of
    from reader.sources.office.rtf.walk import rtf_in

    rtf = rtf_in(document.data)
    page = page_of(rtf)
    return drafted(pieces_in(page)).article(
        title=rtf.title or (page.get("title") or ""),
        byline=stated_author(rtf.author),
        published=rtf.published,
        source=document.source,
    )
