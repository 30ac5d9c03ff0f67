"""Finds the names, dates and amounts in an article."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from operator import attrgetter

from reader.analysis.model import EntityKind
from reader.analysis.names.amounts import find_amounts
from reader.analysis.names.dates import find_dates, published_on
from reader.analysis.names.name import Name
from reader.analysis.names.revising import revised
from reader.analysis.names.syllables import with_whole_given_names
from reader.analysis.names.tagger import tag_names
from reader.analysis.names.taken import Taken
from reader.analysis.names.tokens import starts_of, words_in
from reader.article import Article, BlockKind, Span

_BEFORE_NAMES = (EntityKind.MONEY, EntityKind.PERCENT)
"""Amounts that are so certain by their form that they take precedence over names."""


def find_names(article: Article, sentences: tuple[Span, ...]) -> tuple[Name, ...]:
    """The names, dates and amounts of `article`, in reading order and disjoint; none inside code."""
    code = {block.span.start for block in article.blocks if block.kind is BlockKind.CODE}
    running = [sentence for sentence in sentences if sentence.start not in code]
    amounts = list(find_amounts(article.text))
    by_precedence = [
        *(amount for amount in amounts if amount.kind in _BEFORE_NAMES),
        *with_whole_given_names(article.text, running, _tagged(article.text, running)),
        *_dates(article),
        *amounts,
    ]
    taken = Taken(article.text)
    return tuple(sorted((name for name in by_precedence if taken.take(name.span)), key=attrgetter("span")))


def _dates(article: Article) -> Iterator[Name]:
    for span, days in find_dates(article.text, published_on(article)):
        yield Name(span, EntityKind.DATE, days)


def _tagged(text: str, sentences: Sequence[Span]) -> Iterator[Name]:
    tagged = revised(tag_names(words_in(text, *sentence) for sentence in sentences))
    for sentence, (words, names) in zip(sentences, tagged, strict=True):
        starts = starts_of(words[: max(name.end for name in names)], text, sentence.start) if names else []
        for name in names:
            last = name.end - 1
            yield Name(Span(starts[name.start], starts[last] + len(words[last])), name.kind)
