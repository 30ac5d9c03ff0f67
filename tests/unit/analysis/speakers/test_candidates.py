"""Which phrase stands for the speaker."""

from __future__ import annotations

import pytest

from tests.attributed import phrases


@pytest.mark.parametrize(
    ("text", "phrase"),
    [
        ("A new report said that the nets were “far too fine for the fish of this coast”.", "A new report"),
        ("“Bring the lamp down to the boats,” a thin voice called from the pier.", "a thin voice"),
        ("“The eels are gone from the river,” Slim stated.", "Slim"),
        ("Ada Quill said on Monday that she backs the law on nets, which she called “a plan without a price”.", "she"),
        ("Last week, crowds marched for days, calling for justice and “an end to the nets of the big boats”.", "crowds"),
        ("“The ice is too thin,” said an Iowa Democrat who had walked on it.", "an Iowa Democrat"),
        ("Then the Harbour Trust (HT) chief hit back, calling it “a farce in three acts”.", "the Harbour Trust (HT) chief"),
        ("“It was dark when it fell,” the Lunde Post quoted a porter as saying.", "a porter"),
        ("The ferry was praised by the Lunde Post as “the finest boat on the whole of this coast”.", "Lunde Post"),
        ("Slowly the ferry turned. “No nets beyond the second buoy,” reads one of the signs.", "one of the signs"),
        ("“Nobody was hurt,” said a spokeswoman for the harbour in a statement.", "a spokeswoman for the harbour"),
        ("“It is a scandal,” a clerk, who asked not to be named, told the Lunde Post.", "a clerk"),
        ("The island state's premier called the vote “historic and overdue”.", "premier"),
    ],
)
def test_the_phrase_for_the_speaker_is_found(text: str, phrase: str) -> None:
    assert phrases(text) == [phrase]


@pytest.mark.parametrize(
    "text",
    [
        "The ferry was late again. Bookings for the season are “well below what we hoped for in the spring”.",
        "Feedback of the first week was positive:\n“The new bells made the crossing easier to bear for all of us.”",
        "The post came late.\nHARBOUR TRUST CLOSES PIER “The gulls have left, and nobody came to the feast in the rain.” [Post]",
        "Something is odd here. “I am committed to bringing the herring back to the coast” sounds great in Bergen, Norway.",
        "In the years after Star Wars the pier was often a place of “no return for anybody who loved the sea”.",
    ],
)
def test_a_thing_that_cannot_speak_is_no_speaker(text: str) -> None:
    assert phrases(text) == [None]


@pytest.mark.parametrize("speaker", ["someone else", "a welder", "the retired surveyor"])
def test_a_person_without_a_name_is_a_speaker(speaker: str) -> None:
    text = f"“We will not sail,” said {speaker} to the harbour board."
    assert phrases(text) == [speaker]


def test_whoever_is_called_by_a_rare_noun_for_persons_can_speak() -> None:
    text = (
        "The rope was cut in May. An oarsman at Lunde took nothing for the crossing, “so that somebody should speak well of me”. "
        "A priest paid two coppers."
    )
    assert phrases(text)[0] == "An oarsman"


@pytest.mark.parametrize(
    ("speaker", "clause"),
    [
        ("A man", "walking his dog near the quarry"),
        ("Officials", "opposed to the bridge"),
        ("A woman", "who answered the door at the mill"),
        ("A woman", "who saw the crash"),
        ("A teenager", "who lived for three nights by drinking from the gutters"),
        ("Two sixth-formers", "sharing a bag of chips by the pier"),
    ],
)
def test_whoever_has_a_clause_of_their_own_speaks_and_nothing_within_it(speaker: str, clause: str) -> None:
    assert phrases(f"{speaker} {clause} said the noise was “like a door that slams”.") == [speaker]


@pytest.mark.parametrize(
    "speaker",
    [
        "A source close to the harbour board",
        "Two people familiar with the matter",
        "A person familiar with the matter",
        "Officials briefed on the talks",
        "A person with knowledge of the sale",
    ],
)
def test_what_a_person_has_to_do_with_is_part_of_the_phrase(speaker: str) -> None:
    assert phrases(f"{speaker} said the two sides were “miles apart”.") == [speaker]
