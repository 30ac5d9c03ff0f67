"""Every move in the app is told at once."""

from __future__ import annotations

import pytest

from reader.app.widgets.article_view import ArticleView


@pytest.fixture(autouse=True)
def no_rest(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let what follows the text follow it without a pause."""
    monkeypatch.setattr(ArticleView, "REST", 0.0)
