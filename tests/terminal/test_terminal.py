"""The reader in a real terminal."""

from __future__ import annotations

import os
import re
import signal
import subprocess
import sys
import time
from pathlib import Path

import pexpect
import pytest

from tests.servers import Server


@pytest.fixture(autouse=True)
def usual_terminal(monkeypatch: pytest.MonkeyPatch) -> None:
    """A terminal with 256 colours."""
    monkeypatch.setenv("TERM", "xterm-256color")
    monkeypatch.delenv("COLORTERM", raising=False)


def spawn(*arguments: str) -> pexpect.spawn[str]:
    return pexpect.spawn(
        sys.executable, ["-m", "reader", *arguments], dimensions=(24, 80), encoding="utf-8", timeout=20, env=None
    )


def test_an_article_opens_and_q_leaves(article_path: Path) -> None:
    child = spawn(str(article_path))
    child.expect("harbour of Lunde")
    child.expect("quote")
    child.send("q")
    child.expect(pexpect.EOF)
    child.close()
    assert child.exitstatus == 0


def test_the_app_takes_over_the_first_screen_without_clearing_it(article_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLORTERM", "truecolor")
    child = spawn(str(article_path))
    child.expect("harbour of Lunde")
    child.expect("speaker")
    child.send("q")
    child.expect(pexpect.EOF)
    assert "\x1b[?1049h" not in (child.before or "")
    child.close()


def test_without_arguments_the_list_opens() -> None:
    child = spawn()
    child.expect("Library")
    child.expect("articles")
    child.send("q")
    child.expect(pexpect.EOF)


@pytest.mark.parametrize("content", [b"", b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR\x00\x01\x02"])
def test_what_is_no_text_gets_one_sentence(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "odd.txt"
    path.write_bytes(content)
    child = spawn(str(path))
    child.expect("reader: .*odd.txt")
    child.expect(pexpect.EOF)
    child.close()
    assert child.exitstatus == 1


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGHUP])
def test_a_signal_ends_it_and_gives_the_terminal_back(article_path: Path, number: signal.Signals) -> None:
    child = spawn(str(article_path))
    child.expect("speaker")
    child.kill(number)
    child.expect(re.escape("\x1b[?1049l"))
    child.expect(pexpect.EOF)
    child.close()
    assert child.exitstatus == 128 + number


def test_it_ends_when_the_terminal_goes_away(article_path: Path) -> None:
    child = spawn(str(article_path))
    child.expect("speaker")
    os.close(child.child_fd)
    deadline = time.monotonic() + 10
    while time.monotonic() < deadline and Path(f"/proc/{child.pid}/cmdline").exists():
        if os.waitpid(child.pid, os.WNOHANG)[0]:
            return
        time.sleep(0.05)
    pytest.fail("it still runs")


def test_it_can_be_left_while_a_server_does_not_answer(server: Server) -> None:
    child = spawn(server.answer("/slow", server.hang))
    child.expect("Esc stops")
    child.sendcontrol("q")
    child.expect(pexpect.EOF, timeout=5)


@pytest.mark.parametrize("stop", ["the key", "a signal"])
def test_it_stops_and_goes_on(article_path: Path, stop: str) -> None:
    child = spawn(str(article_path))
    child.expect("speaker")
    if stop == "the key":
        child.send("\x1a")
    else:
        child.kill(signal.SIGTSTP)
    child.expect(re.escape("\x1b[?1049l"))
    os.waitpid(child.pid, os.WUNTRACED)  # until it stands still
    child.kill(signal.SIGCONT)
    child.expect(re.escape("\x1b[?1049h"))
    child.expect("after forty years")
    child.send("q")
    child.expect(pexpect.EOF)


def test_the_text_is_handed_to_a_command_which_is_remembered(article_path: Path, tmp_path: Path) -> None:
    child = spawn(str(article_path))
    child.expect("speaker")
    child.send("|")
    child.expect("Pipe the text to")
    child.send(f"wc -l > {tmp_path / 'lines'}; echo it is counted\r")
    child.expect("it is counted")
    child.expect("Enter goes back")
    child.send("\r")
    child.expect("Back from")
    child.send("|")
    child.expect("it is counted")
    child.send("\r")
    child.expect("Enter goes back")
    child.send("\r")
    child.expect("Back from")
    child.send("q")
    child.expect(pexpect.EOF)
    assert int((tmp_path / "lines").read_text()) == len(article_path.read_text().splitlines())


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
    child.expect("Enter opens")
    child.send("o")
    child.expect(re.escape("\x1b[?1049l"))
    child.expect("browsing https://lunde.example/eels")
    child.send("\r")
    child.expect(re.escape("\x1b[?1049h"))
    child.expect("Opened in the browser")
    child.send("qq")
    child.expect(pexpect.EOF)


def test_a_command_that_does_not_exist_is_reported(article_path: Path) -> None:
    child = spawn(str(article_path))
    child.expect("speaker")
    child.send("|")
    child.expect("Pipe the text to")
    child.send("no-such-command\r")
    child.expect("Enter goes back")
    child.send("\r")
    child.expect("There is no command no-such-command")
    child.send("q")
    child.expect(pexpect.EOF)


def test_a_reader_that_stops_listening_gets_no_traceback(article_path: Path) -> None:
    command = f"{sys.executable} -m reader quotes {article_path} | head -c 10; exit ${{PIPESTATUS[0]}}"
    done = subprocess.run(["bash", "-c", command], capture_output=True, text=True, timeout=60, check=False)
    assert done.stderr == ""
    assert done.returncode == 0


@pytest.mark.parametrize("size", [(5, 20), (2, 10)])
def test_tiny_terminals_show_something_and_can_be_left(article_path: Path, size: tuple[int, int]) -> None:
    child = pexpect.spawn(sys.executable, ["-m", "reader", str(article_path)], dimensions=size, encoding="utf-8", timeout=20)
    child.expect("reader|rea")
    time.sleep(0.5)
    child.send("jnq")
    child.expect(pexpect.EOF)
    child.close()
    assert child.exitstatus == 0


def test_what_a_command_prints_is_broken_between_words_on_a_terminal_only(tmp_path: Path) -> None:
    path = tmp_path / "eels.txt"
    path.write_text(
        "“The nets of the town are far too fine for the eels that come up the river in spring,” said Ada Quill.", "utf-8"
    )
    child = pexpect.spawn(
        sys.executable, ["-m", "reader", "quotes", str(path)], dimensions=(24, 40), encoding="utf-8", timeout=20
    )
    child.expect(pexpect.EOF)
    lines = (child.before or "").splitlines()
    assert len(lines) > 3 and max(map(len, lines)) <= 40
    piped = subprocess.run([sys.executable, "-m", "reader", "quotes", str(path)], capture_output=True, text=True, check=True)
    assert len(piped.stdout.splitlines()) == 2
