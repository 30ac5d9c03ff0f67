"""The patterns of phrases in which the speaker of a quote is evident."""

from __future__ import annotations

from reader.analysis.speakers.letter_patterns import (
    HERE,
    START,
    between_commas,
    but,
    captured,
    either,
    few,
    followed_by,
    in_brackets,
    many,
    maybe,
    not_followed_by,
    one_to,
    sequence,
    up_to,
)
from reader.analysis.speakers.token_letters import (
    ACCORDING,
    ADVERB,
    ANOTHER_CLAUSE,
    ANY_SAYING,
    ANY_VERB,
    AUXILIARY,
    BLOCK_END,
    BRACKET,
    CAPITALISED,
    CLAUSE_END,
    COLLECTIVE,
    COLON,
    COMMA,
    CONJUNCTION,
    DASH,
    DESCRIBING,
    DETERMINER,
    DETERMINING,
    FINITE,
    HEAD,
    NAME,
    NOUN,
    NUMBER,
    ORGANISATION,
    OTHER_MARK,
    OTHER_PRONOUN,
    PARTY,
    PERSON,
    PLACE,
    POSSESSIVE,
    PREDICATE,
    PREPOSITION,
    QUOTE,
    RELATIVE,
    SAYING,
    SAYS,
    SEMICOLON,
    SENTENCE_END,
    STOP,
    SUBJECT_PRONOUN,
    SUBORDINATOR,
    TITLE,
    TO,
    VERB,
    VERB_ING,
    WORD,
)
from reader.regex import regex

_DESCRIPTION = sequence(DETERMINING, up_to(3, DESCRIBING), WORD)
"""A description without a name: “the old harbour master”."""
SIGNATURE = regex(
    sequence(
        up_to(2, BLOCK_END),
        one_to(2, DASH),
        captured(either(many(CAPITALISED), PARTY)),
        maybe(COMMA + BRACKET, one_to(16, but(SAYS + AUXILIARY + QUOTE + BLOCK_END))),
        maybe(STOP),
        BLOCK_END,
    )
)
"""A dash and a name, perhaps with an office, at the end of the block: “— Ada Quill, mayor of Bergen”."""
ACCORDING_TO = regex(
    sequence(
        up_to(12, but(QUOTE + ANY_VERB + AUXILIARY + ANOTHER_CLAUSE + SUBJECT_PRONOUN)),
        ACCORDING,
        maybe(OTHER_MARK),
        captured(DETERMINER + PARTY + COLLECTIVE),
    )
)
"""Whoever is named behind “according to”, “in the words of”: “on Monday, according to Ada Quill”."""
QUOTED_BY = regex(
    sequence(
        few(one_to(10, but(QUOTE + ANY_SAYING + VERB_ING + AUXILIARY + ANOTHER_CLAUSE + SUBJECT_PRONOUN))),
        VERB,
        captured(DETERMINING + PARTY + COLLECTIVE + NOUN),
        up_to(14, but(QUOTE + SAYS + AUXILIARY + ANOTHER_CLAUSE)),
        ADVERB,
        SAYING,
    )
)
"""Whoever quotes somebody, behind the words: “…,” the paper quoted Ada Quill as saying."""
AGENT = regex(sequence(maybe(DETERMINER), captured(PARTY), not_followed_by(POSSESSIVE + HEAD)))
"""Somebody named who is the agent of a passive."""
APPOSITION = regex(
    sequence(
        up_to(2, CAPITALISED),
        maybe(PERSON),
        maybe(either(in_brackets(but(BRACKET + BLOCK_END), most=12), between_commas(16, COMMA + CLAUSE_END + PREDICATE))),
    )
)
"""What may stand behind a name or title before its sentence goes on: “Ada Quill, the mayor of Bergen, ”."""
INTRODUCED = regex(sequence(either(START, CLAUSE_END + SEMICOLON + DASH), up_to(4, TITLE), captured(PARTY), COLON, HERE))
"""A name directly before a colon: “QUILL: “…””."""
PLAIN_CLAUSE = regex(sequence(up_to(10, but(QUOTE + ANY_SAYING + ANOTHER_CLAUSE + COMMA))))
"""A clause in which nobody else says anything: “that she was “…””."""
TITLE_LETTERS = DETERMINER + NOUN + DASH
"""Letters of what stands between “by” and a name: “by the harbour master Ada Quill”."""
QUOTED = regex(
    sequence(SAYS, captured(either(OTHER_PRONOUN, PERSON, sequence(DETERMINER, up_to(3, DESCRIBING), WORD))), COLON, HERE)
)
"""Whoever is quoted, between the verb and a colon: “quoted the old baker: “…””."""
HEARD = regex(
    sequence(
        PREPOSITION + FINITE + WORD,
        captured(either(PERSON, sequence(DETERMINING, up_to(4, DESCRIBING), HEAD))),
        maybe(maybe(PREPOSITION), maybe(DETERMINER), WORD + PLACE + ORGANISATION),
        SAYING,
        maybe(OTHER_PRONOUN + PERSON),
        maybe(ADVERB),
        maybe(COMMA + COLON),
        HERE,
    )
)
"""A participle between somebody and their words, and what governs that person: “heard the baker shouting, “…””."""
PROMPTED = regex(
    sequence(
        VERB + VERB_ING + WORD,
        maybe(either(DETERMINER, one_to(3, TITLE))),
        captured(either(OTHER_PRONOUN, PARTY, sequence(maybe(DETERMINING), up_to(3, DESCRIBING), WORD))),
        TO,
        WORD + SAYS + VERB,
        up_to(5, but(QUOTE + ANY_SAYING + ANOTHER_CLAUSE + CONJUNCTION)),
        HERE,
    )
)
"""Whoever is brought to say something: “prompting Ada Quill to reply: “…””."""
ANSWER = regex(
    sequence(
        captured(
            either(sequence(PARTY, followed_by(POSSESSIVE)), sequence(_DESCRIPTION, followed_by(POSSESSIVE)), OTHER_PRONOUN)
        ),
        maybe(POSSESSIVE),
        up_to(2, NOUN + NUMBER),
        captured(WORD),
        maybe(between_commas(60)),
        maybe(either(AUXILIARY, sequence(maybe(ADVERB), VERB))),
        maybe(either(sequence(SUBORDINATOR, maybe(DETERMINING + SUBJECT_PRONOUN)), COLON)),
        HERE,
    )
)
"""Somebody's words named before them: “Quill's answer was that she “…””, “her verdict: “…””."""
CLAIM = regex(
    sequence(
        captured(either(PARTY, _DESCRIPTION)),
        POSSESSIVE,
        up_to(2, NOUN),
        captured(WORD + SAYS),
        SUBORDINATOR,
        up_to(8, but(QUOTE + ANY_SAYING + VERB + SUBORDINATOR + RELATIVE + SENTENCE_END)),
        maybe(AUXILIARY),
        maybe(VERB),
        up_to(4, but(QUOTE + ANY_SAYING + VERB + AUXILIARY + SUBORDINATOR + RELATIVE + SENTENCE_END)),
        HERE,
    )
)
"""The same, at the beginning of a clause with “that”: “Quill's claim that the ferry was “late””."""
BEGINS = ("", SUBORDINATOR, COMMA, STOP, BLOCK_END)
"""What may precede the first word of a clause in a path."""
GOES_ON = POSSESSIVE + NOUN + NAME
"""Letters after a phrase that is only the beginning of a longer one: “Quill's aide”, “Quill supporters”."""
