"""Teams, which are called like peoples."""

from __future__ import annotations

import pytest

from tests.unit.analysis.names.tagged import EVENT, GROUP, ORGANISATION, names_in


def test_an_unknown_people_is_a_team_where_a_tournament_is_won() -> None:
    found = names_in(
        ("The Lunde Cup began .", {"Lunde Cup": EVENT}),
        ("It was a victory for the Lanternes .", {"Lanternes": GROUP}),
        ("Nobody stops Lanternes now .", {"Lanternes": GROUP}),
    )
    assert [name for names in found[1:] for name in names] == [("Lanternes", ORGANISATION)] * 2


@pytest.mark.parametrize(
    ("before", "text", "people"),
    [
        ("The talks began .", "It was a victory for the Lanternes .", "Lanternes"),
        ("The Lunde Cup began .", "It was a long day for the Lanternes .", "Lanternes"),
        ("The Lunde Cup began .", "It was a victory for the Belgians .", "Belgians"),
        ("The Lunde Cup began .", "It was a victory of Lanternes .", "Lanternes"),
    ],
)
def test_a_people_stays_one_where_nothing_tells_of_a_team(before: str, text: str, people: str) -> None:
    names = {"Lunde Cup": EVENT} if "Cup" in before else {}
    assert names_in((before, names), (text, {people: GROUP}))[1] == [(people, GROUP)]
