"""Reads the page in a response, within a limit of size."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime
from typing import TYPE_CHECKING, NamedTuple

from reader.sources.errors import SourceError, quoted
from reader.sources.gzipped import inflated, is_gzip, unpacked
from reader.sources.raw import WITH_PICTURES
from reader.sources.web.cache import CachedPage

if TYPE_CHECKING:
    from urllib3 import BaseHTTPResponse

MOST_BYTES = 10 * 1024 * 1024
"""The greatest size of one document, decompressed."""
_MOST_BYTES_WITH_PICTURES = 64 * 1024 * 1024
REDIRECTS = frozenset({301, 302, 303, 307, 308})
"""The statuses that lead to another address."""
_PIECE = 64 * 1024
"""The bytes that are read at a time."""
_NOT_PACKED = ("", "identity")
_PACKED = ("gzip", "x-gzip", "deflate")
"""The values of Content-Encoding that are understood."""
_CHOICES = 300
"""The status above 299 of a page that is there to be read: it links to several forms of what was asked for."""
_PARTIAL = 206
"""The status of a part of a page, which was not asked for."""
_ERRORS = {
    401: "needs signing in: open it in the browser",
    402: "has to be paid for: open it in the browser",
    403: "may not be read by this program: open it in the browser",
    404: "does not exist (404): check the address",
    410: "is no longer there (410): look for it elsewhere",
    429: "is asked too often just now (429): try again later",
    451: "may not be shown for legal reasons (451)",
}

Arrival = Callable[[int, int], None]
"""Called now and then with the bytes that have arrived and those expected, 0 if unknown; may raise `SourceError`."""


class Received(NamedTuple):
    """A page as it was received."""

    page: CachedPage
    is_whole: bool = True
    """False if only its beginning arrived."""


def received_in(response: BaseHTTPResponse, address: str, arrival: Arrival) -> Received:
    """The page at `address`, which is in `response`; raises `SourceError` if there is none."""
    if response.status >= 300 and response.status != _CHOICES:
        raise _refusal(address, response.status)
    body = _body(response, address, arrival)
    media_type, _, parameters = response.headers.get("content-type", "").partition(";")
    _, _, charset = parameters.lower().partition("charset=")
    page = CachedPage(
        address=address,
        media_type=media_type.strip().lower(),
        charset=charset.partition(";")[0].strip(" \"'"),
        etag=response.headers.get("etag", ""),
        last_modified=response.headers.get("last-modified", ""),
        fetched=datetime.now(UTC).date().isoformat(),
        data=body.data,
    )
    return Received(page, body.is_whole and response.status != _PARTIAL)


class _Body(NamedTuple):
    """The bytes of a response."""

    data: bytes
    is_whole: bool
    """False if only the beginning of them came."""


def _body(response: BaseHTTPResponse, address: str, arrival: Arrival) -> _Body:
    """The bytes of a response, unpacked; raises `SourceError` if none come, or too many."""
    packing = response.headers.get("content-encoding", "").lower()
    body = _sent(response, address, arrival)
    if packing not in _NOT_PACKED and not _is_text(body.data):  # some servers say that a page is packed although it is not
        body = _unpacked(body, packing, address)
    if not body.data and not body.is_whole:
        raise SourceError(f"{quoted(address)} broke off at once: try again.")
    return body


def _unpacked(body: _Body, packing: str, address: str) -> _Body:
    """What `body` holds, whichever of the packings that are understood it really has."""
    if packing not in _PACKED:
        raise SourceError(f"{quoted(address)} comes packed in a way that was not asked for ({packing}): open it in the browser.")
    unpack = unpacked if is_gzip(body.data) else inflated
    data, is_whole = unpack(body.data, _MOST_BYTES_WITH_PICTURES)
    _check_size(data, address)
    return _Body(data, body.is_whole and is_whole)


def _sent(response: BaseHTTPResponse, address: str, arrival: Arrival) -> _Body:
    """The bytes of a response, as they are sent."""
    from urllib3.exceptions import HTTPError

    length = response.headers.get("content-length", "")
    expected = int(length) if length.isdecimal() else 0
    data, is_whole = bytearray(), True
    try:
        while piece := response.read1(_PIECE, decode_content=False):
            data += piece
            _check_size(data, address)
            arrival(len(data), expected)
    except (HTTPError, OSError):
        is_whole = False
    return _Body(bytes(data), is_whole)


def _check_size(data: bytes | bytearray, address: str) -> None:
    most = _MOST_BYTES_WITH_PICTURES if data.startswith(WITH_PICTURES) else MOST_BYTES
    if len(data) > most:
        raise SourceError(f"{quoted(address)} is larger than {most >> 20} MB: save it and open the file.")


def _is_text(data: bytes) -> bool:
    try:
        data.decode()
    except UnicodeDecodeError:
        return False
    return True


def _refusal(address: str, status: int) -> SourceError:
    if status >= 500:
        return SourceError(f"{quoted(address)} cannot be fetched: the server has a fault ({status}); try again later.")
    return SourceError(f"{quoted(address)} {_ERRORS.get(status, f'cannot be fetched (the server answers {status})')}.")
