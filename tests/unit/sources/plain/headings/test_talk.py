"""Headings and other lines of those who speak or write to one another: interviews, plays, letters."""

import pytest

from tests.headed import BODY, between_paragraphs, heads_of


def test_those_who_sign_letters_are_no_headings() -> None:
    letters = [("Ada Quill, Port Alden", BODY), ("Tom Marsh, Low Moor", BODY), ("J. R. Dew, Seaton", BODY)]
    assert not heads_of("\n".join([BODY, *(part for letter in letters for part in letter)]))


def test_the_scenes_of_a_script_are_headings() -> None:
    script = "\n\n".join(
        ["INT. TOWN HALL - NIGHT", "Rain.", "ADA", "Who is there?", "EXT. BRIDGE - DAWN", "Nobody.", "TOM", "Me."]
    )
    assert {"INT. TOWN HALL - NIGHT", "EXT. BRIDGE - DAWN"} <= set(heads_of(script))


def test_the_turns_of_a_talk_are_no_headings() -> None:
    talk = [("Ada", "Where were you?"), ("Tom", BODY), ("Ada", "And then?"), ("Tom", BODY), ("Ada", "Why?"), ("Tom", BODY)]
    assert not heads_of("\n".join(f"{name}: {said}" for name, said in talk))


def test_who_speaks_but_once_is_no_heading_in_a_hearing_either() -> None:
    talk = [
        "THE CHAIR: Are you ready?",
        "DR. PRIOR: I am.",
        "MR. LOCKE: May I ask why?",
        "DR. PRIOR: You may.",
        "THE CHAIR: Order.",
    ]
    assert not heads_of("\n\n".join([BODY, *talk, BODY]))


def test_names_in_capitals_above_what_is_said_are_no_headings() -> None:
    said = ["It will not be long.", "It is late.", "It was never true.", "This is the room.", "The lamp is out.", "It snows."]
    names = ["HARRIS", "MRS PELL"] * 2 + ["A YOUNG MAN", "HARRIS"]
    lines = [f"{name}\n{words}" for name, words in zip(names, said, strict=True)]
    assert heads_of("\n\n".join(["ACT ONE", BODY, *lines, "ACT TWO", BODY, BODY])) == ["ACT ONE", "ACT TWO"]


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
    assert heads_of(f"{INTERVIEW}\n{BODY}") == [line for line in INTERVIEW.split("\n") if line.startswith("Q:")]


def test_questions_under_headings_are_none_themselves() -> None:
    heads = ["A cat that brings socks", "The parrot and the weekend", "A dog with two names"]
    letters = [line for head in heads for line in (head, f"Q: What does it want of me? {BODY[:60]}", f"A: {BODY}")]
    assert heads_of("\n".join([BODY, *letters])) == heads


def test_the_short_answers_of_an_interview_are_no_headings() -> None:
    text = "\n".join(
        [BODY, "Q: What comes first?", "A: The bridge", "Q: And then?", "A: The weir", "Q: Which matters most?", BODY]
    )
    assert heads_of(text) == ["Q: What comes first?", "Q: And then?", "Q: Which matters most?"]


LETTER = f"Sir, may I answer the letter of your reader? {BODY}"


def test_those_who_sign_letters_above_the_next_are_no_headings() -> None:
    signed = ["Ada Quill", "Port Alden"]
    assert not heads_of("\n".join([BODY, LETTER, *signed, LETTER, *signed, LETTER, *signed]))


def test_letters_have_headings_if_the_first_one_has() -> None:
    heads = ["The old bridge", "The wrong gull", "The bus"]
    letters = [line for head in heads for line in (head, LETTER, "Ada Quill", "Port Alden")]
    found = heads_of("\n".join(["Letters to the editor", *letters, BODY]))
    assert [head for head in found if head != "Letters to the editor"] == heads


def test_paragraphs_about_a_knight_are_no_letters() -> None:
    heads = ["The old bridge", "What comes after it"]
    knight = f"Sir Tom Marsh did not agree. {BODY}"
    assert heads_of("\n".join([BODY, *(line for head in heads for line in (head, knight)), BODY])) == heads


@pytest.mark.parametrize(("signature", "answer"), [("Torn in two", "Dear Torn,"), ("Robbed in Dalby", f"Ada writes: {BODY}")])
def test_who_signs_a_letter_above_its_answer_is_no_heading(signature: str, answer: str) -> None:
    assert not heads_of("\n".join([BODY, BODY, signature, answer, BODY, BODY]))


def test_the_long_questions_of_an_interview_are_no_headings() -> None:
    long = "\n".join(f"Q: {BODY}" if line.startswith("Q:") else line for line in INTERVIEW.split("\n")[2:])
    assert not heads_of(f"Q: You came here for one winter.\nA: For one winter, yes. {BODY}\n{long}\n{BODY}")


@pytest.mark.parametrize(("questions", "answer"), [(9, "I did."), (90, "I did, from the pier, with my sister and her lamp.")])
def test_questions_that_are_answered_in_few_words_are_no_headings(questions: int, answer: str) -> None:
    turns = [line for number in range(questions) for line in (f"Q. Did you see the boat on night {number}?", f"A. {answer}")]
    assert not heads_of("\n".join(turns))


def test_questions_in_court_are_no_headings() -> None:
    turns = [line for number in range(4) for line in (f"Q. Did you see boat {number}?", f"A. {BODY}")]
    others = ["MR. STORM: Objection.", "THE COURT: Overruled."] * 2
    assert heads_of("\n".join(turns))
    assert not heads_of("\n".join([*turns, *others, *turns]))


def test_a_letter_before_a_heading_makes_no_interview() -> None:
    assert heads_of(between_paragraphs("A. The long way round")) == ["A. The long way round"]


def test_the_names_in_a_script_are_no_headings() -> None:
    said = ["I see the light.", "You see nothing.", "Look at it.", "What does it say?", "It says nine.", "I am on my way."]
    names = ["MARA", "MAYOR"] * 3
    text = "\n\n".join(["INT. FLOOD OFFICE - NIGHT", *(f"{name}\n{words}" for name, words in zip(names, said, strict=True))])
    assert heads_of(text) == ["INT. FLOOD OFFICE - NIGHT"]


def test_questions_that_are_all_of_a_text_but_for_their_answers_are_headings() -> None:
    asked = [
        "Do I have to do anything?",
        "I have a joint account. Must my partner agree?",
        "What of debts?",
        "How do I complain?",
    ]
    answers = ["No. Your account moves by itself on the first of June, and so do all your cards.", BODY, BODY, BODY]
    faq = "\n\n".join(f"{question}\n{answer}" for question, answer in zip(asked, answers, strict=True))
    assert heads_of("Moving your account", faq)[-4:] == asked


@pytest.mark.parametrize("apart", ["\n", "\n\n"])
def test_names_of_who_speaks_are_no_headings_though_nothing_marks_them(apart: str) -> None:
    talk = [("Mrs Quill", "Where were you?"), ("Tom", BODY), ("Mrs Quill", "And then?"), ("Tom", BODY), ("Postman", "A letter!")]
    assert not heads_of("\n\n".join(apart.join(turn) for turn in [*talk, *talk]))


def test_parts_that_recur_are_headings() -> None:
    parts = [line for _ in range(3) for line in ("Location", BODY, "History", f"The location has a history. {BODY}")]
    assert heads_of(*parts) == ["Location", "History"] * 3


def test_exclamations_between_what_is_said_are_no_headings() -> None:
    story = ["“It is gone,” said Tom.", BODY, "Gone!", BODY, "“The ferry, too,” she said.", BODY, "“All of it.”", BODY]
    assert not heads_of(*story, *story)


def test_speech_in_french_marks_is_no_heading() -> None:
    assert not heads_of(*[BODY] * 3, "« Le pont est là ! »", *[BODY] * 3)
