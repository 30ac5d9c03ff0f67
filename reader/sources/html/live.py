"""Keeps the times of the entries of a live report, which the extractor drops."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from typing import TYPE_CHECKING

from reader.regex import regex

if TYPE_CHECKING:
    from lxml.html import HtmlElement

_CLOCK = regex(r"(?<![\d.:])\d{1,2}[:.]\d\d(?![\d.:])(?:\s?[ap]\.?m\b\.?)?(?:\s?(?-i:[A-Z]{2,4})\b)?", re.I)
"""A time of day, perhaps with its zone."""
_LONGEST = 40
"""The most characters of an element that says a time, perhaps with the day."""
_FEWEST = 3
"""The fewest entries of a live report."""
_MOST = 2_000
"""The most times that are examined."""
_SHORTEST_ENTRY = 60
"""The fewest characters of an entry."""
_HEADS = ("h2", "h3", "h4", "h5", "h6", "p")


def keep_times(page: HtmlElement) -> None:
    """Write the time of each entry of a live report on `page` before its heading, or else its first paragraph."""
    groups: defaultdict[tuple[str | None, str | None], list[HtmlElement]] = defaultdict(list)
    for time in page.xpath("/descendant::time[not(ancestor::p)]")[:_MOST]:
        words = " ".join(time.text_content().split())
        if len(words) <= _LONGEST and _CLOCK.search(words):
            groups[time.get("class"), time.getparent().get("class")].append(time)
    for times in groups.values():
        if len(times) >= _FEWEST:
            _write(times)


def _write(times: list[HtmlElement]) -> None:
    held = Counter(ancestor for time in times for ancestor in time.iterancestors())
    for time in times:
        entry = next((ancestor for ancestor in reversed(list(time.iterancestors())) if held[ancestor] == 1), None)
        clock = _CLOCK.search(" ".join(time.text_content().split()))
        if entry is None or clock is None or len(entry.text_content().strip()) < _SHORTEST_ENTRY:
            continue
        head = next((each for each in entry.iter(*_HEADS) if each.text_content().strip() and time not in each.iter("time")), None)
        if head is not None:
            head.text = f"{clock[0]} · {(head.text or '').lstrip()}"
