"""Markdown to an Article: the readable text without the marks, and the structure that they stood for."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import TYPE_CHECKING

from reader.article import Article, Block, BlockKind, Link, Span, sections_from
from reader.sources.clean import clean, clean_line
from reader.sources.dates import iso_date
from reader.sources.front_matter import split_front_matter
from reader.sources.plain import byline_in

if TYPE_CHECKING:
    from markdown_it.token import Token

_NEAR_THE_TOP = 5
_ADDRESS = re.compile(r"(?:https?://|mailto:)\S+", re.I)
_TAG = re.compile(r"<[^<>]*>")
_LINE_TAG = re.compile(r"<br\s*/?>", re.I)
_HIDDEN = re.compile(r"\s*<(?:script|style|template|!--|\?|!)", re.I)
_BULLETS = "•◦▪"


def article_from_markdown(text: str, *, source: str = "") -> Article:
    """The Article in a Markdown text; its first heading of the highest level is the title."""
    from markdown_it import MarkdownIt

    entries, body = split_front_matter(clean(text))
    page = _Page()
    parser = MarkdownIt("commonmark").enable(["table", "strikethrough"])
    parser.validateLink = lambda url: True  # type: ignore[method-assign]  # else their marks stay in the text
    page.read(parser.parse(body))
    content = "".join(page.pieces)
    blocks = tuple(page.blocks)
    top = [" ".join(block.span.of(content).split()) for block in blocks[:_NEAR_THE_TOP]]
    headings = (block for block in blocks if block.kind is BlockKind.HEADING and block.level == 1)
    first = next((clean_line(block.span.of(content)) for block in headings), "")
    stated = entries.get("date", "") or entries.get("published", "")
    author = entries.get("author", "") or entries.get("authors", "") or entries.get("by", "")
    return Article(
        text=content,
        title=entries.get("title", "") or first,
        byline=author or next(filter(None, map(byline_in, top)), ""),
        published=iso_date(stated) or iso_date(stated[:10]) or next(filter(None, map(iso_date, top)), ""),
        source=clean_line(source),
        blocks=blocks,
        sections=sections_from(blocks, len(content)),
        links=tuple(page.links),
    )


class _Page:
    """The text, the blocks and the links, as they grow while the tokens are walked."""

    def __init__(self) -> None:
        self.pieces: list[str] = []
        self.length = 0
        self.blocks: list[Block] = []
        self.links: list[Link] = []
        self._heading = 0
        self._quotes = 0
        self._lists: list[int | None] = []
        """For each list that is open the number of its next item, or none for bullets."""
        self._mark = ""
        self._cells: list[str] | None = None

    def read(self, tokens: Iterable[Token]) -> None:
        for token in tokens:
            match token.type:
                case "heading_open" | "heading_close":
                    self._heading = int(token.tag[1]) if token.nesting > 0 else 0
                case "blockquote_open" | "blockquote_close":
                    self._quotes += token.nesting
                case "bullet_list_open":
                    self._lists.append(None)
                case "ordered_list_open":
                    self._lists.append(int(token.attrGet("start") or 1))
                case "bullet_list_close" | "ordered_list_close":
                    self._lists.pop()
                case "list_item_open":
                    self._mark = self._next_mark()
                case "tr_open":
                    self._cells = []
                case "tr_close":
                    self._add(" | ".join(self._cells or []), BlockKind.PARAGRAPH, 0)
                    self._cells = None
                case "inline":
                    self._add_inline(token.children or [])
                case "fence" | "code_block":
                    self._add(token.content.strip("\n"), BlockKind.CODE, 0)
                case "html_block":
                    self._add(_without_tags(token.content), *self._kind())

    def _next_mark(self) -> str:
        number = self._lists[-1]
        if number is None:
            return f"{_BULLETS[(len(self._lists) - 1) % len(_BULLETS)]} "
        self._lists[-1] = number + 1
        return f"{number}. "

    def _kind(self) -> tuple[BlockKind, int]:
        if self._heading:
            return BlockKind.HEADING, self._heading
        if self._lists:
            return BlockKind.ITEM, len(self._lists) - 1
        if self._quotes:
            return BlockKind.QUOTE, self._quotes - 1
        return BlockKind.PARAGRAPH, 0

    def _add_inline(self, tokens: list[Token]) -> None:
        text, links = _readable(tokens)
        if self._cells is not None:
            self._cells.append(" ".join(text.split()))
            return
        kind, level = self._kind()
        words = [token for token in tokens if token.type not in ("softbreak", "link_open", "link_close")]
        if kind is BlockKind.PARAGRAPH and words and all(token.type == "image" for token in words):
            kind = BlockKind.CAPTION
        self._add(text, kind, level, links)

    def _add(self, text: str, kind: BlockKind, level: int, links: Iterable[Link] = ()) -> None:
        body = clean(text).rstrip()
        if not body.strip():
            return
        mark = self._mark if kind is BlockKind.ITEM else ""
        self._mark = ""
        if self.blocks:
            self._write("\n" if kind is BlockKind.ITEM and self.blocks[-1].kind is kind else "\n\n")
        start = self.length
        self._write(mark + body)
        self.blocks.append(Block(Span(start, self.length), kind, level))
        offset = start + len(mark)
        for link in links:
            end = min(link.span.end, len(body))
            self.links.append(Link(Span(offset + link.span.start, offset + end), link.url))

    def _write(self, piece: str) -> None:
        self.pieces.append(piece)
        self.length += len(piece)


def _readable(tokens: list[Token]) -> tuple[str, list[Link]]:
    """The text of inline tokens and the links in it, with offsets from its beginning."""
    text, links = "", []
    opened: list[tuple[int, str]] = []
    for token in tokens:
        if token.type == "link_open":
            opened.append((len(text), _address(str(token.attrGet("href") or ""))))
        elif token.type == "link_close" and opened:
            start, url = opened.pop()
            if url and text[start:].strip():
                links.append(Link(Span(start, len(text)), url))
        else:
            piece = _piece(token)
            text += piece if text else piece.lstrip()
    return text, links


def _piece(token: Token) -> str:
    if token.type == "softbreak":
        return " "
    if token.type == "hardbreak" or (token.type == "html_inline" and _LINE_TAG.fullmatch(token.content)):
        return "\n"
    if token.type == "html_inline":
        return ""
    if token.type == "image":
        return _readable(token.children or [])[0]
    return clean(token.content)


def _address(href: str) -> str:
    url = clean_line(href)
    return url if _ADDRESS.fullmatch(url) else ""


def _without_tags(html: str) -> str:
    return "" if _HIDDEN.match(html) else " ".join(_TAG.sub(" ", html).split())
