"""Tells what a mail answers to from what it says."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import replace
from itertools import chain

from reader.article import Article, BlockKind
from reader.regex import regex
from reader.sources.drafting.draft import Inline, Piece, drafted, moved

_QUOTED, _QUOTED_LINES = regex(r"(?:> ?)+"), regex(r"^(?:> ?)+", re.M)
_DEEPEST_QUOTE = 8


def with_block_quotes(article: Article) -> Article:
    """`article` with the paragraphs that the writer answers to, whose lines begin with `>`, as block quotes."""
    if not any(_QUOTED.match(block.span.of(article.text)) for block in article.blocks):
        return article
    draft = drafted(map(_unquoted, pieces_of(article)))
    quoted = draft.article(title=article.title, byline=article.byline, published=article.published, source=article.source)
    return replace(quoted, keeps_lines=False)


def _unquoted(piece: Piece) -> Piece:
    """`piece` without the marks before its lines, as a block quote if it has some."""
    marks = _QUOTED.match(piece.text)
    if marks is None:
        return piece
    kind, quotes = piece.kind if piece.kind is BlockKind.ITEM else BlockKind.QUOTE, min(marks[0].count(">"), _DEEPEST_QUOTE)
    return Piece(_QUOTED_LINES.sub("", piece.text), kind, quotes=quotes)


def pieces_of(article: Article) -> Iterator[Piece]:
    """The blocks of `article`, with its links to other documents and what it sets apart."""
    marks: defaultdict[int, list[Inline]] = defaultdict(list)
    leading_out = (link for link in article.links if link.offset is None)
    for mark in chain[Inline](leading_out, article.emphasis):
        marks[article.block_at(mark.span.start)].append(mark)
    for index, block in enumerate(article.blocks):
        inline = moved(marks[index], -block.span.start)
        yield Piece(block.span.of(article.text), block.kind, block.level, inline, quotes=block.quotes)
