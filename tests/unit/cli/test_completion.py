"""Shell completion."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest


def completed(line: str, folder: Path) -> set[str]:
    """What the command answers to a shell in which `line` has been typed, in `folder`."""
    answer = folder.parent / "answer"
    asked = {
        "_ARGCOMPLETE": "1",
        "_ARGCOMPLETE_IFS": "\n",
        "_ARGCOMPLETE_STDOUT_FILENAME": str(answer),
        "COMP_LINE": line,
        "COMP_POINT": str(len(line)),
        "COMP_TYPE": "9",
    }
    subprocess.run([sys.executable, "-m", "reader"], env=os.environ | asked, cwd=folder, check=True)
    return {word.strip() for word in answer.read_text("utf-8").split("\n")}


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    folder = tmp_path / "folder"
    folder.mkdir()
    (folder / "quarry.txt").write_text("The quarry is closed.", "utf-8")
    return folder


def test_a_command_or_a_file_may_come_first(folder: Path) -> None:
    assert completed("reader qu", folder) == {"quotes", "quarry.txt"}


def test_the_options_of_the_reader_itself_are_completed_too(folder: Path) -> None:
    assert completed("reader --m", folder) == {"--manual"}


def test_a_command_takes_its_options_kinds_and_files(folder: Path) -> None:
    assert "--csv" in completed("reader quotes --", folder)
    assert completed("reader names --kind pe", folder) == {"percent", "person"}
    assert completed("reader summary qu", folder) == {"quarry.txt"}


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish"])
def test_each_shell_has_its_script(shell: str, printed: Callable[..., str]) -> None:
    assert "reader" in printed("completion", shell)
