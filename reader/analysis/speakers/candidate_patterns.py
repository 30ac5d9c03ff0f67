"""The patterns of phrases that may stand for a speaker."""

from __future__ import annotations

from reader.analysis.speakers.letter_patterns import (
    ADJUNCTS,
    NOUN_CLAUSE,
    START,
    between_commas,
    either,
    followed_by,
    in_brackets,
    maybe,
    not_followed_by,
    one_to,
    preceded_by,
    sequence,
    up_to,
)
from reader.analysis.speakers.token_letters import (
    ADVERB,
    ANY_VERB,
    AUXILIARY,
    BLOCK_END,
    CAPITALISED,
    CLAUSE_END,
    COLON,
    COMMA,
    DASH,
    DATE,
    DETERMINER,
    DETERMINING,
    FINITE,
    GOVERNING,
    GROUP,
    HEAD,
    HELPING,
    NAME,
    NOUN,
    NUMBER,
    ORGANISATION,
    OTHER_MARK,
    OTHER_NAME,
    OTHER_PRONOUN,
    PERSON,
    PHRASE,
    PLACE,
    POSSESSIVE,
    PREPOSITION,
    QUOTE,
    RELATIVE,
    SAYING,
    SAYS,
    STOP,
    SUBJECT_PRONOUN,
    TITLE,
    VERB_ING,
    WORD,
)
from reader.regex import regex

_AGENCY = ORGANISATION + PLACE + OTHER_NAME + CAPITALISED
"""What is mostly in brackets within a phrase or at the beginning of a text: “(Ohio)”, “(AP)”."""
ANY_NAME = regex(sequence(NAME))
PRONOUN = regex(sequence(SUBJECT_PRONOUN + OTHER_PRONOUN + RELATIVE))
NOUN_PHRASE = regex(
    sequence(
        maybe(either(DETERMINING, sequence(NAME + CAPITALISED, POSSESSIVE)), maybe(ADVERB), maybe(ANY_VERB)),
        up_to(8, either(sequence(DASH, ANY_VERB, followed_by(WORD)), PHRASE + DATE + OTHER_MARK, in_brackets(_AGENCY))),
        NOUN,
        not_followed_by(NOUN),
    )
)
"""A phrase that ends with a noun: “the Lunde (Ohio) city council”, “her long-suffering aide”, “Quill's aide”."""
BEFORE_PHRASE = OTHER_MARK + POSSESSIVE
"""Letters with which it may begin although they are no part of it."""
DATELINE = regex(
    sequence(
        either(START, preceded_by(BLOCK_END)),
        either(
            sequence(
                PLACE,
                maybe(COMMA, one_to(5, PLACE + DATE + NUMBER + WORD + STOP + COMMA)),
                either(in_brackets(_AGENCY + WORD, most=3), DASH, sequence(COLON, not_followed_by(QUOTE))),
            ),
            in_brackets(_AGENCY, most=3),
        ),
    )
)
"""A dateline, with the place and the agency: “Bergen (AP)”, “Bergen, May 3 —”, “(AP)”."""
MEMBER = regex(
    sequence(
        DETERMINER + NUMBER, up_to(5, TITLE + NUMBER + POSSESSIVE + DASH), GROUP, not_followed_by(NOUN + NAME + POSSESSIVE + DASH)
    )
)
"""A phrase that ends with the name of a group: “a New York Democrat”, “the British”."""
PEOPLE_OF_SOMEBODY = regex(
    sequence(
        maybe(either(sequence(DETERMINER, maybe(NUMBER)), NUMBER), up_to(2, HEAD + NUMBER)),
        PERSON,
        up_to(2, HEAD + NUMBER),
        WORD,
        not_followed_by(NOUN + NAME + POSSESSIVE + DETERMINING + DATE + NUMBER + DASH),
    )
)
"""A phrase in which a person's name tells whose people speak: “a senior Quill adviser”, “the Quill campaign”, “Quill aides”."""
BEFORE_PEOPLE = DETERMINER + NUMBER
"""Letters with which such a phrase begins, unless that is the name: “two Quill aides”."""
ONE_OF_THEM = regex(
    either(
        sequence(DETERMINER, followed_by(maybe(ADVERB), SAYS)),
        sequence(preceded_by(SAYS), DETERMINER, followed_by(CLAUSE_END)),
        sequence(preceded_by(QUOTE, SAYS), DETERMINER, followed_by(PREPOSITION)),
        sequence(preceded_by(QUOTE, SAYS, DETERMINER), DETERMINER, followed_by(CLAUSE_END)),
    )
)
"""A determiner without a noun, beside a verb of saying: “one said”, “said another.”, “…,” said the other, “…,” said one of us."""
VERB_NEXT = regex(
    either(
        sequence(ADJUNCTS, maybe(between_commas(24)), up_to(3, HELPING), FINITE + AUXILIARY + SAYING + RELATIVE),
        sequence(NOUN_CLAUSE, up_to(2, HELPING), SAYS),
    )
)
"""From a phrase to its verb: “in Bergen, the largest port, has often said”, “living nearby said”."""
BEFORE_VERB = GOVERNING + COMMA + HELPING + FINITE + SAYING + RELATIVE + VERB_ING
"""The letters that this pattern can begin with."""
