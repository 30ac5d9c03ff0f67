"""Keeps what was fetched, so that it opens again without the network and is not fetched twice."""

from __future__ import annotations

import hashlib
import json
import os
import sys
from contextlib import suppress
from dataclasses import asdict, dataclass
from pathlib import Path

_MOST_PAGES = 500
_MOST_BYTES = 200 * 1024 * 1024


@dataclass(frozen=True, slots=True)
class CachedPage:
    """A document as it was fetched, and how the server can be asked whether it has changed."""

    address: str
    """Where it was found in the end, after redirects."""
    media_type: str
    charset: str
    etag: str
    last_modified: str
    fetched: str
    """The date, in ISO 8601."""
    data: bytes = b""


def cached(address: str) -> CachedPage | None:
    """What was last fetched from `address`, or none."""
    path = _path_of(address)
    try:
        head, _, data = path.read_bytes().partition(b"\n")
        page = CachedPage(**json.loads(head), data=data)
    except (OSError, ValueError, TypeError):
        return None
    with suppress(OSError):
        os.utime(path)
    return page


def keep(address: str, page: CachedPage) -> None:
    """Remember `page` for `address`; where that fails, nothing is lost but the memory."""
    path = _path_of(address)
    facts = {name: value for name, value in asdict(page).items() if name != "data"}
    beside = path.with_suffix(f".{os.getpid()}")
    with suppress(OSError):
        path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
        beside.write_bytes(json.dumps(facts).encode() + b"\n" + page.data)
        beside.chmod(0o600)
        beside.replace(path)
        _make_room(path.parent)


def folder() -> Path:
    """Where the pages are kept."""
    if stated := os.environ.get("XDG_CACHE_HOME"):
        return Path(stated) / "reader" / "pages"
    if sys.platform == "win32":
        return Path(os.environ.get("LOCALAPPDATA", Path.home() / "AppData" / "Local")) / "reader" / "pages"
    caches = "Library/Caches" if sys.platform == "darwin" else ".cache"
    return Path.home() / caches / "reader" / "pages"


def _path_of(address: str) -> Path:
    return folder() / hashlib.sha256(address.encode()).hexdigest()[:40]


def _make_room(pages: Path) -> None:
    """Forget the pages that were opened longest ago, so that the cache stays within its limits."""
    files = sorted(((entry.stat(), entry) for entry in pages.iterdir()), key=lambda file: -file[0].st_mtime)
    total = 0
    for number, (facts, path) in enumerate(files):
        total += facts.st_size
        if number >= _MOST_PAGES or total > _MOST_BYTES:
            path.unlink(missing_ok=True)
