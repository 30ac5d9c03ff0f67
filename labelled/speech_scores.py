"""Scores how well quotations are told from other passages between quotation marks; spans agree if they share most."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, fields
from typing import Any

from reader.article import Span

_SAME = 0.8
_EDGE = " \t\r\n\u00a0“”\"'‘’`„«».,;:!?…—–-()[]"
_MARK = re.compile(r"[“”\"]|''")


@dataclass(frozen=True, slots=True)
class DetectionScore:
    """Counts of spans, which add up over documents."""

    gold: int = 0
    found: int = 0
    right: int = 0
    direct: int = 0
    direct_right: int = 0
    other: int = 0
    """Quoted passages that are not speech."""
    other_left: int = 0
    """Those of them that were not taken for speech."""

    def __add__(self, more: DetectionScore) -> DetectionScore:
        return DetectionScore(*(getattr(self, field.name) + getattr(more, field.name) for field in fields(self)))

    def __str__(self) -> str:
        precision, recall = percent(self.right, self.found), percent(self.right, self.gold)
        f1 = percent(2 * self.right, self.gold + self.found)
        rejected = f"{percent(self.other_left, self.other):5.1f}" if self.other else "    –"
        direct = percent(self.direct_right, self.direct)
        return f"{precision:5.1f} {recall:5.1f} {f1:5.1f} {direct:8.1f} {rejected:>9} {self.gold:6,}"


def labelled_spans(document: dict[str, Any]) -> dict[str, list[Span]]:
    """The trimmed spans of a labelled document: `speech`, `direct` (a part of it), `other`, `open` and `indirect`."""
    text = document["text"]
    spans: dict[str, list[Span]] = {kind: [] for kind in ("speech", "direct", "other", "open", "indirect")}
    for quote in document["quotes"]:
        kind = "indirect" if quote["kind"] == "indirect" else "open" if quote.get("ambiguous") else "speech"
        parts = pieces(text, Span(quote["start"], quote["end"]))
        spans[kind] += parts
        if kind == "speech" and quote["kind"] == "direct":
            spans["direct"] += parts
    for passage in document.get("not_speech", ()):
        kind = "other" if passage["why"] == "notspeech" else "open"
        spans[kind] += pieces(text, Span(passage["start"], passage["end"]))
    return spans


def score_document(document: dict[str, Any], found: Iterable[Span]) -> DetectionScore:
    """The counts for one document, where spans agree if they share four fifths of what they cover together."""
    text = document["text"]
    gold = labelled_spans(document)
    parts = [part for span in found for part in pieces(text, span)]
    matches = _matches(gold["speech"], parts)
    used = set(matches.values())
    wrong = [part for number, part in enumerate(parts) if number not in used and not _ignored(text, part, gold)]
    direct = set(gold["direct"])
    return DetectionScore(
        gold=len(gold["speech"]),
        found=len(used) + len(wrong),
        right=len(matches),
        direct=len(gold["direct"]),
        direct_right=sum(gold["speech"][number] in direct for number in matches),
        other=len(gold["other"]),
        other_left=sum(all(agreement(other, part) < _SAME for part in parts) for other in gold["other"]),
    )


def _matches(gold: Sequence[Span], parts: Sequence[Span]) -> dict[int, int]:
    """For each gold span that was found, by number, the number of the part that matches it."""
    places = {part: number for number, part in enumerate(parts)}
    matches = {number: places[span] for number, span in enumerate(gold) if span in places}
    used = set(matches.values())
    for number, span in enumerate(gold):
        if number not in matches:
            left = ((agreement(span, part), -place) for place, part in enumerate(parts) if place not in used)
            best = max(left, default=(0.0, 0))
            if best[0] >= _SAME:
                matches[number] = -best[1]
                used.add(-best[1])
    return matches


def _ignored(text: str, part: Span, gold: dict[str, list[Span]]) -> bool:
    """Whether `part` is not scored: the annotators could not tell, or it is indirect speech without marks."""
    half = (part.end - part.start) / 2
    if any(_shared(part, span) >= half for span in gold["open"]):
        return True
    return any(_shared(part, span) >= half for span in gold["indirect"]) and not _MARK.search(
        text[max(0, part.start - 3) : part.end + 3]
    )


def pieces(text: str, span: Span) -> list[Span]:
    """`span` cut at line breaks, each part without the marks and stops at its edges."""
    lines = (Span(span.start + line.start(), span.start + line.end()) for line in re.finditer(r"[^\n]+", span.of(text)))
    return [part for line in lines if (part := trimmed(text, line)).end > part.start]


def trimmed(text: str, span: Span) -> Span:
    """`span` without the quotation marks, white space and stops at its edges."""
    start, end = span
    while start < end and text[start] in _EDGE:
        start += 1
    while end > start and text[end - 1] in _EDGE:
        end -= 1
    return Span(start, end)


def agreement(one: Span, two: Span) -> float:
    """The shared part of two spans as a share of what they cover together."""
    shared = _shared(one, two)
    return shared / (one.end - one.start + two.end - two.start - shared) if shared else 0.0


def _shared(one: Span, two: Span) -> int:
    return max(0, min(one.end, two.end) - max(one.start, two.start))


def percent(part: int, whole: int) -> float:
    """The percentage that `part` is of `whole`; 0 if that is nothing."""
    return 100 * part / whole if whole else 0.0
