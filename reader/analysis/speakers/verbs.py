"""Finds the verb of which a phrase is the subject."""

from __future__ import annotations

from reader.analysis.speakers.candidates import Candidate
from reader.analysis.speakers.letter_patterns import (
    ADJUNCTS,
    HERE,
    NOUN_CLAUSE,
    between_commas,
    but,
    captured,
    either,
    few,
    followed_by,
    in_brackets,
    many,
    maybe,
    one_to,
    sequence,
    up_to,
)
from reader.analysis.speakers.token_letters import (
    ADVERB,
    ANY_VERB,
    AUXILIARY,
    BRACKET,
    CAPITALISED,
    CLAUSE_END,
    COMMA,
    CONJUNCTION,
    DATE,
    DETERMINER,
    FINITE,
    GOVERNING,
    HEAD,
    HELPING,
    NUMBER,
    OTHER_PRONOUN,
    PERSON,
    PHRASE,
    PLACE,
    POSSESSIVE,
    PREDICATE,
    PREPOSITION,
    RELATIVE,
    SAYING,
    SAYS,
    SUBORDINATOR,
    TITLE,
    WORD,
)
from reader.analysis.speakers.wording import Wording
from reader.regex import regex

BE = frozenset("is are was were be been being am isn’t wasn’t weren’t isn't wasn't weren't".split())
_VERB_AFTER = regex(
    sequence(
        maybe(OTHER_PRONOUN, followed_by(up_to(2, HELPING), PREDICATE)),  # “himself”
        maybe(POSSESSIVE),
        up_to(2, WORD),
        maybe(
            either(
                sequence(GOVERNING, maybe(DETERMINER), one_to(3, TITLE + PERSON), CONJUNCTION, one_to(3, TITLE + PERSON)),
                ADJUNCTS,
            )
        ),
        maybe(
            either(
                sequence(
                    maybe(COMMA, NUMBER, followed_by(COMMA)),
                    between_commas(24),
                    maybe(either(sequence(maybe(WORD), PLACE), sequence(DETERMINER, one_to(8, PHRASE + GOVERNING))), COMMA),
                ),  # an apposition with age, country or another: “, 47, the mayor of Bergen, Norway,”, “, head of Bo, a firm,”
                sequence(NOUN_CLAUSE, followed_by(up_to(2, HELPING), SAYS)),
                in_brackets(but(CLAUSE_END + BRACKET), most=12),
                sequence(SUBORDINATOR + RELATIVE, followed_by(up_to(2, HELPING), SAYS)),  # “who”
            )
        ),
        few(up_to(3, HELPING + CONJUNCTION + DATE)),
        captured(ANY_VERB + AUXILIARY),
    )
)
"""What stands between a subject and its verb, and the verb."""
_APPOSED = regex(sequence(TITLE, COMMA, either(sequence(maybe(DETERMINER), one_to(2, HEAD)), up_to(2, CAPITALISED)), HERE))
"""What precedes a name in apposition: “his wife, Kim, said”, “the MP for Bergen, Sir Tom Brandt, left”."""
_UNCLOSED = regex(
    sequence(
        COMMA,
        maybe(DETERMINER),
        one_to(4, TITLE),
        PREPOSITION,
        maybe(DETERMINER),
        one_to(5, TITLE + PERSON + CONJUNCTION),
        captured(SAYS),
    )
)
"""An office behind a name that opens a sentence, without the comma that should close it: “, head of the Harbour Trust said”."""
_WITH_ANOTHER = regex(
    sequence(GOVERNING, maybe(DETERMINER), many(up_to(3, TITLE), PERSON, maybe(COMMA)), CONJUNCTION, up_to(3, TITLE), HERE)
)
"""What precedes a name that a preposition governs: “between Quill and Brandt”, “for Quill and Mayor Brandt”."""
_MAIN_VERB = FINITE + SAYING
_OPENS = ("", *CLAUSE_END)
_APPOSED_REACH = 5
"""The tokens before a name that are examined for what it is in apposition to."""
_VERB_REACH = 40
"""The tokens after a phrase that are examined for its verb."""


def verb_after(wording: Wording, subject: Candidate) -> int:
    """The token of the verb of which a phrase is the subject; -1 if there is none."""
    letters, after = wording.letters, subject.last + 1
    end = subject.last + _VERB_REACH
    match = None
    near = max(0, subject.first - _APPOSED_REACH)
    if letters[subject.first] == PERSON and _WITH_ANOTHER.search(letters, near, subject.first):
        return -1
    if letters[after] == COMMA and letters[subject.first] != DETERMINER and _APPOSED.search(letters, near, subject.first):
        match = _VERB_AFTER.match(letters, after + 1, end)
    elif letters[after] == COMMA and letters[subject.first] == PERSON and letters[subject.first - 1 : subject.first] in _OPENS:
        match = _UNCLOSED.match(letters, after)
    if match is None:
        match = _VERB_AFTER.match(letters, after, end)
    return -1 if match is None else _main_verb(wording, match.start(1))


def _main_verb(wording: Wording, verb: int) -> int:
    """The main verb after the auxiliary at `verb`, “called” in “have often called”; `verb` itself if it is none."""
    if wording.letters[verb] != AUXILIARY or wording.words[verb] in BE:
        return verb
    main = verb + 1
    while wording.letters[main] == ADVERB:
        main += 1
    return main if wording.letters[main] in _MAIN_VERB else verb
