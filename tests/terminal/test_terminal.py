"""The reader in a real terminal."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

import pexpect
import pytest

from reader.library import Library
from tests.servers import Server
from tests.terminal.driving import analysed, leave, rest_of, spawn


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


def test_what_is_typed_while_the_first_screen_is_shown_is_for_the_app(
    article_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("COLORTERM", "truecolor")
    child = spawn(str(article_path))
    child.expect(re.escape("\x1b[?1049h"))
    child.send("/harbour\r")
    child.expect("“harbour” 1 of")
    leave(child)


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


def test_where_a_text_is_to_be_typed_that_is_said() -> None:
    child = spawn("text", "-")
    child.expect("press ctrl.d")
    child.sendline("The quay is empty.")
    child.sendeof()
    child.expect("The quay is empty.\r\n.*The quay is empty.")
    rest_of(child)
    assert child.exitstatus == 0


def test_a_text_typed_for_the_app_is_opened_in_it() -> None:
    child = spawn("-")
    child.expect("press ctrl.d")
    child.sendline("The quay is empty.")
    child.sendeof()
    child.expect("help")
    leave(child)


@pytest.mark.parametrize("usage", [("text", "-", "--nonsense"), ("later", "-"), ("analyse", "-", "--jobs", "2")])
def test_no_text_is_asked_for_where_none_is_read(usage: tuple[str, ...]) -> None:
    child = spawn(*usage)
    assert "ctrl+d" not in rest_of(child)
    assert child.exitstatus == 2


@pytest.mark.parametrize("content", [b"", b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR\x00\x01\x02"], ids=["empty", "picture"])
def test_a_file_that_is_no_text_is_reported_in_one_sentence(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "odd.txt"
    path.write_bytes(content)
    child = spawn(str(path))
    child.expect("reader: .*odd.txt")
    rest_of(child)
    assert child.exitstatus == 1


def test_the_reader_can_be_left_while_a_server_does_not_answer(server: Server) -> None:
    child = spawn(server.answer("/slow", server.hang))
    child.expect("stops")
    child.sendcontrol("q")
    child.expect(pexpect.EOF, timeout=12)  # before the app itself gives up


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
