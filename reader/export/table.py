"""The quotes of an article as a table for spreadsheets."""

from __future__ import annotations

import csv
import io

from reader.analysis.model import Analysis, Quote
from reader.analysis.voices import speaker_words
from reader.export.citations import NamedSpeaker, one_line, sentences_around

COLUMNS = (
    *("quote", "speaker", "role", "as named", "kind", "sentence", "section", "page"),
    *("title", "byline", "published", "source", "start", "end", "corrected"),
)
_FORMULA = ("=", "+", "-", "@")


def quotes_as_csv(analysis: Analysis, *, with_columns: bool = True, said_by: NamedSpeaker | None = None) -> str:
    """The quotes as CSV (RFC 4180) below a row with the `COLUMNS`: one per row, in reading order, with speaker and source.

    The speakers have the names and roles that the article gives them, or what it calls them, unless all are `said_by` one.
    """
    file = io.StringIO()
    writer = csv.writer(file, lineterminator="\n")
    if with_columns:
        writer.writerow(COLUMNS)
    writer.writerows([_harmless(cell) for cell in _row(analysis, quote, said_by)] for quote in analysis.quotes)
    return file.getvalue().removesuffix("\n")


def _row(analysis: Analysis, quote: Quote, said_by: NamedSpeaker | None) -> tuple[object, ...]:
    """The cells of one quote, in the order of the columns."""
    article, speaker = analysis.article, analysis.speaker_of(quote)
    name, role = said_by or NamedSpeaker(speaker_words(analysis, quote), speaker.role if speaker else "")
    return (
        quote.span.of(article.text),
        name,
        role,
        quote.speaker_span.of(article.text) if quote.speaker_span else "",
        quote.kind.value,
        sentences_around(analysis, quote).of(article.text),
        article.heading_at(quote.span.start),
        article.page_at(quote.span.start) or "",
        article.title,
        article.byline,
        article.published,
        "" if article.source == "-" else article.source,
        quote.span.start,
        quote.span.end,
        "yes" if quote.corrected else "",
    )


def _harmless(cell: object) -> object:
    """`cell` on one line, escaped if a spreadsheet would take it for a formula."""
    if not isinstance(cell, str):
        return cell
    text = one_line(cell)
    return f"'{text}" if text.startswith(_FORMULA) else text
