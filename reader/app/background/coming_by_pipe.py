"""A text that comes by a pipe, as far as it has come: its first lines as soon as they are there, then more and more."""

from __future__ import annotations

from contextlib import suppress
from time import monotonic

from reader.app.background.coming import Coming, Rest
from reader.article import Article
from reader.sources import Beginning, SourceError, Watch
from reader.sources.kinds import Kind, kind_of
from reader.sources.load import FIRST, article_from
from reader.sources.piped import Pipe
from reader.sources.raw import RawDocument

_GROWING = (Kind.TEXT, Kind.MARKDOWN)
"""What can be read before its end is known."""
_AT_ONCE = 0.1
"""The seconds within which a document arrives whole if its command does not take its time."""
_LOOK = 0.1
"""The seconds between two checks whether more has come."""
_RESTRAINT = 4
"""The pause after reading what has come, as a multiple of the time that it took."""
_LONG = 200_000
"""The bytes from which a text is read in another process, so that the screen never waits."""


def first_lines(pipe: Pipe) -> Coming | None:
    """The lines that have come once there are words in them; none where all has come at once, or only the whole can be read."""
    pipe.wait(0)
    pipe.wait_for_end(_AT_ONCE)
    while not pipe.has_ended and _can_grow(lines := pipe.lines(FIRST)):
        with suppress(SourceError):  # there are no words yet
            return Coming(article_from(lines), rest=rest_by(pipe, len(lines.data)))
        pipe.wait(pipe.length)
    return None


async def rest_by(pipe: Pipe, shown: int) -> Rest:
    """What comes after the bytes that are `shown`, as it comes."""
    from asyncio import sleep  # not before the first frame

    while not pipe.has_ended:
        await sleep(_LOOK)
        lines, began = pipe.lines(), monotonic()
        if len(lines.data) > shown:
            shown = len(lines.data)
            with suppress(SourceError):  # it may be told better once all of it is there
                yield Beginning(await _understood(lines))
            await sleep(_RESTRAINT * (monotonic() - began))
    yield await _understood(pipe.whole(Watch()))


async def _understood(document: RawDocument) -> Article:
    from asyncio import to_thread

    from reader.app.background.loading import loaded

    return await (loaded(document) if len(document.data) > _LONG else to_thread(article_from, document))


def _can_grow(lines: RawDocument) -> bool:
    return kind_of(lines) in _GROWING and b"\0" not in lines.data
