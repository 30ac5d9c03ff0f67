"""The patterns of phrases before and behind a candidate."""

from __future__ import annotations

from reader.analysis.speakers.letter_patterns import either, in_brackets, maybe, one_to, sequence, up_to
from reader.analysis.speakers.token_letters import (
    ANY_VERB,
    AUXILIARY,
    CAPITALISED,
    COLLECTIVE,
    COMMA,
    CONJUNCTION,
    DASH,
    DATE,
    DETERMINER,
    DETERMINING,
    GOVERNING,
    GROUP,
    MODIFIER,
    NAME,
    NOUN,
    NUMBER,
    ORGANISATION,
    OTHER_NAME,
    OTHER_PRONOUN,
    PERSON,
    PHRASE,
    POSSESSIVE,
    PREPOSITION,
    QUOTE,
    SAYING,
    SAYS,
    SUBORDINATOR,
    TITLE,
    VERB,
    VERB_ING,
    WORD,
)
from reader.regex import regex

_COMPOUND = either(sequence(DASH, maybe(ANY_VERB)), sequence(CONJUNCTION, CAPITALISED))
"""What joins the words of a title: “Bergen-based”, “Trade and Industry Minister”."""
BEARER = regex(
    either(
        sequence(
            maybe(in_brackets(NOUN + ORGANISATION, most=2)),
            up_to(6, either(MODIFIER + VERB_ING + SAYS, _COMPOUND)),
            PERSON,
        ),
        sequence(GOVERNING, maybe(DETERMINER), one_to(4, TITLE), PERSON),
        sequence(CONJUNCTION, PERSON, one_to(4, TITLE), PERSON),
        sequence(DASH, VERB, maybe(CAPITALISED), ORGANISATION),
    )
)
"""From a title to its bearer: “-based lawyer Ada Quill”, “director of prisons Ada Quill”, “envoy to Norway Ada Quill”.

Likewise from a place, “-based Greenpeace”, and from the first of two employers, “and Brandt lawyer Ada Quill”.
"""
_BELONGING = sequence(
    GOVERNING, up_to(2, DETERMINING + NUMBER), up_to(5, PHRASE + PERSON), NOUN + PERSON + COLLECTIVE + OTHER_NAME
)
BELONGING = regex(sequence(_BELONGING, maybe(CONJUNCTION, up_to(3, TITLE), NAME + CAPITALISED)))
"""What somebody belongs to: “for the old harbour”, “for Quill and Brandt”."""
INVOLVED = regex(sequence(WORD + VERB, _BELONGING))
"""What somebody has to do with: “familiar with the matter”, “briefed on the talks”."""
POSSESSED = regex(sequence(POSSESSIVE, one_to(4, NOUN + GROUP + NUMBER + DATE + ANY_VERB)))
"""What somebody possesses: “'s latest call”."""
JOINED = {SAYS: CONJUNCTION, SAYING: CONJUNCTION + COMMA + DASH + PREPOSITION + SUBORDINATOR}
"""What precedes a further verb of the same subject: “shook her head and said”, “left, saying”."""
BEHIND_WORDS = COMMA + QUOTE
"""What precedes a verb of saying behind what is said: “…,” said."""
GOVERNS = ANY_VERB + AUXILIARY + GOVERNING + OTHER_PRONOUN + POSSESSIVE
"""What precedes an object, or something possessed."""
MODIFIES = GOVERNING + VERB
"""What precedes a phrase within another: “in Lunde”, “who visited Lunde”."""
