"""Handles on social networks."""

from __future__ import annotations

import pytest

from tests.unit.analysis.names.tagged import ORGANISATION, PERSON, names_in


def test_a_handle_that_is_no_name_yet_is_a_persons() -> None:
    assert names_in(("Thanks to @adaquill for this .", {})) == [[("@adaquill", PERSON)]]
    assert names_in(("Thanks to @orbex for this .", {"@orbex": ORGANISATION})) == [[("@orbex", ORGANISATION)]]


@pytest.mark.parametrize("text", ['{ " @type " : 1', "Write to desk @orbex . com", "Meet me @ noon", "Seats @9 each"])
def test_not_every_at_sign_begins_a_handle(text: str) -> None:
    assert names_in((text, {})) == [[]]
