"""Turns a text in Org mode into an Article."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from reader.article import Article
from reader.sources.clean import clean
from reader.sources.dates import date_of
from reader.sources.decode import decode
from reader.sources.markup.in_html import article_of, heading, normal, pieces_of, plain
from reader.sources.markup.included import Includes
from reader.sources.org.blocks import Writer
from reader.sources.org.defined import Defined, defined_in
from reader.sources.org.headlines import parts_of
from reader.sources.org.included import with_included
from reader.sources.org.inline import in_html
from reader.sources.raw import RawDocument


def article_from_org(document: RawDocument) -> Article:
    """The Article in a text in Org mode; without a title, its first headline of the highest level is one."""
    text = clean(decode(document.data, document.charset)).expandtabs(8)
    lines = list(with_included(text.split("\n"), Includes(document)))
    defined = defined_in(lines)
    about = {name: plain(in_html(value, defined)) for name, value in defined.about.items()}
    return article_of(
        pieces_of(_blocks(lines, defined)),
        document.source,
        title=about.get("title", ""),
        byline=about.get("author", ""),
        published=date_of(about.get("date", "")),
        language=about.get("language", ""),
    )


def _blocks(lines: Iterable[str], defined: Defined) -> Iterator[str]:
    writer = Writer(defined)
    for part in parts_of(lines):
        if part.level:
            yield heading(part.level, in_html(part.words, defined), map(normal, part.names))
        yield from writer.blocks(part.lines)
