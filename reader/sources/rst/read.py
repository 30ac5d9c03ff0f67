"""Turns reStructuredText into an Article."""

from __future__ import annotations

from dataclasses import replace

from reader.article import Article
from reader.sources.clean import clean_line
from reader.sources.dates import iso_date, stated_date
from reader.sources.decode import decode
from reader.sources.included import Includes
from reader.sources.markdown.read import article_from_markdown
from reader.sources.raw import RawDocument
from reader.sources.rst.blocks import Translator
from reader.sources.rst.included import with_included


def article_from_rst(document: RawDocument) -> Article:
    """The Article in a text in reStructuredText."""
    lines = list(with_included(decode(document.data, document.charset).expandtabs(8).splitlines(), Includes(document)))
    translator = Translator()
    translator.define(lines)
    text = "\n\n".join(filter(None, translator.blocks(lines)))
    article = article_from_markdown(text, source=document.source)
    about = translator.about
    date = about.get("date", "")
    return replace(
        article,
        title=clean_line(about.get("title", "")) or article.title,
        byline=clean_line(about.get("author", "") or about.get("authors", "")) or article.byline,
        published=iso_date(date) or stated_date(date) or article.published,
    )
