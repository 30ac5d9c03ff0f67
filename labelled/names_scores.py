"""Precision and recall of names."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable
from typing import Protocol

KINDS = {
    "PER": "person",
    "GPE": "place",
    "LOC": "place",
    "ORG": "organisation",
    "NORP": "group",
    "EVENT": "event",
    "WORK": "work",
    "PRODUCT": "product",
}
"""The kinds of names by their labels."""
_NAMES = ("person", "place", "organisation", "group")
"""The kinds of most names in an article."""
_OTHERS = ("event", "work", "product")


class Kinded(Protocol):
    """A stretch of text with a kind; two are equal if both bounds and the kind are."""

    @property
    def kind(self) -> str:
        """The kind, such as `person`."""

    def __hash__(self) -> int: ...


class Scores:
    """Precision, recall and F1 of names by kind; a name is right if both its bounds and its kind are."""

    def __init__(self) -> None:
        self._expected: Counter[str] = Counter()
        self._found: Counter[str] = Counter()
        self._right: Counter[str] = Counter()

    def add(self, expected: Collection[Kinded], found: Collection[Kinded]) -> None:
        """Count the names of one stretch of text."""
        self._expected.update(str(name.kind) for name in expected)
        self._found.update(str(name.kind) for name in found)
        self._right.update(str(name.kind) for name in set(expected) & set(found))

    def precision(self, kinds: Iterable[str]) -> float:
        """The percentage of the names found that are right."""
        kinds = tuple(kinds)
        return 100 * sum(self._right[kind] for kind in kinds) / max(1, sum(self._found[kind] for kind in kinds))

    def recall(self, kinds: Iterable[str]) -> float:
        """The percentage of the expected names that are found."""
        kinds = tuple(kinds)
        return 100 * sum(self._right[kind] for kind in kinds) / max(1, sum(self._expected[kind] for kind in kinds))

    def f1(self, kinds: Iterable[str]) -> float:
        """The harmonic mean of precision and recall."""
        kinds = tuple(kinds)
        total = sum(self._found[kind] + self._expected[kind] for kind in kinds)
        return 200 * sum(self._right[kind] for kind in kinds) / max(1, total)

    def table(self) -> str:
        """One line for each kind that occurs, one for the four main kinds, and one for all."""
        kinds = [kind for kind in dict.fromkeys((*_NAMES, *_OTHERS, *sorted(self._expected))) if self._expected[kind]]
        rows: dict[str, tuple[str, ...]] = {kind: (kind,) for kind in kinds}
        if self._expected["group"]:
            rows["these four"] = _NAMES
        rows["all"] = tuple(kinds)
        return "\n".join(
            f"  {name:14}{self.precision(row):8.1f}{self.recall(row):8.1f}{self.f1(row):8.1f}"
            f"{sum(self._expected[kind] for kind in row):8}"
            for name, row in rows.items()
        )
