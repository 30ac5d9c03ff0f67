"""Nicknames within names."""

from __future__ import annotations

import pytest

from reader.analysis.model import EntityKind
from tests.unit.analysis.names.tagged import PERSON, PLACE, names_in


@pytest.mark.parametrize(
    ("text", "names", "whole"),
    [
        ("We met Ada “ Quick ” Quill there .", {"Ada": PERSON, "Quill": PERSON}, "Ada “ Quick ” Quill"),
        ('We met Ada May " Old Bell " Quill there .', {"Ada May": PERSON, "Quill": PERSON}, 'Ada May " Old Bell " Quill'),
        ("We met Ada ' Quick ' Quill there .", {"Ada ' Quick": PERSON, "Quill": PERSON}, "Ada ' Quick ' Quill"),
        ("We met Ada ‘ Quick ’ Quill there .", {"Ada": PERSON, "Quick ’ Quill": PERSON}, "Ada ‘ Quick ’ Quill"),
    ],
)
def test_a_nickname_between_marks_is_within_the_name_of_its_person(text: str, names: dict[str, EntityKind], whole: str) -> None:
    assert names_in((text, names)) == [[(whole, PERSON)]]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("They asked Ada “ Why ? ” Quill left .", {"Ada": PERSON, "Quill": PERSON}),
        ("It says of Ada “ a most able writer ” Quill .", {"Ada": PERSON, "Quill": PERSON}),
        ("It names Ada “ Quick ” Lunde .", {"Ada": PERSON, "Lunde": PLACE}),
    ],
)
def test_not_everything_between_two_names_is_a_nickname(text: str, names: dict[str, EntityKind]) -> None:
    assert names_in((text, names)) == [list(names.items())]
