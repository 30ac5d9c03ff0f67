"""Turns a table in a text file (comma- or tab-separated values) into an Article."""

from __future__ import annotations

import csv
import re

from reader.article import Article
from reader.regex import regex
from reader.sources.clean import clean_line
from reader.sources.decode import decode
from reader.sources.drafting.draft import drafted
from reader.sources.drafting.tables import Cell, Row, laid_out
from reader.sources.plain.read import article_from_text
from reader.sources.raw import RawDocument

_SNIFFED = 4_096
"""The characters from which the separator is guessed."""
_SEPARATORS = ",;\t|"
_STATED = regex(r'"?sep=([^\w"\r\n])"?\r?\n', re.I)
"""The line above a table that tells spreadsheets its separator."""
_FEWEST = 2
"""The fewest rows, and columns, that make a table."""


def article_from_sheet(document: RawDocument) -> Article:
    """The Article with the rows of a table, the first of which names the columns; what is no table is read as plain text."""
    text = decode(document.data, document.charset)
    rows = _rows(text)
    if len(rows) < _FEWEST or len(rows[0].cells) < _FEWEST:
        return article_from_text(text, source=document.source)
    return drafted(list(laid_out(rows))).article(source=document.source)


def _rows(text: str) -> list[Row]:
    """The rows of the table in `text`; none if it is not well-formed."""
    if stated := _STATED.match(text):
        text = text[stated.end() :]
    beginning = text[:_SNIFFED].rpartition("\n")[0] or text[:_SNIFFED]
    try:
        separator = stated[1] if stated else csv.Sniffer().sniff(beginning, _SEPARATORS).delimiter
        read = csv.reader(text.splitlines(keepends=True), delimiter=separator, strict=True)
        cells = [[Cell(clean_line(cell)) for cell in row] for row in read]
    except csv.Error:
        return []
    return [Row(tuple(row), is_head=index == 0) for index, row in enumerate(filter(None, cells))]
