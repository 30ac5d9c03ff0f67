"""Tells apart the files and addresses that a list shows under one title."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import replace

from reader.app.lists.chosen import source_of
from reader.app.lists.items import Item
from reader.sources import Entry
from reader.sources.clean import clean_line


def told_apart(items: Iterable[Item]) -> tuple[Item, ...]:
    """`items`; those with the same title get the end of their paths or addresses that tells them apart."""
    items = tuple(items)
    alike: dict[str, list[str]] = defaultdict(list)
    for item in items:
        if not isinstance(item.chosen, Entry):
            alike[item.title.casefold()].append(source_of(item.chosen))
    ends = {source: end for sources in alike.values() if len(sources) > 1 for source, end in _ends(sources).items()}
    return tuple(replace(item, place=ends.get(source_of(item.chosen), "")) for item in items) if ends else items


def _ends(sources: Sequence[str]) -> dict[str, str]:
    """The shortest end of each of `sources` that no other one has, in whole parts."""
    parts = {source: _parts(source) or [source] for source in sources}
    ends: dict[str, str] = {}
    for length in range(1, max(map(len, parts.values())) + 1):
        shared = Counter(tuple(each[-length:]) for each in parts.values())
        for source, each in parts.items():
            if source not in ends and (shared[tuple(each[-length:])] == 1 or length >= len(each)):
                ends[source] = clean_line("/".join(each[-length:]))
    return ends


def _parts(source: str) -> list[str]:
    return [part for part in source.rpartition("://")[2].replace("\\", "/").split("/") if part]
