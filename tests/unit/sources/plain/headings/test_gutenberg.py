"""The headings of e-books in plain text, and what Project Gutenberg puts around them."""

from tests.headed import BODY, headings, heads_of, over_body


def test_what_the_library_adds_after_an_e_book_is_one_section() -> None:
    added = [
        "*** END OF THE PROJECT GUTENBERG EBOOK THE OLD BRIDGE ***",
        BODY,
        "THE FULL LICENSE",
        BODY,
        "Section 1. Terms",
        BODY,
    ]
    found = headings(*over_body("PART ONE", "CHAPTER I", "CHAPTER II"), "THE END", *added)
    assert [*found[2:]] == [("CHAPTER II", 2), (added[0], 1)]


def test_what_the_library_puts_before_an_e_book_has_no_headings() -> None:
    notice = ["THE FULL LICENSE", BODY, "*** START OF THE PROJECT GUTENBERG EBOOK THE OLD BRIDGE ***"]
    assert heads_of(BODY, *notice, *over_body("CHAPTER I", "CHAPTER II")) == ["CHAPTER I", "CHAPTER II"]


def test_chapters_count_up_in_each_part_anew() -> None:
    parts = over_body("BOOK ONE", "I. The Mill", "II. A Stranger at the Gate", "BOOK TWO", "I. Frost", "II. The Letter")
    assert [level for _, level in headings(*parts)] == [1, 2, 2, 1, 2, 2]


def test_the_part_that_begins_below_the_contents_is_a_heading() -> None:
    contents = ["CONTENTS", "PART ONE", "I. THE MILL 3", "II. THE WEIR 9", "PART TWO", "III. FROST 12", "IV. SNOW 19"]
    parts = ["PART ONE", "CHAPTER I", *over_body("THE MILL"), "CHAPTER II", *over_body("THE WEIR"), *over_body("PART TWO")]
    found = heads_of(*contents, *parts)
    assert found == ["CONTENTS", "PART ONE", "CHAPTER I", "THE MILL", "CHAPTER II", "THE WEIR", "PART TWO"]


def test_a_second_e_book_in_one_text_has_its_chapters() -> None:
    marks = [f"*** {mark} OF THE PROJECT GUTENBERG EBOOK THE OLD BRIDGE ***" for mark in ("START", "END")]
    book = [BODY, marks[0], *over_body("CHAPTER I", "CHAPTER II"), marks[1], BODY, "THE FULL LICENSE", BODY]
    assert heads_of(*book, *book) == ["CHAPTER I", "CHAPTER II", marks[1]] * 2


def test_who_stammers_or_breaks_off_counts_no_chapters() -> None:
    said = ["I—I do not know.", "I—she was here.", "I – never, sir!"]
    lines = [line for roman in ("I", "II", "III", "IV") for line in (f"{roman}—The River", BODY, *said, BODY)]
    assert heads_of(*lines) == ["I—The River", "II—The River", "III—The River", "IV—The River"]
