"""Marks up the words of an article for its page."""

from __future__ import annotations

import itertools
from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from html import escape
from operator import attrgetter
from pathlib import Path
from typing import NamedTuple

from reader.analysis.model import Analysis, Quote, QuoteKind
from reader.analysis.voices import speaker_words, voices_of, who_says
from reader.article import Article, EmphasisKind, Link, Span
from reader.sources.addresses import is_on_the_web
from reader.sources.html.exported import APART

_COLOURS = 6
"""How many voices have a colour of their own; the others share the last."""
_TAGS_OF_EMPHASIS = {EmphasisKind.ITALIC: "i", EmphasisKind.BOLD: "b", EmphasisKind.CODE: "code"}


class _Run(NamedTuple):
    """A part of the text in the same tags throughout."""

    start: int
    end: int
    tags: list[str]


class MarkedWords:
    """The words of an article, with its quotes in the colours of their speakers, its links, and the places that these lead to."""

    def __init__(self, analysis: Analysis, sentences: Sequence[Span]) -> None:
        """Mark up the article of `analysis`; the `sentences` are those that the summary links to."""
        self._analysis = analysis
        self._text = analysis.article.text
        self._sentences = sentences
        self._colours = {voice.speaker: min(place, _COLOURS) for place, voice in enumerate(voices_of(analysis), 1)}
        self._targets = sorted({link.offset for link in analysis.article.links if link.offset is not None})
        self._links_apart = _links_apart(analysis.article)
        self._set_apart = list(_runs(_tagged(analysis.article)))

    def marked(self, span: Span) -> str:
        """The text of `span`, with its quotes, their labels and the sentences of the summary marked up."""
        quotes = self._quotes_in(span)
        sentences = [sentence.start for sentence in self._sentences if span.start <= sentence.start < span.end]
        labels = {label: quote for quote in quotes if (label := _label(quote)) and span.contains(label)}
        targets = self._targets[slice(*(bisect_left(self._targets, edge) for edge in span))]
        edges = {span.start, span.end, *sentences, *targets, *itertools.chain.from_iterable(labels)}
        edges.update(edge for quote in quotes for edge in quote.span if span.start < edge < span.end)
        parts = []
        for start, end in itertools.pairwise(sorted(edges)):
            words = self._words(start, end)
            if start in sentences:
                parts.append(f'<span id="s{start}"></span>')
            parts.append(self.target(start))
            quote = next((quote for quote in reversed(quotes) if quote.span.start <= start < quote.span.end), None)
            labelled = next((quote for label, quote in labels.items() if label.start <= start < label.end), None)
            parts.append(self._quoted(quote, start, words) if quote else self._label(labelled, words) if labelled else words)
        return "".join(parts)

    def _words(self, start: int, end: int) -> str:
        """The text from `start` to `end`, with what is set apart in it marked up."""
        parts = []
        for index in range(bisect_right(self._set_apart, start, key=attrgetter("end")), len(self._set_apart)):
            run = self._set_apart[index]
            if run.start >= end:
                break
            left, right = max(start, run.start), min(end, run.end)
            opening, closing = (f"<{tag}>" for tag in run.tags), (f"</{tag.split()[0]}>" for tag in reversed(run.tags))
            parts += [escape(self._text[start:left]), *opening, escape(self._text[left:right]), *closing]
            start = right
        return "".join([*parts, escape(self._text[start:end])])

    def _quotes_in(self, span: Span) -> Sequence[Quote]:
        quotes = self._analysis.quotes
        first, end = (bisect_left(quotes, edge, key=lambda quote: quote.span.start) for edge in span)
        if first and quotes[first - 1].span.end > span.start:
            first -= 1
        return quotes[first:end]

    def _quoted(self, quote: Quote, start: int, words: str) -> str:
        name = escape(speaker_words(self._analysis, quote)) or "speaker unknown"
        place = f' id="q{start}"' if start == quote.span.start else ""
        kind = " turn" if quote.kind is QuoteKind.TURN else ""
        return f'<mark{place} class="v{self.colour(quote)}{kind}" title="{name}">{words}</mark>'

    def _label(self, quote: Quote, words: str) -> str:
        return f'<b class="label v{self.colour(quote)}">{words}</b>'

    def colour(self, quote: Quote) -> int:
        """The colour of who says `quote`, from 1; 0 for none."""
        speaker = who_says(self._analysis, quote)
        return 0 if speaker is None else self._colours.get(speaker, 0)

    def target(self, offset: int) -> str:
        """The place that links to `offset` lead to, and the links there that have no words; nothing if there are none."""
        is_target = bisect_left(self._targets, offset) < bisect_right(self._targets, offset)
        return self._links_apart.get(offset, "") + (f'<span id="o{offset}"></span>' if is_target else "")


def _label(quote: Quote) -> Span | None:
    return quote.speaker_span if quote.kind is QuoteKind.TURN else None


def _links_apart(article: Article) -> dict[int, str]:
    """The links whose words are not in the text, by the offset at which they stand."""
    apart: dict[int, str] = defaultdict(str)
    for link in article.links:
        if link.words and (address := _address(link, article.source)):
            apart[link.span.start] += f'<a class="{APART}" href="{escape(address)}" title="{escape(link.words)}"></a>'
    return apart


def _tagged(article: Article) -> Iterator[tuple[Span, str]]:
    """The words that are set apart or lead elsewhere, each with its tag."""
    for link in article.links:
        if link.span.start < link.span.end and (address := _address(link, article.source)):
            yield link.span, f'a href="{escape(address)}"'
    for emphasis in article.emphasis:
        yield emphasis.span, _TAGS_OF_EMPHASIS[emphasis.kind]


def _address(link: Link, source: str) -> str:
    """What `link` leads to, for a browser; empty if that is a part of the book at `source`, or nothing to be followed."""
    if link.offset is not None:
        return f"#o{link.offset}"
    if is_on_the_web(link.url) or link.url.startswith("mailto:"):
        return link.url
    path = Path(link.url)
    return path.as_uri() if path.is_absolute() and not path.is_relative_to(Path(source or "-").absolute()) else ""


def _runs(tagged: Iterable[tuple[Span, str]]) -> Iterator[_Run]:
    """The text that is `tagged`, cut wherever anything in it begins or ends."""
    edges = sorted((edge, edge == span.start, tag) for span, tag in tagged for edge in span)
    tags: list[str] = []
    for (start, begins, tag), (end, *_) in itertools.pairwise(edges):
        if begins:
            tags.append(tag)
        else:
            tags.remove(tag)
        if tags and start < end:
            yield _Run(start, end, sorted(tags))
