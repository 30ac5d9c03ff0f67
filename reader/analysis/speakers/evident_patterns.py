"""The patterns of phrases in which the speaker of a quote is evident."""

from __future__ import annotations

from reader.analysis.speakers.letter_patterns import (
    ADJUNCTS,
    HERE,
    START,
    any_number_of,
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
    CUE,
    DASH,
    DESCRIBING,
    DETERMINER,
    DETERMINING,
    FINITE,
    HEAD,
    NAME,
    NOUN,
    NUMBER,
    OBJECT,
    OTHER_MARK,
    OTHER_PRONOUN,
    PARTY,
    PERSON,
    POSSESSIVE,
    PREPOSITION,
    QUOTE,
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
GOES_ON = POSSESSIVE + NOUN + NAME
"""Letters after a phrase that is only the beginning of a longer one: “Quill's aide”, “Quill supporters”."""
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
        up_to(12, but(CUE + QUOTE + ANY_VERB + AUXILIARY + ANOTHER_CLAUSE + SUBJECT_PRONOUN + CLAUSE_END)),
        ACCORDING,
        maybe(OTHER_MARK),
        up_to(5, TITLE + POSSESSIVE),
        captured(either(DETERMINER, sequence(PARTY + COLLECTIVE, not_followed_by(GOES_ON + HEAD)))),
    )
)
"""Whoever is named behind “according to”, “in the words of”: “on Monday, according to Ada Quill”."""
SAID_BY = regex(
    sequence(
        few(one_to(24, but(CUE + QUOTE + SENTENCE_END + COLON + SEMICOLON))),
        COMMA,
        SAYS,
        up_to(6, TITLE),
        captured(PERSON),
        COMMA + SENTENCE_END,
    )
)
"""Whoever is named at the end of a sentence, behind a verb of saying: “for her, said harbour master Ada Quill.”"""
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
CALLED_BY = regex(
    sequence(
        captured(FINITE),
        maybe(ADVERB),
        captured(PREPOSITION),
        captured(one_to(8, OBJECT)),
        maybe(in_brackets(NOUN + COLLECTIVE, most=2)),
        captured(either(SUBORDINATOR, sequence(TO, one_to(2, AUXILIARY + WORD)))),
        up_to(2, DETERMINER + ADVERB),
        HERE,
    )
)
"""A passive with its agent, and “as” or an infinitive: “was described by Ada Quill as a “…””, “was said by her to be “…””."""
HEARSAY = regex(
    sequence(
        captured(AUXILIARY), up_to(2, ADVERB), captured(FINITE), ADJUNCTS, TO, AUXILIARY + WORD, any_number_of(but(CUE)), HERE
    )
)
"""A passive of saying whose subject says nothing: “was said in the report to be”."""
INTRODUCED = regex(sequence(either(START, CLAUSE_END + SEMICOLON + DASH), up_to(4, TITLE), captured(PARTY), COLON, HERE))
"""A name directly before a colon: “QUILL: “…””."""
ANSWER = regex(
    sequence(
        captured(
            either(sequence(PARTY, followed_by(POSSESSIVE)), sequence(_DESCRIPTION, followed_by(POSSESSIVE)), OTHER_PRONOUN)
        ),
        maybe(POSSESSIVE),
        up_to(2, NOUN + NUMBER),
        captured(WORD + SAYS),
        maybe(between_commas(60, COMMA + CLAUSE_END + SAYS)),
        maybe(either(AUXILIARY, sequence(maybe(ADVERB), VERB))),
        maybe(either(sequence(SUBORDINATOR, up_to(12, but(QUOTE + ANY_SAYING + ANOTHER_CLAUSE))), COLON)),
        HERE,
    )
)
"""Somebody's words named before them: “Quill's answer was that she “…””, “her verdict: “…””, “her claim that the pier is “…””."""
BEGINS = ("", SUBORDINATOR, COMMA, STOP, BLOCK_END)
"""What may precede the first word of a clause in a path."""
