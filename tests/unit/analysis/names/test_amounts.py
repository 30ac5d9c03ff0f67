"""Money, percentages, times of day and quantities."""

from __future__ import annotations

import pytest

from reader.analysis.model import EntityKind
from reader.analysis.names.amounts import find_amounts


@pytest.mark.parametrize(
    ("text", "amount", "kind"),
    [
        ("It cost $4.5 million in all.", "$4.5 million", EntityKind.MONEY),
        ("They paid Rs 500 crore.", "Rs 500 crore", EntityKind.MONEY),
        ("They lost hundreds of millions of dollars.", "hundreds of millions of dollars", EntityKind.MONEY),
        ("A ticket is €12 now.", "€12", EntityKind.MONEY),
        ("A stamp is 28 cents.", "28 cents", EntityKind.MONEY),
        ("It fell by 12 per cent.", "12 per cent", EntityKind.PERCENT),
        ("It fell by 3.5%.", "3.5%", EntityKind.PERCENT),
        ("Only two percent came.", "two percent", EntityKind.PERCENT),
        ("Doors open at 6:30 p.m. sharp.", "6:30 p.m.", EntityKind.TIME),
        ("It ends at midnight.", "midnight", EntityKind.TIME),
        ("It struck at 1430 GMT.", "1430 GMT", EntityKind.TIME),
        ("They walked 20 miles.", "20 miles", EntityKind.QUANTITY),
        ("A 1,500-meter race.", "1,500-meter", EntityKind.QUANTITY),
        ("Some 200 square feet.", "200 square feet", EntityKind.QUANTITY),
    ],
)
def test_an_amount_is_told_by_its_form(text: str, amount: str, kind: EntityKind) -> None:
    assert [(found.span.of(text), found.kind) for found in find_amounts(text)] == [(amount, kind)]


@pytest.mark.parametrize("text", ["Room 12 is free.", "He pounds the table.", "They won 3-1.", "Version 1.2.3 came out."])
def test_other_numbers_are_no_amounts(text: str) -> None:
    assert list(find_amounts(text)) == []
