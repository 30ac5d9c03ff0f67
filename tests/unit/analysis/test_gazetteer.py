"""Looking up names in the gazetteer."""

from __future__ import annotations

import pytest

from reader.analysis.gazetteer import (
    CITY,
    COMMON,
    COUNTRY,
    FEMALE,
    GIVEN,
    MALE,
    is_place_of_several_words,
    lists_of,
    longest_place,
)


@pytest.mark.parametrize(
    ("name", "code"),
    [
        ("France", COUNTRY),
        ("Hamburg", CITY),
        ("Ruth", GIVEN),
        ("Ruth", FEMALE),
        ("Colin", MALE),
        ("Barack", MALE),
        ("water", COMMON),
    ],
)
def test_a_name_is_found_in_its_lists(name: str, code: str) -> None:
    assert code in lists_of(name)


@pytest.mark.parametrize("name", ["", "F", "Hambu", "France=", "rance", "Quillmouth"])
def test_anything_but_a_whole_name_is_in_no_list(name: str) -> None:
    assert lists_of(name) == ""


def test_places_of_several_words_are_known_as_a_whole_and_by_the_first_word() -> None:
    assert is_place_of_several_words("New York") and is_place_of_several_words("Papua New Guinea")
    assert not is_place_of_several_words("France") and not is_place_of_several_words("Papua New")
    assert longest_place("Papua") == 3
    assert longest_place("France") == longest_place("quay") == 0
