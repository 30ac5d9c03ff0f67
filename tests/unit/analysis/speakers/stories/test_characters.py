"""The characters of a story: by description, title, office, kin, and the narrator."""

from __future__ import annotations

import reader
from reader.analysis.voices import voices_of
from tests.articles import speakers_in
from tests.unit.analysis.speakers.told import BOAT, COUNTRY, HARBOUR, LODGING, MARKED, analysed

FABLE = """\
The badger put down his lantern and looked at the two of them, one after another, and then at his plate. He had come home \
late and he was hungry, and he had left a cheese on it. He sat down, and he sighed, and he held his paws to his fire, and for \
a long while he said nothing. It was warm in his kitchen, and outside in the dark it had begun to snow.

“Which of you,” {the badger} he said, “has eaten it?” {the badger}

“Eaten what?” {the mole} asked the mole.

“I never touched it,” {the newt} said the newt, at the very same moment.

“The mole does not know what there was to eat,” {the badger} said the badger. “I see.” {the badger}

“That is not fair!” {the newt} cried the newt, and the badger began to laugh, and then they all laughed.
"""


def test_whatever_talks_is_a_character_of_a_story() -> None:
    analysis, expected = analysed(FABLE)
    assert speakers_in(analysis) == expected


CURATE = """\
Lady Harbottle had been sitting in her window since two, and she had seen him come up the drive with his hat in his hand. She \
did not ask him to sit. He stood before her on the carpet, and he wished that he had not come, and that his boots were clean.

“I am surprised, sir,” {Lady Harbottle} said Lady Harbottle, “that you should think of coming to me with it.” {Lady Harbottle}

Mr. Penrose bowed. “Your ladyship has a voice with the bishop,” {Mr. Penrose} he began.

“My voice is my own,” {Lady Harbottle} returned her ladyship, with great composure, and she rang for the tea.
"""


def test_a_title_alone_means_whoever_is_named_and_has_it() -> None:
    analysis, expected = analysed(CURATE)
    assert speakers_in(analysis) == expected


def test_the_voices_of_a_story_are_those_who_speak_in_it_and_no_pronouns() -> None:
    analysis, _ = analysed(COUNTRY)
    assert {voice.name for voice in voices_of(analysis)} == {"Mrs. Harrow", "Mr. Harrow", "Margaret"}


def test_whoever_tells_a_story_without_a_name_is_its_narrator() -> None:
    story = LODGING.replace(", Mr. Lorimer", "").replace("{Mr. Lorimer}", "{Narrator}")
    analysis, expected = analysed(story)
    assert speakers_in(analysis) == expected


def test_a_person_whom_a_story_only_describes_is_an_entity_only_if_they_speak() -> None:
    analysis, _ = analysed(BOAT)
    silent = reader.analyse(MARKED.sub(r"\1", BOAT).replace("“I do,” said the boy.\n\n", ""))
    assert "the boy" in {entity.name for entity in analysis.entities}
    assert "the boy" not in {entity.name for entity in silent.entities}


def test_a_described_person_has_the_name_by_which_others_address_them() -> None:
    analysis, expected = analysed(
        HARBOUR + "Old Ruth had come in from the kitchen with the coals.\n\n“The boat is lost,” {Ruth} said my sister.\n\n"
        "“Be quiet, Ruth,” {Ada} said Ada.\n\n“I am only saying what I see,” {Ruth} said my sister.\n\n"
        "“You see fog,” {Brandt} said Dr. Brandt."
    )
    assert [name and name.split()[-1] for name in speakers_in(analysis)] == expected


def test_the_mother_is_the_one_married_woman_of_the_story() -> None:
    analysis, expected = analysed(
        "Mrs. Sorley had the irons on the stove, and Dan stood in the yard and did not come in. It was the last day of the fair, "
        "and everybody in the lane had gone down to it but themselves. She heard him kick the pail.\n\n"
        "“Come in, Dan,” {Mrs. Sorley} said the mother.\n\n“I won't,” {Dan} said Dan.\n\n"
        "“Then stay where you are,” {Mrs. Sorley} said Mrs. Sorley.\n\n“I will,” {Dan} he said."
    )
    assert speakers_in(analysis) == expected


def test_she_near_her_guest_is_the_one_who_has_a_guest() -> None:
    analysis, expected = analysed(
        "Mrs. Dunn had let the room in the worst week of the winter, and she had not asked for a reference. The fire smoked, and "
        "the snow lay on the sill. Her lodger did not take off his hat, and she stood in the door with the lamp and waited.\n\n"
        "“Will you take tea, sir?” {Mrs. Dunn} she said.\n\n“I will take it alone,” {her lodger} said her lodger.\n\n"
        "“As you like,” {Mrs. Dunn} she said.\n\n“Thank you,” {her lodger} he said, and shut the door."
    )
    assert speakers_in(analysis) == expected


def test_a_speaker_who_is_only_called_she_is_the_stranger_described_last() -> None:
    analysis, expected = analysed(
        "Martin had the shop to himself, and he was counting the candles for the third time when the bell went. Then an old "
        "woman stood before him and shook her cloak over his floor. He had never seen her before, and he did not put down his "
        "pencil. The wet ran in a thin line towards the counter, and he watched it come.\n\n"
        "“We are shut,” {Martin} he said.\n\n“You are not,” {an old woman} she said. “I saw the light.” {an old woman}\n\n"
        "“Then you saw it go out,” {Martin} said Martin."
    )
    assert speakers_in(analysis) == expected
