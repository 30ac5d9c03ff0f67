"""Serialising articles and analyses, and reading them back."""

from __future__ import annotations

import gc
from dataclasses import replace
from datetime import date

import pytest

from reader import analyse
from reader.analysis.model import Analysis, Days, Entity, EntityKind, Gender, Quote, QuoteKind, RankedSentence, Summary
from reader.article import Article, Block, BlockKind, Emphasis, EmphasisKind, Link, Section, Span
from reader.packing import pack, unpack
from reader.records import Records
from reader.sources.plain.read import article_from_text

ARTICLE = Article(
    text="Überschrift 🙂\n\n“Ja”, said Ada.",
    title="Überschrift",
    blocks=(Block(Span(0, 13), BlockKind.HEADING, 2), Block(Span(15, 30))),
    sections=(Section(Span(0, 30), 2, Span(0, 13)), Section(Span(30, 30), 1)),
    links=(Link(Span(3, 5), "https://example.org/ü"),),
    emphasis=(Emphasis(Span(0, 4), EmphasisKind.BOLD), Emphasis(Span(15, 19), EmphasisKind.ITALIC)),
)
ANALYSIS = Analysis(
    ARTICLE,
    (Span(15, 30),),
    (
        Entity("Ada", EntityKind.PERSON, (Span(26, 29),), Gender.FEMALE, "mayor"),
        Entity("1 %", EntityKind.PERCENT, ()),
        Entity("May 2021", EntityKind.DATE, (Span(0, 1),), days=Days(date(2021, 5, 1), date(2021, 5, 31))),
    ),
    (Quote(Span(15, 19), QuoteKind.MIXED, 0, Span(26, 29), Span(21, 25)), Quote(Span(1, 2), QuoteKind.DIRECT)),
    Summary((RankedSentence(Span(15, 30), 1, 0.125),)),
)


LONG = Article("“Ja” 🙂 \ud800\n" * 100_000, title="x" * 20_000, byline="Ada", source="y" * 30_000)


FAR = Article("", links=tuple(Link(Span(far - 1, far), "#0") for far in (1, 1 << 7, 1 << 15, 1 << 31, 1 << 40)))


@pytest.mark.parametrize("record", [ARTICLE, ANALYSIS, LONG, FAR, Article(""), Analysis(Article(""))])
def test_every_field_comes_back(record: Article | Analysis) -> None:
    assert unpack(type(record), pack(record)) == record


def test_a_real_analysis_comes_back() -> None:
    article = article_from_text("“We have waited,” said Ada Quill, the mayor, on Monday. She paid 4 million euros.")
    analysis = analyse(article)
    assert unpack(Analysis, pack(analysis)) == analysis


def test_places_in_the_text_are_made_only_when_they_are_looked_at() -> None:
    unpacked = unpack(Analysis, pack(ANALYSIS))
    lazy = (unpacked.sentences, unpacked.quotes, unpacked.entities[0].mentions, unpacked.summary.ranked)
    assert all(isinstance(each, Records) for each in lazy)
    assert unpack(Analysis, pack(unpacked)) == ANALYSIS
    assert unpack(Analysis, pack(unpacked, shift=100)) == unpack(Analysis, pack(ANALYSIS, shift=100))


def test_spans_can_be_shifted_and_known_objects_left_out() -> None:
    packed = pack(ANALYSIS, shift=100, leave_out=frozenset({"article"}))
    moved = unpack(Analysis, packed, article=ARTICLE)
    assert moved.article is ARTICLE
    assert moved.quotes[0].span == Span(115, 119)
    assert moved.quotes[1].speaker_span is None
    assert moved.entities[0].mentions == (Span(126, 129),)


def test_unpacking_can_be_done_bit_by_bit() -> None:
    breaths = []
    article = Article("x" * 5_000, links=tuple(Link(Span(n, n + 1), "#0") for n in range(5_000)))
    assert unpack(Article, pack(article), lambda: breaths.append(1)) == article
    assert len(breaths) > 10
    emphasised = replace(article, links=(), emphasis=tuple(Emphasis(link.span, EmphasisKind.BOLD) for link in article.links))
    breaths.clear()
    assert unpack(Article, pack(emphasised), lambda: breaths.append(1)) == emphasised
    assert len(breaths) > 10


def test_an_unpacked_object_leaves_no_garbage_to_collect() -> None:
    package = bytearray(pack(ARTICLE))
    gc.disable()
    try:
        unpack(Article, memoryview(package))
        package.append(0)  # refused as long as anything looks into it
    finally:
        gc.enable()


def test_data_that_is_no_package_is_refused() -> None:
    with pytest.raises(ValueError, match="Expecting value"):
        unpack(Article, b"\x05\0\0\0\0\0\0\0nope!")
