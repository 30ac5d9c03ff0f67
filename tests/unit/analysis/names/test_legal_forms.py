"""Companies by their legal forms."""

from __future__ import annotations

from tests.unit.analysis.names.tagged import ORGANISATION, PERSON, PLACE, names_in


def test_a_name_with_the_legal_form_of_a_company_is_an_organisation() -> None:
    assert names_in(("The house of Ada Quill Ltd burnt .", {"Ada Quill": PERSON})) == [[("Ada Quill Ltd", ORGANISATION)]]


def test_the_abbreviation_of_a_state_makes_no_company() -> None:
    assert names_in(("She moved to Lunde , CO in May .", {"Lunde": PLACE})) == [[("Lunde", PLACE)]]


def test_a_name_that_ends_like_that_of_a_firm_is_no_person() -> None:
    assert names_in(("Quill Foods rose , said Ada Quill .", {"Quill Foods": PERSON, "Ada Quill": PERSON})) == [
        [("Quill Foods", ORGANISATION), ("Ada Quill", PERSON)]
    ]
