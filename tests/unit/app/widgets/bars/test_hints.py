"""The key hints at the bottom of a screen."""

from __future__ import annotations

import pytest

from reader.analysis.model import Analysis
from reader.app.keys.action import Hint
from reader.app.keys.reading import READING
from reader.app.reading.overview import Overview
from reader.app.reading.state import Reading
from reader.app.widgets.bars.hints import fitting, hint_line, hints_of, offered, on_edge
from reader.article import Article


@pytest.mark.parametrize("room", [0, 6, 12, 30, 60, 100])
def test_hints_never_take_more_than_their_room(room: int) -> None:
    assert hint_line(fitting(hints_of(READING), room)).cell_length <= room


def test_help_is_the_last_hint_to_give_way() -> None:
    assert hint_line(fitting(hints_of(READING), 8)).plain == "? help"


def test_in_a_panel_the_hints_say_what_keys_do_there_the_most_important_last_to_give_way(reading: Reading) -> None:
    there = offered(READING, reading, {"back": "text", "card": "about"})
    assert hint_line(fitting(there, 80)).plain == "Enter go there  i about  Esc text"
    assert hint_line(fitting(there, 24)).plain == "Enter go there  Esc text"


def test_without_places_on_the_trail_there_is_no_hint_to_walk_it(reading: Reading) -> None:
    empty = Reading(Article("text")).surveyed(Overview(Analysis(Article("text"))), is_whole=True)
    assert "next" not in hint_line(fitting(offered(READING, empty, None), 200)).plain
    assert "next" in hint_line(fitting(offered(READING, Reading(Article("text")), None), 200)).plain
    assert "next" in hint_line(fitting(offered(READING, reading, None), 200)).plain


def test_of_the_keys_of_a_frame_the_one_that_closes_it_never_gives_way() -> None:
    keys = Hint("enter", "goes there"), Hint("y", "copies"), Hint("escape", "closes")
    assert on_edge(keys, 84, 46).plain == "Enter goes there · y copies · Esc closes"
    assert on_edge(keys, 45, 80).plain == on_edge(keys, 84, 36).plain == "Enter goes there · Esc closes"
    assert on_edge(keys, 84, 9).plain == "Esc closes"
