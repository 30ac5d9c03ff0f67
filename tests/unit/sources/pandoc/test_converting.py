"""Having pandoc convert documents."""

from __future__ import annotations

from pathlib import Path

import pytest

from reader.sources import SourceError
from reader.sources.load import article_from
from reader.sources.pandoc import converting
from reader.sources.raw import RawDocument

EELS = RawDocument(b"* Eels\nThey are back.\n", "eels.org")


def test_without_pandoc_one_is_told_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(converting, "find_spec", lambda name: None)
    monkeypatch.setenv("PATH", "")
    with pytest.raises(SourceError, match="install pandoc"):
        article_from(EELS)


def test_the_pandoc_of_the_system_serves_as_well(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    (tmp_path / "pandoc").symlink_to(converting.program())
    monkeypatch.setattr(converting, "find_spec", lambda name: None)
    monkeypatch.setenv("PATH", str(tmp_path))
    assert article_from(EELS).title == "Eels"


def test_a_document_that_takes_too_long_is_shown_as_it_stands(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(converting, "SECONDS", 0)
    article = article_from(EELS)
    assert article.text.startswith("* Eels\n")
    assert "could not be read as Org" in article.notice
