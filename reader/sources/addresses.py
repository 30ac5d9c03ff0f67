"""Which addresses on the web may be asked, and at which machines they lie."""

from __future__ import annotations

import ipaddress
import re
import socket
from typing import NamedTuple
from urllib.parse import quote, urlsplit, urlunsplit

from reader.sources.clean import clean_line
from reader.sources.errors import SourceError, quoted

_ADDRESS = re.compile(r"(?:[a-z][a-z0-9+.-]*:)?//[^/\s]|www\.[^/\s]+\.", re.I)
_LINKABLE = re.compile(r"(?:https?://|mailto:)\S+", re.I)
_PORTS = {"http": 80, "https": 443}
_SAFE = "/%:=&?~#+!$,;'@()*[]"
_MOST_MACHINES = 3


class Place(NamedTuple):
    """A scheme, a host and a port: what browsers call an origin."""

    scheme: str
    host: str
    port: int


def is_address(source: str) -> bool:
    """Whether `source` reads as an address on the web rather than as a path."""
    return bool(_ADDRESS.match(source))


def linkable(href: str) -> str:
    """`href` cleaned, where a link may lead there: to the web or to a mailbox; or empty."""
    address = clean_line(href)
    try:
        urlsplit(address)
    except ValueError:
        return ""
    return address if _LINKABLE.fullmatch(address) else ""


def whole_address(typed: str) -> str:
    """`typed` as an address that can be asked; raises `SourceError` where it is none of http or https."""
    text = typed.strip()
    if text.startswith("//"):
        text = f"https:{text}"
    elif text.lower().startswith("www."):
        text = f"https://{text}"
    try:
        parts = urlsplit(text)
        host = (parts.hostname or "").encode("idna").decode("ascii") if parts.hostname else ""
        port = f":{parts.port}" if parts.port else ""
        path, query = quote(parts.path, _SAFE) or "/", quote(parts.query, _SAFE)
    except ValueError:  # among them UnicodeError
        raise SourceError(f"{quoted(typed)} is no address on the web: check its spelling.") from None
    if parts.scheme.lower() not in _PORTS:
        raise SourceError(f"{quoted(typed)} cannot be opened: only http and https addresses are.")
    if not host:
        raise SourceError(f"{quoted(typed)} is no address on the web: it names no host.")
    netloc = f"[{host}]{port}" if ":" in host else f"{host}{port}"
    return urlunsplit((parts.scheme.lower(), netloc, path, query, ""))


def place_of(address: str) -> Place:
    """The place at which a whole `address` lies."""
    parts = urlsplit(address)
    return Place(parts.scheme, parts.hostname or "", parts.port or _PORTS[parts.scheme])


def machines_of(place: Place, *, may_be_private: bool) -> list[str]:
    """The IP addresses of `place`; raises `SourceError` where there are none that may be asked.

    Private ones, which a page or a feed could use to reach into the person's own network, only if `may_be_private`.
    """
    try:
        found = socket.getaddrinfo(place.host, place.port, type=socket.SOCK_STREAM)
    except (OSError, UnicodeError):
        raise SourceError(f"The host {quoted(place.host)} cannot be found: check the address and the network.") from None
    machines = list(dict.fromkeys(str(entry[4][0]) for entry in found))
    if not may_be_private and not all(map(_is_public, machines)):
        raise SourceError(f"{quoted(place.host)} lies in a private network, to which no page or feed may lead.")
    return machines[:_MOST_MACHINES]


def _is_public(machine: str) -> bool:
    address = ipaddress.ip_address(machine.partition("%")[0])
    mapped = getattr(address, "ipv4_mapped", None) or getattr(address, "sixtofour", None)
    return (mapped or address).is_global and not address.is_multicast
