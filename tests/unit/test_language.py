"""Telling English from other languages."""

from __future__ import annotations

import pytest

from reader.language import seems_english
from tests.articles import ENGLISH, GERMAN

GREEK = "Τα πλοία του λιμανιού δεν μπορούν να περιμένουν άλλο. "


@pytest.mark.parametrize(
    ("text", "is_english"),
    [(ENGLISH, True), (GERMAN, False), (GREEK, False), ("船不能再等了。", False), ("Guten Tag.", True), ("42", True), ("", True)],
)
def test_small_words_and_letters_tell_english(text: str, is_english: bool) -> None:
    assert seems_english(text, "") == is_english


def test_a_list_with_few_small_words_is_english_if_it_says_so() -> None:
    recipe = (
        "Soy sauce, sesame oil, two eggs, spring onions, salt, pepper. Stir the eggs with soy sauce. " * 4 + "Fry onions. " * 60
    )
    assert not seems_english(recipe, "")
    assert seems_english(recipe, "en")
    assert not seems_english(GERMAN, "en")
