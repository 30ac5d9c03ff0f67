"""Splitting sentences, by examples in which a bar marks each boundary."""

from __future__ import annotations

import pytest

from reader.analysis.sentences import sentences_in, sentences_touched, split_sentences
from reader.article import Span
from reader.sources.plain.read import article_from_text


def split(text: str) -> str:
    return "|".join(sentence.of(text) for sentence in sentences_in(text, Span(0, len(text))))


@pytest.mark.parametrize(
    "marked",
    [
        "It rained.|Nobody minded.",
        "Did it rain?|It did!|Nobody minded…|So be it.",
        "Mr. Quill met Lt. Gov. J. B. Hale and Lt. Gen. Ann Low.|They spoke.",
        "“It is shut,” said Cllr. Ada Quill.|Coun. Tom Brandt nodded.",
        "She lives in the U.S. with her son.|He does not.",
        "She moved to the U.S.|He did not.",
        "The U.S. Senate met at 9 a.m. Monday.|Nothing came of it.",
        "It was over by 7 p.m.|The crowd went home.",
        "George W. Marsh spoke.|Nobody listened to George.",
        "It fell by 3.5 percent to $4.20.|Traders shrugged.",
        "The oldest picture, c. 1871, is lost.|The frame is ca. 1900.",
        "Lunde Corp. shares rose.|Others fell.",
        "She joined Lunde Inc.|The firm makes nets.",
        "(Lunde)A. J. Hale and (Holl)U.S. Senator Low met.|They spoke.",
        "See No. 5 of the list.|He said no.|She said yes.",
        "They waited … and waited.|Nobody came.",
        "Wait... what was that?|It was the wind.",
        "They rowed all night.|... Nobody came to meet them.",
        "They rowed . . . and rowed.|Nobody came.",
        "HOLL, Vt. — The harbour closes.|Nobody minds.",
        "HOLL, Lund. — The harbour closes.|It closed in May. [2]",
        "Nets cost more.|The S.&P. 500 fell.",
        "The plan works, e.g. in winter.|It is cheap.",
        "It began in World War I.|The town was small.",
        "The eel (Anguilla sp.) is rare.|It is long.",
    ],
)
def test_a_full_stop_ends_a_sentence_unless_it_belongs_to_an_abbreviation_or_number(marked: str) -> None:
    assert split(marked.replace("|", " ")) == marked


@pytest.mark.parametrize(
    "marked",
    [
        "“It is late,” she said.|“Go home.”|They went.",
        "“Are we able to do it?|No!” added the mayor.",
        "“Why now?” Ms. Quill asked.|Nobody knew.",
        "“Never!” cried Ada Quill.|He laughed.",
        "“We wait.|We hope.|We pray,” he said.",
        '"It is done."|The council rose.',
        "He called it “a shame.”|Others agreed.",
        "‘It is late.’|She rose.",
        "“One.”|“Two.”",
    ],
)
def test_speech_with_its_speaker_is_one_sentence(marked: str) -> None:
    assert split(marked.replace("|", " ")) == marked


@pytest.mark.parametrize(
    "marked",
    [
        "It was built in 1850. [3]|It burned in 1901.[4][5]|Nothing is left.",
        "1. The first point is short.|It says little.",
        "iPads were sold out.|iPhones were not.",
        "He played in Ahoy! (1965) and in Land! (1972).|Nobody remembers it.",
        "She calls it “ a shame. ”|But he does not.",
        "The harbour was dug out.|The boats came back.",
    ],
)
def test_a_sentence_may_begin_with_a_note_a_number_or_a_name_in_mixed_case(marked: str) -> None:
    assert split(marked.replace("|", " ")) == marked


@pytest.mark.parametrize(
    "marked",
    [
        "we rowed home early.|it was late and nobody minded.",
        "was it late?|i think so.",
        "We rowed home and i was tired.|nobody minded!|then it rained.|www.lunde.example had the news",
    ],
)
def test_a_sentence_may_begin_in_lower_case_where_the_writer_is_careless(marked: str) -> None:
    assert split(marked.replace("|", " ")) == marked


@pytest.mark.parametrize(
    "sentence",
    [
        "eels, nets etc. are sold in approx. five shops.",
        "Each i in the sum is counted, incl. the last.",
        "I fjor var det stille i byen, dvs. ingen kom.",
    ],
)
def test_an_abbreviation_ends_no_sentence_before_lower_case(sentence: str) -> None:
    assert split(sentence) == sentence


def test_a_straight_mark_before_a_space_closes_what_an_earlier_paragraph_opened() -> None:
    assert split('The tide is late." Nobody answered.') == 'The tide is late."|Nobody answered.'


def test_a_missing_space_does_not_join_sentences() -> None:
    assert split("The harbour was dug out.The boats came back.") == "The harbour was dug out.|The boats came back."
    assert split("Nobody came on Monday.Quill waited, then left.") == "Nobody came on Monday.|Quill waited, then left."
    assert split("“One.”“Two.”") == "“One.”|“Two.”"


@pytest.mark.parametrize(
    "marked",
    [
        'She said, "We go."|Nobody stirred.',
        'They rose, she said.|"We had no choice," she added.',
    ],
)
def test_a_mark_between_joined_sentences_belongs_to_the_quotation_that_it_bounds(marked: str) -> None:
    assert split(marked.replace("|", "")) == marked


@pytest.mark.parametrize("name", ["Fishing.Com sells nets.", "Lt.Gale rowed home."])
def test_a_stop_within_a_name_ends_nothing(name: str) -> None:
    assert split(name) == name


def test_a_line_without_a_stop_is_a_sentence_of_its_own() -> None:
    text = "Harbour to be dug out\n\nThe council decided on Monday.\n\nPhoto: Ada Quill\n\nIt was late."
    found = [sentence.of(text) for sentence in split_sentences(article_from_text(text))]
    assert found == text.split("\n\n")


@pytest.mark.parametrize("text", ["?!?", "...", "“", "”“”“", "a.b.c", "1.", "No. ", "[1] . [2] ."])
def test_nothing_but_white_space_is_lost(text: str) -> None:
    covered = list(text)
    for sentence in split_sentences(article_from_text(text)):
        covered[sentence.start : sentence.end] = " " * (sentence.end - sentence.start)
    assert not "".join(covered).strip()


def test_a_sentence_neither_begins_nor_ends_with_white_space() -> None:
    text = "One.   Two.\n  Three. \n\n\tFour."
    assert all(sentence.of(text).strip() == sentence.of(text) for sentence in split_sentences(article_from_text(text)))


@pytest.mark.parametrize(
    ("span", "touched"),
    [(Span(0, 4), (0, 0)), (Span(8, 10), (0, 0)), (Span(8, 11), (0, 1)), (Span(10, 11), (1, 1)), (Span(12, 40), (1, 2))],
)
def test_a_span_touches_the_sentences_from_its_first_character_to_its_last(span: Span, touched: tuple[int, int]) -> None:
    assert sentences_touched([0, 10, 20], span) == touched
