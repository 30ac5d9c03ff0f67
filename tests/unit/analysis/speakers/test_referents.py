"""Whom descriptions and surnames mean that stand for a name used before."""

from __future__ import annotations

import pytest

from tests.attributed import Cases, said


def test_a_description_means_the_person_whom_the_text_introduced_so() -> None:
    text = (
        "Ana Ruiz flew to Oslo on Friday. “We are neighbours,” Ana Ruiz said.\n"
        "“And we shall stay neighbours for good,” added the Spanish President."
    )
    assert [speaker for _, speaker in said(text)] == ["Ana Ruiz", "Ana Ruiz"]


def test_a_vice_president_is_no_president() -> None:
    text = "President Tom Brandt came to Lunde with Vice President Ulf Dahl. Mr. Brandt was late.\n“So be it,” the"
    assert said(f"{text} vice president said.") == [("So be it,", "Ulf Dahl")]
    assert said(f"{text} president said.") == [("So be it,", "Tom Brandt")]


def test_a_surname_means_the_namesake_who_was_quoted_last() -> None:
    text = (
        "Kim Brandt won the race in Lunde. Her brother, Ron Brandt, came last. “I was not in a hurry,” he told the News.\n"
        "The boat, Brandt said, was built for two. “She ought to have waited.”"
    )
    assert said(text) == [("I was not in a hurry,", "Ron Brandt"), ("She ought to have waited.", "Ron Brandt")]


def test_a_verb_like_a_noun_for_persons_leaves_a_name_alone() -> None:
    text = "Kim Brandt grew up in Lunde.\n“People came to buy,” Brandt remembers."
    assert said(text) == [("People came to buy,", "Kim Brandt")]


def test_a_surname_that_sounds_like_a_nation_is_a_name() -> None:
    text = "Moussa Zanjani teaches in Lunde.\nOffering his condolence, speaker of the parliament Ali Larijani wrote: “We mourn.”"
    assert said(text) == [("We mourn.", "Ali Larijani")]


def test_whoever_is_described_by_what_they_belong_to_is_nobody_named_before() -> None:
    text = "Ada Quill left the harbour on Monday.\nThe head of the harbour's own investigators told the court, “It was not done.”"
    assert said(text) == [("It was not done.", None)]


def test_the_spokesman_of_one_body_is_not_that_of_another() -> None:
    text = "Quill had “two deep wounds”, a hospital spokesman said.\nThe police spokesman Tom Brandt came in the evening."
    assert said(text) == [("two deep wounds", None)]


CASES: Cases = {
    "a friend who was introduced with a name": (
        "“I rowed,” said Ada Quill. Quill's friend Tom Brandt was there, too.\n“She never rowed,” said her friend.",
        [("I rowed,", "Ada Quill"), ("She never rowed,", "Tom Brandt")],
    ),
    "a surname that two persons bear": (
        "Ada Quill opened the school together with her son Tom Quill. “It was built to last,” Quill said.",
        [("It was built to last,", "Ada Quill")],
    ),
    "a description of the last speaker by a trade that the text has not told": (
        "“We lost the house,” Tom Brandt said. “Then the boat.”\n“It was a hard winter,” said the actor.",
        [("We lost the house,", "Tom Brandt"), ("Then the boat.", "Tom Brandt"), ("It was a hard winter,", "Tom Brandt")],
    ),
    "a mother with the name of her child": (
        "Ada Quill sang first. “She was never afraid of the stage,” Quill's mother said.\n“I cried,” said Maria Quill.",
        [("She was never afraid of the stage,", "Maria Quill"), ("I cried,", "Maria Quill")],
    ),
    "a description introduced with the name": (
        "Marta Olsen, the harbour master, came late. “We close at ten,” the harbour master said.",
        [("We close at ten,", "Marta Olsen")],
    ),
    "a title and a surname": (
        "Minister Marta Olsen opened the pier. “It will last a century,” Ms. Olsen said.",
        [("It will last a century,", "Marta Olsen")],
    ),
    "a person by where they come from": (
        "Per Olsen came in last. “I had no wind at all,” the Dane said.",
        [("I had no wind at all,", "Per Olsen")],
    ),
    "a person by their party and where they come from": (
        "Ada Quill, a Democrat, came late; Tom Brandt was angry. “The roads were bad,” the Iowa Democrat said.",
        [("The roads were bad,", "Ada Quill")],
    ),
    "a person by the office that a short title stands for": (
        "Sen. Ada Quill met Gov. Tom Brandt on Monday. Brandt was late. “Not this year,” the senator said.",
        [("Not this year,", "Ada Quill")],
    ),
    "a person by the letters of an office": (
        "Chief Minister Asha Rane opened the bridge. “It is yours now,” the CM said.",
        [("It is yours now,", "Asha Rane")],
    ),
    "a person by an age that the text has not told": (
        "Tom Brandt rowed all night. “My hands are gone,” the 19-year-old said.",
        [("My hands are gone,", "Tom Brandt")],
    ),
    "the leader of a party who has another office": (
        "Public works minister Asha Rane said that the Congress was late. “They had 15 years,” the BJP leader said.\n"
        "“We have booked Per Olsen, the builder,” Marta Olsen, an inspector, said.",
        [("They had 15 years,", "Asha Rane"), ("We have booked Per Olsen, the builder,", "Marta Olsen")],
    ),
    "a player by what they do, in a word of two parts": (
        "Tom Brandt, who scored twice, was angry. “I picked the wrong ball,” the all-rounder said.",
        [("I picked the wrong ball,", "Tom Brandt")],
    ),
    "a description right behind somebody else's name": (
        "Skipper Tom Brandt was glad. “Nobody rows like us,” he said.\n"
        "When asked if he missed Ulf Dahl, the skipper said: “He is the best of us.”",
        [("Nobody rows like us,", "Tom Brandt"), ("He is the best of us.", "Tom Brandt")],
    ),
    "somebody by age and nation": (
        "Rory Tamm came last in Lunde.\nThe 30-year-old American said that he was “done with running”.",
        [("done with running", "Rory Tamm")],
    ),
    "the offspring of many": (
        "Tom Brandt said on Monday: “We are sorry for it.”\n"
        "Among those in court was Ada Quill, a baker from Lunde. “He never once looked at me,” said the mother-of-two.",
        [("We are sorry for it.", "Tom Brandt"), ("He never once looked at me,", "Ada Quill")],
    ),
    "two ministers": (
        "Finance minister Ada Quill met health minister Tom Brandt.\n“There is no money,” the finance minister said.",
        [("There is no money,", "Ada Quill")],
    ),
    "a coach behind the name of whom he coaches": (
        "Brandt's coach, Ulf Dahl, did not hide his anger with the referee. “It was no foul at all,” the Dane said.",
        [("It was no foul at all,", "Ulf Dahl")],
    ),
    "a brother whom the text has named": (
        "Ada Quill came to court with her brother, Ulf. Tom Brandt was there.\n“It has been a long year,” her brother said.",
        [("It has been a long year,", "Ulf")],
    ),
    "an official whose origin is told": (
        "Marta Olsen spoke on Monday of the long winter. “The ice is thin,” Olsen said.\n\n"
        "“We are with you,” the Bergen-born official said.",
        [("The ice is thin,", "Marta Olsen"), ("We are with you,", "Marta Olsen")],
    ),
    "a minister of two things": (
        "The trade is “good”, said Norwegian International Trade and Industry Minister Tom Brandt on Monday.",
        [("good", "Tom Brandt")],
    ),
}


@pytest.mark.parametrize(("text", "expected"), CASES.values(), ids=CASES)
def test_a_description_means_the_person_whom_it_fits(text: str, expected: list[tuple[str, str | None]]) -> None:
    assert said(text) == expected
