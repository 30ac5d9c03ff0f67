"""Recognising captions."""

import pytest

from reader.sources.plain.captions import is_caption, tells_of_somebody_seen, tells_what_is_done


@pytest.mark.parametrize(
    "line",
    [
        "Ada Quill opens the old bridge",
        "Ada Quill (left) and her son at the weir",
        "The harbour of Port Alden after the flood, last seen in 1976",
        "Barges in the harbour on Sunday night",
        "An aerial photo of the old bridge",
        "Getty Images A barge below the weir",
    ],
)
def test_a_line_that_tells_of_somebody_or_of_a_day_is_a_caption(line: str) -> None:
    assert is_caption(line)


@pytest.mark.parametrize(
    "line",
    [
        "What happens next?",
        "A bridge too old to mend",
        "THE FLOOD OF 1976",
        "Ada Quill Opens the Old Bridge",
        "Ada Quill opened the old bridge on Sunday.",
        f"Ada Quill opens the old bridge{' and the new one' * 6}",
    ],
)
def test_titles_sentences_and_long_lines_are_no_captions(line: str) -> None:
    assert not is_caption(line)


@pytest.mark.parametrize(
    "line",
    [
        "Ada Quill opens the old bridge on Sunday",
        "Ada Quill at the weir",
        "Ada Quill at the weir in 1968",
        "Ada Quill (left) and her son",
        "Ada Quill, chief engineer",
        "Dame Ada Quill waiting for the first train",
    ],
)
def test_a_caption_tells_of_somebody_who_is_seen(line: str) -> None:
    assert tells_of_somebody_seen(line)


@pytest.mark.parametrize(
    "line", ["Ada Quill opens the old bridge", "Ada Quill, engineer, 88", "Why Ada Quill at all?", "The Old Bridge"]
)
def test_a_heading_that_names_somebody_does_not(line: str) -> None:
    assert not tells_of_somebody_seen(line)


@pytest.mark.parametrize(
    "line",
    [
        "A boatman wades through the high street",
        "Villagers wait at the ferry",
        "Two men carry a boat past the hall",
        "Miners from both sides embrace under the hill",
    ],
)
def test_a_caption_tells_what_is_done_somewhere(line: str) -> None:
    assert tells_what_is_done(line)


@pytest.mark.parametrize(
    "line", ["What the flood left behind", "Villagers Wade Through the High Street", "Two allies in the quarrel over the tolls"]
)
def test_a_heading_does_not(line: str) -> None:
    assert not tells_what_is_done(line)
