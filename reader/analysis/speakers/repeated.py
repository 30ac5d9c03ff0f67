"""Attributes quotes without a speaker, such as those in headings, like the quotes whose words they repeat."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import replace

from reader.analysis.model import Quote
from reader.regex import regex

_WORDS = regex(r"\w+")
_RUN = 3
"""The words in a run."""
_LEAST_SHARED = 0.3
"""The least share of runs that a quote has in common with one that it repeats; one changed word affects three runs."""


def with_repeated(text: str, quotes: tuple[Quote, ...], alone: frozenset[int]) -> tuple[Quote, ...]:
    """`quotes`, of which those without a speaker, or `alone` in their block, get the speaker of the quote that they repeat.

    A headline and the first lines may describe who is named below; once somebody named has spoken, a description is of others.
    """
    named = [index for index, quote in enumerate(quotes) if quote.speaker is not None and index not in alone]
    if not named:
        return quotes
    repeating = {i for i, quote in enumerate(quotes) if i in alone or _is_unattributed(quote, opens=i < named[0])}
    if not repeating:
        return quotes
    runs = [_runs(quote.span.of(text)) for quote in quotes]
    speakers = _by_run(quotes, runs, named)
    everybody = _by_run(quotes, runs, [*named, *alone])
    return tuple(
        _repeating(quote, _speaker_of(runs[index], everybody if quote.speaker_span is None else speakers))
        if index in repeating
        else quote
        for index, quote in enumerate(quotes)
    )


def _by_run(quotes: tuple[Quote, ...], runs: list[list[tuple[str, ...]]], indices: Iterable[int]) -> dict[tuple[str, ...], int]:
    """The speaker of the first of the quotes at `indices` in which each run is."""
    speakers: dict[tuple[str, ...], int] = {}
    for index in indices:
        speaker = quotes[index].speaker
        if speaker is not None:
            for run in runs[index]:
                speakers.setdefault(run, speaker)
    return speakers


def _is_unattributed(quote: Quote, *, opens: bool) -> bool:
    """Whether nothing, or in what `opens` a text at most a description, tells who says a quote."""
    return quote.speaker is None and (opens or quote.speaker_span is None)


def _repeating(quote: Quote, speaker: int | None) -> Quote:
    if speaker is None or speaker == quote.speaker:
        return quote
    described = quote if quote.speaker is None else replace(quote, speaker_span=None, cue=None)
    return replace(described, speaker=speaker)


def _speaker_of(runs: list[tuple[str, ...]], speakers: Mapping[tuple[str, ...], int]) -> int | None:
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
