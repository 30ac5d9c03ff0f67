"""Speakers without a name."""

from __future__ import annotations

import pytest

from reader import analyse
from reader.analysis.voices import speaker_words
from reader.sources.plain.read import article_from_text
from tests.attributed import Cases, phrases, said


@pytest.mark.parametrize("speaker", ["a senior Brandt adviser", "one Brandt supporter", "Brandt aides", "Brandt supporters"])
def test_whoever_speaks_for_somebody_is_somebody_else(speaker: str) -> None:
    text = f"Tom Brandt came to Lunde on Monday.\n“We are not done yet,” {speaker} said."
    assert said(text) == [("We are not done yet,", None)]


def test_a_spokesman_is_not_whom_he_speaks_for() -> None:
    text = "Tom Brandt and Ulf Dahl came to Lunde.\n“We are not done yet,” said the Brandt spokesman"
    assert said(f"{text}.") == [("We are not done yet,", None)]
    assert said(f"{text}, Per Olsen.") == [("We are not done yet,", "Per Olsen")]


@pytest.mark.parametrize("title", ["Mayor", "Gov.", "Environment Commissioner", "the former president"])
def test_a_spokesman_is_not_whom_he_speaks_for_with_a_title(title: str) -> None:
    text = f"A spokesman for {title} Ada Quill told the Lunde Post that the ferry was “late again”."
    assert said(text) == [("late again", None)]


@pytest.mark.parametrize("two", ["Tom Quill and Ada Brandt", "the Duke and Duchess of Lunde"])
def test_a_spokesman_speaks_for_both_of_two(two: str) -> None:
    text = f"A spokesman for {two} said the fine was “a drop in the sea”."
    assert (said(text), phrases(text)) == ([("a drop in the sea", None)], [f"A spokesman for {two}"])


def test_a_spokesman_speaks_for_both_of_two_with_titles() -> None:
    assert said("A spokeswoman for Mayor Ada Quill and Governor Tom Brandt said it was “fair”.") == [("fair", None)]


def test_a_letter_is_nobody() -> None:
    article = article_from_text("The keys g and G go to the two ends. “It is quick,” said Ada Quill.")
    assert [entity.name for entity in analyse(article).entities] == ["Ada Quill"]


CASES: Cases = {
    "a body that accuses somebody": (
        "Ada Quill left. The union accused Ada Quill of “cheating”, and officials insist Ada Quill is “late”.",
        [("cheating", None), ("late", None)],
    ),
    "those who call somebody something": (
        "Ada Quill left. Critics called Ada Quill a “fool with a map”.",
        [("fool with a map", None)],
    ),
    "the other of two": (
        "“It sank,” one of the men said. “It floated,” said the other.",
        [("It sank,", None), ("It floated,", None)],
    ),
    "somebody's relative without a name": (
        "“It is a tragedy,” lawyer Tom Brandt said. On Monday the boys' grandfather lit a candle.\n"
        "“They could both swim,” the grandfather said.",
        [("It is a tragedy,", "Tom Brandt"), ("They could both swim,", None)],
    ),
    "a town in which somebody is": (
        "A source inside Lunde told the Bergen Post: “The cells are full.”",
        [("The cells are full.", None)],
    ),
    "a description of somebody without a name": (
        "Marta Olsen met a pilot on the quay. “The ice came early,” the pilot said.",
        [("The ice came early,", None)],
    ),
    "somebody in court who is not the one that the text is about": (
        "Tom Brandt lost on Friday. “I was robbed,” Brandt said. “There is no contract,” the judge said.",
        [("I was robbed,", "Tom Brandt"), ("There is no contract,", None)],
    ),
    "a pronoun for somebody without a name": (
        "“We sail at ten,” Per Olsen said.\nA neighbour said he had packed. “I cannot outrun the sea,” he said.",
        [("We sail at ten,", "Per Olsen"), ("I cannot outrun the sea,", None)],
    ),
    "one of many": (
        "“We felt it before we heard it,” one passenger told the Lunde Post. “Like a door,” said another.",
        [("We felt it before we heard it,", None), ("Like a door,", None)],
    ),
    "an occupation of the other gender": (
        "Antonia Quill runs the mill. “Nobody leaves this town,” the ferryman warns.",
        [("Nobody leaves this town,", None)],
    ),
    "the head of something new": (
        "“We pay well,” Tom Brandt said.\n“They pay in fish,” said the head of a rival firm.",
        [("We pay well,", "Tom Brandt"), ("They pay in fish,", None)],
    ),
}


@pytest.mark.parametrize(("text", "expected"), CASES.values(), ids=CASES)
def test_whoever_has_no_name_is_not_taken_for_somebody_else(text: str, expected: list[tuple[str, str | None]]) -> None:
    assert said(text) == expected


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("“I ran,” said a woman in the queue. “It was loud,” she said.", "a woman"),
        ("The school denies it. In court papers, it says the teacher “acted well”.", "the school"),
        ("“We are sorry,” the bank said. “Very,” it added.", "the bank"),
        ("“It is late,” said an aide to the mayor. “Too late,” they added.", "an aide"),
        ("The shop sold it to a dealer who called it “a bargain”.", "a dealer"),
        ("The trust, which runs three piers, said it was “deeply sorry”.", "the trust"),
        ("Police arrested a man after a chase. “I did nothing,” he told officers.", "a man"),
        ("His lawyer said Brandt was “deeply ashamed”. “He wants to go home,” she told the court.", "His lawyer"),
    ],
)
def test_a_pronoun_stands_for_a_description_where_nobody_is_named(text: str, speaker: str) -> None:
    analysis = analyse(article_from_text(text))
    assert speaker_words(analysis, analysis.quotes[-1]) == speaker
    assert analysis.quotes[-1].speaker is None
