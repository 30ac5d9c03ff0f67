"""Labels of speakers, and what only looks like them."""

from __future__ import annotations

import pytest

from reader.labels import labels_of, recurring_labels


def labelled(*paragraphs: str) -> list[tuple[str, str]]:
    """The name and the words behind it in each labelled one of the `paragraphs`."""
    found = labels_of(paragraphs)
    return [(label.name.of(paragraphs[index]), paragraphs[index][label.end :]) for index, label in sorted(found.items())]


@pytest.mark.parametrize(
    ("asks", "answers"),
    [
        ("Q: ", "A: "),
        ("Q. ", "A. "),
        ("Q.   ", "A.   "),
        ("Q – ", "A – "),
        ("Q1: ", "A1: "),
        ("Question: ", "Answer: "),
        ("Courier: ", "Quill: "),
        ("Tom Brandt: ", "Ada Quill: "),
        ("**Tom Brandt:** ", "**Ada Quill:** "),
        ("**Tom Brandt**: ", "**Ada Quill**: "),
        ("THE CHAIR: ", "MS. QUILL: "),
        ("MR. VAN DER BERG: ", "DR. O’HARA-QUILL: "),
        ("Brandt (Courier): ", "Quill (laughs): "),
        ("TOM BRANDT, HOST: ", "ADA QUILL, MAYOR OF LUNDE: "),
        ("[00:01:05] Tom: ", "[00:01:09] Ada: "),
        ("00:05 - Tom: ", "00:09 - Ada: "),
        ("Speaker 1: ", "Speaker 2: "),
        ("Speaker A: ", "Speaker B: "),
        ("HAMLET. ", "FIRST CLOWN. "),
        ("Q  ", "THE PRESIDENT:  "),
        ("Mr. BRANDT. ", "Senator VAN HOLM. "),
        ("The CHAIRMAN. ", "Ms. QUILL-DAHL. "),
        ("Q12 Chair: ", "Ada Quill: "),
        ("Q1 **Tom Brandt:** ", "**Ada Quill:** "),
        ("Tom Brandt (Lunde) (Lab): ", "Ada Quill (Hestholm) (Con): "),
        (">> TOM: ", ">> ADA: "),
        ("- Tom: ", "- Ada: "),
        ("• Tom: ", "• Ada: "),
    ],
)
def test_a_label_stands_before_what_is_said(asks: str, answers: str) -> None:
    paragraphs = [
        f"{asks}Did you see the light?",
        f"{answers}I saw it from the pier.",
        f"{asks}When?",
        f"{answers}Before the bell.",
    ]
    assert [said for _, said in labelled(*paragraphs)] == [
        *("Did you see the light?", "I saw it from the pier."),
        *("When?", "Before the bell."),
    ]


def test_a_label_names_the_speaker_without_time_and_affiliation() -> None:
    paragraphs = [
        "[00:05] TOM BRANDT, HOST: Did you see the light?",
        "[00:09] ADA QUILL (by telephone): I saw it.",
        "BRANDT: When did you see it?",
        "QUILL: Before the bell.",
    ]
    assert [name for name, _ in labelled(*paragraphs)] == ["TOM BRANDT", "ADA QUILL", "BRANDT", "QUILL"]


def test_questions_and_answers_may_be_numbered() -> None:
    talk = [f"{side} {number}: Did you see it?" for number in (1, 2, 3) for side in ("Question", "Answer")]
    assert [label.key for label in labels_of(talk).values()] == ["q", "a"] * 3


def test_a_label_may_stand_alone_above_what_is_said() -> None:
    paragraphs = ["MARA.", "I will not wait.", "MAYOR.", "You will wait until I say so.", "MARA.", "Why?", "MAYOR.", "Because."]
    assert [name for name, said in labelled(*paragraphs) if not said] == ["MARA", "MAYOR", "MARA", "MAYOR"]


@pytest.mark.parametrize("form", ["{}", "{}  00:12", "[00:00:12] {}", "{} (12:05)", "{} (CONT’D)", "**{}**"])
@pytest.mark.parametrize("names", [("TOM", "ADA QUILL"), ("Tom Brandt", "Ada Quill")])
def test_names_that_recur_alone_are_labels_without_a_colon_too(names: tuple[str, str], form: str) -> None:
    talk = ["Did you see it?", "I did.", "When?", "At four, I think.", "Who else?", "You and I."]
    paragraphs = [words for place, said in enumerate(talk) for words in (form.format(names[place % 2]), said)]
    assert labelled(*paragraphs) == [(names[place % 2], "") for place in range(len(talk))]


def test_lines_that_recur_above_what_nobody_says_label_no_speaker() -> None:
    story = "The council met on Tuesday for the first time since the flood."
    assert not labelled(*["The Mill", story, "The Weir", story] * 3)
    assert not labelled(*["Advertisement", "You and I?", "Related", "Did you?"], *[story] * 30, *["Advertisement", "Related"] * 3)


def test_a_direction_at_the_beginning_is_not_said() -> None:
    paragraphs = ["ADA: [laughs] I did.", "TOM: (quietly) Did you?", "ADA: You know it.", "TOM: I do."]
    assert [said for _, said in labelled(*paragraphs)] == ["I did.", "Did you?", "You know it.", "I do."]


def test_who_speaks_once_is_labelled_if_the_text_names_them_elsewhere_or_all_labels_are_in_capitals() -> None:
    talk = ["Q: Did you see it?", "A: I did.", "Q: When?", "A: At four, I think.", "Quill: I have it here."]
    assert len(labelled("The Courier met Ada Quill on the pier.", *talk)) == 5
    assert len(labelled("The Courier met her on the pier.", *talk)) == 4
    court = ["MR. HALE: Did you see it?", "THE WITNESS: I did.", "MR. HALE: When?", "THE WITNESS: I forget."]
    assert len(labelled(*court, "THE COURT: You may step down.")) == 5


@pytest.mark.parametrize(
    "lines",
    [
        ["Ingredients: flour and eggs.", "Method: I mix it by hand.", "Ingredients: rice.", "Method: You boil it."],
        ["Note: You may use oil.", "Tip: I use butter.", "Note: Do you like salt?", "Tip: I do."],
        ["Price: 12 euros", "Location: Lunde", "Price: 14 euros", "Location: Hestholm"],
        ["Mill: Tom Brandt is out with a sore knee.", "Weir: Both sisters play.", "Mill: Ada Quill.", "Weir: Nobody else."],
        ["John 3:16 You shall know.", "John 3:17 I came.", "Luke 2:1 And we went.", "Luke 2:2 You and I."],
        ["WASHINGTON (AP): You and I will pay for it.", "LONDON (AP): We asked you.", "Nobody else was asked."],
        ["DEAR ABBY: I have a sister.", "DEAR SISTER: You have one.", "DEAR ABBY: I do not.", "DEAR FRIEND: You do."],
        ["key: you", "value: me", "key: us", "value: my own?"],
        ["“Ada: you,” she said.", "Then he said: I will.", "She said: you will.", "Then he said: we."],
        ["Q: Why?", "Because I did, she said, and you know it."],
        ["Ada Quill: I was there.", "Ada Quill: You were not.", "Ada Quill: Were we?"],
        ["", ":", " ", "Q", "A"],
    ],
)
def test_what_else_stands_before_a_colon_labels_no_speaker(lines: list[str]) -> None:
    assert not labelled(*lines)


def test_recurring_labels_are_found_whatever_stands_behind_them() -> None:
    lines = ["Mill: 12 boats", "Weir: 14 boats", "Mill: 3 nets", "Weir: none", "Quay: one"]
    assert sorted(recurring_labels(lines)) == [0, 1, 2, 3]
