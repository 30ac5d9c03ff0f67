"""Evidence from the whole document about its capitalised words: how else they are used, and whether also in lower case."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from reader.analysis.gazetteer import CITY, COMMON, COUNTRY, GIVEN, SURNAME, lists_of
from reader.analysis.names.known_words import OF_ORGANISATIONS, OF_TITLES, Word, Yield
from reader.analysis.names.line import Line, Words

_IN = frozenset(("in", "at", "from", "near"))
_SAID = frozenset(("said", "says", "told", "added", "who", "asked", "tweeted", "wrote"))
_LONGEST_RUN = 8
"""A run of this many capitalised words is not a name."""


@dataclass(slots=True)
class Evidence:
    """Evidence from the whole document about its capitalised words."""

    uses: dict[str, set[str]] = field(default_factory=dict)
    """How each word is used: inside sentences, after titles, before `said` …; lines in capitals or title case do not count."""
    texts: set[str] = field(default_factory=set)
    """All words of the document as they are written."""
    initials: dict[str, str] = field(default_factory=dict)
    """By initials, the last word of the longer name that they stand for."""

    def has_small(self, text: str) -> bool:
        """Whether a capitalised word also occurs in lower case."""
        lower = text.lower()
        return lower in self.texts and lower.islower()


def evidence_of(lines: Sequence[Line[Yield]]) -> Evidence:
    """Evidence from the whole document about its capitalised words."""
    evidence = Evidence()
    runs: set[tuple[str, ...]] = set()
    for line in lines:
        evidence.texts.update(line.texts)
        if line.in_capitals or line.titled:
            continue
        for index in line.capitals:
            text = line.texts[index]
            if len(text) > 2:
                evidence.uses.setdefault(text, set()).update(_uses_of(line.words, index))
        runs.update([tuple(line.texts[start:end]) for start, end in line.runs if 1 < end - start < _LONGEST_RUN])
    evidence.initials = {
        "".join(word[0] for word in run if word[0].isupper()): run[-1].lower() for run in sorted(runs) if len(run) > 1
    }
    return evidence


def _uses_of(words: Sequence[Word[Yield]], index: int) -> list[str]:
    """How the capitalised word at `index` is used."""
    uses = []
    if index:
        uses += _uses_after(words[index - 1])
        if index > 1 and words[index - 1].capital:
            uses.append("d:second")
    if index + 1 < len(words):
        uses += _uses_before(words[index + 1])
    return uses


def _uses_after(word: Word[Yield]) -> list[str]:
    """The evidence of `word` about the capitalised word after it."""
    uses = []
    if word.lower[-1:].isalnum():
        uses.append("d:mid")
    if word.lower in _IN:
        uses.append("d:in")
    if word.lower == "the":
        uses.append("d:the")
    if OF_TITLES in word.classes:
        uses.append("d:title")
    if word.capital and GIVEN in word.classes and COUNTRY not in word.classes and CITY not in word.classes:
        uses.append("d:given")
    return uses


def _uses_before(word: Word[Yield]) -> list[str]:
    """The evidence of `word` about the capitalised word before it."""
    if word.capital:
        uses = ["d:more"]
        if OF_ORGANISATIONS in word.classes:
            uses.append("d:organisation")
        if SURNAME in word.classes:
            uses.append("d:surname")
        return uses
    if word.lower in _SAID:
        return ["d:said"]
    return ["d:owns"] if word.lower == "'s" else []


def as_spoken(texts: Words, evidence: Evidence) -> Words:
    """The words of a line in capitals as they would be written in running text."""
    return [_spoken(text, evidence) if text.isupper() else text for text in texts]


def _spoken(text: str, evidence: Evidence) -> str:
    if text in evidence.uses or "." in text:
        return text
    title, lower = text.capitalize(), text.lower()
    if title in evidence.uses and "d:mid" in evidence.uses[title]:
        return title
    return lower if evidence.has_small(text) or COMMON in lists_of(lower) else title
