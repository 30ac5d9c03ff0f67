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


async def test_it_is_the_article_that_would_be_read_at_once() -> None:
    assert await loaded(BOOK) == article_from(BOOK)


async def test_a_file_is_read_where_it_lies(tmp_path: Path) -> None:
    (tmp_path / "eels.md").write_bytes(BOOK.data)
    assert (await loaded(tmp_path / "eels.md")).text == article_from(BOOK).text
    with pytest.raises(SourceError, match="no file"):
        await loaded(tmp_path / "gone.md")


async def test_what_cannot_be_read_is_told_as_if_it_had_been_read_at_once() -> None:
    with pytest.raises(SourceError, match="holds no words"):
        await loaded(RawDocument(b"----", "empty.txt"))


@pytest.mark.parametrize("program", ["/bin/false", "/bin/no-such-program"])
async def test_where_no_process_answers_it_is_read_all_the_same(program: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "executable", program)
    assert await loaded(BOOK) == article_from(BOOK)
