"""Speakers without a name."""

from __future__ import annotations

import pytest

from tests.attributed import Cases, said


@pytest.mark.parametrize("speaker", ["a senior Brandt adviser", "one Brandt supporter", "Brandt aides", "the Brandt campaign"])
def test_whoever_speaks_for_somebody_is_somebody_else(speaker: str) -> None:
    text = f"Tom Brandt came to Lunde on Monday.\n“We are not done yet,” {speaker} said."
    assert said(text) == [("We are not done yet,", None)]


def test_a_spokesman_is_not_whom_he_speaks_for() -> None:
    text = "Tom Brandt and Ulf Dahl came to Lunde.\n“We are not done yet,” said the Brandt spokesman"
    assert said(f"{text}.") == [("We are not done yet,", None)]
    assert said(f"{text}, Per Olsen.") == [("We are not done yet,", "Per Olsen")]


def test_those_who_say_something_are_not_whoever_is_named_before() -> None:
    text = "Tom Brandt spoke in Lunde. Many have condemned the Brandt plan, and the groups who wrote to him call it “a shame”."
    assert said(text) == [("a shame", None)]


@pytest.mark.parametrize("title", ["Mayor", "Gov.", "Environment Commissioner", "the former president"])
def test_a_spokesman_is_not_whom_he_speaks_for_with_a_title(title: str) -> None:
    text = f"A spokesman for {title} Ada Quill told the Lunde Post that the ferry was “late again”."
    assert said(text) == [("late again", None)]


CASES: Cases = {
    "a body that accuses somebody": (
        "Ada Quill left. The union accused Ada Quill of “cheating”, and officials insist Ada Quill is “late”.",
        [("cheating", None), ("late", None)],
    ),
    "those who call somebody something": (
        "Ada Quill left. Critics called Ada Quill a “fool with a map”.",
        [("fool with a map", None)],
    ),
    "a body to which “which” refers": (
        "Lunde Labs found little. The money came from the fishery foundation, which called the plan “a hole in the water”.",
        [("a hole in the water", None)],
    ),
    "the other of two": (
        "“It sank,” one of the men said. “It floated,” said the other.",
        [("It sank,", None), ("It floated,", None)],
    ),
    "a firm within the description of a person": (
        "The owner of the ferry company Lunde Lines told passengers that he had “nothing to be sorry for”.",
        [("nothing to be sorry for", None)],
    ),
    "somebody of another office": (
        "President Ana Ruiz flew over the bay. “We shall pay,” she said.\n"
        "But the governor of the coast, a rival, called it “a flight for the cameras”.",
        [("We shall pay,", "Ana Ruiz"), ("a flight for the cameras", None)],
    ),
    "somebody of whom “she” is said although the one named is a man": (
        "Tom Brandt spoke first. “Drivers must sleep,” he said. His neighbour was having none of it. "
        "“Not under my window,” she called from the back.",
        [("Drivers must sleep,", "Tom Brandt"), ("Not under my window,", None)],
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
    "somebody whom the text names after the opening": (
        "A builder has told of his “shame” at the fall of the pier.\nTom Brandt, 41, said he had not slept since.",
        [("shame", "Tom Brandt")],
    ),
    "the head of something new": (
        "“We pay well,” Tom Brandt said.\n“They pay in fish,” said the head of a rival firm.",
        [("We pay well,", "Tom Brandt"), ("They pay in fish,", None)],
    ),
    "somebody without a name who speaks on in the next paragraph": (
        "Tom Brandt left early.\n“We sail at ten,” an officer said.\n“Nobody stays behind,” he added.",
        [("We sail at ten,", None), ("Nobody stays behind,", None)],
    ),
    "somebody new without a name who opens a paragraph": (
        "“It was a campaign against the weak,” Ada Quill told the court.\n"
        "One victim, a widow, gave away all she had. In a letter she said: “I do not open the door any more.”",
        [("It was a campaign against the weak,", "Ada Quill"), ("I do not open the door any more.", None)],
    ),
    "a mother whom nobody names": (
        "Tom Brandt came home on Monday. “The pier would kill a goat,” he said.\n"
        "When I repeated this to his mother, she laughed. “The goat is fine,” she said.",
        [("The pier would kill a goat,", "Tom Brandt"), ("The goat is fine,", None)],
    ),
    "a lawmaker who does not give a name": (
        "Tom Brandt, a member of parliament, was calm. “I shall vote against it,” he said.\n"
        "A second lawmaker said the mood was “sour on all sides”. “Nobody listens,” the politician said.",
        [("I shall vote against it,", "Tom Brandt"), ("sour on all sides", None), ("Nobody listens,", None)],
    ),
    "a newcomer whom the next paragraph names": (
        "A nurse who took pills from her ward said she was “ashamed”.\nAda Quill, 43, was sentenced on Monday in Lunde.",
        [("ashamed", "Ada Quill")],
    ),
    "a newcomer who is called so once more behind the name": (
        "A former harbour boss told a court that he was “a victim of politics”.\n"
        "Tom Brandt, who served as head of docks until May, is charged with fraud.\n"
        "“I signed nothing,” the former harbour boss said.",
        [("a victim of politics", "Tom Brandt"), ("I signed nothing,", "Tom Brandt")],
    ),
    "a woman who lives where somebody else was sought": (
        "A woman who answered the door at the house said Brandt was “not at home”. “He never is,” she said.",
        [("not at home", None), ("He never is,", None)],
    ),
}


@pytest.mark.parametrize(("text", "expected"), CASES.values(), ids=CASES)
def test_whoever_has_no_name_is_not_taken_for_somebody_else(text: str, expected: list[tuple[str, str | None]]) -> None:
    assert said(text) == expected
