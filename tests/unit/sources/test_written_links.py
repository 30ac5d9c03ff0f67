"""Addresses written in a text."""

from __future__ import annotations

import io
from pathlib import Path

import pytest

from reader.article import Link, Span
from reader.sources import load
from reader.sources.written_links import with_written_links, written_links
from tests.unit.sources.pdfs import lines, pdf


def shown(text: str) -> list[str]:
    return [link.span.of(text) for link in written_links(text)]


@pytest.mark.parametrize(
    ("text", "address"),
    [
        ("The ledger is at https://lunde.example/eels.", "https://lunde.example/eels"),
        ("Look (https://lunde.example/eels), and count.", "https://lunde.example/eels"),
        ("See https://lunde.example/eel_(fish) for more.", "https://lunde.example/eel_(fish)"),
        ("“http://lunde.example/a?b=c&d=1#top”", "http://lunde.example/a?b=c&d=1#top"),
        ("Is it https://lunde.example/? It is.", "https://lunde.example/"),
        ("<https://lunde.example/eels>", "https://lunde.example/eels"),
        ("ON THE WEB: WWW.LUNDE.EXAMPLE.", "WWW.LUNDE.EXAMPLE"),
    ],
)
def test_an_address_ends_before_the_punctuation_of_its_sentence(text: str, address: str) -> None:
    assert shown(text) == [address]


def test_an_address_may_lack_its_scheme() -> None:
    text = "It is on www.lunde.example/eels, too."
    (link,) = written_links(text)
    assert link == Link(Span(9, 31), "https://www.lunde.example/eels")


@pytest.mark.parametrize("text", ["no address", "https://", "http://word", "ahttp://lunde.example", "www. and so on", "www.x"])
def test_words_that_are_no_address_are_no_link(text: str) -> None:
    assert shown(text) == []


def test_an_existing_link_stays_as_it_is() -> None:
    text = "https://lunde.example/a https://lunde.example/b"
    stated = Link(Span(0, 23), "https://other.example/")
    assert with_written_links(text, [stated]) == (stated, Link(Span(24, 47), "https://lunde.example/b"))


def test_much_punctuation_behind_an_address_takes_no_time() -> None:
    assert len(written_links(("https://lunde.example/" + ")" * 3_000 + "\n") * 100)) == 100


def test_written_addresses_are_links_in_files_of_all_kinds(tmp_path: Path) -> None:
    plain, page = tmp_path / "eels.txt", tmp_path / "eels.html"
    plain.write_text("Eels are counted.\n\nMore at https://lunde.example/eels.\n", "utf-8")
    page.write_text("<p>More at https://lunde.example/eels, or <a href='https://lunde.example/'>here</a>.</p>", "utf-8")
    printed = pdf([lines("More of the eels of Lunde, which are counted every night,", "is at https://lunde.example/eels.")])
    for source in (plain, page, io.BytesIO(printed)):
        assert load(source).links[0].url == "https://lunde.example/eels"
