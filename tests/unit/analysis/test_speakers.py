"""Who says each quote."""

from __future__ import annotations

import pytest

import reader


def said(text: str) -> list[tuple[str, str | None]]:
    """The words of each quote in `text`, with their speaker."""
    analysis = reader.analyse(text)
    found = []
    for quote in analysis.quotes:
        speaker = analysis.speaker_of(quote)
        found.append((quote.span.of(text).strip("“”‘’\"'"), None if speaker is None else speaker.name))
    return found


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
def test_the_speaker_stands_beside_the_quote(text: str) -> None:
    assert [speaker for _, speaker in said(text)] == ["Ada Quill"]


def test_a_pronoun_stands_for_the_last_person_that_it_fits() -> None:
    text = "Ada Quill met Tom Brandt at the quay. Mr. Brandt waited.\n“She is late,” he said."
    assert said(text) == [("She is late,", "Tom Brandt")]


def test_the_halves_of_a_split_quote_have_one_speaker() -> None:
    text = "“We waited,” Ada Quill said. “Nobody came to the meeting.”"
    assert [speaker for _, speaker in said(text)] == ["Ada Quill", "Ada Quill"]


def test_a_participle_belongs_to_the_subject_of_its_sentence() -> None:
    text = "Tom Brandt denied that the council had known of it, calling the report “careless” and “late”."
    assert [speaker for _, speaker in said(text)] == ["Tom Brandt", "Tom Brandt"]


def test_a_description_stands_for_the_person_that_the_text_introduced() -> None:
    text = (
        "Ana Ruiz flew to Oslo on Friday. “We are neighbours,” Ana Ruiz said.\n"
        "“And we shall stay neighbours for good,” added the Spanish President."
    )
    assert [speaker for _, speaker in said(text)] == ["Ana Ruiz", "Ana Ruiz"]


def test_a_quoted_heading_has_the_speaker_of_the_words_it_repeats() -> None:
    text = (
        "The council met on Monday in the old school to talk about the new harbour and its price.\n"
        "“Nobody asked the eels”\n"
        "Tom Brandt, a biologist, said on Tuesday that “nobody asked the eels” and that it was a pity for all of them.\n"
    )
    assert [speaker for _, speaker in said(text)] == ["Tom Brandt", "Tom Brandt"]


@pytest.mark.parametrize("text", ["They call it “progress” there.", "“Who is it?” a voice asked."])
def test_nobody_is_made_up(text: str) -> None:
    assert {speaker for _, speaker in said(text)} <= {None}


@pytest.mark.parametrize(
    "text", ["Ada Quill starred in the film “The Long Way Home” as a child.", "The so-called “ring” was never built."]
)
def test_titles_and_terms_are_nobodys_words(text: str) -> None:
    assert said(text) == []
