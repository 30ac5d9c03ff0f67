"""Finds the headings of plain text from the text itself: a linear model scores each short paragraph by its features."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Mapping, Sequence
from functools import cache
from itertools import pairwise
from pathlib import Path

from reader.sources.plain.heading_features import Features, Surroundings
from reader.sources.plain.heading_forms import (
    BARE_ROMAN,
    CAPTION,
    CODE,
    DATE,
    DECIMAL,
    DIVISION,
    FURNITURE,
    KNOWN,
    LETTER,
    LISTING,
    QUOTE_ENDS,
    ROMAN,
    in_capitals,
)
from reader.sources.plain.paragraphs import Paragraph

Scorer = Callable[[Features], float]
"""Above 0 where the features are those of a heading."""

_LONGEST, _SHORT = 110, 60
_ALMOST, _NEARLY, _UNLIKELY, _NEVER = -0.5, -1.5, -4.0, -100.0
"""Scores at which a neighbour that is a heading makes up for what is missing."""
_ATX = re.compile(r"(#{1,6}) \S")
_SETEXT = re.compile(r"=+|-{3,}")
_CONTENTS = re.compile(r"(?:table of )?contents\.?", re.I)
_TURN = re.compile(r"([QA])\s?[:.]\s")
_LONGEST_QUESTION = 160
_PAGE_NUMBER = re.compile(r"[\s.…·]*\d*\s*$")
_NOT_ALNUM = re.compile(r"[\W_]+")


def model_score(features: Features) -> float:
    """The log odds of a heading by the weights that ship with the reader."""
    weights = _weights()
    return weights["bias"] + sum([weights[name] * value for name, value in features.items() if value])


@cache
def _weights() -> dict[str, float]:
    weights: dict[str, float] = json.loads((Path(__file__).parent / "models" / "headings.json").read_bytes())
    return weights


def heading_levels(paragraphs: Sequence[Paragraph], score: Scorer = model_score) -> list[int]:
    """For each paragraph its level as a heading, from 1, or 0 where it is none."""
    around = Surroundings(paragraphs)
    scores = _alike({index: score(around.features(index)) for index in around.candidates}, paragraphs)
    found = [
        _marked(paragraphs, index) or _opens_division(paragraphs, index) or scores.get(index, -1.0) > 0
        for index in range(len(paragraphs))
    ]
    _add_stacked(paragraphs, found, scores)
    _settle_questions(paragraphs, found)
    _drop_numbered_items(paragraphs, found)
    _settle_listings(paragraphs, found)
    _drop_contents(paragraphs, found)
    return _levels([_rank(paragraphs, index) if is_heading else 0 for index, is_heading in enumerate(found)])


def _alike(scores: Mapping[int, float], paragraphs: Sequence[Paragraph]) -> dict[int, float]:
    """The scores where lines of the same words all have the mean of theirs."""
    of_text: dict[str, list[float]] = {}
    for index, score in scores.items():
        of_text.setdefault(paragraphs[index].text, []).append(score)
    means = {text: sum(each) / len(each) for text, each in of_text.items()}
    return {index: means[paragraphs[index].text] for index in scores}


def _marked(paragraphs: Sequence[Paragraph], index: int) -> bool:
    """Whether the writer marked it as Markdown does, by hashes before it or a rule under it."""
    return _has_hashes(paragraphs, index) or _underline(paragraphs, index) != ""


def _opens_division(paragraphs: Sequence[Paragraph], index: int) -> bool:
    """Whether it names a chapter or the like in capitals, and is no line of a list of them."""
    this, *below = (each.text for each in paragraphs[index : index + 2])
    if not (DIVISION.match(this) and in_capitals(this)) or len(this) > _LONGEST or not below:
        return False
    return not DIVISION.match(below[0])


def _has_hashes(paragraphs: Sequence[Paragraph], index: int) -> bool:
    """Whether hashes stand before it that are not those of a remark in code."""
    text = paragraphs[index].text
    if not (hashes := _ATX.match(text)):
        return False
    below = paragraphs[index + 1].text if index + 1 < len(paragraphs) else ""
    in_code = not below or below[0].islower() or CODE.search(below[:_LONGEST])
    return not in_code or (not text[hashes.end() - 1].islower() and len(below) >= _SHORT)


def _underline(paragraphs: Sequence[Paragraph], index: int) -> str:
    if index + 1 == len(paragraphs) or paragraphs[index].lines > 1 or len(paragraphs[index].text) > _LONGEST:
        return ""
    below = paragraphs[index + 1]
    is_rule = not below.after_blank and _SETEXT.fullmatch(below.text) and LETTER.search(paragraphs[index].text)
    return below.text[0] if is_rule else ""


def _settle_questions(paragraphs: Sequence[Paragraph], found: list[bool]) -> None:
    """The labelled questions of an interview are headings where most are short enough; its answers are none."""
    turns = {index: label[1] for index, each in enumerate(paragraphs) if (label := _TURN.match(each.text))}
    questions = [index for index, speaker in turns.items() if speaker == "Q"]
    short = {index for index in questions if len(paragraphs[index].text) <= _LONGEST_QUESTION}
    if len(questions) > 1:
        for index in turns:
            found[index] = index in short and 2 * len(short) > len(questions)


def _add_stacked(paragraphs: Sequence[Paragraph], found: list[bool], scores: Mapping[int, float]) -> None:
    """The number of a chapter above its title is a heading, so is a title below its number, and a line above a heading."""
    for index in range(len(paragraphs) - 2, 0, -1):
        if found[index] or len(paragraphs[index].text) >= _SHORT or scores.get(index, _NEVER) < _NEARLY:
            continue
        alone = found[index - 1] or len(paragraphs[index - 1].text) >= _SHORT
        found[index] = found[index + 1] and alone and scores[index] > _ALMOST
    for index in range(1, len(paragraphs) - 1):
        is_number = BARE_ROMAN.fullmatch(paragraphs[index - 1].text) or DIVISION.fullmatch(paragraphs[index - 1].text)
        least = _UNLIKELY if in_capitals(paragraphs[index].text) else _NEARLY
        if is_number and scores.get(index, _NEVER) > least and scores.get(index - 1, _NEVER) > least:
            found[index - 1] = found[index] = True


def _drop_contents(paragraphs: Sequence[Paragraph], found: list[bool]) -> None:
    """The lines of a list of contents are no headings; the list ends where a heading has text under it."""
    last_place = {_folded(paragraphs[index].text): index for index, is_heading in enumerate(found) if is_heading}
    for start, paragraph in enumerate(paragraphs):
        if not _CONTENTS.fullmatch(paragraph.text):
            continue
        listed = range(start + 1, _first_long(paragraphs, start + 1))
        kept = {index for index in _opening(paragraphs, listed) if last_place.get(_folded(paragraphs[index].text)) == index}
        for index in set(listed) - kept:
            found[index] = False


def _drop_numbered_items(paragraphs: Sequence[Paragraph], found: list[bool]) -> None:
    """Lines whose numbers follow one another, with nothing between them, are the items of a list."""
    numbers = [_number(each.text) for each in paragraphs]
    for index, (number, following) in enumerate(pairwise(numbers)):
        if number and following and following == (*number[:-1], number[-1] + 1):
            found[index] = found[index + 1] = False


def _number(text: str) -> tuple[int, ...]:
    decimal = DECIMAL.match(text)
    return tuple(map(int, decimal[1].split("."))) if decimal else ()


def _settle_listings(paragraphs: Sequence[Paragraph], found: list[bool]) -> None:
    """A usual heading over a list of other texts is one, though only short lines follow; those lines are none."""
    heads = [index for index, each in enumerate(paragraphs[:-1]) if _heads_listing(each)]
    for start, following in pairwise([*heads, len(paragraphs)]):
        found[start] = True
        listed = range(start + 1, min(following, _first_long(paragraphs, start + 1)))
        kept = () if listed.stop == following else _opening(paragraphs, listed)
        for index in set(listed).difference(kept):
            found[index] = False


def _heads_listing(paragraph: Paragraph) -> bool:
    return paragraph.text[0].isupper() and LISTING.fullmatch(paragraph.text.rstrip(":")) is not None


def _first_long(paragraphs: Sequence[Paragraph], start: int) -> int:
    """The index of the first paragraph from `start` on that is too long for a heading."""
    return next((index for index in range(start, len(paragraphs)) if len(paragraphs[index].text) > _LONGEST), len(paragraphs))


def _opening(paragraphs: Sequence[Paragraph], listed: range) -> Sequence[int]:
    """The last of the lines `listed`, which may head the text that follows, with the number of a chapter above it."""
    over = len(listed) > 1 and (BARE_ROMAN.fullmatch(text := paragraphs[listed[-2]].text) or DIVISION.match(text))
    return listed[-2:] if over else listed[-1:]


def _folded(text: str) -> str:
    return _NOT_ALNUM.sub(" ", _PAGE_NUMBER.sub("", text)).strip().lower() or text


def _rank(paragraphs: Sequence[Paragraph], index: int) -> int:
    """How deep a heading of this form lies; ranks are only compared, and then closed up to levels."""
    text = paragraphs[index].text
    if hashes := _ATX.match(text):
        return 29 + len(hashes[1])
    if underline := _underline(paragraphs, index):
        return 30 if underline == "=" else 31
    if division := DIVISION.match(text):
        return {"part": 1, "book": 1, "volume": 1, "act": 1}.get(division[1].lower(), 10)
    if decimal := DECIMAL.match(text):
        return 30 + decimal[1].count(".")
    if ROMAN.match(text) or in_capitals(text):
        return 20
    return 30


def _levels(ranks: list[int]) -> list[int]:
    levels = {rank: level for level, rank in enumerate(sorted(set(ranks) - {0}), start=1)}
    return [levels.get(rank, 0) for rank in ranks]


def can_be_title(paragraph: Paragraph) -> bool:
    """Whether the first paragraph of a text has the form of a title."""
    text = paragraph.text
    if len(text) > _LONGEST + 10 or paragraph.lines > 2 or paragraph.bullet or len(text.split()) < 2:
        return False
    quoted_speech = text[0] in '“"«‘„' and bool(QUOTE_ENDS.search(text))
    if text[-1] in ".,;:…" or text[0].islower() or quoted_speech or not LETTER.search(text):
        return False
    others = (FURNITURE, DATE, CAPTION, DECIMAL, DIVISION, CODE)
    return not KNOWN.fullmatch(text) and not any(form.match(text) for form in others)


def without_marks(paragraphs: Sequence[Paragraph], index: int) -> str:
    """The words of a heading that is marked as in Markdown, or empty where it is not."""
    if not _marked(paragraphs, index):
        return ""
    return paragraphs[index].text.strip("# ")
