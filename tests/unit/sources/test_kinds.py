"""Telling the kind of a document."""

from __future__ import annotations

import pytest

from reader.sources.kinds import Kind, is_picture, kind_of
from reader.sources.raw import RawDocument

FEED = "<?xml version='1.0'?><rss version='2.0'><channel><title>Lunde</title></channel></rss>"
PAGE = "<!-- 2026 -->\n<!DOCTYPE html><html><body><p>The eels are back.</p></body></html>"
MARKDOWN = "# Eels\n\nThey are **back**.\n"
MAIL = "From: ada@lunde.example\nTo: tom@lunde.example\nSubject: Eels\n of the harbour\n\nThey are back.\n"
WEB = "https://lunde.example/"


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("The eels are back.", Kind.TEXT),
        (MARKDOWN, Kind.MARKDOWN),
        ("# Eels\n\nThey are back.\n", Kind.TEXT),
        ("Eels\n~~~~\n1. They are back.\n2. They are many.\n", Kind.TEXT),
        ("1. They are back.\n2. They are many.\n\n~~~\neels\n~~~\n", Kind.MARKDOWN),
        (PAGE, Kind.HTML),
        ("<eels>They are back.</eels>", Kind.TEXT),
        (FEED, Kind.FEED),
        ('{"version": "https://jsonfeed.org/version/1.1", "items": []}', Kind.FEED),
        ('{"version": "1.1", "items": []}', Kind.TEXT),
        ("<opml version='2.0'><body/></opml>", Kind.OPML),
        ("<FictionBook><body/></FictionBook>", Kind.FB2),
        (MAIL, Kind.MAIL),
        ("#+TITLE: Eels\n\nThey are back.\n", Kind.ORG),
        ("* Night\n\n** Boats\n\nThey are [[https://lunde.example][back]].\n", Kind.ORG),
        ("* one\n* two\n", Kind.TEXT),
        ("% eels\n\\documentclass[11pt]{article}\n", Kind.LATEX),
        ("= Eels\nAda Quill\n\nThey are back.\n\n== Night\n", Kind.ASCIIDOC),
        ("\\RequirePackage{eels}\n\n\\documentclass{article}\n", Kind.LATEX),
        ("Begin with this line:\n\n\\documentclass{article}\n", Kind.TEXT),
        ("** Not all were counted.\n\nThere were ~20 to ~30 boats.\n", Kind.TEXT),
        ("= Eels =\n\nThey are back.\n", Kind.TEXT),
        ("Ada: We wait.\nTom: For whom?\nAda: The eels.\n\nThey wait.\n", Kind.TEXT),
    ],
)
def test_a_document_without_a_name_is_known_by_its_content(text: str, kind: Kind) -> None:
    assert kind_of(RawDocument(text.encode())) is kind
    assert kind_of(RawDocument(f"\ufeff{text}".replace("\n", "\r\n").encode())) is kind


@pytest.mark.parametrize(("data", "kind"), [(b"{\\rtf1 The eels are back.}", Kind.RTF), (b"\n%PDF-1.7\n", Kind.PDF)])
def test_a_document_that_is_no_text_is_known_by_its_first_bytes(data: bytes, kind: Kind) -> None:
    assert kind_of(RawDocument(data)) is kind


@pytest.mark.parametrize("encoding", ["utf-16", "utf-16-be"])
def test_a_page_is_known_in_two_bytes_a_letter(encoding: str) -> None:
    assert kind_of(RawDocument(f"\ufeff{PAGE}".encode(encoding))) is Kind.HTML


@pytest.mark.parametrize(
    ("text", "name", "kind"),
    [
        ("The eels are back.", "eels.md", Kind.MARKDOWN),
        (MARKDOWN, "eels.txt", Kind.TEXT),
        (MARKDOWN, "eels.unknown", Kind.TEXT),
        (PAGE, "eels.txt", Kind.TEXT),
        (PAGE, "eels.md", Kind.MARKDOWN),
        (PAGE, "eels.unknown", Kind.HTML),
        (FEED, "eels.txt", Kind.TEXT),
        (FEED, "eels.html", Kind.FEED),
        ("The eels are back.", "EELS.HTM.gz", Kind.HTML),
        ("%PDF-1.7", "eels.txt", Kind.PDF),
        ("The eels are back.", "eels.pdf", Kind.TEXT),
    ],
)
def test_of_a_file_the_name_counts_unless_its_bytes_are_those_of_a_book_or_a_feed(text: str, name: str, kind: Kind) -> None:
    assert kind_of(RawDocument(text.encode(), name)) is kind


@pytest.mark.parametrize(
    ("text", "address", "stated", "kind"),
    [
        (PAGE, "story.md", "", Kind.HTML),
        (PAGE, "", "text/plain", Kind.HTML),
        (FEED, "feed", "text/html", Kind.FEED),
        ("The eels are back.", "eels", "text/html", Kind.HTML),
        ("The eels are back.", "eels", "text/markdown", Kind.MARKDOWN),
        ("The eels are back.", "eels.md?raw=1", "text/plain", Kind.MARKDOWN),
        (MARKDOWN, "eels", "text/plain", Kind.TEXT),
    ],
)
def test_of_a_page_the_content_counts_then_what_the_server_states_then_the_name(
    text: str, address: str, stated: str, kind: Kind
) -> None:
    assert kind_of(RawDocument(text.encode(), WEB + address, stated)) is kind


@pytest.mark.parametrize(
    ("address", "shows"),
    [
        ("eels.PNG", True),
        (f"{WEB}eels.webp?size=2", True),
        ("eels.svg", False),
        ("eels.png.txt", False),
        (f"{WEB}?eels.png", False),
    ],
)
def test_a_picture_is_known_by_its_name(address: str, shows: bool) -> None:
    assert is_picture(address) is shows
