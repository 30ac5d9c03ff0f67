"""The lines above a text: spacing, and what the text lacks: who wrote it, when and where it was published, its title."""

from __future__ import annotations

from typing import NamedTuple

from reader.app.typesetting.wrap import Lines
from reader.article import Article, Block, BlockKind, Span
from reader.sources.addresses import host_of

_TOP = 4
"""How many blocks at the beginning of a text may hold its title and its author."""
_MOST = 400
"""How many characters of each of them are examined."""
_SURE = 20
"""The fewest letters of a title that match only the title, not part of other words."""


class HeadLine(NamedTuple):
    """One line above the text; spacing if it is empty."""

    text: str
    kind: BlockKind
    """The kind of block that it looks like."""


_SPACING = HeadLine("", BlockKind.CAPTION)


def masthead(article: Article, width: int) -> tuple[HeadLine, ...]:
    """The lines above the text of `article` in `width` columns; only spacing if the text begins with its title and author."""
    top = [_letters(article.text[start : min(end, start + _MOST)]) for start, end in (b.span for b in article.blocks[:_TOP])]
    title = "" if _is_in(_letters(article.title), top) else article.title
    byline = "" if any(_letters(article.byline) in text for text in top) else article.byline
    if not title and not byline:
        return (_SPACING,)
    lines = [
        *_wrapped(credit(byline, article.published, article.source), BlockKind.CAPTION, width),
        *_wrapped(title, BlockKind.HEADING, width),
    ]
    return (_SPACING, *lines, _SPACING)


def credit(byline: str, published: str, source: str) -> str:
    """The author, the date and the site, as far as they are known, on one line."""
    return "\u00a0· ".join(filter(None, (byline, published[:10], host_of(source))))


def _is_in(title: str, top: list[str]) -> bool:
    """Whether `title` is one of the blocks at the `top` of a text, several of them together, or one of them and the site."""
    if not title or title in top:
        return True
    return (len(title) >= _SURE and title in "".join(top)) or any(len(text) >= _SURE and text in title for text in top)


def _letters(text: str) -> str:
    return "".join(filter(str.isalnum, text.casefold()))


def _wrapped(text: str, kind: BlockKind, width: int) -> list[HeadLine]:
    lines, whole = Lines(text, width), Span(0, len(text))
    lines.add_block(Block(whole, kind), whole, 0)
    return [HeadLine(text[start:end], kind) for start, end in zip(lines.starts, lines.ends, strict=True)]
