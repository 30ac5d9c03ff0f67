"""Attributes quotes without a speaker, such as those in headings, like the quotes whose words they repeat."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import replace

from reader.analysis.model import Quote

_WORDS = re.compile(r"\w+")
_RUN = 3
"""The words in a run."""
_LEAST_SHARED = 0.3
"""The least share of runs that a quote has in common with one that it repeats; one changed word affects three runs."""


def with_repeated(text: str, quotes: tuple[Quote, ...], alone: frozenset[int]) -> tuple[Quote, ...]:
    """`quotes`, of which those without a speaker, or `alone` in their block, get the speaker of the quote that they repeat."""
    if not any(_may_repeat(quote, index, alone) for index, quote in enumerate(quotes)):
        return quotes
    runs = [_runs(quote.span.of(text)) for quote in quotes]
    speakers: dict[tuple[str, ...], int] = {}
    for index, quote in enumerate(quotes):
        if quote.speaker is not None and index not in alone:
            for run in runs[index]:
                speakers.setdefault(run, quote.speaker)
    return tuple(
        _repeating(quote, _speaker_of(runs[index], speakers)) if _may_repeat(quote, index, alone) else quote
        for index, quote in enumerate(quotes)
    )


def _may_repeat(quote: Quote, index: int, alone: frozenset[int]) -> bool:
    return index in alone or (quote.speaker is None and quote.speaker_span is None)


def _repeating(quote: Quote, speaker: int | None) -> Quote:
    return quote if speaker is None or speaker == quote.speaker else replace(quote, speaker=speaker, speaker_span=None, cue=None)


def _speaker_of(runs: list[tuple[str, ...]], speakers: dict[tuple[str, ...], int]) -> int | None:
    votes = Counter(speakers[run] for run in runs if run in speakers)
    if not votes or not runs:
        return None
    speaker, shared = votes.most_common(1)[0]
    return speaker if shared >= _LEAST_SHARED * len(runs) else None


def _runs(text: str) -> list[tuple[str, ...]]:
    words = _WORDS.findall(text.lower())
    if len(words) < _RUN:
        return [tuple(words)] if len(words) > 1 else []
    return [tuple(words[start : start + _RUN]) for start in range(len(words) - _RUN + 1)]
