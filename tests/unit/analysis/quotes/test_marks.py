"""Pairing quotation marks in every style."""

from __future__ import annotations

from itertools import pairwise

import pytest

from reader.analysis.quotes.marks import pair_marks
from reader.analysis.quotes.pairing import Quoted
from reader.sources.plain.read import article_from_text


def pairs(text: str) -> tuple[Quoted, ...]:
    return pair_marks(article_from_text(text))


def quoted(text: str) -> list[str]:
    """The passages between marks in `text`, without the marks."""
    return [pair.inner.of(text).strip() for pair in pairs(text)]


@pytest.mark.parametrize(
    "text",
    [
        "“The tide is late,” said Ada.",
        '"The tide is late," said Ada.',
        "''The tide is late,'' said Ada.",
        "\"The tide is late,'' said Ada.",
        "''The tide is late,\" said Ada.",
        "``The tide is late,'' said Ada.",
        "‘The tide is late,’ said Ada.",
        "'The tide is late,' said Ada.",
        "« The tide is late, » said Ada.",
        "«The tide is late,» said Ada.",
        "»The tide is late,« said Ada.",
        "„The tide is late,“ said Ada.",
        "‚The tide is late,‘ said Ada.",
        "‹The tide is late,› said Ada.",
        "「The tide is late,」said Ada.",
        "`The tide is late,' said Ada.",
        "Ada said—“The tide is late,”—and left.",
        "(“The tide is late,” said Ada.)",
    ],
)
def test_marks_of_every_style_pair(text: str) -> None:
    assert quoted(text) == ["The tide is late,"]


@pytest.mark.parametrize(
    "text",
    [
        "”The tide is late,” said Ada.",
        "“The tide is late,“ said Ada.",
        "“The tide is late, “ said Ada.",
        "“ The tide is late,” said Ada.",
        '“The tide is late," said Ada.',
        '"The tide is late,” said Ada.',
        "“The tide is late,'' said Ada.",
        '" The tide is late, " said Ada.',
        "Ada said “The tide is late,” as ever.",
        'Ada said"The tide is late," as ever.',
    ],
)
def test_marks_that_are_reversed_spaced_wrongly_or_of_two_styles_pair(text: str) -> None:
    assert quoted(text) == ["The tide is late,"]


def test_single_marks_with_a_space_on_both_sides_pair() -> None:
    text = "' The tide is late , ' said Ada .\nThe boys ' boots were wet . '\nSo it is , ' said Tom .\n' Is it ? '\nHe laughed ."
    assert [inner.strip() for inner in quoted(text)] == ["The tide is late ,", "So it is ,", "Is it ?"]


def test_both_halves_of_a_quotation_pair_though_their_styles_are_mixed() -> None:
    text = '“The tide is late," said Ada. "It was late on Monday.”'
    assert quoted(text) == ["The tide is late,", "It was late on Monday."]


@pytest.mark.parametrize(
    "text",
    [
        "“Tom called it a ‘ring’ and left,” said Ada.",
        '“Tom called it a "ring" and left,” said Ada.',
        '"Tom called it a “ring” and left," said Ada.',
        "‘Tom called it a “ring” and left,’ said Ada.",
        "«Tom called it a “ring” and left,» said Ada.",
        "“Tom called it a “ring” and left,” said Ada.",
        '"Tom called it a "ring" and left," said Ada.',
        "''Tom called it a \"ring\" and left,'' said Ada.",
    ],
)
def test_a_quotation_within_another_belongs_to_it(text: str) -> None:
    (pair,) = pairs(text)
    assert pair.inner.of(text).startswith("Tom called") and pair.inner.of(text).endswith("and left,")


@pytest.mark.parametrize(
    "text",
    [
        "The students' union and the teachers' room are closed.",
        "It's O'Brien's boat, and the O'Briens' dog isn't on it.",
        "'Tis late, and 'twas late in the '90s too, rock 'n' roll and all.",
        "’Tis late, and ’twas late in the ’90s too, rock ’n’ roll and all.",
        "They’re goin’ to the fishin’ grounds o’ the north.",
        'The plank is 12" wide, and the sailor is 6\' 2" tall.',
        "At 51° 28' 40\" N the fog began.",
        "The boys’ boats and the girls’ boats left.",
    ],
)
def test_apostrophes_feet_inches_and_minutes_are_no_quotation_marks(text: str) -> None:
    assert quoted(text) == []


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("‘It’s the students’ boat,’ said Ada.", "It’s the students’ boat,"),
        ("'It's the students' boat,' said Ada.", "It's the students' boat,"),
        ("‘They’re goin’ home in the ’90s boat,’ said Ada.", "They’re goin’ home in the ’90s boat,"),
        ("“Tom is 6'2\" tall and thin,” said Ada.", "Tom is 6'2\" tall and thin,"),
        ('"Tom is 6\'2" tall and thin," said Ada.', "Tom is 6'2\" tall and thin,"),
        ("They called it ‘progress’ in the students’ hall.", "progress"),
    ],
)
def test_apostrophes_and_inches_within_a_quotation_do_not_end_it(text: str, words: str) -> None:
    assert quoted(text) == [words]


@pytest.mark.parametrize(("inner", "outer"), [("“”", "‘’"), ('""', "''")])
def test_a_quotation_may_end_with_another(inner: str, outer: str) -> None:
    text = f"{outer[0]}Tom said, {inner[0]}You’re late,{inner[1]}{outer[1]} said Ada."
    assert quoted(text) == [f"Tom said, {inner[0]}You’re late,{inner[1]}"]


def test_a_mark_that_stands_alone_between_words_quotes_nothing() -> None:
    assert quoted('The key " walks from one quote of a speaker to the next one.') == []


def test_a_quotation_that_is_never_closed_ends_with_its_paragraph() -> None:
    text = "“The tide is late, said Ada.\nTom went home and came back with a lamp. “Where is it?” he asked."
    first, second = pairs(text)
    assert first.inner.of(text) == "The tide is late, said Ada."
    assert (second.inner.of(text), second.continued) == ("Where is it?", False)


def test_a_quotation_that_is_never_closed_ends_where_the_next_one_opens() -> None:
    text = "“The tide is late. “Where is it?” he asked."
    assert quoted(text) == ["The tide is late.", "Where is it?"]


@pytest.mark.parametrize(("opening", "closing"), [("“", "”"), ('"', '"'), ("‘", "’")])
def test_each_paragraph_of_a_long_quotation_opens_it_anew(opening: str, closing: str) -> None:
    text = (
        f"Ada said: {opening}The tide is late.\n\n{opening}It was late on Monday.\n\n"
        f"{opening}It will be late for good.{closing}\n\n{opening}Why?{closing} asked Tom."
    )
    assert [pair.continued for pair in pairs(text)] == [False, True, True, False]


def test_a_long_quotation_may_break_off_after_a_paragraph() -> None:
    text = 'Ada said: "The tide is late.\n\n"It was late on Monday.\n\nTom went home.'
    assert quoted(text) == ["The tide is late.", "It was late on Monday."]


def test_a_long_quotation_may_close_in_another_style() -> None:
    text = 'Ada said: "The tide is late.\n"It was late on Monday,” she said.\nTom went home.'
    assert quoted(text) == ["The tide is late.", "It was late on Monday,"]


def test_the_verses_of_a_quotation_need_no_mark_at_their_beginning() -> None:
    text = "“The tide was late,\nThe moon was low,\nAnd nobody knew where to go.”\nSo sang Ada."
    assert quoted(text) == ["The tide was late,", "The moon was low,", "And nobody knew where to go."]
    assert [pair.continued for pair in pairs(text)] == [False, True, True]


def test_single_marks_of_dialogue_pair_around_double_ones_and_apostrophes() -> None:
    text = (
        "‘Good morning,’ said Ada. ‘Is that Tom’s boat?’\n"
        "‘It isn’t,’ said Tom. ‘He called it “a wreck”, and the boys’ father bought it.’\n"
        "‘And you?’\n"
    )
    assert quoted(text) == [
        "Good morning,",
        "Is that Tom’s boat?",
        "It isn’t,",
        "He called it “a wreck”, and the boys’ father bought it.",
        "And you?",
    ]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("‘’Tis a late tide,’ said Ada.", "’Tis a late tide,"),
        ("'''Tis a late tide,'' said Ada.", "'Tis a late tide,"),
        ("''Tis a late tide,'' said Ada.", "Tis a late tide,"),
    ],
)
def test_an_apostrophe_may_begin_what_is_quoted(text: str, words: str) -> None:
    assert quoted(text) == [words]


@pytest.mark.parametrize("unit", ['"a","b",', "' ' ", "“!” ", '""'])
def test_marks_that_stand_thick_are_data_or_ornament(unit: str) -> None:
    prose = "“The tide is late,” said Ada. " + "The boats waited. " * 300
    assert quoted(f"{prose}\n\n{unit * 200}\n\n“It is here,” she said.") == ["The tide is late,", "It is here,"]


@pytest.mark.parametrize("unit", ['"a"\n\n', "“\n\n"])
def test_a_long_text_of_hardly_anything_but_marks_is_ornament(unit: str) -> None:
    assert quoted(unit * 3_000) == []


def test_a_paragraph_in_which_few_words_stand_between_marks_is_speech_unless_it_never_ends() -> None:
    assert quoted("it is “no” or " * 1_000) == ["no"] * 1_000
    assert quoted("it is “no” or " * 10_000) == []


def test_a_short_dialogue_of_hardly_anything_but_marks_is_speech() -> None:
    assert quoted("“Go!”\n\n“No!”\n\n" * 40) == ["Go!", "No!"] * 40


def test_a_paragraph_of_speech_is_quoted_although_the_rest_is_nothing_but_marks() -> None:
    said = "“The tide is late, and so is the ferry,” said Ada, who had been at the quay since noon. " * 6
    assert len(quoted("“a”\n\n" * 3_000 + said)) == 6


def test_marks_pair_in_a_text_with_spaces_around_its_punctuation() -> None:
    text = '" The tide is late , " said Ada .\n" It was late on Monday .\nIt is always late . "\nTom \'s boat did n\'t sail .'
    assert quoted(text) == ["The tide is late ,", "It was late on Monday .", "It is always late ."]


def test_a_closing_mark_cut_from_its_paragraph_by_a_line_break_closes_it() -> None:
    text = 'Ada said: "The tide is late.\n" Tom went home.\n"Where is it?" he asked.'
    assert quoted(text) == ["The tide is late.", "Where is it?"]


def test_a_question_mark_in_place_of_a_closing_mark_closes_a_term() -> None:
    assert quoted('They called it a "ring? in the hall.') == ["ring?"]


@pytest.mark.parametrize(
    "text",
    [
        '{"tide": "late", "moon": "low"}',
        '[\n  {\n    "tide": "late",\n    "moon": "low"\n  }\n]',
        '<a href="tide.html" class="late">',
        'Call print("tide").',
    ],
)
def test_strings_of_json_attributes_of_tags_and_arguments_are_no_quotations(text: str) -> None:
    assert quoted(text) == []


def test_marks_in_headings_pair_and_marks_in_code_do_not() -> None:
    from reader.sources.markdown.read import article_from_markdown

    article = article_from_markdown('# ‘The tide is late’\n\nAda spoke.\n\n    print("tide")\n')
    assert [pair.inner.of(article.text) for pair in pair_marks(article)] == ["The tide is late"]


@pytest.mark.parametrize("mark", ["`", "``"])
def test_backticks_around_code_are_no_marks(mark: str) -> None:
    assert quoted(f"Press {mark}j{mark} and {mark}git push{mark}, said Ada. “The tide is late,” she said.") == [
        "The tide is late,"
    ]


@pytest.mark.parametrize("mark", ["“", "”", '"', "''", "‘", "’", "'", "«", "»", "„", "`", "「", "“ ", ' "', "‘a", '"a ', "a'"])
def test_the_pairs_in_a_text_of_nothing_but_marks_are_disjoint(mark: str) -> None:
    text = mark * 3000 + "\n" + f"{mark}\n" * 300
    found = pairs(text)
    assert all(one.span.end <= two.span.start for one, two in pairwise(found))
    assert all(pair.span.contains(pair.inner) for pair in found)
