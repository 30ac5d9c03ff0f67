"""Saving an article, and the name of the file."""

from __future__ import annotations

import errno
import io
import os
from dataclasses import replace
from pathlib import Path

import pytest

from reader.analysis.model import Analysis
from reader.app.reading.overview import Overview
from reader.app.reading.saving import file_name, save
from reader.app.reading.state import Reading
from reader.library import Keepsake, KeepsakeKind
from tests.unit.app.conftest import spans_of


@pytest.fixture
def reading(analysis: Analysis) -> Reading:
    keepsake = Keepsake(KeepsakeKind.HIGHLIGHT, spans_of("Lunde")[0], "Lunde", "see the map")
    return Reading(analysis.article, keepsakes=(keepsake,)).surveyed(Overview(analysis), is_whole=True)


def test_quotes_notes_and_summary_are_saved_under_the_title(reading: Reading, tmp_path: Path) -> None:
    assert save(reading, tmp_path) == f"Saved as {tmp_path / 'the-harbour.md'}"
    saved = (tmp_path / "the-harbour.md").read_text("utf-8")
    assert "# The harbour" in saved and "> “We wait,”" in saved and "see the map" in saved


def test_the_summary_is_saved_as_long_as_it_is_on_screen(reading: Reading, tmp_path: Path) -> None:
    for length, name in ((1, "the-harbour.md"), (2, "the-harbour-2.md")):
        save(replace(reading, summary_length=length), tmp_path)
        saved = (tmp_path / name).read_text("utf-8")
        assert "\n1. " in saved and ("\n2. " in saved) == (length == 2)


def test_nothing_is_written_over(reading: Reading, tmp_path: Path) -> None:
    (tmp_path / "the-harbour.md").write_text("mine")
    assert save(reading, tmp_path).endswith("the-harbour-2.md")
    assert (tmp_path / "the-harbour.md").read_text() == "mine"


def test_a_missing_folder_is_reported_in_a_sentence(reading: Reading, tmp_path: Path) -> None:
    assert save(reading, tmp_path / "gone").startswith(f"Not saved in {tmp_path / 'gone'}: ")


def test_a_file_that_does_not_fit_on_the_disk_is_removed(
    reading: Reading, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    class Full(io.StringIO):
        def write(self, text: str) -> int:
            raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    def opened(path: Path, *_: object, **_options: object) -> Full:
        path.touch(exist_ok=False)
        return Full()

    monkeypatch.setattr(Path, "open", opened)
    assert save(reading, tmp_path) == f"Not saved in {tmp_path}: No space left on device."
    assert not list(tmp_path.iterdir())


def test_before_the_analysis_there_is_nothing_to_save(reading: Reading, tmp_path: Path) -> None:
    assert "still being analysed" in save(Reading(reading.article), tmp_path)
    assert not list(tmp_path.iterdir())


@pytest.mark.parametrize(
    ("title", "name"),
    [
        ("Putin in Minsk: “in all areas”", "putin-in-minsk-in-all-areas"),
        ("../../etc/passwd", "etc-passwd"),
        ("東京の港", "東京の港"),
        ("?!", "article"),
        ("word " * 40, "word-word-word-word-word-word-word-word-word-word-word-word"),
    ],
)
def test_a_file_name_is_made_of_the_words_of_the_title(title: str, name: str) -> None:
    assert file_name(title) == name


def test_a_path_in_the_home_folder_is_shortened(reading: Reading, own_home: Path) -> None:
    assert save(reading) == "Saved as ~/the-harbour.md"
    assert (own_home / "the-harbour.md").exists()
