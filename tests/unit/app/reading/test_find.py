"""Finding words."""

from __future__ import annotations

import pytest

from reader.app.reading.find import MOST, Finder, word_at

TEXT = "The harbour\nof Lunde. A Harbour “don’t” harbour."


@pytest.mark.parametrize(
    ("words", "count"),
    [("harbour", 3), ("Harbour", 1), ("harbour of", 1), ("  ", 0), ('"don\'t"', 1), ("[", 0), ("eel", 0)],
)
def test_case_matters_if_a_capital_is_typed_and_white_space_and_marks_never_do(words: str, count: int) -> None:
    assert len(Finder(TEXT).matches(words)) == count


@pytest.mark.parametrize(
    ("words", "count"), [("lukasenko", 2), ("Lukašenko", 1), ("søren", 1), ("Soren", 1), ("łódź", 1), ("lodz", 1), ("strasse", 1)]
)
def test_accents_matter_if_they_are_typed(words: str, count: int) -> None:
    text = "Lukašenko met Søren Holm in Łódź, in a Straße. “Lukasenko,” he wrote."
    assert len(Finder(text).matches(words)) == count


def test_matches_have_the_offsets_of_the_text() -> None:
    text = "Ça va, Zoë?"
    (span,) = Finder(text).matches("zoe")
    assert span.of(text) == "Zoë"


@pytest.mark.parametrize(
    ("at", "word"), [("eels", "eels"), ("ls", "eels"), ("’s", "mayor’s"), ("lamp", "lamp-lit"), ("”", "”"), (".", ".")]
)
def test_a_word_is_found_around_a_place_in_it(at: str, word: str) -> None:
    text = "“The eels” are the mayor’s lamp-lit guests."
    assert word_at(text, text.index(at)).of(text) == word


@pytest.mark.parametrize("share", [0.3, 0.5, 0.999])
def test_of_too_many_matches_those_around_where_the_search_starts_are_found(share: float) -> None:
    text = "an eel, " * (5 * MOST)
    near = int(share * len(text))
    matches = Finder(text).matches("eel", near)
    assert len(matches) == MOST and list(matches) == sorted(matches)
    following = next(match for match in matches if match.start >= near)
    assert following.start == text.index("eel", near)
    assert matches[matches.index(following) - 1].start == text.rindex("eel", 0, near)
