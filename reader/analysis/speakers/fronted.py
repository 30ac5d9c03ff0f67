"""Tells whom a pronoun cannot mean, because a phrase or a clause before its own names them: “Unlike Quill, she said”."""

from __future__ import annotations

from reader.analysis.speakers.letter_patterns import (
    HERE,
    any_number_of,
    between_commas,
    but,
    captured,
    either,
    maybe,
    sequence,
)
from reader.analysis.speakers.token_letters import (
    ACCORDING,
    ADVERB,
    BLOCK_END,
    CLAUSE_END,
    COMMA,
    DETERMINER,
    FINITE,
    NAME_AND_COMMA,
    OTHER_PRONOUN,
    PERSON,
    POSSESSIVE,
    PREDICATE,
    PREPOSITION,
    QUOTE,
    RELATIVE,
    SAYS,
    SEMICOLON,
    SENTENCE_END,
    STOP,
    SUBJECT_PRONOUN,
    SUBORDINATOR,
    TITLE,
    VERB,
    VERB_ING,
)
from reader.analysis.speakers.wording import Wording
from reader.regex import regex

_CLAUSE = ACCORDING + PREDICATE + RELATIVE + SUBORDINATOR + SUBJECT_PRONOUN + CLAUSE_END + SEMICOLON
"""What the rest of a phrase does not have."""
_PHRASE = regex(
    sequence(
        either(PREPOSITION + VERB + VERB_ING, sequence(SAYS, PREPOSITION)),
        any_number_of(but(_CLAUSE + PERSON)),
        PERSON,
        any_number_of(but(_CLAUSE)),
        COMMA,
        HERE,
    )
)
"""A phrase with a preposition or a participle, and a name: “In addition to Ada Quill, ”, “Asked by Ada Quill, ”."""
_NAMED = (NAME_AND_COMMA, PERSON + PREPOSITION)
"""A name that its phrase is about, and what follows: “Quill, ”, “Quill of”."""
_ASKER = regex(
    sequence(
        SUBORDINATOR,
        any_number_of(DETERMINER + TITLE + POSSESSIVE + COMMA),
        captured(PERSON),
        maybe(either(between_commas(24), COMMA)),
        maybe(ADVERB),
        captured(FINITE),
        any_number_of(but(QUOTE + SEMICOLON + BLOCK_END)),
        COMMA,
        HERE,
    )
)
"""A clause whose subject is a name: “When Ada Quill asked why, ”."""
_ASKS = frozenset("asks asked presses pressed questions questioned interrupts interrupted suggests suggested".split())
_ANSWERED = regex(
    sequence(
        captured(PERSON),
        maybe(between_commas(24)),
        captured(SAYS),
        PERSON + DETERMINER + OTHER_PRONOUN,
        any_number_of(but(SENTENCE_END + QUOTE)),
        STOP,
        maybe(BLOCK_END),
        QUOTE,
        HERE,
    )
)
"""A question reported in a sentence, and the answer behind it: “Ada Quill asked her guest why. “…,””."""
_SUBJECT = SUBJECT_PRONOUN + DETERMINER
_WHEN = ("when", "as", "after")
_LONGEST = 60
"""The most tokens before a pronoun that are examined."""


def set_apart(wording: Wording, start: int, pronoun: int) -> frozenset[int]:
    """The persons whom a subject that begins with the token `pronoun` cannot mean; its sentence begins at the token `start`."""
    letters, words = wording.letters, wording.words
    if letters[pronoun] == SUBJECT_PRONOUN and letters[pronoun - 1] == QUOTE:
        answered = _ANSWERED.search(letters, max(0, pronoun - _LONGEST), pronoun)
        asks = answered is not None and words[answered.start(2)] in _ASKS
        return frozenset((wording.entity_at[answered.start(1)],)) if answered is not None and asks else frozenset()
    if letters[pronoun] not in _SUBJECT or letters[pronoun - 1] != COMMA or not 0 < pronoun - start <= _LONGEST:
        return frozenset()
    asker = _ASKER.match(letters, start, pronoun)
    if asker is not None and words[start] in _WHEN and words[asker.start(2)] in _ASKS:
        named = [asker.start(1)]
    elif _PHRASE.match(letters, start, pronoun) is not None:
        named = [token for token in range(start, pronoun) if letters[token : token + 2] in _NAMED]
    else:
        return frozenset()
    return frozenset(wording.entity_at[token] for token in named)
