"""The features of a candidate by itself, whatever the quote."""

from __future__ import annotations

from bisect import bisect_left
from math import log

from reader.analysis.model import Entity
from reader.analysis.speakers import phrase_patterns as patterns
from reader.analysis.speakers.candidates import Candidate, Form
from reader.analysis.speakers.known_phrases import KnownPhrases
from reader.analysis.speakers.placement import Placement
from reader.analysis.speakers.ranker import Ranker
from reader.analysis.speakers.token_letters import (
    ACCORDING,
    ANY_SAYING,
    BLOCK_END,
    CUE,
    EVERY_LETTER,
    OTHER_MARK,
    POSSESSIVE,
    SAYS,
)
from reader.analysis.speakers.wording import Wording
from reader.analysis.trees import Part
from reader.article import Span

LETTER_NUMBERS = {letter: number for number, letter in enumerate(EVERY_LETTER.removesuffix(OTHER_MARK), 1)}
FEATURES = tuple(
    """form possessive letter_before letter_before_2 letter_after cue_after cue_after_distance cue_after_letter according by
    place_in_sentence opens_clause head mentions full_name possessed_cue""".split()
)
_OTHER_CUES = {letter: -2.0 if letter in ANY_SAYING else -3.0 for letter in EVERY_LETTER}
"""The score as a cue of an unseen word, by its letter."""
_OPENING = 5
"""How many tokens after the start of a sentence a phrase still counts as opening it."""
_MAY_ANNOUNCE = -2.75
"""The score from which a verb may be a cue."""
_LEAST_CUE = -2.0
"""The score from which any other word beside a speaker is their cue."""
_UNSEEN_HEAD = -3.0
"""The log odds of a noun that was never seen as a speaker."""
_NO_CUE = -6.0
"""The log odds of a missing cue, below all that were learnt, so that trees can split it off."""
_NO_VERB = 40
"""The distance in tokens to a missing verb."""
_LONG_SENTENCE = 40


class Phrases(KnownPhrases):
    """The candidates of one article with their features."""

    def __init__(
        self,
        wording: Wording,
        entities: tuple[Entity, ...],
        candidates: list[Candidate],
        placement: Placement,
        ranker: Ranker,
    ) -> None:
        super().__init__(wording, candidates, ranker)
        self._entities = entities
        self._placement = placement
        self._features: dict[int, Part] = {}

    def cue_score(self, token: int) -> float:
        """How strongly a token announces speech, as log odds."""
        return self._ranker.cues.get(self._wording.words[token], _OTHER_CUES[self._letters[token]])

    def features(self, index: int) -> Part:
        """The features of one candidate, in the order of `FEATURES`."""
        known = self._features.get(index)
        if known is None:
            known = self._features[index] = self._of(index)
        return known

    def stands_out(self, index: int) -> bool:
        """Whether a candidate begins its sentence, or has a verb that may be a cue, so that it may speak in the next one."""
        verb, first = self._verbs[index], self.candidates[index].first
        announces = self.cue_score(verb) > _MAY_ANNOUNCE if verb >= 0 else self._is_behind_its_cue(index)
        return announces or first - self._placement.sentence_start(first) <= _OPENING

    def _is_behind_its_cue(self, index: int) -> bool:
        """Whether a candidate speaks behind its verb, after what it said: “…, said Quill”, or follows “according to”."""
        cue = self._before(self.candidates[index].first)
        return cue > 0 and (
            self._letters[cue] == ACCORDING or (self._letters[cue] == SAYS and self._letters[cue - 1] in patterns.BEHIND_WORDS)
        )

    def cue(self, index: int) -> Span | None:
        """The cue beside a candidate."""
        token = self.own_cue(index)
        if token < 0 or (self._letters[token] not in CUE and self.cue_score(token) < _LEAST_CUE):
            return None
        last = token + 1 if self._wording.words[token] == "according" else token
        return Span(self._wording.starts[token], self._wording.ends[last])

    def _of(self, index: int) -> Part:
        candidate = self.candidates[index]
        letters, words = self._letters, self._wording.words
        first, last = candidate.first, candidate.last
        before = self._before(first)
        letter_before = letters[before] if before >= 0 else BLOCK_END
        verb = self._verbs[index]
        opening = self._placement.sentence_start(first)
        mentions = len(self._entities[candidate.entity].mentions) if candidate.entity is not None else 0
        return (
            candidate.form,
            letters[last + 1] == POSSESSIVE,
            LETTER_NUMBERS.get(letter_before, 0),
            LETTER_NUMBERS.get(letters[before - 1], 0) if before >= 1 else 0,
            LETTER_NUMBERS.get(letters[last + 1], 0),
            self.cue_score(verb) if verb >= 0 else _NO_CUE,
            verb - last if verb >= 0 else _NO_VERB,
            LETTER_NUMBERS[letters[verb]] if verb >= 0 else 0,
            letter_before == ACCORDING,
            words[before] == "by",
            bisect_left(self.firsts, first) - bisect_left(self.firsts, opening),
            min(_LONG_SENTENCE, first - opening),
            self._ranker.heads.get(words[last], _UNSEEN_HEAD) if candidate.form is Form.DESCRIPTION else 0.0,
            log(1 + mentions),
            " " in self._wording.text[self._wording.starts[first] : self._wording.ends[last]],
            self._possessed_cue(last),
        )

    def _possessed_cue(self, last: int) -> float:
        """The score as a cue of what the candidate that ends at `last` possesses: “Quill's call for”."""
        match = patterns.POSSESSED.match(self._letters, last + 1)
        return _NO_CUE if match is None else max(map(self.cue_score, range(match.start() + 1, match.end())))
