"""Finds the headings of plain text from the text itself: a linear model scores each short paragraph by its features."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping, Sequence
from functools import cache
from itertools import pairwise
from pathlib import Path

from reader.regex import regex
from reader.sources.plain.capitals import in_capitals
from reader.sources.plain.headings.corrections import Corrections, added, corrected
from reader.sources.plain.headings.features import HeadingFeatures
from reader.sources.plain.headings.forms import ANSWER, CREDIT, DEAR, SHORT, VALUE, are_figures, is_aside
from reader.sources.plain.headings.marks import is_marked
from reader.sources.plain.headings.numbers import is_numbered
from reader.sources.plain.headings.passes import settled
from reader.sources.plain.headings.ranks import levels_of
from reader.sources.plain.headings.words import COLON, Features
from reader.sources.plain.paragraphs import Paragraph
from reader.sources.plain.scripts import ends_a_sentence, has_no_capitals, room_of

Scorer = Callable[[Features], float]
"""A function from features to a score, which is above 0 for a heading."""

_CAUTION = 1.2
"""By this the score of a line without a number has to be higher in a script without capitals, which tell much in others."""

_FEW, _MANY, _DOUBT = 2, 8, 1.0
"""With so few headings in so many paragraphs, each needs a higher score by this: a lone line is mostly a caption or a name."""
_RULE = regex(r"-{2,}(?: ?\w[\w ]*-{2,})?|[=_~–—]{3,}")
"""A line that parts what is above it from what is below: a footer, another mail, perhaps named as such, the end."""
_FOOTER = "--"
"""The line above what a mail program adds to each mail."""
_LINES_OF_SIGNATURE = 4
"""The most lines below a name with which a mail is signed."""
_GOING_ON = ",:;"
"""The marks with which a paragraph ends that goes on in what is set in below it."""
_LEAST_OF_A_SENTENCE = 8
"""The fewest words of a sentence that may continue in the next paragraph."""
_ALMOST, _NEVER = -0.5, -100.0
"""The score from which a line right above a heading is one, too, and that of what cannot be a heading."""


def model_score(features: Features) -> float:
    """The log odds of a heading by the shipped weights."""
    weights = _weights()
    return weights["bias"] + sum([weights[name] * value for name, value in features.items() if value])


@cache
def _weights() -> dict[str, float]:
    weights: dict[str, float] = json.loads((Path(__file__).parents[1] / "models" / "headings.json").read_bytes())
    return weights


def heading_levels(paragraphs: Sequence[Paragraph], score: Scorer = model_score) -> list[int]:
    """The level of each paragraph as a heading, from 1; 0 if it is none."""
    kept = [index for index, each in enumerate(paragraphs) if not is_aside(each.text)]
    levels = [0] * len(paragraphs)
    for index, level in zip(kept, _levels_of([paragraphs[index] for index in kept], score), strict=True):
        levels[index] = level
    return levels


def _levels_of(paragraphs: Sequence[Paragraph], score: Scorer) -> list[int]:
    observed = HeadingFeatures(paragraphs)
    candidates = [index for index in observed.candidates if not _heads_nothing(paragraphs, index)]
    likely = {index: score(observed.features(index)) - _caution(paragraphs, index) for index in candidates}
    marked = [is_marked(paragraphs, index) for index in range(len(paragraphs))]
    scores = _doubted(likely, marked, paragraphs)
    found = [marked[index] or scores.get(index, _NEVER) > 0 for index in range(len(paragraphs))]
    found = corrected(found, _lines_above_headings(paragraphs, found, scores))
    return levels_of(paragraphs, settled(paragraphs, found))


def _caution(paragraphs: Sequence[Paragraph], index: int) -> float:
    text = paragraphs[index].text
    return _CAUTION if has_no_capitals(text) and not is_numbered(text) and not _parts_sentences(paragraphs, index) else 0.0


def _parts_sentences(paragraphs: Sequence[Paragraph], index: int) -> bool:
    """Whether it is a short line without a stop between the end of a sentence and a longer paragraph that ends with one."""
    if not index:
        return False
    above, text, below = (each.text for each in paragraphs[index - 1 : index + 2])
    is_between = not (ends_a_sentence(text) or COLON.search(text)) and ends_a_sentence(above) and ends_a_sentence(below)
    return is_between and 2 * room_of(text) <= room_of(below)


def _heads_nothing(paragraphs: Sequence[Paragraph], index: int) -> bool:
    """Whether it is a figure or several of them, a caption above its credit, a signature, or an author above their biography."""
    text, below = paragraphs[index].text, paragraphs[index + 1].text
    figures = VALUE.fullmatch(text) or (are_figures(text) and not is_numbered(text))
    author = index + 2 == len(paragraphs) and below.startswith(f"{text} ")
    if figures or author or CREDIT.match(below) or _is_signature(text, below):
        return True
    return any(
        form(paragraphs, index) for form in (_goes_on_below, _is_last_above_rule, _is_above_answered, _ends_sentence_above)
    )


def _ends_sentence_above(paragraphs: Sequence[Paragraph], index: int) -> bool:
    """Whether it is set in below a paragraph that has not ended, as an inscription or a telegram is in a novel."""
    above = paragraphs[index - 1] if index else None
    if above is None or paragraphs[index].indent <= above.indent or len(above.text) <= SHORT:
        return False
    return above.text[-1].isalnum() or above.text[-1] in _GOING_ON


def _is_last_above_rule(paragraphs: Sequence[Paragraph], index: int) -> bool:
    """Whether a rule stands apart below it, perhaps with short lines close to it in between, as below who signs a mail."""
    for below in paragraphs[index + 1 : index + 2 + _LINES_OF_SIGNATURE]:
        if below.after_blank or below.text == _FOOTER:
            return _RULE.fullmatch(below.text) is not None
        if len(below.text) >= SHORT:
            break
    return False


def _is_above_answered(paragraphs: Sequence[Paragraph], index: int) -> bool:
    """Whether it stands above when and by whom the mail that is answered was written, and the beginning of that: `> Dear Tom`."""
    below = [each.text for each in paragraphs[index + 1 : index + 4]]
    return any(
        writer.endswith(":") and words.startswith(">") and any(map(str.isdigit, "".join(below[:lines])))
        for lines, (writer, words) in enumerate(pairwise(below), 1)
    )


def _is_signature(text: str, below: str) -> bool:
    """Whether it signs a letter that is answered `below`: `Torn in two` above `Dear Torn,`."""
    greeted = DEAR.match(below)
    return ANSWER.match(below) is not None or (greeted is not None and greeted[1].lower() in text.lower().split())


def _goes_on_below(paragraphs: Sequence[Paragraph], index: int) -> bool:
    """Whether it begins a sentence that the next paragraph continues in lower case."""
    this, below = paragraphs[index].text, paragraphs[index + 1]
    is_open = this[-1] in "!?" or (this[-1].isalnum() and len(this.split()) >= _LEAST_OF_A_SENTENCE and not in_capitals(this))
    return is_open and below.text[:1].islower() and not below.bullet


def _doubted(scores: Mapping[int, float], marked: Sequence[bool], paragraphs: Sequence[Paragraph]) -> Mapping[int, float]:
    """The scores, lowered below the first line if headings are few; those that are `marked` keep theirs."""
    likely = [index for index, score in scores.items() if score > 0]
    few = len({paragraphs[index].text for index in likely}) + sum(marked) <= _FEW
    if len(paragraphs) < _MANY or not few:
        return scores
    return {**scores, **{index: scores[index] - _DOUBT for index in likely if index}}


def _lines_above_headings(paragraphs: Sequence[Paragraph], found: Sequence[bool], scores: Mapping[int, float]) -> Corrections:
    """Lines right above headings are headings, too, unless a short line that is none stands above them."""
    lines = set[int]()
    for index in range(len(paragraphs) - 2, 0, -1):
        if found[index] or len(paragraphs[index].text) >= SHORT or scores.get(index, _NEVER) <= _ALMOST:
            continue
        is_above = found[index + 1] or index + 1 in lines
        if is_above and (found[index - 1] or len(paragraphs[index - 1].text) >= SHORT):
            lines.add(index)
    return added(lines)
