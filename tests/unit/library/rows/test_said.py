"""Remembering who said what in an article."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from reader.library import Library, Position, Said
from tests.unit.library.conftest import ARTICLE

SAID = Said(9, "Ada Quill", "“Soon,”"), Said(30, "Tom Brandt", "“Never.”"), Said(4, "Ada Quill", "“We wait,”")
HERE = Position(21, "The boats come", 0.5)


def by(library: Library, name: str) -> dict[str, tuple[str, ...]]:
    """What somebody says, by the names of the files."""
    return {Path(source).name: said for source, said in library.said_by(name).items()}


def test_what_somebody_says_is_found_by_article_in_reading_order(library: Library, path: Path) -> None:
    library.remember_said(ARTICLE, SAID)
    library.remember_said(replace(ARTICLE, source="eels.txt"), SAID[:1])
    said = by(Library(path), "Ada Quill")
    assert said == {"harbour.txt": ("“We wait,”", "“Soon,”"), "eels.txt": ("“Soon,”",)}


def test_what_is_said_twice_is_found_once(library: Library) -> None:
    library.remember_said(ARTICLE, [*SAID, Said(60, "Ada Quill", "“We wait,”")])
    assert by(library, "Ada Quill") == {"harbour.txt": ("“We wait,”", "“Soon,”")}


def test_the_last_names_are_enough_but_not_a_part_of_one(library: Library) -> None:
    library.remember_said(ARTICLE, SAID)
    assert by(library, "Brandt") == {"harbour.txt": ("“Never.”",)}
    assert by(library, "randt") == by(library, "Tom") == {}


def test_the_next_reading_replaces_what_was_said(library: Library) -> None:
    library.remember_said(ARTICLE, SAID)
    library.remember_said(ARTICLE, [Said(9, "Tom Brandt", "“Soon,”")])
    assert by(library, "Ada Quill") == {} and by(library, "Tom Brandt") == {"harbour.txt": ("“Soon,”",)}


def test_of_an_article_that_is_all_quotes_the_first_thousand_are_remembered(library: Library) -> None:
    library.remember_said(ARTICLE, (Said(start, "Ada Quill", f"“{start}”") for start in range(1_500)))
    assert len(by(library, "Ada Quill")["harbour.txt"]) == 1_000


def test_what_a_forgotten_article_says_is_forgotten_and_restored_with_it(library: Library) -> None:
    library.remember(ARTICLE, HERE)
    library.remember_said(ARTICLE, SAID)
    forgotten = library.forget("harbour.txt")
    assert by(library, "Ada Quill") == {}
    library.remember_again(forgotten)
    assert by(library, "Tom Brandt") == {"harbour.txt": ("“Never.”",)}


def test_a_file_that_was_moved_says_the_same(library: Library, tmp_path: Path) -> None:
    old, new = (replace(ARTICLE, source=str(tmp_path / name)) for name in ("old.txt", "new.txt"))
    Path(old.source).write_text(ARTICLE.text)
    library.remember(old, HERE)
    library.remember_said(old, SAID)
    Path(old.source).rename(new.source)
    library.remember(new, HERE)
    assert by(library, "Tom Brandt") == {"new.txt": ("“Never.”",)}


def test_a_name_that_cannot_be_written_is_asked_for_as_it_is_stored(library: Library) -> None:
    library.remember_said(ARTICLE, [Said(0, "Ada \ud800", "“Soon.”")])
    assert list(by(library, "Ada \ud800").values()) == [("“Soon.”",)]
