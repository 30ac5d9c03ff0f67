"""Quotes with who says them and where they stand."""

from __future__ import annotations

from reader.analysis.model import Analysis, Quote
from reader.article import Article


def one_line(text: str) -> str:
    """`text` with every run of white space as one space."""
    return " ".join(text.split())


def citation(analysis: Analysis, quote: Quote) -> str:
    """`quote` with its speaker and the article it stands in."""
    return " — ".join(part for part in (attributed(analysis, quote), source_line(analysis.article)) if part)


def attributed(analysis: Analysis, quote: Quote) -> str:
    """`quote` with its speaker."""
    speaker = analysis.speaker_of(quote)
    return f"{one_line(quote.span.of(analysis.article.text))} — {'speaker unknown' if speaker is None else speaker.name}"


def source_line(article: Article) -> str:
    """What `article` is called, who wrote it, when it appeared and where it came from."""
    return ", ".join(part for part in (article.title, article.byline, article.published[:10], article.source) if part)
