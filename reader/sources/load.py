"""Opens whatever the user names and turns it into an Article, or says in one sentence why it cannot."""

from __future__ import annotations

import os
import re
import stat
import sys
from dataclasses import replace
from pathlib import Path
from typing import IO, TYPE_CHECKING, BinaryIO, cast

from reader.article import Article
from reader.paths import is_file, is_folder
from reader.sources.addresses import is_address
from reader.sources.clean import clean
from reader.sources.decode import NotTextError, decode
from reader.sources.errors import SourceError, quoted, shown, unreadable
from reader.sources.kinds import SUFFIXES, Kind, kind_of
from reader.sources.missing import missing
from reader.sources.raw import RawDocument

if TYPE_CHECKING:
    from reader.sources.watch import Watch

Source = str | os.PathLike[str] | IO[str] | IO[bytes]
"""A path, an address on the web, `-` for standard input, or an open file."""

_MEGABYTE = 1024 * 1024
_MOST_MEGABYTES = 32
_MOST_MEGABYTES_WITH_PICTURES = 256
_WITH_PICTURES = (b"PK\x03\x04", b"%PDF-")
_WORD = re.compile(r"\w")
FIRST = 40_000
"""How many bytes of a long document are understood before anything is shown."""
_LONG = 4
"""How many times longer than its beginning a document is, where that is worth reading first."""
_MARKUP = 4
"""How many bytes a page takes for one that is read."""
_BOUNDS = (re.compile(rb"</p>", re.I), re.compile(rb"<p[\s>]", re.I))
"""The ends of paragraphs, or else their beginnings: many pages do not say where a paragraph ends."""
_PARAGRAPHS = 20
"""Paragraphs at the beginning of a page, without which its article cannot be told from what stands around it."""


def load(source: Source, watch: Watch | None = None) -> Article:
    """The Article at `source`; raises `SourceError` where there is none to be had.

    `watch` follows what comes from the web and can end it.
    """
    return article_from(received(source, watch))


def received(source: Source, watch: Watch | None = None) -> RawDocument:
    """The bytes at `source`, before they are understood; raises `SourceError` where they cannot be read."""
    if not isinstance(source, str | os.PathLike):
        return from_file(source, shown(getattr(source, "name", "")))
    name = os.fspath(source)
    if name == "-":
        return from_file(standard_input(), "-")
    if isinstance(source, str) and is_address(name):
        from reader.sources.web import fetch

        return fetch(name, watch=watch)
    return _from_path(Path(name))


def head_of(source: str | Path) -> RawDocument | None:
    """The first megabyte of a file that is so much longer that reading it all takes a moment; none of anything else."""
    path = Path(source)
    try:
        if not _LONG * _MEGABYTE <= path.stat().st_size <= _MOST_MEGABYTES * _MEGABYTE or not is_file(path):
            return None
        with path.open("rb") as file:
            return RawDocument(file.read(_MEGABYTE), shown(str(path)))
    except (OSError, ValueError):
        return None


def standard_input() -> BinaryIO:
    """The bytes of standard input; raises `SourceError` where the shell has closed it."""
    if sys.stdin is None:
        raise SourceError("Standard input is closed: name a file or an address instead.")
    return sys.stdin.buffer


def is_handed_over() -> bool:
    """Whether standard input is a pipe or a file to read, not a keyboard."""
    if sys.stdin is None:
        return False
    mode = os.fstat(0).st_mode
    return stat.S_ISFIFO(mode) or stat.S_ISREG(mode) or stat.S_ISSOCK(mode)


def beginning(document: RawDocument, length: int) -> RawDocument | None:
    """The first pages of a long document, which are understood in a moment; none where it is short or has to be read whole."""
    kind = kind_of(document)
    if kind is Kind.HTML:
        return _beginning_of_page(document, _MARKUP * length)
    if len(document.data) < _LONG * length or kind not in (Kind.TEXT, Kind.MARKDOWN):
        return None
    head = document.data[:length]
    end = max(head.rfind(b"\n\n"), head.rfind(b"\n\r\n"))
    if end <= 0:
        end = max(head.rfind(b"\n"), head.rfind(b" "))
    return None if end <= 0 or b"\0" in head else replace(document, data=head[:end])


def _beginning_of_page(document: RawDocument, length: int) -> RawDocument | None:
    head = document.data[:length]
    if len(document.data) < _LONG * length or b"\0" in head:
        return None
    for bound in _BOUNDS:
        places = [found.start() for found in bound.finditer(head)]
        if len(places) >= _PARAGRAPHS:
            return replace(document, data=head[: places[-1]])
    return None


def article_from(document: RawDocument) -> Article:
    """The Article in `document`; raises `SourceError` where it holds none."""
    try:
        article = _understood(document)
    except NotTextError:
        raise SourceError(f"{document.name} is not a text file: save its text as .txt or .md and open that.") from None
    return checked(article, document)


def checked(article: Article, document: RawDocument) -> Article:
    """`article` with the notice of its `document`; raises `SourceError` where it holds no words."""
    if not _WORD.search(article.text):
        raise SourceError(f"{document.name} {_wordless(document)}")
    return article.noticed(article.notice or document.notice)


def articles_in(folder: Path) -> list[Path]:
    """The articles that lie in `folder`, by name; raises `SourceError` where it holds none."""
    name = quoted(str(folder))
    try:
        found = [path for path in folder.iterdir() if is_article(path)]
    except FileNotFoundError:
        raise SourceError(f"There is no folder {name}: check the spelling.") from None
    except NotADirectoryError:
        raise SourceError(f"{name} is a file, not a folder: open it with `reader FILE`.") from None
    except (OSError, ValueError) as error:
        raise unreadable(name, error) from None
    if not found:
        raise SourceError(f"The folder {name} holds no articles: put .txt, .md, .html, .docx, .epub or .pdf files into it.")
    return sorted(found, key=lambda path: (path.name.casefold(), path.name))


def _understood(document: RawDocument) -> Article:
    """Each kind is imported only when it is opened."""
    match kind_of(document):
        case Kind.HTML:
            from reader.sources.html.read import article_from_html

            return article_from_html(document)
        case Kind.EPUB:
            from reader.sources.epub.read import article_from_epub

            return article_from_epub(document)
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
        case Kind.MARKDOWN:
            from reader.sources.markdown.read import article_from_markdown

            return article_from_markdown(decode(document.data, document.charset), source=document.source)
        case _:
            from reader.sources.plain.read import article_from_text

            return article_from_text(decode(document.data, document.charset), source=document.source)


def _wordless(document: RawDocument) -> str:
    if document.is_from_web:
        return "shows no text: it may need signing in, or a browser that runs its scripts."
    return "holds no words: open a file that has text in it."


def is_article(path: Path) -> bool:
    """Whether `path` is a file of which the name tells that it can be opened."""
    return path.suffix.lower() in SUFFIXES and not path.name.startswith(".") and is_file(path)


def _from_path(path: Path) -> RawDocument:
    name = quoted(str(path))
    try:
        with path.open("rb") as file:
            return from_file(file, shown(str(path)))
    except IsADirectoryError:
        raise SourceError(f"{name} is a folder: open it with `reader FOLDER`.") from None
    except FileNotFoundError:
        raise missing(path) from None
    except (OSError, ValueError) as error:
        # Some systems refuse to open a folder with a mere lack of permission.
        if is_folder(path):
            raise SourceError(f"{name} is a folder: open it with `reader FOLDER`.") from None
        raise unreadable(name, error) from None


def most_megabytes(head: bytes) -> int:
    """How long a document that begins with `head` may be."""
    return _MOST_MEGABYTES_WITH_PICTURES if head.startswith(_WITH_PICTURES) else _MOST_MEGABYTES


def from_file(file: IO[str] | IO[bytes], source: str) -> RawDocument:
    """The rest of an open file as the bytes at `source`; raises `SourceError` where they cannot be read or are too many."""
    document = RawDocument(b"", source)
    most = _MOST_MEGABYTES
    try:
        content = file.read(most * _MEGABYTE + 1)
        if isinstance(content, bytes):
            most = most_megabytes(content)
            content += cast("IO[bytes]", file).read((most - _MOST_MEGABYTES) * _MEGABYTE)
    except (OSError, ValueError) as error:
        raise unreadable(document.name, error) from None
    if len(content) > most * _MEGABYTE:
        raise SourceError(f"{document.name} is larger than {most} MB: split it and open a part.")
    if isinstance(content, str):
        return replace(document, data=clean(content).encode(), charset="utf-8")
    return replace(document, data=content)
