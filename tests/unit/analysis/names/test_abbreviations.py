"""Abbreviations."""

from __future__ import annotations

from tests.unit.analysis.names.tagged import ORGANISATION, names_in


def test_an_abbreviation_that_everyone_knows_is_no_name() -> None:
    assert names_in(("The CEOs met at Orbex .", {"CEOs": ORGANISATION, "Orbex": ORGANISATION})) == [[("Orbex", ORGANISATION)]]


def test_an_abbreviation_of_a_name_is_a_name() -> None:
    names = {"Harbour Works Board": ORGANISATION, "HWB": ORGANISATION}
    assert names_in(("The Harbour Works Board ( HWB ) met .", names)) == [list(names.items())]
