"""Turns a text in Org mode into an Article."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from reader.article import Article, BlockKind
from reader.sources.clean import clean
from reader.sources.dates import iso_date, stated_date
from reader.sources.decode import decode
from reader.sources.draft import drafted
from reader.sources.in_html import heading, pieces_of, plain
from reader.sources.included import Includes
from reader.sources.neighbours import with_neighbours
from reader.sources.org.blocks import Writer
from reader.sources.org.defined import Defined, defined_in
from reader.sources.org.headlines import parts_of
from reader.sources.org.included import with_included
from reader.sources.org.inline import in_html, target_of
from reader.sources.raw import RawDocument


def article_from_org(document: RawDocument) -> Article:
    """The Article in a text in Org mode; without a title, its first headline of the highest level is one."""
    text = clean(decode(document.data, document.charset)).expandtabs(8)
    lines = list(with_included(text.split("\n"), Includes(document)))
    defined = defined_in(lines)
    draft = drafted(pieces_of(_blocks(lines, defined)))
    about = {name: plain(in_html(value, defined)) for name, value in defined.about.items()}
    first = next(
        (block.span.of(draft.text) for block in draft.blocks if block.kind is BlockKind.HEADING and block.level == 1), ""
    )
    date = about.get("date", "")
    return draft.article(
        title=about.get("title", "") or first,
        byline=about.get("author", ""),
        published=iso_date(date) or stated_date(date),
        source=document.source,
        language=about.get("language", "")[:2].lower(),
        links=with_neighbours(draft.links, document.source),
    )


def _blocks(lines: Iterable[str], defined: Defined) -> Iterator[str]:
    writer = Writer(defined)
    for part in parts_of(lines):
        if part.level:
            yield heading(part.level, in_html(part.words, defined), map(target_of, part.names))
        yield from writer.blocks(part.lines)
