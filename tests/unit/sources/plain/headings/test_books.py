"""The headings of whole books in plain text."""

from tests.headed import BODY, heads_of, over_body


def test_names_and_dedications_before_the_first_chapter_are_no_headings() -> None:
    front = ["THE OLD BRIDGE", "BY", "ADA QUILL", "PORT ALDEN", "HARPER & DOWNE", "To my sister"]
    chapters = over_body("PREFACE", "CHAPTER I", "CHAPTER II", "CHAPTER III")
    assert heads_of("The old bridge", *front, *chapters)[1:] == ["PREFACE", "CHAPTER I", "CHAPTER II", "CHAPTER III"]


def test_running_heads_are_no_headings() -> None:
    pages = [line for page in (14, 18, 22, 26) for line in (f"{page} THE OLD ROAD", BODY, f"THE RAILWAY {page + 2}", BODY)]
    assert heads_of(*over_body("CHAPTER I"), *pages, *over_body("CHAPTER II")) == ["CHAPTER I", "CHAPTER II"]


def test_headings_that_count_up_are_no_running_heads() -> None:
    heads = [f"The old bridge {number}" for number in (1, 2, 3, 4)]
    assert heads_of(*over_body(*heads)) == heads


def test_the_title_right_below_the_number_of_a_part_is_a_heading() -> None:
    assert heads_of("PART I\nMoorings", *over_body("Chapter 1\nLicences", "Chapter 2\nFees"))[1:] == [
        "Moorings",
        "Chapter 1",
        "Licences",
        "Chapter 2",
        "Fees",
    ]


def test_lines_above_an_abstract_are_those_of_the_title_page() -> None:
    thesis = [
        "MILLS AND MEN",
        "A thesis submitted to the University of Skell",
        "ADA QUILL",
        "School of History",
        "Abstract",
        BODY,
    ]
    assert not {"ADA QUILL", "School of History"} & set(heads_of(*thesis, "CHAPTER ONE", BODY, "CHAPTER TWO", BODY))
