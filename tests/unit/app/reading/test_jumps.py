"""Going back after a jump, and forward again."""

from __future__ import annotations

from reader.app.reading.jumps import Jumps


def test_the_place_left_last_comes_first() -> None:
    jumps = Jumps()
    jumps.leave(10, "section")
    jumps.leave(50, "end")
    assert [jumps.back(90), jumps.back(50), jumps.back(10)] == [50, 10, None]


def test_jumps_of_one_kind_in_a_row_count_as_one() -> None:
    jumps = Jumps()
    for offset in (10, 20, 30):
        jumps.leave(offset, "step")
    assert [jumps.back(40), jumps.back(10)] == [10, None]


def test_jumps_of_one_kind_count_separately_after_a_rest() -> None:
    jumps = Jumps()
    jumps.leave(10, "step")
    jumps.rest()
    jumps.leave(30, "step")
    assert [jumps.back(40), jumps.back(30)] == [30, 10]


def test_jumps_of_no_kind_each_stand_for_themselves() -> None:
    jumps = Jumps()
    jumps.leave(10, "")
    jumps.leave(30, "")
    assert [jumps.back(40), jumps.back(30)] == [30, 10]


def test_a_jump_that_led_nowhere_is_passed_over() -> None:
    jumps = Jumps()
    jumps.leave(10, "end")
    jumps.leave(30, "section")
    assert jumps.back(30) == 10


def test_the_way_back_can_be_gone_forward_again() -> None:
    jumps = Jumps()
    jumps.leave(10, "section")
    jumps.leave(50, "end")
    assert [jumps.back(90), jumps.back(50)] == [50, 10]
    assert [jumps.forward(10), jumps.forward(50), jumps.forward(90)] == [50, 90, None]
    assert jumps.back(90) == 50


def test_another_jump_ends_the_way_forward() -> None:
    jumps = Jumps()
    jumps.leave(10, "end")
    assert jumps.back(90) == 10
    jumps.leave(20, "section")
    assert jumps.forward(60) is None
    assert jumps.back(60) == 20
