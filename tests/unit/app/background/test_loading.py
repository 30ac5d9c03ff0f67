"""Loading the rest of a document in the background."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from reader.app.background.loading import loaded
from reader.sources import SourceError
from reader.sources.load import article_from
from reader.sources.raw import RawDocument

BOOK = RawDocument(b"# Eels\n\nThe eels of [Lunde](https://lunde.example/) are back.\n\n> Nobody asked them.\n", "eels.md")


async def test_the_loaded_article_is_the_one_that_is_read_at_once() -> None:
    assert await loaded(BOOK) == article_from(BOOK)


async def test_a_file_is_loaded_from_its_path(tmp_path: Path) -> None:
    (tmp_path / "eels.md").write_bytes(BOOK.data)
    assert (await loaded(tmp_path / "eels.md")).text == article_from(BOOK).text
    with pytest.raises(SourceError, match="no file"):
        await loaded(tmp_path / "gone.md")


async def test_a_document_that_cannot_be_read_is_a_source_error() -> None:
    with pytest.raises(SourceError, match="holds no words"):
        await loaded(RawDocument(b"----", "empty.txt"))


@pytest.mark.parametrize("program", ["/bin/false", "/bin/no-such-program"])
async def test_an_article_is_loaded_even_if_no_process_can_be_started(program: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "executable", program)
    assert await loaded(BOOK) == article_from(BOOK)
