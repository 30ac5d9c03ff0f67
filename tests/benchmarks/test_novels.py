"""How a novel tells who speaks, and whether all quotes of a person have one speaker."""

from __future__ import annotations

import pytest

from benchmarks.novels import Way, way_of

QUOTE = "“The tide is out.”"


@pytest.mark.parametrize(
    ("before", "after", "way"),
    [
        ("", " said Ada Quill. He left.", Way.EXPLICIT),
        ("Tom Brandt waited. Ada said: ", "", Way.EXPLICIT),
        ("", " she said, and left.", Way.ANAPHORIC),
        ("", " said the old keeper.", Way.DESCRIBED),
        ("", " Ada looked at the water.", Way.IMPLICIT),
        ("", "\nAda said nothing.", Way.IMPLICIT),
        ("“Is it?” said Tom. ", "", Way.IMPLICIT),
    ],
)
def test_the_words_beside_a_quote_tell_how_its_speaker_is_known(before: str, after: str, way: Way) -> None:
    assert way_of(before + QUOTE + after, len(before), len(before + QUOTE)) is way
