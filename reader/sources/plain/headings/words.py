"""The features of the words of a short paragraph by which headings are recognised, whatever stands around it."""

from __future__ import annotations

import re
from collections.abc import Mapping

from reader.regex import regex
from reader.sources.plain.capitals import TITLE_CASE, in_capitals
from reader.sources.plain.captions import (
    in_sentence_case,
    is_marked_as_caption,
    tells_of_a_day,
    tells_of_a_place,
    tells_of_somebody_seen,
    tells_what_is_done,
)
from reader.sources.plain.headings.forms import CODE, KNOWN, QUOTE_ENDS, QUOTED, SIGNATURE, SPEECH
from reader.sources.plain.headings.numbers import DECIMAL, DIVISION, is_numbered

Features = Mapping[str, float]
"""The features of one paragraph by name, scaled to the order of one; zeros may be left out."""

MARKS = "“\"«‘'„"
"""The marks with which a quotation may begin."""
_WORDS_OF_TITLE = 5
"""The most words in a short title."""
_SIGNS = frozenset("|·•@#/*_=<>{}[]~\\")
_ABOUT = regex(r"(?:how|why|what|when|where|who)\b", re.I)
NAME = regex(r"(?:[A-Z][\w.’'-]*\s+){1,3}[A-Z][\w’'-]+")
"""A line in the form of a name of two to four words."""
_INNER_STOP = regex(r"[.!?][\"”’)]?\s+[“\"]?[A-Z]")
_STOP_IN_MARKS = regex(r"[.!,…][”\"’'](?:\s|$)")
_SUM = regex(r"[$£€%]")
COLON = regex("[:：]")

Form = tuple[str, str, bool, bool]
"""Capitals, ending, numbering, and an opening mark: the headings of one text mostly share them."""


def form_of(text: str, words: int, capitals: float) -> Form:
    """The form of a paragraph with that `text`, so many `words`, and that share of `capitals` among those with content."""
    title_case = words > 1 and capitals > TITLE_CASE
    case = "capitals" if in_capitals(text) else "title" if title_case else "lower" if text[0].islower() else "sentence"
    end = "word" if text[-1].isalnum() or text[-1] in ")]" else "mark" if text[-1] in "”\"’'»" else text[-1]
    return case, end, is_numbered(text), text[0] in MARKS


def features_of_words(text: str, words: int, capitals: float) -> Features:
    """The features of a paragraph with that `text`, so many `words`, and that share of `capitals` among those with content."""
    return {**_ends(text), **_wording(text, words, capitals), **_kinds(text, capitals)}


def _ends(text: str) -> Features:
    """How a paragraph begins and ends."""
    first, last = text[0], text[-1]
    is_said = QUOTE_ENDS.search(text) or SPEECH.search(text)
    return {
        "ends in a colon": last == ":",
        "ends in an exclamation": last == "!",
        "trails off": last in "…—-",
        "ends in a bracket": last in ")]",
        "opens in lower case": first.islower(),
        "opens with a mark": first in MARKS,
        "opens with a sign": not first.isalnum() and first not in MARKS,
        "a quotation as a title": not is_said and QUOTED.fullmatch(text) is not None,
        "a stop inside marks": bool(_STOP_IN_MARKS.search(text)),
    }


def _wording(text: str, words: int, capitals: float) -> Features:
    """Its words and characters."""
    inner_stops = len(_INNER_STOP.findall(text))
    return {
        "capital words": capitals,
        "capitals": in_capitals(text),
        "one word": words == 1,
        "commas": min(3, text.count(",")),
        "inner stops": inner_stops,
        "stops before a question": text[-1] == "?" and inner_stops,
        "letters a word": len(text) / words / 5,
        "digits": sum(map(str.isdigit, text)) / len(text),
        "signs": min(4, sum(map(_SIGNS.__contains__, text))),
        "inner colon": COLON.search(text, 0, len(text) - 1) is not None,
        "words of a long title": _words_of_long_title(text, words, capitals),
    }


def _words_of_long_title(text: str, words: int, capitals: float) -> float:
    in_title_case = capitals > TITLE_CASE and not in_capitals(text)
    return max(0, words - _WORDS_OF_TITLE) / _WORDS_OF_TITLE if in_title_case else 0.0


def _kinds(text: str, capitals: float) -> Features:
    """Its similarity to usual kinds of headings and of other short paragraphs."""
    reads_on = in_sentence_case(text, capitals)
    return {
        "what it is about": bool(_ABOUT.match(text)),
        "a decimal": bool(DECIMAL.match(text)),
        "a division": bool(DIVISION.match(text)),
        "a usual heading": bool(KNOWN.fullmatch(text.strip(" :."))),
        "a caption": is_marked_as_caption(text),
        "somebody seen": tells_of_somebody_seen(text),
        "what is done": reads_on and tells_what_is_done(text),
        "in a place": reads_on and tells_of_a_place(text),
        "of a day": reads_on and tells_of_a_day(text),
        "a signature": bool(SIGNATURE.fullmatch(text)),
        "code": bool(CODE.search(text)),
        "a sum": bool(_SUM.search(text)),
    }
