"""Turns whatever the user names into an Article, or raises an error that says why it cannot."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from threading import Event

from reader.article import Article
from reader.regex import regex
from reader.sources.decode import NotTextError, decode
from reader.sources.errors import SourceError, broken, locked
from reader.sources.gzipped import gunzipped
from reader.sources.kinds import BINARY, PICTURES, SUFFIXES, Kind, kind_of
from reader.sources.raw import RawDocument
from reader.sources.receiving import Source, received

_COMPOUND = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
"""The first bytes of a document of Word before 2007, and of a later one that is locked with a password."""
_ENCRYPTED = "EncryptedPackage".encode("utf-16-le")
"""The name of what is locked in the latter."""
_PICTURE = regex(rb"\x89PNG|\xff\xd8\xff|GIF8|RIFF(?s:....)WEBP")
"""The first bytes of pictures, also of those whose names have no suffix, as on the web."""
_DRAWING = ".svg"
"""The suffix of pictures that are written as text, which nobody reads."""
_OTHERS = {
    (*PICTURES, _DRAWING): "is a picture: open it in a viewer of pictures",
    (".zip", ".tar", ".tgz", ".7z", ".rar"): "is an archive: unpack it and open what is in it",
    (".xlsx", ".xls", ".ods"): "is a spreadsheet: save its table as .csv and open that",
    (".mobi", ".azw", ".azw3"): "is a book for the Kindle: convert it to .epub and open that",
}
"""What documents that are no text are, by the suffixes of their names."""
_WORD = regex(r"\w")


def load(source: Source) -> Article:
    """The Article at `source`. Raises `SourceError`."""
    return article_from(received(source))


def load_each(source: Source) -> list[Article]:
    """The Articles at `source`: what a feed says of each entry, or else one. Raises `SourceError`."""
    document = gunzipped(received(source))
    if kind_of(document) is not Kind.FEED:
        return [article_from(document)]
    from reader.sources.feed import articles_from_feed

    return articles_from_feed(document)


def article_from(document: RawDocument, cancelled: Event | None = None) -> Article:
    """The Article in `document`. Raises `SourceError` if there is none, or its conversion is `cancelled`."""
    document = gunzipped(document)
    if document.suffix == _DRAWING and kind_of(document) is not Kind.HTML:  # a page about one may have its name
        raise _no_text(document)
    try:
        article = _read(document, cancelled)
    except NotTextError:
        raise _no_text(document) from None
    return checked(article, document)


def checked(article: Article, document: RawDocument) -> Article:
    """`article` with the notice of its `document`. Raises `SourceError` if it has no words."""
    if not _WORD.search(article.text):
        raise _no_words(document)
    return article.with_notice(article.notice or document.notice)


def _no_text(document: RawDocument) -> SourceError:
    """The error to raise for a document that is neither a text nor of any other kind."""
    suffix = PICTURES[0] if _PICTURE.match(document.data) else document.suffix
    for suffixes, told in _OTHERS.items():
        if suffix in suffixes:
            return SourceError(f"{document.name} {told}.")
    if document.data.startswith(_COMPOUND):
        if _ENCRYPTED in document.data:
            return locked(document.name)
        return SourceError(f"{document.name} is in a format of old office programs: save it as .docx, or its text as .txt.")
    named = SUFFIXES.get(document.suffix)
    if named in BINARY:
        return broken(document.name, named)
    return SourceError(f"{document.name} is not a text file: save its text as .txt or .md and open that.")


def _no_words(document: RawDocument) -> SourceError:
    if document.is_from_web:
        return SourceError(f"{document.name} shows no text: it may need signing in, or a browser that runs its scripts.")
    return SourceError(f"{document.name} holds no words: open a file that has text in it.")


def _read(document: RawDocument, cancelled: Event | None) -> Article:
    """The Article in `document`, read by the module for its kind, which is imported only now."""
    match kind_of(document):
        case Kind.HTML:
            from reader.sources.html.read import article_from_html as read
        case Kind.EPUB:
            from reader.sources.epub.read import article_from_epub as read
        case Kind.FB2:
            from reader.sources.fb2 import article_from_fb2 as read
        case Kind.PDF:
            from reader.sources.pdf.read import article_from_pdf as read
        case Kind.OFFICE:
            from reader.sources.pandoc.office import article_from_office

            return article_from_office(document, cancelled)
        case Kind.RTF:
            from reader.sources.rich_text import article_from_rich_text as read
        case Kind.FEED | Kind.OPML:
            from reader.sources.feed import article_from_feed as read
        case Kind.MAIL:
            from reader.sources.mail import article_from_mail as read
        case kind:
            return _reader_of_text(kind, cancelled)(document)
    return read(document)


def _reader_of_text(kind: Kind, cancelled: Event | None) -> Callable[[RawDocument], Article]:
    """What reads a text with little or no markup."""
    match kind:
        case Kind.SHEET:
            from reader.sources.sheet import article_from_sheet as read
        case Kind.NOTEBOOK:
            from reader.sources.notebook import article_from_notebook as read
        case Kind.SUBTITLES:
            from reader.sources.subtitles import article_from_subtitles as read
        case Kind.MARKDOWN:
            read = _read_markdown
        case Kind.TEXT:
            read = _read_text
        case _:
            from reader.sources.pandoc.read import article_from_markup

            read = partial(article_from_markup, cancelled=cancelled)
    return read


def _read_markdown(document: RawDocument) -> Article:
    from reader.sources.markdown.read import article_from_markdown

    return article_from_markdown(decode(document.data, document.charset), source=document.source)


def _read_text(document: RawDocument) -> Article:
    from reader.sources.plain.read import article_from_text

    return article_from_text(decode(document.data, document.charset), source=document.source)
