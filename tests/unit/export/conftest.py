"""A small analysis with everything that exports show."""

from __future__ import annotations

import pytest

from reader.analysis.model import Analysis, Entity, EntityKind, Quote, QuoteKind, RankedSentence, Summary
from reader.article import Article, Block, BlockKind, Section, Span
from tests.articles import span_in

TEXT = "Eels & boats\n\n“We *wait*,” said Ada Quill, the mayor.\n\n“=SUM(1)” said\na <b>wall</b>.\n\nfirst\n\nsecond"


def span_of(words: str) -> Span:
    return span_in(TEXT, words)


@pytest.fixture
def analysis() -> Analysis:
    """One voice, a quote that nobody is known to say, and marks that a format could trip over."""
    heading = Block(span_of("Eels & boats"), BlockKind.HEADING, 1)
    blocks = (
        heading,
        Block(span_of("“We *wait*,” said Ada Quill, the mayor.")),
        Block(span_of("“=SUM(1)” said\na <b>wall</b>.")),
        Block(span_of("first"), BlockKind.ITEM),
        Block(span_of("second"), BlockKind.ITEM),
    )
    article = Article(
        TEXT,
        title="Eels & boats",
        byline="Ida Holm",
        published="2024-03-01T10:00",
        source="https://example.org/eels",
        blocks=blocks,
        sections=(Section(Span(0, len(TEXT)), 1, heading.span),),
    )
    return Analysis(
        article,
        sentences=(blocks[1].span, blocks[2].span),
        entities=(Entity("Ada Quill", EntityKind.PERSON, (span_of("Ada Quill"),), role="mayor"),),
        quotes=(
            Quote(span_of("“We *wait*,”"), QuoteKind.DIRECT, 0, span_of("Ada Quill"), span_of("said")),
            Quote(span_of("“=SUM(1)”"), QuoteKind.MIXED),
        ),
        summary=Summary((RankedSentence(blocks[1].span, 1, 1.0),)),
    )
