"""The order of the lines of a PDF: column by column, without what stands around the text of each page."""

from tests.articles import texts
from tests.unit.sources.pdfs import BOATS, EELS, LEFT, RIGHT, Words, lines, read


def test_two_columns_are_read_one_after_the_other() -> None:
    rows = [words for pair in zip(lines(*LEFT), lines(*RIGHT, left=310), strict=True) for words in pair]
    article = read(lines("The Night", top=760, size=18) + rows)
    assert texts(article) == ["The Night", " ".join(LEFT), " ".join(RIGHT)]


def test_a_line_across_the_columns_parts_what_is_above_from_what_is_below() -> None:
    above = lines(*LEFT) + lines(*RIGHT, left=310)
    across = [Words("What the council says about all of this, in forty words or less, to everybody", 72, 640, 14)]
    below = lines(*RIGHT, top=610) + lines(*LEFT, top=610, left=310)
    assert [text[:5] for text in texts(read(above + across + below))] == ["The e", "Forty", "What ", "Forty", "The e"]


def test_a_paragraph_across_the_columns_ends_above_them() -> None:
    columns = lines(*LEFT, *LEFT) + lines(*RIGHT, *RIGHT, left=310)
    found = texts(read([*lines(*EELS, top=760), *columns]))
    assert found == [" ".join(EELS), *[" ".join(LEFT)] * 2, *[" ".join(RIGHT)] * 2]


def test_a_short_heading_over_both_columns_parts_them_too() -> None:
    above = lines(*LEFT) + lines(*RIGHT[:3], left=310)
    heading = [Words("The Council", 72, 640, 14)]
    below = lines(*RIGHT, top=610) + lines(*LEFT, top=610, left=310)
    found = [text[:5] for text in texts(read(above + heading + below))]
    assert found == ["The e", "Forty", "The C", "Forty", "The e"]


def test_a_heading_in_the_left_column_beside_text_in_the_right_one_parts_nothing() -> None:
    right = [Words(each, 310, 700 - 14 * place) for place, each in enumerate((*RIGHT, *RIGHT, *RIGHT))]
    left = [*lines(*LEFT), Words("The Council", 72, 624, 14), *lines(*LEFT, top=588)]
    found = [text[:5] for text in texts(read(left + right))]
    assert found[:3] == ["The e", "The C", "The e"]


def test_a_short_heading_over_both_columns_parts_them_however_short_the_right_one_is() -> None:
    above = [*lines(*LEFT), *lines(*LEFT, top=644), *lines(*RIGHT[:2], left=310)]
    heading = [Words("The Council", 72, 580, 14)]
    below = lines(*RIGHT, top=550) + lines(*LEFT, top=550, left=310)
    found = [text[:5] for text in texts(read(above + heading + below))]
    assert found == ["The e", "The e", "Forty", "The C", "Forty", "The e"]


def test_what_stands_at_the_left_below_something_at_the_right_is_read_after_it() -> None:
    found = texts(read(lines(*RIGHT, *RIGHT, left=310) + lines(*LEFT, *LEFT, top=500) + lines(EELS[0], top=300)))
    assert " ".join(found) == " ".join((*RIGHT, *RIGHT, *LEFT, *LEFT, EELS[0]))


def test_the_last_line_above_notes_is_no_heading_of_both_columns() -> None:
    left = [*lines(*LEFT), *lines("Counted by two people.", top=600, size=8)]
    right = [*lines(*RIGHT[:3], left=310), *lines("Dug out before the war.", top=600, left=310, size=8)]
    assert " ".join(LEFT) in texts(read(left + right))


def test_page_numbers_close_below_the_text_are_left_out() -> None:
    pages = [[*lines(*EELS), *lines(*BOATS, top=640), Words(str(number), 290, 612)] for number in range(1, 4)]
    assert set(texts(read(*pages))) == {" ".join(EELS), " ".join(BOATS)}


def test_running_heads_and_page_numbers_are_left_out() -> None:
    pages = [
        [Words("The Eels of Lunde", 72, 800, 9), *lines(*EELS), *lines(*BOATS, top=640), Words(f"Page {number}", 280, 40, 9)]
        for number in range(1, 5)
    ]
    assert set(texts(read(*pages))) == {" ".join(EELS), " ".join(BOATS)}


def test_a_running_head_above_nothing_but_a_picture_is_left_out() -> None:
    head = Words("The Eels of Lunde", 72, 800, 9)
    assert texts(read([head, *lines(*EELS)], [head], [head, *lines(*BOATS)])) == [" ".join(EELS), " ".join(BOATS)]


def test_the_same_words_alone_on_several_pages_are_kept() -> None:
    thanks = [Words("Thank you", 72, 700, 30)]
    assert texts(read(lines(*EELS), thanks, lines(*BOATS), thanks)) == [" ".join(EELS), "Thank you", " ".join(BOATS), "Thank you"]


def test_rows_of_numbers_that_go_on_over_pages_are_kept() -> None:
    pages = [
        [*lines(*EELS), *(Words(f"{year} {7 * year}", 72, 600 - 13 * (year % 10)) for year in range(first, first + 10))]
        for first in (1900, 1910)
    ]
    found = " ".join(texts(read(*pages)))
    assert all(f"{year} {7 * year}" in found for year in range(1900, 1920))


def test_pages_with_nothing_but_a_number_of_their_own_keep_it() -> None:
    assert len(texts(read(*([Words(f"Lot {number}", 72, 700)] for number in range(1, 4))))) == 3


def test_running_heads_may_differ_on_left_and_right_pages() -> None:
    pages = [
        [Words("Ada Quill" if number % 2 else "The Eels", 72, 800, 9), *lines(*EELS, *BOATS, top=700 - number)]
        for number in range(6)
    ]
    assert set(texts(read(*pages))) == {" ".join(EELS), " ".join(BOATS)}


def test_a_running_head_close_above_the_text_is_recognised_by_its_smaller_letters() -> None:
    pages = [
        [Words("11/24/26, 8:21 PM", 24, 769, 8), Words("The Eels - Lunde Post", 210, 769, 8), *lines(*text, top=top, size=12)]
        for text, top in ((EELS, 748), (BOATS, 755))
    ]
    assert texts(read(*pages)) == [" ".join(EELS), " ".join(BOATS)]


def test_a_line_on_one_page_only_is_no_running_head() -> None:
    pages = [[Words(text, 72, 800, 9), *lines(*EELS)] for text in ("Monday", "Tuesday", "Wednesday")]
    assert [text for text in texts(read(*pages)) if len(text) < 20] == ["Monday", "Tuesday", "Wednesday"]


def test_what_a_browser_prints_around_a_single_page_is_left_out() -> None:
    around = [Words("3/4/19, 6:00 PM", 30, 820, 8), Words("The Eels", 280, 820, 8)]
    around += [Words("https://lunde.example/eels", 30, 20, 8), Words("1/1", 550, 20, 8)]
    assert texts(read(around + lines(*EELS))) == [" ".join(EELS)]
    assert len(texts(read(around[:2] + lines(*EELS)))) > 1
