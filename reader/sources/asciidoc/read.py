"""Turns a text in AsciiDoc into an Article."""

from __future__ import annotations

from collections.abc import Sequence

from reader.article import Article
from reader.sources.asciidoc.attributes import Attributes
from reader.sources.asciidoc.blocks import Writer
from reader.sources.asciidoc.conditions import Shown
from reader.sources.asciidoc.defined import Defined
from reader.sources.asciidoc.header import header_of
from reader.sources.asciidoc.inline import in_html
from reader.sources.asciidoc.titles import title_at
from reader.sources.clean import clean
from reader.sources.decode import decode
from reader.sources.markup.front_matter import split_front_matter
from reader.sources.markup.in_html import article_of, heading, normal, pieces_of, plain
from reader.sources.markup.included import Includes
from reader.sources.raw import RawDocument

_TABS = "tsv"
"""The name of the format of tables in which tabs stand between the cells."""


def article_from_asciidoc(document: RawDocument) -> Article:
    """The Article in a text in AsciiDoc; without a title, its first section of the highest level is one."""
    entries, text = split_front_matter(clean(decode(document.data, document.charset)))
    lines = list(Shown(Includes(document)).lines((text if _TABS in text else text.expandtabs(8)).split("\n")))
    defined = Defined()
    header = header_of(lines, defined)
    _find_titles(lines, defined)
    title = in_html(header.title, defined)
    body = Writer(defined).blocks(lines[header.end :])
    return article_of(
        pieces_of([heading(1, title, [normal(header.title)]), *body]),
        document.source,
        title=entries.get("title", "") or plain(title),
        byline=entries.get("author", "") or plain(in_html(header.byline, defined)),
        published=entries.get("date", "") or header.published,
        language=defined.attributes.get("lang", ""),
    )


def _find_titles(lines: Sequence[str], defined: Defined) -> None:
    """Note what the sections are called, to which links lead without words of their own."""
    about = Attributes()
    for at, line in enumerate(lines):
        if not line or about.take(line):
            continue
        title = title_at(lines, at)
        words = title.words if title else about.title
        for name in [*about.names, *(defined.names_of(title.words) if title else ())]:
            defined.titles.setdefault(normal(name), words)
        about = Attributes()
