"""Finds the verb of which a phrase is the subject."""

from __future__ import annotations

import re

from reader.analysis.speakers.candidates import Candidate
from reader.analysis.speakers.wording import Wording
from reader.regex import regex

BE = frozenset("is are was were be been being am isn’t wasn’t weren’t isn't wasn't weren't".split())
_VERB_AFTER = regex(
    r"""
    (?: p (?=[RX]{0,2}[VvX]) )?  # “himself”
    '? w{0,2}
    (?: [Io] [TpA#wOLNDCK'-]{1,6} ){0,2}  # a place or a time: “in Bergen”
    (?:
        , [^,.|Q]{1,24} , (?:L,)?  # an apposition with its country: “, the head of research in Bergen, Norway,”
        | \( [^.|Q(]{1,12} \(  # brackets
        | [SW] (?=[RX]{0,2}V)  # “who”
    )?
    [RXcD]{0,3}?
    ([VGvgX])
    """,
    re.X,
)
"""What stands between a subject and its verb, and the verb."""
_APPOSED = regex(r"[wLOAC],(?:T?[wA]{1,2}|C{0,2})$")
"""What precedes a name in apposition: “his wife, Kim, said”, “the MP for Bergen, Sir Tom Brandt, left”."""
_APPOSED_REACH = 5
"""The tokens before a name that are examined for what it is in apposition to."""
_VERB_REACH = 40
"""The tokens after a phrase that are examined for its verb."""


def verb_after(wording: Wording, subject: Candidate) -> int:
    """The token of the verb of which a phrase is the subject; -1 if there is none."""
    letters, after = wording.letters, subject.last + 1
    end = subject.last + _VERB_REACH
    match = None
    if letters[after] == "," and _APPOSED.search(letters, max(0, subject.first - _APPOSED_REACH), subject.first):
        match = _VERB_AFTER.match(letters, after + 1, end)
    if match is None:
        match = _VERB_AFTER.match(letters, after, end)
    if match is None or _is_hearing(wording, match.start(1)):
        return -1
    return _main_verb(wording, match.start(1))


def _is_hearing(wording: Wording, verb: int) -> bool:
    """Whether a verb ends a heading in which a subject only listens: “…, court told”."""
    return wording.words[verb] == "told" and wording.letters[verb + 1] == "|"


def _main_verb(wording: Wording, verb: int) -> int:
    """The main verb after the auxiliary at `verb`, “called” in “have often called”; `verb` itself if it is none."""
    if wording.letters[verb] != "X" or wording.words[verb] in BE:
        return verb
    main = verb + 1
    while wording.letters[main] == "R":
        main += 1
    return main if wording.letters[main] in "VGv" else verb
