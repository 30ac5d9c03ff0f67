"""Attributes quotes: the phrase that names the speaker, its cue, and the entity that it refers to."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from typing import TYPE_CHECKING

from reader.analysis.model import Entity, Quote
from reader.analysis.quotes.finding import QuoteSpan
from reader.analysis.speakers.candidates import GENDERS, Candidate, Form, find_candidates
from reader.analysis.speakers.decisions import Decision, QuoteBefore
from reader.analysis.speakers.evident import Evident
from reader.analysis.speakers.features import SHARED, Features, Narration
from reader.analysis.speakers.missed_speakers import with_missed_speakers
from reader.analysis.speakers.ranker import Ranker, probability, ranker
from reader.analysis.speakers.reach import promising, within_reach
from reader.analysis.speakers.referents import Referents
from reader.analysis.speakers.repeated import with_repeated
from reader.analysis.speakers.story import is_story
from reader.analysis.speakers.wording import Wording
from reader.article import Article, Span

if TYPE_CHECKING:
    from reader.analysis.speakers.stories.scenes import Scenes

_LEAST_SURE = 0.015
"""Below this probability, no speaker is named."""
_DOUBTFUL = 0.4
"""The same in a heading, and for candidates that are not known to speak."""
_MOST_PARAGRAPHS = 12
"""How many paragraphs of a quotation are searched for its speaker."""
_CLOSE = 1.0
"""Candidates with the same entity whose scores differ by less are interchangeable."""


def attribute(
    article: Article, sentences: tuple[Span, ...], entities: tuple[Entity, ...], spans: tuple[QuoteSpan, ...]
) -> tuple[tuple[Entity, ...], tuple[Quote, ...]]:
    """The entities with further speakers, and a Quote for each of `spans`, with its speaker if found."""
    if not spans:
        return entities, ()
    narration = read(article, entities, spans)
    features = Features(article, sentences, narration, spans, ranker())
    attribution = Attribution(features, ranker())
    return attribution.finished(tuple(attribution.quote(index) for index in range(len(spans))))


def read(article: Article, entities: tuple[Entity, ...], spans: tuple[QuoteSpan, ...]) -> Narration:
    """The text around the quotes, with speakers that were missed among the entities."""
    wording, candidates = _phrases(article, entities, spans)
    everyone = with_missed_speakers(wording, candidates, entities)
    if everyone is not entities:
        del wording, candidates  # much memory, of a long article
        wording, candidates = _phrases(article, everyone, spans)
    tells_a_story = is_story(article, spans)
    if tells_a_story:
        from reader.analysis.speakers.stories.characters import with_characters  # only stories have them

        everyone = with_characters(wording, candidates, everyone, [span.quoted.inner for span in spans])
        del wording, candidates
        wording, candidates = _phrases(article, everyone, spans)
    return Narration(everyone, wording, candidates, tells_a_story)


def _phrases(article: Article, entities: tuple[Entity, ...], spans: tuple[QuoteSpan, ...]) -> tuple[Wording, list[Candidate]]:
    """The author's own words, and the phrases in them that may stand for a speaker."""
    wording = Wording(article, entities, (span.quoted.span for span in spans))
    return wording, find_candidates(wording)


class Attribution:
    """Decides quote after quote in reading order, each with the help of earlier decisions."""

    def __init__(self, features: Features, model: Ranker) -> None:
        self.decisions: list[Decision] = []
        self._features = features
        self._evident = Evident(features, model.paths)
        self._ranker = model
        self._referents = Referents(features, model.antecedents)
        self._spoken: Counter[int] = Counter()
        self._scenes = self._scenes_of_story() if features.is_story else None

    def _scenes_of_story(self) -> Scenes:
        from reader.analysis.speakers.stories.scenes import Scenes

        return Scenes(self._features, self._referents)

    def quote(self, index: int) -> Quote:
        """The quote at `index` with its speaker; quotes must be asked for in order."""
        before = QuoteBefore(self.decisions[-1] if self.decisions else Decision(), self._features.placement.context_before(index))
        decision = self._decide(index, before)
        if self._scenes is not None:
            decision = self._scenes.hear(index, decision, before)
        self.decisions.append(decision)
        if decision.entity is not None:
            self._spoken[decision.entity] += 1
        span = self._features.quotes[index]
        phrase, described = self._phrase(decision), self._described(decision, before)
        return Quote(span.quoted.span, span.kind, decision.entity, phrase, self._cue(decision), described=described)

    def finished(self, quotes: tuple[Quote, ...]) -> tuple[tuple[Entity, ...], tuple[Quote, ...]]:
        """The entities, and `quotes` with the speakers of those that only the other quotes tell."""
        if self._scenes is not None:
            from reader.analysis.speakers.stories.characters import without_silent

            return without_silent(self._features.entities, self._scenes.attributed(quotes))
        quotes = tuple(self._opening(quotes))
        alone = frozenset(index for index in range(len(quotes)) if self._features.placement.is_block(index))
        return self._features.entities, with_repeated(self._features.text, quotes, alone)

    def _opening(self, quotes: tuple[Quote, ...]) -> Iterator[Quote]:
        """`quotes`, with the bearers of the descriptions that a text opens with and names later: “A judge has warned that “…”."""
        opens = True
        for quote, decision in zip(quotes, self.decisions, strict=True):
            opens = opens and quote.speaker is None
            bearer = self._referents.only_bearer(decision.candidate) if opens and decision.candidate is not None else None
            yield quote if bearer is None else replace(quote, speaker=bearer)

    def _decide(self, index: int, before: QuoteBefore) -> Decision:
        signature = self._evident.signature(index)
        if signature is not None:
            return Decision(signature, self._referents.entity_of(signature, before))
        if self._evident.is_only_called(index):
            return Decision()
        beside = self._evident.beside(index)
        goes_on = self._continues(index) and before.decision.candidate is not None
        if beside is not None:
            return self._going_on(beside, before) if goes_on else self._decision(beside, before)
        later = self._told_later(index)
        if later is not None:
            return self._decision(later, before)
        if goes_on and self._features.views[index].others == 0:
            return before.decision
        if self._evident.goes_on(index, before.decision.candidate):
            return before.decision
        reach = within_reach(self._features, index, before.decision)
        asked = promising(self._features, index, reach, self.decisions)
        if not asked:
            return Decision()
        scores = self._ranker.scores(self._features.rows(index, asked, self.decisions, self._spoken), SHARED)
        best, likeliest = max(zip(scores, asked, strict=True))
        if probability(best) < self._least_sure(index, self._features.phrases.bearer(likeliest)):
            return Decision()
        decision = self._decision(likeliest, before)
        close = [candidate for candidate, score in zip(asked, scores, strict=True) if score > best - _CLOSE]
        return self._nearest(index, decision, close, before)

    def _least_sure(self, index: int, candidate: int) -> float:
        """The probability from which a candidate is named for a quote."""
        features = self._features
        is_town = features.candidates[candidate].form is Form.PLACE and not features.is_story  # there, it may be a character
        doubtful = features.heads(index) or is_town or features.phrases.is_silent(candidate)
        return _DOUBTFUL if doubtful else _LEAST_SURE

    def _continues(self, index: int) -> bool:
        """Whether a quote begins a paragraph and the one before is left open; a story has those for other reasons."""
        return self._features.quotes[index].quoted.continued and not self._features.is_story

    def _told_later(self, index: int) -> int | None:
        """The name or description beside a quote that continues the one at `index`, a paragraph: “… ¶ “…,” the party said."""
        if not self._features.placement.is_block(index):
            return None
        for later in range(index + 1, min(len(self._features.quotes), index + _MOST_PARAGRAPHS)):
            if not self._continues(later):
                return None
            beside = self._evident.beside(later)
            if beside is not None:
                return beside if self._features.candidates[beside].form not in GENDERS else None
        return None

    def _going_on(self, candidate: int, before: QuoteBefore) -> Decision:
        """The decision for `candidate`, beside a quote that continues the one `before`; a pronoun means whoever said that."""
        entity = before.decision.entity
        if entity is None or self._features.candidates[candidate].form not in GENDERS:
            return self._decision(candidate, before)
        return Decision(candidate, entity)

    def _decision(self, candidate: int, before: QuoteBefore) -> Decision:
        """The decision for `candidate`, or for the person whose title it is."""
        bearer = self._features.phrases.bearer(candidate)
        return Decision(bearer, self._referents.entity_of(bearer, before))

    def _nearest(self, index: int, decision: Decision, close: list[int], before: QuoteBefore) -> Decision:
        """`decision`, with the candidate nearest to the quote among those `close` in score that have the same entity."""
        if decision.entity is None or len(close) < 2:
            return decision
        bearers = (self._features.phrases.bearer(candidate) for candidate in close)
        same = [bearer for bearer in bearers if self._referents.entity_of(bearer, before) == decision.entity]
        nearest = min(same, key=lambda candidate: self._features.distance(index, candidate), default=decision.candidate)
        return decision._replace(candidate=nearest)

    def _phrase(self, decision: Decision) -> Span | None:
        if decision.candidate is None:
            return None
        phrases = self._features.phrases
        return phrases.whole(decision.candidate) if decision.entity is None else phrases.span(decision.candidate)

    def _described(self, decision: Decision, before: QuoteBefore) -> Span | None:
        """The description for which the pronoun that names a speaker stands, unless that is somebody with a name."""
        if decision.candidate is None or decision.entity is not None or self._features.is_story:
            return None
        described = self._referents.described(decision.candidate, before)
        return None if described is None else self._features.phrases.whole(described)

    def _cue(self, decision: Decision) -> Span | None:
        return None if decision.candidate is None else self._features.phrases.cue(decision.candidate)
