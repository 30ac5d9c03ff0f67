"""The shapes of words."""

import pytest

from reader.analysis.names.shapes import shapes_of, with_zeros


@pytest.mark.parametrize(
    ("word", "shapes"),
    [
        ("Ada", ("Xx", "Xxx")),
        ("McAda", ("XxXx", "XxXxx")),
        ("Boeing747", ("Xx0", "Xx0+")),
        ("Élan", ("Xx", "Xxxx")),
        ("-", ("-", "-")),
    ],
)
def test_a_shape_tells_where_a_word_has_capitals_digits_and_signs(word: str, shapes: tuple[str, str]) -> None:
    assert shapes_of(word) == shapes


def test_all_digits_are_alike() -> None:
    assert with_zeros("mi-17") == "mi-00"
    assert with_zeros("é٣") == "é0"


def test_what_is_too_long_for_a_word_has_no_endless_shape() -> None:
    assert len(shapes_of("aB" * 1_000_000)[0]) < 10_000
