"""Signals: the end, a stop, and going on."""

from __future__ import annotations

import os
import pty
import re
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest
from pexpect.fdpexpect import fdspawn

from reader.library import Library
from reader.sources import load
from tests.terminal.driving import analysed, leave, rest_of, spawn


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM, signal.SIGHUP, signal.SIGQUIT, signal.SIGUSR1])
def test_a_signal_ends_the_reader_and_restores_the_terminal(article_path: Path, number: signal.Signals) -> None:
    child = analysed(article_path)
    child.kill(number)
    child.expect(re.escape("\x1b[?1049l"))
    rest_of(child)
    assert child.exitstatus == 128 + number


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM, signal.SIGQUIT])
def test_a_signal_restores_the_terminal_even_before_the_app_runs(article_path: Path, number: signal.Signals) -> None:
    child = spawn(str(article_path))
    child.expect(re.escape("\x1b[?1049h"))
    child.kill(number)
    child.expect(re.escape("\x1b[?1049l"))
    rest_of(child)
    assert child.exitstatus == 128 + number


def test_the_reader_ends_when_the_terminal_goes_away(article_path: Path) -> None:
    child = analysed(article_path)
    os.close(child.child_fd)
    _wait_for_end(child.pid)


def _wait_for_end(process: int) -> None:
    deadline = time.monotonic() + 60
    while time.monotonic() < deadline:
        if os.waitpid(process, os.WNOHANG)[0]:
            return
        time.sleep(0.05)
    pytest.fail("it still runs")


def test_the_reader_ends_with_a_terminal_that_is_not_that_of_its_session(article_path: Path) -> None:
    ours, its = pty.openpty()
    command = [sys.executable, "-m", "reader", str(article_path)]
    process = subprocess.Popen(command, stdin=its, stdout=its, stderr=its, start_new_session=True)
    os.close(its)
    fdspawn(ours, encoding="utf-8", timeout=60).expect("speaker")
    os.close(ours)
    assert process.wait(60) == 128 + signal.SIGHUP


@pytest.mark.parametrize("stop", ["the key", "a signal"])
def test_the_reader_can_be_suspended_and_resumed(article_path: Path, stop: str) -> None:
    child = analysed(article_path)
    if stop == "the key":
        child.send("\x1a")
    else:
        child.kill(signal.SIGTSTP)
    child.expect(re.escape("\x1b[?1049l"))
    os.waitpid(child.pid, os.WUNTRACED)  # until it stands still
    child.kill(signal.SIGCONT)
    child.expect(re.escape("\x1b[?1049h"))
    child.expect("after forty years")
    leave(child)


def test_the_reader_goes_on_after_a_stop_that_it_could_not_notice(article_path: Path) -> None:
    child = analysed(article_path)
    child.kill(signal.SIGSTOP)
    os.waitpid(child.pid, os.WUNTRACED)
    child.kill(signal.SIGCONT)
    child.expect(re.escape("\x1b[?1049h"))
    child.expect("after forty years")
    leave(child)
    assert child.exitstatus == 0


def test_the_reader_may_be_told_to_go_on_again_and_again(article_path: Path) -> None:
    child = analysed(article_path)
    for _ in range(5):
        child.kill(signal.SIGCONT)
        child.kill(signal.SIGCONT)
        time.sleep(0.1)
    time.sleep(4)  # what is typed before it has the terminal again is dropped
    leave(child)
    assert child.exitstatus == 0


@pytest.mark.parametrize("end", ["the terminal", "a signal", "a key"])
def test_a_note_is_kept_as_far_as_it_was_typed_when_the_reader_is_ended(end: str, article_path: Path) -> None:
    child = analysed(article_path)
    child.send("na")
    child.expect("new line")
    child.send("ask her")
    child.expect("her")
    if end == "the terminal":
        os.close(child.child_fd)
        _wait_for_end(child.pid)
    elif end == "a signal":
        child.kill(signal.SIGTERM)
        rest_of(child)
    else:
        leave(child, "\x11")
    assert [each.note for each in Library().keepsakes_in(load(article_path))] == ["ask her"]
