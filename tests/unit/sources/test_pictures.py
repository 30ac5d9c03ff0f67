"""Pictures of which a text has only the words are found where links lead."""

from __future__ import annotations

from base64 import encodebytes
from pathlib import Path
from urllib.parse import unquote, urlsplit

import pytest

from reader.sources import SourceError, is_picture, load
from reader.sources.pictures import delete_unpacked, picture_at
from tests.unit.sources.books import chapter, epub

DRAWN = "\x89 drawn by hand " * 400


def book_in(folder: Path, source: str, words: str = "Two eels in a bucket", caption: str = "") -> Path:
    """A book in `folder` with a picture, which a chapter has from `source`."""
    path = folder / "eels.epub"
    page = chapter(f"<p>Text.</p><figure><img src='{source}' alt='{words}'/>{caption}</figure><p>More.</p>")
    path.write_bytes(epub({"text/one.xhtml": page}, others={"OEBPS/art/eel.png": DRAWN, "OEBPS/art/star.png": "*"}))
    return path


@pytest.mark.parametrize("source", ["../art/eel.png", "../art/e%65l.png"])
def test_a_picture_of_a_book_is_unpacked_into_a_file(tmp_path: Path, source: str) -> None:
    article = load(book_in(tmp_path, source))
    (link,) = article.links
    assert link.span.of(article.text) == "Two eels in a bucket"
    assert link.url == str(tmp_path / "eels.epub" / "OEBPS" / "art" / "eel.png") and is_picture(link.url)
    file = Path(unquote(urlsplit(picture_at(link.url)).path))
    assert file.read_text() == DRAWN and file.suffix == ".png"


@pytest.mark.parametrize(
    ("source", "words", "caption", "text", "led"),
    [
        ("../art/eel.png", "", "", "Text.\n\nPicture\n\nMore.", "Picture"),
        ("../art/eel.png", "eel.png", "<figcaption>Two eels</figcaption>", "Text.\n\nTwo eels\n\nMore.", "Two eels"),
        ("../art/star.png", "", "", "Text.\n\nMore.", ""),
        ("../art/gone.png", "", "", "Text.\n\nMore.", ""),
    ],
)
def test_a_picture_without_a_description_is_named_unless_it_is_decoration(
    tmp_path: Path, source: str, words: str, caption: str, text: str, led: str
) -> None:
    article = load(book_in(tmp_path, source, words, caption))
    assert article.text == text
    assert [link.span.of(article.text) for link in article.links] == ([led] if led else [])


@pytest.mark.parametrize("source", ["../../../secret.png", "{folder}/secret.png", "beside:{folder}/secret.png", "gone.png"])
def test_a_picture_outside_the_book_is_not_led_to(tmp_path: Path, source: str) -> None:
    (tmp_path / "secret.png").write_bytes(b"secret")
    for link in load(book_in(tmp_path, source.format(folder=tmp_path))).links:
        with pytest.raises(SourceError, match="no picture"):
            picture_at(link.url)


@pytest.mark.parametrize("name", ["eel.png?.desktop", "eel.png%3F.command"])
def test_what_only_looks_like_a_picture_before_a_question_mark_is_none(tmp_path: Path, name: str) -> None:
    path = tmp_path / "eels.epub"
    page = chapter(f"<p>Text.</p><p><img src='../art/{name}' alt='Two eels'/></p>")
    path.write_bytes(epub({"text/one.xhtml": page}, others={f"OEBPS/art/{unquote(name)}": DRAWN}))
    assert not load(path).links
    assert not is_picture(unquote(name))


@pytest.mark.parametrize("name", ["e%1b]0;eel%07.png", "e%0ael.png", "e%E2%80%AEl.png"])
def test_a_picture_whose_name_would_garble_the_terminal_is_not_led_to(tmp_path: Path, name: str) -> None:
    path = tmp_path / "eels.epub"
    page = chapter(f"<p>Text.</p><p><img src='{name}' alt='Two eels'/></p>")
    path.write_bytes(epub({"one.xhtml": page}, others={f"OEBPS/{unquote(name)}": DRAWN}))
    assert not load(path).links
    (tmp_path / unquote(name)).write_text(DRAWN)
    (tmp_path / "eels.md").write_text(f"![Two eels](<{name}>)\n", "utf-8")
    assert not load(tmp_path / "eels.md").links


def test_pictures_of_the_same_name_stay_apart(tmp_path: Path) -> None:
    path = tmp_path / "eels.epub"
    page = chapter("<p><img src='a/eel.png' alt='One eel'/></p><p><img src='b/eel.png' alt='Two eels'/></p>")
    drawings = {"OEBPS/a/eel.png": f"one {DRAWN}", "OEBPS/b/eel.png": f"two {DRAWN}"}
    path.write_bytes(epub({"one.xhtml": page}, others=drawings))
    files = [Path(unquote(urlsplit(picture_at(link.url)).path)) for link in load(path).links]
    assert [file.read_text() for file in files] == list(drawings.values())


def test_unpacked_pictures_can_be_deleted_at_once(tmp_path: Path) -> None:
    (link,) = load(book_in(tmp_path, "../art/eel.png")).links
    file = Path(unquote(urlsplit(picture_at(link.url)).path))
    delete_unpacked()
    assert not file.exists()
    assert Path(unquote(urlsplit(picture_at(link.url)).path)).read_text() == DRAWN


def test_a_picture_in_a_file_or_at_an_address_is_not_unpacked(tmp_path: Path) -> None:
    (tmp_path / "two eels.png").write_bytes(b"")
    assert picture_at(str(tmp_path / "two eels.png")) == (tmp_path / "two eels.png").as_uri()
    assert picture_at("https://lunde.example/eel.PNG?size=2") == "https://lunde.example/eel.PNG?size=2"
    assert is_picture("https://lunde.example/eel.PNG?size=2") and not is_picture("https://lunde.example/png")


@pytest.mark.parametrize(("name", "suffix"), [("eel.png", ".png"), ("_0", ".jpg")])
def test_a_picture_of_a_fictionbook_is_decoded_into_a_file(tmp_path: Path, name: str, suffix: str) -> None:
    path = tmp_path / "eels.fb2"
    image = f"<image l:href='#{name}' alt='Two eels in a bucket'/><p>Text.</p><image l:href='#star.png'/>"
    binaries = [("star.png", "*"), (name, DRAWN)]
    path.write_text(
        f"<FictionBook xmlns:l='http://www.w3.org/1999/xlink'><body><section>{image}</section></body>"
        + "".join(
            f"<binary id='{name}' content-type='image/jpeg'>{encodebytes(drawn.encode()).decode()}</binary>"
            for name, drawn in binaries
        )
        + "</FictionBook>"
    )
    article = load(path)
    (link,) = article.links
    assert link.span.of(article.text) == "Two eels in a bucket"
    file = Path(unquote(urlsplit(picture_at(link.url)).path))
    assert file.read_text() == DRAWN and file.suffix == suffix
