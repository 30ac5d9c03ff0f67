"""Finding places again by their words."""

from __future__ import annotations

from unicodedata import normalize

import pytest

from reader.article import Span
from reader.library.anchors import anchored, anchored_after, same_place

TEXT = "The boats come home. The eels are back. The boats go out."


@pytest.mark.parametrize(
    ("start", "words", "found"),
    [
        (21, "The eels", Span(21, 29)),
        (3, "The eels", Span(21, 29)),
        (57, "The eels", Span(21, 29)),
        (5, "The boats", Span(0, 9)),
        (38, "The boats", Span(40, 49)),
        (999, "The boats", Span(40, 49)),
        (0, "The herons", None),
        (0, "", None),
    ],
)
def test_words_are_found_where_they_stood_or_as_near_as_they_stand_now(start: int, words: str, found: Span | None) -> None:
    assert anchored(TEXT, start, words) == found


def test_words_are_found_in_lines_that_are_broken_otherwise() -> None:
    after = "The boats  come home.\nThe eels\nare back. The boats go out."
    found = anchored(after, 21, "The eels are back.")
    assert found is not None and found.of(after) == "The eels\nare back."


def test_words_are_found_however_much_was_added_before_them() -> None:
    after = "All of this is new.\n" * 1_000 + "The eels\nare back."
    found = anchored(after, 21, "The eels are back.")
    assert found is not None and found.of(after) == "The eels\nare back."


def test_words_are_found_whose_accents_are_on_their_letters_now() -> None:
    after = "Zoë and Zoë. So said Zoë\nMüller in Ålund."
    for words in ("Zoë\nMüller", "Zoë Müller"):
        found = anchored(after, 30, normalize("NFD", words))
        assert found is not None and found.of(after) == "Zoë\nMüller"
    found = anchored_after(after, 9, normalize("NFD", "Zoë"), normalize("NFD", "Zoë and "))
    assert found == Span(8, 11)


def test_eight_words_tell_where_they_begin_and_end() -> None:
    after = "In May the boats will all come to the harbour."
    found = anchored(after, 0, "In May the boats come to the harbour.")
    assert found is not None and found.of(after) == after


def test_words_that_have_changed_are_found_by_how_they_begin_and_end() -> None:
    before = "In May all the boats of Lunde come home to the old harbour."
    after = "A head. In May all the forty boats of Lunde come back to the old harbour. In May all the world is asleep."
    found = anchored(after, 0, before)
    assert found is not None and found.of(after) == "In May all the forty boats of Lunde come back to the old harbour."


def test_words_of_which_only_the_beginning_is_left_are_not_found() -> None:
    assert anchored("In May all the boats are sold.", 0, "In May all the boats of Lunde come home to the old harbour.") is None
    assert (
        anchored("In May " + "all the boats wait. " * 9 + "And come home.", 0, "In May all the boats at last come home.") is None
    )


def test_a_place_is_the_same_in_a_text_that_has_grown_before_and_after_it() -> None:
    after = f"A head.\n\n{TEXT} And more."
    assert after[same_place(21, TEXT, after) :].startswith("The eels are back.")


def test_a_place_whose_words_are_gone_stays_where_it_was_within_the_text() -> None:
    assert same_place(21, TEXT, "Nothing of this is here any more.") == 21
    assert same_place(21, TEXT, "Short.") == 6
