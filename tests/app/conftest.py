"""Every move in the app is told at once, and what it tells stays on screen."""

from __future__ import annotations

from pathlib import Path

import pytest

from reader.analysis.cache import ANALYSES
from reader.app.app import ReaderApp
from reader.app.screens.analysing import Analysing
from reader.app.widgets.article_view import ArticleView


@pytest.fixture(autouse=True)
def no_haste(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let what follows the text follow it without a pause, and notices stay longer than an analysis takes on a busy machine."""
    monkeypatch.setattr(ArticleView, "REST", 0.0)
    monkeypatch.setattr(ReaderApp, "NOTIFICATION_TIMEOUT", 600.0)


@pytest.fixture(scope="session")
def analyses(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder for what is analysed."""
    return tmp_path_factory.mktemp("analyses")


@pytest.fixture(autouse=True)
def analysed_once(own_home: Path, analyses: Path) -> None:
    """Let an article that one test has had analysed be known in the next."""
    ANALYSES.folder.parent.mkdir(parents=True, mode=0o700)
    ANALYSES.folder.symlink_to(analyses)


@pytest.fixture(autouse=True)
def all_colours(monkeypatch: pytest.MonkeyPatch) -> None:
    """A terminal with all colours."""
    monkeypatch.setenv("COLORTERM", "truecolor")


@pytest.fixture
def nothing_is_analysed(monkeypatch: pytest.MonkeyPatch) -> None:
    """Leave articles as they are read."""
    monkeypatch.setattr(Analysing, "analyse", lambda self: None)
