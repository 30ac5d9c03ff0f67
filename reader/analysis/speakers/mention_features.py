"""The features of the last mentions of a person, whatever phrase may refer to them."""

from __future__ import annotations

from collections.abc import Sequence

from reader.analysis.speakers.candidates import GENDERS
from reader.analysis.speakers.features import Features
from reader.analysis.speakers.letter_patterns import HERE, any_number_of, either, many, maybe, sequence
from reader.analysis.speakers.token_letters import (
    ACCORDING,
    ADVERB,
    COMMA,
    CONJUNCTION,
    DASH,
    DETERMINER,
    DETERMINING,
    GOVERNING,
    GROUP,
    NOUN,
    NUMBER,
    OTHER_MARK,
    OTHER_PRONOUN,
    PERSON,
    POSSESSIVE,
    QUOTE,
    RELATIVE,
    SAYING,
    SAYS,
    SENTENCE_END,
    SUBORDINATOR,
    TITLE,
    VERB,
    VERB_ING,
)
from reader.analysis.trees import Part
from reader.regex import regex

FEATURES = ("subject", "speaks", "full_name", "possessive", "embedded", "pronoun")
_OBJECT_LETTERS = DETERMINING + TITLE + NUMBER + POSSESSIVE
_OBJECT = regex(
    sequence(
        either(
            sequence(GOVERNING, many(PERSON, maybe(COMMA)), CONJUNCTION),  # “from Brandt, Holm and ”
            sequence(GOVERNING + VERB + VERB_ING + SAYING, any_number_of(_OBJECT_LETTERS)),
            sequence(SAYS, many(_OBJECT_LETTERS)),
        ),
        HERE,
    )
)
_APPOSED = regex(
    sequence(VERB + VERB_ING + SAYING + SAYS, maybe(GOVERNING), DETERMINING, any_number_of(_OBJECT_LETTERS), COMMA, HERE)
)
"""What precedes the name of a verb's object that is told before it: “raised by a retired baker, ”."""
_INVERTED = regex(
    sequence(
        either(sequence(QUOTE + COMMA, maybe(ADVERB), SAYS), sequence(ACCORDING, OTHER_MARK)),
        any_number_of(maybe(DETERMINER), TITLE + POSSESSIVE + DASH),
        HERE,
    )
)
"""What precedes a subject behind its verb, or a source: “…,” said the harbour master”, “according to harbour master”."""
_CLOSES = COMMA + SENTENCE_END
_OWNED = NOUN + NUMBER + GROUP
_NOUN_PHRASE = NOUN + DETERMINER
_SUBORDINATE = (SUBORDINATOR, RELATIVE)
"""What begins a subordinate clause: “asked whether Quill would come”."""
_OF_ANY = 2
"""So many of the first features of a mention are true if they are true of any mention in the same sentence."""
_BESIDE, _APPOSED_REACH = 5, 8
"""The tokens before a mention that are examined, and those for what it is in apposition to."""


class MentionFeatures:
    """Computes them for the persons of one article."""

    def __init__(self, features: Features) -> None:
        self._candidates = features.candidates
        self._phrases = features.phrases
        self._wording = features.wording
        self._letters, self._words = features.wording.letters, features.wording.words
        self._features: dict[int, Part] = {}

    def of(self, indices: Sequence[int]) -> Part:
        """The features of the last mention, at the first of `indices`, and those that hold for any of them."""
        found = [self._of_one(index) for index in indices]
        of_any = (any(held) for held in zip(*(of_one[:_OF_ANY] for of_one in found), strict=True))
        return *of_any, *found[0][_OF_ANY:]

    def _of_one(self, index: int) -> Part:
        """The features of one mention, whatever phrase refers to it."""
        known = self._features.get(index)
        if known is not None:
            return known
        letters, mention = self._letters, self._candidates[index]
        is_titled = index > 0 and self._phrases.bearer(index - 1) == index  # “Secretary of State Ada Quill”
        first = self._candidates[index - 1].first if is_titled else mention.first
        near = max(0, first - _BESIDE)
        modifies = letters[mention.first] == OTHER_PRONOUN and letters[mention.last + 1] in _OWNED  # “her captain”
        owns = modifies or letters[mention.last + 1] == POSSESSIVE
        inverted = not owns and _INVERTED.search(letters, near, first) is not None
        verb = self._phrases.verb_after(index)
        is_apposed = (
            letters[mention.last + 1] in _CLOSES
            and _APPOSED.search(letters, max(0, mention.first - _APPOSED_REACH), mention.first) is not None
        )
        is_object = modifies or is_apposed or (not inverted and _OBJECT.search(letters, near, first) is not None)
        acts = not is_object and verb >= 0
        known = self._features[index] = (
            inverted or acts,
            inverted or (acts and self._phrases.cue_score(verb) > 0),
            self._phrases.is_full_name(index),
            owns,
            self._is_embedded(near, first),
            mention.form in GENDERS,
        )
        return known

    def _is_embedded(self, near: int, first: int) -> bool:
        """Whether a phrase from the token `first` on begins a subordinate clause that does not open its sentence."""
        before = near + len(self._letters[near:first].rstrip(_NOUN_PHRASE)) - 1
        is_subordinate = before >= near and self._letters[before] in _SUBORDINATE
        return is_subordinate and self._wording.text_at(before).islower()  # “When Quill was asked, she”
