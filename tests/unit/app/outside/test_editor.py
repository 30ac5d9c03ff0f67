"""Opening a file in the user's editor."""

from __future__ import annotations

import sys
from contextlib import AbstractContextManager, nullcontext
from pathlib import Path
from typing import cast

import pytest
from textual.app import App

from reader import read
from reader.app.outside.editor import edit


class Suspended:
    """The one thing that the editor needs of an app: that it gives the terminal away."""

    def suspend(self) -> AbstractContextManager[None]:
        return nullcontext()


APP = cast("App[object]", Suspended())


def test_the_editor_gets_the_file_after_its_own_options(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    script = "import sys; open(sys.argv[2], 'a').write(sys.argv[1])"
    monkeypatch.setenv("EDITOR", f'{sys.executable} -c "{script}" --wait')
    monkeypatch.chdir(tmp_path)
    Path("-rf.txt").write_text("eels")
    assert edit(APP, "-rf.txt") == "Back from the editor."
    assert Path("-rf.txt").read_text() == "eels--wait"


@pytest.mark.parametrize("editor", ["", "  "])
def test_without_a_chosen_editor_a_common_one_is_used_if_installed(
    editor: str, article_path: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("EDITOR", editor)
    monkeypatch.setenv("PATH", str(tmp_path))
    assert edit(APP, str(article_path)) == "Set EDITOR to the name of your editor first."
    usual = tmp_path / "nano"
    usual.write_text(f'#!/bin/sh\necho "$1" > {tmp_path / "edited"}\n')
    usual.chmod(0o755)
    assert edit(APP, str(article_path)).startswith("Back from the editor")
    assert (tmp_path / "edited").read_text().strip() == str(article_path)


@pytest.mark.parametrize(
    ("editor", "reason"), [("no-such-editor", "no such file or directory"), ("vi '", "no closing quotation")]
)
def test_an_editor_that_cannot_be_started_is_reported(
    editor: str, reason: str, article_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("EDITOR", editor)
    assert edit(APP, str(article_path)) == f"{editor} could not be started: {reason}."


@pytest.mark.parametrize("source", ["-", "https://lunde.example/", ""])
def test_only_a_file_is_edited(source: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("EDITOR", "vi")
    assert edit(APP, source) == "This article is not a file."


def test_a_file_that_is_gone_meanwhile_is_told_of(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("EDITOR", "vi")
    gone = tmp_path / "eels.txt"
    assert edit(APP, str(gone)) == f"There is no file “{gone}” any more: open it from where it is now."


def test_a_file_is_edited_whose_name_cannot_be_shown(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("EDITOR", f"""{sys.executable} -c "import sys; open(sys.argv[1], 'a').write(' came')" """)
    path = tmp_path / "zero\u200bwidth.txt"
    path.write_text("They")
    assert edit(APP, read(path).source).startswith("Back from the editor")
    assert path.read_text() == "They came"
