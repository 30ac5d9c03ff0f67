"""Applies a reader's corrections to an analysis."""

from __future__ import annotations

from collections.abc import Iterable

from reader.analysis.model import Analysis
from reader.library.correcting.names import with_names
from reader.library.correcting.quotes import with_quotes
from reader.library.model import Correction, NameCorrection, QuoteCorrection


def corrected(analysis: Analysis, corrections: Iterable[Correction]) -> Analysis:
    """`analysis` with the `corrections` applied: names first, since quotes refer to speakers by their corrected names."""
    names, quotes = divided(corrections)
    return with_quotes(with_names(analysis, names), quotes)


def divided(corrections: Iterable[Correction]) -> tuple[tuple[NameCorrection, ...], tuple[QuoteCorrection, ...]]:
    """The corrections of names in the order in which they were made, and those of quotes in reading order."""
    every = tuple(corrections)
    names = (each for each in every if isinstance(each, NameCorrection))
    quotes = (each for each in every if isinstance(each, QuoteCorrection))
    return tuple(sorted(names, key=lambda each: (each.number, each.span))), tuple(sorted(quotes))


def replaces(one: Correction, other: Correction) -> bool:
    """Whether `one` supersedes `other`: both concern the same quote, or the same name with the same reach."""
    if isinstance(one, QuoteCorrection):
        return isinstance(other, QuoteCorrection) and one.span.overlaps(other.span)
    return isinstance(other, NameCorrection) and (one.span, one.reach) == (other.span, other.reach)
