"""Speakers who are evident: in a signature, before a colon, of the quote before, as whom others quote."""

from __future__ import annotations

import pytest

from tests.attributed import Cases, said


def test_the_halves_of_a_split_quote_have_one_speaker() -> None:
    text = "“We waited,” Ada Quill said. “Nobody came to the meeting.”"
    assert [speaker for _, speaker in said(text)] == ["Ada Quill", "Ada Quill"]


CASES: Cases = {
    "a name behind the title that follows the verb": (
        "The pier was “safe”, said Greenpeace director Ada Quill, while Tom Brandt spoke of “a raft with a roof”.",
        [("safe", "Ada Quill"), ("a raft with a roof", "Tom Brandt")],
    ),
    "a body with its abbreviation that describes something": (
        "They were fined under the old rules, described by the Harbour Trust (HT) as “a trap for every boat that leaves”.",
        [("a trap for every boat that leaves", "Harbour Trust")],
    ),
    "a surname that comes before the given name": (
        "Roh Yeo-jin scored twice for Lunde. “I saw the gap,” Roh said.",
        [("I saw the gap,", "Roh Yeo-jin")],
    ),
    "whoever gives an answer": (
        "Tom Brandt came to see the ferry. Ada Quill's verdict was that it was “a raft with a roof”.",
        [("a raft with a roof", "Ada Quill")],
    ),
    "whom “according to” names, after somebody who announces something": (
        "Lunde and Hallvik announced a ferry for purely “scenic” purposes, according to Hallvik.",
        [("scenic", "Hallvik")],
    ),
    "whom “according to” names behind their office": (
        "“Their hunger was stronger than ours,” according to Lunde centre back Tom Brandt.",
        [("Their hunger was stronger than ours,", "Tom Brandt")],
    ),
    "whoever makes a claim": (
        "Tom Brandt laughed at Ada Quill's claim that the ferry was “a raft with a roof”.",
        [("a raft with a roof", "Ada Quill")],
    ),
    "somebody whom a paper reports": (
        "Tom Brandt steered the ferry. The Lunde Post reported Brandt saying “it was a bad day for the coast”.",
        [("it was a bad day for the coast", "Tom Brandt")],
    ),
    "a participle behind what somebody passes": (
        "Tom Brandt, who had come from Lunde, ran along the wall shouting “Let go the ropes!”",
        [("Let go the ropes!", "Tom Brandt")],
    ),
    "somebody whom a paper quotes by a pronoun": (
        "Tom Brandt keeps the pier. “It was dark when it fell,” the Lunde Post quoted him as saying. “Nobody was there.”",
        [("It was dark when it fell,", "Tom Brandt"), ("Nobody was there.", "Tom Brandt")],
    ),
    "a quote that goes on in the next paragraph without a cue": (
        "“We lost the nets,” Tom Brandt said. “Then the boats went.\n\n“And then the fish were gone.”",
        [
            ("We lost the nets,", "Tom Brandt"),
            ("Then the boats went.", "Tom Brandt"),
            ("And then the fish were gone.", "Tom Brandt"),
        ],
    ),
    "a colon after a clause": (
        "Tom Brandt had one answer for all of them: “Ask the eels.”",
        [("Ask the eels.", "Tom Brandt")],
    ),
    "an interview with names": (
        "Marta Olsen: “When did you first see the whale?”\nTom Brandt: “At four in the morning.”",
        [("When did you first see the whale?", "Marta Olsen"), ("At four in the morning.", "Tom Brandt")],
    ),
    "a list of quotes with names below": (
        "“I never learnt to swim.”\n— Marta Olsen\n“The sea is not for swimming.”\n— Tom Brandt",
        [("I never learnt to swim.", "Marta Olsen"), ("The sea is not for swimming.", "Tom Brandt")],
    ),
    "somebody who is quoted by others": (
        "Police quoted Marta Olsen as saying that she had been “robbed in plain sight of the church”.",
        [("robbed in plain sight of the church", "Marta Olsen")],
    ),
    "somebody who spoke before what another is the source of": (
        "“It gave us peace at last,” Marta Olsen told the Lunde Post. “It closed the door.”\n"
        "“We slept.” According to the doctor, nobody was hurt.",
        [("It gave us peace at last,", "Marta Olsen"), ("It closed the door.", "Marta Olsen"), ("We slept.", "Marta Olsen")],
    ),
    "somebody whom papers quote": (
        "“I never closed the lock,” local papers quote Marta Olsen as saying. The lock is old.",
        [("I never closed the lock,", "Marta Olsen")],
    ),
    "the words of somebody": (
        "In the words of Tom Brandt, the pier is “a long way to walk for nothing”.",
        [("a long way to walk for nothing", "Tom Brandt")],
    ),
    "somebody who goes on before another is heard": (
        "On Friday, Marta Olsen said the storm was “a warning to all of us.” “We will mend the pier before the winter comes.” "
        "Brandt said that 20 boats had left.\nTom Brandt keeps the pier.",
        [("a warning to all of us.", "Marta Olsen"), ("We will mend the pier before the winter comes.", "Marta Olsen")],
    ),
    "an answer behind a name": (
        "Marta Olsen and Tom Brandt met on Monday. Olsen: “We shall see.” Brandt: “We shall not.”",
        [("We shall see.", "Marta Olsen"), ("We shall not.", "Tom Brandt")],
    ),
    "a line with nothing but a name above a quotation": (
        "The managers spoke after the match.\n\n"
        "Tom Brandt\n\n"
        "Tom Brandt was glad. He said: “We had to be strong, and we were strong all day.”\n\n"
        "Nils Berg\n\n"
        "“In the first half we played well, and then we fell asleep on the grass.”",
        [
            ("We had to be strong, and we were strong all day.", "Tom Brandt"),
            ("In the first half we played well, and then we fell asleep on the grass.", "Nils Berg"),
        ],
    ),
    "a line that says who speaks above a quotation, behind another's words": (
        "“It is home,” said Tom Brandt. “I like it.”\n\nAda Quill said:\n\n“We go at dawn.”\n\n“And we come back.”",
        [
            ("It is home,", "Tom Brandt"),
            ("I like it.", "Tom Brandt"),
            ("We go at dawn.", "Ada Quill"),
            ("And we come back.", "Ada Quill"),
        ],
    ),
    "the agent of a passive before the words": (
        "Ada Quill runs the ferry. Quill has been described by the Lunde Post as a “captain without a compass”.",
        [("captain without a compass", "Lunde Post")],
    ),
    "the agent of a passive whom nobody is named before": (
        "It is a ferry described by Quill as “a raft with a roof”.",
        [("a raft with a roof", "Quill")],
    ),
    "the head of a phrase that ends with the name of a group": (
        "To this, Ada Quill of the rescue group Sea Watch said, “We waited for them all night.”",
        [("We waited for them all night.", "Ada Quill")],
    ),
    "whoever is named at the end of the sentence": (
        "Tom Brandt left in May. The former minister ruled with “utmost probity” during his term, said party leader Ada Quill.",
        [("utmost probity", "Ada Quill")],
    ),
    "a source with the titles that precede its name": (
        "Those aboard included a “high number of sailors”, according to Norway's King Ulf Dahl.",
        [("high number of sailors", "Ulf Dahl")],
    ),
    "somebody with a short title": (
        "“It is closed,” said Cllr. Ada Quill. “It is open,” said Supt. Tom Brandt.",
        [("It is closed,", "Ada Quill"), ("It is open,", "Tom Brandt")],
    ),
    "the lawyer of two": (
        "“It was hard to follow,” said Quill and Brandt lawyer Per Olsen. Ada Quill and Tom Brandt were silent.",
        [("It was hard to follow,", "Per Olsen")],
    ),
    "nobody, where the author only heard so": (
        "Ada Quill was said to be “furious” at the decision on Monday.",
        [("furious", None)],
    ),
    "whoever says so, where it is no hearsay": (
        "Tom Brandt was said by Ada Quill to be “made of steel”. Brandt was alleged by Per Olsen to have been “a fraud”.",
        [("made of steel", "Ada Quill"), ("a fraud", "Per Olsen")],
    ),
    "whoever is said to have called somebody so": (
        "Ada Quill is alleged to have called her neighbour “a witch” in the street.",
        [("a witch", "Ada Quill")],
    ),
    "somebody behind a name in apposition and a past without an ending": (
        "“Throw out the book,” Tom Brandt said. Another sailor, Ulf Dahl, also cast doubt on it. “They would float,” he said.",
        [("Throw out the book,", "Tom Brandt"), ("They would float,", "Ulf Dahl")],
    ),
    "a source in whose words it is, behind others who say something": (
        "Researchers of the Harbour Trust say they found out: The moon is “painted black”, in the words of Ada Quill, a baker.",
        [("painted black", "Ada Quill")],
    ),
}


@pytest.mark.parametrize(("text", "expected"), CASES.values(), ids=CASES)
def test_the_speaker_is_whom_the_words_beside_the_quote_point_to(text: str, expected: list[tuple[str, str | None]]) -> None:
    assert said(text) == expected
