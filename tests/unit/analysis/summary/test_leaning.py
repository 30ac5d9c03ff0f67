"""Which sentences lean on another by their words."""

from __future__ import annotations

import pytest

from reader.analysis.summary.leaning import leans


@pytest.mark.parametrize(
    "sentence",
    [
        "He left on Monday.",
        "But the harbour stayed open.",
        "“Then she went home,” she said.",
        "For example, a net costs more than a boat.",
        "“We will mend it.”",
        "“We will mend it, the mayor said.",
        "Its roof leaks.",
        "and so they went home.",
        "in a voice that was anything but musical.",
        "According to him, nobody will leave.",
        "For their part, the boatmen went on waiting.",
        "In other words, the harbour stays open.",
        "(See the whole list below.)",
        "} and { go from net to net.",
        "The council sees it differently.",
        "07:16 EST, 9 January 2014, in the harbour.",
        "Two of them drowned.",
        "5 of those were boatmen of Lunde.",
        "The pair met in Lunde.",
        "“We will mend it,” she told the council.",
        "‘It’s a scandal,’ said he, ‘and a shame.’",
        "Two years later, the roof fell in.",
        "The following day nobody came.",
        "There, the boatmen went on waiting.",
        "What now for the boatmen?",
        "Here are ten boats that are missing.",
        "Probably not.",
        "Well, the roof fell in and nobody came.",
        "To do that, the council closed the harbour.",
        "For that reason nobody came.",
        "By doing so, the boatmen lost the summer.",
        "By then twelve boats had left Lunde.",
        "In each lay a boatman of Lunde.",
        "The blue one came back to the harbour.",
    ],
)
def test_some_sentences_lean_on_the_one_before(sentence: str) -> None:
    assert leans(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "The harbour stayed open.",
        "“We will mend it,” said the mayor.",
        "Soldiers crossed the river.",
        "Heather grows on the moor.",
        "Wells were dug on the moor.",
        "Ada Quill said it would close.",
        "The council voted to close the school, and said so to the mayor.",
        "(Lunde) Heather grows on the moor (in July).",
        "Asked about the roof, the mayor called it “a scandal”.",
        "According to the mayor, nobody will leave.",
        "In factories nobody stirred.",
        "After that winter nobody came.",
        "“We will mend it,” the mayor said after she had seen it.",
        "Two years before the mast made him a boatman.",
        "There are ten boats in the harbour.",
        "To do the work of ten boats, one is enough.",
        "For those who came, the harbour was open.",
    ],
)
def test_others_can_be_read_alone(sentence: str) -> None:
    assert not leans(sentence)


def test_the_first_sentence_of_a_text_goes_on_with_no_quotation() -> None:
    sentence = 'The mayor called the roof a "scandal? and sent for a builder.'
    assert leans(sentence)
    assert not leans(sentence, is_first=True)


def test_the_first_sentence_of_a_text_may_ask() -> None:
    assert not leans("What now for the boatmen?", is_first=True)


@pytest.mark.parametrize("sentence", ["Rain.", "2:05 P.M.", "Liisa, hello."])
def test_a_few_words_say_too_little_even_as_the_first(sentence: str) -> None:
    assert leans(sentence, is_first=True)
