"""How the app gets on with the terminal."""

import os
from typing import NoReturn

import pytest

from reader.app.terminal.app import TerminalApp


def fail() -> NoReturn:
    raise OSError("no space left")


def left(status: int) -> NoReturn:
    raise SystemExit(status)


def test_the_app_ends_with_its_terminal_even_if_nothing_can_be_written(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(os, "isatty", lambda _file: False)
    monkeypatch.setattr(os, "_exit", left)
    app = TerminalApp()
    app.at_end.callback(fail)
    with pytest.raises(SystemExit) as ended:
        app.end(129)
    assert ended.value.code == 129
