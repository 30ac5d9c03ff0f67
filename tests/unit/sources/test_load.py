"""Loading sources of all kinds, and errors."""

import gzip
import io
import os
import sys
from pathlib import Path

import pytest

from reader.sources import SourceError, load
from reader.sources.load import article_from
from reader.sources.raw import RawDocument


def failure(source: str | Path | io.BytesIO | io.StringIO) -> str:
    with pytest.raises(SourceError) as caught:
        load(source)
    message = str(caught.value)
    assert message.isprintable()
    return message


def test_a_path_is_read(tmp_path: Path) -> None:
    file = tmp_path / "bridge.txt"
    file.write_text("The bridge is open.\n", encoding="utf-8")
    for source in (file, str(file)):
        article = load(source)
        assert (article.text, article.source) == ("The bridge is open.\n", str(file))


@pytest.mark.parametrize("name", ["bridge.md", "BRIDGE.MARKDOWN"])
def test_markdown_is_recognised_by_the_name_of_the_file(tmp_path: Path, name: str) -> None:
    (tmp_path / name).write_text("# The bridge\n\nIt is *open*.\n", encoding="utf-8")
    assert load(tmp_path / name).text == "The bridge\n\nIt is open."


def test_a_compressed_document_is_what_is_in_it(tmp_path: Path) -> None:
    packed = gzip.compress(b"# The bridge\n\nIt is *open*, and has been for years.\n")
    (tmp_path / "bridge.md.gz").write_bytes(packed)
    assert load(tmp_path / "bridge.md.gz").text == "The bridge\n\nIt is open, and has been for years."
    assert "is a broken gzip file" in failure(io.BytesIO(packed[:10]))


def test_of_a_compressed_document_that_breaks_off_the_beginning_is_shown() -> None:
    words = " ".join(f"Plank {number} is new." for number in range(2_000))
    article = load(io.BytesIO(gzip.compress(words.encode())[:-200]))
    assert words.startswith(article.text)
    assert article.notice == "The file broke off in the middle: only what came before is shown."


def test_a_compressed_document_may_not_unpack_to_more_than_any_text() -> None:
    assert "unpacks to more than 32 MB" in failure(io.BytesIO(gzip.compress(b" " * (33 << 20))))


def test_other_names_are_plain_text(tmp_path: Path) -> None:
    (tmp_path / "bridge").write_bytes("Zoë’s *bridge*".encode("utf-16"))
    assert load(tmp_path / "bridge").text == "Zoë’s *bridge*"


def test_a_dash_is_standard_input(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO("Zoë came.".encode())))
    article = load("-")
    assert (article.text, article.source) == ("Zoë came.", "-")


def test_open_files_are_read() -> None:
    assert load(io.BytesIO("Zoë came.".encode())).text == "Zoë came."
    assert load(io.StringIO("Zoë came.")).text == "Zoë came."


def test_a_missing_file_is_named() -> None:
    assert failure("no/such/file.txt").startswith("There is no file “no/such/file.txt”")


@pytest.mark.parametrize("typed", ["harbor.txt", "harbour", "Harbour.TXT", "hrbour.txt"])
def test_a_file_of_a_like_name_may_be_meant(typed: str, tmp_path: Path) -> None:
    (tmp_path / "harbour.txt").write_text("Eels.")
    (tmp_path / ".harbour.txt").write_text("Eels.")
    assert failure(tmp_path / typed).endswith(f"did you mean “{tmp_path / 'harbour.txt'}”?")
    assert "did you mean" not in failure(tmp_path / "bakery.txt")


@pytest.mark.parametrize("typed", ["caf\u00e9 : 2.txt", "cafe\u0301\u00a0: 2.txt"])
def test_a_file_is_opened_by_a_name_that_looks_the_same(tmp_path: Path, typed: str) -> None:
    path = tmp_path / "cafe\u0301\u202f: 2.txt"
    path.write_text("They came back.", "utf-8")
    assert load(tmp_path / typed).source == load(path).source


def test_a_link_to_a_file_that_is_gone_says_so(tmp_path: Path) -> None:
    (tmp_path / "today.txt").symlink_to(tmp_path / "gone.txt")
    assert "is a link to a file that is gone" in failure(tmp_path / "today.txt")


@pytest.mark.parametrize("typed", ["lunde.example/eels", "lunde.com"])
def test_a_missing_file_with_the_name_of_a_host_may_be_an_address(typed: str) -> None:
    assert "write https:// before an address" in failure(typed)


@pytest.mark.parametrize("typed", ["notes.txt", "eels.md", "texts/lunde.com"])
def test_other_missing_files_are_no_addresses(typed: str) -> None:
    assert "https://" not in failure(typed)


def test_a_folder_is_opened_another_way(tmp_path: Path) -> None:
    assert "open it with `reader FOLDER`" in failure(tmp_path)


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="root may read everything")
def test_a_locked_file_is_reported(tmp_path: Path) -> None:
    file = tmp_path / "locked.txt"
    file.write_text("Words.", encoding="utf-8")
    file.chmod(0)
    assert "may not be read" in failure(file)


def test_a_lack_of_permission_is_reported(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object) -> None:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(Path, "open", refuse)
    assert "may not be read" in failure(tmp_path / "locked.txt")


def test_binary_files_are_refused() -> None:
    assert "not a text file" in failure(io.BytesIO(b"\x7fELF\2\1\1\0\0"))


@pytest.mark.parametrize("start", [b"\x89PNG\r\n\x1a\n", b"\xff\xd8\xff\xe0", b"RIFF\x10\n\0\0WEBPVP8 "])
def test_a_picture_without_a_name_is_called_one(start: bytes) -> None:
    assert "is a picture" in failure(io.BytesIO(start + bytes(range(256))))


@pytest.mark.parametrize(
    ("name", "told"),
    [
        ("eel.JPG", "is a picture"),
        ("eel.svg", "is a picture"),
        ("eels.zip", "is an archive: unpack it"),
        ("eels.tar.gz", "is an archive: unpack it"),
        ("eels.xlsx", "save its table as .csv"),
        ("eels.azw3", "convert it to .epub"),
    ],
)
def test_a_file_that_is_no_text_says_by_its_name_what_to_do(tmp_path: Path, name: str, told: str) -> None:
    path = tmp_path / name
    path.write_bytes(b"\x00\xff\xfe" * 40)
    assert told in failure(path)


def test_a_page_about_a_picture_may_have_its_name() -> None:
    page = b"<!DOCTYPE html><title>Eel</title><p>Ada Quill has drawn this eel for the museum in Lunde.</p>"
    document = RawDocument(page, "https://lunde.example/File:Eel.svg", "text/html")
    assert "Ada Quill has drawn" in article_from(document).text


@pytest.mark.parametrize(("name", "kind"), [("eels.docx", "document"), ("eels.epub", "EPUB"), ("eels.pdf", "PDF")])
def test_a_file_that_is_not_what_its_name_says_is_called_broken(tmp_path: Path, name: str, kind: str) -> None:
    path = tmp_path / name
    path.write_bytes(b"PK\x03\x04\x00\xff\xfe" * 40)
    assert f"is a broken {kind}: get it again" in failure(path)


@pytest.mark.parametrize("content", ["", " \n\n\t", "* * *\n—\n"])
def test_a_file_without_words_is_refused(content: str) -> None:
    assert "holds no words" in failure(io.StringIO(content))


def test_markdown_that_shows_no_words_is_refused(tmp_path: Path) -> None:
    (tmp_path / "empty.md").write_text("<!-- nothing -->", encoding="utf-8")
    assert "holds no words" in failure(tmp_path / "empty.md")


@pytest.mark.parametrize(
    "name", ["\x1b]0;owned\x07gone\n.txt", "nul\0byte.txt", "lone\udc80surrogate", "x" * 5000, "\u202etxt.exe"]
)
def test_hostile_names_are_shown_harmlessly(name: str) -> None:
    message = failure(name)
    assert len(message) < 400
    message.encode()
