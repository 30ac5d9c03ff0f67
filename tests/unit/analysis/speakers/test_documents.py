"""Whose words statements, letters and reports have."""

from __future__ import annotations

import pytest

from tests.attributed import Cases, said


@pytest.mark.parametrize("words", ["the statement said", "according to Brandt's website"])
def test_what_somebody_publishes_has_their_words(words: str) -> None:
    text = f"Tom Brandt refused to talk but did release a statement with the report. “I make no excuses,” {words}."
    assert said(text) == [("I make no excuses,", "Tom Brandt")]


CASES: Cases = {
    "another statement than the one before": (
        "A statement from the Harbour Trust said, “We close the pier.”\n\n"
        "A statement from the fishermen called for a vote.\n\n“Nobody asked us,” the statement said.",
        [("We close the pier.", "Harbour Trust"), ("Nobody asked us,", None)],
    ),
    "a statement that a paper only carries": (
        "A statement carried by the Lunde Post called the pier “a danger to the boats”.",
        [("a danger to the boats", None)],
    ),
    "a document named in the sentence behind the quote": (
        "Tom Brandt said that he did not “use the pier that much.” According to harbour records, he was there on 40 days.",
        [("use the pier that much.", "Tom Brandt")],
    ),
    "part of a statement": (
        "The pier burned on Monday. Part of Tom Brandt's letter included the warning, “when the tide goes, the boats go”.",
        [("when the tide goes, the boats go", "Tom Brandt")],
    ),
    "a press release of a body": (
        "“The pier was loved by everybody here,” reads a Harbour Trust press release.",
        [("The pier was loved by everybody here,", "Harbour Trust")],
    ),
    "a statement whose author is named before it": (
        "Tom Brandt did not come to the hearing but released a statement. “I was at sea,” the statement said.",
        [("I was at sea,", "Tom Brandt")],
    ),
    "a statement that somebody releases saying something": (
        "The Harbour Trust released a separate statement saying, “It allows us to keep the pier.”",
        [("It allows us to keep the pier.", "Harbour Trust")],
    ),
    "a report that somebody published": (
        "The nets are too long, according to a report published on Monday by the Harbour Trust.\n"
        "The mayor shrugged. The report calls it “a danger to the bay”.",
        [("a danger to the bay", "Harbour Trust")],
    ),
    "a letter in which somebody does something": (
        "In a letter to the Lunde Post, Marta Olsen thanked the crew.\n“You rowed all night for us,” the letter said.",
        [("You rowed all night for us,", "Marta Olsen")],
    ),
    "the statement of a body": (
        "The Harbour Trust closed the pier on Monday. The Harbour Trust's statement called it “a danger to the boats”.",
        [("a danger to the boats", "Harbour Trust")],
    ),
    "a claim with its owner": (
        "“The pier will last a century,” Tom Brandt said.\n"
        "His claim that it was “a gift to the sea and to the town” was met with laughter.",
        [("The pier will last a century,", "Tom Brandt"), ("a gift to the sea and to the town", "Tom Brandt")],
    ),
    "a report long before its author's name": (
        "“The nets are too fine,” noted a report for the ministry on the state of the sea by the Harbour Trust.",
        [("The nets are too fine,", "Harbour Trust")],
    ),
    "a report with its author": (
        "“The nets are too fine,” said a report by Greenpeace that was published on Monday.",
        [("The nets are too fine,", "Greenpeace")],
    ),
    "a statement from its author": (
        "According to a statement from the Harbour Trust, the net was “longer than the bay itself”.",
        [("longer than the bay itself", "Harbour Trust")],
    ),
    "a statement by who has just spoken": (
        "Marta Olsen fell silent. “We regret the delay,” Tom Brandt said in a statement to the press.\n"
        "“It will not happen again,” the statement said.",
        [("We regret the delay,", "Tom Brandt"), ("It will not happen again,", "Tom Brandt")],
    ),
    "a statement after another": (
        "Marta Olsen fell silent. “We regret the delay,” Tom Brandt told the press.\n"
        "“It will not happen again,” the statement added.",
        [("We regret the delay,", "Tom Brandt"), ("It will not happen again,", "Tom Brandt")],
    ),
    "a statement in which a body said something": (
        "The Harbour Trust said in a statement on Monday that the pier was closed. Tom Brandt laughed.\n\n"
        "“Nobody is to walk on it,” the statement said.",
        [("Nobody is to walk on it,", "Harbour Trust")],
    ),
    "a report in which a body said something": (
        "In a report published in May, the Harbour Trust said that the pier was rotten. Tom Brandt laughed.\n\n"
        "“It will fall within a year,” the report said.",
        [("It will fall within a year,", "Harbour Trust")],
    ),
    "a statement by somebody of whom another is told": (
        "The parents of Tom Brandt said in a statement on Monday that they were heartbroken.\n"
        "“He was our world,” the statement said.",
        [("He was our world,", None)],
    ),
    "a report by those who care for another": (
        "Doctors treating Ada Quill said in a report that she was recovering.\n“She will walk again,” the report said.",
        [("She will walk again,", None)],
    ),
    "an email of which somebody only tells": (
        "The editor, Ada Quill, said the paper received a picture of the boy in an email.\n"
        "The email said that he would be “returned safely this week”.",
        [("returned safely this week", None)],
    ),
    "a letter to somebody who does something": (
        "A hundred sailors have in a letter to the minister Tom Brandt condemned the sale.\n“We built it,” the letter said.",
        [("We built it,", None)],
    ),
}


@pytest.mark.parametrize(("text", "expected"), CASES.values(), ids=CASES)
def test_a_document_speaks_for_its_author(text: str, expected: list[tuple[str, str | None]]) -> None:
    assert said(text) == expected
