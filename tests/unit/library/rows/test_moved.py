"""Recognising an article under another path or address."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from reader.article import Article, Span
from reader.library import Keepsake, KeepsakeKind, Library, NameCorrection, Position, QuoteCorrection
from tests.keeping import correct, drop, keep, leave_as_found

TEXT = "The harbour is open. The boats come home."
KEPT = Keepsake(KeepsakeKind.HIGHLIGHT, Span(21, 30), "The boats", "ask them")
RIGHT = (QuoteCorrection(Span(21, 30), "Tom Brandt"), NameCorrection(Span(4, 11), "Port"))


@pytest.fixture
def article(tmp_path: Path) -> Article:
    (tmp_path / "here.txt").write_text(TEXT)
    return Article(TEXT, title="The harbour", source=str(tmp_path / "here.txt"))


def use(library: Library, article: Article) -> None:
    library.remember(article, Position(21, "The boats", 0.5))
    keep(library, article, KEPT)
    correct(library, article, *RIGHT)


def is_known(library: Library, article: Article) -> bool:
    """Whether all that was left, kept and corrected is; it is either all or nothing."""
    known = library.position_in(article), library.keepsakes_in(article), library.corrections_in(article)
    assert known in ((None, (), ()), (Position(21, "The boats", 0.5), (KEPT,), RIGHT))
    return known[0] is not None


def test_a_file_that_was_moved_is_the_same(library: Library, article: Article, tmp_path: Path) -> None:
    use(library, article)
    there = replace(article, source=str(Path(article.source).rename(tmp_path / "there.txt")))
    assert is_known(library, there)
    library.remember(there, Position(21, "The boats", 0.5))
    assert [visit.source for visit in library.visits()] == [there.source]
    assert is_known(library, there) and not is_known(library, replace(article, text=TEXT + " More."))


def test_keepsakes_and_corrections_can_be_dropped_after_their_file_was_moved(
    library: Library, article: Article, tmp_path: Path
) -> None:
    use(library, article)
    there = replace(article, source=str(Path(article.source).rename(tmp_path / "there.txt")))
    drop(library, there, KEPT)
    leave_as_found(library, there, *RIGHT)
    assert (library.keepsakes_in(there), library.corrections_in(there)) == ((), ())


def test_a_copy_and_another_text_of_that_name_are_others(library: Library, article: Article, tmp_path: Path) -> None:
    use(library, article)
    (tmp_path / "copy.txt").write_text(TEXT)
    assert not is_known(library, replace(article, source=str(tmp_path / "copy.txt")))
    Path(article.source).unlink()
    assert not is_known(library, replace(article, source=str(tmp_path / "copy.txt"), text="All is new."))
    assert not is_known(library, replace(article, source="https://lunde.example/here.txt"))


@pytest.mark.parametrize(
    ("other", "is_the_same"),
    [
        ("https://www.lunde.example/harbour/?utm_source=feed#boats", True),
        ("http://lunde.example/harbour", True),
        ("https://lunde.example/eels", False),
        ("https://other.example/harbour", False),
    ],
)
def test_a_page_is_the_same_whatever_stands_behind_its_path(
    library: Library, article: Article, other: str, is_the_same: bool
) -> None:
    use(library, replace(article, source="https://lunde.example/harbour"))
    assert is_known(library, replace(article, source=other)) is is_the_same
    assert not is_known(library, replace(article, source=other, text="All is new."))
