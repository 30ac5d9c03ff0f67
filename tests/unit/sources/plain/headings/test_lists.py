"""Headings over and in lists: of contents, of other texts, of what changed in a version."""

import pytest

from reader.sources.plain.headings.words import Features
from tests.headed import BODY, headings, heads_of, over_body


def test_lines_in_capitals_are_headings_over_lists_and_tables_where_the_others_are() -> None:
    points, table = "- More bridges\n- Fewer tolls", "m 2023 2022\nTolls 212 204\nCosts 181 176"
    text = "\n\n".join(
        ["HIGHLIGHTS", points, "THE YEAR", BODY, "OUTLOOK", BODY, "STATEMENT OF INCOME", table, "RISKS", BODY, BODY]
    )
    assert heads_of(text) == ["HIGHLIGHTS", "THE YEAR", "OUTLOOK", "STATEMENT OF INCOME", "RISKS"]


def test_a_list_of_contents_is_no_heading() -> None:
    chapters = ["CHAPTER I. The Old Bridge", "CHAPTER II. The Flood", "CHAPTER III. The Mill"]
    text = "\n\n".join(["CONTENTS", "\n".join(chapters), *(part for chapter in chapters for part in (chapter, BODY, BODY))])
    found = heads_of(text)
    assert found[-3:] == chapters
    assert sum(line in chapters for line in found) == 3


def test_the_chapter_below_a_list_of_contents_keeps_its_number_and_title() -> None:
    chapters = [("CHAPTER I.", "The Old Bridge"), ("CHAPTER II.", "The Flood")]
    contents = "\n".join(f"{number} {title}" for number, title in chapters)
    text = "\n\n".join(["CONTENTS", contents, *(part for each in chapters for part in ("\n".join(each), BODY, BODY))])
    assert heads_of(text) == ["CONTENTS", "CHAPTER I.", "The Old Bridge", "CHAPTER II.", "The Flood"]


def test_the_part_below_a_list_of_contents_keeps_its_title() -> None:
    parts = [("PART ONE: THE RIVER", "I", "THE MILL"), ("PART TWO: THE SEA", "II", "THE FLOOD")]
    contents = ["CONTENTS", *(line for part, number, title in parts for line in (part, f"{number}. {title}"))]
    found = heads_of(*contents, *(line for part in parts for line in (*part, BODY, BODY)))
    assert [line for line in found if line.startswith("PART")] == [part for part, _, _ in parts]


@pytest.mark.parametrize("blank", ["\n", "\n\n"], ids=["lines", "blank lines"])
def test_headings_over_lists_of_other_texts_are_found_but_not_what_is_listed(blank: str) -> None:
    end = [
        "Related news",
        "“Bridge closed to lorries” — Ammer Post, 2 May",
        "Sources",
        "Jane Doe. “A bridge too old to mend”. Ammer Post, 4 May",
        "See also",
        "Bridges of the Ammer",
        "The great flood",
        "External links",
        "The council of the town",
    ]
    found = heads_of(blank.join([BODY, "A bridge too old to mend", BODY, BODY, *end]))
    assert found == ["A bridge too old to mend", "Related news", "Sources", "See also", "External links"]


def test_a_heading_below_links_in_the_middle_of_a_text_is_a_heading() -> None:
    text = "\n\n".join([BODY, "Related stories", "The great flood", "2. Costs and benefits", BODY, BODY])
    assert heads_of(text) == ["Related stories", "2. Costs and benefits"]


def test_the_numbers_of_versions_are_headings_and_so_are_the_kinds_of_changes() -> None:
    log = [
        "2.4.0 (2024-11-02)",
        "Added",
        "- A new valve",
        "Fixed",
        "- The old pump",
        "2.3.1 (2024-09-17)",
        "Bug fixes",
        "- The weir",
    ]
    assert heads_of("\n\n".join(log)) == [line for line in log if not line.startswith("-")]


def test_prices_and_dates_in_figures_are_no_versions() -> None:
    found = heads_of(BODY, "Pears", "1.99", "Plums", "2.49", BODY, "12.3.2024", BODY, "14.3.2024", BODY)
    assert not {"1.99", "2.49", "12.3.2024", "14.3.2024"} & set(found)


def test_the_numbers_of_versions_may_have_two_parts() -> None:
    assert heads_of("0.4", "- A new valve", "0.3", "Fixed", "- The old pump") == ["0.4", "0.3", "Fixed"]


def test_the_lines_of_a_log_are_no_headings() -> None:
    assert not heads_of("\n".join(f"{hour:02}.{hour:02} Something happened at the bridge number {hour}" for hour in range(12)))


def test_the_lines_of_a_long_list_are_no_headings() -> None:
    first = ("Ada", "Bram", "Cleo", "Dora", "Emil", "Fay", "Gus", "Hope")
    names = [f"{one} {other}" for one in first for other in ("Quill", "Oosting", "Farr", "Hale", "Crane", "Marsh", "Orr")]
    assert not heads_of("\n".join(names))


def test_a_line_over_a_part_of_a_long_list_may_be_a_heading() -> None:
    def sure_of_longer_lines(features: Features) -> float:
        return features["length"] - 0.4

    heads = [f"What to pack for {where}" for where in ("rain", "sun", "fog", "snow", "hail", "wind")]
    assert heads_of(*("\n".join([head, *["- rope"] * 9]) for head in heads), score=sure_of_longer_lines) == heads


def test_what_an_untitled_list_of_contents_lists_are_headings_where_it_comes_again() -> None:
    contents, scores = ["From the captain", "The new boat", "Results"], "Seaton 3, Harrow 2\nDalby 1, Holm 1"
    text = "\n\n".join(
        ["IN THIS ISSUE\n" + "\n".join(contents), *over_body("FROM THE CAPTAIN", "THE NEW BOAT"), "RESULTS", scores]
    )
    assert heads_of(text, BODY)[-3:] == ["FROM THE CAPTAIN", "THE NEW BOAT", "RESULTS"]
    assert not set(contents).intersection(heads_of(text, BODY))


def test_the_lines_of_a_refrain_are_no_list_of_contents() -> None:
    refrain = "The river runs\nBelow the town\nAnd carries all"
    assert not heads_of(BODY, refrain, BODY, refrain, BODY)


@pytest.mark.parametrize("listed", ["200g dates\n3 eggs", "Light to hold and to carry\nAs loud as a bell on a ship"])
def test_a_line_apart_from_what_is_above_it_is_a_heading_right_over_its_list(listed: str) -> None:
    heads = ["The old kettle", "Pros", "The new kettle"]
    text = "\n\n".join([BODY, f"The old kettle\n{BODY}", f"Pros\n{listed}", f"The new kettle\n{BODY}", BODY])
    assert heads_of(text) == heads


def test_contents_end_where_the_first_of_them_comes_again_though_no_long_paragraph_follows() -> None:
    listed = ["Overview", "Who can apply", "How to apply"]
    guide = [line for head in listed for line in (head, "You can apply for a licence from today.")]
    assert heads_of("\n\n".join(["Contents", "\n".join(listed), *guide]))[-3:] == listed


def test_a_title_with_dots_to_its_page_is_no_heading() -> None:
    listed = ["1. The bridge ........ 1", "2. The river ........ 4", "3. The ferry ........ 9"]
    sections = ["1. The bridge", BODY, "2. The river", BODY, "3. The ferry", BODY]
    assert heads_of("\n\n".join(["\n".join(listed), *sections])) == ["1. The bridge", "2. The river", "3. The ferry"]


def test_lines_over_lists_of_results_are_headings() -> None:
    results = [part for head in ("Men", "Women", "Teams") for part in (head, "Ada Quill 41:12\nTom Marsh 41:40\nJ. Dew 42:03")]
    assert heads_of("\n\n".join([BODY, *results])) == ["Men", "Women", "Teams"]


def test_kinds_of_changes_are_under_their_version() -> None:
    changes = ["Unreleased", "Added", "- A ferry.", "2.1.0 (2024-06-01)", "Fixed", "- A bridge.", "2.0.0", "Added", "- A river."]
    levels = dict(headings("\n\n".join(changes)))
    assert (levels["Unreleased"], levels["2.1.0 (2024-06-01)"], levels["Added"], levels["Fixed"]) == (1, 1, 2, 2)
