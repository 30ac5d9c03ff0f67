"""Fetches a document from the web, within limits of time and size, following redirects one by one."""

from __future__ import annotations

import re
import time
from collections.abc import Callable
from concurrent.futures import Future
from dataclasses import replace
from datetime import UTC, datetime
from html import unescape
from threading import Thread
from typing import TYPE_CHECKING
from urllib.parse import urljoin

from reader.regex import regex
from reader.sources.addresses import Origin, ip_addresses_of, origin_of, whole_address
from reader.sources.cache import CachedPage, cached, keep
from reader.sources.errors import CancelledError, SourceError, UnreachableError, quoted
from reader.sources.gzipped import broken_off, is_gzip, unpacked
from reader.sources.raw import RawDocument
from reader.sources.watch import Watch

if TYPE_CHECKING:
    from urllib3 import BaseHTTPResponse

SECONDS = 15.0
"""The most time that one document may take, with all redirects."""
MOST_BYTES = 10 * 1024 * 1024
"""The greatest size of one document, decompressed."""

_MOST_REDIRECTS = 10
_PIECE = 64 * 1024
"""The bytes that are read at a time."""
_POLL = 0.05
"""The seconds between two checks whether the document is still wanted."""
_SHORT = 4_096
"""The most bytes of a page that only sends its visitors on."""
_REFRESH = regex(
    rb"""<meta[^>]{1,200}http-equiv\s*=\s*["']?refresh\b[^>]{1,200}content\s*=\s*["']?\s*[0-5]\s*[;,]\s*url\s*=\s*["']?([^"'>]+)""",
    re.I,
)
"""The element by which it does so, within five seconds."""
_PACKINGS = ("", "identity", "gzip", "x-gzip", "deflate")
"""The values of Content-Encoding that are understood."""
_PARTIAL = 206
"""The status of a part of a page, which was not asked for."""
_REDIRECTS = frozenset({301, 302, 303, 307, 308})
_ACCEPT = (
    "text/html,application/xhtml+xml,application/rss+xml,application/atom+xml,application/feed+json,"
    "application/pdf,application/epub+zip,text/markdown,text/plain;q=0.9,*/*;q=0.5"
)
_ERRORS = {
    401: "needs signing in: open it in the browser",
    402: "has to be paid for: open it in the browser",
    403: "may not be read by this program: open it in the browser",
    404: "does not exist (404): check the address",
    410: "is no longer there (410): look for it elsewhere",
    429: "is asked too often just now (429): try again later",
    451: "may not be shown for legal reasons (451)",
}


def fetch(address: str, *, origin: Origin | None = None, watch: Watch | None = None) -> RawDocument:
    """The document at `address`; raises `SourceError` if it cannot be fetched.

    Only the `origin` that the person typed, by default that of `address`, may be in a private network.
    If the network or the server does not answer, the cached copy is returned, with a notice; if the document breaks off and there
    is no copy, what came of it.
    """
    whole = whole_address(address)
    known = cached(whole)
    request = _Request(origin or origin_of(whole), known, watch or Watch())
    try:
        page = _in_time(lambda: request.follow(whole), request)
    except UnreachableError as error:
        if known is None:
            raise
        return _copy(known, str(error))
    if request.is_broken_off:
        notice = broken_off(quoted(page.address))
        return replace(_raw(page), notice=notice) if known is None else _copy(known, notice)
    if page is not known:
        keep(whole, page)
    return _raw(page)


def _copy(known: CachedPage, why: str) -> RawDocument:
    return replace(_raw(known), notice=f"{why} This is the copy of {known.fetched}.")


def _raw(page: CachedPage) -> RawDocument:
    return RawDocument(page.data, page.address, page.media_type, page.charset)


def _in_time(work: Callable[[], CachedPage], request: _Request) -> CachedPage:
    """What `work` returns; its thread is abandoned if it takes too long or is cancelled."""
    page: Future[CachedPage] = Future()

    def run() -> None:
        try:
            page.set_result(work())
        except SourceError as error:
            page.set_exception(error)
        except Exception as error:  # malformed answers can make the HTTP library raise anything
            page.set_exception(
                UnreachableError(f"The server answered in a way that cannot be understood ({type(error).__name__}).")
            )

    Thread(target=run, daemon=True).start()
    while True:
        try:
            return page.result(timeout=_POLL)
        except TimeoutError:
            request.check()


class _Request:
    """The fetching of one document, with its limits and the cached copy."""

    def __init__(self, origin: Origin, known: CachedPage | None, watch: Watch) -> None:
        self._origin = origin
        self._known = known
        self._watch = watch
        self._deadline = time.monotonic() + SECONDS
        self._cookies: dict[Origin, dict[str, str]] = {}
        """What each site has asked to be told on the way; forgotten with the request."""
        self.is_broken_off = False
        """Whether only the beginning of the page has come."""

    def check(self) -> None:
        """Raise `SourceError` if the document is no longer wanted or has taken too long."""
        if self._watch.is_cancelled:
            raise CancelledError("Stopped.")
        if time.monotonic() > self._deadline:
            raise UnreachableError(f"The server took more than {SECONDS:.0f} seconds: try again later.")

    def follow(self, address: str) -> CachedPage:
        """The page at `address` or wherever it redirects to."""
        for _ in range(_MOST_REDIRECTS + 1):
            self.check()
            response = self._ask(address)
            try:
                if response.status == 304 and self._known is not None:
                    return self._known
                has_new_cookies = self._take_cookies(response, origin_of(address))
                if response.status in _REDIRECTS and "location" in response.headers:
                    target = response.headers["location"]
                else:
                    page = self._received(response, address)
                    target = _forwarded(page)
                    if not target or (_joined(address, target) == address and not has_new_cookies):
                        return page
                address = whole_address(_joined(address, target))
            finally:
                response.close()
        raise SourceError(f"{quoted(address)} redirects more than {_MOST_REDIRECTS} times: open it in the browser.")

    def _ask(self, address: str) -> BaseHTTPResponse:
        """The response of the first of the host's IP addresses that answers."""
        from urllib3.exceptions import HTTPError, SSLError

        origin = origin_of(address)
        problem: Exception | None = None
        for ip_address in ip_addresses_of(origin, may_be_private=origin == self._origin):
            try:
                return self._ask_ip(ip_address, origin, address)
            except SSLError:
                raise SourceError(
                    f"{quoted(origin.host)} cannot prove that it is what it says: open it in the browser."
                ) from None
            except (HTTPError, OSError, ValueError) as error:
                problem = error
        raise UnreachableError(f"{quoted(origin.host)} does not answer: check the address and the network.") from problem

    def _ask_ip(self, ip_address: str, origin: Origin, address: str) -> BaseHTTPResponse:
        """Connect to the very IP address that was checked, since the name could resolve to another one a moment later."""
        from urllib3 import HTTPConnectionPool, HTTPSConnectionPool, Timeout

        remaining = max(0.1, self._deadline - time.monotonic())
        timeout = Timeout(connect=min(5.0, remaining), read=remaining + 1)
        pool: HTTPConnectionPool
        if origin.scheme == "https":
            pool = HTTPSConnectionPool(
                ip_address, origin.port, timeout=timeout, server_hostname=origin.host, assert_hostname=origin.host
            )
        else:
            pool = HTTPConnectionPool(ip_address, origin.port, timeout=timeout)
        target = address.split("/", 3)[3]
        return pool.urlopen(
            "GET", f"/{target}", headers=self._headers(origin), retries=False, redirect=False, preload_content=False
        )

    def _headers(self, origin: Origin) -> dict[str, str]:
        """The headers of a request; a cached page is sent only if it has changed since."""
        host = f"[{origin.host}]" if ":" in origin.host else origin.host
        headers = {
            "Host": host if origin.port in (80, 443) else f"{host}:{origin.port}",
            "User-Agent": "Mozilla/5.0 (compatible; reader)",
            "Accept": _ACCEPT,
            "Accept-Encoding": "gzip, deflate",
        }
        if cookies := self._cookies.get(origin):
            headers["Cookie"] = "; ".join(f"{name}={value}" for name, value in cookies.items())
        if self._known is not None and self._known.etag:
            headers["If-None-Match"] = self._known.etag
        if self._known is not None and self._known.last_modified:
            headers["If-Modified-Since"] = self._known.last_modified
        return headers

    def _take_cookies(self, response: BaseHTTPResponse, origin: Origin) -> bool:
        """Keep the cookies of `response` for the next request to the same site, and return whether there are new ones.

        Many sites redirect, or have a page loaded again, until they are sent.
        """
        known = dict(self._cookies.get(origin, {}))
        for line in response.headers.getlist("set-cookie"):
            name, _, value = line.partition(";")[0].strip().partition("=")
            self._cookies.setdefault(origin, {})[name] = value
        return self._cookies.get(origin, {}).keys() > known.keys()

    def _received(self, response: BaseHTTPResponse, address: str) -> CachedPage:
        """The page in a response, ready for the cache."""
        if response.status >= 400 or response.status in _REDIRECTS:
            raise _refusal(address, response.status)
        data = self._body(response, address)
        media_type, _, parameters = response.headers.get("content-type", "").partition(";")
        _, _, charset = parameters.lower().partition("charset=")
        return CachedPage(
            address=address,
            media_type=media_type.strip().lower(),
            charset=charset.partition(";")[0].strip(" \"'"),
            etag=response.headers.get("etag", ""),
            last_modified=response.headers.get("last-modified", ""),
            fetched=datetime.now(UTC).date().isoformat(),
            data=data,
        )

    def _body(self, response: BaseHTTPResponse, address: str) -> bytes:
        """The bytes of a response, as far as they come; raises `SourceError` if none do, or if it is cancelled or too large."""
        packing = response.headers.get("content-encoding", "").lower()
        is_packed = packing in ("gzip", "x-gzip")
        data = self._bytes_sent(response, address, as_sent=is_packed)
        if is_packed and is_gzip(data):  # some servers say so of a page that is not
            data, is_whole = unpacked(data, MOST_BYTES)
            self.is_broken_off |= not is_whole
            _check_size(len(data), address)
        if self.is_broken_off and not data:
            raise UnreachableError(f"{quoted(address)} broke off at once: try again.")
        if packing not in _PACKINGS and not _is_text(data):
            raise SourceError(
                f"{quoted(address)} comes packed in a way that was not asked for ({packing}): open it in the browser."
            )
        self.is_broken_off |= response.status == _PARTIAL
        return data

    def _bytes_sent(self, response: BaseHTTPResponse, address: str, *, as_sent: bool) -> bytes:
        """The bytes of a response, either `as_sent` or unpacked."""
        from urllib3.exceptions import HTTPError

        length = response.headers.get("content-length", "")
        expected = int(length) if length.isdecimal() and (as_sent or "content-encoding" not in response.headers) else 0
        pieces: list[bytes] = []
        received = 0
        self.is_broken_off = False
        try:
            while piece := response.read1(_PIECE, decode_content=not as_sent):
                received += len(piece)
                _check_size(received, address)
                pieces.append(piece)
                self.check()
                self._watch.progress(received, expected)
        except (HTTPError, OSError):
            self.is_broken_off = True
        return b"".join(pieces)


def _check_size(size: int, address: str) -> None:
    if size > MOST_BYTES:
        raise SourceError(f"{quoted(address)} is larger than {MOST_BYTES >> 20} MB: save it and open the file.")


def _forwarded(page: CachedPage) -> str:
    """The address that a very short page sends its visitors on to; empty if it is no such page."""
    if len(page.data) > _SHORT or not (found := _REFRESH.search(page.data)):
        return ""
    return unescape(found[1].decode("utf-8", "replace")).strip()


def _is_text(data: bytes) -> bool:
    try:
        data.decode()
    except UnicodeDecodeError:
        return False
    return True


def _joined(address: str, target: str) -> str:
    """The address that `target`, found at `address`, leads to; raises `SourceError` if it is none."""
    try:
        return urljoin(address, target)
    except ValueError:
        raise SourceError(f"{quoted(address)} redirects to what is no address: {quoted(target)}.") from None


def _refusal(address: str, status: int) -> SourceError:
    if status >= 500:
        return UnreachableError(f"{quoted(address)} cannot be fetched: the server has a fault ({status}); try again later.")
    return SourceError(f"{quoted(address)} {_ERRORS.get(status, f'cannot be fetched (the server answers {status})')}.")
