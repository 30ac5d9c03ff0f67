"""Recognises verbs that neither a list nor an ending tells from nouns, by the subject before them: “Quill welcomes the plan”."""

from __future__ import annotations

import re
from collections.abc import Sequence

from reader.analysis.speakers.letter_patterns import any_number_of, either, followed_by, maybe, sequence
from reader.analysis.speakers.token_letters import (
    ADVERB,
    COMMA,
    DETERMINING,
    NAME,
    NUMBER,
    PARTY,
    SUBJECT_PRONOUN,
    SUBORDINATOR,
    TO,
    VERB,
    WORD,
)
from reader.regex import regex

_LIKELY = regex(
    sequence(
        either(
            sequence(SUBJECT_PRONOUN, any_number_of(ADVERB), WORD),
            # hardly any noun is followed by these, as “Trump supporters” may be by others
            sequence(PARTY, any_number_of(ADVERB), WORD, followed_by(NAME + NUMBER + DETERMINING + SUBORDINATOR + TO)),
        )
    )
)
"""A subject and what may be its verb: “he never plans”, “Quill plays her”."""
_PARTY_AND_WORD = regex(sequence(PARTY, maybe(COMMA), any_number_of(ADVERB), WORD))
_UNCHANGED = frozenset("beat burst cast cut let quit set shut".split())
"""Past forms that are like their stems."""
_NOMINATIVE = frozenset("he she they we i who".split())
"""Pronouns that are no objects, as “it” is in “make it hard”."""


def with_present_verbs(letters: str, words: Sequence[str]) -> str:
    """The `letters` of `words`, with those of verbs that only the subject before them tells from nouns."""

    def reread(found: re.Match[str]) -> str:
        subject, word = words[found.start()], words[found.end() - 1]
        is_verb = subject in _NOMINATIVE if found[0][0] == SUBJECT_PRONOUN else word.endswith("s") and not word.endswith("ss")
        return found[0][:-1] + VERB if is_verb else found[0]

    def reread_unchanged(found: re.Match[str]) -> str:
        return found[0][:-1] + VERB if words[found.end() - 1] in _UNCHANGED else found[0]

    return _PARTY_AND_WORD.sub(reread_unchanged, _LIKELY.sub(reread, letters))
