"""Handles on social networks."""

from __future__ import annotations

import pytest

from tests.unit.analysis.names.tagged import ORGANISATION, PERSON, names_in


def test_a_handle_is_a_persons_where_nothing_tells_more() -> None:
    assert names_in(("Thanks to @adaquill for this .", {})) == [[("@adaquill", PERSON)]]


def test_a_handle_in_brackets_is_of_the_kind_of_the_name_before_it() -> None:
    names = {"Aldham Harriers": ORGANISATION}
    assert names_in(("Aldham Harriers ( @harriers_fc ) July 3", names)) == [
        [("Aldham Harriers", ORGANISATION), ("@harriers_fc", ORGANISATION)]
    ]


def test_a_handle_is_of_the_kind_of_the_name_that_it_spells() -> None:
    found = names_in(
        ("She works for @OrbexAir now .", {"@OrbexAir": PERSON}), ("Orbex Air is small .", {"Orbex Air": ORGANISATION})
    )
    assert found == [[("@OrbexAir", ORGANISATION)], [("Orbex Air", ORGANISATION)]]


@pytest.mark.parametrize("text", ['{ " @type " : 1', "Write to desk @orbex . com", "Meet me @ noon", "Seats @9 each"])
def test_not_every_at_sign_begins_a_handle(text: str) -> None:
    assert names_in((text, {})) == [[]]
