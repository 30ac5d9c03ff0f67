"""Names whose parts touch."""

from __future__ import annotations

import pytest

from reader.analysis.model import EntityKind
from tests.unit.analysis.names.tagged import EVENT, GROUP, ORGANISATION, PERSON, PLACE, PRODUCT, names_in


@pytest.mark.parametrize(
    ("text", "names", "whole"),
    [
        ("An Orbex 40 landed .", {"Orbex": ORGANISATION, "40": PRODUCT}, ("Orbex 40", PRODUCT)),
        ("The Aldham Harriers won .", {"Aldham": PLACE, "Harriers": ORGANISATION}, ("Aldham Harriers", ORGANISATION)),
        ("The Quill Foundation paid .", {"Quill": PERSON, "Foundation": ORGANISATION}, ("Quill Foundation", ORGANISATION)),
        ("Archbishop Ada Orrin Quill spoke .", {"Ada": PERSON, "Orrin Quill": PERSON}, ("Ada Orrin Quill", PERSON)),
        ("The Aldham Regatta began .", {"Aldham": PLACE, "Regatta": EVENT}, ("Aldham Regatta", EVENT)),
    ],
)
def test_a_name_is_whole_where_its_parts_touch(text: str, names: dict[str, EntityKind], whole: tuple[str, EntityKind]) -> None:
    assert names_in((text, names)) == [[whole]]


def test_a_group_before_a_name_and_a_person_after_one_stay_on_their_own() -> None:
    text = "The Danish Harriers signed Orbex chief Ada Quill"
    names = {"Danish": GROUP, "Harriers": ORGANISATION, "Orbex": ORGANISATION, "Ada Quill": PERSON}
    assert names_in((text, names)) == [list(names.items())]


@pytest.mark.parametrize("kind", [PERSON, ORGANISATION])
def test_the_full_name_of_a_person_stays_apart_from_what_it_touches(kind: EntityKind) -> None:
    names = {"Ada Quill": PERSON, "Orrin Lunde": kind}
    assert names_in(("By Ada Quill Orrin Lunde", names)) == [list(names.items())]
