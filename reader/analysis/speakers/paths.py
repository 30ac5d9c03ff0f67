"""The pattern of tokens between a candidate and a quote, of which the ranker knows how likely each is."""

from __future__ import annotations

from reader.analysis.speakers.candidates import Candidate
from reader.analysis.speakers.letter_patterns import sequence
from reader.analysis.speakers.token_letters import (
    ADVERB,
    CLAUSE_END,
    DATE,
    DETERMINING,
    GROUP,
    NOUN,
    NUMBER,
    OTHER_MARK,
    POSSESSIVE,
)
from reader.regex import regex

LONG_PATH = 30
"""The most tokens between a quote and a candidate whose path is looked at."""
UNSEEN_PATH = -4.0
"""The log odds of an unseen path."""
_FORM_LETTERS = "NOLACdPPPPPPK"
"""What stands for each Form in a path: the letter of the name, “d” for a description, or one letter for any pronoun."""
_NO_SYNTAX = str.maketrans("", "", NOUN + NUMBER + ADVERB + DETERMINING + DATE + GROUP + POSSESSIVE + OTHER_MARK)
_END = regex(sequence(CLAUSE_END))


def path_of(letters: str, quote: int, candidate: Candidate) -> str:
    """The pattern between the `candidate` and the `quote`, a token; its first letter is the form of the candidate."""
    form = _FORM_LETTERS[candidate.form]
    if candidate.first < quote:
        gap = letters[candidate.last + 1 : quote].translate(_NO_SYNTAX)
        return f"{form}<{letters[candidate.first - 1 : candidate.first].translate(_NO_SYNTAX)}*{gap[:8]}{gap[8:][-4:]}Q"
    gap = letters[quote + 1 : candidate.first].translate(_NO_SYNTAX)
    after = _END.split(letters[candidate.last + 1 : candidate.last + 4], 1)[0].translate(_NO_SYNTAX)[:2]
    return f"{form}>{gap[:6]}{gap[6:][-4:]}*{after}"


def gap_of(path: str) -> str:
    """The part of `path` between candidate and quote, without the form and what is beyond the candidate."""
    star = path.index("*")
    return path[star:] if path[1] == "<" else path[1:star]
