"""The reader in a real terminal."""

from __future__ import annotations

import os
import pty
import re
import signal
import subprocess
import sys
import time
from pathlib import Path

import pexpect
import pytest
from pexpect.fdpexpect import fdspawn

from reader.library import Library
from tests.servers import Server


@pytest.fixture(autouse=True)
def usual_terminal(monkeypatch: pytest.MonkeyPatch) -> None:
    """A terminal with 256 colours."""
    monkeypatch.setenv("TERM", "xterm-256color")
    monkeypatch.delenv("COLORTERM", raising=False)


def spawn(*arguments: str, size: tuple[int, int] = (24, 80)) -> pexpect.spawn[str]:
    """`reader ARGUMENTS` in a terminal of that many lines and columns."""
    return pexpect.spawn(sys.executable, ["-m", "reader", *arguments], dimensions=size, encoding="utf-8", timeout=60)


def analysed(path: Path) -> pexpect.spawn[str]:
    """The article at `path`, open and analysed."""
    child = spawn(str(path))
    child.expect("speaker")
    return child


def leave(child: pexpect.spawn[str], keys: str = "q") -> str:
    """Press `keys` to quit, and wait for the end; what the terminal was sent meanwhile."""
    child.send(keys)
    return rest_of(child)


def rest_of(child: pexpect.spawn[str]) -> str:
    """What the terminal is sent until the end."""
    child.expect(pexpect.EOF)
    child.close()
    return child.before or ""


def test_an_article_opens_and_q_leaves(article_path: Path) -> None:
    child = spawn(str(article_path))
    child.expect("harbour of Lunde")
    child.expect("quote")
    leave(child)
    assert child.exitstatus == 0


def test_a_terminal_that_can_only_print_lines_is_told_so(article_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TERM", "dumb")
    child = spawn(str(article_path))
    assert rest_of(child) == "reader: This terminal can only print lines (TERM=dumb): `reader text SOURCE` prints the text.\r\n"
    assert child.exitstatus == 1


def test_what_is_typed_after_q_is_left_to_the_shell(article_path: Path) -> None:
    child = analysed(article_path)
    assert "Error" not in leave(child, "qaha note")
    assert child.exitstatus == 0
    assert Library().kept() == ()


def test_what_could_not_be_kept_is_told_at_the_end(article_path: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "data").write_text("a file where a folder should be")
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "data"))
    child = analysed(article_path)
    child.send("h")
    child.expect("cannot be written now")
    assert "reader: 1 change to what you keep could not be written to the library." in leave(child)
    assert child.exitstatus == 1


def test_the_app_takes_over_the_first_screen_without_clearing_it(article_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLORTERM", "truecolor")
    child = spawn(str(article_path))
    child.expect("harbour of Lunde")
    child.expect("speaker")
    assert "\x1b[?1049h" not in leave(child)


def test_a_locale_of_another_encoding_does_not_spoil_the_screen(article_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PYTHONIOENCODING", "ascii")
    child = spawn(str(article_path))
    child.expect("“We have waited long enough,”")
    leave(child)


def test_without_arguments_the_list_opens() -> None:
    child = spawn()
    child.expect("Library")
    child.expect("articles")
    leave(child)


@pytest.mark.parametrize("content", [b"", b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR\x00\x01\x02"], ids=["empty", "picture"])
def test_a_file_that_is_no_text_is_reported_in_one_sentence(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "odd.txt"
    path.write_bytes(content)
    child = spawn(str(path))
    child.expect("reader: .*odd.txt")
    rest_of(child)
    assert child.exitstatus == 1


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
    deadline = time.monotonic() + 60
    while time.monotonic() < deadline and Path(f"/proc/{child.pid}/cmdline").exists():
        if os.waitpid(child.pid, os.WNOHANG)[0]:
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


def test_the_reader_can_be_left_while_a_server_does_not_answer(server: Server) -> None:
    child = spawn(server.answer("/slow", server.hang))
    child.expect("stops")
    child.sendcontrol("q")
    child.expect(pexpect.EOF, timeout=12)  # before the app itself gives up


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


@pytest.mark.parametrize("size", [(5, 20), (2, 10)])
def test_tiny_terminals_show_something_and_can_be_left(article_path: Path, size: tuple[int, int]) -> None:
    child = spawn(str(article_path), size=size)
    child.expect("harbour")
    child.send("jn")
    child.expect("quote")
    leave(child)
    assert child.exitstatus == 0


def test_printed_lines_are_wrapped_between_words_on_a_terminal_only(tmp_path: Path) -> None:
    path = tmp_path / "eels.txt"
    path.write_text(
        "“The nets of the town are far too fine for the eels that come up the river in spring,” said Ada Quill.", "utf-8"
    )
    lines = rest_of(spawn("quotes", str(path), size=(24, 40))).splitlines()
    assert len(lines) > 3 and max(map(len, lines)) <= 40
    piped = subprocess.run([sys.executable, "-m", "reader", "quotes", str(path)], capture_output=True, text=True, check=True)
    assert len(piped.stdout.splitlines()) == 2
