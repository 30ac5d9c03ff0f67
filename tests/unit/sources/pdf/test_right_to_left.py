"""Reading PDFs in scripts that are written from right to left."""

from __future__ import annotations

import io
from collections.abc import Sequence

import pytest

from reader.sources import load
from reader.sources.pdf.right_to_left import Letter, is_right_to_left, runs_of, words_in
from tests.unit.sources.pdfs import Words, lines, pdf

HEBREW_FONT = b"/BaseFont /Times-Roman /Encoding << /Type /Encoding /Differences [97 %s] >>" % b" ".join(
    b"/afii%d" % number for number in range(57664, 57690)
)
"""A font that shows the letters of the Hebrew alphabet for those of the Latin one."""
ALPHABET = {chr(97 + number): chr(0x5D0 + number) for number in range(26)}


def shown(*texts: str, top: float = 700, left: float = 72) -> list[Words]:
    """Lines of Hebrew as they are printed: their letters from the left of the page to the right."""
    return [each._replace(bold=True) for each in lines(*(text[::-1] for text in texts), top=top, left=left)]


def hebrew(text: str) -> str:
    return "".join(ALPHABET.get(letter, letter) for letter in text)


def read(page: Sequence[Words]) -> str:
    data = pdf([page]).replace(b"/BaseFont /Times-Bold /Encoding /WinAnsiEncoding", HEBREW_FONT)
    return load(io.BytesIO(data)).text


def letters(text: str, width: float = 6.0) -> list[Letter]:
    """The letters of `text`, which are printed in that order from right to left; a space between words is empty."""
    return [Letter(sign, at, -(at + 1) * width, -at * width) for at, sign in enumerate(text) if sign != " "]


def test_words_and_their_letters_come_in_reading_order() -> None:
    assert read(shown("abcde fghij klmno pqrst uvwxy")) == hebrew("abcde fghij klmno pqrst uvwxy")


def test_lines_of_a_paragraph_begin_on_the_right() -> None:
    long, short = "abcde fghij klmno pqrst uvwxy " * 3, "abcde fghij"
    page = [*shown(long.strip()), *shown(short, top=687, left=72 + 11 * 20)]
    assert read(page) == hebrew(f"{long}{short}")


@pytest.mark.parametrize(
    ("printed", "said"),
    [
        ("אב gh ef dc גד", "אב cd fe hg גד"),
        ("אב 4102 גד", "אב 2014 גד"),
        ("אב 51 ,21 גד", "אב 15 ,12 גד"),
        ("אב 5.21 גד", "אב 12.5 גד"),
        ("אב )hg fe( .גד", "אב (ef gh) .גד"),
    ],
)
def test_latin_words_and_numbers_run_from_left_to_right(printed: str, said: str) -> None:
    assert words_in(letters(printed), 10) == said


def test_vowel_signs_follow_the_letter_that_bears_them() -> None:
    printed = [Letter("ב", 0, 0, 6), Letter("\u05b8", 1, 8, 9), Letter("א", 2, 6, 12)]
    assert [words_in(run, 10) for run in runs_of(printed, 20)] == ["א\u05b8ב"]


def test_a_page_of_latin_script_is_none_of_these() -> None:
    assert not is_right_to_left("The word שלום is Hebrew.")
    assert not is_right_to_left("2014")
    assert is_right_to_left("שלום (Hi)")
