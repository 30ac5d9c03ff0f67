"""An analysis with corrections applied, and what the app keeps asking of it, computed once."""

from __future__ import annotations

from bisect import bisect_right
from functools import cached_property
from itertools import chain

from reader.analysis.model import Analysis, EntityKind, Quote, QuoteKind
from reader.analysis.voices import Speaker, Voice, voices_of
from reader.app.reading.mentions import Mention, Mentions
from reader.app.typesetting.layers import Marks
from reader.app.typesetting.markup import marks_of, voice_colours
from reader.article import Span
from reader.library import Correction
from reader.library.correcting.names import with_names
from reader.library.correcting.quotes import with_quotes
from reader.library.model import divided


class Overview:
    """One analysis with its voices, their colours, and a lookup by offset."""

    def __init__(self, found: Analysis, corrections: tuple[Correction, ...] = ()) -> None:
        """Apply `corrections` to the analysis as it was `found`."""
        self.found = found
        self.corrections = corrections
        names, quotes = divided(corrections)
        self.named = with_names(found, names)
        """With the corrections to names applied, but not those to quotes."""
        self.analysis = with_quotes(self.named, quotes) if quotes else self.named

    def correcting(self, corrections: tuple[Correction, ...]) -> Overview:
        """The same analysis with these `corrections` instead."""
        return self if corrections == self.corrections else Overview(self.found, corrections)

    def covers(self, span: Span) -> bool:
        """Whether all of `span` was analysed; it may have been only a part of the article."""
        article, sentences = self.analysis.article, self.analysis.sentences
        if not sentences or span.end > len(article.text):
            return False
        return sentences[0].start <= span.start < min(span.end, article.end) <= sentences[-1].end

    @cached_property
    def voices(self) -> tuple[Voice, ...]:
        """The speakers, those with most quoted words first."""
        return voices_of(self.analysis)

    @cached_property
    def voice_by_speaker(self) -> dict[Speaker, Voice]:
        """The voices, by their speakers."""
        return {voice.speaker: voice for voice in self.voices}

    @cached_property
    def colours(self) -> dict[Speaker, int]:
        """The number of each speaker's colour."""
        return voice_colours(self.voices)

    @cached_property
    def marks(self) -> Marks:
        """What is marked in the text."""
        return marks_of(self.analysis, self.voices, self._mentions)

    @cached_property
    def by_kind(self) -> list[int]:
        """The indices of the entities that the text names, by kind, those that are named most first."""
        entities, order = self.analysis.entities, {kind: place for place, kind in enumerate(EntityKind)}
        return sorted(
            (index for index, entity in enumerate(entities) if entity.mentions),
            key=lambda index: (order[entities[index].kind], -len(entities[index].mentions), index),
        )

    def computed(self) -> Overview:
        """This overview with its cached properties computed, which takes a while for a long text."""
        _ = self.marks, self.by_kind
        return self

    def colour_of(self, speaker: Speaker | None) -> str:
        """The style token of a speaker's colour; the one for secondary text if the speaker is unknown."""
        number = None if speaker is None else self.colours.get(speaker)
        return "$quiet" if number is None else f"$voice-{number}"

    def quotes_by(self, speaker: Speaker | None) -> tuple[int, ...]:
        """The indices of the quotes of `speaker`; if that is None, of those whose speaker is unknown."""
        if speaker is not None:
            voice = self.voice_by_speaker.get(speaker)
            return () if voice is None else voice.quotes
        known = frozenset(chain.from_iterable(voice.quotes for voice in self.voices))
        return tuple(index for index in range(len(self.analysis.quotes)) if index not in known)

    def quote_at(self, offset: int) -> Quote | None:
        """The quote that covers `offset`, preferably one in quotation marks to the turn around it."""
        article, quotes = self.analysis.article, self.analysis.quotes
        index = bisect_right(quotes, offset, key=lambda quote: quote.span.start) - 1
        paragraph = article.blocks[article.block_at(offset)].span.start if article.blocks else 0
        while index >= 0:
            quote = quotes[index]
            if offset < quote.span.end:
                return quote
            if quote.kind is QuoteKind.TURN or quote.span.start < paragraph:
                return None
            index -= 1  # to the turn around it, if there is one: that takes one paragraph at most
        return None

    def name_at(self, offset: int) -> Mention | None:
        """The mention that covers `offset`."""
        return self._mentions.at(offset)

    def names_within(self, span: Span) -> list[Mention]:
        """Every mention inside `span`, in reading order."""
        return self._mentions.within(span)

    @cached_property
    def _mentions(self) -> Mentions:
        return Mentions(self.analysis.entities)
