"""Headings that belong together by their numbers, times, prices or signs."""

import pytest

from tests.headed import BODY, between_paragraphs, headings, heads_of


def test_the_times_of_a_report_as_it_happened_head_what_happened() -> None:
    times = ["11.40am: Road to stay shut", "10:15 – Helicopter cannot land", "9.05am: What we know so far"]
    assert heads_of("\n\n".join(part for time in times for part in (time, BODY))) == times


def test_years_may_head_what_a_single_word_names() -> None:
    years = ["1924: The opening", "1963: Ice", "1988: The closing", "2001: “Open again”"]
    assert heads_of("\n\n".join(part for year in years for part in (year, BODY))) == years


def test_times_may_stand_before_what_happened_without_a_mark() -> None:
    times = ["16.40 The bridge is closed", "15.15 “Nobody has crossed since noon”", "9.05 Good morning"]
    assert heads_of("\n\n".join(part for time in times for part in (time, BODY))) == times


def test_times_without_text_below_are_a_programme() -> None:
    assert not heads_of("\n".join([BODY, "9:30 – Doors open", "10:15 – The first talk", "11:40 – Tea and cake", BODY]))


@pytest.mark.parametrize(
    "days",
    [
        ["MONDAY", "Tuesday, 4 May", "Wednesday"],
        ["March 2017", "4 September 2019", "January 16, 2023"],
        ["1964: A bridge is opened", "3 June 2019: The first crack", "3 June, 7:42 a.m.: The fall"],
        ["5 p.m. Climb the tower", "8 p.m. Sardines, and nothing else", "10.30 a.m. Take the tram"],
        ["9.05am", "10:15", "11:40 GMT"],
        ["9.05am", "10.15am: A helicopter lands", "11.40am"],
        ["10pm: First result declared", "11.47pm: “We have not lost”", "1am: The count goes on"],
    ],
)
def test_days_and_hours_head_what_happened_then(days: list[str]) -> None:
    assert heads_of("\n\n".join(part for day in days for part in (day, BODY))) == days


def test_numbers_alone_head_the_parts_of_a_story() -> None:
    parts = ["1", "2", "3"]
    assert heads_of("\n\n".join(line for part in parts for line in (part, BODY, "“Nobody.”"))) == parts


def test_the_numbers_of_pages_are_no_headings() -> None:
    pages = [f"{BODY[:-10]}\n\n{page}\n\nof the town. {BODY}" for page in (1, 2, 3)]
    assert not heads_of("\n\n".join(pages))


def test_the_days_of_a_programme_are_headings() -> None:
    lines = [BODY, "Saturday", "10am Gates open", "2pm Tug of war", "Sunday", "9:30 Service", "12 noon Races", BODY]
    assert heads_of("\n".join(lines)) == ["Saturday", "Sunday"]


def test_a_day_alone_is_no_heading() -> None:
    assert not heads_of(between_paragraphs("Tuesday, 4 May"))


@pytest.mark.parametrize("blank", ["\n", "\n\n"], ids=["lines", "blank lines"])
def test_the_items_of_a_numbered_list_are_no_headings(blank: str) -> None:
    items = ["1. Call a workshop", "2. Define what success means", "3. Write a report for the mayor"]
    assert not heads_of(blank.join([BODY, BODY, *items, BODY]))


def test_long_lines_that_count_up_over_paragraphs_are_headings() -> None:
    long = [
        "1. Look at the bridge for yourself before you ask an engineer",
        "2. Recognise that no bridge was ever built to last for ever",
        "3. Find the money",
    ]
    assert heads_of("\n".join(part for line in long for part in (line, BODY, BODY))) == long


def test_lines_that_count_up_over_sentences_are_headings() -> None:
    text = "\n".join(["1. Last meeting", "Nothing to add.", "2. The bridge", "2.1 Costs", BODY, "3. Other business", "None."])
    assert {"1. Last meeting", "2. The bridge", "3. Other business"} <= set(heads_of(text))


def test_a_line_above_the_next_number_heads_nothing() -> None:
    heads = ["1. The Museum of Keys", "2. The Button Room", "3. The Salt Cellar"]
    lines = [line for head in heads for line in (head, BODY, "Open Saturdays only")]
    assert heads_of("\n\n".join([*lines, BODY])) == [*heads, "Open Saturdays only"]


@pytest.mark.parametrize("aside", ["★★★☆☆", "£49 at Quill & Sons", "Buy now"])
def test_stars_and_prices_between_do_not_matter(aside: str) -> None:
    heads = ["The Quill kettle", "The Marsh kettle", "The Dew kettle"]
    with_asides = "\n".join([BODY, *(part for head in heads for part in (head, BODY, aside))])
    assert heads_of(with_asides) == heads


def test_lines_of_the_same_signs_and_figures_over_prose_are_headings_alike() -> None:
    heads = ["Ada Quill, 83, Port Alden", "Tom and Sal Marsh, 60, Low Moor", "Father Dew, 90, Seaton"]
    assert heads_of("\n".join([BODY, *(part for head in heads for part in (head, BODY))])) == heads


@pytest.mark.parametrize(
    "heads",
    [
        ["14 Mill Lane, Holm: $385,000", "2 Chapel Row, Dalby: $349,000", "7 Quay Street, Seaton: $399,000"],
        ["Quill kettle: $29", "Marsh kettle: $31", "Dew kettle: $19"],
    ],
)
def test_things_with_their_prices_over_prose_are_headings_alike(heads: list[str]) -> None:
    assert heads_of("\n".join([BODY, *(part for head in heads for part in (head, BODY))])) == heads


def test_prices_of_different_things_over_prose_are_no_headings() -> None:
    prices = ["Price: $29", "Price: $31", "Price: $19"]
    assert not heads_of("\n".join([BODY, *(part for price in prices for part in (price, BODY))]))


def test_a_number_over_its_first_paragraph_is_a_heading() -> None:
    lines = [f"{number}.0 {words}\n\n{number}.1 {BODY}" for number, words in enumerate(("PURPOSE", "COSTS", "RISKS"), 1)]
    assert heads_of("\n\n".join(lines)) == ["1.0 PURPOSE", "2.0 COSTS", "3.0 RISKS"]


def test_numbers_within_a_number_head_their_sentences() -> None:
    lines = ["1. Apologies", BODY, "2. Matters arising", "2.1 Bus shelter", BODY, "2.2 Dog bin", BODY, "3. Planning", BODY]
    assert heads_of(*lines) == ["1. Apologies", "2. Matters arising", "2.1 Bus shelter", "2.2 Dog bin", "3. Planning"]


def test_the_letters_of_an_outline_are_headings_under_its_roman_numbers() -> None:
    parts = ["I. Causes", "A. The bank", "B. The pumps", "II. Costs", "A. Repairs", "B. Claims", "III. Advice"]
    lines = [line for part in parts for line in ([part] if part in ("I. Causes", "II. Costs") else [part, "It was short."])]
    assert headings(*lines, BODY) == [(part, 1 if part[0] == "I" else 2) for part in parts]


def test_what_happens_at_the_times_of_a_programme_is_no_heading() -> None:
    programme = "09.30 Registration\n10.00 Welcome\n11.15 Coffee\n13.00 Lunch"
    assert not heads_of("\n\n".join([BODY, programme, BODY]))


def test_sections_with_two_digits_are_no_times() -> None:
    sections = [line for number in range(9, 13) for line in (f"2.{number} Costs of the year", BODY)]
    assert len(heads_of("2 The bridge", BODY, *sections)) == 5


def test_days_of_a_diary_may_be_over_a_single_sentence() -> None:
    days = ["Monday 3rd June", "Tuesday 4th June", "Wednesday 5th June"]
    assert heads_of(*(part for day in days for part in (day, "Nothing."))) == days


def test_values_with_the_same_label_are_no_headings() -> None:
    days = [line for day in ("1: Keld", "2: Marren", "3: Ostry") for line in (f"Day {day}", BODY, "Walking time: four hours")]
    assert heads_of(*days, BODY) == ["Day 1: Keld", "Day 2: Marren", "Day 3: Ostry"]


@pytest.mark.parametrize("passing", ["Nineteen!", "How do you count what never stands still?"])
def test_who_numbers_chapters_asks_and_exclaims_between_them_in_passing(passing: str) -> None:
    chapters = [line for head in ("I. The street", "II. The bridge", "III. The river") for line in (head, BODY, BODY)]
    assert heads_of(*chapters, passing, BODY, BODY) == ["I. The street", "II. The bridge", "III. The river"]


def test_a_chapter_may_be_called_by_a_question() -> None:
    chapters = [line for number in ("I", "II", "III") for line in (f"CHAPTER {number}", "Who Goes There?", BODY, BODY)]
    assert "Who Goes There?" in heads_of(*chapters)
