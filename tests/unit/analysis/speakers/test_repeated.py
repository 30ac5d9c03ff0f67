"""Quotes in headings, whose words the text repeats."""

from __future__ import annotations

from tests.attributed import said


def test_a_quoted_heading_has_the_speaker_of_the_words_it_repeats() -> None:
    text = (
        "The council met on Monday in the old school to talk about the new harbour and its price.\n"
        "“Nobody asked the eels”\n"
        "Tom Brandt, a biologist, said on Tuesday that “nobody asked the eels” and that it was a pity for all of them.\n"
    )
    assert [speaker for _, speaker in said(text)] == ["Tom Brandt", "Tom Brandt"]


def test_whom_a_headline_describes_is_who_says_its_words_below() -> None:
    text = (
        "Harbour boss admits “we asked nobody” as boats leave\n\n"
        "Ada Quill, who runs the harbour, said on Monday that “we asked nobody and nobody asked us”.\n\n"
        "“We asked nobody,” a fisherman repeated.\n"
    )
    assert [speaker for _, speaker in said(text)] == ["Ada Quill", "Ada Quill", None]


def test_a_headline_may_repeat_a_later_paragraph_of_a_speech() -> None:
    text = (
        "Flood in Lunde: “We all mourn with you”\n\n"
        "“Tonight our courage is being tested by the sea,” the mayor Ada Quill said in an address.\n\n"
        "“It is one of the worst nights that this town has seen.\n\n"
        "“We all mourn with you. So many families now have to build their houses again.”\n"
    )
    assert [speaker for _, speaker in said(text)] == ["Ada Quill"] * 4
