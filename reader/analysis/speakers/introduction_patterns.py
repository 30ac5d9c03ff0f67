"""The patterns of phrases in which a noun is used of somebody named."""

from __future__ import annotations

from reader.analysis.speakers.letter_patterns import (
    ADJUNCTS,
    HERE,
    but,
    either,
    followed_by,
    in_brackets,
    maybe,
    one_to,
    sequence,
    up_to,
)
from reader.analysis.speakers.token_letters import (
    ANOTHER_CLAUSE,
    AUXILIARY,
    BRACKET,
    CAPITALISED,
    CLAUSE_END,
    COLON,
    COMMA,
    CONJUNCTION,
    DASH,
    DETERMINER,
    DETERMINING,
    FINITE,
    HEAD,
    HELPING,
    PHRASE,
    PREDICATE,
    PREPOSITION,
    QUOTE,
    RELATIVE,
    SAYS,
    SEMICOLON,
    SENTENCE_END,
    SUBORDINATOR,
    TITLE,
)
from reader.regex import regex

_CLOSING = COMMA + SENTENCE_END + COLON + SEMICOLON + DASH + BRACKET + PREPOSITION + RELATIVE + SUBORDINATOR + AUXILIARY
"""What follows the last word of a description."""
APPOSITION = regex(sequence(one_to(2, COMMA + BRACKET + DASH), maybe(DETERMINING), up_to(7, PHRASE), HEAD, followed_by(_CLOSING)))
"""A description behind a name: “, a retired baker,”."""
BEFORE_NAME = regex(
    either(
        sequence(
            ADJUNCTS,
            either(COMMA, sequence(DASH, maybe(DASH))),
            either(
                sequence(maybe(DETERMINER), up_to(2, HEAD)),
                sequence(maybe(up_to(2, DETERMINER), CAPITALISED), up_to(2, CAPITALISED)),
            ),
            HERE,
        ),
        sequence(CONJUNCTION, one_to(5, TITLE), HERE),
    )
)
"""What stands between a description and the name of whom it describes: “in Bergen, captain ”, “, the Most Rev ”."""
_CLAUSE = PREDICATE + QUOTE + ANOTHER_CLAUSE + COLON + SEMICOLON
"""What a phrase does not have within itself."""
BY_NAME = regex(sequence(up_to(14, but(_CLAUSE)), HERE))
"""What may stand between a work and its author: neither a verb nor the end of a sentence."""
MADE_BY_NAME = regex(sequence(maybe(FINITE), up_to(14, but(_CLAUSE)), HERE))
"""The same for a document: “a report released on Monday by”."""
BEHIND_NAME = regex(
    sequence(maybe(in_brackets(but(BRACKET + CLAUSE_END), most=12)), ADJUNCTS, COMMA + CLAUSE_END + SAYS + AUXILIARY)
)
"""What follows a name that a description is in front of: “the mayor, Ada Quill, said”, “the author, Ada Quill of Lunde, said”."""
SAYS_SO = regex(sequence(maybe(COMMA), up_to(2, HELPING), SAYS))
"""What follows the name of whoever says something."""
CALLED_SO = DETERMINER + QUOTE
"""What follows a name that is no answer to what somebody is called."""
