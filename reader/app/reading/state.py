"""The state of reading an article, as one frozen value; every key turns it into another."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import cached_property

from reader.analysis.model import Analysis, Quote, RankedSentence
from reader.analysis.voices import Speaker, who_says
from reader.app.reading import trails
from reader.app.reading.overview import Overview
from reader.app.reading.trail import Trail, TrailKind
from reader.article import Article, Span
from reader.library import Correction, Keepsake, Kept
from reader.library.model import divided, replaces

_IN_THE_TEXT = (TrailKind.FOUND, TrailKind.KEPT, TrailKind.LINKS, TrailKind.SECTIONS)
"""Trails that need no analysis."""
SUMMARY_LENGTH = 3
"""How many sentences a summary has at first."""


@dataclass(frozen=True, slots=True)
class Subject:
    """Somebody or something that a card can be about."""

    who: Speaker | None
    """A speaker, or the index of any other entity; None for the unknown speaker."""


@dataclass(frozen=True, eq=False)
class Reading:
    """An article, its analysis, and the trail being walked."""

    article: Article
    overview: Overview | None = None
    """None while the article is being analysed, or if that failed."""
    trail: Trail = trails.NO_QUOTES
    summary_length: int = SUMMARY_LENGTH
    is_whole: bool = False
    """Whether there is an overview of the whole article, with the summary."""
    keepsakes: tuple[Keepsake, ...] = ()
    """What is kept of the article, in reading order."""
    lost: tuple[Keepsake, ...] = ()
    """Keepsakes whose places are gone from the text."""
    corrections: tuple[Correction, ...] = ()
    """The reader's corrections, in reading order, which are applied in the overview."""
    has_failed: bool = False
    """Whether the analysis ended without a result."""
    is_beginning: bool = False
    """Whether only the beginning of the article has been read from its source so far."""

    @property
    def analysis(self) -> Analysis | None:
        """The analysis of the article so far, with corrections applied."""
        return None if self.overview is None else self.overview.analysis

    @cached_property
    def summary_sentences(self) -> tuple[RankedSentence, ...]:
        """The sentences of the summary, in reading order."""
        return () if self.analysis is None or not self.is_whole else self.analysis.summary.take(self.summary_length)

    @property
    def longest_summary(self) -> int:
        """The most sentences that the summary may have; 0 before the article is analysed."""
        return 0 if self.analysis is None or not self.is_whole else len(self.analysis.summary.ranked)

    @property
    def is_growing(self) -> bool:
        """Whether the trail may still grow."""
        return self.is_beginning or (not self.is_whole and not self.has_failed and self.trail.kind not in _IN_THE_TEXT)

    @property
    def awaits_quotes(self) -> bool:
        """Whether the trail is the quotes, and the analysis has yet to find them."""
        return self.overview is None and not self.has_failed and self.trail.kind is TrailKind.QUOTES

    @property
    def not_yet(self) -> str:
        """Why not everything is known of the article now, in a sentence; empty if it is."""
        if self.is_beginning:
            return "The rest of the text is still being read: try again in a moment."
        if self.is_whole:
            return ""
        failed, going_on = "The article could not be analysed.", "The article is still being analysed: try again in a moment."
        return failed if self.has_failed else going_on

    @property
    def nowhere_yet(self) -> str:
        """Why there is no place to go to on the trail now, in a sentence; empty if there is one, or there will be none."""
        return self.not_yet if self.overview is None or (self.is_growing and not self.trail.spans) else ""

    @cached_property
    def quote(self) -> Quote | None:
        """The quote that is the current place."""
        if self.analysis is None or self.trail.current is None:
            return None
        return self.analysis.quote_on(self.trail.current)

    def opened(self, article: Article, *, is_beginning: bool = False) -> Reading:
        """With the complete `article` in place of its beginning, or with more of the beginning; a trail in the text grows.

        If its text begins otherwise, what was found is forgotten, but the current place stays.
        """
        reading = replace(self, article=article, is_beginning=is_beginning, trail=trails.grown(self.trail, article))
        if article.text.startswith(self.article.text):
            return reading
        return replace(reading, overview=None, is_whole=False, trail=trails.moved(reading.trail, self.article, article))

    def surveyed(self, overview: Overview, *, is_whole: bool) -> Reading:
        """With the `overview` of a part of the article, or all of it; the trail is updated and keeps its place."""
        overview = overview.correcting(self.corrections)
        return replace(self, overview=overview, trail=trails.updated(self.trail, overview), is_whole=is_whole, has_failed=False)

    def not_analysed(self) -> Reading:
        """With the analysis marked as failed."""
        return replace(self, has_failed=True)

    def following(self, trail: Trail) -> Reading:
        """With `trail` as the active one."""
        return replace(self, trail=trail)

    def stepped(self, direction: int, offset: int) -> Reading:
        """One place on or back along the trail; a trail without a place yet starts at `offset`."""
        return self.following(self.trail.step(direction, offset))

    def by_sentences(self, direction: int, near: int) -> Reading:
        """On the sentence at `near`; if that is the current place already, on the next or previous one."""
        if self.analysis is None or not self.analysis.sentences:
            return self
        sentence = self.analysis.sentence_at(near)
        if self.trail.kind is TrailKind.SENTENCES and self.trail.current == sentence:
            return self.stepped(direction, near)
        return self.following(trails.all_sentences(self.analysis).at_span(sentence))

    def with_quotes(self) -> Reading:
        """On all quotes or, if the current place is one of these, on those of its speaker."""
        if self.overview is None:
            return self
        quote = self.quote
        if quote is not None and self.trail.kind is TrailKind.QUOTES:
            trail = trails.quotes_of(self.overview, who_says(self.overview.analysis, quote))
        else:
            trail = trails.all_quotes(self.overview.analysis)
        return self.following(trail.at_span(self.trail.current))

    def back_on_quotes(self) -> Reading:
        """On all quotes, keeping the current place only if it is one of them."""
        return self if self.analysis is None else self.following(trails.all_quotes(self.analysis).at_span(self.trail.current))

    def trail_at(self, offset: int, marked: TrailKind | None = None) -> Trail | None:
        """The trail of what is at `offset`, a name rather than the quote around it, or None if nothing is.

        If it is `marked` as a quote, that quote; as a summary sentence or as kept, the one that starts there.
        """
        if marked in (TrailKind.SUMMARY, TrailKind.KEPT):
            trail = trails.summary_sentences_of(self.summary_sentences) if marked is TrailKind.SUMMARY else self.kept_places
            trail = trail.step(1, offset)
            return trail if trail.current is not None and trail.current.start == offset else None
        if self.overview is None:
            return None
        named = self.overview.name_at(offset)
        if named is not None and marked is None:
            return trails.mentions_of(self.overview.analysis.entities[named.entity]).at_span(named.span)
        quote = self.overview.quote_at(offset)
        return None if quote is None else trails.all_quotes(self.overview.analysis).at_span(quote.span)

    @property
    def subject(self) -> Subject | None:
        """Who speaks at the current place, or what is named there."""
        if self.overview is None or self.trail.current is None:
            return None
        if self.quote is not None:
            return Subject(who_says(self.overview.analysis, self.quote))
        named = self.overview.name_at(self.trail.current.start)
        return None if named is None else Subject(named.entity)

    def keeping(self, keepsake: Keepsake) -> Reading:
        """With `keepsake`, in place of one of the same kind and span."""
        return self.with_keepsakes((*self._others(keepsake), keepsake))

    def dropping(self, keepsake: Keepsake) -> Reading:
        """Without `keepsake`, which may be lost."""
        if keepsake in self.lost:
            return replace(self, lost=tuple(each for each in self.lost if each != keepsake))
        return self.with_keepsakes(self._others(keepsake))

    def with_keepsakes(self, keepsakes: tuple[Keepsake, ...]) -> Reading:
        """With `keepsakes` kept and no others; a trail of them is updated and keeps its place."""
        keepsakes = tuple(sorted(keepsakes, key=lambda keepsake: (keepsake.span, keepsake.kind)))
        return replace(self, keepsakes=keepsakes)._with_kept_places()

    def _with_kept_places(self) -> Reading:
        return self.following(self.kept_places.at_span(self.trail.current)) if self.trail.kind is TrailKind.KEPT else self

    @property
    def kept(self) -> Kept:
        """The keepsakes, the lost ones too, and the corrections."""
        return Kept(self.keepsakes, self.corrections, self.lost)

    def with_kept(self, kept: Kept) -> Reading:
        """With what is `kept` and corrected, and nothing else."""
        return replace(self, lost=kept.lost).with_corrections(kept.corrections).with_keepsakes(kept.keepsakes)

    @property
    def kept_places(self) -> Trail:
        """Every place that is kept or corrected."""
        return trails.kept({each.span for each in self.keepsakes} | {each.span for each in self.corrections})

    def _others(self, keepsake: Keepsake) -> tuple[Keepsake, ...]:
        return tuple(each for each in self.keepsakes if (each.kind, each.span) != (keepsake.kind, keepsake.span))

    def note_on(self, span: Span | None) -> str:
        """The note on `span`; empty if there is none."""
        return next((keepsake.note for keepsake in self.keepsakes if keepsake.span == span and keepsake.note), "")

    def correcting(self, *corrections: Correction) -> Reading:
        """With `corrections`, each in place of those that it replaces."""
        left = [each for each in self.corrections if not any(replaces(correction, each) for correction in corrections)]
        return self.with_corrections((*left, *corrections))

    def as_found(self, *corrections: Correction) -> Reading:
        """Without `corrections`, so that their places are as the analysis found them."""
        return self.with_corrections(tuple(each for each in self.corrections if each not in corrections))

    def with_corrections(self, corrections: tuple[Correction, ...]) -> Reading:
        """With `corrections` and no others; the trail is updated and keeps its place if that still exists."""
        names, quotes = divided(corrections)
        reading = replace(self, corrections=(*quotes, *names))
        if self.overview is not None:
            overview = self.overview.correcting(reading.corrections)
            reading = replace(reading, overview=overview, trail=trails.corrected(self.trail, self.overview, overview))
        return reading._with_kept_places()

    def longer(self, sentences: int) -> Reading:
        """With a summary longer by `sentences`, shorter where negative; its trail is updated."""
        if self.analysis is None or not self.is_whole:
            return self
        reading = replace(self, summary_length=max(1, min(self.summary_length + sentences, self.longest_summary)))
        before, now = (trails.summary_sentences_of(each.summary_sentences) for each in (self, reading))
        return reading.following(now.at_span(self.trail.current)) if self.trail.at(None) == before else reading


NOTHING = Reading(Article(""))
"""A placeholder until there is a reading."""
