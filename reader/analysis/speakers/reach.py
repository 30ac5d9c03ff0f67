"""Chooses the candidates for the speaker of a quote: those near it, and of these the ones that may well have spoken."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Sequence

from reader.analysis.speakers.decisions import Decision
from reader.analysis.speakers.features import Features

_REACH_BEFORE, _REACH_AFTER = 24, 12
"""How many candidates before a quote, and after it, are within its reach."""
_BLOCKS_BEFORE, _BLOCKS_AFTER = 3, 1
"""How many blocks before that of a quote, and after it, are."""
_NEAR_BEFORE, _NEAR_AFTER = 6, 1
"""How many candidates outside its own sentences a quote may have, besides those that have just spoken."""


def within_reach(features: Features, index: int, previous: Decision) -> list[int]:
    """The indices of the candidates within reach of a quote; in a heading, only those of that heading."""
    context = features.placement.contexts[index]
    firsts, blocks = features.phrases.firsts, features.placement.blocks
    if features.heads(index):
        low, high = context.block_tokens
        return list(range(bisect_left(firsts, low), bisect_left(firsts, high)))
    low = bisect_left(firsts, blocks[max(0, context.block - _BLOCKS_BEFORE)])
    middle = bisect_left(firsts, context.token)
    high = bisect_left(firsts, blocks[min(len(blocks) - 1, context.block + 1 + _BLOCKS_AFTER)])
    reach = list(range(max(low, middle - _REACH_BEFORE), min(high, middle + _REACH_AFTER)))
    if previous.candidate is not None and previous.candidate not in reach:
        reach.append(previous.candidate)
    return reach


def promising(features: Features, index: int, reach: Iterable[int], decisions: Sequence[Decision]) -> list[int]:
    """The candidates in the `reach` of a quote that are in its sentences, prominent near it, or have just spoken."""
    start, end = features.placement.contexts[index].frame
    firsts, view = features.phrases.firsts, features.views[index]
    own = range(bisect_left(firsts, start), bisect_left(firsts, end))
    near = range(view.begins - _NEAR_BEFORE, view.ends + _NEAR_AFTER)
    last = max(near.stop, own.stop)
    lately = {decision.entity for decision in decisions[-2:] if decision.entity is not None}
    known = decisions[-1].candidate if decisions else None
    asked = (
        candidate
        for candidate in reach
        if candidate in own
        or (candidate < last and features.candidates[candidate].entity in lately)
        or (candidate in near and features.phrases.stands_out(candidate))
        or candidate == known
    )
    return [candidate for candidate in asked if candidate == known or not features.phrases.is_within_subject(candidate)]
