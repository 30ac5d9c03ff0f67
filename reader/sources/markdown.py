"""Markdown to an Article: the readable text without the marks, and the structure that they stood for."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import TYPE_CHECKING
from urllib.parse import unquote

from reader.article import Article, BlockKind, Link, Span
from reader.sources.addresses import linkable
from reader.sources.clean import clean
from reader.sources.dates import iso_date
from reader.sources.draft import WITHIN, Piece, drafted, moved
from reader.sources.front_matter import split_front_matter
from reader.sources.list_marks import ListMarks
from reader.sources.plain.read import byline_in
from reader.sources.tables import BETWEEN_CELLS, laid_out

if TYPE_CHECKING:
    from markdown_it.token import Token

_NEAR_THE_TOP = 5
_TAG = re.compile(r"<[^<>]*>")
_LINE_TAG = re.compile(r"<br\s*/?>", re.I)
_NOTE = re.compile(r"\[\^([^\[\]\s]+)\](:)?")
_NOT_IN_A_SLUG = re.compile(r"[^\w\- ]")
_HIDDEN = re.compile(r"\s*<(?:script|style|template|!--|\?|!)", re.I)


def article_from_markdown(text: str, *, source: str = "") -> Article:
    """The Article in a Markdown text; its first heading of the highest level is the title."""
    from markdown_it import MarkdownIt

    entries, body = split_front_matter(clean(text))
    parser = MarkdownIt("commonmark").enable(["table", "strikethrough"])
    parser.validateLink = lambda url: True  # type: ignore[method-assign]  # else their marks stay in the text
    draft = drafted(_pieces(parser.parse(body)))
    content = draft.text
    top = [" ".join(block.span.of(content).split()) for block in draft.blocks[:_NEAR_THE_TOP]]
    headings = (block for block in draft.blocks if block.kind is BlockKind.HEADING and block.level == 1)
    first = next((block.span.of(content) for block in headings), "")
    stated = entries.get("date", "") or entries.get("published", "")
    author = entries.get("author", "") or entries.get("authors", "") or entries.get("by", "")
    return draft.article(
        title=entries.get("title", "") or first,
        byline=author or next(filter(None, map(byline_in, top)), ""),
        published=iso_date(stated) or iso_date(stated[:10]) or next(filter(None, map(iso_date, top)), ""),
        source=source,
    )


def _pieces(tokens: Iterable[Token]) -> list[Piece]:
    walk = _Walk()
    for token in tokens:
        walk.read(token)
    return list(laid_out(walk.pieces))


class _Walk:
    """The blocks that were read, and what the next one stands in."""

    def __init__(self) -> None:
        self.pieces: list[Piece] = []
        self._heading = 0
        self._quotes = 0
        self._lists = ListMarks()
        self._mark = ""
        self._cells: list[str] | None = None
        self._is_head = False

    def read(self, token: Token) -> None:
        """Go on to `token`."""
        match token.type:
            case "heading_open" | "heading_close":
                self._heading = int(token.tag[1]) if token.nesting > 0 else 0
            case "blockquote_open" | "blockquote_close":
                self._quotes += token.nesting
            case "bullet_list_open":
                self._lists.open(None)
            case "ordered_list_open":
                self._lists.open(int(token.attrGet("start") or 1))
            case "bullet_list_close" | "ordered_list_close":
                self._lists.close()
            case "list_item_open":
                self._mark = self._lists.next()
            case "thead_open" | "thead_close":
                self._is_head = token.nesting > 0
            case "tr_open":
                self._cells = []
            case "tr_close":
                self._add(BETWEEN_CELLS.join(self._cells or []), BlockKind.ROW, int(self._is_head))
                self._cells = None
            case "inline":
                self._add_inline(token.children or [])
            case "fence" | "code_block":
                self._add(token.content.strip("\n"), BlockKind.CODE, 0)
            case "html_block":
                self._add(_without_tags(token.content), *self._kind())

    def _kind(self) -> tuple[BlockKind, int]:
        if self._heading:
            return BlockKind.HEADING, self._heading
        if self._lists.depth:
            return BlockKind.ITEM, self._lists.depth - 1
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
        if not text.strip():
            return
        mark = self._mark if kind is BlockKind.ITEM else ""
        self._mark = ""
        notes, anchors = ((), ()) if kind is BlockKind.CODE else _notes(text)
        if kind is BlockKind.HEADING:
            anchors = (*anchors, _slug(text))
        self.pieces.append(Piece(mark + text, kind, level, moved(_apart(links, notes), len(mark)), anchors))


def _notes(text: str) -> tuple[tuple[Link, ...], tuple[str, ...]]:
    """The links to notes in `text`, such as `[^1]`, and the names of the notes that are in it, such as `[^1]: A note.`"""
    links, names = [], []
    for match in _NOTE.finditer(text):
        if match[2] and (not match.start() or text[match.start() - 1].isspace()):
            names.append(f"^{match[1]}")
        else:
            links.append(Link(Span(match.start(), match.end(1) + 1), f"{WITHIN}^{match[1]}"))
    return tuple(links), tuple(names)


def _apart(links: Iterable[Link], notes: Iterable[Link]) -> list[Link]:
    """The `links`, and those of the `notes` that are in none of them, in reading order."""
    taken = list(links)
    free = [note for note in notes if not any(note.span.overlaps(link.span) for link in taken)]
    return sorted([*taken, *free], key=lambda link: link.span)


def _slug(heading: str) -> str:
    """The name by which links point to `heading`."""
    return _NOT_IN_A_SLUG.sub("", heading.lower()).replace(" ", "-")


def _target(href: str) -> str:
    return f"{WITHIN}{unquote(href[1:]).lower()}" if href.startswith("#") else linkable(href)


def _readable(tokens: list[Token]) -> tuple[str, list[Link]]:
    """The text of inline tokens and the links in it, with offsets from its beginning."""
    text, links = "", []
    opened: list[tuple[int, str]] = []
    for token in tokens:
        if token.type == "link_open":
            opened.append((len(text), _target(str(token.attrGet("href") or ""))))
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


def _without_tags(html: str) -> str:
    return "" if _HIDDEN.match(html) else " ".join(_TAG.sub(" ", html).split())
