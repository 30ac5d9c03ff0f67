"""Finding the headings of plain text."""

import textwrap

import pytest

from reader.sources.plain.headings.finding import heading_levels
from reader.sources.plain.headings.words import Features
from reader.sources.plain.paragraphs import paragraphs
from tests.headed import BODY


def headings(text: str) -> dict[str, int]:
    parts = paragraphs(text)
    return {part.text: level for part, level in zip(parts, heading_levels(parts), strict=True) if level}


def between_paragraphs(line: str) -> str:
    return "\n".join([BODY, BODY, line, BODY, BODY])


@pytest.mark.parametrize(
    "line",
    [
        "A bridge too old to mend",
        "What happens next?",
        "Two allies in the quarrel over the tolls",
        "“A matter of the greatest urgency”",
        "THE LONG WAY ROUND",
        "2. Costs and benefits",
        "CHAPTER IV",
        "Part Two: The Return",
        "## A heading with hashes",
    ],
)
def test_a_short_line_between_paragraphs_is_a_heading(line: str) -> None:
    assert list(headings(between_paragraphs(line))) == [line]


@pytest.mark.parametrize(
    "line",
    [
        "“It is a scandal,” he said.",
        "“We will mend it.”",
        "“We will mend it!”",
        "He said nothing more.",
        "By Jane Doe",
        "By our correspondent in Port Alden",
        "Illustrated by Jane Doe",
        "Photo: Jane Doe/Reuters",
        "A view of the old bridge from the harbour",
        "Price: £ 49",
        "Length: 7 km",
        "Dalby Rovers 31 9 8 14 35",
        "Subscribe now!",
        "Editor’s picks",
        "This article was corrected on Tuesday",
        "Jane Doe and John Roe, right, at the old bridge",
        "In the year of the flood --",
        "View this letter in your browser",
        "Staff Reports",
        "Share on a network",
        "Comments (12)",
        "Watch the engineers at work below:",
        "See it now: the bridge from above",
        "Watch: the engineers sing at work",
        "More from Port Alden",
        "Also read: Why the bridge will not be mended",
        "Jane Doe, who leads the council”",
        "Tuesday 4 May, 10:30",
        "- a point in a list",
        "https://example.org/bridge",
        "and so they went home",
        "The old song of the boatmen tells that",
        "橋は来年まで閉鎖される。",
        "12 Letters of the Ammer, vol. ii.",
        "Her answer: “Never again!”",
        "WHERE: Town hall, room 3",
        "Sports Bureau",
        "Local government reporter",
        "Rating: 4/5",
        "Four stars",
        "Press release",
        "Embargoed until Monday noon",
        "Serves 4",
        "Cooking time: 20 minutes",
        "Do you live near the bridge? Tell us about it",
        "Name and address supplied",
    ],
)
def test_other_short_lines_are_no_headings(line: str) -> None:
    assert not headings(between_paragraphs(line))


@pytest.mark.parametrize("below", ["Photo: Jane Doe", "Picture by Jane Doe"])
def test_a_caption_above_its_credit_is_no_heading(below: str) -> None:
    assert not headings("\n\n".join([BODY, "The bridge at night", below, BODY, BODY]))


def test_a_line_that_repeats_the_text_above_and_names_a_place_is_a_caption() -> None:
    lines = [*[BODY] * 4, "Engineers of the council look for rust at Ammer Bridge", *[BODY] * 4]
    assert not headings("\n".join(lines))


def test_the_times_of_a_report_as_it_happened_head_what_happened() -> None:
    times = ["11.40am: Road to stay shut", "10:15 – Helicopter cannot land", "9.05am: What we know so far"]
    assert list(headings("\n\n".join(part for time in times for part in (time, BODY)))) == times


def test_years_may_head_what_a_single_word_names() -> None:
    years = ["1924: The opening", "1963: Ice", "1988: The closing", "2001: “Open again”"]
    assert list(headings("\n\n".join(part for year in years for part in (year, BODY)))) == years


def test_times_may_stand_before_what_happened_without_a_mark() -> None:
    times = ["16.40 The bridge is closed", "15.15 “Nobody has crossed since noon”", "9.05 Good morning"]
    assert list(headings("\n\n".join(part for time in times for part in (time, BODY)))) == times


def test_times_without_text_below_are_a_programme() -> None:
    assert not headings("\n".join([BODY, "9:30 – Doors open", "10:15 – The first talk", "11:40 – Tea and cake", BODY]))


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
    assert list(headings("\n\n".join(part for day in days for part in (day, BODY)))) == days


def test_numbers_alone_head_the_parts_of_a_story() -> None:
    parts = ["1", "2", "3"]
    assert list(headings("\n\n".join(line for part in parts for line in (part, BODY, "“Nobody.”")))) == parts


def test_the_numbers_of_pages_are_no_headings() -> None:
    pages = [f"{BODY[:-10]}\n\n{page}\n\nof the town. {BODY}" for page in (1, 2, 3)]
    assert not headings("\n\n".join(pages))


def test_the_days_of_a_programme_are_headings() -> None:
    lines = [BODY, "Saturday", "10am Gates open", "2pm Tug of war", "Sunday", "9:30 Service", "12 noon Races", BODY]
    assert list(headings("\n".join(lines))) == ["Saturday", "Sunday"]


def test_a_heading_is_found_in_wrapped_text_even_below_a_full_line() -> None:
    full = textwrap.fill(f"{BODY[:-1]} and the ferry.", 72)
    wrapped = textwrap.fill(BODY, 72)
    text = "\n".join([wrapped, wrapped, full, "A bridge too old to mend", wrapped, wrapped])
    assert list(headings(text)) == ["A bridge too old to mend"]


def test_a_day_alone_is_no_heading() -> None:
    assert not headings(between_paragraphs("Tuesday, 4 May"))


def test_a_heading_may_follow_a_caption() -> None:
    lines = [
        BODY,
        "The old bridge",
        BODY,
        "Ada Quill looks for rust under the bridge on Sunday",
        "What happens next?",
        BODY,
        BODY,
    ]
    assert list(headings("\n".join(lines))) == ["The old bridge", "What happens next?"]


def test_those_who_sign_letters_are_no_headings() -> None:
    letters = [("Ada Quill, Port Alden", BODY), ("Tom Marsh, Low Moor", BODY), ("J. R. Dew, Seaton", BODY)]
    assert not headings("\n".join([BODY, *(part for letter in letters for part in letter)]))


def test_verse_has_no_headings() -> None:
    verse = "\n".join(["The river runs", "Below the town", "And carries all", "Its bridges down"])
    assert not headings("\n\n".join([BODY, verse, BODY]))


def test_the_last_line_is_no_heading() -> None:
    assert not headings(f"{BODY}\n\nA bridge too old to mend\n")


def test_lines_in_capitals_are_headings_over_lists_and_tables_where_the_others_are() -> None:
    points, table = "- More bridges\n- Fewer tolls", "m 2023 2022\nTolls 212 204\nCosts 181 176"
    text = "\n\n".join(
        ["HIGHLIGHTS", points, "THE YEAR", BODY, "OUTLOOK", BODY, "STATEMENT OF INCOME", table, "RISKS", BODY, BODY]
    )
    assert list(headings(text)) == ["HIGHLIGHTS", "THE YEAR", "OUTLOOK", "STATEMENT OF INCOME", "RISKS"]


def test_the_number_of_a_chapter_and_its_title_below_are_headings() -> None:
    text = "\n\n".join([BODY, "II", "THE LONG WAY ROUND", BODY, BODY, "III", "THE SHORT WAY BACK", BODY, BODY])
    assert list(headings(text)) == ["II", "THE LONG WAY ROUND", "III", "THE SHORT WAY BACK"]


def test_a_chapter_in_capitals_is_a_heading_though_short_lines_surround_it() -> None:
    talk = ["“Who goes there?”", "“Nobody.”", "“Then pass.”"]
    text = "\n\n".join(
        [BODY, *talk, "CHAPTER II THE OLD BRIDGE, THE FERRY AND THE HARBOUR", *talk, "IV", "THE FLOOD", *talk, BODY]
    )
    assert list(headings(text)) == ["CHAPTER II THE OLD BRIDGE, THE FERRY AND THE HARBOUR", "IV", "THE FLOOD"]


def test_a_list_of_contents_is_no_heading() -> None:
    chapters = ["CHAPTER I. The Old Bridge", "CHAPTER II. The Flood", "CHAPTER III. The Mill"]
    text = "\n\n".join(["CONTENTS", "\n".join(chapters), *(part for chapter in chapters for part in (chapter, BODY, BODY))])
    parts = paragraphs(text)
    found = [part for part, level in zip(parts, heading_levels(parts), strict=True) if level]
    assert [part.text for part in found][-3:] == chapters
    assert sum(part.text in chapters for part in found) == 3


def test_the_chapter_below_a_list_of_contents_keeps_its_number_and_title() -> None:
    chapters = [("CHAPTER I.", "The Old Bridge"), ("CHAPTER II.", "The Flood")]
    contents = "\n".join(f"{number} {title}" for number, title in chapters)
    text = "\n\n".join(["CONTENTS", contents, *(part for each in chapters for part in ("\n".join(each), BODY, BODY))])
    assert list(headings(text)) == ["CONTENTS", "CHAPTER I.", "The Old Bridge", "CHAPTER II.", "The Flood"]


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
    found = headings(blank.join([BODY, "A bridge too old to mend", BODY, BODY, *end]))
    assert list(found) == ["A bridge too old to mend", "Related news", "Sources", "See also", "External links"]


def test_a_heading_below_links_in_the_middle_of_a_text_is_a_heading() -> None:
    text = "\n\n".join([BODY, "Related stories", "The great flood", "2. Costs and benefits", BODY, BODY])
    assert list(headings(text)) == ["Related stories", "2. Costs and benefits"]


@pytest.mark.parametrize("blank", ["\n", "\n\n"], ids=["lines", "blank lines"])
def test_the_items_of_a_numbered_list_are_no_headings(blank: str) -> None:
    items = ["1. Call a workshop", "2. Define what success means", "3. Write a report for the mayor"]
    assert not headings(blank.join([BODY, BODY, *items, BODY]))


def test_long_lines_that_count_up_over_paragraphs_are_headings() -> None:
    long = [
        "1. Look at the bridge for yourself before you ask an engineer",
        "2. Recognise that no bridge was ever built to last for ever",
        "3. Find the money",
    ]
    assert list(headings("\n".join(part for line in long for part in (line, BODY, BODY)))) == long


def test_lines_that_count_up_over_sentences_are_headings() -> None:
    text = "\n".join(["1. Last meeting", "Nothing to add.", "2. The bridge", "2.1 Costs", BODY, "3. Other business", "None."])
    assert {"1. Last meeting", "2. The bridge", "3. Other business"} <= headings(text).keys()


def test_the_scenes_of_a_script_are_headings() -> None:
    script = "\n\n".join(
        ["INT. TOWN HALL - NIGHT", "Rain.", "ADA", "Who is there?", "EXT. BRIDGE - DAWN", "Nobody.", "TOM", "Me."]
    )
    assert {"INT. TOWN HALL - NIGHT", "EXT. BRIDGE - DAWN"} <= headings(script).keys()


def test_the_turns_of_a_talk_are_no_headings() -> None:
    talk = [("Ada", "Where were you?"), ("Tom", BODY), ("Ada", "And then?"), ("Tom", BODY), ("Ada", "Why?"), ("Tom", BODY)]
    assert not headings("\n".join(f"{name}: {said}" for name, said in talk))


def test_who_speaks_but_once_is_no_heading_in_a_hearing_either() -> None:
    talk = [
        "THE CHAIR: Are you ready?",
        "DR. PRIOR: I am.",
        "MR. LOCKE: May I ask why?",
        "DR. PRIOR: You may.",
        "THE CHAIR: Order.",
    ]
    assert not headings("\n\n".join([BODY, *talk, BODY]))


def test_names_in_capitals_above_what_is_said_are_no_headings() -> None:
    said = ["It will not be long.", "It is late.", "It was never true.", "This is the room.", "The lamp is out.", "It snows."]
    names = ["HARRIS", "MRS PELL"] * 2 + ["A YOUNG MAN", "HARRIS"]
    lines = [f"{name}\n{words}" for name, words in zip(names, said, strict=True)]
    assert list(headings("\n\n".join(["ACT ONE", BODY, *lines, "ACT TWO", BODY, BODY]))) == ["ACT ONE", "ACT TWO"]


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
    assert list(headings("\n\n".join(log))) == [line for line in log if not line.startswith("-")]


def test_prices_and_dates_in_figures_are_no_versions() -> None:
    assert not headings(
        "\n\n".join([BODY, "Pears", "1.99", "Plums", "2.49", BODY, "12.3.2024", BODY, "14.3.2024", BODY])
    ).keys() & {"1.99", "2.49", "12.3.2024", "14.3.2024"}
    log = ["0.4", "- A new valve", "0.3", "Fixed", "- The old pump"]
    assert list(headings("\n\n".join(log))) == ["0.4", "0.3", "Fixed"]


def test_a_line_above_the_next_number_heads_nothing() -> None:
    heads = ["1. The Museum of Keys", "2. The Button Room", "3. The Salt Cellar"]
    lines = [line for head in heads for line in (head, BODY, "Open Saturdays only")]
    assert list(headings("\n\n".join([*lines, BODY]))) == [*heads, "Open Saturdays only"]


def test_the_lines_of_a_log_are_no_headings() -> None:
    assert not headings("\n".join(f"{hour:02}.{hour:02} Something happened at the bridge number {hour}" for hour in range(12)))


def test_the_lines_of_a_long_list_are_no_headings() -> None:
    first = ("Ada", "Bram", "Cleo", "Dora", "Emil", "Fay", "Gus", "Hope")
    names = [f"{one} {other}" for one in first for other in ("Quill", "Oosting", "Farr", "Hale", "Crane", "Marsh", "Orr")]
    assert not headings("\n".join(names))


def test_a_line_over_a_part_of_a_long_list_may_be_a_heading() -> None:
    def sure_unless_items(features: Features) -> float:
        return 1.0 - 2 * features["a list item"]

    heads = [f"What to pack for {where}" for where in ("rain", "sun", "fog", "snow", "hail", "wind")]
    parts = paragraphs("\n\n".join("\n".join([head, *["- rope"] * 9]) for head in heads))
    levels = heading_levels(parts, sure_unless_items)
    assert [part.text for part, level in zip(parts, levels, strict=True) if level] == heads


def test_remarks_in_code_are_no_headings() -> None:
    assert not headings(f"{BODY}\n# the path\npath = 'x'\n# Config\nuser: root\n# Settings\nWIDTH = 72\n{BODY}")


def test_underlined_lines_are_headings() -> None:
    text = f"The bridge\n==========\n\n{BODY}\n\nThe costs\n---------\n\n{BODY}\n"
    assert headings(text) == {"The bridge": 1, "The costs": 2}


INTERVIEW = "\n".join(
    [
        "Q: You came here for one winter.",
        f"A: For one winter, yes. {BODY}",
        "Q: What does a keeper do now that the light is automatic?",
        f"A: He counts the stairs. {BODY}",
        "Q: What will you miss?",
        f"A: Not the storms. {BODY}",
        "Q: Who comes after you?",
        "A: A young engineer",
    ]
)


def test_the_questions_of_an_interview_are_headings_alike() -> None:
    assert list(headings(f"{INTERVIEW}\n{BODY}")) == [line for line in INTERVIEW.split("\n") if line.startswith("Q:")]


def test_questions_under_headings_are_none_themselves() -> None:
    heads = ["A cat that brings socks", "The parrot and the weekend", "A dog with two names"]
    letters = [line for head in heads for line in (head, f"Q: What does it want of me? {BODY[:60]}", f"A: {BODY}")]
    assert list(headings("\n".join([BODY, *letters]))) == heads


def test_the_short_answers_of_an_interview_are_no_headings() -> None:
    text = "\n".join(
        [BODY, "Q: What comes first?", "A: The bridge", "Q: And then?", "A: The weir", "Q: Which matters most?", BODY]
    )
    assert list(headings(text)) == ["Q: What comes first?", "Q: And then?", "Q: Which matters most?"]


LETTER = f"Sir, may I answer the letter of your reader? {BODY}"


def test_those_who_sign_letters_above_the_next_are_no_headings() -> None:
    signed = ["Ada Quill", "Port Alden"]
    assert not headings("\n".join([BODY, LETTER, *signed, LETTER, *signed, LETTER, *signed]))


def test_letters_have_headings_if_the_first_one_has() -> None:
    heads = ["The old bridge", "The wrong gull", "The bus"]
    letters = [line for head in heads for line in (head, LETTER, "Ada Quill", "Port Alden")]
    found = headings("\n".join(["Letters to the editor", *letters, BODY]))
    assert [head for head in found if head != "Letters to the editor"] == heads


def test_paragraphs_about_a_knight_are_no_letters() -> None:
    heads = ["The old bridge", "What comes after it"]
    knight = f"Sir Tom Marsh did not agree. {BODY}"
    assert list(headings("\n".join([BODY, *(line for head in heads for line in (head, knight)), BODY]))) == heads


@pytest.mark.parametrize("aside", ["★★★☆☆", "£49 at Quill & Sons", "Buy now"])
def test_stars_and_prices_between_do_not_matter(aside: str) -> None:
    heads = ["The Quill kettle", "The Marsh kettle", "The Dew kettle"]
    with_asides = "\n".join([BODY, *(part for head in heads for part in (head, BODY, aside))])
    assert list(headings(with_asides)) == heads


def test_lines_of_the_same_signs_and_figures_over_prose_are_headings_alike() -> None:
    heads = ["Ada Quill, 83, Port Alden", "Tom and Sal Marsh, 60, Low Moor", "Father Dew, 90, Seaton"]
    assert list(headings("\n".join([BODY, *(part for head in heads for part in (head, BODY))]))) == heads


@pytest.mark.parametrize(
    "heads",
    [
        ["14 Mill Lane, Holm: $385,000", "2 Chapel Row, Dalby: $349,000", "7 Quay Street, Seaton: $399,000"],
        ["Quill kettle: $29", "Marsh kettle: $31", "Dew kettle: $19"],
    ],
)
def test_things_with_their_prices_over_prose_are_headings_alike(heads: list[str]) -> None:
    assert list(headings("\n".join([BODY, *(part for head in heads for part in (head, BODY))]))) == heads


def test_prices_of_different_things_over_prose_are_no_headings() -> None:
    prices = ["Price: $29", "Price: $31", "Price: $19"]
    assert not headings("\n".join([BODY, *(part for price in prices for part in (price, BODY))]))


@pytest.mark.parametrize("author", ["Marta Quist", "MARTA QUIST", "Marta Quist and Tom Marsh"])
def test_the_name_of_an_author_on_top_is_no_heading(author: str) -> None:
    assert not headings("\n".join(["The river that moved uphill", author, *[BODY] * 6]))


def test_a_question_is_a_heading_unless_the_author_tells_of_themselves() -> None:
    question = "Who is afraid of whom here?"
    told = f"I walked home along the river and thought of my grandmother. {BODY}"
    assert list(headings(between_paragraphs(question))) == [question]
    assert not headings("\n".join([told, told, question, told, told]))


@pytest.mark.parametrize(("signature", "answer"), [("Torn in two", "Dear Torn,"), ("Robbed in Dalby", f"Ada writes: {BODY}")])
def test_who_signs_a_letter_above_its_answer_is_no_heading(signature: str, answer: str) -> None:
    assert not headings("\n".join([BODY, BODY, signature, answer, BODY, BODY]))


def test_a_line_that_ends_with_a_day_is_a_caption() -> None:
    assert not headings(between_paragraphs("Waves break over the wall of the harbour on Thursday morning"))


def test_rows_with_one_figure_are_no_headings() -> None:
    assert not headings("\n\n".join([BODY, "Upper Weir 38", "Lower Weir 55", "Mill Weir 62", BODY, BODY]))


def test_the_author_above_their_biography_at_the_end_is_no_heading() -> None:
    assert not headings("\n".join([BODY, BODY, BODY, "Ada Quill", "Ada Quill mends bridges and lives under one of them."]))


def test_marks_unlike_those_of_speech_make_a_heading() -> None:
    speech = "“We will mend it in the spring, or else we will build another one,” said the mayor of the town to the council."
    line = "‘It sang in the wind’"
    assert list(headings("\n".join([BODY, speech, line, speech, BODY]))) == [line]


def test_the_head_of_a_table_is_no_heading() -> None:
    table = "\n".join([BODY, "Bridge Built Length Lanes", "Weir 1902 61 2", "Mill 1931 48 1", BODY, BODY])
    assert headings(table) == {}


def test_lines_of_the_same_words_are_headings_alike() -> None:
    def only_early_ones(features: Features) -> float:
        return 1.0 - 5 * features["place"]

    parts = paragraphs("\n".join([BODY, "The bridge", BODY, "The weir", BODY, "The bridge", BODY, BODY, BODY]))
    assert [part.text for part, level in zip(parts, heading_levels(parts, only_early_ones), strict=True) if level] == []


def test_a_line_that_goes_on_below_in_small_letters_is_no_heading() -> None:
    def sure(features: Features) -> float:
        return 9.0

    line = "The engineers found under the old bridge nothing but"
    parts = paragraphs("\n\n".join([BODY, line, "a bell without a clapper. " + BODY, BODY]))
    assert not any(heading_levels(parts, sure))


@pytest.mark.parametrize(("lines", "found"), [(1, 0), (2, 0), (3, 3)])
def test_one_or_two_in_a_long_text_have_to_be_surer(lines: int, found: int) -> None:
    likely = [f"The bridge after flood {number}" for number in range(lines)]
    text = "\n".join([*[BODY] * 5, *[part for line in likely for part in (line, BODY, BODY)]])

    def almost_sure(features: Features) -> float:
        return 0.5

    parts = paragraphs(text)
    assert sum(level > 0 for level in heading_levels(parts, almost_sure)) == found


def test_the_long_questions_of_an_interview_are_no_headings() -> None:
    long = "\n".join(f"Q: {BODY}" if line.startswith("Q:") else line for line in INTERVIEW.split("\n")[2:])
    assert not headings(f"Q: You came here for one winter.\nA: For one winter, yes. {BODY}\n{long}\n{BODY}")


@pytest.mark.parametrize(("questions", "answer"), [(9, "I did."), (90, "I did, from the pier, with my sister and her lamp.")])
def test_questions_that_are_answered_in_few_words_are_no_headings(questions: int, answer: str) -> None:
    turns = [line for number in range(questions) for line in (f"Q. Did you see the boat on night {number}?", f"A. {answer}")]
    assert not headings("\n".join(turns))


def test_questions_in_court_are_no_headings() -> None:
    turns = [line for number in range(4) for line in (f"Q. Did you see boat {number}?", f"A. {BODY}")]
    others = ["MR. STORM: Objection.", "THE COURT: Overruled."] * 2
    assert headings("\n".join(turns))
    assert not headings("\n".join([*turns, *others, *turns]))


def test_a_letter_before_a_heading_makes_no_interview() -> None:
    assert list(headings(between_paragraphs("A. The long way round"))) == ["A. The long way round"]


def test_another_judge_can_be_put_in() -> None:
    def nothing(features: Features) -> float:
        return -1.0

    assert not any(heading_levels(paragraphs(between_paragraphs("A bridge too old to mend")), nothing))


def test_the_names_in_a_script_are_no_headings() -> None:
    said = ["I see the light.", "You see nothing.", "Look at it.", "What does it say?", "It says nine.", "I am on my way."]
    names = ["MARA", "MAYOR"] * 3
    text = "\n\n".join(["INT. FLOOD OFFICE - NIGHT", *(f"{name}\n{words}" for name, words in zip(names, said, strict=True))])
    assert list(headings(text)) == ["INT. FLOOD OFFICE - NIGHT"]


def test_headings_in_capitals_with_a_stop_may_recur() -> None:
    text = "\n\n".join(["BANKING.", BODY, "STEEL INDUSTRY.", BODY] * 2)
    assert list(headings(text)) == ["BANKING.", "STEEL INDUSTRY."]


def test_who_signs_a_newsletter_is_no_heading() -> None:
    letter = [BODY, BODY, "Ada Quill", "You are receiving this because you live under the bridge."]
    assert not headings("\n\n".join(letter))


def test_a_line_below_a_rare_blank_line_is_a_heading() -> None:
    sections = (f"{head}\n{BODY}\n{BODY}\n{BODY}" for head in ("lamp", "bell"))
    assert list(headings("\n\n".join([f"{BODY}\n{BODY}", *sections]))) == ["lamp", "bell"]


@pytest.mark.parametrize("link", ["[edit]", " [ edit ]", "[Bearbeiten | Quelltext bearbeiten]"])
def test_a_line_with_a_link_to_edit_it_is_a_heading(link: str) -> None:
    line = f"History of the bridge{link}"
    assert line in headings("\n".join(["Bridge", BODY, line, "Short.", BODY]))


def test_the_name_under_a_mail_is_no_heading() -> None:
    assert not headings("\n\n".join([BODY, BODY, "Ada", "--", "Ada Quill, Port Alden"]))


def groups(*heads: str) -> str:
    return "\n\n".join(f"{head}\nAda Quill, The Weir\nBram Oost" for head in heads)


@pytest.mark.parametrize("heads", [["Best film", "Best actor", "Best song", "Audience prize"], ["CAST", "CREW", "MUSIC"]])
def test_lines_over_groups_of_names_are_headings(heads: list[str]) -> None:
    assert list(headings(f"{BODY}\n\n{groups(*heads)}\n\n{BODY}")) == heads


def test_verses_that_begin_alike_have_no_headings() -> None:
    stanza = "And still the river ran,\nAnd still the miller slept;\nAnd nobody awake"
    assert not headings(f"{BODY}\n\n{stanza}\n\n{stanza}\n\n{stanza}\n\n{BODY}")


def test_questions_that_an_essay_asks_itself_are_no_headings() -> None:
    lines = [
        "I have kept the gate shut since my father died, and I could not tell you why.",
        "Was it grief?",
        "I do not think so. I was eleven, and I had a goat to look after.",
        "The goat ate the gate.",
        "What did I feel?",
        "Relief, mostly. I went through the hole that evening and I have not been back.",
        "Nobody noticed.",
        "So why do I still dream of it?",
        "Because I never looked round, I suppose, and because I ought to have taken the goat.",
    ]
    assert not headings("\n\n".join(lines))


def test_a_line_above_the_caption_of_a_picture_is_no_heading() -> None:
    assert not headings("\n\n".join([BODY, BODY, "The old weir", "Image caption, The weir at low water", BODY, BODY]))


def test_a_number_over_its_first_paragraph_is_a_heading() -> None:
    lines = [f"{number}.0 {words}\n\n{number}.1 {BODY}" for number, words in enumerate(("PURPOSE", "COSTS", "RISKS"), 1)]
    assert list(headings("\n\n".join(lines))) == ["1.0 PURPOSE", "2.0 COSTS", "3.0 RISKS"]
