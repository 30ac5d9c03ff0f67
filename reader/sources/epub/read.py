"""Turns an EPUB into an Article: the chapters in the order of the spine, with the levels of the table of contents."""

from __future__ import annotations

import posixpath
import sys
from collections.abc import Iterable, Iterator, Mapping
from functools import partial
from itertools import chain
from typing import TYPE_CHECKING
from urllib.parse import unquote

from reader.article import Article
from reader.sources.addresses import linkable
from reader.sources.archive import Archive
from reader.sources.contents import Beginning
from reader.sources.drafting.draft import BESIDE, WITHIN, Draft, Piece
from reader.sources.drafting.questions import with_questions
from reader.sources.epub.chapter import settle
from reader.sources.epub.contents import table_of_contents
from reader.sources.epub.package import BookFile, authors_of, date_of, language_of, manifest, spine, title_of
from reader.sources.epub.styles import looks_in, set_apart
from reader.sources.errors import SourceError
from reader.sources.html.blocks import pieces_in
from reader.sources.html.page import html_text, parsed_page
from reader.sources.kinds import is_picture
from reader.sources.neighbours import with_pictures
from reader.sources.raw import RawDocument
from reader.sources.xml import named, parsed_xml

if TYPE_CHECKING:
    from lxml.etree import _Element

_FIRST = 20_000
"""The number of characters from which the beginning of a book is shown while the rest is read."""
_SMALLEST_PICTURE = 4_000
"""The fewest bytes of a picture that is worth looking at."""
_LARGEST_SHEET = 1_000_000
"""The most bytes of a style sheet that is examined."""
_FONTS = ("font", ".ttf", ".otf", ".woff")
"""Fonts may be encrypted although the book is not locked."""
_OF_FONTS = frozenset({"http://www.idpf.org/2008/embedding", "http://ns.adobe.com/pdf/enc#RC"})
"""The methods of encryption that are only used for fonts."""


def article_from_epub(document: RawDocument) -> Article:
    """The book in `document`. Raises `SourceError` if it is locked or broken."""
    contents = list(articles_from_epub(document))
    whole = contents[-1]
    assert isinstance(whole, Article)
    return whole


def articles_from_epub(document: RawDocument) -> Iterator[Article | Beginning]:
    """The first chapters of a long book, then all of it. Raises `SourceError` if it is locked or broken."""
    book = _Book(document)
    package_path, package = book.package()
    files = manifest(package, posixpath.dirname(package_path))
    contents = table_of_contents(files, book.tree)
    draft = Draft()
    looks = looks_in(book.style_sheets(files.values()))
    chapters = spine(package, files)
    beside = (path for path in spine(package, files, linear=False) if path in book.linked and path not in chapters)
    shown_at = _FIRST
    for path in chain(chapters, beside):
        if path == contents.path:
            continue
        if draft.length > shown_at:
            shown_at = sys.maxsize
            yield Beginning(_article(draft, package, document))
        for index, piece in enumerate(with_questions(contents.levelled(path, book.pieces(path, looks)))):
            names = (*piece.anchors, "") if not index else piece.anchors
            draft.add(piece._replace(anchors=tuple(f"{path}#{name}" for name in names)))
    if not draft.length and book.is_damaged:
        raise book.broken()
    article = _article(draft, package, document)
    yield article.with_notice("Parts of this book are broken and left out.") if book.is_damaged else article


def _article(draft: Draft, package: _Element, document: RawDocument) -> Article:
    return draft.article(
        title=title_of(package),
        byline=authors_of(package),
        published=date_of(package),
        source=document.source,
        language=language_of(package),
        links=with_pictures(draft.links, document.source),
    )


class _Book(Archive):
    """The files of a book."""

    def __init__(self, document: RawDocument) -> None:
        super().__init__(document, "EPUB")
        self.linked: set[str] = set()
        """The files to which links in the chapters read so far lead."""

    def package(self) -> tuple[str, _Element]:
        """The path and the root of the package document."""
        self._refuse_locked()
        roots = named(self.tree("META-INF/container.xml"), "rootfile")
        paths = [unquote(root.get("full-path") or "") for root in roots]
        paths += [name for name in self.names() if name.lower().endswith(".opf")]
        for path in paths:
            package = self.tree(path)
            if package is not None and named(package, "spine"):
                return path, package
        raise self.broken()

    def _refuse_locked(self) -> None:
        if any(map(_is_locked, named(self.tree("META-INF/encryption.xml"), "CipherReference"))):
            raise SourceError(
                f"{self.document_name} is locked by its publisher (DRM): open it with the program it was bought for."
            )

    def style_sheets(self, files: Iterable[BookFile]) -> Iterator[str]:
        """Those among the `files` of the book."""
        for file in files:
            if file.media_type == "text/css" and self.size(file.path) <= _LARGEST_SHEET:
                yield self.data(file.path).decode("utf-8", "replace")

    def pieces(self, path: str, looks: Mapping[str, str]) -> list[Piece]:
        """The blocks of the chapter at `path`, with the classes in `looks` set apart."""
        data = self.data(path)
        self.is_damaged |= not self.has(path)
        if not data:
            return []
        root = parsed_xml(data, strict=True)
        if root is None:  # it is not well-formed XML, or has entities that only HTML knows
            root = parsed_page(html_text(data))
        set_apart(root, looks)
        settle(root)
        return pieces_in(root, partial(self._resolved, path), wordless="Picture")

    def _resolved(self, path: str, href: str) -> str:
        """The place in the book that `href` in the file at `path` leads to; a web address is left as it is.

        Pictures so small that they only adorn the text are left out.
        """
        file, _, name = href.partition("#")
        if not href or ":" in file.partition("/")[0]:
            return linkable(href)
        target = posixpath.normpath(posixpath.join(posixpath.dirname(path), unquote(file))) if file else path
        if is_picture(target):
            return f"{BESIDE}{target}" if self.size(target) >= _SMALLEST_PICTURE else ""
        self.linked.add(target)
        return f"{WITHIN}{target}#{unquote(name)}"


def _is_locked(reference: _Element) -> bool:
    """Whether the encrypted file that `reference` names is a part of the book that is read, not a font."""
    methods = reference.xpath("ancestor::*[local-name()='EncryptedData']/*[local-name()='EncryptionMethod']/@Algorithm")
    path = str(reference.get("URI")).lower()
    return _OF_FONTS.isdisjoint(map(str, methods)) and not any(part in path for part in _FONTS)
