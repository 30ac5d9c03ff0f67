"""Turns Rich Text Format into an Article, by way of plain text."""

from __future__ import annotations

from dataclasses import replace

from reader.article import Article
from reader.letters import composed
from reader.regex import regex
from reader.sources.bylines import stated_author
from reader.sources.clean import clean_line
from reader.sources.dates import stated_date
from reader.sources.errors import broken
from reader.sources.kinds import Kind
from reader.sources.plain.read import article_from_text
from reader.sources.raw import RawDocument

_ABOUT = regex(r"\{\\(title|author)\s((?:[^{}\\]++|\\.)*+)\}")
"""What the document says about itself."""
_DATE = regex(r"\\(?:creatim|revtim)\\yr(\d{4})\\mo(\d\d?)\\dy(\d\d?)\b")
"""When it was created and when it was last changed, in this order."""
_NOTE = regex(r"\{\\footnote\s*((?:[^{}]++|\{[^{}]*\})*+)\}")
"""A note at the foot of a page, which is put in brackets where its mark is."""
_LINES = regex(r"\n+")


def article_from_rich_text(document: RawDocument) -> Article:
    """The Article in `document`. Raises `SourceError` if it is broken."""
    from striprtf.striprtf import rtf_to_text

    source = document.data.decode("latin-1")
    head = source[: source.find("{\\rtf") + 6]
    try:
        text = _LINES.sub("\n\n", composed(rtf_to_text(_NOTE.sub(r" [{\1}]", source), errors="replace").strip()))
        about = {name: clean_line(rtf_to_text(f"{head} {words}}}", errors="replace")) for name, words in _ABOUT.findall(source)}
    except (ValueError, LookupError, OverflowError, TypeError):  # numbers that are missing, or of what does not exist
        raise broken(document.name, Kind.RTF) from None
    article = article_from_text(text, source=document.source)
    *_, date = ["", *map("-".join, _DATE.findall(source))]
    return replace(
        article,
        title=about.get("title") or article.title,
        byline=stated_author(about.get("author", "")) or article.byline,
        published=stated_date(date) or article.published,
    )
