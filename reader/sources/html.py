"""HTML to an Article: the body that a reader came for, without the page around it."""

from __future__ import annotations

import logging
import re
from typing import TYPE_CHECKING
from urllib.parse import urljoin

from reader.article import Article, BlockKind
from reader.sources.decode import decode
from reader.sources.draft import drafted
from reader.sources.html_blocks import pieces_in
from reader.sources.page_metadata import metadata_of
from reader.sources.page_repair import keep_embedded_posts, join_parts
from reader.sources.page_trim import trimmed

if TYPE_CHECKING:
    from lxml.etree import _Element
    from lxml.html import HtmlElement


def article_from_html(page: bytes | str, *, source: str = "", charset: str = "") -> Article:
    root = parsed(page, charset)
    metadata = metadata_of(root)
    base = source
    keep_embedded_posts(root)
    body = _body(root)
    pieces = pieces_in(body if body is not None else root, resolve=lambda href: urljoin(base, href))
    if body is not None and join_parts(root, "\n".join(p.text for p in pieces)):
        body = _body(root)
        pieces = pieces_in(body if body is not None else root, resolve=lambda href: urljoin(base, href))
    return drafted(trimmed(pieces, metadata.titles)).article(title=metadata.title, byline=metadata.byline, published=metadata.published, source=source)

def parsed(page, charset=""):
    from lxml.html import HTMLParser, document_fromstring
    text = page if isinstance(page, str) else decode(page)
    text = re.sub(r"^\s*<\?xml[^>]*\?>", "", text)
    return document_fromstring(text, parser=HTMLParser(remove_comments=True, remove_pis=True))

def _body(root):
    from trafilatura import bare_extraction
    logging.getLogger("trafilatura").setLevel(logging.CRITICAL)
    d = bare_extraction(root, fast=True, include_formatting=True, include_comments=False, include_links=True)
    return None if d is None else d.body
