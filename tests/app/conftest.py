"""Runs the app without delays, with a cache of analyses that all tests share."""

from __future__ import annotations

from pathlib import Path

import pytest
from textual import _wait

from reader.analysis.cache import ANALYSES
from reader.app.app import ReaderApp
from reader.app.library_thread import LibraryThread
from reader.app.screens.modals.links import LinksScreen
from reader.app.screens.reading.analysing import Analysing
from reader.app.widgets.article.view import ArticleView
from reader.app.widgets.bars.status_line import StatusLine

_LONG = 600.0
"""Seconds, many times as long as any test takes."""
_BUSY = 5.0
"""Seconds for which even a busy machine answers from the library; only what locks it makes the screen wait that long."""
_LOOK = 0.004
"""Seconds between two looks of Textual's pilot whether the app has nothing to do, which it takes several times for each key."""


@pytest.fixture(autouse=True)
def no_delays(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let the pilot follow the app without a delay; what lasts for a while outlasts any test."""
    monkeypatch.setattr(_wait, "SLEEP_GRANULARITY", _LOOK)
    monkeypatch.setattr(_wait, "SLEEP_IDLE", _LOOK / 20)  # the share of that time that Textual takes for idle
    monkeypatch.setattr(ArticleView, "REST", 0.0)
    monkeypatch.setattr(ReaderApp, "NOTIFICATION_TIMEOUT", _LONG)
    monkeypatch.setattr(ReaderApp, "READING_TIME", _LONG)
    monkeypatch.setattr(StatusLine, "MOMENT", _LONG)
    monkeypatch.setattr(LinksScreen, "PAUSE", _LONG)
    monkeypatch.setattr(LibraryThread, "MOMENT", _BUSY)


@pytest.fixture(scope="session")
def analyses(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of the shared cache."""
    return tmp_path_factory.mktemp("analyses")


@pytest.fixture(autouse=True)
def analysed_once(own_home: Path, analyses: Path) -> None:
    """Share the cache of analyses, so that no article is analysed by several tests."""
    ANALYSES.folder.parent.mkdir(parents=True, mode=0o700)
    ANALYSES.folder.symlink_to(analyses)


@pytest.fixture
def nothing_is_analysed(monkeypatch: pytest.MonkeyPatch) -> None:
    """Disable the analysis."""
    monkeypatch.setattr(Analysing, "analyse", lambda self: None)


@pytest.fixture
def book_path(tmp_path: Path) -> Path:
    """A text of 10,000 paragraphs, of which the first pages are shown before the rest."""
    path = tmp_path / "book.txt"
    path.write_text("\n\n".join(f"Paragraph {number} of a long book that goes on and on." for number in range(10_000)), "utf-8")
    return path
