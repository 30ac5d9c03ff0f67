"""Articles as references with quotes or keepsakes for notes, in the format that reference managers share (RIS)."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from pathlib import Path

from reader.analysis.model import Analysis
from reader.article import Article
from reader.export.citations import attributed, citable, kept_words, one_line, sentences_around, title_or_name
from reader.library import Keepsake, Visit
from reader.regex import regex
from reader.sources.addresses import is_on_the_web

_BETWEEN_AUTHORS = regex(r",? and | [&|] |; ")


def quotes_as_ris(analysis: Analysis, *, context: bool = False) -> str:
    """The article with a note for each quote, or its sentence with `context`, and its speaker and page; empty without quotes."""
    quotes = analysis.quotes
    cited = (replace(quote, span=sentences_around(analysis, quote)) for quote in quotes) if context else quotes
    notes = dict.fromkeys(attributed(analysis, quote) for quote in cited)
    return _reference(analysis.article, notes) if notes else ""


def keepsakes_as_ris(kept: Iterable[tuple[Visit, tuple[Keepsake, ...]]]) -> str:
    """Each article with a note for each keepsake."""
    return "\n\n".join(_reference(citable(visit), [kept_words(each, "") for each in keepsakes]) for visit, keepsakes in kept)


def _reference(article: Article | Visit, notes: Iterable[str]) -> str:
    published = article.published[:10]
    fields = [
        ("TY", "ELEC" if is_on_the_web(article.origin) else "GEN"),
        ("TI", title_or_name(article)),
        *(("AU", author) for author in _authors(article.byline)),
        ("PY", published[:4]),
        ("DA", published.replace("-", "/")),
        ("UR", _address(article.origin)),
        *(("N1", note) for note in notes),
    ]
    return "\n".join([*(f"{tag}  - {one_line(value)}" for tag, value in fields if value.strip()), "ER  - "])


def _authors(byline: str) -> Iterator[str]:
    """The authors of an article; of “Holm, Ida” and “Ida Holm, PhD”, all is one."""
    for part in _BETWEEN_AUTHORS.split(byline):
        names = part.split(", ")
        yield from names if all(" " in name for name in names) else (part,)


def _address(source: str) -> str:
    """The address of `source`, also if that is a path; empty if it is neither."""
    if source in ("", "-"):
        return ""
    return source if is_on_the_web(source) else Path(source).absolute().as_uri()
