"""Addresses on the web."""

from pathlib import Path

import pytest

from reader.sources.addresses import is_on_the_web, path_or_address, whole_address


def test_an_address_is_made_whole() -> None:
    assert whole_address("www.example.org") == "https://www.example.org/"
    assert whole_address("HTTP://Example.org/a b?q=ä#part") == "http://example.org/a%20b?q=%C3%A4"
    assert whole_address("https://bücher.example/") == "https://xn--bcher-kva.example/"


@pytest.mark.parametrize(
    ("typed", "address"),
    [
        ("lunde.example/eels", "https://lunde.example/eels"),
        ("lunde.com", "https://lunde.com"),
        ("lunde.example:8080/eels", "https://lunde.example:8080/eels"),
        ("localhost:8000", "http://localhost:8000"),
        ("127.0.0.1:8000/eels", "http://127.0.0.1:8000/eels"),
    ],
)
def test_an_address_may_be_typed_without_its_scheme(typed: str, address: str) -> None:
    assert path_or_address(typed) == address


@pytest.mark.parametrize(
    "typed", ["eels.txt", "texts/lunde.com", "-", "https://lunde.example/", "10.2/eels", "localhost", "~/eels"]
)
def test_anything_else_typed_is_taken_as_it_is(typed: str) -> None:
    assert path_or_address(typed) == typed


@pytest.mark.parametrize(
    "typed", ["file:///home/ada/two%20eels.txt", "FILE://localhost/home/ada/two%20eels.txt", "file:/home/ada/two%20eels.txt"]
)
def test_the_address_of_a_file_is_its_path(typed: str) -> None:
    assert path_or_address(typed) == "/home/ada/two eels.txt"


def test_a_file_in_the_folder_comes_before_a_host_of_that_name(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "lunde.example").mkdir()
    assert path_or_address("lunde.example/eels") == "lunde.example/eels"


@pytest.mark.parametrize(
    ("source", "is_there"),
    [("https://lunde.example/", True), ("HTTP://lunde.example", True), ("harbour.txt", False), ("-", False), ("", False)],
)
def test_a_source_is_on_the_web_or_not(source: str, is_there: bool) -> None:
    assert is_on_the_web(source) is is_there


def test_space_around_an_address_does_not_count() -> None:
    assert path_or_address(" https://lunde.example/eels\r") == "https://lunde.example/eels"
    assert path_or_address(" eels.txt") == " eels.txt"
