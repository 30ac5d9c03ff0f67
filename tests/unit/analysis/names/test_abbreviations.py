"""Abbreviations."""

from __future__ import annotations

import pytest

from tests.unit.analysis.names.tagged import ORGANISATION, names_in


def test_an_abbreviation_of_common_words_is_no_name_anywhere() -> None:
    found = names_in(
        ("The patients had slow tide syndrome ( STS ) .", {"STS": ORGANISATION}),
        ("STS is rare , Orbex said .", {"STS": ORGANISATION, "Orbex": ORGANISATION}),
    )
    assert found == [[], [("Orbex", ORGANISATION)]]


def test_an_abbreviation_of_a_name_is_a_name() -> None:
    names = {"Harbour Works Board": ORGANISATION, "HWB": ORGANISATION}
    assert names_in(("The Harbour Works Board ( HWB ) met .", names)) == [list(names.items())]


@pytest.mark.parametrize("known", ["CEOs", "WiFi"])
def test_an_abbreviation_that_everyone_knows_is_no_name(known: str) -> None:
    text = f"The {known} came to Orbex ."
    assert names_in((text, {known: ORGANISATION, "Orbex": ORGANISATION})) == [[("Orbex", ORGANISATION)]]


def test_small_words_and_hyphens_count_little_in_an_abbreviation() -> None:
    text = "a right of way-leave ( RWL ) and chairs of rooms ( CRs )"
    assert names_in((text, {"RWL": ORGANISATION, "CRs": ORGANISATION})) == [[]]
