"""Who says each quote, by the grammar of the sentence that it stands in."""

from __future__ import annotations

import pytest

from tests.attributed import Cases, said


@pytest.mark.parametrize(
    "text",
    [
        "“The bridge will open in spring,” said Ada Quill.",
        "“The bridge will open in spring,” Ada Quill said.",
        "“The bridge will open in spring,” said Ada Quill, the mayor of Lunde.",
        "Ada Quill said: “The bridge will open in spring.”",
        "Ada Quill, who had waited for years, said that “the bridge will open in spring”.",
        "According to Ada Quill, “the bridge will open in spring”.",
        "“The bridge will open in spring,” according to Ada Quill.",
        "“The bridge will open in spring.” — Ada Quill",
        '"The bridge will open in spring," said Ada Quill.',
        "‘The bridge will open in spring,’ said Ada Quill.",
    ],
)
def test_the_speaker_is_the_person_named_beside_the_quote(text: str) -> None:
    assert [speaker for _, speaker in said(text)] == ["Ada Quill"]


def test_a_participle_belongs_to_the_subject_of_its_sentence() -> None:
    text = "Tom Brandt denied that the council had known of it, calling the report “careless” and “late”."
    assert [speaker for _, speaker in said(text)] == ["Tom Brandt", "Tom Brandt"]


@pytest.mark.parametrize("text", ["They call it “progress” there.", "“Who is it?” a voice asked."])
def test_no_speaker_is_invented(text: str) -> None:
    assert {speaker for _, speaker in said(text)} <= {None}


@pytest.mark.parametrize(
    "text", ["Ada Quill starred in the film “The Long Way Home” as a child.", "The so-called “ring” was never built."]
)
def test_titles_and_terms_are_nobodys_words(text: str) -> None:
    assert said(text) == []


CASES: Cases = {
    "somebody and their companions": (
        "“The pier will not stand another winter,” Marta Olsen and her team wrote in the report.",
        [("The pier will not stand another winter,", "Marta Olsen")],
    ),
    "a title with the country that somebody is sent to": (
        "The plan failed. British Ambassador to Norway Marta Olsen alleged, by way of example, that the yard had “built boats of "
        "paper for three years and charged for oak”.",
        [("built boats of paper for three years and charged for oak", "Marta Olsen")],
    ),
    "a line that leads to the next": (
        "Marta Olsen called the crew “cowards” and said the fire was “predictable”.\n"
        "In a statement the Harbour Trust said:\n“When the pier burned, we saw that our care had been poor.”",
        [
            ("cowards", "Marta Olsen"),
            ("predictable", "Marta Olsen"),
            ("When the pier burned, we saw that our care had been poor.", "Harbour Trust"),
        ],
    ),
    "something said earlier": (
        "Nils Berg, the firm's last director, had earlier told the court that it was “a mess from the start”.",
        [("a mess from the start", "Nils Berg")],
    ),
    "a relative clause": (
        "Tom Brandt, who called the plan “a gift to the sea”, left early.",
        [("a gift to the sea", "Tom Brandt")],
    ),
    "two speakers in turn": (
        "“The fish are back,” said Marta Olsen.\n“They never left,” said Tom Brandt.",
        [("The fish are back,", "Marta Olsen"), ("They never left,", "Tom Brandt")],
    ),
    "an embedded subject that does not speak": (
        "“It was not our ship,” Marta Olsen said of the claim that Tom Brandt had made.",
        [("It was not our ship,", "Marta Olsen")],
    ),
    "the object of the cue does not speak": (
        "“Leave the nets alone,” Marta Olsen told Tom Brandt.",
        [("Leave the nets alone,", "Marta Olsen")],
    ),
    "somebody who hears a quote and answers": (
        "“I want a toll,” Ada Quill told Nora Falk on Monday.\n"
        "When Falk pointed out that it was “a tax on the poor,” Quill seized on the word, repeating her own line that the plan "
        "would feed the coast. “A toll is not a tax,” she said.",
        [("I want a toll,", "Ada Quill"), ("a tax on the poor,", "Nora Falk"), ("A toll is not a tax,", "Ada Quill")],
    ),
    "a place that only tells where the article was written": (
        "BERGEN (AP) — Calling the pier “a hazard to all who walk on it”, the harbour police closed it on Friday.",
        [("a hazard to all who walk on it", None)],
    ),
    "critics who have called it so": (
        "Ada Quill stars in a play that critics have called “the saddest comedy of the year”.",
        [("the saddest comedy of the year", None)],
    ),
    "what something is called without a word on who does": (
        "Marta Olsen paints ships. The colour PX is praised as “the best blue there is” in the towns of the coast.",
        [("the best blue there is", None)],
    ),
    "a second verb of one subject": (
        "Asked whether Tom Brandt would come, Marta Olsen looked at the harbour clock and said: “Not today.”",
        [("Not today.", "Marta Olsen")],
    ),
    "a second verb behind somebody else": (
        "Marta Olsen was met on the pier by the harbour master Tom Brandt and joked: “Now we are two.”",
        [("Now we are two.", "Marta Olsen")],
    ),
    "somebody who hits back": (
        "When Marta Olsen said that the pier was lost, Tom Brandt hit back: “Nobody asked her.”",
        [("Nobody asked her.", "Tom Brandt")],
    ),
    "an agency before the text": (
        "(CNN)“Wait for me, or I shall never see Lunde again,” I cried. The ferry did not wait.",
        [("Wait for me, or I shall never see Lunde again,", None)],
    ),
    "the next paragraph of a quotation, although others are named before it": (
        "Ada Quill was glad to have won against Oslo.\n\n"
        "“It is a fine day for us,” she said. “We had lost so much before it.\n\n"
        "“We are proud of the win, and of Oslo, and of what the crowd gave us.”\n\n"
        "Oslo v Lunde, the final",
        [
            ("It is a fine day for us,", "Ada Quill"),
            ("We had lost so much before it.", "Ada Quill"),
            ("We are proud of the win, and of Oslo, and of what the crowd gave us.", "Ada Quill"),
        ],
    ),
    "a pronoun for whoever has not closed the quotation": (
        "Governors would not meet the president, Nils Berg, in Oslo.\n\n"
        "“There is no truth in this,” Quill said.\n\n"
        "“Again, I want to say that Nils Berg is well and that he works every day.\n\n"
        "“We ask everybody to stop it,” he added.",
        [
            ("There is no truth in this,", "Quill"),
            ("Again, I want to say that Nils Berg is well and that he works every day.", "Quill"),
            ("We ask everybody to stop it,", "Quill"),
        ],
    ),
    "whoever is named at the end of a quotation of several paragraphs": (
        "The Lunde Trust says that the poor are cold. The Trust named three towns.\n\n"
        "“The cost is high, as these towns have many small shops that need the power.\n\n"
        "“Without it they must close, and nobody knows for how long they will be closed.\n\n"
        "“This raises questions,” said Marta Olsen.",
        [
            ("The cost is high, as these towns have many small shops that need the power.", "Marta Olsen"),
            ("Without it they must close, and nobody knows for how long they will be closed.", "Marta Olsen"),
            ("This raises questions,", "Marta Olsen"),
        ],
    ),
    "a lawyer behind a question": (
        "Ada Quill left early. “How can a pier be late?” Ms Quill's lawyer Tom Brandt said. It was raining.",
        [("How can a pier be late?", "Tom Brandt")],
    ),
    "somebody whose office lacks its last comma": (
        "Tom Brandt, Chief Executive of Harbour Care said: “We are glad. It was a long winter.”",
        [("We are glad. It was a long winter.", "Tom Brandt")],
    ),
    "a new speaker where the last quotation was never closed": (
        "“They are all wrong about the harbour,” said Ada Quill. “How can anybody be so blind as that.\n\n"
        "“I have thought about it,” added Tom Brandt, the head of the harbour.",
        [
            ("They are all wrong about the harbour,", "Ada Quill"),
            ("How can anybody be so blind as that.", "Ada Quill"),
            ("I have thought about it,", "Tom Brandt"),
        ],
    ),
}


@pytest.mark.parametrize(("text", "expected"), CASES.values(), ids=CASES)
def test_the_speaker_is_whoever_is_said_to_say_it(text: str, expected: list[tuple[str, str | None]]) -> None:
    assert said(text) == expected


@pytest.mark.parametrize(
    ("opening", "bearer"),
    [
        ("A judge has warned that it was “a foolish thing to do”", "Ada Quill"),
        ("Lunde’s leading judge said that it was “a foolish thing to do”", "Ada Quill"),
        ("A judge in Oslo said that it was “a foolish thing to do”", None),
        ("A doctor said that it was “a foolish thing to do”", None),
    ],
)
def test_whom_a_text_opens_with_may_be_named_later(opening: str, bearer: str | None) -> None:
    rest = "The man had filmed Judge Ada Quill.\n\nThe man had to leave."
    assert said(f"{opening} in the court.\n\n{rest}") == [("a foolish thing to do", bearer)]
