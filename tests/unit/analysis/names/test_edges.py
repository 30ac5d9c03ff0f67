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
        ("The ATB ( N ) won .", {"ATB ( N": ORGANISATION}, "ATB ( N )"),
        ("The head of Quill Care said so .", {"of Quill Care": ORGANISATION}, "Quill Care"),
        ("The poet of Aldham said so .", {"of Aldham": PLACE}, "Aldham"),
        ("Cllr Quill said so .", {"Cllr Quill": PERSON}, "Quill"),
        ("Det Con Ada Quill said so .", {"Det Con Ada Quill": PERSON}, "Ada Quill"),
        ("The judge , Ada Quill KC , said so .", {"Ada Quill KC": PERSON}, "Ada Quill"),
        ("Critics of The Quill Group wrote .", {"The Quill Group": ORGANISATION}, "Quill Group"),
        ("The Kenyan Ada Quill won .", {"Kenyan Ada Quill": PERSON}, "Ada Quill"),
        ("The work of Quill Works , Inc. of Lunde", {"Quill Works": ORGANISATION}, "Quill Works , Inc."),
        ("BY QUILLWORKS , INC . , A VENTURE", {"INC": ORGANISATION}, "QUILLWORKS , INC ."),
        ("The staff of Quill Works Sdn Bhd left .", {"Quill Works": ORGANISATION, "Sdn Bhd": PERSON}, "Quill Works Sdn Bhd"),
        ("Orbex . com is down .", {"Orbex": ORGANISATION}, "Orbex . com"),
        ("A Lunde Sheriff 's Department car", {"Lunde Sheriff": ORGANISATION}, "Lunde Sheriff 's Department"),
        ("The Aldham Water and Parks Department said so .", {"Aldham Water": ORGANISATION, "Parks Department": ORGANISATION},
         "Aldham Water and Parks Department"),
    ],
)  # fmt: skip
def test_a_name_reaches_as_far_as_its_words_do(text: str, names: dict[str, EntityKind], whole: str) -> None:
    assert [name for name, _ in names_in((text, names))[0]] == [whole]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Orbex 's Foundation Day", {"Orbex": ORGANISATION}),
        ("Denmark 's Ministry said so .", {"Denmark": PLACE, "Ministry": ORGANISATION}),
        ("Orbex and the Parks Department", {"Orbex": ORGANISATION, "Parks Department": ORGANISATION}),
        ("ATB and Parks Department staff", {"ATB": ORGANISATION, "Parks Department": ORGANISATION}),
        ("Quill Bank and Parks Department staff", {"Quill Bank": ORGANISATION, "Parks Department": ORGANISATION}),
        ("Ada Quill left Orbex . Come in .", {"Ada Quill": PERSON, "Orbex": ORGANISATION}),
    ],
)
def test_a_name_ends_before_what_is_none_of_its_words(text: str, names: dict[str, EntityKind]) -> None:
    assert names_in((text, names)) == [list(names.items())]


def test_a_dash_parts_names() -> None:
    reports = (
        ("NEW YORK — Quill said so .", {"NEW YORK — Quill": PERSON}),
        ("Aldham – Dahl – won .", {"Aldham – Dahl –": ORGANISATION}),
    )
    assert names_in(*reports) == [[("NEW YORK", PLACE), ("Quill", PERSON)], [("Aldham", ORGANISATION), ("Dahl", ORGANISATION)]]


def test_the_mark_of_an_item_is_no_part_of_a_name() -> None:
    assert names_in(("• Aldham is a town", {"• Aldham": PLACE})) == [[("Aldham", PLACE)]]
