"""Turns whatever the user names into an Article, or raises an error that says why it cannot."""

from __future__ import annotations

from reader.article import Article
from reader.regex import regex
from reader.sources.decode import NotTextError, decode
from reader.sources.errors import SourceError, broken
from reader.sources.gzipped import gunzipped
from reader.sources.kinds import BINARY, SUFFIXES, Kind, kind_of
from reader.sources.raw import RawDocument
from reader.sources.receiving import Source, received

_WORD = regex(r"\w")


def load(source: Source) -> Article:
    """The Article at `source`. Raises `SourceError`."""
    return article_from(received(source))


def article_from(document: RawDocument) -> Article:
    """The Article in `document`. Raises `SourceError` if there is none."""
    document = gunzipped(document)
    try:
        article = _read(document)
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
    named = SUFFIXES.get(document.suffix)
    if named in BINARY:
        return broken(document.name, named)
    return SourceError(f"{document.name} is not a text file: save its text as .txt or .md and open that.")


def _no_words(document: RawDocument) -> SourceError:
    if document.is_from_web:
        return SourceError(f"{document.name} shows no text: it may need signing in, or a browser that runs its scripts.")
    return SourceError(f"{document.name} holds no words: open a file that has text in it.")


def _read(document: RawDocument) -> Article:
    """The Article in `document`, read by the module for its kind, which is imported only now."""
    match kind_of(document):
        case Kind.HTML:
            from reader.sources.html.read import article_from_html

            return article_from_html(document)
        case Kind.EPUB:
            from reader.sources.epub.read import article_from_epub

            return article_from_epub(document)
        case Kind.FB2:
            from reader.sources.fb2 import article_from_fb2

            return article_from_fb2(document)
        case Kind.PDF:
            from reader.sources.pdf.read import article_from_pdf

            return article_from_pdf(document)
        case Kind.OFFICE:
            from reader.sources.office.read import article_from_office

            return article_from_office(document)
        case Kind.FEED | Kind.OPML:
            from reader.sources.feed import article_from_feed

            return article_from_feed(document)
        case Kind.MAIL:
            from reader.sources.mail import article_from_mail

            return article_from_mail(document)
        case kind:
            return _read_written(document, kind)


def _read_written(document: RawDocument, kind: Kind) -> Article:
    """The Article in a `document` that is a text with little or no markup."""
    match kind:
        case Kind.SHEET:
            from reader.sources.sheet import article_from_sheet

            return article_from_sheet(document)
        case Kind.NOTEBOOK:
            from reader.sources.notebook import article_from_notebook

            return article_from_notebook(document)
        case Kind.SUBTITLES:
            from reader.sources.subtitles import article_from_subtitles

            return article_from_subtitles(document)
        case Kind.MARKDOWN:
            from reader.sources.markdown.read import article_from_markdown

            return article_from_markdown(decode(document.data, document.charset), source=document.source)
        case _:
            from reader.sources.plain.read import article_from_text

            return article_from_text(decode(document.data, document.charset), source=document.source)
