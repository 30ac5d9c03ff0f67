"""Opening sources part by part."""

from pathlib import Path

import pytest

from reader.article import Article
from reader.sources import Beginning, Entry, Feed, SourceContent, SourceError, opened
from reader.sources.drafting.draft import Piece
from tests.articles import LONG
from tests.servers import Server
from tests.unit.sources.books import chapter, epub
from tests.unit.sources.pdfs import lines, pdf

PAGE = f"<html><body><article><h1>Harbour</h1><p>{LONG * 5}</p></article></body></html>".encode()


def whole(source: str | Path | Entry) -> SourceContent:
    *_, found = opened(source)
    return found


def article(source: str | Path | Entry) -> Article:
    found = whole(source)
    assert isinstance(found, Article)
    return found


def rss(address: str) -> bytes:
    return f"<rss><channel><title>Post</title><item><title>Harbour!</title><link>{address}</link></item></channel></rss>".encode()


def entry_in(source: str) -> Entry:
    found = whole(source)
    assert isinstance(found, Feed)
    return found.entries[0]


def test_the_beginning_of_a_very_long_text_comes_first(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(LONG * 40_000, "utf-8")
    first, then = opened(tmp_path / "a.txt")
    assert isinstance(first, Beginning) and isinstance(then, Article)
    assert len(first.article.text) < len(then.text) / 10
    assert then.text.startswith(first.article.text)


def test_a_text_is_opened_as_an_article(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("The eels.", "utf-8")
    assert article(tmp_path / "a.txt").text == "The eels."


def test_a_pdf_is_opened_as_an_article(tmp_path: Path) -> None:
    (tmp_path / "a.pdf").write_bytes(pdf([lines("The eels.")]))
    assert article(tmp_path / "a.pdf").text == "The eels."


def test_an_entry_of_a_feed_is_fetched_when_it_is_opened(server: Server) -> None:
    page = server.page("/harbour", PAGE)
    entry = entry_in(server.page("/rss", rss(page), content_type="application/rss+xml"))
    assert [path for path, _ in server.asked] == ["/rss"]
    found = article(entry)
    assert (found.title, found.source) == ("Harbour", page)
    assert found.text.startswith("The council")


def test_a_list_of_feeds_leads_to_feeds(server: Server, tmp_path: Path) -> None:
    feed = server.page("/rss", rss("https://lunde.example/"), content_type="text/xml")
    opml = server.page("/opml", f'<opml><body><outline text="Post" xmlUrl="{feed}"/></body></opml>'.encode())
    found = whole(entry_in(opml))
    assert isinstance(found, Feed)
    assert found.title == "Post"


def test_the_text_in_the_feed_is_opened_if_the_page_cannot_be_fetched(server: Server) -> None:
    entry = Entry("Harbour", server.address + "/gone", pieces=(Piece("It is dug out."),), feed=server.address + "/rss")
    found = article(entry)
    assert found.text == "It is dug out."
    assert "does not exist (404)" in found.notice


def test_the_text_in_the_feed_is_opened_if_the_page_is_but_a_teaser(server: Server) -> None:
    teaser = server.page("/harbour", b"<html><body><p>The harbour: sign in to read on.</p></body></html>")
    entry = Entry("Harbour", teaser, pieces=(Piece(LONG * 3),), feed=server.address + "/rss")
    assert article(entry).text == (LONG * 3).strip()


def test_an_entry_without_text_says_why_its_page_cannot_be_fetched(server: Server) -> None:
    with pytest.raises(SourceError, match="does not exist"):
        whole(Entry("Harbour", server.address + "/gone", feed=server.address + "/rss"))


def test_a_feed_never_leads_into_a_private_network(server: Server, tmp_path: Path) -> None:
    (tmp_path / "feed.xml").write_bytes(rss(server.page("/router", PAGE)))
    with pytest.raises(SourceError, match="private network"):
        whole(entry_in(str(tmp_path / "feed.xml")))
    assert server.asked == []


def test_a_feed_that_has_not_changed_is_not_sent_again(server: Server) -> None:
    address = server.page("/rss", rss("https://lunde.example/"), etag='"one"', last_modified="Mon, 04 Mar 2019 12:00:00 GMT")
    whole(address)
    server.page("/rss", b"", 304)
    assert entry_in(address).title == "Harbour!"
    asked = server.asked[-1][1]
    assert (asked["if-none-match"], asked["if-modified-since"]) == ('"one"', "Mon, 04 Mar 2019 12:00:00 GMT")


def test_a_book_of_pictures_says_that_it_holds_no_words(tmp_path: Path) -> None:
    (tmp_path / "a.epub").write_bytes(epub({"a.xhtml": chapter("<p><img src='a.png'/></p>")}))
    with pytest.raises(SourceError, match="holds no words"):
        whole(tmp_path / "a.epub")
