"""The lines above a text: spacing, and what the text lacks: who wrote it, when and where it was published, its title."""

from __future__ import annotations

from typing import NamedTuple

from reader.app.typesetting.wrap import Lines
from reader.article import Article, Block, BlockKind, Span
from reader.sources.credits import BETWEEN_FACTS, unsaid


class HeadLine(NamedTuple):
    """One line above the text; spacing if it is empty."""

    text: str
    kind: BlockKind
    """The kind of block that it looks like."""


_SPACING = HeadLine("", BlockKind.CAPTION)


def masthead(article: Article, width: int) -> tuple[HeadLine, ...]:
    """The lines above the text of `article` in `width` columns; only spacing if the text begins with its title and author."""
    title, _, facts = unsaid(article)
    if not title and not facts:
        return (_SPACING,)
    lines = [*_wrapped(facts, BlockKind.CAPTION, width), *_wrapped(title, BlockKind.HEADING, width)]
    return (_SPACING, *lines, _SPACING)


def _wrapped(text: str, kind: BlockKind, width: int) -> list[HeadLine]:
    lines, whole = Lines(text, width), Span(0, len(text))
    lines.add_block(Block(whole, kind), whole, 0)
    shown = (text[start:end].removesuffix(BETWEEN_FACTS.rstrip(" ")) for start, end in zip(lines.starts, lines.ends, strict=True))
    return [HeadLine(line, kind) for line in shown]
