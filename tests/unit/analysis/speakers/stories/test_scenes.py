"""Who speaks in a story: by name, by pronoun, by description, and in turn.

In the stories here, who speaks a quote stands in braces behind it.
"""

from __future__ import annotations

import re

import pytest

import reader
from reader.analysis.model import Analysis
from reader.analysis.voices import voices_of
from tests.articles import speakers_in

MARKED = re.compile(r"(“[^”{]*”?) \{([^}]*)\}")
COUNTRY = """\
Mrs. Harrow had been at the window since breakfast, and when her husband came in from the yard she did not turn round.

“The Pells have let the mill,” {Mrs. Harrow} she said.

Mr. Harrow hung up his hat and remarked that it was time.

“You might ask to whom.” {Mrs. Harrow}

“I might.” {Mr. Harrow}

“You never ask anything, Mr. Harrow. It is a widower, and he comes on Saturday.” {Mrs. Harrow}

“Then we shall see him on Sunday,” {Mr. Harrow} said her husband, and sat down to his boots.

“On Sunday! You must call on Saturday, and take Margaret.” {Mrs. Harrow}

“What has Margaret to do with the mill?” {Mr. Harrow}

Mrs. Harrow came away from the window at last. “She is four-and-twenty,” {Mrs. Harrow} she said, “and she reads.” {Mrs. Harrow}

The door opened, and Margaret came in with a basket of eggs on her arm and straw in her hair.

“Eleven,” {Margaret} she said. “The brown hen has stopped.” {Margaret}

“Margaret, my dear, you are to put on your grey silk on Saturday,” {Mrs. Harrow} said her mother.

“Why, mamma? Who is dead?” {Margaret}

“Nobody is dead. Your father is taking you to the mill.” {Mrs. Harrow}

“I have been to the mill.” {Margaret}
"""
LODGING = """\
I had been three weeks in the lodging before I met the man upstairs. He walked at night, eleven steps and a turn.

“Who is he?” {Mr. Lorimer} I asked my landlady.

“He pays on the Friday,” {Mrs. Dunn} said Mrs. Dunn. “That is who he is.” {Mrs. Dunn}

“Has he a name?” {Mr. Lorimer}

“He has, and I am not to say it. You are a quiet gentleman, Mr. Lorimer, and I hope you will stay one.” {Mrs. Dunn}

That very evening a broad man stood upon the landing with a bucket, and his name was Stroud.

“I disturb you with my walking,” {Stroud} said Stroud.

“Not at all.” {Mr. Lorimer}

“You are a poor liar.” {Stroud} He put down the bucket, and I saw that it was full of sea water. “Do you know \
anything of crabs, Mr. Lorimer?” {Stroud}

“Only with vinegar,” {Mr. Lorimer} said I.

He did not laugh. “Come up,” {Stroud} he said.
"""
BOAT = """\
Nora found the boy asleep in the boat. He had left his boots outside it, neatly, side by side, as if at a hotel.

She kicked the hull. “Out,” {Nora} she said.

Tom had come down the slip behind her with the oars on his shoulder. He stopped when he saw the boots.

“What's this?” {Tom} Tom asked.

“He's been sleeping in our boat,” {Nora} said Nora.

“I can see that. Where's he from?” {Tom}

“Ask him.” {Nora}

Tom put down the oars and looked across the sound. “Nobody lives over there,” {Tom} he said.

“I do,” {the boy} said the boy.

“Nobody's lived there since my grandfather's time.” {Tom}

“Tom,” {Nora} said Nora quietly, “look at his boots.” {Nora}
"""


HARBOUR = """\
The fog had come in over the harbour by four, and by five nobody could see the end of the pier. Ada stood at the window of \
the office with her hands behind her, and Dr. Brandt sat in the only chair. He had been sitting there for an hour, and he had \
not once looked at her. Neither of them had lit the lamp. Far out, where the bar was, a horn was sounding every minute or so.

"""
"""How a story begins in which Ada and Dr. Brandt speak."""
LINES = {
    "a phrase behind one half of a paragraph": (
        "“They should be in,” {Ada} said Ada. “They should have been in at noon.” {Ada}\n\n“Give them time,” {Brandt} he said."
    ),
    "what somebody does in the paragraph of their words": (
        "“It is late,” {Ada} said Ada.\n\nBrandt took out his watch and held it to his ear. “So it is.” {Brandt}\n\n"
        "“You might have said so.” {Ada}"
    ),
    "what somebody does behind their words": (
        "“It is late,” {Ada} said Ada.\n\n“So it is.” {Brandt} Brandt took out his watch and held it to his ear."
    ),
    "a profession instead of a name": (
        "“Is he dead?” {Ada} asked Ada.\n\n“No,” {Brandt} said the doctor. “He is only cold.” {Brandt}\n\n“Thank God.” {Ada}"
    ),
    "a speech of several paragraphs": (
        "“I will tell you how it was,” {Brandt} said Brandt.\n\n“Do,” {Ada} said Ada.\n\n"
        "“We left the quay at nine, and there was no wind. {Brandt}\n\n“At ten it blew.” {Brandt}\n\n“And the boy?” {Ada}"
    ),
    "two speakers in one paragraph": (
        "“Come with me,” {Ada} said Ada, and “Wait a little,” {Brandt} said Brandt.\n\n“You,” {Ada} said Ada."
    ),
    "somebody who is called by name does not speak": (
        "The horn stopped.\n\n“That is the bell of the Sparrow, Ada.” {Brandt}\n\n“I know it is, doctor.” {Ada}\n\n"
        "“Then sit down, Ada.” {Brandt}\n\n“I cannot,” {Ada} she said."
    ),
    "a third person, and the first two again": (
        "“You are cold,” {Brandt} said Brandt.\n\n“I am not,” {Ada} said Ada.\n\n"
        "Old Osterloh put his head in at the door.\n\n“There is a light,” {Osterloh} said Osterloh.\n\n"
        "“Where?” {Ada} cried Ada.\n\n“Off the point. It is moving.” {Osterloh}"
    ),
    "a third person who is named beside a cry": (
        "“You are cold, Ada,” {Brandt} said Brandt. “Sit down, Ada.” {Brandt}\n\n“A light!” {Osterloh} cried Osterloh.\n\n"
        "“Be quiet, man.” {Brandt}"
    ),
    "somebody new in the paragraph of their words": (
        "“You are cold,” {Brandt} said Brandt to Ada.\n\nBeyond the door a woman was sweeping glass. "
        "“Is it the boat?” {woman} she called. “Is it them?” {woman}"
    ),
    "a narrator behind a cry": (
        "“You are late,” {Ada} said Ada.\n\n“I could not find the pier!” {Narrator} I said.\n\n“Where is Brandt?” {Ada}"
    ),
    "a description of somebody named": (
        "“They should be in,” {Ada} said Ada.\n\n“Give them time,” {Brandt} said Dr. Brandt.\n\n"
        "“I have given them a day.” {Ada}\n\n“Then give them two,” {Brandt} said her visitor.\n\n“Two!” {Ada}"
    ),
    "a verb that tells of other things elsewhere": (
        "“They should be in,” {Ada} fretted Ada.\n\n“Give them time.” {Brandt}\n\n“I have given them a day,” {Ada} said Ada."
    ),
}
"""What they say then, by what is hard about it."""


def analysed(marked: str) -> tuple[Analysis, list[str]]:
    """What is understood of a story, and who speaks each of its quotes according to the braces."""
    return reader.analyse(MARKED.sub(r"\1", marked)), [match[2] for match in MARKED.finditer(marked)]


@pytest.mark.parametrize("story", [COUNTRY, LODGING, BOAT], ids=["country", "lodging", "boat"])
def test_every_line_of_a_story_has_its_speaker(story: str) -> None:
    analysis, expected = analysed(story)
    assert speakers_in(analysis) == expected


@pytest.mark.parametrize("lines", LINES.values(), ids=LINES.keys())
def test_the_speakers_of_a_hard_case_are_found(lines: str) -> None:
    analysis, expected = analysed(HARBOUR + lines)
    assert [name and name.split()[-1] for name in speakers_in(analysis)] == expected


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

The curate had grown pale, but he stood his ground, and his hat turned in his hands. “An old man is to lose his house,” \
{Mr. Penrose} said the curate.
"""


def test_a_title_or_an_office_alone_means_whoever_is_named_and_has_it() -> None:
    analysis, expected = analysed(CURATE)
    assert speakers_in(analysis) == expected


def test_the_voices_of_a_story_are_those_who_speak_in_it_and_no_pronouns() -> None:
    analysis, _ = analysed(COUNTRY)
    assert {voice.name for voice in voices_of(analysis)} == {"Mrs. Harrow", "Mr. Harrow", "Margaret"}


def test_a_line_without_words_beside_it_has_a_speaker_but_no_phrase() -> None:
    analysis, _ = analysed(COUNTRY)
    implied = next(quote for quote in analysis.quotes if "I might" in quote.span.of(analysis.article.text))
    assert implied.speaker_span is None and implied.cue is None


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


SHED = """\
Ulf Dahl had been in his shed since Friday, and the neighbours had begun to talk of it. Nobody at the Harbour Show had seen a \
marrow like it.

“You can't stay in there,” {Ada Quill} said Ada Quill through the door.

“I can.” {Ulf Dahl}

“What about your tea?” {Ada Quill}

There was a silence while Ulf thought of his tea, and a van of the Harbour Trust went by.

“What is it?” {Ulf Dahl} he asked.

“Haddock.” {Ada Quill}

The door opened an inch, and Ada saw an eye, and some of a cardigan that she had made for him.

“With parsley?” {Ulf Dahl}

“With parsley, Ulf.” {Ada Quill}
"""


def test_replies_that_nothing_attributes_tell_a_story() -> None:
    analysis, expected = analysed(SHED)
    assert speakers_in(analysis) == expected


PORTRAIT = """\
Anders Quill, who has the build of a retired wrestler, lays his cheek on every bridge that he meets. “People think I'm praying,” \
{Anders Quill} he told me on the Marsden Viaduct. “I'm not against prayer.” {Anders Quill}

He grew up on a farm at Lunde, the last of six children. At the University of Bergen, Quill studied under Tom Brandt, who \
remembers a student who failed all of the written examinations. “I passed him because I was afraid of him,” {Tom Brandt} Brandt \
said on the telephone from Oslo.

Not everyone in the profession is charmed. “He's right a lot,” {None} an engineer, who asked not to be named, told me. “But he \
can't tell you why.” {None}

I put this to Quill. He was silent for so long that I thought he had not heard me. “He's correct,” {Anders Quill} he said.
"""


def test_a_portrait_is_no_story_though_he_and_i_are_everywhere_in_it() -> None:
    analysis, expected = analysed(PORTRAIT)
    assert [str(speaker) for speaker in speakers_in(analysis)] == expected
    assert all(quote.speaker_span for quote in analysis.quotes)


def test_the_quotes_of_news_are_not_taken_for_turns() -> None:
    news = (
        "Ada Quill opened the Lunde Bridge on 3 May 2026 and spoke to 400 guests from Norway, Sweden and Denmark.\n\n"
        "“The bridge is open,” Ada Quill said.\n\n“It cost us 12 million kroner.”\n\n“We shall not build another one.”\n\n"
        "Tom Brandt of the Harbour Trust praised the work of Nordic Steel in Bergen in 2025."
    )
    assert speakers_in(reader.analyse(news)) == ["Ada Quill"] * 3
