"""Puts right in an analysis what its reader knows better."""

from __future__ import annotations

from collections.abc import Iterable

from reader.analysis.model import Analysis
from reader.library.correcting_names import with_names
from reader.library.correcting_quotes import with_quotes
from reader.library.model import Correction, NameCorrection, QuoteCorrection


def corrected(analysis: Analysis, corrections: Iterable[Correction]) -> Analysis:
    """`analysis` as the `corrections` have it: names first, then quotes, whose speakers go by the right names."""
    names, quotes = divided(corrections)
    return with_quotes(with_names(analysis, names), quotes)


def divided(corrections: Iterable[Correction]) -> tuple[tuple[NameCorrection, ...], tuple[QuoteCorrection, ...]]:
    """Those of names in the order in which they were made, and those of quotes in reading order."""
    every = tuple(corrections)
    names = (each for each in every if isinstance(each, NameCorrection))
    quotes = (each for each in every if isinstance(each, QuoteCorrection))
    return tuple(sorted(names, key=lambda each: (each.number, each.span))), tuple(sorted(quotes))


def replaces(one: Correction, other: Correction) -> bool:
    """Whether `one` leaves nothing of `other`: both are about the same quote, or say what the same name is as far."""
    if isinstance(one, QuoteCorrection):
        return isinstance(other, QuoteCorrection) and one.span.overlaps(other.span)
    return isinstance(other, NameCorrection) and (one.span, one.reach) == (other.span, other.reach)
