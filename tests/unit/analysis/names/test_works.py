"""The titles of works."""

from __future__ import annotations

import pytest

from reader.analysis.model import EntityKind
from tests.unit.analysis.names.tagged import PERSON, PLACE, WORK, names_in


@pytest.mark.parametrize(
    ("text", "names", "work"),
    [
        ("She sang “ The Bells of Lunde , ” and left .", {"Lunde": PLACE}, "The Bells of Lunde"),
        ("They read ' Ada Quill 's Diary ' when they were still at school .", {"Ada Quill": PERSON}, "Ada Quill 's Diary"),
    ],
)
def test_marks_tell_a_title(text: str, names: dict[str, EntityKind], work: str) -> None:
    assert names_in((text, names)) == [[(work, WORK)]]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("“ Ada Quill left , ” she said .", {"Ada Quill": PERSON}),
        ("He said “ Lunde is lost . ”", {"Lunde": PLACE}),
        ("“ Lunde ” was all that he said .", {"Lunde": PLACE}),
        ("The Mayor Sees “ Signs of Hope ” in Lunde Today", {"Lunde": PLACE}),
        ("“ Ada Quill ” is a pen name .", {"Ada Quill": PERSON}),
        ("The film was shot in Lunde .", {"Lunde": PLACE}),
        ("“ Now , Mrs. Quill , ” he said .", {"Quill": PERSON}),
        ("“ Captain Quill ! ” cried the boy .", {"Quill": PERSON}),
        ("“ Why Go to Lunde ? ” she asked .", {"Lunde": PLACE}),
        ("The sign says “ KEEP OUT ” in Lunde .", {"Lunde": PLACE}),
    ],
)
def test_not_everything_between_marks_or_near_a_film_is_a_title(text: str, names: dict[str, EntityKind]) -> None:
    assert names_in((text, names)) == [list(names.items())]
