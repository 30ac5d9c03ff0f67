"""Finds the names in an article and says what each is: by its form, its neighbours and a gazetteer."""

from __future__ import annotations

import re
from functools import cache

from reader.analysis.amounts import find_amounts
from reader.analysis.lexicon import (
    CALENDAR,
    EVENTS,
    GROUP_WORDS,
    OPENERS,
    ORGANISATIONS,
    PLACES,
    TITLES,
    gazetteer,
)
from reader.analysis.model import EntityKind
from reader.analysis.name import Name
from reader.article import Article, BlockKind, Span

_WORD = r"(?:[A-Z]\.(?:[A-Z]\.)*|(?:Mc|Mac|O[’']|D[’']|al-|el-|ex-)?[A-ZÀ-Þ][\w]*(?:(?:[’'](?!s\b)|-(?=[A-Z]))\w+)*)"
_RUN = re.compile(rf"(?<![\w’'@#-]){_WORD}(?:(?: | (?:of|of the|de|van|von|der|bin|al|la|del|da|for|and) )(?={_WORD}){_WORD})*")
_JOINT = re.compile(r" (?:and|for) ")
_PERSON_AFTER = re.compile(r"(?:,? (?:said|says|told|added|asked|who|replied|wrote)\b|, \d\d,)")
_PLACE_BEFORE = re.compile(r"\b(?:in|at|from|near|around|across|outside|visit to|to|of) $")


def find_names(article: Article, sentences: tuple[Span, ...]) -> tuple[Name, ...]:
    """The names, dates and amounts of `article`, in reading order and disjoint."""
    starts = {sentence.start for sentence in sentences}
    headings = [block.span for block in article.blocks if block.kind in (BlockKind.HEADING, BlockKind.CODE)]
    evidence = _seen_inside(article.text, starts)
    names: list[Name] = list(find_amounts(article.text))
    taken = {offset for name in names for offset in range(*name.span)}
    for match in _RUN.finditer(article.text):
        for span in _split(article.text, Span(*match.span())):
            in_heading = any(heading.contains(span) for heading in headings)
            name = _name_at(article.text, span, starts, evidence, in_heading=in_heading)
            if name is not None and name.span.start not in taken:
                names.append(name)
    return tuple(sorted(_agreed(article.text, names), key=lambda name: name.span))


def _seen_inside(text: str, starts: set[int]) -> frozenset[str]:
    """The words that stand with a capital inside sentences."""
    words = re.finditer(r"(?<=[a-z,] )[A-ZÀ-Þ][\w-]+", text)
    return frozenset(word.group() for word in words if word.start() not in starts)


def _split(text: str, run: Span) -> list[Span]:
    """`run` cut at “and” and “for”, except inside the name of an organisation."""
    words = run.of(text)
    if set(re.findall(r"\w+", words)) & ORGANISATIONS:
        return [run]
    of = re.match(r"\w+ of (?:the )?", words)
    if of and _known(words[of.end() :]) is not None:
        return [Span(run.start + of.end(), run.end)]
    spans, start = [], run.start
    for joint in _JOINT.finditer(words):
        spans.append(Span(start, run.start + joint.start()))
        start = run.start + joint.end()
    return [*spans, Span(start, run.end)]


def _name_at(text: str, span: Span, starts: set[int], evidence: frozenset[str], *, in_heading: bool) -> Name | None:
    span, titled = _without_openers(text, span, starts, evidence)
    words = span.of(text).split()
    if not words or words[-1] in CALENDAR or all(word.strip(".") in TITLES for word in words):
        return None
    known = _known(span.of(text))
    opens = _opens(text, span, starts)
    if not known and len(words) == 1 and (opens or in_heading) and not titled and words[0] not in evidence:
        return None
    if in_heading and not known and not titled and not set(words) <= evidence:
        return None
    return Name(span, _kind(text, span, words, known, titled=titled))


def _opens(text: str, span: Span, starts: set[int]) -> bool:
    before = text[max(0, span.start - 3) : span.start]
    return span.start in starts or span.start - 1 in starts or before[-2:-1] in ".!?:" or before[-1:] in '“"‘\n'


def _without_openers(text: str, span: Span, starts: set[int], evidence: frozenset[str]) -> tuple[Span, bool]:
    """`span` without the words that open a sentence and without titles; whether there was a title."""
    titled = False
    start = span.start
    while start < span.end:
        match = re.compile(r"\S+").match(text, start, span.end)
        if match is None:
            break
        word = match.group()
        title = word.rstrip(".") in TITLES
        opener = word.lower() in OPENERS or word in CALENDAR
        if not (title and (match.end() < span.end or word.endswith("."))) and not opener:
            break
        titled = titled or title
        start = match.end() + (match.end() < span.end)
        of = re.compile(r"(?:of|of the|and|for|de) ").match(text, start, span.end)
        start = of.end() if of else start
    return _without_title_behind(text, Span(start, span.end)), titled


def _without_title_behind(text: str, span: Span) -> Span:
    """`span` without a title at its end: the President in “Russian President” is no part of a name."""
    words = span.of(text).split(" ")
    while len(words) > 1 and words[-1] in TITLES and _known(words[0]):
        words.pop()
    return Span(span.start, span.start + len(" ".join(words)))


@cache
def _known(name: str) -> EntityKind | None:
    words = gazetteer()
    if name in words["countries"] or name in words["cities"]:
        return EntityKind.PLACE
    if all(part in GROUP_WORDS for part in re.split(r"[ -]", name)):
        return EntityKind.GROUP
    return None


def _given(word: str) -> bool:
    words = gazetteer()
    return word in words["male"] or word in words["female"] or word in words["unisex"]


def _kind(text: str, span: Span, words: list[str], known: EntityKind | None, *, titled: bool) -> EntityKind:
    before, after = text[max(0, span.start - 14) : span.start], text[span.end : span.end + 14]
    last = words[-1].rstrip(".")
    if titled and len(words) <= 3 and not set(words) & ORGANISATIONS:
        return EntityKind.PERSON
    if known is not None:
        return known
    if last in EVENTS:
        return EntityKind.EVENT
    if set(words) & ORGANISATIONS:
        return EntityKind.ORGANISATION
    if last in PLACES:
        return EntityKind.PLACE
    if len(words) > 1 and _given(words[0]):
        return EntityKind.PERSON
    if len(words) == 1 and words[0].replace(".", "").isupper() and len(words[0]) > 1:
        return EntityKind.ORGANISATION
    if _PERSON_AFTER.match(after) and not before.endswith(("the ", "The ")):
        return EntityKind.PERSON
    if _PLACE_BEFORE.search(before):
        return EntityKind.PLACE
    if before.endswith(("the ", "The ")):
        return EntityKind.ORGANISATION
    return EntityKind.PERSON if 2 <= len(words) <= 3 or _given(words[0]) else EntityKind.ORGANISATION


def _agreed(text: str, names: list[Name]) -> list[Name]:
    """The names, each with the kind that most of its mentions have; a person's surname alone is that person."""
    votes: dict[str, dict[EntityKind, int]] = {}
    surnames: set[str] = set()
    for name in names:
        words = name.span.of(text)
        of_words = votes.setdefault(words, {})
        of_words[name.kind] = of_words.get(name.kind, 0) + 1
        if name.kind is EntityKind.PERSON and " " in words:
            surnames.add(words.split()[-1])
    agreed = []
    for name in names:
        words = name.span.of(text)
        kind = max(votes[words], key=lambda kind: votes[words][kind])
        if words in surnames and _known(words) is not EntityKind.GROUP:
            kind = EntityKind.PERSON
        agreed.append(Name(name.span, kind))
    return agreed
