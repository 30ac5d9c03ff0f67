"""How the lines under pictures read, which are as short as headings and mostly have no stop either."""

from __future__ import annotations

import re

from reader.sources.plain.heading_forms import CAPTION, TITLE_CASE, content_words, in_capitals, share_of_capitals

_LEAST, _LONGEST = 22, 110
_NAME = r"[A-Z][\w.’'-]+"
_SOMEBODY = re.compile(
    rf"(?:(?:Mr|Mrs|Ms|Dr|Sir|Dame|Prof)\.? )?{_NAME} (?:(?:de|van|von|al|bin) )?{_NAME}(?: {_NAME})?(?: \([^)]*\))?,?"
    rf" (?:and (?:(?:his|her) \w+|{_NAME}(?: {_NAME})?) )?[a-z]"
)
"""A name, and on in small letters: `Ada Quill opens`, `Ada Quill and her son at`."""
_ON_A_DAY = re.compile(
    r"\b(?:(?:on|last|this) (?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day(?: (?:morning|afternoon|evening|night))?"
    r"|in (?:[A-Z]\w+ )?(?:19|20)\d\d)$"
)
_SOMEWHERE = re.compile(
    r"(?:(?:An?|The|Some|Two|Three|Four|Five) )?+(?:[\w’'-]+ ){1,4}?[a-z]{2,}(?:ing|s) (?:[a-z’]+ )*?"
    r"(?:in|at|on|outside|near|to|from|before|after|during|beside|into|through|past|over|across) "
)
"""Somebody does something somewhere: `Two men carry`, `Villagers waiting`, and words such as `at the` after that."""


def is_caption(text: str) -> bool:
    """Whether a line says so, or tells of somebody or of a day as captions do."""
    if len(text) > _LONGEST:
        return False
    tells = len(text) > _LEAST and in_sentence_case(text) and (_SOMEBODY.match(text) or _ON_A_DAY.search(text))
    return bool(tells or CAPTION.search(text))


def tells_of_somebody_on_a_day(text: str) -> bool:
    """Whether a line begins with a person and ends with a day."""
    return in_sentence_case(text) and bool(_SOMEBODY.match(text) and _ON_A_DAY.search(text))


def tells_what_happens(text: str) -> bool:
    """Whether a line tells in the present what happens at some place."""
    return in_sentence_case(text) and _SOMEWHERE.match(text) is not None


def in_sentence_case(text: str) -> bool:
    """Whether a line has words in small letters that a title would set in capitals, and no stop."""
    if not (text[-1].isalnum() or text[-1] in ")’”'") or in_capitals(text):
        return False
    return share_of_capitals(content_words(text.split())) <= TITLE_CASE
