"""Finds the names, dates and amounts in an article."""

from __future__ import annotations

from collections.abc import Sequence

from reader.analysis.amounts import find_amounts
from reader.analysis.consistency import agree
from reader.analysis.name import Name
from reader.analysis.tagger import tag_names
from reader.analysis.tokens import tokenise
from reader.article import Article, BlockKind, Span


def find_names(article: Article, sentences: tuple[Span, ...]) -> tuple[Name, ...]:
    """The names, dates and amounts of `article`, in reading order and disjoint; none inside code."""
    code = {block.span.start for block in article.blocks if block.kind is BlockKind.CODE}
    tokens = [tokenise(article.text, *sentence) for sentence in sentences if sentence.start not in code]
    names = _tagged(article.text, tokens)
    taken = {offset for name in names for offset in range(*name.span)}
    amounts = [amount for amount in find_amounts(article.text) if taken.isdisjoint(range(*amount.span))]
    return tuple(sorted([*names, *amounts], key=lambda name: name.span))


def _tagged(text: str, tokens: Sequence[Sequence[Span]]) -> list[Name]:
    words = [[token.of(text) for token in sentence] for sentence in tokens]
    found = agree(words, list(tag_names(words)))
    return [
        Name(Span(sentence[name.start].start, sentence[name.end - 1].end), name.kind)
        for sentence, names in zip(tokens, found, strict=True)
        for name in names
    ]
