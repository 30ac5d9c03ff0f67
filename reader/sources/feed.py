"""Parses feeds (RSS, Atom, JSON Feed) and lists of feeds (OPML)."""

from __future__ import annotations

import io
import json
import re
import time
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import replace
from typing import TYPE_CHECKING, Any, TypeVar
from urllib.parse import urljoin

from reader.article import Article, BlockKind, Link, Span
from reader.regex import regex
from reader.sources.addresses import is_on_the_web, linkable
from reader.sources.clean import clean_address, clean_line
from reader.sources.contents import Entry, Feed
from reader.sources.dates import stated_date
from reader.sources.decode import decode
from reader.sources.drafting.draft import Piece, drafted
from reader.sources.errors import SourceError
from reader.sources.html.blocks import pieces_in
from reader.sources.html.page import parsed_page
from reader.sources.kinds import Kind, kind_of
from reader.sources.raw import RawDocument
from reader.sources.xml import local_name, named, parsed_xml

if TYPE_CHECKING:
    from lxml.etree import _Element

_Raw = TypeVar("_Raw")
_MOST_ENTRIES = 1_000
_LONGEST_TITLE = 300
_TITLE_WORDS = 12
"""How many words of an entry without a title make up its title."""
_DEEPEST = 6
_MARKUP = regex(
    r"</(?:a|b|blockquote|cite|code|div|em|figure|h[1-6]|i|li|ol|p|pre|q|small|span|strong|su[bp]|table|u|ul)\s*>|<(?:br|hr|img|p)\b",
    re.I,
)
"""What tells HTML from a text about a `List<String>`, where a feed says that both are text."""
_PARAGRAPHS = regex(r"<(?:article|blockquote|br|div|h[1-6]|li|p|pre|section|table)\b", re.I)
_BLANK_LINE = regex(r"\n[ \t\r]*\n")
_DOCUMENT_TYPE = regex(rb"<!DOCTYPE\b[^<>\[]*>", re.I)
"""One that refers to a file with the definitions of its entities, for which a parser that does not read that puts nothing."""
_BROKEN = (ValueError, LookupError, TypeError, AttributeError, ArithmeticError, RecursionError)
"""Errors that a broken feed, or a broken entry, can raise."""


def feed_from(document: RawDocument) -> Feed:
    """The feed in `document`. Raises `SourceError` if it has no entries."""
    text = document.data.lstrip(b"\xef\xbb\xbf \t\r\n")
    opml = None
    try:
        opml = _opml_root(document)
        if text.startswith(b"{"):
            title, entries = _json_feed(document)
        elif opml is not None:
            title, entries = _opml(opml)
        else:
            title, entries = _xml_feed(document)
    except _BROKEN:
        title, entries = "", []
    if not entries:
        retry = "try it again later, or another one" if document.is_from_web else "open another one"
        what = "a list without feeds" if kind_of(document) is Kind.OPML else "a feed without entries"
        raise SourceError(f"{document.name} is {what}: {retry}.")
    source = clean_address(document.source)
    own = tuple(replace(entry, feed=source) for entry in entries[:_MOST_ENTRIES])
    is_cut, lists_feeds = len(entries) > _MOST_ENTRIES, opml is not None
    return Feed(_line(title)[:_LONGEST_TITLE], source, own, document.notice, is_cut=is_cut, lists_feeds=lists_feeds)


def article_from_feed(document: RawDocument) -> Article:
    """A feed as one Article, with a section for each entry; one without a title is headed by its date, if it has one."""
    feed = feed_from(document)
    pieces: list[Piece] = []
    for entry in feed.entries:
        heading = entry.title if entry.words_below_title == entry.standfirst else entry.published or entry.title
        link = (Link(Span(0, len(heading)), entry.address),) if entry.address else ()
        pieces.append(Piece(heading, BlockKind.HEADING, 1, link))
        pieces += map(_below_the_title, entry.pieces)
    return drafted(pieces).article(title=feed.title, source=feed.source).with_notice(_notice(feed))


def articles_from_feed(document: RawDocument) -> list[Article]:
    """What a feed says of each entry, the first with the notice of the feed."""
    feed = feed_from(document)
    first, *others = map(_article, feed.entries)
    return [first.with_notice(_notice(feed)), *others]


def _article(entry: Entry) -> Article:
    """What a feed says of `entry`; what comes by a pipe is told as such, so that no trace of it is kept."""
    article = entry.as_article()
    return replace(article, source="-", address=entry.address) if entry.feed == "-" else article


def _notice(feed: Feed) -> str:
    return f"This feed has more entries: these are the first {len(feed.entries):,}." if feed.is_cut else feed.notice


def _below_the_title(piece: Piece) -> Piece:
    return piece._replace(level=min(piece.level + 1, _DEEPEST)) if piece.kind is BlockKind.HEADING else piece


def _entry(title: str, address: str, published: str, authors: Iterable[str], html: str) -> Entry:
    """An entry made of the fields of a feed, cleaned."""
    safe = clean_address(address)
    safe = safe if is_on_the_web(safe) else ""
    pieces = tuple(_pieces(html, safe))
    words = " ".join(piece.text for piece in pieces).split()
    opening = " ".join(words[:_TITLE_WORDS]) + ("…" if len(words) > _TITLE_WORDS else "")
    return Entry(
        title=_line(title)[:_LONGEST_TITLE] or clean_line(opening) or safe or "Untitled",
        address=safe,
        published=stated_date(published),
        byline=", ".join(filter(None, map(clean_line, authors))),
        pieces=pieces,
    )


def _line(html: str) -> str:
    """A title, which may be HTML, on one line."""
    return clean_line(" ".join(piece.text for piece in _pieces(html, "")) if "<" in html or "&" in html else html)


def _pieces(html: str, address: str) -> list[Piece]:
    if not html.strip():
        return []
    if not _PARAGRAPHS.search(html):
        html = "".join(f"<p>{part}</p>" for part in _BLANK_LINE.split(html))
    return pieces_in(parsed_page(html), lambda href: urljoin(address, href))


def _unbroken(raw: Iterable[_Raw], read: Callable[[_Raw], Entry]) -> list[Entry]:
    """The entries that can be read, without broken ones: at most one more than a feed may have."""

    def entries() -> Iterator[Entry]:
        for item in raw:
            try:
                entry = read(item)
            except _BROKEN:
                continue
            if entry.address or entry.pieces:
                yield entry

    return [entry for entry, _ in zip(entries(), range(_MOST_ENTRIES + 1), strict=False)]


def _xml_feed(document: RawDocument) -> tuple[str, list[Entry]]:
    from feedparser import parse

    media_type = document.media_type if "xml" in document.media_type else "application/xml"
    headers = {"content-type": f"{media_type}; charset={document.charset}" if document.charset else media_type}
    if document.is_from_web:
        headers["content-location"] = document.source
    parsed = parse(io.BytesIO(_DOCUMENT_TYPE.sub(b"", document.data, 1)), response_headers=headers, sanitize_html=False)
    site = linkable(str(parsed.feed.get("link", "")))
    return str(parsed.feed.get("title", "")), _unbroken(parsed.entries, lambda entry: _of_xml(entry, site))


def _of_xml(entry: Any, base: str) -> Entry:
    contents = [
        part for part in entry.get("content", []) if "html" in part.get("type", "html") or part.get("type") == "text/plain"
    ]
    html = max(map(_html, contents), key=len, default="") or _html(entry.get("summary_detail") or {"value": entry.get("summary")})
    authors = [str(author.get("name", "")) for author in entry.get("authors", [])] or [str(entry.get("author", ""))]
    stated = str(entry.get("link", ""))
    return _entry(
        _html(entry.get("title_detail") or {"value": entry.get("title")}),
        urljoin(base, stated) if stated else "",
        _date(entry),
        authors,
        html,
    )


def _date(entry: Any) -> str:
    """The day on which an entry was published, or else updated, where that was done."""
    for name in ("published", "updated"):
        when = entry.get(f"{name}_parsed") if name in entry else None
        if when and (stated := stated_date(str(entry[name])) or time.strftime("%Y-%m-%d", when)):
            return stated
    return ""


def _html(part: Mapping[str, Any]) -> str:
    """The value of `part` of a feed as HTML."""
    value = str(part.get("value") or "")
    return value.replace("<", "&lt;") if part.get("type") == "text/plain" and not _MARKUP.search(value) else value


def _json_feed(document: RawDocument) -> tuple[str, list[Entry]]:
    feed = json.loads(decode(document.data, document.charset))
    base = document.source if document.is_from_web else linkable(str(feed.get("home_page_url") or ""))
    return _escaped(str(feed.get("title", ""))), _unbroken(feed["items"], lambda item: _of_json(item, base))


def _of_json(item: dict[str, Any], base: str) -> Entry:
    address = urljoin(base, str(item.get("url") or item.get("external_url") or ""))
    authors = [author for author in [*(item.get("authors") or []), item.get("author")] if author]
    text = str(item.get("content_text") or item.get("summary") or "")
    html = str(item.get("content_html") or "") or _escaped(text)
    return _entry(
        _escaped(str(item.get("title") or "")),
        address,
        str(item.get("date_published") or item.get("date_modified") or ""),
        dict.fromkeys(str(author.get("name", "")) for author in authors),
        html,
    )


def _escaped(text: str) -> str:
    return text.replace("&", "&amp;").replace("<", "&lt;")


def _opml_root(document: RawDocument) -> _Element | None:
    if b"<opml" not in document.data[:4_096].lower():
        return None
    return parsed_xml(document.data)


def _opml(root: _Element) -> tuple[str, list[Entry]]:
    titles = [str(element.text or "") for element in named(root, "title")]
    outlines = (outline for outline in named(root, "outline") if _address(outline))
    return _escaped(next(iter(titles), "")), _unbroken(outlines, _of_opml)


def _of_opml(outline: _Element) -> Entry:
    groups = [_label(ancestor) for ancestor in outline.iterancestors() if local_name(ancestor) == "outline"]
    return _entry(_escaped(_label(outline)), _address(outline), "", groups[::-1], "")


def _label(outline: _Element) -> str:
    return outline.get("title") or outline.get("text") or ""


def _address(outline: _Element) -> str:
    return next((value for name, value in outline.attrib.items() if name.lower() == "xmlurl"), "")
