"""Links to documents in the same folder."""

from __future__ import annotations

from pathlib import Path

import pytest

from reader.sources import load
from reader.sources.markdown.read import article_from_markdown
from tests.servers import Server


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder with two texts and a picture."""
    (tmp_path / "more").mkdir()
    (tmp_path / "more" / "the boats.md").write_text("# Boats\n\nBack to the [eels](../eels.md).\n", "utf-8")
    (tmp_path / "eels.exe").write_bytes(b"MZ")
    (tmp_path / "eels.png").write_bytes(b"\x89PNG")
    return tmp_path


@pytest.mark.parametrize(
    ("name", "text"),
    [
        (
            "eels.md",
            "# Eels\n\nThe [boats](more/the%20boats.md#top), ![some eels](eels.png), [none](gone.md), [one](eels.exe).\n",
        ),
        (
            "eels.html",
            "<p>The <a href='more/the%20boats.md'>boats</a>, <a href='eels.png'>some eels</a>, <a href='a.md'>none</a>.</p>",
        ),
    ],
)
def test_a_link_leads_to_the_file_beside_if_it_is_there_and_can_be_opened(name: str, text: str, folder: Path) -> None:
    path = folder / name
    path.write_text(text, "utf-8")
    article = load(path)
    assert [(link.span.of(article.text), link.url) for link in article.links] == [
        ("boats", str(folder / "more" / "the boats.md")),
        ("some eels", str(folder / "eels.png")),
    ]


def test_a_file_is_found_from_where_the_document_lies(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (folder / "eels.md").write_text("# Eels\n\nThey are back.\n", "utf-8")
    monkeypatch.chdir(folder)
    assert [link.url for link in load("more/the boats.md").links] == [str(folder / "eels.md")]


@pytest.mark.parametrize(
    "href", ["/etc/hosts.txt", "//lunde.example", "file:///etc/hosts.txt", "javascript:alert(1)", "c:\\eels.md"]
)
def test_a_link_to_anything_else_leads_to_no_file(href: str, folder: Path) -> None:
    path = folder / "eels.html"
    path.write_text(f'<p>See <a href="{href}">this</a>, please.</p>', "utf-8")
    assert load(path).links == ()


@pytest.mark.parametrize("source", ["", "-"])
def test_a_text_from_nowhere_has_no_neighbours(source: str, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(folder)
    assert article_from_markdown("![some eels](eels.png)", source=source).links == ()


def test_on_the_web_neighbours_have_addresses(server: Server) -> None:
    address = server.page("/texts/eels.md", b"# Eels\n\nSee the [boats](boats.md).\n", content_type="text/markdown")
    assert [link.url for link in load(address).links] == [f"{server.address}/texts/boats.md"]


def test_a_page_on_the_web_leads_to_no_file(server: Server, folder: Path) -> None:
    hostile = f'<p>See <a href="beside:{folder}/more/the boats.md">this</a>, please.</p>'
    assert load(server.page("/eels", hostile.encode())).links == ()
