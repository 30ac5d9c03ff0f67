"""Recently read articles come before the shipped ones."""

from __future__ import annotations

from pathlib import Path

import pytest

from reader.app.lists.recent import with_recent
from reader.article import Article
from reader.library import Library, Position, Visit


@pytest.fixture
def library(tmp_path: Path) -> Library:
    library = Library(tmp_path / "library.sqlite3")
    for name in ("old.txt", "gone.txt", "new.txt"):
        (tmp_path / name).write_text("Words.")
        library.remember(Article("Words.", source=str(tmp_path / name)), Position(0, "Words.", 0.25))
    (tmp_path / "gone.txt").unlink()
    library.remember(Article("Words.", source="https://example.org/a"), Position(0, "Words.", 0.5))
    library.remember(Article("Words.", source="-"), Position(0, "Words.", 1.0))
    return library


def test_articles_read_last_come_first_and_missing_files_are_left_out(library: Library, tmp_path: Path) -> None:
    shipped = (tmp_path / "tour.md",)
    listed = with_recent(shipped, library.visits())
    assert listed == (
        "https://example.org/a",
        tmp_path / "new.txt",
        tmp_path / "old.txt",
        *shipped,
    )


def test_a_shipped_article_is_listed_once(library: Library, tmp_path: Path) -> None:
    listed = with_recent((tmp_path / "old.txt",), library.visits())
    assert listed.count(tmp_path / "old.txt") == 1 and listed[-1] == tmp_path / "old.txt"


def test_a_name_that_no_file_can_have_is_left_out(library: Library) -> None:
    before = with_recent((), library.visits())
    library.remember(Article("Words.", source="a" * 5_000), Position(0, "Words.", 0.5))
    assert with_recent((), library.visits()) == before


def test_of_very_many_articles_the_last_ones_are_listed_and_those_that_are_found() -> None:
    visits = [Visit(f"https://example.org/{number}", "", "", "", "2021-05-04", 0.5, 9) for number in range(1_200)]
    assert len(with_recent((), visits)) == 1_000
    assert with_recent((), visits, visits[-2:])[-3:] == tuple(f"https://example.org/{number}" for number in (999, 1198, 1199))


def test_what_was_only_marked_as_read_is_not_listed() -> None:
    assert with_recent((), [Visit("https://example.org/a", "", "", "", "", 1.0, 0)]) == ()
