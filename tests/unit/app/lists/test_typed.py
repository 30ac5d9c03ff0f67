"""What is typed or pasted to be opened."""

from __future__ import annotations

from pathlib import Path

import pytest

from reader.app.lists.typed import source_pasted, source_typed


@pytest.mark.parametrize("address", ["https://example.org/eels", "example.org/eels"])
def test_an_address_is_pasted_with_space_around_it(address: str) -> None:
    assert source_pasted(f" {address}\n") == "https://example.org/eels"


@pytest.mark.parametrize("as_pasted", ["{}", "'{}'", '"{}"', "file://{}"])
def test_a_file_is_pasted_as_terminals_write_what_is_dropped_on_them(tmp_path: Path, as_pasted: str) -> None:
    path = tmp_path / "eels and cod.txt"
    path.write_text("Eels.", "utf-8")
    assert source_pasted(as_pasted.format(path)) == str(path)
    assert source_pasted(str(path).replace(" ", "\\ ")) == str(path)


@pytest.mark.parametrize(
    "words", ["", " ", "Eels are late.", "http://example.org is late", "no/such/file.txt", "it's", "x" * 5000, "a\0b", "// eels"]
)
def test_what_is_neither_an_address_nor_a_file_is_nothing(words: str) -> None:
    assert source_pasted(words) == ""


def test_what_is_typed_is_a_path_also_of_nothing_that_exists() -> None:
    assert source_typed("no/such/file.txt") == "no/such/file.txt"
    assert source_typed("~nobody-of-that-name/file.txt") == "~nobody-of-that-name/file.txt"
    assert source_typed("~/eels.txt") == str(Path.home() / "eels.txt")
    assert source_typed("example.org/eels") == "https://example.org/eels"


def test_a_whole_text_is_no_path_however_long_it_is() -> None:
    assert source_pasted("x" * 2_000_000) == ""
