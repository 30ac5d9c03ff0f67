"""Tells whom a pronoun cannot mean, because they stand in a phrase or a question before its clause: “Unlike Quill, she said”."""

from __future__ import annotations

from reader.analysis.speakers.letter_patterns import (
    HERE,
    any_number_of,
    between_commas,
    but,
    captured,
    either,
    maybe,
    one_to,
    sequence,
    up_to,
)
from reader.analysis.speakers.token_letters import (
    ACCORDING,
    ADVERB,
    AUXILIARY,
    BLOCK_END,
    CLAUSE_END,
    COMMA,
    DATE,
    DETERMINER,
    DETERMINING,
    FINITE,
    GOVERNING,
    HELPING,
    NAME_AND_COMMA,
    OTHER_PRONOUN,
    PERSON,
    PHRASE,
    POSSESSIVE,
    PREDICATE,
    PREPOSITION,
    QUOTE,
    RELATIVE,
    SEMICOLON,
    SUBJECT_PRONOUN,
    SUBORDINATOR,
    TITLE,
)
from reader.analysis.speakers.wording import Wording
from reader.regex import regex

_CLAUSE = ACCORDING + PREDICATE + RELATIVE + SUBORDINATOR + SUBJECT_PRONOUN + CLAUSE_END + SEMICOLON
"""What the rest of a phrase does not have."""
_PHRASE = regex(
    sequence(
        PREPOSITION,
        any_number_of(but(_CLAUSE + PERSON)),
        PERSON,
        any_number_of(but(_CLAUSE)),
        COMMA,
        HERE,
    )
)
"""A phrase with a preposition and a name: “In addition to Ada Quill, ”."""
_QUESTION = regex(
    sequence(maybe(SUBORDINATOR), captured(maybe(AUXILIARY), FINITE), any_number_of(but(CLAUSE_END + SEMICOLON)), COMMA, HERE)
)
"""A clause without a subject: “Asked whether Ada Quill would come, ”, “When asked by Ada Quill, ”."""
_BEFORE_SUBJECT = regex(
    sequence(
        PREPOSITION,
        one_to(8, PHRASE + DATE + DETERMINING + GOVERNING),
        maybe(COMMA),
        captured(PERSON),
        up_to(2, HELPING),
        FINITE,
    )
)
"""A phrase that names nobody before a name and its verb: “On the eve of her trial Quill said”."""
_NAMED = (NAME_AND_COMMA, PERSON + PREPOSITION)
"""A name that its phrase is about, and what follows: “Quill, ”, “Quill of”."""
_SPOKEN_TO = frozenset("asked pressed questioned quizzed challenged".split())
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
_WHEN = ("when", "as", "after")
_LONGEST = 60
"""The most tokens before a pronoun that are examined."""


def named_behind(wording: Wording, start: int, pronoun: int) -> int | None:
    """Whom a possessive `pronoun` means in a phrase before the subject of its sentence: “On the eve of her trial Quill said”."""
    if wording.letters[pronoun] != OTHER_PRONOUN or not 0 < pronoun - start <= _LONGEST:
        return None
    match = _BEFORE_SUBJECT.match(wording.letters, start)
    return wording.entity_at[match.start(1)] if match is not None and pronoun < match.start(1) else None


def is_behind_phrase(wording: Wording, start: int, name: int) -> bool:
    """Whether the `name` is the subject of a sentence that begins with a phrase: “On the eve of her trial Quill said”."""
    match = _BEFORE_SUBJECT.match(wording.letters, start)
    return match is not None and match.start(1) == name


def set_apart(wording: Wording, start: int, pronoun: int) -> frozenset[int]:
    """The persons whom `pronoun`, the token of a subject, cannot mean, as entities; its sentence begins at the token `start`."""
    letters, words = wording.letters, wording.words
    if letters[pronoun] != SUBJECT_PRONOUN or letters[pronoun - 1] != COMMA or not 0 < pronoun - start <= _LONGEST:
        return frozenset()
    question = _QUESTION.match(letters, start, pronoun)
    asker = _ASKER.match(letters, start, pronoun)
    if question is not None and words[question.end(1) - 1] in _SPOKEN_TO:
        named = [token for token in range(start, pronoun) if letters[token] == PERSON]
    elif asker is not None and words[start] in _WHEN and words[asker.start(2)] in _ASKS:
        named = [asker.start(1)]
    elif _PHRASE.match(letters, start, pronoun) is not None:
        named = [token for token in range(start, pronoun) if letters[token : token + 2] in _NAMED]
    else:
        return frozenset()
    return frozenset(wording.entity_at[token] for token in named)
