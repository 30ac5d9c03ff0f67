"""Applies a reader's corrections to an analysis."""

from __future__ import annotations

from collections.abc import Iterable

from reader.analysis.model import Analysis
from reader.library.correcting.names import with_names
from reader.library.correcting.quotes import with_quotes
from reader.library.model import Correction, divided


def corrected(analysis: Analysis, corrections: Iterable[Correction]) -> Analysis:
    """`analysis` with the `corrections` applied: names first, since quotes refer to speakers by their corrected names."""
    names, quotes = divided(corrections)
    return with_quotes(with_names(analysis, names), quotes)
