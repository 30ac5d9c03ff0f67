"""Completing what is typed to open something."""

from __future__ import annotations

from pathlib import Path

import pytest

from reader.app.lists.completing import completed


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    for name in ("harbour.txt", "harbour.png", "harbours.md", ".hidden.txt", "quai\xa0: 2.txt"):
        (tmp_path / name).write_text("Eels.", "utf-8")
    (tmp_path / "Harvest").mkdir()
    return tmp_path


@pytest.mark.parametrize(
    ("typed", "whole"),
    [
        ("harb", "harbour.txt"),
        ("harbour.t", "harbour.txt"),
        ("harbour.p", ""),
        ("HARBOURS", "HARBOURS.md"),
        ("harv", "harvest/"),
        ("harbour.txt", ""),
        ("eel", ""),
        (".h", ""),
        ("quai", "quai\xa0: 2.txt"),
    ],
)
def test_a_beginning_is_completed_to_the_first_article_or_folder_that_has_it(folder: Path, typed: str, whole: str) -> None:
    assert completed(f"{folder}/{typed}") == (whole and f"{folder}/{whole}")


@pytest.mark.parametrize("typed", ["", "~", "/no/such/folder/x", "https://lunde.example/ee", "\0", "."])
def test_what_is_no_path_is_not_completed(typed: str) -> None:
    assert completed(typed) == ""


def test_names_in_the_working_folder_and_the_home_folder_are_completed(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(folder)
    assert completed("harbours") == "harbours.md"
    monkeypatch.setenv("HOME", str(folder))
    assert completed("~/harbours") == "~/harbours.md"


def test_a_name_that_would_command_the_terminal_is_not_offered(folder: Path) -> None:
    (folder / "eels\x1b]0;gone\x07.txt").write_text("Eels.", "utf-8")
    (folder / "eels, late.txt").write_text("Eels.", "utf-8")
    assert completed(f"{folder}/eels") == f"{folder}/eels, late.txt"
