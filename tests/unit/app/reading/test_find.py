"""Finding words."""

from __future__ import annotations

import pytest

from reader.app.reading.find import MOST, matches, word_at

TEXT = "The harbour\nof Lunde. A Harbour “don’t” harbour."


@pytest.mark.parametrize(
    ("words", "count"),
    [("harbour", 3), ("Harbour", 1), ("harbour of", 1), ("  ", 0), ('"don\'t"', 1), ("[", 0), ("eel", 0)],
)
def test_case_matters_if_a_capital_is_typed_and_white_space_and_marks_never_do(words: str, count: int) -> None:
    assert len(matches(words, TEXT)) == count


@pytest.mark.parametrize(
    ("words", "count"), [("lukasenko", 2), ("Lukašenko", 1), ("søren", 1), ("Soren", 1), ("łódź", 1), ("lodz", 1), ("strasse", 1)]
)
def test_accents_matter_if_they_are_typed(words: str, count: int) -> None:
    text = "Lukašenko met Søren Holm in Łódź, in a Straße. “Lukasenko,” he wrote."
    assert len(matches(words, text)) == count


@pytest.mark.parametrize(
    ("words", "shown"),
    [
        ("define", "deﬁne"),
        ("difficult", "diﬃcult"),
        ("difficult", "diﬀicult"),
        ("deﬁne", "define"),
        ("Finland", "Finland"),
        ("zoe\u0308", "Zoë"),
        ("wait... what", "wait… what"),
        ("wait… what", "wait... what"),
        ("1914-1918", "1914–1918"),
        ("non-stop", "non\u2011stop"),
        ("the co\u00adoperation", "the\u00a0cooperation"),
        ('"eel"', "«eel»"),
        ("'eel'", "‹eel›"),
        ("fish--eel", "fish—eel"),
        ("congress", "congreſs"),
        ("fish - eel", "fish —\neel"),
    ],
)
def test_what_is_seen_can_be_typed(words: str, shown: str) -> None:
    text = f"First {shown}, then."
    (span,) = matches(words, text)
    assert span.of(text) == shown


@pytest.mark.parametrize("words", ["", " ", "\u200b"])
def test_nothing_is_found_before_anything_is_typed(words: str) -> None:
    assert not matches(words, TEXT)


@pytest.mark.parametrize(("words", "count"), [("AE", 1), ("Ae", 1), ("ae", 2), ("Élan", 1), ("Elan", 2), ("ISTANBUL", 0)])
def test_a_capital_stands_only_for_capitals(words: str, count: int) -> None:
    assert len(matches(words, "Ægir’s mæl: Elan, élan and Élan in İstanbul.")) == count


def test_matches_have_the_offsets_of_the_text() -> None:
    text = "Ça va, Zoë?"
    (span,) = matches("zoe", text)
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
    found = matches("eel", text, near)
    assert len(found) == MOST and list(found) == sorted(found)
    following = next(match for match in found if match.start >= near)
    assert following.start == text.index("eel", near)
    assert found[found.index(following) - 1].start == text.rindex("eel", 0, near)
