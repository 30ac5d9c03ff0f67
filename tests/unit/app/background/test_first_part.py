"""Opening the first part of an article, and the rest."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from reader.app.background.first_part import rest_of_contents, rest_of_document
from reader.article import Article
from reader.sources import Beginning, SourceContent, SourceError, Watch
from reader.sources.raw import RawDocument

FIRST, WHOLE = Article("The boats wait."), Article("The boats wait. The eels do not.")


async def test_the_rest_of_a_document_is_all_of_it() -> None:
    contents = [content async for content in rest_of_document(RawDocument(b"The boats wait.", "boats.txt"))]
    assert [content.text for content in contents if isinstance(content, Article)] == [FIRST.text]


async def test_only_the_articles_after_a_beginning_come() -> None:
    assert [article async for article in rest_of_contents(iter([Beginning(FIRST), WHOLE]), Watch())] == [WHOLE]


async def test_reading_is_cancelled_once_nobody_waits_for_it() -> None:
    watch = Watch()
    rest = rest_of_contents(iter([FIRST, WHOLE]), watch)
    assert await anext(rest) is FIRST
    assert not watch.is_cancelled
    await rest.aclose()
    assert watch.is_cancelled


async def test_a_document_that_turns_out_to_be_broken_is_a_source_error() -> None:
    def broken() -> Iterator[SourceContent]:
        yield FIRST
        raise ZeroDivisionError

    rest = rest_of_contents(broken(), Watch())
    assert await anext(rest) is FIRST
    with pytest.raises(SourceError, match="not what it seems to be"):
        await anext(rest)
