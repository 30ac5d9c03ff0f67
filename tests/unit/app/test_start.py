"""What the app opens with."""

from __future__ import annotations

from pathlib import Path

from reader.app.start import opened, shipped_articles


def test_a_short_file_is_there_at_once(article_path: Path) -> None:
    opening = opened([str(article_path)])
    assert opening.article is not None
    assert opening.rest is None


def test_of_a_long_file_the_first_pages_are_there_at_once(tmp_path: Path) -> None:
    path = tmp_path / "book.txt"
    path.write_text("\n\n".join(f"Paragraph {number} of a long book that goes on and on." for number in range(20_000)), "utf-8")
    opening = opened([str(path)])
    assert opening.article is not None
    assert opening.rest is not None
    text = path.read_text("utf-8")
    assert len(opening.article.text) < len(text) / 10
    assert text.startswith(opening.article.text)


def test_a_long_file_without_words_at_its_beginning_is_read_whole(tmp_path: Path) -> None:
    path = tmp_path / "late.txt"
    path.write_text("----\n\n" * 100_000 + "The words come late.", "utf-8")
    opening = opened([str(path)])
    assert opening.rest is None


def test_a_folder_and_several_files_open_the_list(article_path: Path) -> None:
    assert opened([str(article_path.parent)]).shelf == (article_path,)
    assert opened([str(article_path), str(article_path)]).article is None
    assert len(opened([]).shelf) == len(list(shipped_articles().iterdir()))
