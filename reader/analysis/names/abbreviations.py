"""Tells abbreviations that everybody knows from names: `the CEOs`."""

from __future__ import annotations

from collections.abc import Sequence

from reader.analysis.lexicon import ABBREVIATIONS
from reader.analysis.names.tagged import Tagged


def without_common_words(words: Sequence[str], names: Sequence[Tagged]) -> list[Tagged]:
    """The names of one sentence without those that abbreviate common words."""
    return [name for name in names if name.length > 1 or words[name.start].removesuffix("s") not in ABBREVIATIONS]
