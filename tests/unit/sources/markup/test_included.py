"""Including the files that a document names."""

from __future__ import annotations

from pathlib import Path

import pytest

from reader.sources.load import article_from, load
from reader.sources.markup.included import chosen
from reader.sources.raw import RawDocument
from tests.articles import outline, shape, texts

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
    outside = [f"[Not included: {name}]" for name in names[1:]]
    assert texts(load(path)) == ["Eels.", "They came at night.", *outside, "They are back."]


@KINDS
def test_of_a_text_without_a_folder_nothing_is_included(suffix: str) -> None:
    document = RawDocument(f"Eels.{including(suffix, 'night')}".encode(), f"eels{suffix}")
    assert texts(article_from(document)) == ["Eels.", "[Not included: night]"]


@KINDS
def test_files_that_include_one_another_end_somewhere(suffix: str, tmp_path: Path) -> None:
    for number in range(600):
        (tmp_path / f"{number}{suffix}").write_text(f"Part {number}.{including(suffix, f'{number + 1}{suffix}')}")
    (tmp_path / f"loop{suffix}").write_text(f"Eels.{including(suffix, f'loop{suffix}')}")
    found = texts(load(tmp_path / f"0{suffix}"))
    assert found[1] == "Part 1."
    assert found[-1].startswith("[Not included: ")
    assert texts(load(tmp_path / f"loop{suffix}")) == ["Eels.", f"[Not included: loop{suffix}]"]


@KINDS
def test_hidden_files_are_not_included(suffix: str, tmp_path: Path) -> None:
    (tmp_path / ".keys").write_text("Secret.")
    (tmp_path / ".settings").mkdir()
    (tmp_path / ".settings" / f"own{suffix}").write_text("Secret.")
    path = tmp_path / f"eels{suffix}"
    path.write_text(f"Eels.{including(suffix, '.keys', f'.settings/own{suffix}')}")
    assert texts(load(path)) == ["Eels.", "[Not included: .keys]", f"[Not included: .settings/own{suffix}]"]


@KINDS
def test_files_are_looked_for_beside_the_one_that_names_them_too(suffix: str, tmp_path: Path) -> None:
    (tmp_path / "parts").mkdir()
    (tmp_path / "parts" / f"one{suffix}").write_text(f"One.{including(suffix, f'two{suffix}')}")
    (tmp_path / "parts" / f"two{suffix}").write_text("Two.")
    path = tmp_path / f"eels{suffix}"
    path.write_text(f"Eels.{including(suffix, f'parts/one{suffix}')}")
    assert texts(load(path)) == ["Eels.", "One.", "Two."]


@pytest.mark.parametrize(
    ("suffix", "written"),
    [
        (".adoc", "[source,python]\n----\ninclude::app.py[tag=eel]\n----\n"),
        (".adoc", "----\ninclude::app.py[lines=2..3]\n----\n"),
        (".rst", ".. literalinclude:: app.py\n   :language: python\n   :lines: 2-3\n"),
        (".rst", ".. include:: app.py\n   :code: python\n   :start-line: 1\n   :end-before: # more\n"),
        (".org", '#+INCLUDE: "app.py" src python :lines "2-4"\n'),
    ],
)
def test_a_part_of_a_file_may_be_included_as_code(suffix: str, written: str, tmp_path: Path) -> None:
    (tmp_path / "app.py").write_text("# tag::eel[]\n*a = 1\nb = 2\n# end::eel[]\n# more\nc = 3\n")
    path = tmp_path / f"eels{suffix}"
    path.write_text(f"Eels.\n\n{written}")
    code = next(words for kind, _, words in shape(load(path)) if kind == "code")
    assert code.startswith("*a = 1\nb = 2")
    assert "c = 3" not in code


@pytest.mark.parametrize(
    ("suffix", "above", "inside"),
    [
        (".adoc", "= Eels\n\n== Night\n\ninclude::{dir}boats.adoc[leveloffset=+2]\n\n== Day\n\nTwo.\n", "= Boats\n\nOne.\n"),
        (".org", '* Eels\n** Night\n#+INCLUDE: "boats.org"\n** Day\nTwo.\n', "* Boats\nOne.\n"),
    ],
)
def test_titles_of_an_included_file_are_below_those_around_it(suffix: str, above: str, inside: str, tmp_path: Path) -> None:
    (tmp_path / f"boats{suffix}").write_text(inside)
    path = tmp_path / f"eels{suffix}"
    path.write_text(above.replace("{dir}", "./"))
    assert outline(load(path)) == [(1, "Eels"), (2, "Night"), (3, "Boats"), (2, "Day")]


def test_what_an_included_file_defines_counts_in_the_text(tmp_path: Path) -> None:
    (tmp_path / "links.rst").write_text(".. _weir: https://lunde.example/weir\n.. |town| replace:: Lunde\n")
    (tmp_path / "eels.rst").write_text("Eels at the Weir_ of |town|.\n\n.. include:: links.rst\n")
    article = load(tmp_path / "eels.rst")
    assert (texts(article), [link.url for link in article.links]) == (
        ["Eels at the Weir of Lunde."],
        ["https://lunde.example/weir"],
    )


@pytest.mark.parametrize(
    ("stated", "numbers"),
    [
        ("", "12345"),
        ("2-3", "23"),
        ("2..3;5", "235"),
        ("4-", "45"),
        ("4..-1", "45"),
        ("-2", "12"),
        ("9-", ""),
        ("0", ""),
        ("0-2", "12"),
        ("x", ""),
    ],
)
def test_lines_are_chosen_by_their_numbers(stated: str, numbers: str) -> None:
    assert "".join(chosen("12345", stated)) == numbers


def test_no_number_of_a_line_is_too_long(tmp_path: Path) -> None:
    (tmp_path / "app.py").write_text("a = 1\n")
    (tmp_path / "eels.org").write_text(f'Eels.\n\n#+INCLUDE: "app.py" src :lines "1-{"9" * 5000}"\n')
    assert texts(load(tmp_path / "eels.org"))[0] == "Eels."


def test_a_file_that_only_a_command_of_latex_names_is_not_asked_for() -> None:
    document = RawDocument(b"\\begin{document}Eels.\n\n\\input{\\jobname.ind}\\end{document}", "eels.tex")
    assert texts(article_from(document)) == ["Eels."]
