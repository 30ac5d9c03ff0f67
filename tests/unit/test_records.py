"""Records stored as columns."""

from __future__ import annotations

from array import array

import pytest

from reader.article import Article, Block, BlockKind, Section, Span
from reader.packing import pack, unpack
from reader.records import Records, bounds_in, spans_in, spans_of, starting_by, values_of

BLOCKS = (Block(Span(0, 13), BlockKind.HEADING, 2), Block(Span(15, 30)), Block(Span(31, 44), BlockKind.ITEM, 1))


@pytest.fixture
def records() -> Records[Block]:
    kinds = list(BlockKind)
    bounds = array("q", [bound for block in BLOCKS for bound in block.span])
    places = array("B", [kinds.index(block.kind) for block in BLOCKS])
    return Records(Block, [(Span, bounds), (BlockKind, places), (int, array("q", [block.level for block in BLOCKS]))])


def test_records_equal_a_tuple_of_the_same_records(records: Records[Block]) -> None:
    assert records == BLOCKS and tuple(records) == BLOCKS and hash(records) == hash(BLOCKS)
    assert list(records) == list(BLOCKS) and len(records) == 3
    assert records != BLOCKS[:2] and records != (*BLOCKS[:2], BLOCKS[0])


def test_records_are_indexed_and_sliced_like_a_tuple(records: Records[Block]) -> None:
    assert records[0] == BLOCKS[0] and records[-1] == BLOCKS[2] and records[1:] == BLOCKS[1:]
    for beyond in (3, -4):
        with pytest.raises(IndexError):
            records[beyond]


def test_the_blocks_and_sections_of_an_unpacked_article_are_records_and_can_be_packed_again() -> None:
    sections = (Section(Span(0, 4), 1), Section(Span(4, 15), 1, Span(4, 9)))
    article = Article("The boats wait.", blocks=(Block(Span(0, 15)),), sections=sections)
    unpacked = unpack(Article, pack(article))
    assert isinstance(unpacked.blocks, Records) and isinstance(unpacked.sections, Records) and unpacked == article
    assert unpack(Article, pack(unpacked)) == article
    assert unpack(Article, pack(unpacked, shift=7)).blocks == (Block(Span(7, 22)),)


def test_a_part_of_records_is_a_sequence_of_its_own(records: Records[Block]) -> None:
    part = records.part(1, 2)
    assert part == BLOCKS[1:] and hash(part) == hash(BLOCKS[1:]) and list(part) == list(BLOCKS[1:])
    assert part[-1] == BLOCKS[2] and part[1:] == BLOCKS[2:] and part.part(1, 1) == BLOCKS[2:]
    assert part == records.part(1, 2) != records.part(0, 2)
    with pytest.raises(IndexError):
        part[2]


def test_the_spans_of_records_are_taken_without_making_the_records(records: Records[Block]) -> None:
    spans = tuple(block.span for block in BLOCKS)
    assert spans_of(records) == spans_of(BLOCKS) == spans
    assert spans_of(records.part(1, 2)) == spans[1:]


def test_one_field_of_records_is_taken_without_making_the_records(records: Records[Block]) -> None:
    for some in (BLOCKS, records):
        assert list(values_of(some, "level")) == [2, 0, 1]
    assert list(values_of(records.part(1, 2), "kind")) == [BLOCKS[1].kind, BlockKind.ITEM]


def test_the_bounds_of_spans_are_the_same_however_they_are_stored() -> None:
    spans = spans_in(array("i", range(8)))
    assert bounds_in(spans) == bounds_in(tuple(spans)) == list(range(8))
    assert bounds_in(spans.part(1, 2)) == [2, 3, 4, 5]


def test_spans_that_start_by_an_offset_are_counted_the_same_however_they_are_stored() -> None:
    spans = spans_in(array("i", [0, 4, 5, 9, 5, 12, 20, 21]))
    for offset, count in ((-1, 0), (0, 1), (4, 1), (5, 3), (19, 3), (20, 4), (99, 4)):
        assert starting_by(spans, offset) == starting_by(tuple(spans), offset) == count
    assert starting_by(spans.part(1, 2), 5) == 2


def test_spans_are_sliced_like_a_tuple() -> None:
    spans = spans_in(array("i", range(20)))
    for part in (slice(2, 5), slice(None, None, -3), slice(8, None), slice(4, 4)):
        assert spans[part] == tuple(spans)[part]


def test_whoever_iterates_over_many_records_pauses_now_and_then() -> None:
    pauses: list[int] = []
    spans = spans_in(array("i", range(2_000)), lambda: pauses.append(1))
    assert len(list(spans)) == 1_000 and pauses
    before = len(pauses)
    assert len(list(spans_of([Block(span) for span in spans.part(0, 10)]))) == 10 and len(pauses) == before
