"""Names of one document agree with one another."""

from __future__ import annotations

import pytest

from reader.analysis.model import EntityKind
from tests.unit.analysis.names.tagged import GROUP, ORGANISATION, PERSON, PLACE, WORK, names_in


def test_a_name_that_is_longer_elsewhere_is_as_long_here() -> None:
    found = names_in(
        ("The Lunde River Trust paid .", {"Lunde River Trust": ORGANISATION}),
        ("A Lunde River Trust boat sank .", {"Lunde River": PLACE, "Trust": ORGANISATION}),
        ("The Lunde River Trustees left .", {"Lunde River Trustees": GROUP}),
    )
    assert [name for names in found for name, _ in names] == ["Lunde River Trust", "Lunde River Trust", "Lunde River Trustees"]


def test_a_name_that_begins_with_a_small_word_is_found_again() -> None:
    found = names_in(("They met del Aldra there .", {"del Aldra": PERSON}), ("“ No , ” del Aldra said .", {"Aldra": PERSON}))
    assert found == [[("del Aldra", PERSON)]] * 2


@pytest.mark.parametrize(
    ("name", "other", "kind"),
    [
        ("Orvantis", ORGANISATION, ORGANISATION),
        ("Tolwick", PLACE, PLACE),
        ("The Bells of Orvantis", WORK, WORK),
        ("Margaret", ORGANISATION, PERSON),
        ("Orvo Harris", ORGANISATION, PERSON),
    ],
)
def test_a_name_found_as_often_for_a_person_as_for_something_else_is_what_it_sounds_like(
    name: str, other: EntityKind, kind: EntityKind
) -> None:
    found = names_in((f"{name} came first .", {name: PERSON}), (f"There {name} was second .", {name: other}))
    assert found == [[(name, kind)]] * 2


def test_a_person_and_a_people_may_share_a_name() -> None:
    found = names_in(("They met Orvan .", {"Orvan": PERSON}), ("The Orvan tribe won .", {"Orvan": GROUP}))
    assert found == [[("Orvan", PERSON)], [("Orvan", GROUP)]]


def test_a_name_is_the_person_that_it_mostly_is() -> None:
    person, place = {"Aldham": PERSON}, {"Aldham": PLACE}
    found = names_in(("Aldham slept .", person), ("She met Aldham .", person), ("They like Aldham .", place))
    assert found == [[("Aldham", PERSON)]] * 3


def test_a_surname_in_a_headline_is_the_person_whom_the_text_names_in_full() -> None:
    found = names_in(
        ("Quill Visits Aldham", {"Quill": PLACE, "Aldham": PLACE}), ("Ada Quill came by train .", {"Ada Quill": PERSON})
    )
    assert found == [[("Quill", PERSON), ("Aldham", PLACE)], [("Ada Quill", PERSON)]]
