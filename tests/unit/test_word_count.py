"""Counting words."""

from __future__ import annotations

import pytest

from reader.word_count import words_in


def test_words_are_counted_in_a_short_text_and_nearly_so_in_a_long_one() -> None:
    short = "Opening words.\n\nThe\n harbour\n\nOpen."
    assert words_in(short) == len(short.split())
    long = "The boats come  home,\n\nand the eels\n  were not asked. " * 20_000
    assert words_in(long) == pytest.approx(len(long.split()), rel=0.01)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("", 0),
        ("One, two — three.", 4),
        ("Đã năm giờ", 3),
        ("我们等得够久了,”市长说。", 10),
        ("ルンデの港 is a port", 6),
    ],
)
def test_words_are_counted_where_no_spaces_divide_them_too(text: str, words: int) -> None:
    assert words_in(text) == words


@pytest.mark.parametrize("sentence", ["The boats cannot wait any longer. ", "船不能再等了，市长说。"])
def test_the_words_of_a_long_text_are_estimated_within_two_percent(sentence: str) -> None:
    paragraph = 10 * sentence + "\n"
    times = 300_000 // len(paragraph)
    assert words_in(paragraph * times) == pytest.approx(words_in(paragraph) * times, rel=0.02)
