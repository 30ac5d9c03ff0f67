"""Finds who asks and who answers under oath: `BY MR. HALE:` precedes the questions, and the witness is sworn in before."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence

from reader.analysis.turns.turn import Turn
from reader.article import Span
from reader.labels import ANSWER, QUESTION
from reader.regex import regex

_WITNESS = "witness"
"""The key of `THE WITNESS`, who answers others than the examiner."""
_WORD = r"[^\W\d_][\w’'.-]*"
_TITLED = rf"(?:MR|MS|MRS|MISS|DR|Mr|Ms|Mrs|Miss|Dr)\.?[ \t]+{_WORD}(?:[ \t]+{_WORD}){{0,2}}"
_EXAMINER = regex(
    rf"^[ \t]*+(?:[A-Z -]{{0,30}}EXAMINATION:?[ \t]+)?(?:BY[ \t]+(?P<loud>{_TITLED}):?|By[ \t]+(?P<name>{_TITLED}):)[ \t]*$", re.M
)
"""The line that names the examiner: “DIRECT EXAMINATION BY MR. HALE:”, “By Ms. Quill:”."""
_SWORN = regex(r"\bsworn\b(?! in\b)")
_NAME = regex(
    r"^[ \t]*(?:(?:WHEREUPON|THEREUPON|Whereupon|Thereupon|THE WITNESS|The witness),?[ \t]+)?"
    r"(?P<name>[A-Z][\w’'.-]+(?:[ \t]+[A-Z][\w’'.-]*){1,3})(?=,|[ \t]*\n|[ \t]+(?:having|was|being|called|after)\b)",
    re.M,
)
"""A witness on a line of her own or before the oath: “THEREUPON, ADA QUILL, having been duly sworn”."""
_REACH = 300
"""The most characters between the name of a witness and the oath."""


def with_examination(text: str, turns: Sequence[Turn]) -> tuple[Turn, ...]:
    """`turns` with the names of those who ask and answer, if the text gives them, and without the lines that do so.

    Linear in the length of the text.
    """
    if not any(turn.key == QUESTION for turn in turns):
        return tuple(turns)
    examiners = [Span(*match.span(match.lastgroup or "name")) for match in _EXAMINER.finditer(text)]
    witnesses = list(_sworn(text))
    named = {QUESTION: examiners, ANSWER: witnesses, _WITNESS: witnesses}
    said = (turn._replace(parts=tuple(part for part in turn.parts if not _EXAMINER.fullmatch(text, *part))) for turn in turns)
    return tuple(
        turn._replace(named=_last_before(turn, named[turn.key])) if turn.key in named else turn for turn in said if turn.parts
    )


def _sworn(text: str) -> Iterator[Span]:
    """The names of the witnesses, in reading order."""
    for oath in _SWORN.finditer(text):
        names = list(_NAME.finditer(text, max(0, oath.start() - _REACH), oath.start()))
        if names:
            yield Span(*names[-1].span("name"))


def _last_before(turn: Turn, names: Sequence[Span]) -> Span | None:
    before = bisect_left(names, turn.parts[0].start, key=lambda name: name.start)
    return names[before - 1] if before else None
