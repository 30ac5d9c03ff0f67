"""How the headings of a text make sections."""

from __future__ import annotations

import pytest

from reader.article import Block, BlockKind, Span, sections_from


@pytest.mark.parametrize(
    ("stated", "levels"),
    [
        ((1, 2, 3, 2, 1), [1, 1, 2, 3, 2, 1]),
        ((3, 3), [1, 1, 1]),
        ((2, 4, 2), [1, 1, 2, 1]),
    ],
)
def test_a_section_lies_as_deep_as_there_are_levels_above_it(stated: tuple[int, ...], levels: list[int]) -> None:
    paragraph = Block(Span(0, 9))
    headings = [Block(Span(10 * at, 10 * at + 9), BlockKind.HEADING, level) for at, level in enumerate(stated, 1)]
    assert [section.level for section in sections_from((paragraph, *headings), 100)] == levels
