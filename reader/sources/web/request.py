"""A request for a document on the web, which follows redirects one by one."""

from __future__ import annotations

import re
import time
from html import unescape
from typing import TYPE_CHECKING
from urllib.parse import urljoin

from reader.regex import regex
from reader.sources.addresses import Origin, ip_addresses_of, origin_of, whole_address
from reader.sources.errors import CancelledError, SourceError, quoted
from reader.sources.watch import Watch
from reader.sources.web.cache import CachedPage
from reader.sources.web.response import REDIRECTS, Received, received_in

if TYPE_CHECKING:
    from urllib3 import BaseHTTPResponse

SECONDS = 15.0
"""The most time that one document may take, with all redirects, beside that in which its bytes arrive over a slow line."""
_SLOWEST = 40_000
"""The bytes that arrive in a second over a line so slow that one still waits for a long document."""
_MOST_REDIRECTS = 10
_NOT_MODIFIED = 304
_SHORT = 4_096
"""The most bytes of a page that only sends its visitors on."""
_REFRESH = regex(
    rb"""<meta[^>]{1,200}http-equiv\s*=\s*["']?refresh\b[^>]{1,200}content\s*=\s*["']?\s*[0-5]\s*[;,]\s*url\s*=\s*["']?([^"'>]+)""",
    re.I,
)
"""The element by which such a page does that, within five seconds."""
_MOST_COOKIES = 50
"""The most cookies of one site."""
_LONGEST_COOKIE = 4_096
"""The most characters in a cookie."""
_ACCEPT = (
    "text/html,application/xhtml+xml,application/rss+xml,application/atom+xml,application/feed+json,"
    "application/pdf,application/epub+zip,text/markdown,text/plain;q=0.9,*/*;q=0.5"
)


class Request:
    """Asks for one document, within a limit of time, and tells which copy of it is known."""

    def __init__(self, origin: Origin, known: CachedPage | None, watch: Watch) -> None:
        self._origin = origin
        self._known = known
        self._watch = watch
        self._start = time.monotonic()
        self._deadline = self._start + SECONDS
        self._cookies: dict[Origin, dict[str, str]] = {}
        """What each site has asked to be told on the way; forgotten with the request."""

    def check(self) -> None:
        """Raise `SourceError` if the document is no longer wanted or has taken too long."""
        if self._watch.is_cancelled:
            raise CancelledError("Stopped.")
        if time.monotonic() > self._deadline:
            raise SourceError(f"The server took more than {time.monotonic() - self._start:.0f} seconds: try again later.")

    def follow(self, address: str) -> Received:
        """The page at `address` or wherever it redirects to, or the known one if it has not changed."""
        for _ in range(_MOST_REDIRECTS + 1):
            self.check()
            response = self._ask(address)
            try:
                if response.status == _NOT_MODIFIED and self._known is not None:
                    return Received(self._known)
                has_new_cookies = self._take_cookies(response, origin_of(address))
                if response.status in REDIRECTS and "location" in response.headers:
                    target = response.headers["location"]
                else:
                    received = received_in(response, address, self._watch_arrival)
                    target = _forwarded(received.page)
                    if not target or (_joined(address, target) == address and not has_new_cookies):
                        return received
                address = whole_address(_joined(address, target))
            finally:
                response.close()
        raise SourceError(f"{quoted(address)} redirects more than {_MOST_REDIRECTS} times: open it in the browser.")

    def _watch_arrival(self, received: int, expected: int) -> None:
        """Report how many bytes there are of those expected; raises `SourceError` as `check` does."""
        self._deadline = self._start + SECONDS + received / _SLOWEST
        self.check()
        self._watch.progress(received, expected)

    def _ask(self, address: str) -> BaseHTTPResponse:
        """The response of the first of the host's IP addresses that answers."""
        from urllib.request import getproxies

        from urllib3.exceptions import HTTPError, ProtocolError, SSLError

        origin = origin_of(address)
        problem: Exception | None = None
        for ip_address in ip_addresses_of(origin, may_be_private=origin == self._origin):
            try:
                return self._ask_ip(ip_address, origin, address)
            except SSLError:
                raise SourceError(
                    f"{quoted(origin.authority)} cannot prove that it is what it says: open it in the browser."
                ) from None
            except (HTTPError, OSError, ValueError) as error:
                problem = error
        if isinstance(problem, ProtocolError) and not isinstance(problem.args[-1], OSError):
            raise SourceError(f"{quoted(origin.authority)} gives no answer of a web server: check the address.") from problem
        proxy = "; no proxy is used" if getproxies().get(origin.scheme) else ""
        raise SourceError(f"{quoted(origin.authority)} does not answer: check the address and the network{proxy}.") from problem

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
        headers = {
            "Host": origin.authority,
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
        cookies = self._cookies.setdefault(origin, {})
        known = len(cookies)
        for line in response.headers.getlist("set-cookie"):
            name, _, value = (cookie := line.partition(";")[0].strip()).partition("=")
            if len(cookie) <= _LONGEST_COOKIE and (name in cookies or len(cookies) < _MOST_COOKIES):
                cookies[name] = value
        return len(cookies) > known


def _forwarded(page: CachedPage) -> str:
    """The address that a very short page sends its visitors on to; empty if it is no such page."""
    if len(page.data) > _SHORT or not (found := _REFRESH.search(page.data)):
        return ""
    return unescape(found[1].decode("utf-8", "replace")).strip()


def _joined(address: str, target: str) -> str:
    """The address that `target`, found at `address`, leads to; raises `SourceError` if it is none."""
    try:
        return urljoin(address, target)
    except ValueError:
        raise SourceError(f"{quoted(address)} redirects to what is no address: {quoted(target)}.") from None
