"""Where names begin and end."""

from __future__ import annotations

import pytest

from reader.analysis.model import EntityKind
from tests.unit.analysis.names.tagged import ORGANISATION, PERSON, PLACE, names_in


@pytest.mark.parametrize(
    ("text", "names", "whole"),
    [
        ("The University of Aldham agreed .", {"University of": ORGANISATION, "Aldham": PLACE}, "University of Aldham"),
        ("The School for the Deaf reopened .", {"School for the": ORGANISATION}, "School for the Deaf"),
        ("The Office of the is a game .", {"Office of the": ORGANISATION}, "Office"),
        ("The head of Quill Care said so .", {"of Quill Care": ORGANISATION}, "Quill Care"),
        ("The poet of Aldham said so .", {"of Aldham": PLACE}, "Aldham"),
        ("Critics of The Quill Group wrote .", {"The Quill Group": ORGANISATION}, "Quill Group"),
        ("The Kenyan Ada Quill won .", {"Kenyan Ada Quill": PERSON}, "Ada Quill"),
        ("The work of Quill Works , Inc. of Lunde", {"Quill Works": ORGANISATION}, "Quill Works , Inc."),
        ("BY QUILLWORKS , INC . , A VENTURE", {"INC": ORGANISATION}, "QUILLWORKS , INC ."),
        ("The staff of Quill Works Sdn Bhd left .", {"Quill Works": ORGANISATION, "Sdn Bhd": PERSON}, "Quill Works Sdn Bhd"),
    ],
)  # fmt: skip
def test_a_name_reaches_as_far_as_its_words_do(text: str, names: dict[str, EntityKind], whole: str) -> None:
    assert [name for name, _ in names_in((text, names))[0]] == [whole]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("The saga of Harald of Norway .", {"Harald of Norway": PERSON}),
        ("Ada Quill left Orbex . Come in .", {"Ada Quill": PERSON, "Orbex": ORGANISATION}),
    ],
)
def test_a_name_ends_before_what_is_none_of_its_words(text: str, names: dict[str, EntityKind]) -> None:
    assert names_in((text, names)) == [list(names.items())]


def test_the_mark_of_an_item_is_no_part_of_a_name() -> None:
    assert names_in(("• Aldham is a town", {"• Aldham": PLACE})) == [[("Aldham", PLACE)]]


def test_full_names_of_two_persons_stay_apart_where_they_touch() -> None:
    names = {"Ada Quill": PERSON, "Orrin Lunde": PERSON}
    assert names_in(("By Ada Quill Orrin Lunde", names)) == [list(names.items())]
