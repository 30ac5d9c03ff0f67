"""Fetches a document from the web, within limits of time and size; without the network, its copy."""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import Future
from dataclasses import replace
from threading import Thread

from reader.sources.addresses import Origin, origin_of, whole_address
from reader.sources.errors import CancelledError, SourceError, quoted
from reader.sources.gzipped import broken_off
from reader.sources.raw import RawDocument
from reader.sources.watch import Watch
from reader.sources.web.cache import CachedPage, cached, keep
from reader.sources.web.request import Request
from reader.sources.web.response import Received
from reader.sources.web.walls import is_wall

_POLL = 0.05
"""The seconds between two checks whether the document is still wanted."""


def fetch(address: str, *, origin: Origin | None = None, watch: Watch | None = None) -> RawDocument:
    """The document at `address`; raises `SourceError` if it cannot be fetched.

    Only the `origin` that the person typed, by default that of `address`, may be in a private network.
    If it cannot be fetched, breaks off, or is hidden behind a wall, the cached copy is returned, with a notice; if it breaks off
    and there is no copy, what came of it.
    """
    whole = whole_address(address)
    known = cached(whole)
    request = Request(origin or origin_of(whole), known, watch or Watch())
    try:
        page, is_whole = _in_time(lambda: request.follow(whole), request)
    except CancelledError:
        raise
    except SourceError as error:
        if known is None:
            raise
        return _copy(known, str(error))
    if not is_whole:
        notice = broken_off(quoted(page.address))
        return replace(_raw(page), notice=notice) if known is None else _copy(known, notice)
    if page is known:
        return _raw(page)
    if known is not None and is_wall(page, known):
        return _copy(
            known, f"{quoted(page.address)} hides its text now: it may need signing in, or a browser that runs its scripts."
        )
    keep(whole, page)
    return _raw(page)


def _copy(known: CachedPage, why: str) -> RawDocument:
    return replace(_raw(known), notice=f"{why} This is the copy of {known.fetched}.")


def _raw(page: CachedPage) -> RawDocument:
    return RawDocument(page.data, page.address, page.media_type, page.charset)


def _in_time(work: Callable[[], Received], request: Request) -> Received:
    """What `work` returns; its thread is abandoned if it takes too long or is cancelled."""
    received: Future[Received] = Future()

    def run() -> None:
        try:
            received.set_result(work())
        except SourceError as error:
            received.set_exception(error)
        except Exception as error:  # malformed answers can make the HTTP library raise anything
            received.set_exception(
                SourceError(f"The server answered in a way that cannot be understood ({type(error).__name__}).")
            )

    Thread(target=run, daemon=True).start()
    while True:
        try:
            return received.result(timeout=_POLL)
        except TimeoutError:
            request.check()
