"""The features of persons mentioned before a phrase, one of whom may be its antecedent."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from reader.analysis.grouping.persons import title_gender
from reader.analysis.model import Gender
from reader.analysis.speakers import mention_features
from reader.analysis.speakers.decisions import QuoteBefore
from reader.analysis.speakers.features import Features
from reader.analysis.speakers.mention_features import MentionFeatures
from reader.analysis.speakers.token_letters import (
    ADVERB,
    OBJECT,
    OTHER_PRONOUN,
    PERSON,
    POSSESSIVE,
    SAYS,
    SUBJECT_PRONOUN,
    SUBORDINATOR,
)
from reader.analysis.trees import Part

FEATURES = (
    *"""gender_agrees gender_titled gender_unknown gender_guessed sentences_back spoke_last spoke_last_near first_of_block
    since_quote subject_since_quote spoke_before_another alone_since_quote reports_it""".split(),
    *mention_features.FEATURES,
)
_SUBJECT, _EMBEDDED = map(mention_features.FEATURES.index, ("subject", "embedded"))
_TO_WHOM = (OBJECT + SUBORDINATOR + ADVERB).replace(PERSON, "")
"""Letters between a verb of saying and the subject of what is said: “told the court on Monday that he”."""


class Earlier(NamedTuple):
    """A person mentioned before a phrase, who may be its antecedent."""

    entity: int
    mentions: tuple[int, ...]
    """The candidates for them in the last sentence that mentions them, the last one first."""


class Asked(NamedTuple):
    """The phrase whose antecedent is wanted."""

    candidate: int
    gender: Gender
    """The gender of the phrase itself."""
    before: QuoteBefore


class AntecedentFeatures:
    """Computes them for the persons of one article."""

    def __init__(self, features: Features) -> None:
        self._features = features
        self._candidates = features.candidates
        self._entities = features.entities
        self._mention_features = MentionFeatures(features)
        self._titled: dict[int, bool] = {}
        self.called: dict[int, Gender] = {}
        """The gender of persons by the first pronoun of which they were the only possible antecedent."""

    def readings(self, asked: Asked, earlier: Sequence[Earlier]) -> list[tuple[Earlier, Part]]:
        """The persons mentioned `earlier`, each with its `FEATURES` as an antecedent."""
        since = [found.entity for found in earlier if self._is_since(found, asked.before)]
        named = [entity for entity in since if self.gender(entity).agrees(asked.gender)]
        return [(found, self._reading(asked, found, named)) for found in earlier]

    def _is_since(self, found: Earlier, before: QuoteBefore) -> bool:
        """Whether `found` is mentioned after the quote `before`: behind its sentences, or as somebody else who acts behind it."""
        if before.context is None:
            return False
        token = before.context.token
        if self._candidates[found.mentions[0]].first >= before.context.frame[1]:
            return True
        return found.entity != before.decision.entity and any(
            self._candidates[mention].first == token + 1
            or (self._candidates[mention].first > token and self._is_subject(mention))
            for mention in found.mentions
        )

    def gender(self, entity: int) -> Gender:
        """The gender of a person, by name or title, or by a pronoun that could only mean them."""
        return self.called.get(entity, self._entities[entity].gender)

    def _reading(self, asked: Asked, found: Earlier, named: list[int]) -> Part:
        """The features of `found` as an antecedent; `named` are the possible persons named since the quote before."""
        sentences, quote = self._features.sentences, asked.before.context
        block = self._features.blocks[asked.candidate]
        spoke, since = asked.before.decision.entity == found.entity, self._is_since(found, asked.before)
        of_mention = self._mention_features.of(found.mentions)
        return (
            *self._of_gender(found.entity, asked.gender),
            min(6, sentences[asked.candidate] - sentences[found.mentions[0]]),
            spoke,
            spoke and quote is not None and block - quote.block <= 1,
            self._opens_block(found.mentions[-1], block),
            since,
            since and any(map(self._is_main_subject, found.mentions)),
            spoke and any(other != found.entity for other in named),
            named == [found.entity],
            any(self._reports(mention, asked.candidate) for mention in found.mentions),
            *of_mention,
        )

    def _reports(self, mention: int, pronoun: int) -> bool:
        """Whether `pronoun` is the subject of what the one at `mention` is reported to say: “Quill told the court that she”."""
        verb, letters = self._features.phrases.verb_after(mention), self._features.wording.letters
        first = self._candidates[pronoun].first
        if letters[first] != SUBJECT_PRONOUN or not 0 <= verb < first or letters[verb] != SAYS or not self._is_subject(mention):
            return False
        return not letters[verb + 1 : first].strip(_TO_WHOM)

    def _is_main_subject(self, mention: int) -> bool:
        return self._is_subject(mention) and not self._mention_features.of((mention,))[_EMBEDDED]

    def _is_subject(self, mention: int) -> bool:
        return bool(self._mention_features.of((mention,))[_SUBJECT])

    def _opens_block(self, mention: int, block: int) -> bool:
        """Whether a block begins with a mention, unless that only tells whose somebody is: “Quill's coach”, “his coach”."""
        found = self._candidates[mention]
        letters = self._features.wording.letters
        is_owner = letters[found.last + 1] == POSSESSIVE or letters[found.first] == OTHER_PRONOUN
        return self._features.placement.blocks[block] == found.first and not is_owner

    def _of_gender(self, entity: int, gender: Gender) -> Part:
        """How the gender of a person agrees with that of a phrase."""
        if gender is Gender.UNKNOWN:
            return False, False, False, False
        own = self.gender(entity)
        titled = own is not Gender.UNKNOWN and self.is_titled(entity)
        return own is gender, own is gender and titled, own is Gender.UNKNOWN, not own.agrees(gender) and not titled

    def is_titled(self, entity: int) -> bool:
        """Whether a title, and not only the given name, shows the gender."""
        titled = self._titled.get(entity)
        if titled is None:
            text, gender = self._features.text, self._entities[entity].gender
            titled = any(title_gender(text, mention) is gender for mention in self._entities[entity].mentions)
            self._titled[entity] = titled
        return titled
