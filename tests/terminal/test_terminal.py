"""The reader in a real terminal."""

from __future__ import annotations

import sys
from pathlib import Path

import pexpect
import pytest


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
