"""Opens a text that arrives by a pipe by its first lines; the rest follows as it arrives."""

from __future__ import annotations

from contextlib import suppress
from time import monotonic

from reader.app.background.first_part import FirstPart, Rest
from reader.article import Article
from reader.sources import Beginning, SourceError, Watch
from reader.sources.beginning import FIRST
from reader.sources.kinds import Kind, kind_of
from reader.sources.load import article_from
from reader.sources.piped import Pipe
from reader.sources.raw import RawDocument

_GROWING = (Kind.TEXT, Kind.MARKDOWN)
"""The kinds of document that can be read before they are complete."""
_AT_ONCE = 0.1
"""Seconds within which the whole document arrives unless its command is slow."""
_LOOK = 0.1
"""Seconds between two checks for more input."""
_RESTRAINT = 4
"""The pause after each reading, as a multiple of the time that it took."""
_LONG = 200_000
"""Bytes from which a text is read in another process, so that the screen never waits."""


def first_lines(pipe: Pipe) -> FirstPart | None:
    """The first lines of `pipe` that contain words; None if everything arrived at once, or cannot be read in parts."""
    pipe.wait(0)
    pipe.wait_for_end(_AT_ONCE)
    while not pipe.has_ended and _can_grow(lines := pipe.lines(FIRST)):
        with suppress(SourceError):  # there are no words yet
            return FirstPart(article_from(lines), rest=rest_of_pipe(pipe, len(lines.data)))
        pipe.wait(pipe.length)
    return None


async def rest_of_pipe(pipe: Pipe, shown: int) -> Rest:
    """What follows the first bytes, which are `shown` already, as it arrives."""
    from asyncio import sleep  # not before the first frame

    while not pipe.has_ended:
        await sleep(_LOOK)
        lines, began = pipe.lines(), monotonic()
        if len(lines.data) > shown:
            shown = len(lines.data)
            with suppress(SourceError):  # the end of the pipe may mend it
                yield Beginning(await _article(lines))
            await sleep(_RESTRAINT * (monotonic() - began))
    yield await _article(pipe.whole(Watch()))


async def _article(document: RawDocument) -> Article:
    from asyncio import to_thread

    from reader.app.background.loading import loaded

    return await (loaded(document) if len(document.data) > _LONG else to_thread(article_from, document))


def _can_grow(lines: RawDocument) -> bool:
    return kind_of(lines) in _GROWING and b"\0" not in lines.data
