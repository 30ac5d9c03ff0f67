"""Turns reStructuredText into an Article."""

from __future__ import annotations

from dataclasses import replace

from reader.article import Article
from reader.regex import regex
from reader.sources.clean import clean_line
from reader.sources.dates import date_of
from reader.sources.decode import decode
from reader.sources.markdown.read import article_from_markdown
from reader.sources.markup.included import Includes
from reader.sources.raw import RawDocument
from reader.sources.rst.blocks import Translator
from reader.sources.rst.included import with_included

_ENTRY = r"[A-Z][\w-]{0,30}:(?:[ \t].*)?\n(?:[ \t]+\S.*\n)*"
_HEAD = regex(rf"(?:{_ENTRY}){{3,60}}\n")
"""Entries about the document above it, as in a mail."""
_ADDRESS = regex(r"\s*<[^<>\n]*>")


def article_from_rst(document: RawDocument) -> Article:
    """The Article in a text in reStructuredText."""
    source = "\n".join(decode(document.data, document.charset).expandtabs(8).splitlines())
    head = _HEAD.match(source)
    entries = _entries(head[0]) if head else {}
    lines = list(with_included(source[head.end() if head and entries else 0 :].split("\n"), Includes(document)))
    translator = Translator(about=entries)
    translator.define(lines)
    text = "\n\n".join(filter(None, translator.blocks(lines)))
    article = article_from_markdown(text, source=document.source)
    about = translator.about
    date = about.get("date", "") or about.get("created", "")
    author = _ADDRESS.sub("", about.get("author", "") or about.get("authors", ""))
    return replace(
        article,
        title=clean_line(about.get("title", "")) or article.title,
        byline=clean_line(author) or article.byline,
        published=date_of(date) or article.published,
    )


def _entries(head: str) -> dict[str, str]:
    """The entries of `head` by their names in lower case; none if it does not state a title."""
    unfolded = regex(r"\n[ \t]+").sub(" ", head.strip())
    entries = {name.lower(): value.strip() for name, _, value in (line.partition(":") for line in unfolded.split("\n"))}
    return entries if "title" in entries else {}
