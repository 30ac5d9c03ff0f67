"""Gives every test a home directory of its own, and a small article."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from tests.servers import server

__all__ = ["server"]
_LONGEST_NAME = 60
"""The most characters of a text in the name of a test case."""


@pytest.hookimpl(optionalhook=True)
def pytest_xdist_auto_num_workers() -> int:
    """Run twice as many tests at once as there are processors, since most of them wait for the app."""
    return 2 * (os.cpu_count() or 1)


def pytest_make_parametrize_id(val: object) -> str | None:
    """Name a case with a long text, or with texts and numbers in a list, by its beginning."""
    is_list = type(val) in (tuple, list, dict) and _is_plain(val)
    name = ascii(val) if is_list or isinstance(val, str | bytes) else ""
    return name[:_LONGEST_NAME] if is_list or len(name) > _LONGEST_NAME else None


def _is_plain(value: object) -> bool:
    """Whether `value` looks the same in every process."""
    if isinstance(value, tuple | list):
        return all(map(_is_plain, value))
    if isinstance(value, dict):
        return all(map(_is_plain, (*value, *value.values())))
    return value is None or isinstance(value, str | bytes | int | float)


@pytest.fixture(autouse=True)
def own_home(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty home directory with the XDG directories, without the colour settings, editors and clipboard of the machine."""
    home = tmp_path_factory.mktemp("home")
    monkeypatch.setenv("HOME", str(home))
    for name in ("CONFIG", "CACHE", "DATA", "STATE"):
        monkeypatch.setenv(f"XDG_{name}_HOME", str(home / name.lower()))
    for name in ("NO_COLOR", "EDITOR", "VISUAL"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("SSH_TTY", "/dev/none")
    return home


ARTICLE = """\
The harbour of Lunde is to be dug out again after forty years, the council decided on Monday, by nine votes to four.
“We have waited long enough,” said Ada Quill, the mayor. “The boats cannot wait any longer.”
Dredging begins in March and will cost 4 million euros, half of which comes from the fishing fund.
“Nobody asked the eels”
Tom Brandt, a biologist, called the plan “hasty” and said that “nobody asked the eels” when the council drew up its plan.
He wants the council to count the fish first. “It takes one summer,” he said.
Ada Quill answered that the harbour had been counted, measured and mourned for a generation.
"""


@pytest.fixture
def article_path(tmp_path: Path) -> Path:
    """A short article with a quoted heading, two voices and a summary."""
    path = tmp_path / "harbour.txt"
    path.write_text(ARTICLE, "utf-8")
    return path
