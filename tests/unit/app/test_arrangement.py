"""Which panels stand beside the text."""

from __future__ import annotations

import pytest

from reader.app.arrangement import Arrangement


@pytest.mark.parametrize(("width", "sidebar", "aside"), [(60, False, False), (80, True, False), (120, True, True)])
def test_panels_stand_where_there_is_room(width: int, sidebar: bool, aside: bool) -> None:
    arrangement = Arrangement(width)
    assert (arrangement.sidebar, arrangement.aside) == (sidebar, aside)


def test_in_a_narrow_window_the_right_column_takes_the_place_of_the_left() -> None:
    arrangement = Arrangement(80).toggled("summary")
    assert (arrangement.sidebar, arrangement.aside) == (False, True)
    assert not arrangement.shows("names")


def test_in_a_narrow_window_one_panel_takes_the_place_of_the_other() -> None:
    arrangement = Arrangement(80).toggled("summary").toggled("names")
    assert arrangement.shows("names") and not arrangement.shows("summary")


def test_what_was_asked_for_outlasts_a_resize() -> None:
    arrangement = Arrangement(120).toggled("names").within(150)
    assert arrangement.shows("summary") and not arrangement.shows("names")


def test_focus_mode_hides_all_and_asking_for_a_panel_ends_it() -> None:
    focused = Arrangement(120).focused()
    assert not focused.sidebar and not focused.aside
    assert focused.toggled("summary").shows("summary")
    assert focused.focused().sidebar
