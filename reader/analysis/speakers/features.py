"""The features of a quote and a candidate for its speaker, as numbers for the ranker."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from reader.analysis.model import Entity
from reader.analysis.quotes.finding import QuoteSpan
from reader.analysis.speakers import phrases
from reader.analysis.speakers.candidates import Candidate, Form
from reader.analysis.speakers.phrases import LETTER_NUMBERS, Phrases
from reader.analysis.speakers.placement import Context, Placement
from reader.analysis.speakers.ranker import Ranker
from reader.analysis.speakers.wording import Wording
from reader.analysis.trees import Part
from reader.article import Article, Span

FEATURES = phrases.FEATURES + tuple(
    """words frame_empty place_in_block frame_words before_1 before_2 after_1 after_2 after_3
    before same_frame sentences blocks gap candidates_between persons stops cue_gap path form_path gap_path nearest_cue
    nearest_cue_is_own nearest_cue_is_further subjects_between best_cue_between cue_is_anothers
    previous_candidate previous_entity previous_blocks share""".split()
)
_NO_SYNTAX = str.maketrans("", "", "wC#RTDpA'q")
_END = re.compile(r"[.|Q]")
_NO_MARKS = str.maketrans("", "", "Qq,.:;-('|")
_FORM_LETTERS = "NOLACdPPPPPPK"
_SIGNATURE = re.compile(r"\|{0,2}-{1,2}(C+|[NO])(?:[,(][^VXQ|]{1,16})?\.?\|")
_ACCORDING = re.compile(r"[^QVGvgXSWP.|]{0,12}aq([TNOLA])")
_QUOTED_BY = re.compile(r"[^QVGgXSWP.|]{1,10}?v([TNOLAwC])[^QVXSW.|]{0,14}RG")
"""Whoever quotes somebody, behind the words: “…,” the paper quoted Ada Quill as saying."""
_INTRODUCED = re.compile(r"(?:^|[.|Q;-])[CwOAL]{0,4}([NO]):$")
"""A name directly before a colon: “QUILL: “…””."""
_AS = frozenset(("as", "a", "an", "the"))
_CALLED = frozenset("called dubbed nicknamed named known labelled labeled termed branded described".split())
_IS = phrases.BE - {"being"}
_CUES = "VGa"
_REACH_BEFORE, _REACH_AFTER = 24, 12
_NEAR_BEFORE, _NEAR_AFTER = 6, 1
"""How many candidates outside its own sentences a quote may have, besides those that have just spoken."""
_BLOCKS_BEFORE, _BLOCKS_AFTER = 3, 1
_EVIDENT = -0.75
"""The least log odds of the path of a candidate beside a quote that is taken without ranking."""
_OWNS_CUE = FEATURES.index("nearest_cue_is_own") - FEATURES.index("before")
"""The index of that feature among those of a pair."""
_BEGINS = ("", "S", ",", ".", "|")
"""What may precede the first word of a clause in a path."""
_HELP = "XR"
"""Letters between a subject and its verb: “has often called”."""
_GOES_ON = "'wCNOLAK"
"""Letters after a phrase that is only the beginning of a longer one: “Quill's aide”, “Quill supporters”."""
_LONG_PATH, _SHORT_GAP, _LONG_GAP = 30, 12, 120
_UNSEEN_PATH = -4.0
"""The log odds of an unseen path."""
_TOO_FAR_FOR_A_PATH, _NOTHING_BETWEEN, _TOO_FAR_FOR_A_CUE = -5.0, -6.0, -7.0
"""The values without log odds, below all that were learnt, so that trees can split them off."""
_NO_OWN_CUE, _NO_CUE = 99, 60
"""The distance in tokens to a missing cue: the candidate's own, or any."""
_MOST_WORDS = 60
_TITLE = 8
"""The most tokens in a name with its title, a colon after it, and the end of the sentence before."""
_LONG_AGO = 9
"""The number of blocks from which the quote before is ignored."""


class Decision(NamedTuple):
    """The decision about one quote: a candidate and the entity that it refers to."""

    candidate: int | None = None
    entity: int | None = None


class QuoteBefore(NamedTuple):
    """The quote before the present one."""

    decision: Decision = Decision()
    """Who said it, if known."""
    context: Context | None = None
    """Its position; none if there is no quote before."""


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


class _View(NamedTuple):
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
        self.phrases = Phrases(article.text, self.wording, self.entities, self.candidates, self.placement, ranker)
        self._letters = self.wording.letters
        self._paths = ranker.paths
        self._places: dict[int, _Place] = {}
        self._views = [self._view(context) for context in self.placement.contexts]

    def candidates_of(self, index: int, previous: Decision) -> list[int]:
        """The indices of the candidates within reach of a quote; in a heading, only those of that heading."""
        context = self.placement.contexts[index]
        firsts, blocks = self.phrases.firsts, self.placement.blocks
        if self.quotes[index].in_heading:
            low, high = context.block_tokens
            return list(range(bisect_left(firsts, low), bisect_left(firsts, high)))
        low = bisect_left(firsts, blocks[max(0, context.block - _BLOCKS_BEFORE)])
        middle = bisect_left(firsts, context.token)
        high = bisect_left(firsts, blocks[min(len(blocks) - 1, context.block + 1 + _BLOCKS_AFTER)])
        reach = list(range(max(low, middle - _REACH_BEFORE), min(high, middle + _REACH_AFTER)))
        if previous.candidate is not None and previous.candidate not in reach:
            reach.append(previous.candidate)
        return reach

    def distance(self, index: int, candidate_index: int) -> int:
        """The number of tokens from a quote to a candidate."""
        token, candidate = self.placement.contexts[index].token, self.candidates[candidate_index]
        return token - candidate.last if candidate.first < token else candidate.first - token

    def evident(self, index: int) -> int | None:
        """The candidate directly beside a quote that must be its speaker, if any: “…,” said NAME, or NAME: “…”."""
        view, token = self._views[index], self.placement.contexts[index].token
        introduced = _INTRODUCED.search(self._letters, max(0, token - _TITLE), token)
        if introduced is not None:
            return self.phrases.at(introduced.start(1))
        beside = (candidate for candidate in (view.begins - 1, view.ends) if 0 <= candidate < len(self.candidates))
        found = [candidate for candidate in beside if self._announces(index, candidate)]
        return found[0] if len(found) == 1 else None

    def _announces(self, index: int, candidate_index: int) -> bool:
        """Whether the nearest cue is the verb of a candidate in the quote's sentence, and their path is likely."""
        context, view, candidate = self.placement.contexts[index], self._views[index], self.candidates[candidate_index]
        nearest = view.cue_before if candidate.first < context.token else view.cue_after
        follows = nearest > candidate.last and not self._letters[candidate.last + 1 : nearest].strip(_HELP)
        precedes = 0 <= nearest == candidate.first - 1 and self._letters[candidate.last + 1] not in _GOES_ON
        return (
            (follows or precedes)
            and candidate.form not in (Form.WHO, Form.I_WE_YOU)
            and self._letters[candidate.first] != "p"
            and context.frame[0] <= candidate.first < context.frame[1]
            and self._place(candidate_index).own_cue == nearest
            and abs(candidate.first - context.token) <= _LONG_PATH
            and self._odds(self.path(index, candidate_index)) >= _EVIDENT
            and not self.phrases.is_within_subject(candidate_index)
        )

    def _odds(self, path: str) -> float:
        """The log odds of a path; for an unseen one at the start of a clause, those of its gap."""
        begins = path[2 : path.index("*")] in _BEGINS
        return self._paths.get(path, self._paths.get(gap_of(path), _UNSEEN_PATH) if begins else _UNSEEN_PATH)

    def promising(self, index: int, reach: Iterable[int], decisions: Sequence[Decision]) -> list[int]:
        """The candidates in the `reach` of a quote that are in its sentences, prominent near it, or have just spoken."""
        start, end = self.placement.contexts[index].frame
        firsts, view = self.phrases.firsts, self._views[index]
        own = range(bisect_left(firsts, start), bisect_left(firsts, end))
        near = range(view.begins - _NEAR_BEFORE, view.ends + _NEAR_AFTER)
        last = max(near.stop, own.stop)
        lately = {decision.entity for decision in decisions[-2:] if decision.entity is not None}
        known = decisions[-1].candidate if decisions else None
        asked = (
            candidate
            for candidate in reach
            if candidate in own
            or (candidate < last and self.candidates[candidate].entity in lately)
            or (candidate in near and self.phrases.stands_out(candidate))
            or candidate == known
        )
        return [candidate for candidate in asked if candidate == known or not self.phrases.is_within_subject(candidate)]

    def is_only_called(self, index: int) -> bool:
        """Whether a quote only names something, in a sentence without a speaker: “is known as ‘the sleeper’”."""
        context, words, letters = self.placement.contexts[index], self.wording.words, self._letters
        (start, end), verb = context.frame, context.token - 1
        while verb > start and words[verb] in _AS:
            verb -= 1
        if words[verb] not in _CALLED or words[context.token + 1] == "by":
            return False
        helper = verb - 1
        while letters[helper] == "R":
            helper -= 1
        others = letters[start:verb] + letters[verb + 1 : end]
        return words[helper] in _IS and not any(cue in others for cue in _CUES)

    def signature(self, index: int) -> int | None:
        """The candidate that signs a quote: “…” — NAME; “…” and so on, according to NAME; “…,” X quoted NAME as saying."""
        after = self.placement.contexts[index].token + 1
        match = _SIGNATURE.match(self._letters, after) or _ACCORDING.match(self._letters, after) or self._quoted_by(after)
        return None if match is None else self.phrases.at(match.start(1))

    def _quoted_by(self, token: int) -> re.Match[str] | None:
        match = _QUOTED_BY.match(self._letters, token)
        return match if match is not None and not self.wording.words[match.start(1) - 1] else None

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
        inner = self.quotes[index].quoted.inner.of(self.text).strip(" ’'‘\n")
        token, (start, end) = context.token, context.frame
        own = len((letters[start:token] + letters[token + 1 : end]).translate(_NO_MARKS))
        return (
            min(_MOST_WORDS, inner.count(" ") + 1),
            own == 0,
            context.place,
            own,
            *(LETTER_NUMBERS.get(letters[at], 0) if at >= 0 else 0 for at in (token - 1, token - 2)),
            *(LETTER_NUMBERS.get(letters[at : at + 1], 0) for at in (token + 1, token + 2, token + 3)),
        )

    def _of_pair(self, index: int, candidate_index: int) -> Part:
        """The features of a quote and a candidate together: their order, their distance, and what is between them."""
        context, view = self.placement.contexts[index], self._views[index]
        candidate, place = self.candidates[candidate_index], self._place(candidate_index)
        token, (start, end), first = context.token, context.frame, candidate.first
        before = first < token
        if before:
            low, high = candidate.last + 1, token
            gap = self._letters[max(low, high - _LONG_GAP) : high]
            begin, until, nearest = place.ends, view.begins, view.cue_before
        else:
            low, high = token + 1, first
            gap = self._letters[low : min(high, low + _LONG_GAP)]
            begin, until, nearest = view.ends, place.begins, view.cue_after
        length = high - low
        path = self.path(index, candidate_index) if length <= _LONG_PATH else ""
        cue = place.own_cue
        return (
            before,
            start <= first < end,
            max(-6, min(6, place.sentence - context.sentence)),
            max(-3, min(2, place.block - context.block)),
            min(_LONG_GAP, length),
            until - begin,
            gap.count("N"),
            gap.count("."),
            abs(token - cue) if cue >= 0 else _NO_OWN_CUE,
            self._paths.get(path[1:], _UNSEEN_PATH) if path else _TOO_FAR_FOR_A_PATH,
            self._paths.get(path, _UNSEEN_PATH) if path else _TOO_FAR_FOR_A_PATH,
            self._paths.get(gap_of(path), _UNSEEN_PATH) if path else _TOO_FAR_FOR_A_PATH,
            abs(nearest - token) if nearest >= 0 else _NO_CUE,
            cue == nearest and nearest >= 0,
            before and candidate_index == view.further_subject,
            self.phrases.subjects_between(begin, until),
            max(self.phrases.cue_scores[low:high], default=_NOTHING_BETWEEN) if length <= _SHORT_GAP else _TOO_FAR_FOR_A_CUE,
        )

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

    def _view(self, context: Context) -> _View:
        token, (start, end), firsts = context.token, context.frame, self.phrases.firsts
        before = max(self._letters.rfind(letter, start, token) for letter in _CUES)
        after = min((at for at in (self._letters.find(letter, token, end) for letter in _CUES) if at >= 0), default=-1)
        further = self.phrases.further_subject(before, start) if before >= 0 else -1
        return _View(bisect_left(firsts, token), bisect_left(firsts, token + 1), before, after, further)

    def path(self, index: int, candidate_index: int) -> str:
        """The pattern of tokens between the candidate and the quote; its first letter is the form of the candidate."""
        token = self.placement.contexts[index].token
        candidate = self.candidates[candidate_index]
        letters = self._letters
        form = _FORM_LETTERS[candidate.form]
        if candidate.first < token:
            gap = letters[candidate.last + 1 : token].translate(_NO_SYNTAX)
            return f"{form}<{letters[candidate.first - 1 : candidate.first].translate(_NO_SYNTAX)}*{gap[:8]}{gap[8:][-4:]}Q"
        gap = letters[token + 1 : candidate.first].translate(_NO_SYNTAX)
        after = _END.split(letters[candidate.last + 1 : candidate.last + 4], 1)[0].translate(_NO_SYNTAX)[:2]
        return f"{form}>{gap[:6]}{gap[6:][-4:]}*{after}"

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


def gap_of(path: str) -> str:
    """The part of `path` between candidate and quote, without the form and what is beyond the candidate."""
    star = path.index("*")
    return path[star:] if path[1] == "<" else path[1:star]
