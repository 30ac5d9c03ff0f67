"""Reading subtitles."""

import io
import re
from pathlib import Path

import pytest

from reader.article import Article
from reader.sources import load


def read(text: str) -> Article:
    return load(io.BytesIO(text.encode()))


def cue(start: int, words: str, number: str = "1\n") -> str:
    return f"{number}00:00:{start:02},000 --> 00:00:{start + 2:02},000\n{words}\n\n"


def paragraphs(article: Article) -> list[str]:
    return [block.span.of(article.text) for block in article.blocks]


def test_what_is_said_is_joined_without_its_times_and_markup() -> None:
    article = read(cue(1, "<i>The eels</i>\nare back,") + cue(3, r"{\an8}<font color='red'>they say.</font>"))
    assert article.text == "The eels are back, they say."


@pytest.mark.parametrize(
    "text", ["1\r\n00:00:01,000 --> 00:00:02,000\r\nThe eels.\r\n", "WEBVTT\n\n00:01.000 --> 00:02.000\nThe eels."]
)
def test_subtitles_are_known_by_their_content(text: str) -> None:
    assert read(text).text == "The eels."


@pytest.mark.parametrize(
    "words",
    [
        ("ADA: We wait.", "TOM (softly): For whom?"),
        ("– We wait.", "– For whom?"),
        ("- We wait.", "- <i>For whom?</i>"),
        ("We wait.", ">> For whom?"),
    ],
)
def test_another_speaker_begins_another_paragraph(words: tuple[str, str]) -> None:
    expected = [re.sub(r"<.*?>|>> ", "", each) for each in words]
    assert paragraphs(read(cue(1, words[0]) + cue(3, words[1]))) == expected
    assert paragraphs(read(cue(1, "\n".join(words)))) == expected


def test_a_voice_is_named_where_it_begins_to_speak() -> None:
    text = cue(1, "<v Ada Quill>We wait.") + cue(3, "<v Ada Quill>All night.</v>") + cue(5, "<v.loud Tom>For &amp; whom?")
    assert paragraphs(read("WEBVTT\n\n" + text)) == ["Ada Quill: We wait. All night.", "Tom: For & whom?"]


def test_a_pause_after_a_sentence_ends_the_paragraph() -> None:
    assert paragraphs(read(cue(1, "We wait.") + cue(9, "The eels") + cue(19, "come."))) == ["We wait.", "The eels come."]


def test_a_long_paragraph_ends_with_a_sentence() -> None:
    cues = "".join(cue(start, f"On night {start} the eels of Lunde were counted again.") for start in range(1, 41, 2))
    assert [paragraph[-1] for paragraph in paragraphs(read(cues))] == [".", "."]


def test_captions_that_roll_are_read_once() -> None:
    text = cue(1, " \nthe<00:00:01.500><c> eels</c>") + cue(3, "the eels\n ") + cue(5, "the eels\nare<00:00:05.500><c> back</c>")
    assert read("WEBVTT\nKind: captions\nLanguage: en\n\n" + text).text == "the eels are back"


def test_words_said_twice_are_kept() -> None:
    assert read(cue(1, "Eels!") + cue(3, "Eels!")).text == "Eels! Eels!"


def test_title_and_language_come_from_the_header_and_comments_are_left_out() -> None:
    article = read(
        "WEBVTT - The eels of Lunde\nLanguage: nb\n\nNOTE made by hand\n\nSTYLE\n::cue {}\n\nintro\n" + cue(1, "Ål.", "")
    )
    assert (article.title, article.language, article.text) == ("The eels of Lunde", "nb", "Ål.")


def test_a_file_without_times_is_read_as_plain_text(tmp_path: Path) -> None:
    path = tmp_path / "eels.srt"
    path.write_text("The eels are back.", encoding="utf-8")
    assert load(path).text == "The eels are back."


def test_a_sound_stands_alone_unless_it_is_heard_within_a_sentence() -> None:
    heard = cue(1, "We wait.") + cue(3, "[door closes]") + cue(5, "Are you") + cue(7, "(a gull)") + cue(9, "back?")
    assert paragraphs(read(heard)) == ["We wait.", "[door closes]", "Are you (a gull) back?"]


def test_a_long_pause_ends_a_paragraph_and_so_does_length_where_there_are_no_full_stops() -> None:
    assert paragraphs(read(cue(1, "the eels") + cue(30, "are back"))) == ["the eels", "are back"]
    endless = "".join(cue(start, f"on night {start} the eels of lunde were counted again by hand") for start in range(1, 59, 2))
    assert len(paragraphs(read(endless))) == 2
