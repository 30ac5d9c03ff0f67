"""Addresses on the web: how they are recognised and normalised, and which of them may be fetched."""

from __future__ import annotations

import ipaddress
import os
import re
from typing import NamedTuple
from urllib.parse import quote, unquote, urlsplit, urlunsplit

from reader.regex import regex
from reader.sources.clean import clean_address
from reader.sources.errors import SourceError, quoted

_ADDRESS = regex(r"(?:[a-z][a-z0-9+.-]*:)?//[^/\s]|https?:/|www\.[^/\s]+\.", re.I)
"""The beginning of an address: a scheme of the web, a host after another or after two slashes, or one that begins with `www.`."""
_HOST = regex(r"(?:[a-z0-9-]+\.)+(?:[a-z]{2,}(?::\d+)?/|(?:com|org|net|edu|gov|io)$)", re.I)
"""A host before a path, or alone if it is under one of the most common domains, since others may be names of files."""
_NEAR_HOST = regex(r"(?:localhost|\d{1,3}(?:\.\d{1,3}){3})(?::\d+(?:/|$)|/)", re.I)
"""A host on the user's own machine or network, which seldom has a certificate."""
_FILE = regex(r"file:(?://(?:localhost)?)?/(?!/)", re.I)
"""The address of a file on this machine."""
_SITE = regex(r"https?://(?:[^/?#@]*@)?(?:www\.)?([^/?#:]+)", re.I)
"""A web address; its group is the name of the site."""
_LINKABLE = regex(r"(?:https?://|mailto:)\S+", re.I)
_PORTS = {"http": 80, "https": 443}
_SAFE = "/%:=&?~#+!$,;'@()*[]"
_MOST_ADDRESSES = 3


class Origin(NamedTuple):
    """The scheme, the host and the port of an address, which identify a site."""

    scheme: str
    host: str
    port: int

    @property
    def authority(self) -> str:
        """The host and, unless it is a usual one, the port, as in an address."""
        host = f"[{self.host}]" if ":" in self.host else self.host
        return host if self.port in (80, 443) else f"{host}:{self.port}"


def is_address(source: str) -> bool:
    """Whether `source`, as a person types it, looks like an address on the web rather than a path."""
    return bool(_ADDRESS.match(source))


def is_on_the_web(source: str) -> bool:
    """Whether `source`, as an Article has it, is an address on the web, not a path or standard input."""
    return source[:8].lower().startswith(("http://", "https://"))


def host_of(source: str) -> str:
    """The site that `source` belongs to; empty if it is not a web address."""
    site = _SITE.match(source)
    return site[1].lower() if site else ""


def lacks_its_scheme(source: str) -> bool:
    """Whether `source`, unless there is such a file, may be an address without its scheme, like `example.org/news`."""
    return bool(_HOST.match(source) or _NEAR_HOST.match(source))


def path_or_address(source: str) -> str:
    """The path or the address that a person means by `source`: the path in an address of a file, or a scheme put before a host.

    A file or a folder of that name comes before an address.
    """
    if is_address(source.strip()):
        source = source.strip()
    if _FILE.match(source):
        return unquote(urlsplit(source).path)
    if not lacks_its_scheme(source) or os.path.lexists(source.partition("/")[0]):
        return source
    return f"{'http' if _NEAR_HOST.match(source) else 'https'}://{source}"


def linkable(href: str) -> str:
    """`href` cleaned, if it leads to the web or is a mail address; otherwise empty."""
    address = clean_address(href)
    try:
        urlsplit(address)
    except ValueError:
        return ""
    return address if _LINKABLE.fullmatch(address) else ""


def whole_address(typed: str) -> str:
    """`typed` as a complete http or https address. Raises `SourceError` if it is none."""
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


def origin_of(address: str) -> Origin:
    """The origin of a complete `address`."""
    parts = urlsplit(address)
    return Origin(parts.scheme, parts.hostname or "", parts.port or _PORTS[parts.scheme])


def ip_addresses_of(origin: Origin, *, may_be_private: bool) -> list[str]:
    """The IP addresses of `origin`. Raises `SourceError` if there are none, or they may not be asked.

    Private addresses are allowed only if `may_be_private`: a page or a feed could use them to reach into the user's network.
    """
    import socket  # only for the web

    try:
        entries = socket.getaddrinfo(origin.host, origin.port, type=socket.SOCK_STREAM)
    except (OSError, UnicodeError):
        raise SourceError(f"The host {quoted(origin.host)} cannot be found: check the address and the network.") from None
    found = list(dict.fromkeys(str(entry[4][0]) for entry in entries))
    if not may_be_private and not all(map(_is_public, found)):
        raise SourceError(f"{quoted(origin.host)} lies in a private network, to which no page or feed may lead.")
    return found[:_MOST_ADDRESSES]


def _is_public(ip_address: str) -> bool:
    address = ipaddress.ip_address(ip_address.partition("%")[0])
    mapped = getattr(address, "ipv4_mapped", None) or getattr(address, "sixtofour", None)
    return (mapped or address).is_global and not address.is_multicast
