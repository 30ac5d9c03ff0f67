"""Analyses the articles that a command reads: each only once, also over several commands and the app."""

from __future__ import annotations

from reader import analyse
from reader.analysis.cache import ANALYSES, key_of, packed_for_analysis
from reader.analysis.model import Analysis
from reader.article import Article
from reader.cli.printing import warn
from reader.packing import pack, unpack
from reader.sources.errors import quoted


def analysed(article: Article) -> Analysis:
    """The analysis of `article` with the reader's corrections applied; reports on standard error what makes it doubtful."""
    if not article.is_english:
        name = "Standard input" if article.source == "-" else quoted(article.source)
        warn(f"{name} does not seem to be in English: what is found in it is guessed.")
    return _corrected(_analysed_once(article))


def _analysed_once(article: Article) -> Analysis:
    """The analysis from the cache on disk, which the app fills as well; what comes by a pipe leaves no trace there."""
    if article.source == "-":
        return analyse(article)
    key = key_of(packed_for_analysis(article))
    known = ANALYSES.read(key, lambda data: unpack(Analysis, data, article=article))
    if known is not None:
        return known
    analysis = analyse(article)
    ANALYSES.write(key, pack(analysis, leave_out=frozenset({"article"})))
    return analysis


def _corrected(analysis: Analysis) -> Analysis:
    """`analysis` with the reader's corrections applied; reports on standard error if the library cannot be read."""
    from reader.library import Library, LibraryError
    from reader.library.correcting.applying import corrected

    try:
        return corrected(analysis, Library().corrections_in(analysis.article))
    except LibraryError as error:
        warn(str(error))
        return analysis
