"""Whom “he” and “she” mean."""

from __future__ import annotations

import pytest

from tests.attributed import Cases, said


def test_a_pronoun_means_the_last_person_that_it_fits() -> None:
    text = "Ada Quill met Tom Brandt at the quay. Mr. Brandt waited.\n“She is late,” he said."
    assert said(text) == [("She is late,", "Tom Brandt")]


@pytest.mark.parametrize("verb", ["he’d said", "he'd told her", "he’ll say", "he’d often add"])
def test_a_pronoun_is_recognised_in_a_contraction(verb: str) -> None:
    text = f"Ada Quill met Tom Brandt at the quay. Mr. Brandt waited.\n“She is late,” {verb}."
    assert said(text) == [("She is late,", "Tom Brandt")]


def test_a_pronoun_means_whoever_a_description_has_just_brought_back() -> None:
    text = (
        "Tom Brandt, a baker, sold his shop in May.\nThe buyer, Jonas Quill, wants to sell shoes there.\n"
        "The baker went home to Lunde. “I never liked bread,” he said."
    )
    assert said(text) == [("I never liked bread,", "Tom Brandt")]


def test_a_pronoun_of_the_other_gender_means_somebody_else() -> None:
    text = (
        "Rowan Pike was a botanist. “I am never bored,” she said in 1990.\n"
        "She married, in 1958, the painter Tom Sallow, who survives her. “She was never any good at cards,” he said this week."
    )
    assert said(text) == [("I am never bored,", "Rowan Pike"), ("She was never any good at cards,", "Tom Sallow")]


CASES: Cases = {
    "somebody else than whoever is in apposition to an object": (
        "Tom Brandt wrote of it on Monday.\n\nThe painter, who was raised by a Dutch father, Jonas Quill, and a Danish mother, "
        "said he never felt Dutch.\n\n“I have to defend my son,” he writes.",
        [("I have to defend my son,", "Tom Brandt")],
    ),
    "whoever is told to say it, in the same sentence": (
        "The mayor, Tom Brandt, called it “a disgrace” while the harbour master, Ulf Dahl, wrote he had closed the pier. "
        "He added: “It was rotten.”",
        [("a disgrace", "Tom Brandt"), ("It was rotten.", "Ulf Dahl")],
    ),
    "a source": (
        "“The pier will hold,” Tom Brandt said.\n\nAccording to Mr. Dahl, few boats land there in winter. "
        "“They are afraid of it,” he said.",
        [("The pier will hold,", "Tom Brandt"), ("They are afraid of it,", "Mr. Dahl")],
    ),
    "somebody who answers, not whoever asks": (
        "Tom Brandt built it. “It will hold,” he said. When the owner, Ulf Dahl, asked how long, he laughed. “A year,” he said.",
        [("It will hold,", "Tom Brandt"), ("A year,", "Tom Brandt")],
    ),
    "somebody who is asked": (
        "Sam Quill asked Liz Marr if she was proud of the pier. “Of every plank,” she said.",
        [("Of every plank,", "Liz Marr")],
    ),
    "somebody who answers another, named in front": (
        "Sam Quill saw “no boat at all”. Pressed by Tom Brandt, he conceded that it had been “dark, wet and late”.",
        [("no boat at all", "Sam Quill"), ("dark, wet and late", "Sam Quill")],
    ),
    "a minister who is asked by somebody": (
        "Asked by Tom Brandt, the minister said the pier was “dark, wet and old”.",
        [("dark, wet and old", None)],
    ),
    "a mother of two": (
        "Vera Stone won in Rome. The mother of two said she was “over the moon”.",
        [("over the moon", "Vera Stone")],
    ),
    "a former teacher": (
        "Vera Stone won in Rome. The former teacher said she was “over the moon”.",
        [("over the moon", "Vera Stone")],
    ),
    "whoever opens the text, and is named with an age": (
        "A teenager who slept on the pier says she “just kept thinking of soup”. Vera Stone, 17, was found on Monday.",
        [("just kept thinking of soup", "Vera Stone")],
    ),
    "somebody unlike another": (
        "“I never rowed,” Ada Quill said. Unlike Marta Olsen, she sailed. “Rowing is for geese,” she said.",
        [("I never rowed,", "Ada Quill"), ("Rowing is for geese,", "Ada Quill")],
    ),
    "a person who speaks of another": (
        "“The pier is sound,” Tom Brandt said.\nUlf Dahl said the quarrel of Tom Brandt and Per Olsen cost the town a summer. "
        "He added: “We had no ferry.”",
        [("The pier is sound,", "Tom Brandt"), ("We had no ferry.", "Ulf Dahl")],
    ),
    "somebody of whom only the possession is named": (
        "Per Olsen came to the harbour first. He beat Tom Brandt's boat by a minute. “I had the wind,” he said.",
        [("I had the wind,", "Per Olsen")],
    ),
    "somebody without a name in what is said": (
        "Inspector Ulf Dahl says the night led officers to believe the dead man had come by boat. “Nobody missed him,” he said.",
        [("Nobody missed him,", "Ulf Dahl")],
    ),
    "a nickname that is a common word": (
        "“Nobody rows like that,” Slim said.\nHe was the oldest of them. “I taught him to row,” he added.",
        [("Nobody rows like that,", "Slim"), ("I taught him to row,", "Slim")],
    ),
    "a person of whom the text speaks anew after another's words": (
        "“We close the pier,” Per Olsen said.\nTom Brandt was angry. “Nobody asked us,” he said.",
        [("We close the pier,", "Per Olsen"), ("Nobody asked us,", "Tom Brandt")],
    ),
    "a pronoun after a second person": (
        "Marta Olsen wrote to Tom Brandt in May.\n“The pier is yours to repair,” she wrote. “I have paid for it twice.”",
        [("The pier is yours to repair,", "Marta Olsen"), ("I have paid for it twice.", "Marta Olsen")],
    ),
    "a person whose age stands behind the name": (
        "“It was a gull,” Per Olsen said.\nTom Brandt, 61, said it was no gull. “I know my birds,” he added.",
        [("It was a gull,", "Per Olsen"), ("I know my birds,", "Tom Brandt")],
    ),
    "a wife whose name tells nothing of her": (
        "“We are tired,” said Tom Brandt. His wife, Kim, nodded. “And cold,” she said.",
        [("We are tired,", "Tom Brandt"), ("And cold,", "Kim")],
    ),
    "a mother who speaks after an officer": (
        "“He was found on the pier,” Sgt. Ellen Ruiz said.\n"
        "Tom Brandt’s mother, Denise, said he had just bought a boat. “He slept in it,” she said.",
        [("He was found on the pier,", "Ellen Ruiz"), ("He slept in it,", "Denise")],
    ),
    "a person named behind the verb, and others to say who that is": (
        "Last came Ulf Dahl. “The quay was a mistake,” said Per Olsen, a harbour official under Ulf Dahl and Tom Brandt.\n"
        "“Nobody asked the fishermen,” he said.",
        [("The quay was a mistake,", "Per Olsen"), ("Nobody asked the fishermen,", "Per Olsen")],
    ),
    "a person of whom the sentence speaks twice": (
        "“We close the pier,” Ulf Dahl said.\nTom Brandt praised his own plan. “It is cheaper,” he said.",
        [("We close the pier,", "Ulf Dahl"), ("It is cheaper,", "Tom Brandt")],
    ),
    "somebody who alone is spoken of since another's words": (
        "Mayor Per Olsen wrote, “It is time to go.” Governor Tom Brandt's view of the pier has changed. In May he asked to "
        "keep it. “At a certain point,” he said, “one grows fond of it.”",
        [("It is time to go.", "Per Olsen"), ("At a certain point,", "Tom Brandt"), ("one grows fond of it.", "Tom Brandt")],
    ),
    "somebody who is asked about another": (
        "Tom Brandt rowed all night. Brandt won.\n“He was the best of them,” Ulf Dahl said.\n"
        "Asked whether Brandt would row in May, trainer Per Olsen was coy. “We shall see,” he said.",
        [("He was the best of them,", "Ulf Dahl"), ("We shall see,", "Per Olsen")],
    ),
    "somebody whose doctor has spoken": (
        "Marta Olsen fell ill in March. Her doctor told her that it would pass. “I did not believe a word,” she said.",
        [("I did not believe a word,", "Marta Olsen")],
    ),
    "somebody named behind their verb who goes on": (
        "“We had no warning,” Marta Olsen said.\n"
        "Most wells are dry by now, said Ulf Dahl, an engineer. “What they drink comes by lorry.”",
        [("We had no warning,", "Marta Olsen"), ("What they drink comes by lorry.", "Ulf Dahl")],
    ),
    "a sister who only helps": (
        "Ada Quill, who runs a press with her sister from a garage, said she had read it at once. “I rang him,” she said.",
        [("I rang him,", "Ada Quill")],
    ),
    "the subject of a verb in the present tense that could be a noun": (
        "Wickler's former student Mina Osei describes the reading as “wishful”. More dates, she says, are needed.\n"
        "Amaia Rue welcomes the criticism. “They're right to ask,” she says.",
        [("wishful", "Mina Osei"), ("They're right to ask,", "Amaia Rue")],
    ),
    "an official introduced by name behind the office": (
        "The sheriff, Aeneas Holm, gave Tom Brandt sixty days. “You have been a fool,” he told him.",
        [("You have been a fool,", "Aeneas Holm")],
    ),
    "whoever says what another does": (
        "“We shall see,” Tom Brandt said.\n"
        "But Ulf Dahl suggested on Monday that Brandt was asleep while the pier burned. “These are fine words,” he said.",
        [("We shall see,", "Tom Brandt"), ("These are fine words,", "Ulf Dahl")],
    ),
    "somebody asked in a clause before the pronoun": (
        "Ulf Dahl called the pier “absurd”. When Tom Brandt was asked about it, he replied: “I never saw it.”",
        [("absurd", "Ulf Dahl"), ("I never saw it.", "Tom Brandt")],
    ),
    "neither of two who are only spoken of": (
        "Ulf Dahl said the quarrel between Mr Brandt and Mr Olsen revealed a “divided” board. He said: “It denies everything.”",
        [("divided", "Ulf Dahl"), ("It denies everything.", "Ulf Dahl")],
    ),
    "a secretary of state": (
        "“It needs no vote,” Per Olsen said. Secretary of State Tom Brandt, who leaves on Sunday, again blasted the letter. "
        "“It is an insult,” he told the press.",
        [("It needs no vote,", "Per Olsen"), ("It is an insult,", "Tom Brandt")],
    ),
    "a state senator": (
        "“They leave today,” Per Olsen said. State Senator Tom Brandt, who lives by the river, condemned Olsen's plan. "
        "“It is an insult,” he told the press.",
        [("They leave today,", "Per Olsen"), ("It is an insult,", "Tom Brandt")],
    ),
}


@pytest.mark.parametrize(("text", "expected"), CASES.values(), ids=CASES)
def test_a_pronoun_means_whom_a_reader_takes_it_for(text: str, expected: list[tuple[str, str | None]]) -> None:
    assert said(text) == expected
