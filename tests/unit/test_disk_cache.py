"""The cache on disk."""

from __future__ import annotations

import errno
import os
import stat
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from reader.disk_cache import DiskCache


@pytest.fixture
def cache(own_home: Path) -> DiskCache:
    """Room for three files of 80 bytes, and not for four."""
    return DiskCache("things", most_bytes=270)


def test_an_entry_is_read_back_by_its_key_alone(cache: DiskCache) -> None:
    cache.write("one", b"thing")
    assert cache.read("one", bytes) == b"thing"
    assert cache.read("two", bytes) is None


def test_an_entry_that_cannot_be_decoded_is_dropped(cache: DiskCache) -> None:
    cache.write("one", b"thing")
    assert cache.read("one", int) is None
    assert cache.read("one", bytes) is None


@pytest.mark.parametrize("damaged", [b"", b"th", b"thing", b"thong\x00\x00\x00\x00"])
def test_an_entry_that_is_damaged_is_dropped(cache: DiskCache, damaged: bytes) -> None:
    cache.write("one", b"thing")
    (cache.folder / "one").write_bytes(damaged)
    assert cache.read("one", bytes) is None
    assert not (cache.folder / "one").exists()


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="the system has no named pipes")
def test_an_entry_that_is_no_file_is_not_waited_for(cache: DiskCache) -> None:
    cache.write("one", b"thing")
    (cache.folder / "one").unlink()
    os.mkfifo(cache.folder / "one")
    assert cache.read("one", bytes) is None
    cache.write("one", b"thing")
    assert cache.read("one", bytes) == b"thing"


def test_entries_from_a_future_that_the_clock_has_gone_back_from_do_not_outlast_new_ones(cache: DiskCache) -> None:
    for key in ("one", "two", "three"):
        cache.write(key, b"x" * 80)
        os.utime(cache.folder / key, (2**32, 2**32))
    cache.write("new", b"x" * 80)
    assert cache.read("new", bytes)


def test_the_entry_unused_for_longest_makes_room(cache: DiskCache) -> None:
    for age, key in enumerate(("old", "older", "oldest")):
        cache.write(key, b"x" * 80)
        os.utime(cache.folder / key, (1_000_000 - age, 1_000_000 - age))
    cache.read("oldest", bytes)
    cache.write("new", b"x" * 80)
    assert cache.read("older", bytes) is None
    assert all(cache.read(key, bytes) for key in ("new", "old", "oldest"))


def test_of_too_many_entries_those_used_last_are_kept(own_home: Path) -> None:
    cache = DiskCache("things", most_bytes=1_000, most_files=2)
    for age, key in enumerate(("old", "older")):
        cache.write(key, b"x")
        os.utime(cache.folder / key, (1_000_000 - age, 1_000_000 - age))
    cache.write("new", b"x")
    assert sorted(path.name for path in cache.folder.iterdir()) == ["new", "old"]


def test_an_entry_written_by_several_threads_at_once_is_whole(cache: DiskCache) -> None:
    things = [bytes([letter]) * 200 for letter in b"abcdef"]
    with ThreadPoolExecutor(4) as threads:
        list(threads.map(lambda thing: cache.write("one", thing), things * 20))
    assert cache.read("one", bytes) in things
    assert [path.name for path in cache.folder.iterdir()] == ["one"]


def test_an_unfinished_entry_takes_no_room_and_is_removed_once_it_is_abandoned(cache: DiskCache) -> None:
    cache.write("one", b"x" * 80)
    unfinished = cache.folder / "two.part"
    unfinished.write_bytes(b"x" * 200)
    cache.write("three", b"x" * 80)
    assert cache.read("one", bytes) is not None
    assert unfinished.exists()
    os.utime(unfinished, (1_000_000, 1_000_000))
    cache.write("three", b"x" * 80)
    assert not unfinished.exists()


def test_a_folder_that_cannot_be_written_is_no_error(cache: DiskCache, own_home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (own_home / "file").write_text("")
    monkeypatch.setenv("XDG_CACHE_HOME", str(own_home / "file"))
    cache.write("one", b"thing")
    assert cache.read("one", bytes) is None


def test_an_entry_that_does_not_fit_on_the_disk_leaves_nothing_behind(cache: DiskCache, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(*_: object) -> None:
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    monkeypatch.setattr(Path, "replace", full)
    cache.write("one", b"thing")
    assert list(cache.folder.iterdir()) == []


def test_nobody_else_can_read_the_cache(cache: DiskCache) -> None:
    cache.write("one", b"thing")
    assert stat.S_IMODE((cache.folder / "one").stat().st_mode) == 0o600
    assert stat.S_IMODE(cache.folder.stat().st_mode) == 0o700
