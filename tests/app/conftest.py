"""Every move in the app is told at once, and what it tells stays on screen."""

from __future__ import annotations

import pytest

from reader.app.app import ReaderApp
from reader.app.widgets.article_view import ArticleView


@pytest.fixture(autouse=True)
def no_haste(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let what follows the text follow it without a pause, and notices stay longer than an analysis takes on a busy machine."""
    monkeypatch.setattr(ArticleView, "REST", 0.0)
    monkeypatch.setattr(ReaderApp, "NOTIFICATION_TIMEOUT", 600.0)
