"""Other programs that have the terminal for a while."""

from __future__ import annotations

import re
import signal
import subprocess
import sys
from pathlib import Path

import pexpect
import pytest

from tests.terminal.driving import analysed, leave, spawn


def go_back(child: pexpect.spawn[str]) -> None:
    """Return from the command to the article."""
    child.expect("Enter goes back")
    child.send("\r")
    child.expect("Back from")


def test_the_text_is_handed_to_a_command_which_is_remembered(article_path: Path, tmp_path: Path) -> None:
    child = analysed(article_path)
    child.send("|")
    child.expect("Pipe the text to")
    child.send(f"wc -l > {tmp_path / 'lines'}; echo it is counted\r")
    child.expect("it is counted")
    go_back(child)
    child.send("|")
    child.expect("it is counted")
    child.send("\r")
    go_back(child)
    leave(child)
    assert int((tmp_path / "lines").read_text()) == len(article_path.read_text().splitlines())


def piping(article_path: Path, command: str) -> pexpect.spawn[str]:
    """The article, with its text piped to `command`, which prints “begun”."""
    child = analysed(article_path)
    child.send("|")
    child.expect("Pipe the text to")
    child.send(f"echo be''gun; {command}\r")
    child.expect("begun\r\n")
    return child


def test_ctrl_c_stops_the_command_and_not_the_reader(article_path: Path) -> None:
    child = piping(article_path, "exec sleep 100")
    child.sendcontrol("c")
    child.expect("Enter goes back")
    child.send("\r")
    child.expect("was stopped")
    leave(child)
    assert child.exitstatus == 0


@pytest.mark.parametrize("key", ["c", "d"])
def test_ctrl_c_and_ctrl_d_also_go_back_from_a_command(article_path: Path, key: str) -> None:
    child = piping(article_path, "true")
    child.expect("Enter goes back")
    child.sendcontrol(key)
    child.expect("Back from")
    leave(child)
    assert child.exitstatus == 0


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGHUP])
def test_a_signal_ends_the_reader_while_a_command_runs(article_path: Path, number: signal.Signals) -> None:
    child = piping(article_path, "exec sleep 100")
    child.kill(number)
    child.wait()
    assert child.exitstatus == 128 + number


def test_a_file_that_was_changed_in_the_editor_is_shown_as_it_is_now(article_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    script = "import sys; path = sys.argv[1]; text = open(path).read(); open(path, 'w').write('Zander came first. ' + text)"
    monkeypatch.setenv("EDITOR", f'{sys.executable} -c "{script}"')
    child = analysed(article_path)
    child.send("E")
    child.expect("Zander came first")
    leave(child)
    assert child.exitstatus == 0


def test_an_editor_that_does_not_exist_is_told_and_the_reader_goes_on(
    article_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("VISUAL", raising=False)
    monkeypatch.setenv("EDITOR", "no-such-editor")
    child = analysed(article_path)
    child.send("E")
    child.expect("no-such-editor could not be started")
    leave(child)
    assert child.exitstatus == 0


def test_a_browser_that_runs_in_the_terminal_has_it_until_it_is_left(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    browser = tmp_path / "browser"
    browser.write_text('#!/bin/sh\necho "browsing $1"\nread answer\n')
    browser.chmod(0o755)
    monkeypatch.setenv("BROWSER", f"{browser} %s")
    path = tmp_path / "eels.md"
    path.write_text("# Eels\n\nCounted at [Lunde](https://lunde.example/eels) every night.\n", "utf-8")
    child = spawn(str(path))
    child.expect("no quotes")
    child.send("u")
    child.expect("opens it here")
    child.send("o")
    child.expect(re.escape("\x1b[?1049l"))
    child.expect("browsing https://lunde.example/eels")
    child.send("\r")
    child.expect(re.escape("\x1b[?1049h"))
    child.expect("Opened in the browser")
    leave(child, "qq")


def test_a_command_that_does_not_exist_is_reported(article_path: Path) -> None:
    child = analysed(article_path)
    child.send("|")
    child.expect("Pipe the text to")
    child.send("no-such-command\r")
    child.expect("Enter goes back")
    child.send("\r")
    child.expect("There is no command no-such-command")
    leave(child)


def test_a_closed_pipe_leaves_no_traceback(article_path: Path) -> None:
    command = f"{sys.executable} -m reader quotes {article_path} | head -c 10; exit ${{PIPESTATUS[0]}}"
    done = subprocess.run(["bash", "-c", command], capture_output=True, text=True, timeout=60, check=False)
    assert done.stderr == ""
    assert done.returncode == 0
