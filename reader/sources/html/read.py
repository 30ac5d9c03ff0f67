"""Turns a web page into an Article, without the clutter around it."""

from __future__ import annotations

import re
from collections.abc import Callable, Container, Iterable, Sequence
from copy import deepcopy
from dataclasses import replace
from typing import TYPE_CHECKING
from urllib.parse import urldefrag, urljoin, urlsplit

from reader.article import Article, BlockKind, Link, Span
from reader.regex import regex
from reader.sources.addresses import linkable
from reader.sources.drafting.draft import WITHIN, Piece, drafted
from reader.sources.drafting.questions import with_questions
from reader.sources.errors import SourceError, quoted
from reader.sources.html.blocks import pieces_in
from reader.sources.html.exported import byline_of, exported_pieces, is_untitled
from reader.sources.html.extractor import body_of
from reader.sources.html.figures import with_figures
from reader.sources.html.frame import mark_frame
from reader.sources.html.live import keep_times
from reader.sources.html.metadata import PageMetadata, metadata_of
from reader.sources.html.page import html_text, parsed_page
from reader.sources.html.page_data import pieces_in_data, pieces_stated
from reader.sources.html.parts import join_parts
from reader.sources.html.places import places_in, with_places
from reader.sources.html.preformatted import marked_code, with_marks
from reader.sources.html.repair import repair
from reader.sources.html.threads import is_thread, posts_on, thread
from reader.sources.html.trim import trimmed
from reader.sources.html.written_out import write_out
from reader.sources.neighbours import beside, with_neighbours
from reader.sources.raw import RawDocument

if TYPE_CHECKING:
    from lxml.html import HtmlElement

_AROUND = (
    "/descendant::*[self::nav or self::header[not(ancestor::article)] or self::footer or self::aside or self::form"
    " or self::dialog or @hidden or @aria-hidden='true']"
)
_SMALL = 250
"""The number of characters below which an extracted article may be incomplete."""
_ONLY_THE_ARTICLE = 1.25
"""A page that is at most this many times as long as its article has nothing else on it."""
_REPLY = regex(r"^> ?[^\s>]", re.M)
"""A line that an archived mail answers to."""
_THIN = 150
"""The number of words below which a page behind a paywall has only the beginning."""


def article_from_html(document: RawDocument) -> Article:
    """The Article on a page; one that shows only preformatted text, such as an archived mail, is read as plain text.

    Raises `SourceError` if there is only a feed to read instead.
    """
    page = parsed_page(html_text(document.data, document.charset))
    metadata = metadata_of(page)
    data = [script.text or "" for script in page.xpath("/descendant::script[@type='application/json']")]
    address = _base(page, document)
    if pieces := exported_pieces(page, address):
        title = "" if is_untitled(page) else metadata.title
        return _article(pieces, replace(metadata, title=title, byline=byline_of(page)), document)
    pieces = _pieces(page, address, (metadata.title, *metadata.titles))
    if _length(pieces) < _SMALL < len(metadata.body):
        pieces = pieces_stated(metadata.body)
    elif _length(pieces) < _SMALL and not metadata.is_paid:
        pieces = pieces_in_data(data) or pieces
    if not pieces and document.is_from_web and (feed := _feed(page, address)):
        raise SourceError(f"{document.name} shows no text, but names a feed of its articles: open {quoted(feed)}.")
    if pieces and all(piece.kind is BlockKind.CODE for piece in pieces):
        return _preformatted("\n\n".join(piece.text for piece in pieces), metadata, document)
    is_described = not pieces and bool(metadata.description)
    article = _article(with_questions(pieces or pieces_stated(metadata.description)), metadata, document)
    if metadata.is_paid and len(article.text.split()) < _THIN:
        return article.with_notice("Only the beginning is on the page: the rest has to be paid for or needs signing in.")
    if is_described:
        return article.with_notice("The page shows its text only in a browser: this is how it describes itself.")
    is_front_page = document.is_from_web and urlsplit(document.source).path in ("", "/")
    return _with_feed(article, page, address) if is_front_page else article


def _article(pieces: Iterable[Piece], metadata: PageMetadata, document: RawDocument) -> Article:
    draft = drafted(pieces)
    return draft.article(
        title=metadata.title,
        byline=metadata.byline,
        published=metadata.published,
        source=document.source,
        address=metadata.address,
        language=metadata.language,
        links=with_neighbours(draft.links, document.source),
    )


def _preformatted(text: str, metadata: PageMetadata, document: RawDocument) -> Article:
    from reader.sources.plain.read import article_from_text  # few pages need it, and its many patterns take long to compile
    from reader.sources.plain.replies import with_block_quotes

    article = article_from_text(text, source=document.source, title=metadata.title)
    if _REPLY.search(text):
        article = with_block_quotes(article)
    return replace(
        article,
        byline=metadata.byline or article.byline,
        published=metadata.published or article.published,
        address="" if document.is_from_web else linkable(metadata.address),
        language=metadata.language,
    )


def _base(page: HtmlElement, document: RawDocument) -> str:
    """The address that the page's links are relative to."""
    own = document.source if document.is_from_web else ""
    stated = page.xpath("string(//base/@href)") or page.xpath("string(//link[@rel='canonical']/@href)")
    return urljoin(own, str(stated).strip())


def _with_feed(article: Article, page: HtmlElement, address: str) -> Article:
    """`article` with a link to the feed of its site before all others, and a notice of that, if `page` states one."""
    feed = _feed(page, address)
    if not feed:
        return article
    told = article.with_notice(f"This site lists its articles in a feed, which is the first of the links: {feed}")
    return replace(told, links=(Link(Span(0, 0), feed, "the feed of this site"), *article.links))


def _feed(page: HtmlElement, address: str) -> str:
    """The address of the first feed that `page` links to; empty if there is none."""
    stated = page.xpath("string(//link[@rel='alternate' and (contains(@type, 'rss+xml') or contains(@type, 'atom+xml'))]/@href)")
    return linkable(urljoin(address, str(stated).strip())) if stated else ""


def _pieces(page: HtmlElement, address: str, titles: Sequence[str]) -> list[Piece]:
    """The blocks of the article, or of the discussion, on `page`; `titles` are the forms in which it states its title."""
    posts = posts_on(page)
    write_out(page)
    code = marked_code(page)
    repair(page)
    if not posts:
        keep_times(page)
    places = places_in(page)
    resolve = _resolver(address, places)
    posts = [post._replace(words=deepcopy(post.words)) for post in posts]  # later ones may be moved into the first
    found = _extracted(page, resolve)
    if is_thread(posts, found):
        return with_places(list(thread(posts, resolve)), places)
    whole = with_places(with_marks(_completed(page, found, resolve), code, resolve), places)
    return trimmed(whole, titles) or whole


def _resolver(address: str, places: Container[str]) -> Callable[[str], str]:
    """What makes the addresses of links absolute; those to `places` within the page lead there."""
    here = urldefrag(address).url

    def resolve(href: str) -> str:
        found = urljoin(address, href)
        whole, name = urldefrag(found)
        if name in places and whole == here:
            return f"{WITHIN}{name}"
        return found if address else beside(href) or found

    return resolve


def _extracted(page: HtmlElement, resolve: Callable[[str], str]) -> list[Piece]:
    """The blocks that the extractor finds on `page`."""
    body = body_of(page)
    found = [] if body is None else pieces_in(body, resolve)
    if mark_frame(page, found) and (framed := body_of(page)) is not None:
        body, found = framed, pieces_in(framed, resolve)
    if body is not None and join_parts(page, "\n".join(piece.text for piece in found)):
        body = body_of(page)
        found = found if body is None else pieces_in(body, resolve)
    return found


def _completed(page: HtmlElement, found: list[Piece], resolve: Callable[[str], str]) -> list[Piece]:
    """`found` with its pictures; of a page that is very small, or nothing but text, everything except navigation."""
    is_small = _length(found) < _SMALL
    if not is_small:
        found = with_figures(found, page, resolve)
    if not is_small and len(found) > 1:
        return found
    for element in page.xpath(_AROUND):
        element.drop_tree()
    everything = pieces_in(page, resolve)
    most = 2 * max(_SMALL, _length(found)) if is_small else _ONLY_THE_ARTICLE * _length(found)
    return everything if _length(everything) <= most else found


def _length(pieces: list[Piece]) -> int:
    return sum(len(piece.text) for piece in pieces)
