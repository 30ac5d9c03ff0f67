"""Decides which sentences can stand in a summary together: one that leans on another only after that."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence

from reader.analysis.summary.leaning import is_unattributed, leans
from reader.article import Span


class Standing:
    """Decides which sentences may be together in a summary."""

    def __init__(
        self, text: str, sentences: Sequence[Span], quotations: Iterable[Span] = (), turns: Collection[int] = ()
    ) -> None:
        """`quotations` are in marks; `turns` are the offsets at which somebody answers another."""
        begin_inside, end_inside = _inside(sentences, quotations)
        self._is_cut: list[bool] = []
        """Whether each sentence begins a quotation that ends, and has its speaker, only in a later one."""
        self._leans: list[bool] = []
        """Whether each sentence makes sense only after the one before it."""
        for index, sentence in enumerate(sentences):
            words = sentence.of(text)
            self._is_cut.append(end_inside[index] and is_unattributed(words))
            self._leans.append(begin_inside[index] or sentence.start in turns or leans(words, is_first=index == 0))

    def admits(self, index: int, chosen: Collection[int]) -> bool:
        """Whether sentence `index` makes sense among those `chosen`."""
        return not self._is_cut[index] and (not self._leans[index] or index - 1 in chosen)

    def lowered(self, scores: Sequence[float], loss: float) -> list[float]:
        """`scores` of all sentences, less `loss` for each that depends on another."""
        return [score - loss * leaning for score, leaning in zip(scores, self._leans, strict=True)]


def _inside(sentences: Sequence[Span], quotations: Iterable[Span]) -> tuple[list[bool], list[bool]]:
    """Whether each sentence begins within a quotation, so that it lacks the mark and the speaker, and whether it ends in one."""
    waiting = sorted(quotations, reverse=True)
    begin_inside, end_inside, end = [], [], 0
    for sentence in sentences:
        while waiting and waiting[-1].start < sentence.start:
            end = max(end, waiting.pop().end)
        begin_inside.append(sentence.start < end)
        while waiting and waiting[-1].start < sentence.end:
            end = max(end, waiting.pop().end)
        end_inside.append(sentence.end < end)
    return begin_inside, end_inside
