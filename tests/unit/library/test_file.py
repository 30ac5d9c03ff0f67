"""The library's file: damaged, of another version, locked or read-only."""

from __future__ import annotations

import errno
import os
import sqlite3
import stat
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest

from reader.library import ChangeRefusedError, Library, LibraryError, LibraryLockedError, Position, file
from tests.keeping import correct, keep
from tests.unit.library.conftest import ARTICLE, corrected, kept


def test_two_readers_keep_places_at_once(path: Path) -> None:
    words = ["The harbour", "is open", "The boats", "come home", "The eels", "were not asked"]
    with ThreadPoolExecutor(6) as readers:
        list(readers.map(lambda word: keep(Library(path), ARTICLE, kept(word)), words))
    assert [each.words for each in Library(path).keepsakes_in(ARTICLE)] == words


@pytest.mark.parametrize(
    "damage", [b"this is no database, whatever it may be called" * 30, None], ids=["other file", "torn pages"]
)
def test_a_damaged_library_is_set_aside_and_a_new_one_begins(library: Library, path: Path, damage: bytes | None) -> None:
    keep(library, ARTICLE, kept("The eels"))
    data = path.read_bytes()
    path.write_bytes(damage or data[:4096] + b"\xff" * (len(data) - 4096))
    with pytest.raises(LibraryError, match="is damaged"):
        library.keepsakes_in(ARTICLE)
    with pytest.raises(LibraryError, match=r"set aside as .*library-damaged-"):
        keep(library, ARTICLE, kept("The boats"))
    keep(library, ARTICLE, kept("The boats"))
    assert [each.words for each in library.keepsakes_in(ARTICLE)] == ["The boats"]
    assert len(list(path.parent.glob("library-damaged-*"))) == 1


def test_a_library_whose_damage_sqlite_cannot_spell_is_set_aside(library: Library, path: Path) -> None:
    keep(library, ARTICLE, kept("The eels"))
    path.write_bytes(path.read_bytes().replace(b"CREATE TABLE article", b"CREATE TABLE \xff\xfe\xfficle"))
    with pytest.raises(LibraryError, match="is damaged"):
        library.keepsakes_in(ARTICLE)
    with pytest.raises(LibraryError, match="set aside as"):
        keep(library, ARTICLE, kept("The boats"))


def test_a_damaged_letter_does_not_hide_the_rest(library: Library, path: Path) -> None:
    keep(library, ARTICLE, kept("The eels"), kept("The boats"))
    path.write_bytes(path.read_bytes().replace(b"The eels", b"The \xffels"))
    assert [each.words for each in library.keepsakes_in(ARTICLE)] == ["The boats"]
    assert [each.words for each in library.lost_in(ARTICLE)] == ["The \ufffdels"]


def test_a_damaged_library_that_cannot_be_set_aside_stays_where_it_is(
    library: Library, path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object) -> None:
        raise PermissionError(errno.EACCES, os.strerror(errno.EACCES))

    path.parent.mkdir()
    path.write_bytes(b"this is no database, whatever it may be called" * 30)
    monkeypatch.setattr(Path, "replace", refuse)
    with pytest.raises(LibraryError, match="is damaged and cannot be set aside: permission denied"):
        keep(library, ARTICLE, kept("The boats"))
    assert path.read_bytes().startswith(b"this is no database")


def test_a_library_locked_by_another_process_is_reported(library: Library, path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(file, "SECONDS", 0.0)
    keep(library, ARTICLE, kept("The eels"))
    with closing(sqlite3.connect(path)) as other:
        other.execute("BEGIN EXCLUSIVE")
        with pytest.raises(LibraryError, match="another reader is writing"):
            keep(library, ARTICLE, kept("The boats"))


def test_a_library_that_was_waited_for_in_vain_is_not_waited_for_again_until_it_is_free(
    library: Library, path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    waits: list[float] = []
    connect = sqlite3.connect
    keep(library, ARTICLE, kept("The eels"))

    def counting(to: object, timeout: float = 0.0) -> sqlite3.Connection:
        waits.append(timeout)
        return connect(path, timeout=0.0)

    monkeypatch.setattr(sqlite3, "connect", counting)
    with closing(connect(path)) as other:
        other.execute("BEGIN EXCLUSIVE")
        for _ in range(3):
            with pytest.raises(LibraryLockedError, match="another reader is writing"):
                library.keepsakes_in(ARTICLE)
    assert waits[0] > 0
    assert waits[1:] == [0.0, 0.0]
    assert library.keepsakes_in(ARTICLE) == library.keepsakes_in(ARTICLE) != ()
    assert waits[-1] == waits[0]


def test_a_value_that_no_library_can_hold_is_reported(library: Library) -> None:
    with pytest.raises(ChangeRefusedError, match="Nothing is remembered"):
        library.choose("theme", "\udcff")


def test_an_empty_file_becomes_a_library(library: Library, path: Path) -> None:
    path.parent.mkdir()
    path.touch()
    keep(library, ARTICLE, kept("The eels"))
    assert library.keepsakes_in(ARTICLE)


def test_the_library_of_an_older_reader_is_read_and_written(library: Library, path: Path) -> None:
    library.remember(ARTICLE, Position(21, "The boats come", 0.5))
    with closing(sqlite3.connect(path)) as database:
        database.executescript("DROP TABLE redirect; DROP TABLE correction; PRAGMA user_version = 2;")
    assert library.redirects() == {}
    assert library.corrections_in(ARTICLE) == ()
    correct(library, ARTICLE, corrected("The eels"))
    assert library.corrections_in(ARTICLE) == (corrected("The eels"),)
    assert len(library.visits()) == 1


def test_what_an_older_reader_has_kept_is_read_and_gets_a_page(library: Library, path: Path) -> None:
    printed = replace(ARTICLE, pages=(0, ARTICLE.text.index("The eels")))
    keep(library, printed, kept("The eels", note="ask them"))
    with closing(sqlite3.connect(path)) as database:
        database.executescript("ALTER TABLE keepsake DROP COLUMN page; PRAGMA user_version = 8;")
    with ThreadPoolExecutor(4) as readers:
        assert set(readers.map(lambda _: Library(path).keepsakes_in(printed)[0].page, range(4))) == {2}
    ((_, (before,)),) = library.kept()
    keep(library, printed, replace(before, page=2))
    ((_, (after,)),) = library.kept()
    assert (before.page, after.page, after.note) == (0, 2, "ask them")


def test_articles_of_an_older_reader_have_no_address_until_they_are_opened_again(library: Library, path: Path) -> None:
    saved = replace(ARTICLE, address="https://lunde.example/eels")
    library.remember(saved, Position(0, "The", 0.5))
    with closing(sqlite3.connect(path)) as database:
        database.executescript("ALTER TABLE article DROP COLUMN address; PRAGMA user_version = 9;")
    (before,) = library.visits()
    library.remember(saved, Position(0, "The", 0.5))
    (after,) = library.visits()
    assert (before.address, after.origin) == ("", "https://lunde.example/eels")


def test_the_library_of_an_older_reader_is_read_where_it_cannot_be_written(
    library: Library, path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    library.remember(ARTICLE, Position(21, "The boats come", 0.5))
    with closing(sqlite3.connect(path)) as database:
        database.executescript("DROP TABLE name_correction; PRAGMA user_version = 5;")
    connect = sqlite3.connect
    read_only = f"file:{path}?mode=ro"
    monkeypatch.setattr(sqlite3, "connect", lambda to, **how: connect(read_only if to == path else to, uri=True, **how))
    assert library.position_in(ARTICLE) == Position(21, "The boats come", 0.5)
    assert library.corrections_in(ARTICLE) == ()
    with pytest.raises(LibraryError, match="it is read-only"):
        keep(library, ARTICLE, kept("The eels"))


def test_a_library_that_a_full_disk_has_left_empty_is_read_as_an_empty_one(
    library: Library, path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path.parent.mkdir()
    path.touch()
    connect = sqlite3.connect

    def on_full_disk(to: object, **how: float) -> sqlite3.Connection:
        database = connect(str(to), **how)  # type: ignore[call-overload]
        database.execute(f"PRAGMA max_page_count = {1 if to == path else 1_000}")
        assert isinstance(database, sqlite3.Connection)
        return database

    monkeypatch.setattr(sqlite3, "connect", on_full_disk)
    assert library.keepsakes_in(ARTICLE) == ()
    with pytest.raises(LibraryError, match="there is no room left on the disk"):
        keep(library, ARTICLE, kept("The eels"))


def test_the_file_of_a_newer_reader_is_left_alone(library: Library, path: Path) -> None:
    keep(library, ARTICLE, kept("The eels"))
    with sqlite3.connect(path) as database:
        database.execute("PRAGMA user_version = 99")
    database.close()
    before = path.read_bytes()
    with pytest.raises(LibraryError, match="a newer reader"):
        keep(library, ARTICLE, kept("The boats"))
    assert path.read_bytes() == before


def test_an_unwritable_library_is_reported(tmp_path: Path) -> None:
    (tmp_path / "data").write_text("a file where the folder should be")
    with pytest.raises(LibraryError, match="Nothing is remembered"):
        keep(Library(tmp_path / "data" / "library.sqlite3"), ARTICLE, kept("The eels"))


def test_nobody_else_can_read_the_library(library: Library, path: Path) -> None:
    keep(library, ARTICLE, kept("The eels"))
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
