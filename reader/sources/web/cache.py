"""A cache on disk of fetched pages, so that they open again without the network and are not fetched twice."""

from __future__ import annotations

import hashlib
import json
from dataclasses import asdict, dataclass

from reader.disk_cache import DiskCache

PAGES = DiskCache("pages", most_bytes=200 * 1024 * 1024, most_files=500)


@dataclass(frozen=True, slots=True)
class CachedPage:
    """A document as it was fetched, with the validators to ask the server whether it has changed."""

    address: str
    """Where it was found, after redirects."""
    media_type: str
    charset: str
    etag: str
    last_modified: str
    fetched: str
    """The date, in ISO 8601."""
    data: bytes = b""


def cached(address: str) -> CachedPage | None:
    """What was last fetched from `address`, or none."""
    return PAGES.read(_key_of(address), _unpacked)


def _unpacked(kept: bytes) -> CachedPage:
    head, _, data = kept.partition(b"\n")
    return CachedPage(**json.loads(head), data=data)


def keep(address: str, page: CachedPage) -> None:
    """Remember `page` for `address`."""
    facts = {name: value for name, value in asdict(page).items() if name != "data"}
    PAGES.write(_key_of(address), json.dumps(facts).encode() + b"\n" + page.data)


def _key_of(address: str) -> str:
    return hashlib.sha256(address.encode()).hexdigest()[:40]
