"""Tells whom a pronoun cannot mean, because they stand in a phrase or a question before its clause: “Unlike Quill, she said”."""

from __future__ import annotations

from reader.analysis.speakers.wording import Wording
from reader.regex import regex

_PHRASE = regex(r"I[^aVvXWSPNQ.;|]*N[^aVvXWSPQ.;|]*,$")
"""A phrase with a preposition and a name: “In addition to Ada Quill, ”."""
_QUESTION = regex(r"S?(X?[Vv])[^Q.;|]*,$")
"""A clause without a subject: “Asked whether Ada Quill would come, ”, “When asked by Ada Quill, ”."""
_SPOKEN_TO = frozenset("asked pressed questioned quizzed challenged".split())
_ASKER = regex(r"S[TwCAOL',]*(N)(?:,[^,.Q|]{1,24},|,)?R?([Vv])[^Q;|]*,$")
"""A clause whose subject is a name: “When Ada Quill asked why, ”."""
_ASKS = frozenset("asks asked presses pressed questions questioned interrupts interrupted suggests suggested".split())
_WHEN = ("when", "as", "after")
_LONGEST = 60
"""The most tokens before a pronoun that are examined."""


def set_apart(wording: Wording, start: int, pronoun: int) -> frozenset[int]:
    """The persons whom `pronoun`, the token of a subject, cannot mean, as entities; its sentence begins at the token `start`."""
    letters, words = wording.letters, wording.words
    if letters[pronoun] != "P" or letters[pronoun - 1] != "," or not 0 < pronoun - start <= _LONGEST:
        return frozenset()
    question = _QUESTION.match(letters, start, pronoun)
    asker = _ASKER.match(letters, start, pronoun)
    if question is not None and words[question.end(1) - 1] in _SPOKEN_TO:
        named = [token for token in range(start, pronoun) if letters[token] == "N"]
    elif asker is not None and words[start] in _WHEN and words[asker.start(2)] in _ASKS:
        named = [asker.start(1)]
    elif _PHRASE.match(letters, start, pronoun) is not None:
        named = [token for token in range(start, pronoun) if letters[token : token + 2] in ("N,", "NI")]
    else:
        return frozenset()
    return frozenset(wording.entity_at[token] for token in named)
