"""The quotes of an article, and the keepsakes of all articles, as tables for spreadsheets."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Sequence

from reader.analysis.model import Analysis, Quote
from reader.analysis.voices import speaker_words
from reader.export.citations import NamedSpeaker, citable, one_line, sentences_around
from reader.library import Keepsake, Visit

COLUMNS = (
    *("quote", "speaker", "role", "as named", "kind", "sentence", "section", "page"),
    *("title", "byline", "published", "source", "address", "start", "end", "corrected"),
)
_KEPT_COLUMNS = (
    *("text", "note", "speaker", "kind", "section", "page"),
    *("title", "byline", "published", "source", "address", "start", "end"),
)
_FORMULA = ("=", "+", "-", "@")


def quotes_as_csv(analysis: Analysis, *, with_columns: bool = True, said_by: NamedSpeaker | None = None) -> str:
    """The quotes as CSV (RFC 4180) below a row with the `COLUMNS`: one per row, in reading order, with speaker and source.

    The speakers have the names and roles that the article gives them, or what it calls them, unless all are `said_by` one.
    """
    return _table([*([COLUMNS] if with_columns else []), *(_row(analysis, quote, said_by) for quote in analysis.quotes)])


def keepsakes_as_csv(kept: Iterable[tuple[Visit, tuple[Keepsake, ...]]]) -> str:
    """The keepsakes of all articles as CSV below a row with the `_KEPT_COLUMNS`: one per row, article by article."""
    return _table([_KEPT_COLUMNS, *(_kept_row(visit, keepsake) for visit, keepsakes in kept for keepsake in keepsakes)])


def _table(rows: Iterable[Sequence[object]]) -> str:
    file = io.StringIO()
    csv.writer(file, lineterminator="\n").writerows(map(_harmless, row) for row in rows)
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
        article.address,
        quote.span.start,
        quote.span.end,
        "yes" if quote.corrected else "",
    )


def _kept_row(visit: Visit, keepsake: Keepsake) -> tuple[object, ...]:
    """The cells of one keepsake, in the order of the columns."""
    return (
        keepsake.words,
        keepsake.note,
        keepsake.speaker,
        keepsake.kind.value,
        keepsake.section,
        keepsake.page or "",
        visit.title,
        visit.byline,
        visit.published,
        citable(visit).source,
        visit.address,
        keepsake.span.start,
        keepsake.span.end,
    )


def _harmless(cell: object) -> object:
    """`cell` on one line, escaped if a spreadsheet would take it for a formula."""
    if not isinstance(cell, str):
        return cell
    text = one_line(cell)
    return f"'{text}" if text.startswith(_FORMULA) else text
