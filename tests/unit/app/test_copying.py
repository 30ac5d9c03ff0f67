"""What `y` copies."""

from __future__ import annotations

from reader.analysis.model import Analysis
from reader.app.copying import to_copy
from reader.app.state import Reading
from reader.app.trails import mentions_of


def test_a_quote_is_copied_with_its_speaker_and_source(analysis: Analysis) -> None:
    copied = to_copy(Reading(analysis.article).understood(analysis).stepped(1, 0), None)
    assert copied is not None
    assert copied.text == "“We wait,” — Ada Quill — The harbour, harbour.txt"
    assert copied.what == "the quote of Ada Quill, with its source"


def test_a_selection_goes_first(analysis: Analysis) -> None:
    copied = to_copy(Reading(analysis.article).understood(analysis).stepped(1, 0), "some words")
    assert copied is not None and copied.text == "some words"


def test_any_other_place_is_copied_as_it_stands(analysis: Analysis) -> None:
    copied = to_copy(Reading(analysis.article).understood(analysis).following(mentions_of(analysis.entities[1]).at(0)), None)
    assert copied is not None and copied.text == "Lunde"


def test_without_a_place_there_is_nothing_to_copy(analysis: Analysis) -> None:
    assert to_copy(Reading(analysis.article).understood(analysis), None) is None
