"""Companies by their legal forms."""

from __future__ import annotations

import pytest

from reader.analysis.model import EntityKind
from tests.unit.analysis.names.tagged import ORGANISATION, PERSON, PLACE, PRODUCT, names_in


def test_a_name_with_the_legal_form_of_a_company_is_an_organisation() -> None:
    assert names_in(("The house of Ada Quill Ltd burnt .", {"Ada Quill": PERSON})) == [[("Ada Quill Ltd", ORGANISATION)]]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("She moved to Lunde , CO in May .", {"Lunde": PLACE}),
        ("He drives an Orbex 40 Limited at work .", {"Orbex 40 Limited": PRODUCT}),
    ],
)
def test_a_word_that_only_looks_like_a_legal_form_makes_no_company(text: str, names: dict[str, EntityKind]) -> None:
    assert names_in((text, names)) == [list(names.items())]
