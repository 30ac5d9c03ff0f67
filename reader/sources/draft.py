"""Builds an Article from pieces in reading order."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from reader.article import Article, Block, BlockKind, Link, Span, sections_from
from reader.sources.clean import clean, clean_line
from reader.sources.written_links import with_written_links

WITHIN = "within:"
"""The prefix of a link to a place in the document; the name of an anchor follows."""
BESIDE = "beside:"
"""The prefix of a link to a neighbouring document; its relative path follows."""
_CLOSE = (BlockKind.ITEM, BlockKind.ROW)
"""Kinds of blocks that follow another of their kind on the next line, without a blank line."""


class Piece(NamedTuple):
    """A block before its place in the article is known."""

    text: str
    kind: BlockKind = BlockKind.PARAGRAPH
    level: int = 0
    links: tuple[Link, ...] = ()
    """With offsets from the beginning of the piece."""
    anchors: tuple[str, ...] = ()
    """The names by which links point to this piece, or to the place just before it."""
    is_bold: bool = False
    """Whether all of it is."""


class Draft:
    """The growing text, blocks and links of an article."""

    def __init__(self) -> None:
        self._texts: list[str] = []
        self.length = 0
        self.blocks: list[Block] = []
        self.links: list[Link] = []
        self._offsets: dict[str, int] = {}
        """The offsets of anchors by their names."""

    def add(self, piece: Piece) -> Block | None:
        """Append `piece`, cleaned; returns its block, or none if nothing is left of it."""
        body = clean(piece.text).rstrip()
        if not body.strip():
            return None
        if self.blocks:
            self._write("\n" if piece.kind in _CLOSE and self.blocks[-1].kind is piece.kind else "\n\n")
        start = self.length
        for anchor in piece.anchors:
            self._offsets.setdefault(anchor, start)
        self._write(body)
        block = Block(Span(start, self.length), piece.kind, piece.level)
        self.blocks.append(block)
        for link in moved(piece.links, start):
            span = Span(link.span.start, min(link.span.end, self.length))
            if span.start < span.end:
                self.links.append(Link(span, link.url))
        return block

    @property
    def text(self) -> str:
        """The text so far."""
        return "".join(self._texts)

    def article(
        self,
        *,
        title: str = "",
        byline: str = "",
        published: str = "",
        source: str = "",
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
            source=clean_line(source),
            language=language,
            blocks=blocks,
            sections=sections_from(blocks, self.length),
            links=with_written_links(text, self._leading_somewhere(self.links if links is None else links)),
            keeps_lines=True,
        )

    def _leading_somewhere(self, links: Iterable[Link]) -> Iterator[Link]:
        """Those of `links` that lead to addresses and files, or to places that exist in the document."""
        for link in links:
            if not link.url.startswith((WITHIN, BESIDE)):
                yield link
            elif (offset := self._offsets.get(link.url.removeprefix(WITHIN))) is not None:
                yield Link(link.span, f"#{offset}")

    def _write(self, text: str) -> None:
        self._texts.append(text)
        self.length += len(text)


def moved(links: Iterable[Link], by: int) -> tuple[Link, ...]:
    """`links` with their spans moved by `by` characters."""
    return tuple(Link(Span(link.span.start + by, link.span.end + by), link.url) for link in links)


def drafted(pieces: Iterable[Piece]) -> Draft:
    """A draft of `pieces`."""
    draft = Draft()
    for piece in pieces:
        draft.add(piece)
    return draft
