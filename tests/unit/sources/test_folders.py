"""The files of a folder that can be opened."""

from __future__ import annotations

from pathlib import Path

import pytest

from reader.sources import SourceError, articles_in


def test_the_articles_of_a_folder_come_by_name(tmp_path: Path) -> None:
    for name in ("b.txt", "A.md", "C.markdown", "d.TEXT", "e.png", "f.html.gz", "g.tar.gz", ".hidden.txt"):
        (tmp_path / name).write_text("Words.", encoding="utf-8")
    (tmp_path / "folder.txt").mkdir()
    assert [path.name for path in articles_in(tmp_path)] == ["A.md", "b.txt", "C.markdown", "d.TEXT", "f.html.gz"]


def test_numbered_articles_come_in_the_order_of_their_numbers(tmp_path: Path) -> None:
    names = ["élan.txt", "fish.txt", "part 2.txt", "part 02b.txt", "part 10.txt", f"part {'9' * 200}.txt"]
    for name in names:
        (tmp_path / name).write_text("Words.", encoding="utf-8")
    assert [path.name for path in articles_in(tmp_path)] == names


def test_a_folder_without_articles_is_reported(tmp_path: Path) -> None:
    with pytest.raises(SourceError, match="holds no articles"):
        articles_in(tmp_path)
    with pytest.raises(SourceError, match="There is no folder"):
        articles_in(tmp_path / "missing")
    (tmp_path / "file").touch()
    with pytest.raises(SourceError, match="is a file"):
        articles_in(tmp_path / "file")
