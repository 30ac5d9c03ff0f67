"""Which panels are beside the text."""

from __future__ import annotations

import pytest

from reader.app.reading.arrangement import NAMES, SIDEBAR, SUMMARY, Arrangement


@pytest.mark.parametrize("width", [60, 80, 120])
def test_panels_stand_where_there_is_room(width: int) -> None:
    arrangement = Arrangement(width)
    assert arrangement.shows(SIDEBAR) is (width >= 70)
    assert arrangement.has_aside is (width >= 100)


def test_with_room_for_one_panel_each_takes_the_place_of_the_other() -> None:
    arrangement = Arrangement(80).toggled(SUMMARY)
    assert arrangement.shows(SUMMARY) and not arrangement.shows(SIDEBAR)
    arrangement = arrangement.toggled(NAMES)
    assert arrangement.shows(NAMES) and not arrangement.shows(SUMMARY)
    assert arrangement.toggled(NAMES).shows(SIDEBAR)


def test_with_room_for_one_panel_the_text_can_stand_alone() -> None:
    arrangement = Arrangement(80).toggled(SIDEBAR)
    assert not any(arrangement.shows(panel) for panel in (SIDEBAR, SUMMARY, NAMES))


def test_with_room_for_none_a_panel_covers_the_text_until_it_is_left() -> None:
    arrangement = Arrangement(60).toggled(NAMES)
    assert arrangement.is_covered and arrangement.shows(NAMES)
    assert not arrangement.uncovered().is_covered
    assert not arrangement.toggled(NAMES).is_covered


def test_panels_chosen_at_one_width_do_not_change_those_at_another() -> None:
    arrangement = Arrangement(120).toggled(NAMES)
    assert arrangement.within(150).shows(SUMMARY) and not arrangement.within(150).shows(NAMES)
    assert arrangement.within(80).toggled(SUMMARY).within(120).shows(SIDEBAR)


@pytest.mark.parametrize("width", [60, 80, 120])
def test_focus_mode_hides_all_and_asking_for_a_panel_ends_it(width: int) -> None:
    focused = Arrangement(width).focused()
    assert not focused.shows(SIDEBAR) and not focused.has_aside and not focused.is_covered
    assert focused.toggled(SUMMARY).shows(SUMMARY)
    assert focused.focused() == Arrangement(width)
