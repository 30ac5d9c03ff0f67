"""The library as the app uses it, while another process is writing to it."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor, wait
from contextlib import closing, contextmanager
from pathlib import Path
from threading import Event

import pytest

from reader.app.library_thread import LibraryThread
from reader.app.memory import Memory
from reader.article import Article
from reader.library import ChangeRefusedError, Keepsake, KeepsakeKind, Kept, Library, Position, file
from tests.articles import span_in

TEXT = "The harbour is open. The boats come home."
ARTICLE = Article(TEXT, source="harbour.txt")
HARBOUR, BOATS = (
    Kept((Keepsake(KeepsakeKind.HIGHLIGHT, span_in(TEXT, words), words),)) for words in ("The harbour", "The boats")
)


@pytest.fixture
def path(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The file of a library that nothing waits for."""
    monkeypatch.setattr(file, "SECONDS", 0.0)
    path = tmp_path / "library.sqlite3"
    Library(path).add("harbour.txt")
    return path


@contextmanager
def locked(path: Path) -> Iterator[None]:
    """Another process is writing to the library."""
    with closing(sqlite3.connect(path, isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        yield


def write(memory: Memory, before: Kept, after: Kept, failures: list[str]) -> None:
    """Write a change, and wait until it is written or noted among `failures`."""
    memory.write(lambda library: library.change(ARTICLE, before, after), lambda: failures.append("change"))
    memory.visits()


def test_what_could_not_be_written_is_written_before_the_next_change(path: Path) -> None:
    failures: list[str] = []
    memory = Memory(Library(path), failures.append)
    with locked(path):
        write(memory, Kept(), HARBOUR, failures)
        assert (len(failures), memory.unwritten) == (2, 1)
        assert memory.recall_once_written(ARTICLE) is None
    write(memory, HARBOUR, Kept(), failures)
    assert (len(failures), memory.unwritten) == (2, 0)
    assert Library(path).keepsakes_in(ARTICLE) == ()
    memory.close()


def test_what_could_not_be_written_is_written_as_soon_as_the_library_can_be(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(LibraryThread, "RETRY", 0.01)
    memory = Memory(Library(path), print)
    with locked(path):
        write(memory, Kept(), HARBOUR, [])
        assert memory.recall_once_written(ARTICLE) is None
    while memory.unwritten:
        memory.visits()
    recalled = memory.recall_once_written(ARTICLE)
    assert recalled is not None and recalled.kept.keepsakes == HARBOUR.keepsakes
    memory.close()


def test_a_change_that_can_never_be_written_holds_back_no_other(path: Path) -> None:
    def refused(_: Library) -> None:
        raise ChangeRefusedError("The library does not take this.")

    failures: list[str] = []
    memory = Memory(Library(path), failures.append)
    memory.write(refused, lambda: failures.append("change"))
    write(memory, Kept(), HARBOUR, failures)
    assert failures == ["The library does not take this.", "change"]
    assert Library(path).keepsakes_in(ARTICLE) == HARBOUR.keepsakes
    assert memory.recall_once_written(ARTICLE) is not None
    memory.close()
    assert memory.unwritten == 1


def test_the_screen_does_not_wait_for_changes_that_wait_for_another_process(path: Path) -> None:
    begun, released = Event(), Event()

    def waiting(_: Library) -> None:
        begun.set()
        released.wait()

    memory = Memory(Library(path), print)
    memory.write(waiting)
    assert begun.wait()
    assert (memory.visits(), memory.recall(ARTICLE)) == (None, None)
    released.set()
    memory.close()


def test_a_search_waits_for_what_the_library_does_before(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(LibraryThread, "MOMENT", 0.0)
    begun, released = Event(), Event()

    def waiting(library: Library) -> None:
        library.remember(ARTICLE, Position(0, "", 0.0))
        begun.set()
        released.wait()

    memory = Memory(Library(path), print)
    memory.write(waiting)
    assert begun.wait()
    assert memory.found(["boats"]).visits == ()
    with ThreadPoolExecutor(1) as other:
        search = other.submit(memory.found, ["boats"])
        wait([search], 0.1)
        released.set()
        assert len(search.result().visits) == 1
    memory.close()


def test_what_could_not_be_written_is_tried_again_at_the_end(path: Path) -> None:
    memory = Memory(Library(path), print)
    with locked(path):
        write(memory, Kept(), HARBOUR, [])
        write(memory, Kept(), BOATS, [])
    memory.close()
    assert memory.unwritten == 0
    assert Library(path).keepsakes_in(ARTICLE) == (*HARBOUR.keepsakes, *BOATS.keepsakes)
