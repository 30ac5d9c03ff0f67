"""How threads in the background make room for the screen."""

from __future__ import annotations

from threading import Thread
from types import SimpleNamespace

import pytest

from reader.app.background import interpreter
from reader.app.background.interpreter import answer_first, let_others_run

FAR = 1e9
"""Seconds after every real time, so that no key of another test is being answered."""


class Clock:
    """A clock that runs only while somebody sleeps."""

    def __init__(self) -> None:
        self.now = FAR
        self.slept: list[float] = []

    def monotonic(self) -> float:
        return self.now

    def sleep(self, seconds: float) -> None:
        self.slept.append(seconds)
        self.now += seconds


@pytest.fixture
def clock(monkeypatch: pytest.MonkeyPatch) -> Clock:
    clock = Clock()
    monkeypatch.setattr(interpreter, "time", SimpleNamespace(monotonic=clock.monotonic, sleep=clock.sleep))
    monkeypatch.setattr(interpreter._Key, "answered_by", 0.0)
    return clock


def on_a_thread() -> None:
    thread = Thread(target=let_others_run)
    thread.start()
    thread.join()


def test_a_thread_waits_until_what_a_key_does_is_drawn(clock: Clock) -> None:
    on_a_thread()
    answer_first()
    on_a_thread()
    assert clock.slept[0] < clock.slept[1]


def test_what_draws_the_screen_never_waits(clock: Clock) -> None:
    answer_first()
    let_others_run()
    assert not clock.slept
