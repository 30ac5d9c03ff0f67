"""A text that arrives through a pipe."""

from __future__ import annotations

import os
from collections.abc import Iterator

import pytest

from reader.app.background.piped_text import first_lines
from reader.article import Article
from reader.sources import Beginning
from reader.sources.piped import Pipe

FIRST, SECOND = b"The boats wait in the harbour.\n\n", b"The eels do not.\n"


@pytest.fixture
def ends() -> Iterator[tuple[int, int]]:
    read, written = os.pipe()
    yield read, written
    os.close(read)


def test_what_comes_at_once_is_waited_for(ends: tuple[int, int]) -> None:
    read, written = ends
    os.write(written, FIRST)
    os.close(written)
    assert first_lines(Pipe(read)) is None


async def test_of_what_takes_its_time_the_first_lines_are_there_and_then_the_others(ends: tuple[int, int]) -> None:
    read, written = ends
    os.write(written, FIRST)
    first_part = first_lines(Pipe(read))
    assert first_part is not None and isinstance(first_part.first, Article) and first_part.rest is not None
    assert first_part.first.text == FIRST.decode()
    os.write(written, SECOND)
    beginning = await anext(first_part.rest)
    assert isinstance(beginning, Beginning) and beginning.article.text == (FIRST + SECOND).decode()
    os.write(written, b"Nor")
    os.close(written)
    *_, whole = [content async for content in first_part.rest]
    assert isinstance(whole, Article) and whole.text == (FIRST + SECOND).decode() + "Nor"
    assert whole.source == "-"


@pytest.mark.parametrize("head", [b"<html><body><p>The boats wait.</p>\n", b"From: Ada\nTo: Tom\nSubject: Boats\n\nWe wait.\n"])
def test_what_can_only_be_read_whole_is_not_begun(head: bytes, ends: tuple[int, int]) -> None:
    read, written = ends
    os.write(written, head)
    assert first_lines(Pipe(read)) is None
    os.close(written)


def test_of_very_much_that_has_come_the_first_pages_come_first(ends: tuple[int, int]) -> None:
    read, written = ends
    pipe = Pipe(read)
    for _ in range(20):
        os.write(written, FIRST * 300)
    pipe.wait(100_000)
    first_part = first_lines(pipe)
    os.close(written)
    assert first_part is not None and isinstance(first_part.first, Article)
    assert 30_000 < len(first_part.first.text) <= 40_000
