"""Cleaning text for the terminal."""

import pytest

from reader.sources.clean import blank, clean, clean_address, clean_line


@pytest.mark.parametrize(
    "text",
    [
        "",
        "“We will rebuild,” said Zoë Müller.\n\n\tIndented — and more…\n",
        "A family 👩‍👩‍👧 and a heart ❤️",
        "می‌خواهم",
        "cafe\u0301",
        "مرحبا بالعالم, שָׁלוֹם, ที่นี่",
    ],
)
def test_clean_text_is_returned_as_it_is(text: str) -> None:
    assert clean(text) is text


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("one\r\ntwo\rthree", "one\ntwo\nthree"),
        ("one\x85two\u2028three\u2029four", "one\ntwo\nthree\nfour"),
        ("page one\x0cpage two\x0bend", "page one\npage two\nend"),
    ],
)
def test_every_line_break_becomes_a_newline(text: str, expected: str) -> None:
    assert clean(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "\x1b[31mred\x1b[0m",
        "\x9b31mred",
        "\x1b]0;a new window title\x07red",
        "\x1b]52;c;aGVsbG8=\x1b\\red",
        "\x1bP+q544e\x1b\\red",
        "\x1bcr\x1b(Bed",
        "\x00r\x08e\x7fd\x1b",
        "\u202ered\u202c",
        "r\u200be\u2060d\ufeff",
        "red\U000e0041\U000e0042",
        "re\ufdd0d\uffff",
    ],
)
def test_characters_that_command_or_deceive_a_terminal_are_removed(text: str) -> None:
    assert clean(text) == "red"


def test_an_unfinished_control_string_costs_no_text() -> None:
    assert clean("\x1b]the rest of the line\nand the next") == "the rest of the line\nand the next"


def test_a_lone_surrogate_is_replaced() -> None:
    assert clean("a\udc80b") == "a\ufffdb"


def test_a_tower_of_accents_is_capped() -> None:
    assert clean("Z" + "\u0301" * 50 + "algo") == "Z" + "\u0301" * 4 + "algo"


def test_a_line_has_no_breaks_and_single_spaces() -> None:
    assert clean_line("  A title\r\n\tover \x1b[1mtwo\x1b[0m  lines ") == "A title over two lines"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("har\u00adbour\u200b wall", "har bour  wall"),
        ("\ufeffOne\r\ntwo\x1b[31m", " One \ntwo [31m"),
        ("e" + "\u0301" * 6 + "!", "e" + "\u0301" * 4 + "  !"),
    ],
)
def test_blank_text_is_clean_and_keeps_every_other_character_in_its_place(text: str, expected: str) -> None:
    assert blank(text) == expected
    assert clean(blank(text)) == expected


def test_what_is_struck_over_to_be_bold_or_underlined_is_there_once() -> None:
    assert clean("N\bNA\bAM\bM\bME\bE  _\bf_\bi_\bl_\be o\b\b\nend\b") == "NAME  file o\nend"


def test_titles_have_accents_on_their_letters_and_addresses_stay_as_they_are() -> None:
    assert clean_line("Zoe\u0301’s cafe\u0301") == "Zoé’s café"
    assert clean_address("cafe\u0301\n.txt") == "cafe\u0301 .txt"
