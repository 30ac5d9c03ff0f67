"""Which short paragraphs of plain text are headings, by what stands around them."""

import textwrap

import pytest

from reader.sources.plain.headings.words import Features
from tests.headed import BODY, between_paragraphs, heads_of


@pytest.mark.parametrize("below", ["Photo: Jane Doe", "Picture by Jane Doe"])
def test_a_caption_above_its_credit_is_no_heading(below: str) -> None:
    assert not heads_of("\n\n".join([BODY, "The bridge at night", below, BODY, BODY]))


def test_a_line_that_repeats_the_text_above_and_names_a_place_is_a_caption() -> None:
    lines = [*[BODY] * 4, "Engineers of the council look for rust at Ammer Bridge", *[BODY] * 4]
    assert not heads_of("\n".join(lines))


def test_a_heading_is_found_in_wrapped_text_even_below_a_full_line() -> None:
    full = textwrap.fill(f"{BODY[:-1]} and the ferry.", 72)
    wrapped = textwrap.fill(BODY, 72)
    text = "\n".join([wrapped, wrapped, full, "A bridge too old to mend", wrapped, wrapped])
    assert heads_of(text) == ["A bridge too old to mend"]


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
    assert heads_of("\n".join(lines)) == ["The old bridge", "What happens next?"]


def test_verse_has_no_headings() -> None:
    verse = "\n".join(["The river runs", "Below the town", "And carries all", "Its bridges down"])
    assert not heads_of("\n\n".join([BODY, verse, BODY]))


def test_the_last_line_is_no_heading() -> None:
    assert not heads_of(f"{BODY}\n\nA bridge too old to mend\n")


def test_the_number_of_a_chapter_and_its_title_below_are_headings() -> None:
    text = "\n\n".join([BODY, "II", "THE LONG WAY ROUND", BODY, BODY, "III", "THE SHORT WAY BACK", BODY, BODY])
    assert heads_of(text) == ["II", "THE LONG WAY ROUND", "III", "THE SHORT WAY BACK"]


def test_a_chapter_in_capitals_is_a_heading_though_short_lines_surround_it() -> None:
    talk = ["“Who goes there?”", "“Nobody.”", "“Then pass.”"]
    text = "\n\n".join(
        [BODY, *talk, "CHAPTER II THE OLD BRIDGE, THE FERRY AND THE HARBOUR", *talk, "IV", "THE FLOOD", *talk, BODY]
    )
    assert heads_of(text) == ["CHAPTER II THE OLD BRIDGE, THE FERRY AND THE HARBOUR", "IV", "THE FLOOD"]


@pytest.mark.parametrize("author", ["Marta Quist", "MARTA QUIST", "Marta Quist and Tom Marsh"])
def test_the_name_of_an_author_on_top_is_no_heading(author: str) -> None:
    assert not heads_of("\n".join(["The river that moved uphill", author, *[BODY] * 6]))


def test_a_question_is_a_heading_unless_the_author_tells_of_themselves() -> None:
    question = "Who is afraid of whom here?"
    told = f"I walked home along the river and thought of my grandmother. {BODY}"
    assert heads_of(between_paragraphs(question)) == [question]
    assert not heads_of("\n".join([told, told, question, told, told]))


def test_the_author_above_their_biography_at_the_end_is_no_heading() -> None:
    assert not heads_of("\n".join([BODY, BODY, BODY, "Ada Quill", "Ada Quill mends bridges and lives under one of them."]))


def test_the_head_of_a_table_is_no_heading() -> None:
    table = "\n".join([BODY, "Bridge Built Length Lanes", "Weir 1902 61 2", "Mill 1931 48 1", BODY, BODY])
    assert not heads_of(table)


def test_a_line_that_goes_on_below_in_small_letters_is_no_heading() -> None:
    def sure(features: Features) -> float:
        return 9.0

    line = "The engineers found under the old bridge nothing but"
    assert not heads_of(BODY, line, f"a bell without a clapper. {BODY}", BODY, score=sure)


@pytest.mark.parametrize(("lines", "found"), [(1, 0), (2, 0), (3, 3)])
def test_one_or_two_in_a_long_text_have_to_be_surer(lines: int, found: int) -> None:
    likely = [f"The bridge after flood {number}" for number in range(lines)]
    text = "\n".join([*[BODY] * 5, *[part for line in likely for part in (line, BODY, BODY)]])

    def almost_sure(features: Features) -> float:
        return 0.5

    assert len(heads_of(text, score=almost_sure)) == found


def test_another_judge_can_be_put_in() -> None:
    def nothing(features: Features) -> float:
        return -1.0

    assert not heads_of(between_paragraphs("A bridge too old to mend"), score=nothing)


def test_headings_in_capitals_with_a_stop_may_recur() -> None:
    text = "\n\n".join(["BANKING.", BODY, "STEEL INDUSTRY.", BODY] * 2)
    assert heads_of(text) == ["BANKING.", "STEEL INDUSTRY."] * 2


def test_a_line_below_a_rare_blank_line_is_a_heading() -> None:
    sections = (f"{head}\n{BODY}\n{BODY}\n{BODY}" for head in ("lamp", "bell", "rope"))
    assert heads_of("\n\n".join([f"{BODY}\n{BODY}", *sections])) == ["lamp", "bell", "rope"]


def test_the_name_under_a_mail_is_no_heading() -> None:
    assert not heads_of("\n\n".join([BODY, BODY, "Ada", "--", "Ada Quill, Port Alden"]))


def test_verses_that_begin_alike_have_no_headings() -> None:
    stanza = "And still the river ran,\nAnd still the miller slept;\nAnd nobody awake"
    assert not heads_of(f"{BODY}\n\n{stanza}\n\n{stanza}\n\n{stanza}\n\n{BODY}")


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
    assert not heads_of("\n\n".join(lines))


def test_a_line_above_the_caption_of_a_picture_is_no_heading() -> None:
    assert not heads_of("\n\n".join([BODY, BODY, "The old weir", "Image caption, The weir at low water", BODY, BODY]))


def test_who_signs_a_mail_above_a_rule_is_no_heading() -> None:
    mail = ["Message: 1", BODY, "Ada Quill\nPresident", "-" * 30, "Message: 2", BODY, "Tom", "-" * 30]
    assert not {"Ada Quill", "President", "Tom"} & set(heads_of("\n\n".join(mail)))


@pytest.mark.parametrize(
    "answered",
    [
        "On Mon, 9 Mar 2026 Tom Marsh wrote:\n> Is there any news?",
        "On Mon, 9 Mar 2026, Tom Marsh <tom@marsh.example>\nwrote:\n\n> Is there any news?",
        "-----Original Message-----\nFrom: Tom Marsh\n\nIs there any news?",
    ],
)
def test_who_signs_a_mail_above_the_one_that_it_answers_is_no_heading(answered: str) -> None:
    assert not heads_of("\n\n".join(["Dear Tom,", BODY, "Ada", answered]))


def test_a_heading_above_who_is_quoted_is_one() -> None:
    parts = [["What the mayor thinks", "In a long post the mayor wrote:", f"> {BODY}", BODY], ["What is next", BODY]]
    assert heads_of("\n\n".join([BODY, *parts[0], *parts[1]])) == ["What the mayor thinks", "What is next"]


def test_an_exclamation_that_goes_on_below_is_no_heading() -> None:
    assert not heads_of(*[BODY] * 3, "Oh!", f"young man, must you go? {BODY}", *[BODY] * 3)
