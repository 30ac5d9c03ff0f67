"""Turns and their speakers in interviews, hearings, briefings and plays."""

from __future__ import annotations

import pytest

import reader
from reader.analysis.model import Analysis, EntityKind, Gender, QuoteKind
from reader.analysis.turns import find_turns
from reader.analysis.voices import speaker_words, voices_of
from reader.article import Article, Block, BlockKind, Span
from reader.sources.markdown.read import article_from_markdown
from reader.sources.plain.read import article_from_text

INTRODUCTION = "Ada Quill kept the light of Hestholm for nine years. She spoke to the Courier on the pier."
TALK = "Q: Did you see the boat?\n\nA: I saw it from the gallery.\n\nQ: When was that?\n\nA: Before the bell, I think."


def said(text: str) -> list[tuple[str, str]]:
    """Who says what in `text`, as a reader sees it."""
    analysis = reader.analyse(text)
    return [(speaker_words(analysis, quote), quote.span.of(text)) for quote in analysis.quotes]


def speakers(text: str) -> list[str]:
    """Who speaks in `text`, quote by quote."""
    return [speaker for speaker, _ in said(text)]


def persons_in(analysis: Analysis) -> list[str]:
    return [entity.name for entity in analysis.entities if entity.kind is EntityKind.PERSON]


def test_what_is_said_in_turns_is_quoted_without_the_labels() -> None:
    text = f"{INTRODUCTION}\n\nTom Brandt: Did you see the boat?\n\nAda Quill: I did.\n\nTom Brandt: When?\n\nAda Quill: At four."
    assert said(text) == [
        ("Tom Brandt", "Did you see the boat?"),
        ("Ada Quill", "I did."),
        ("Tom Brandt", "When?"),
        ("Ada Quill", "At four."),
    ]
    assert {quote.kind for quote in reader.analyse(text).quotes} == {QuoteKind.TURN}


def test_the_author_asks_and_whom_the_introduction_presents_answers() -> None:
    text = f"The Light of Hestholm\n\nBy Tom Brandt\n\n{INTRODUCTION}\n\n{TALK}"
    assert speakers(text) == ["Tom Brandt", "Ada Quill"] * 2


def test_an_author_whom_the_text_does_not_name_asks_all_the_same() -> None:
    text = f"{INTRODUCTION}\n\n{TALK}"
    article = article_from_text(text)
    analysis = reader.analyse(Article(text, byline="Tom Brandt", blocks=article.blocks, sections=article.sections))
    assert [speaker_words(analysis, quote) for quote in analysis.quotes] == ["Tom Brandt", "Ada Quill"] * 2
    assert persons_in(analysis) == ["Ada Quill", "Tom Brandt"]


def test_the_paper_that_asks_is_its_author() -> None:
    talk = TALK.replace("Q:", "Courier:").replace("A:", "Quill:")
    assert speakers(f"By Tom Brandt\n\n{INTRODUCTION}\n\n{talk}") == ["Tom Brandt", "Ada Quill"] * 2
    assert speakers(f"{INTRODUCTION}\n\n{talk}") == ["Courier", "Ada Quill"] * 2


def test_speakers_whom_the_text_does_not_name_are_called_by_their_letters() -> None:
    assert speakers(f"A talk on the pier.\n\n{TALK}") == ["Q", "A"] * 2
    two = "Ada Quill and Tom Brandt kept the light of Hestholm for nine years."
    assert speakers(f"{two}\n\n{TALK}") == ["Q", "A"] * 2


def test_the_person_in_the_title_answers_whoever_else_is_introduced() -> None:
    text = f"A Talk with Ada Quill\n\nTom Brandt and Ada Quill kept the light of Hestholm for nine years.\n\n{TALK}"
    assert speakers(text) == ["Q", "Ada Quill"] * 2


@pytest.mark.parametrize("label", ["Quill", "Ada", "Ada Quill", "ADA QUILL", "QUILL", "MS. QUILL", "MAYOR QUILL"])
def test_a_label_names_whom_the_text_names_in_full(label: str) -> None:
    text = f"{INTRODUCTION}\n\n{TALK.replace('A:', f'{label}:')}"
    assert speakers(text) == ["Q", "Ada Quill"] * 2


def test_a_label_in_capitals_names_a_person_whom_nothing_else_names() -> None:
    text = "\n\n".join(
        ["THE CHAIR: Did you speak to her?", "MR. BRANDT: I did, at four.", "THE CHAIR: Who else?", "MR. BRANDT: You."]
    )
    analysis = reader.analyse(text)
    assert persons_in(analysis) == ["Mr. Brandt"]
    assert [voice.name for voice in voices_of(analysis)] == ["the chair", "Mr. Brandt"]


def test_offices_and_roles_speak_without_a_name() -> None:
    lines = ["THE COURT: You may answer.", "A. I was there.", "MODERATOR: Thank you.", "A. I was not.", "THE COURT: Were you?"]
    analysis = reader.analyse("\n\n".join(lines))
    assert persons_in(analysis) == []
    assert {voice.name for voice in voices_of(analysis)} == {"the court", "A", "Moderator"}


def test_speakers_may_be_numbered() -> None:
    for first, second in (("Speaker A", "Speaker B"), ("Man 1", "Man 2")):
        analysis = reader.analyse(TALK.replace("A:", f"{second}:").replace("Q:", f"{first}:"))
        assert persons_in(analysis) == []
        assert [speaker_words(analysis, quote) for quote in analysis.quotes] == [first, second] * 2


def test_a_turn_goes_on_until_the_next_label() -> None:
    text = "Q: Did you see it?\n\nA: I did.\n\nIt came in from the west.\n\nQ: When?\n\nA: At four, you know."
    assert said(text)[1:3] == [("A", "I did."), ("A", "It came in from the west.")]


def test_headings_and_captions_and_what_happens_are_not_said() -> None:
    lines = [
        "Q: Did you see it?",
        "(The bell rings.)",
        "A: I did. [Laughs]",
        "The pier at night",
        "Courier photo",
        "Q: When?",
        "A: My.",
    ]
    text = "\n".join(lines)
    starts = [text.index(line) for line in lines]
    kinds = {3: BlockKind.HEADING, 4: BlockKind.CAPTION}
    blocks = tuple(
        Block(Span(start, start + len(line)), kinds.get(index, BlockKind.PARAGRAPH))
        for index, (start, line) in enumerate(zip(starts, lines, strict=True))
    )
    parts = [part.of(text) for turn in find_turns(Article(text, blocks=blocks)) for part in turn.parts]
    assert parts == ["Did you see it?", "I did.", "When?", "My."]


def test_a_description_of_a_speaker_is_not_quoted() -> None:
    text = f"{INTRODUCTION}\n\n{TALK.replace('A:', 'Quill:')}\n\nWe waited.\n\nQuill looked at the clock and left."
    assert ("Ada Quill", "Quill looked at the clock and left.") not in said(text)


def test_the_text_after_a_talk_is_not_quoted() -> None:
    text = f"{INTRODUCTION}\n\n{TALK}\n\nThe light was sold in spring."
    assert said(text)[-1] == ("Ada Quill", "Before the bell, I think.")
    long = TALK.replace("gallery.", "gallery.\n\nI saw it twice.\n\nI had my glass.")
    text = f"{INTRODUCTION}\n\n{long}\n\nThis interview has been edited and condensed."
    assert said(text)[-1] == ("Ada Quill", "Before the bell, I think.")


def test_a_short_exchange_within_an_article_takes_nothing_of_the_article() -> None:
    story = [f"The council met on the {day} and spoke of the pier at length." for day in ("first", "second", "third", "fourth")]
    text = "\n\n".join(
        ["Quill: Did you pay?", "Brandt: I did.", *story, "Quill: Did you?", "Brandt: You know I did.", *story, *story]
    )
    assert [words for _, words in said(text)] == ["Did you pay?", "I did.", "Did you?", "You know I did."]


def test_lines_of_verse_are_said_by_whom_they_stand_under() -> None:
    text = "MARA.\nThe water climbs the stair,\nAnd I will not wait.\n\nMAYOR.\nYou will wait.\n\nMARA. Why?\n\nMAYOR. I say so."
    assert said(text)[:3] == [
        ("Mara", "The water climbs the stair,"),
        ("Mara", "And I will not wait."),
        ("Mayor", "You will wait."),
    ]


def test_quotes_in_marks_stand_within_the_turn_around_them() -> None:
    talk = TALK.replace(
        "I saw it from the gallery.", "I called out, “Come about at once!” The skipper said, “I cannot.” He drowned."
    )
    found = said(f"{INTRODUCTION}\n\n{talk}")
    assert found[1][1].startswith("I called out") and found[1][1].endswith("He drowned.")
    assert found[2] == ("Ada Quill", "“Come about at once!”")
    assert found[3][1] == "“I cannot.”" and found[3][0] != "Ada Quill"


def test_he_within_a_talk_is_nobody_who_takes_part_in_it() -> None:
    text = (
        "Tom Brandt: Did you see the boat?\n\nAda Quill: The skipper did. He said, “I see her, she is close.”\n\n"
        "Tom Brandt: And you?\n\nAda Quill: I did too."
    )
    assert [speaker for speaker, words in said(text) if words.startswith("“")] == [""]


def test_the_label_of_a_turn_tells_who_is_quoted_right_behind_it() -> None:
    text = "QUILL: Is that a no?\n\nBRANDT: “We will see.” It is no more than you know.\n\nQUILL: Why?\n\nBRANDT: I say so."
    assert [speaker for speaker, words in said(text) if words.startswith("“We")][-1:] == ["Brandt"]


def test_a_turn_in_marks_is_quoted_once() -> None:
    lines = ["Quill: “Did you see the boat?”", "Brandt: “I saw it from my window.”", "Quill: “When?”", "Brandt: “At four.”"]
    text = "\n\n".join(lines)
    assert speakers(text) == ["Quill", "Brandt"] * 2


def test_words_within_a_turn_count_once() -> None:
    text = f"{INTRODUCTION}\n\n{TALK.replace('gallery.', 'gallery. I called, “Come about at once!”')}"
    assert [voice.word_count for voice in voices_of(reader.analyse(text))] == [17, 8]


def test_a_text_without_labels_has_no_turns() -> None:
    assert not find_turns(article_from_text(INTRODUCTION))


UNLABELLED = [
    ("How did you come to the light?", "I was sent there for one winter."),
    ("What did you see?", "Fog. I have never seen so much fog."),
    ("Will you go back?", "My sister will."),
]


def interview(introduction: str, *answers: str, byline: str = "By Tom Brandt") -> Article:
    """An article with questions as headings, under which the answers stand without labels."""
    said = [words for question, answer in UNLABELLED for words in (f"### {question}", answer)]
    for place, answer in enumerate(answers):
        said[2 * place + 1] = answer
    return article_from_markdown("\n\n".join(["# The light", byline, introduction, *said]))


def spoken(article: Article) -> list[tuple[str, str]]:
    """Who says what in `article`."""
    analysis = reader.analyse(article)
    return [(speaker_words(analysis, quote), quote.span.of(article.text)) for quote in analysis.quotes]


def test_the_text_under_the_questions_of_an_interview_is_said_by_the_person_it_presents() -> None:
    assert spoken(interview(INTRODUCTION)) == [
        (speaker, words) for pair in UNLABELLED for speaker, words in zip(("Tom Brandt", "Ada Quill"), pair, strict=True)
    ]


def test_questions_that_nobody_is_known_to_ask_are_not_quoted() -> None:
    assert {speaker for speaker, _ in spoken(interview(INTRODUCTION, byline=""))} == {"Ada Quill"}


@pytest.mark.parametrize(
    "introduction",
    [
        "Ada Quill kept the light of Hestholm for nine years.",
        "We spoke to Ada Quill and Tom Dahl, who kept the light of Hestholm for nine years.",
        "She spoke to the Courier on the pier.",
    ],
)
def test_without_an_interview_with_one_person_questions_are_but_headings(introduction: str) -> None:
    assert spoken(interview(introduction)) == []


def test_who_answers_speaks_of_themselves() -> None:
    told = ["The council sent the keeper there.", "There was fog, and a boat on the shoal.", "“I will,” the keeper said."]
    assert not [words for _, words in spoken(interview(INTRODUCTION, *told)) if words.startswith("T")]


def test_pictures_in_an_interview_are_not_said() -> None:
    article = interview(INTRODUCTION, "I was sent there.\n\nThe light of Hestholm. Image: Courier.\n\nMy brother was, too.")
    answers = [words for speaker, words in spoken(article) if speaker == "Ada Quill"]
    assert answers[:2] == ["I was sent there.", "My brother was, too."]


@pytest.mark.parametrize(
    ("label", "gender"), [("MR. QUILL", Gender.MALE), ("MRS. QUILL", Gender.FEMALE), ("MS QUILL", Gender.FEMALE)]
)
def test_a_title_in_capitals_tells_whether_it_is_he_or_she(label: str, gender: Gender) -> None:
    text = f"THE CHAIR: Did you see it?\n\n{label}: I did.\n\nTHE CHAIR: When?\n\n{label}: At four, I think."
    assert [entity.gender for entity in reader.analyse(text).entities if entity.kind is EntityKind.PERSON] == [gender]


@pytest.mark.parametrize(
    "introduction",
    ["Ada Quill (Chair) and Tom Brandt met.", "Chair Ada Quill met Tom Brandt.", "Ada Quill, the chair, met Tom Brandt."],
)
def test_an_office_speaks_under_the_name_of_who_alone_holds_it(introduction: str) -> None:
    talk = TALK.replace("Q:", "THE CHAIR:").replace("A:", "BRANDT:")
    assert speakers(f"{introduction}\n\n{talk}") == ["Ada Quill", "Tom Brandt"] * 2


def test_an_office_that_two_hold_speaks_for_itself() -> None:
    talk = TALK.replace("Q:", "MAYOR:").replace("A:", "BRANDT:")
    assert speakers(f"Mayor Ada Quill met Mayor Ida Dahl and Tom Brandt.\n\n{talk}") == ["Mayor", "Tom Brandt"] * 2


OATH = (
    "DEPOSITION OF HELENA BRANDT\n\nHELENA BRANDT, having been first duly sworn, testified as follows:\n\nDIRECT EXAMINATION\n\n"
    "BY MR. HALE:\n\nQ. Did you read the report?\n\nA. I did.\n\n"
    "CROSS-EXAMINATION BY MS. OKAFOR:\n\nQ. All of it?\n\nA. All but the annexes, you know.\n\n"
    "MR. HALE: Could you speak up?\n\nTHE WITNESS: I am sorry.\n\nMR. HALE: Nothing more.\n\nTHE WITNESS: Thank you."
)


def test_under_oath_those_ask_and_answer_whom_the_lines_above_name() -> None:
    assert speakers(OATH) == ["Mr. Hale", "Helena Brandt", "Ms. Okafor", "Helena Brandt"] + ["Mr. Hale", "Helena Brandt"] * 2


def test_the_next_witness_answers_for_themselves() -> None:
    more = (
        "WHEREUPON, AGNES LOY, called by the town, having been duly sworn, testified as follows:\n\n"
        "By Dr. Vos:\n\nQ. Were you there?\n\nA. I was."
    )
    assert speakers(f"{OATH}\n\n{more}")[-2:] == ["Vos", "Agnes Loy"]


def test_the_line_that_names_who_asks_is_said_by_nobody() -> None:
    assert "By Dr. Vos:" not in [words for _, words in said(OATH.replace("CROSS-EXAMINATION BY MS. OKAFOR:", "By Dr. Vos:"))]


def test_an_oath_of_office_makes_no_witness() -> None:
    sworn = "Tom Brandt, having been sworn in as mayor, sat down."
    assert "Tom Brandt" not in speakers(f"{INTRODUCTION}\n\n{sworn}\n\n{TALK}")
