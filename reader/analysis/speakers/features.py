"""The features of a quote and a candidate for its speaker, as numbers for the ranker."""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from collections.abc import Iterable
from functools import cached_property
from typing import NamedTuple

from reader.analysis.model import Entity
from reader.analysis.quotes.finding import QuoteSpan
from reader.analysis.speakers import phrases
from reader.analysis.speakers.candidates import Candidate
from reader.analysis.speakers.decisions import Decision
from reader.analysis.speakers.introductions import Introductions
from reader.analysis.speakers.paths import LONG_PATH, UNSEEN_PATH, gap_of, path_of
from reader.analysis.speakers.phrases import LETTER_NUMBERS, Phrases
from reader.analysis.speakers.placement import Context, Placement
from reader.analysis.speakers.ranker import Ranker
from reader.analysis.speakers.token_letters import (
    BLOCK_END,
    BRACKET,
    COLON,
    COMMA,
    CUE,
    DASH,
    OTHER_MARK,
    POSSESSIVE,
    QUOTE,
    SEMICOLON,
    STOP,
)
from reader.analysis.speakers.wording import Wording
from reader.analysis.trees import Part
from reader.article import Article, Span

FEATURES = phrases.FEATURES + tuple(
    """frame_empty place_in_block frame_words before_1 before_2 after_1 after_2 after_3
    before same_frame sentences blocks gap cue_gap path form_path gap_path nearest_cue
    nearest_cue_is_own nearest_cue_is_further subjects_between best_cue_between cue_is_anothers
    previous_candidate previous_entity previous_blocks share""".split()
)
_NO_MARKS = str.maketrans("", "", QUOTE + OTHER_MARK + COMMA + STOP + COLON + SEMICOLON + DASH + BRACKET + POSSESSIVE + BLOCK_END)
_OWNS_CUE = FEATURES.index("nearest_cue_is_own") - FEATURES.index("before")
"""The index of that feature among those of a pair."""
_SHORT_GAP, _LONG_GAP = 12, 120
_TOO_FAR_FOR_A_PATH, _NOTHING_BETWEEN, _TOO_FAR_FOR_A_CUE = -5.0, -6.0, -7.0
"""The values without log odds, below all that were learnt, so that trees can split them off."""
_NO_OWN_CUE, _NO_CUE = 99, 60
"""The distance in tokens to a missing cue: the candidate's own, or any."""
_LONG_AGO = 9
"""The number of blocks from which the quote before is ignored."""


Row = tuple[Part, Part, Part, Part]
"""The features of a pair, in the order of `FEATURES`: of the phrase, of the quote, of both, and of earlier decisions."""
SHARED = (0, 1, 3)
"""The parts of a Row that many pairs share."""


class Narration(NamedTuple):
    """The text around the quotes, before anything is decided."""

    entities: tuple[Entity, ...]
    wording: Wording
    candidates: list[Candidate]
    is_story: bool
    """Whether the text tells a story."""


class _Place(NamedTuple):
    """The position of a candidate, whatever the quote."""

    sentence: int
    block: int
    own_cue: int
    begins: int
    """The number of candidates that begin before it."""
    ends: int
    """The number of candidates that begin before its end."""


class View(NamedTuple):
    """The surroundings of a quote, whatever the candidate."""

    begins: int
    """The number of candidates that begin before the quote."""
    ends: int
    """The number of candidates that begin before its end."""
    cue_before: int
    """The nearest cue before it in its sentences; -1 if there is none."""
    cue_after: int
    further_subject: int
    """The candidate of which the cue before is a further verb."""
    others: int
    """The number of the author's words in its sentences."""


class Features:
    """Computes the features of each pair of a quote and a candidate of one article."""

    def __init__(
        self,
        article: Article,
        sentences: tuple[Span, ...],
        narration: Narration,
        quotes: tuple[QuoteSpan, ...],
        ranker: Ranker,
    ) -> None:
        self.text = article.text
        self.entities, self.wording, self.candidates, self.is_story = narration
        self.quotes = quotes
        self.placement = Placement(article, sentences, quotes, self.wording)
        self.phrases = Phrases(self.wording, self.entities, self.candidates, self.placement, ranker)
        self._letters = self.wording.letters
        self._paths = ranker.paths
        self._places: dict[int, _Place] = {}
        self.views = [self._view(context) for context in self.placement.contexts]

    @cached_property
    def introductions(self) -> Introductions:
        """Of whom the text uses which noun."""
        return Introductions(self.wording, self.candidates)

    @cached_property
    def sentences(self) -> list[int]:
        """The sentence of each candidate."""
        return list(map(self.placement.sentence_of, self.phrases.firsts))

    @cached_property
    def blocks(self) -> list[int]:
        """The block of each candidate."""
        return list(map(self.placement.block_of, self.phrases.firsts))

    def heads(self, index: int) -> bool:
        """Whether a quote is in a heading, which stands apart from the text; in a story, a line of speech may look like one."""
        return self.quotes[index].in_heading and not self.is_story

    def distance(self, index: int, candidate_index: int) -> int:
        """The number of tokens from a quote to a candidate."""
        token, candidate = self.placement.contexts[index].token, self.candidates[candidate_index]
        return token - candidate.last if candidate.first < token else candidate.first - token

    def rows(self, index: int, reach: Iterable[int], decisions: list[Decision], spoken: Counter[int]) -> list[Row]:
        """The features of a quote with each candidate of its `reach`, after the `decisions` about earlier quotes.

        `spoken` counts how many of those each entity has said.
        """
        of_quote = self._of_quote(index)
        pairs = {candidate: self._of_pair(index, candidate) for candidate in reach}
        owned = any(pair[_OWNS_CUE] for pair in pairs.values())
        return [
            (
                self.phrases.features(candidate),
                of_quote,
                (*pair, owned and not pair[_OWNS_CUE]),
                self._of_history(index, candidate, decisions, spoken),
            )
            for candidate, pair in pairs.items()
        ]

    def _of_quote(self, index: int) -> Part:
        """The features of a quote alone."""
        context, letters = self.placement.contexts[index], self._letters
        token, others = context.token, self.views[index].others
        return (
            others == 0,
            context.place,
            others,
            *(LETTER_NUMBERS.get(letters[at], 0) if at >= 0 else 0 for at in (token - 1, token - 2)),
            *(LETTER_NUMBERS.get(letters[at : at + 1], 0) for at in (token + 1, token + 2, token + 3)),
        )

    def _of_pair(self, index: int, candidate_index: int) -> Part:
        """The features of a quote and a candidate together: their order, their distance, and what is between them."""
        context, view = self.placement.contexts[index], self.views[index]
        candidate, place = self.candidates[candidate_index], self._place(candidate_index)
        token, (start, end), first, cue = context.token, context.frame, candidate.first, place.own_cue
        before = first < token
        if before:
            low, high, begin, until, nearest = candidate.last + 1, token, place.ends, view.begins, view.cue_before
        else:
            low, high, begin, until, nearest = token + 1, first, view.ends, place.begins, view.cue_after
        length = high - low
        path = self.path(index, candidate_index) if length <= LONG_PATH else ""
        return (
            before,
            start <= first < end,
            max(-6, min(6, place.sentence - context.sentence)),
            max(-3, min(2, place.block - context.block)),
            min(_LONG_GAP, length),
            abs(token - cue) if cue >= 0 else _NO_OWN_CUE,
            self._paths.get(path[1:], UNSEEN_PATH) if path else _TOO_FAR_FOR_A_PATH,
            self._paths.get(path, UNSEEN_PATH) if path else _TOO_FAR_FOR_A_PATH,
            self._paths.get(gap_of(path), UNSEEN_PATH) if path else _TOO_FAR_FOR_A_PATH,
            abs(nearest - token) if nearest >= 0 else _NO_CUE,
            cue == nearest and nearest >= 0,
            before and candidate_index == view.further_subject,
            self.phrases.subjects_between(begin, until),
            self._best_cue(low, high) if length <= _SHORT_GAP else _TOO_FAR_FOR_A_CUE,
        )

    def _best_cue(self, low: int, high: int) -> float:
        """The score of what announces speech most strongly between two tokens."""
        return max(map(self.phrases.cue_score, range(low, high)), default=_NOTHING_BETWEEN)

    def _place(self, candidate_index: int) -> _Place:
        place = self._places.get(candidate_index)
        if place is None:
            candidate, firsts = self.candidates[candidate_index], self.phrases.firsts
            place = self._places[candidate_index] = _Place(
                self.placement.sentence_of(candidate.first),
                self.placement.block_of(candidate.first),
                self.phrases.own_cue(candidate_index),
                bisect_left(firsts, candidate.first),
                bisect_left(firsts, candidate.last + 1),
            )
        return place

    def _view(self, context: Context) -> View:
        token, (start, end), firsts = context.token, context.frame, self.phrases.firsts
        before = max(self._letters.rfind(letter, start, token) for letter in CUE)
        after = min((at for at in (self._letters.find(letter, token, end) for letter in CUE) if at >= 0), default=-1)
        further = self.phrases.further_subject(before, start) if before >= 0 else -1
        others = len((self._letters[start:token] + self._letters[token + 1 : end]).translate(_NO_MARKS))
        return View(bisect_left(firsts, token), bisect_left(firsts, token + 1), before, after, further, others)

    def path(self, index: int, candidate_index: int) -> str:
        """The pattern of tokens between a candidate and a quote."""
        return path_of(self._letters, self.placement.contexts[index].token, self.candidates[candidate_index])

    def _of_history(self, index: int, candidate_index: int, decisions: list[Decision], spoken: Counter[int]) -> Part:
        """The features of a candidate against the decisions about earlier quotes."""
        if index == 0:
            return (False, False, _LONG_AGO, 0.0)
        entity, previous = self.candidates[candidate_index].entity, decisions[index - 1]
        before, context = self.placement.contexts[index - 1 : index + 1]
        return (
            candidate_index == previous.candidate,
            entity is not None and entity == previous.entity,
            min(_LONG_AGO, context.block - before.block),
            spoken[entity] / index if entity is not None else 0.0,
        )
