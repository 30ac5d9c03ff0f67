"""Who speaks in a story, line by line."""

from __future__ import annotations

import pytest

import reader
from tests.articles import speakers_in
from tests.unit.analysis.speakers.told import BOAT, COUNTRY, HARBOUR, LODGING, analysed

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
    "a verb that tells of other things elsewhere": (
        "“They should be in,” {Ada} fretted Ada.\n\n“Give them time.” {Brandt}\n\n“I have given them a day,” {Ada} said Ada."
    ),
}
"""What they say then, by what is hard about it."""


@pytest.mark.parametrize("story", [COUNTRY, LODGING, BOAT], ids=["country", "lodging", "boat"])
def test_every_line_of_a_story_has_its_speaker(story: str) -> None:
    analysis, expected = analysed(story)
    assert speakers_in(analysis) == expected


@pytest.mark.parametrize("lines", LINES.values(), ids=LINES.keys())
def test_the_speakers_of_a_hard_case_are_found(lines: str) -> None:
    analysis, expected = analysed(HARBOUR + lines)
    assert [name and name.split()[-1] for name in speakers_in(analysis)] == expected


def test_a_line_without_words_beside_it_has_a_speaker_but_no_phrase() -> None:
    analysis, _ = analysed(COUNTRY)
    implied = next(quote for quote in analysis.quotes if "I might" in quote.span.of(analysis.article.text))
    assert implied.speaker_span is None and implied.cue is None


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
