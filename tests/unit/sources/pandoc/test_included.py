"""Including the files that a document names."""

from __future__ import annotations

from pathlib import Path

import pytest

from reader.sources.load import article_from, load
from reader.sources.raw import RawDocument
from tests.articles import shape, texts

INCLUDING = {".tex": "\\input{%s}", ".adoc": "include::%s[]", ".rst": ".. include:: %s", ".org": '#+INCLUDE: "%s"'}
KINDS = pytest.mark.parametrize("suffix", INCLUDING)


def including(suffix: str, *names: str) -> str:
    return "".join(f"\n\n{INCLUDING[suffix] % name}\n\n" for name in names)


@KINDS
def test_files_in_the_folder_stand_where_they_are_named_and_of_others_it_is_said_that_they_do_not(
    suffix: str, tmp_path: Path
) -> None:
    folder = tmp_path / "paper"
    folder.mkdir()
    (tmp_path / f"secret{suffix}").write_text("Secret.")
    (folder / f"night{suffix}").write_text("They came at night.")
    (folder / f"link{suffix}").symlink_to(tmp_path / f"secret{suffix}")
    path = folder / f"eels{suffix}"
    names = [f"{name}{suffix}" for name in ("night", "../secret", "link", "day")]
    path.write_text(f"Eels.{including(suffix, *names)}They are back.")
    outside = [f"(Not included: {name})" for name in names[1:]]
    assert texts(load(path)) == ["Eels.", "They came at night.", *outside, "They are back."]


@KINDS
def test_of_a_text_without_a_folder_nothing_is_included(suffix: str) -> None:
    document = RawDocument(f"Eels.{including(suffix, 'night')}".encode(), f"eels{suffix}")
    assert texts(article_from(document)) == ["Eels.", "(Not included: night)"]


@KINDS
def test_files_that_include_one_another_end_somewhere(suffix: str, tmp_path: Path) -> None:
    for number in range(600):
        (tmp_path / f"{number}{suffix}").write_text(f"Part {number}.{including(suffix, f'{number + 1}{suffix}')}")
    (tmp_path / f"loop{suffix}").write_text(f"Eels.{including(suffix, f'loop{suffix}')}")
    found = texts(load(tmp_path / f"0{suffix}"))
    assert found[1] == "Part 1."
    assert found[-1].startswith("(Not included: ")
    assert texts(load(tmp_path / f"loop{suffix}")) == ["Eels.", f"(Not included: loop{suffix})"]


@KINDS
def test_hidden_files_are_not_included(suffix: str, tmp_path: Path) -> None:
    (tmp_path / ".keys").write_text("Secret.")
    (tmp_path / ".settings").mkdir()
    (tmp_path / ".settings" / f"own{suffix}").write_text("Secret.")
    path = tmp_path / f"eels{suffix}"
    path.write_text(f"Eels.{including(suffix, '.keys', f'.settings/own{suffix}')}")
    assert texts(load(path)) == ["Eels.", "(Not included: .keys)", f"(Not included: .settings/own{suffix})"]


@KINDS
def test_files_are_looked_for_beside_the_one_that_names_them_too(suffix: str, tmp_path: Path) -> None:
    (tmp_path / "parts").mkdir()
    (tmp_path / "parts" / f"one{suffix}").write_text(f"One.{including(suffix, f'two{suffix}')}")
    (tmp_path / "parts" / f"two{suffix}").write_text("Two.")
    path = tmp_path / f"eels{suffix}"
    path.write_text(f"Eels.{including(suffix, f'parts/one{suffix}')}")
    assert texts(load(path)) == ["Eels.", "One.", "Two."]


def test_code_may_be_included_where_the_language_has_code(tmp_path: Path) -> None:
    (tmp_path / "app.py").write_text("eels = 7\n")
    path = tmp_path / "eels.adoc"
    path.write_text("Eels.\n\n----\ninclude::app.py[]\n----\n")
    assert shape(load(path)) == [("paragraph", 0, "Eels."), ("code", 0, "eels = 7")]


def test_what_an_included_file_defines_counts_in_the_text(tmp_path: Path) -> None:
    (tmp_path / "links.rst").write_text(".. _weir: https://lunde.example/weir\n.. |town| replace:: Lunde\n")
    (tmp_path / "eels.rst").write_text("Eels at the Weir_ of |town|.\n\n.. include:: links.rst\n")
    article = load(tmp_path / "eels.rst")
    assert (texts(article), [link.url for link in article.links]) == (
        ["Eels at the Weir of Lunde."],
        ["https://lunde.example/weir"],
    )
