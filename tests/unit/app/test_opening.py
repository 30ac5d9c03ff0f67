"""Opening a source."""

from __future__ import annotations

from pathlib import Path

import pytest
from textual.message import Message

from reader.app import opening
from reader.app.messages import ArticleWanted
from reader.app.opening import Failed, Opening
from reader.sources import SourceError


def _unanswered(_source: str, _watch: object) -> None:
    raise SourceError("Nobody answers.")


@pytest.mark.parametrize(
    ("source", "is_ahead"), [("https://lunde.example/", True), ("www.lunde.example", True), ("eels.txt", False)]
)
def test_an_analyst_gets_ready_while_the_web_answers(monkeypatch: pytest.MonkeyPatch, source: str, is_ahead: bool) -> None:
    ready = list[str]()
    told = list[Message]()
    monkeypatch.setattr(opening, "get_ready", lambda: ready.append(source))
    monkeypatch.setattr(opening, "first_part_of_source", _unanswered)
    Opening(ArticleWanted(source if is_ahead else Path(source))).follow(told.append)
    assert bool(ready) is is_ahead
    assert [each.sentence for each in told if isinstance(each, Failed)] == ["Nobody answers."]
