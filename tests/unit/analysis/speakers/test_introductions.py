"""Speakers whose names stand beside what they are."""

from __future__ import annotations

import pytest

from tests.attributed import Cases, said


def test_a_description_means_the_person_whose_name_and_titles_follow_it() -> None:
    text = (
        "The Bishop of Bergen, the Rt Rev Dr Alan Pryce, spoke of a “great voyage”.\n"
        "He had come with Ada Quill. “The boats are empty,” the Bishop said."
    )
    assert [speaker for _, speaker in said(text)] == ["Alan Pryce", "Alan Pryce"]


CASES: Cases = {
    "a person with the name of a place who is described": (
        "It is late, according to Hana Park, who studies tides. “The sea does not wait,” she said.",
        [("The sea does not wait,", "Hana Park")],
    ),
    "a name behind its description in a sentence of its own": (
        "Per Olsen said he would pay. “It is cheap,” he said.\n"
        "The member for the Isle of Skye, Sir Tom Brandt, broke ranks. “It is a gift to the banks,” he said.",
        [("It is cheap,", "Per Olsen"), ("It is a gift to the banks,", "Tom Brandt")],
    ),
    "a name between its description and a clause": (
        "“We were asleep,” Per Olsen said. The town's former pilot, Tom Brandt, who lives in Norway, kept away. "
        "Asked about the wreck, he said only: “It was a long night.”",
        [("We were asleep,", "Per Olsen"), ("It was a long night.", "Tom Brandt")],
    ),
    "a description with more words before the name": (
        "At school her tutor, the famous Ellis Brandt, wrote under it: “Neat and mostly wrong.”",
        [("Neat and mostly wrong.", "Ellis Brandt")],
    ),
    "a name with its employer behind what it is": (
        "The paper's lead author, Ines Roth of Basel University, said it was “a wake-up call”.",
        [("a wake-up call", "Ines Roth")],
    ),
    "a name with brackets behind what it is": (
        "The council's leader, Tom Brandt (Lab), said it was “a dark day”.",
        [("a dark day", "Tom Brandt")],
    ),
    "a name by which somebody is known": (
        "Their leader, known as Tom Brandt, vowed to fight “to the last stone”.",
        [("to the last stone", "Tom Brandt")],
    ),
    "a firm behind what it is": (
        "In their letter the auditors, Brandt & Falk, said they had raised “concerns of a serious nature”.",
        [("concerns of a serious nature", "Brandt & Falk")],
    ),
    "a description between dashes": (
        "Mr. Brandt - himself a former pilot - said the new ferry was the town's “finest boat ever”.",
        [("finest boat ever", "Mr. Brandt")],
    ),
    "somebody with an age and a town": (
        "And then there was this note, from Ada Quill, 83, of Bergen: “We rowed to school and nobody thanked us.”",
        [("We rowed to school and nobody thanked us.", "Ada Quill")],
    ),
    "a description without a comma behind it": (
        "Marta Olsen, a spokeswoman for the Harbour Trust wrote on Monday that “the cranes are safe to use”.",
        [("the cranes are safe to use", "Marta Olsen")],
    ),
    "a description with its place before the name": (
        "“He rowed like a clock,” said his best friend in Lunde, Tom Brandt, who never rowed.",
        [("He rowed like a clock,", "Tom Brandt")],
    ),
    "a description with the name behind a dash": (
        "A former harbour master -- Tom Brandt, who left in May -- said the pier was “a gift to the sea and to the town”.",
        [("a gift to the sea and to the town", "Tom Brandt")],
    ),
    "somebody who belongs to another": (
        "“It is a fine pier,” Olsen supporter Tom Brandt said.\nMarta Olsen waved.",
        [("It is a fine pier,", "Tom Brandt")],
    ),
    "a title with what it is for before the name": (
        "“The cells were full all winter,” said director general of prisons Tom Brandt.",
        [("The cells were full all winter,", "Tom Brandt")],
    ),
    "a nationality within the description before the name": (
        "It is a town that the former Danish premier, Tom Brandt, called “the last harbour”.",
        [("the last harbour", "Tom Brandt")],
    ),
    "a title before the name that speaks": (
        "“The water is clean,” said Oslo Governor Ada Quill.",
        [("The water is clean,", "Ada Quill")],
    ),
    "an employer before the name that speaks": (
        "“Fish is dear again,” said Quill Bank's Marta Olsen.",
        [("Fish is dear again,", "Marta Olsen")],
    ),
    "a person from a town and its country": (
        "Ada Quill left early.\nMarta Olsen, a singer from Lunde, Norway, said she would stay. “I like the eels,” she added.",
        [("I like the eels,", "Marta Olsen")],
    ),
    "a title between a description and the name": (
        "The rebels’ leader, General Tom Brandt, vowed to come back “before the rains are over”.",
        [("before the rains are over", "Tom Brandt")],
    ),
    "two offices before one name": (
        "“It is late,” said former Governor and Harbour Trust Chairman Tom Brandt.",
        [("It is late,", "Tom Brandt")],
    ),
    "an envoy with the country before the name": (
        "Norway's ambassador to Britain Tom Brandt has said that both had “the will and the power to go on”.",
        [("the will and the power to go on", "Tom Brandt")],
    ),
    "a body and a trade before the name": (
        "“They feel alone out there,” said Lunde University researcher Ada Quill, who counted them.",
        [("They feel alone out there,", "Ada Quill")],
    ),
    "a town and a trade before the name": (
        "“It is a cheap way to lose a ship,” explained Bergen-based lawyer Tom Brandt.",
        [("It is a cheap way to lose a ship,", "Tom Brandt")],
    ),
    "a party with brackets and an office before the name": (
        "“Open the books on every pier,” CPI(M) state secretary Asha Rane demanded.",
        [("Open the books on every pier,", "Asha Rane")],
    ),
    "a young man who has a name": (
        "A young man named Piet Aske stood at the gate all night. “Nobody opened it,” the young man said.",
        [("Nobody opened it,", "Piet Aske")],
    ),
    "somebody young in apposition to a name": (
        "Piet Aske, a young man of twenty, stood at the gate all night. “Nobody opened it,” the young man said.",
        [("Nobody opened it,", "Piet Aske")],
    ),
    "somebody by age, children and town": (
        "Ulf Dahl, 47, a father of two, from Oslo said: “They have insulted the whole town.”",
        [("They have insulted the whole town.", "Ulf Dahl")],
    ),
    "the head of a body that is described as well": (
        "Ulf Dahl, chief executive of the Harbour Society, a charitable organization, said Brandt -- who spoke out publicly "
        "about his illness and called for greater funding for piers -- had “fundamentally changed the way Lunde is seen”.",
        [("fundamentally changed the way Lunde is seen", "Ulf Dahl")],
    ),
    "a minister of something small": (
        "Asha Rane spoke first. The Union minister of state for water, Ulf Dahl, claimed that it would be ready “within days”.",
        [("within days", "Ulf Dahl")],
    ),
    "somebody whom the author does not know": (
        "The manager, a Mr Gow, said that the register was “regrettable”.",
        [("regrettable", "Mr Gow")],
    ),
    "the father of somebody, who is named once": (
        "Quill's father, Ulf, spoke on Monday. Quill's father had been ill. Tom Brandt left.\n"
        "“It is over,” her father said to Ada Quill.",
        [("It is over,", "Ulf")],
    ),
    "a chief executive behind another man": (
        "Tom Brandt spoke first. He was glad. The LSK chief executive, Ulf Dahl, said that it would “act in a strong way”.",
        [("act in a strong way", "Ulf Dahl")],
    ),
}


@pytest.mark.parametrize(("text", "expected"), CASES.values(), ids=CASES)
def test_the_speaker_has_the_name_beside_the_description(text: str, expected: list[tuple[str, str | None]]) -> None:
    assert said(text) == expected
