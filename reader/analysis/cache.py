"""Analyses kept on disk, so that an article is understood once."""

from __future__ import annotations

import contextlib
import os
from functools import cache
from hashlib import blake2b
from pathlib import Path

from platformdirs import user_cache_path

_MOST = 64 * 1024 * 1024


def key_of(packed_article: bytes) -> str:
    """The name under which the analysis of an article is kept; it changes with the program and its models."""
    return blake2b(packed_article, digest_size=20, key=_version()).hexdigest()


def cached(key: str) -> bytes | None:
    """What is kept under `key`, if anything."""
    path = _folder() / key
    try:
        data = path.read_bytes()
        os.utime(path)
    except OSError:
        return None
    return data


def keep(key: str, data: bytes | memoryview) -> None:
    """Keep `data` under `key`, and no more than 64 MB of what was used last; a full or closed disk keeps nothing."""
    folder = _folder()
    with contextlib.suppress(OSError):
        folder.mkdir(parents=True, exist_ok=True)
        unfinished = folder / f"{key}.{os.getpid()}"
        unfinished.write_bytes(data)
        unfinished.replace(folder / key)
        _forget_oldest(folder)


def forget(key: str) -> None:
    """Forget what is kept under `key`."""
    with contextlib.suppress(OSError):
        (_folder() / key).unlink()


def _forget_oldest(folder: Path) -> None:
    files = sorted(((path.stat(), path) for path in folder.iterdir()), key=lambda file: file[0].st_mtime, reverse=True)
    total = 0
    for stat, path in files:
        total += stat.st_size
        if total > _MOST:
            path.unlink()


def _folder() -> Path:
    return user_cache_path("reader", appauthor=False) / "analyses"


@cache
def _version() -> bytes:
    """Changes with every module and model that an analysis is made by."""
    here = Path(__file__).parent
    files = sorted(path for path in here.rglob("*") if path.is_file() and path.suffix != ".pyc")
    stats = [(str(path.relative_to(here)), path.stat()) for path in files]
    facts = [(name, stat.st_size, stat.st_mtime_ns) for name, stat in stats]
    return blake2b(repr(facts).encode(), digest_size=32).digest()
