"""Storms, which are called like persons."""

from __future__ import annotations

import pytest

from tests.unit.analysis.names.tagged import EVENT, PERSON, names_in


def test_a_storm_is_no_person_wherever_it_is_named() -> None:
    found = names_in(
        ("After Hurricanes Ada and Tom came rain .", {"Ada": PERSON, "Tom": PERSON}),
        ("Then Hurricane Ada turned .", {"Ada": PERSON}),
        ("Nobody had seen Ada come .", {"Ada": PERSON}),
    )
    assert found == [[("Ada", EVENT), ("Tom", PERSON)], [("Hurricane Ada", EVENT)], [("Ada", EVENT)]]


@pytest.mark.parametrize("text", ["Before the storm Quill slept .", "Hurricane Watch is on , Quill said ."])
def test_a_person_near_a_storm_stays_a_person(text: str) -> None:
    assert names_in((text, {"Quill": PERSON})) == [[("Quill", PERSON)]]
