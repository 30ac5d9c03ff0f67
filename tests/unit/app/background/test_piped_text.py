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


def test_a_pipe_that_ends_at_once_has_no_first_part(ends: tuple[int, int]) -> None:
    read, written = ends
    os.write(written, FIRST)
    os.close(written)
    pipe = Pipe(read)
    pipe.wait_for_end(60)
    assert first_lines(pipe) is None


async def test_a_slow_pipe_has_its_first_lines_first_and_then_the_others(ends: tuple[int, int]) -> None:
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
def test_a_document_that_can_only_be_read_whole_has_no_first_part(head: bytes, ends: tuple[int, int]) -> None:
    read, written = ends
    os.write(written, head)
    assert first_lines(Pipe(read)) is None
    os.close(written)


def test_the_first_part_of_a_long_text_is_its_first_pages(ends: tuple[int, int]) -> None:
    read, written = ends
    pipe = Pipe(read)
    for _ in range(20):
        os.write(written, FIRST * 300)
    pipe.wait(100_000)
    first_part = first_lines(pipe)
    os.close(written)
    assert first_part is not None and isinstance(first_part.first, Article)
    assert 30_000 < len(first_part.first.text) <= 40_000
