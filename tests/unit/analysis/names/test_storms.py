"""Storms, which are called like persons."""

from __future__ import annotations

import pytest

from reader.analysis.model import EntityKind
from tests.unit.analysis.names.tagged import EVENT, PERSON, PLACE, names_in


def test_a_storm_is_no_person_wherever_it_is_named() -> None:
    found = names_in(
        ("After Hurricanes Ada , Tom and Eve came rain .", {"Ada": PERSON, "Tom": PERSON, "Eve": PLACE}),
        ("Then Hurricane Ada turned .", {"Ada": PERSON}),
        ("Nobody had seen Eve come .", {"Eve": PERSON}),
    )
    assert found == [[("Ada", EVENT), ("Tom", EVENT), ("Eve", EVENT)], [("Hurricane Ada", EVENT)], [("Eve", EVENT)]]


@pytest.mark.parametrize(
    ("before", "text", "names"),
    [
        ("Ada Quill went out .", "The hurricane Quill saw was small .", {"Quill": PERSON}),
        ("It was calm .", "Before the storm Quill slept .", {"Quill": PERSON}),
        ("It was calm .", "Hurricane Watch is on , Quill said .", {"Quill": PERSON}),
    ],
)
def test_a_person_near_a_storm_stays_a_person(before: str, text: str, names: dict[str, EntityKind]) -> None:
    full = {"Ada Quill": PERSON} if "Quill" in before else {}
    assert names_in((before, full), (text, names))[1] == list(names.items())
