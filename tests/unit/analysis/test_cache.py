"""What is kept of analyses."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from reader.analysis import cache


def test_what_is_kept_is_found_and_nothing_else(own_home: Path) -> None:
    cache.keep("one", b"analysis")
    assert cache.cached("one") == b"analysis"
    assert cache.cached("two") is None
    cache.forget("one")
    assert cache.cached("one") is None


def test_another_text_has_another_key() -> None:
    assert cache.key_of(b"a text") == cache.key_of(b"a text") != cache.key_of(b"a text.")


def test_what_was_not_used_for_longest_makes_room(own_home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(cache, "_MOST", 250)
    for age, key in enumerate(("old", "older", "oldest")):
        cache.keep(key, b"x" * 80)
        os.utime(cache._folder() / key, (1_000_000 - age, 1_000_000 - age))
    cache.cached("oldest")
    cache.keep("new", b"x" * 80)
    assert cache.cached("older") is None
    assert all(cache.cached(key) for key in ("new", "old", "oldest"))


def test_a_disk_that_cannot_be_written_is_no_error(own_home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (own_home / "file").write_text("")
    monkeypatch.setenv("XDG_CACHE_HOME", str(own_home / "file"))
    cache.keep("one", b"analysis")
    assert cache.cached("one") is None
