"""Books in EPUB that are broken, locked or malicious."""

import io
import sys
import zipfile
from pathlib import Path

import pytest

from reader.article import Article
from reader.sources import SourceError, archive, load
from tests.unit.sources.books import chapter, epub

EELS = "The eels of Lunde have been counted every night since the first of April."
BOATS = "Forty boats lie in the harbour, and not one of them has gone out this year."


def read(data: bytes) -> Article:
    return load(io.BytesIO(data))


def test_entities_that_a_book_defines_itself_are_not_expanded() -> None:
    bomb = f'<!DOCTYPE html [<!ENTITY a "{"eel " * 100}"><!ENTITY b "&a;&a;&a;"><!ENTITY file SYSTEM "file:///etc/passwd">]>'
    article = read(epub({"a.xhtml": f"{bomb}<html><body><p>{EELS} &b; &file;</p></body></html>"}))
    assert "eel eel" not in article.text
    assert "root" not in article.text


def test_nothing_is_written_to_disk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    data = epub({"a.xhtml": chapter(f"<p>{EELS}</p>")}, others={"../escaped.txt": "out", "/absolute.txt": "out"})
    assert read(data).text == EELS
    assert list(tmp_path.iterdir()) == []


def test_control_characters_of_a_book_never_come_through() -> None:
    article = read(epub({"a.xhtml": f"<p>{EELS}&#x9b;31m</p>"}, metadata="<dc:title>Eels\x9b31m&#x85;!</dc:title>"))
    assert article.text == EELS
    assert article.title.isprintable()


def test_a_locked_book_says_so() -> None:
    locked = '<encryption><CipherReference URI="OEBPS/a.xhtml"/></encryption>'
    with pytest.raises(SourceError, match="locked by its publisher"):
        read(epub({"a.xhtml": chapter(f"<p>{EELS}</p>")}, others={"META-INF/encryption.xml": locked}))


def test_encrypted_fonts_do_not_lock_a_book() -> None:
    fonts = '<encryption><CipherReference URI="OEBPS/fonts/lunde.otf"/></encryption>'
    assert read(epub({"a.xhtml": chapter(f"<p>{EELS}</p>")}, others={"META-INF/encryption.xml": fonts})).text == EELS


@pytest.mark.parametrize("method", ["http://www.idpf.org/2008/embedding", "http://ns.adobe.com/pdf/enc#RC"])
def test_a_font_is_known_by_how_it_is_encrypted(method: str) -> None:
    font = (
        f'<encryption><EncryptedData><EncryptionMethod Algorithm="{method}"/><CipherData>'
        '<CipherReference URI="OEBPS/misc/0001.dat"/></CipherData></EncryptedData></encryption>'
    )
    assert read(epub({"a.xhtml": chapter(f"<p>{EELS}</p>")}, others={"META-INF/encryption.xml": font})).text == EELS


def test_a_broken_chapter_costs_only_itself() -> None:
    data = epub({"a.xhtml": chapter(f"<p>{BOATS * 9}</p>"), "b.xhtml": chapter(f"<p>{EELS}</p>")})
    with zipfile.ZipFile(io.BytesIO(data)) as book:
        place = book.getinfo("OEBPS/a.xhtml").header_offset + 50
    article = read(data[:place] + b"\xff" * 20 + data[place + 20 :])
    assert article.text == EELS
    assert article.notice == "Parts of this book are broken and left out."


@pytest.mark.parametrize("cut", [100, 400, -30])
def test_a_book_that_was_cut_off_says_so(cut: int) -> None:
    with pytest.raises(SourceError, match="broken EPUB"):
        read(epub({"a.xhtml": chapter(f"<p>{EELS}</p>")})[:cut])


def test_a_book_in_an_archive_of_an_unknown_version_says_so() -> None:
    data = epub({"a.xhtml": chapter(f"<p>{EELS}</p>")})
    place = data.index(b"PK\x01\x02") + 6
    with pytest.raises(SourceError, match="broken EPUB"):
        read(data[:place] + b"\xff" + data[place + 1 :])


def test_a_book_that_unpacks_to_more_than_any_book_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(archive, "_MOST_BYTES_OF_ONE", 2 << 20)
    monkeypatch.setattr(archive, "_MOST_BYTES", 4 << 20)
    with pytest.raises(SourceError, match="holds a file of more than 2 MB: open it with another program"):
        read(epub({"a.xhtml": "<p>" + "eel " * 600_000}))
    with pytest.raises(SourceError, match="unpacks to more than 4 MB"):
        read(epub({f"{number}.xhtml": " " * (3 << 19) for number in range(3)}))


def test_deep_nesting_does_not_hurt() -> None:
    deep = sys.getrecursionlimit() * 5
    nested = chapter("<div>" * deep + BOATS + "</div>" * deep)
    assert EELS in read(epub({"a.xhtml": nested, "b.xhtml": chapter(f"<p>{EELS}</p>")})).text


def test_definitions_in_the_document_type_are_no_text() -> None:
    broken = f'<!DOCTYPE html [\n<!ENTITY eel "eel">\n]>\n<html><body><h1>Eels<p>{EELS}</body></html>'
    assert read(epub({"a.xhtml": broken})).text == f"Eels\n\n{EELS}"


def test_chapters_are_found_under_names_with_other_capitals_and_slashes() -> None:
    data = epub({"Text/One.xhtml": chapter(f"<p>{EELS}</p>"), "text\\two.xhtml": chapter(f"<p>{BOATS}</p>")})
    renamed = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as book, zipfile.ZipFile(renamed, "w") as other:
        for name in book.namelist():
            other.writestr(name.replace("One", "ONE").replace("\\", "/"), book.read(name))
    article = read(renamed.getvalue())
    assert article.text == f"{EELS}\n\n{BOATS}"
    assert article.notice == ""


def test_a_missing_chapter_is_told() -> None:
    data = epub({"a.xhtml": chapter(f"<p>{EELS}</p>"), "b.xhtml": chapter(f"<p>{BOATS}</p>")})
    renamed = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as book, zipfile.ZipFile(renamed, "w") as other:
        for name in book.namelist():
            other.writestr(name.replace("b.xhtml", "gone.xhtml"), book.read(name))
    article = read(renamed.getvalue())
    assert article.text == EELS
    assert article.notice == "Parts of this book are broken and left out."
