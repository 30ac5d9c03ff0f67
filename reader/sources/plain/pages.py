"""Leaves out what a text has from the pages on which it was printed: their numbers, and running heads."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from itertools import chain
from typing import NamedTuple

from reader.regex import regex

_NUMBERED = regex(
    r"^[ \t\f]*(?P<before>[^\d\n]{0,100}?)(?P<number>\d{1,4})(?P<after>(?: ?(?:of|/) ?\d{1,4})?[^\d\n]{0,100})$", re.M
)
"""A line with one number, perhaps of all pages."""
_FEWEST = 3
"""The fewest pages whose numbers tell that they are such."""
_LEAST_WITHIN = 0.25
"""The least share of page numbers that stand within a sentence."""
_STEPS = (1, 2)
"""By how much numbers of the same form grow, since left and right pages may differ."""
_UNFINISHED = frozenset(",;—–-")


class _Mark(NamedTuple):
    """A line that may be printed on a page."""

    line: int
    number: int


def without_page_marks(text: str) -> str:
    """`text` without the numbers of its pages and the heads beside them, if those count on and come in the midst of sentences."""
    if sum(1 for _ in zip(_NUMBERED.finditer(text), range(_FEWEST), strict=False)) < _FEWEST:
        return text
    lines = text.split("\n")
    numbers = sorted({mark.line for form in _by_form(lines).values() for mark in _counting_on(form)})
    if not numbers:
        return text
    marks = {*numbers, *_heads(lines, numbers)}
    between = dict.fromkeys(_around(numbers, [at for at, line in enumerate(lines) if at not in marks and line.strip()]))
    within = [(above, below) for above, below in between if _goes_on(lines[above], lines[below])]
    if len(within) < max(1, _LEAST_WITHIN * len(numbers)):
        return text
    for above, below in within:
        marks.update(range(above + 1, below))
    return "\n".join(line for at, line in enumerate(lines) if at not in marks)


def _by_form(lines: Sequence[str]) -> dict[str, list[_Mark]]:
    """The lines with a number that have blank lines above or below, by what they are besides."""
    forms: defaultdict[str, list[_Mark]] = defaultdict(list)
    for at, line in enumerate(lines):
        if (found := _NUMBERED.fullmatch(line)) is not None and (_is_blank(lines, at - 1) or _is_blank(lines, at + 1)):
            forms[f"{found['before']}#{found['after']}".strip()].append(_Mark(at, int(found["number"])))
    return forms


def _counting_on(marks: Iterable[_Mark]) -> Iterator[_Mark]:
    """Those of `marks` of which several count on, each from one before."""
    runs: list[list[_Mark]] = []
    waiting: dict[int, list[_Mark]] = {}
    """The last run that ends with each number."""
    for mark in marks:
        run = next((waiting.pop(mark.number - step) for step in _STEPS if mark.number - step in waiting), None)
        if run is None:
            runs.append(run := [])
        run.append(mark)
        waiting[mark.number] = run
    return chain.from_iterable(run for run in runs if len(run) >= _FEWEST)


def _heads(lines: Sequence[str], numbers: Sequence[int]) -> set[int]:
    """The lines that stand alone next to the numbers of at least half of the pages."""
    printed = set(numbers)
    others = [at for at, line in enumerate(lines) if at not in printed and line.strip()]
    near = {at for places in _around(numbers, others) for at in places}
    alone = [at for at in near if all(_is_blank(lines, beside) or beside in printed for beside in (at - 1, at + 1))]
    counts = Counter(lines[at].strip() for at in alone)
    least = max(_FEWEST, len(numbers) / 2)
    return {at for at in alone if counts[lines[at].strip()] >= least}


def _around(places: Iterable[int], others: Sequence[int]) -> Iterator[tuple[int, int]]:
    """The last of `others` before each of `places` and the first after it, where there are both."""
    for place in places:
        index = bisect_left(others, place)
        if 0 < index < len(others):
            yield others[index - 1], others[index]


def _goes_on(line: str, following: str) -> bool:
    """Whether a sentence of `line` goes on in the `following` one."""
    last, first = line.rstrip()[-1], following.lstrip()[0]
    return (last.isalnum() or last in _UNFINISHED) and first.islower()


def _is_blank(lines: Sequence[str], at: int) -> bool:
    return not 0 <= at < len(lines) or not lines[at].strip()
