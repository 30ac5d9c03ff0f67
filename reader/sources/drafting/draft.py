"""Builds an Article from pieces in reading order."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from typing import NamedTuple, TypeVar

from reader.article import Article, Block, BlockKind, Emphasis, EmphasisKind, Link, Span, sections_from
from reader.sources.addresses import is_on_the_web, linkable
from reader.sources.clean import clean, clean_address, clean_line
from reader.sources.drafting.columns import with_tab_stops
from reader.sources.written_links import with_written_links

WITHIN = "within:"
"""The prefix of a link to a place in the document; the name of an anchor follows."""
BESIDE = "beside:"
"""The prefix of a link to a neighbouring document; its relative path follows."""
_CLOSE = (BlockKind.ITEM, BlockKind.ROW)
"""Kinds of blocks that follow another of their kind on the next line, without a blank line."""

Inline = Link | Emphasis
"""The marks on a part of a block."""
_Mark = TypeVar("_Mark", Link, Emphasis, Inline)


class Piece(NamedTuple):
    """A block before its place in the article is known."""

    text: str
    kind: BlockKind = BlockKind.PARAGRAPH
    level: int = 0
    inline: tuple[Inline, ...] = ()
    """The links and the emphasis in it, with offsets from its beginning."""
    anchors: tuple[str, ...] = ()
    """The names by which links point to this piece, or to the place just before it."""
    is_bold: bool = False
    """Whether the whole piece is bold."""
    pages: tuple[int, ...] = ()
    """The offsets from its beginning at which pages begin."""
    quotes: int = 0
    """How many block quotes it is in."""


class Draft:
    """The growing text of an article, with its blocks, links and emphasis."""

    def __init__(self) -> None:
        self._texts: list[str] = []
        self.length = 0
        self.blocks: list[Block] = []
        self.links: list[Link] = []
        self._emphasis: list[Emphasis] = []
        self._offsets: dict[str, int] = {}
        """The offsets of anchors by their names."""
        self._pages: list[int] = []
        """The offsets at which pages begin."""

    def add(self, piece: Piece) -> Block | None:
        """Append `piece`, cleaned; returns its block, or none if nothing is left of it."""
        body = clean(piece.text).rstrip()
        if not body.strip():
            self._pages += [self.length] * len(piece.pages)
            return None
        inline = piece.inline
        if piece.kind is BlockKind.CODE and "\t" in body:
            body, place = with_tab_stops(body)
            inline = tuple(replace(mark, span=Span(*map(place, mark.span))) for mark in inline)
        if self.blocks:
            self._write("\n" if piece.kind in _CLOSE and self.blocks[-1].kind is piece.kind else "\n\n")
        start = self.length
        for anchor in piece.anchors:
            self._offsets.setdefault(anchor, start)
        self._write(body)
        self._pages += [min(start + offset, self.length) for offset in piece.pages]
        block = Block(Span(start, self.length), piece.kind, piece.level, piece.quotes)
        self.blocks.append(block)
        for mark in inline:
            self._mark(mark, start)
        return block

    def _mark(self, mark: Inline, start: int) -> None:
        """Add what marks a part of the last block, which begins at `start`, as far as that reaches."""
        span = Span(start + mark.span.start, min(start + mark.span.end, self.length))
        if isinstance(mark, Link):
            if span.start < span.end or mark.words:
                self.links.append(replace(mark, span=span))
        elif span.start < span.end:
            self._emphasis.append(Emphasis(span, mark.kind))

    @property
    def text(self) -> str:
        """The text so far."""
        return "".join(self._texts)

    @property
    def first_heading(self) -> str:
        """The first of the highest headings; empty without any."""
        headings = (block for block in self.blocks if block.kind is BlockKind.HEADING)
        first = min(headings, key=lambda heading: heading.level, default=None)
        return first.span.of(self.text) if first else ""

    def article(
        self,
        *,
        title: str = "",
        byline: str = "",
        published: str = "",
        source: str = "",
        address: str = "",
        language: str = "",
        links: Iterable[Link] | None = None,
    ) -> Article:
        """The Article made of everything that was added, perhaps with other `links`, whose targets have been looked up."""
        blocks, text = tuple(self.blocks), self.text
        return Article(
            text=text,
            title=clean_line(title),
            byline=clean_line(byline),
            published=clean_line(published),
            source=clean_address(source),
            address="" if is_on_the_web(source) else linkable(address),
            language=language,
            blocks=blocks,
            sections=sections_from(blocks, self.length),
            links=with_written_links(text, self._leading_somewhere(self.links if links is None else links)),
            emphasis=_disjoint(self._emphasis),
            pages=tuple(self._pages),
            keeps_lines=True,
        )

    def _leading_somewhere(self, links: Iterable[Link]) -> Iterator[Link]:
        """Those of `links` that lead to addresses and files, or to places that exist in the document."""
        for link in links:
            if not link.url.startswith((WITHIN, BESIDE)):
                yield link
            elif (offset := self._offsets.get(link.url.removeprefix(WITHIN))) is not None:
                yield replace(link, url=f"#{offset}")

    def _write(self, text: str) -> None:
        self._texts.append(text)
        self.length += len(text)


def moved(inline: Iterable[_Mark], by: int) -> tuple[_Mark, ...]:
    """`inline` with the spans moved by `by` characters."""
    return tuple(replace(mark, span=Span(mark.span.start + by, mark.span.end + by)) if by else mark for mark in inline)


def _disjoint(emphasis: list[Emphasis]) -> tuple[Emphasis, ...]:
    """`emphasis` in reading order, what overlaps or touches another of its kind joined with it."""
    kept: list[Emphasis] = []
    last: dict[EmphasisKind, int] = {}
    """Where the last one of each kind stands among those kept."""
    for each in sorted(emphasis, key=lambda each: each.span.start):
        before = kept[last[each.kind]].span if each.kind in last else None
        if before is None or each.span.start > before.end:
            last[each.kind] = len(kept)
            kept.append(each)
        elif each.span.end > before.end:
            kept[last[each.kind]] = Emphasis(Span(before.start, each.span.end), each.kind)
    return tuple(kept)


def drafted(pieces: Iterable[Piece]) -> Draft:
    """A draft of `pieces`."""
    draft = Draft()
    for piece in pieces:
        draft.add(piece)
    return draft
