"""The items of a list."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from reader.app.lists.items import Item, having, item_of, looked_into, named, visited
from reader.library import Visit
from reader.sources import Entry
from reader.sources.drafting.draft import Piece

TEXT = "The harbour of Lunde is to be dug out again, which the fishers of the town have asked for year after year, in vain."
VISIT = Visit("", "The harbour", "Ida Holm", "2021-05-03", "2021-05-04T08:00:00+00:00", 0.5, 700)


def test_until_it_is_opened_a_file_is_listed_by_its_name_and_an_address_as_it_is() -> None:
    assert named(Path("notes/the-slow_water.md")).title == "The slow water"
    assert named("https://lunde.example/a-b").title == "https://lunde.example/a-b"


def test_a_file_is_listed_with_its_title_its_first_words_and_its_length(tmp_path: Path) -> None:
    path = tmp_path / "eels.md"
    path.write_text("# Eels\n\nShort.\n\nThe eels of Lunde have come back to the harbour, after forty years.\n", "utf-8")
    item = looked_into(path)
    assert (item.title, item.problem) == ("Eels", "")
    assert item.standfirst == "The eels of Lunde have come back to the harbour, after forty years."
    assert item.word_count == 15


@pytest.mark.parametrize(
    ("name", "title", "standfirst"),
    [
        ("the-harbour.txt", "The harbour", TEXT),
        ("0080fc99.txt", f"{TEXT[:54]}…", f"…{TEXT[54:]}"),
    ],
)
def test_a_file_without_a_title_is_listed_by_its_name_or_its_first_words(
    tmp_path: Path, name: str, title: str, standfirst: str
) -> None:
    (tmp_path / name).write_text(f"{TEXT}\n\nNobody objected.", "utf-8")
    item = looked_into(tmp_path / name)
    assert (item.title, item.standfirst) == (title, standfirst)


def test_a_short_file_is_listed_with_all_of_its_words(tmp_path: Path) -> None:
    (tmp_path / "note.md").write_text("# Eels\n\nThey are back.\n", "utf-8")
    assert looked_into(tmp_path / "note.md").standfirst == "They are back."


def test_a_file_that_cannot_be_read_says_why(tmp_path: Path) -> None:
    path = tmp_path / "\x1b[2Jeels.pdf"
    path.write_bytes(b"%PDF-1.4 nothing")
    item = looked_into(path)
    assert "is a broken PDF" in item.problem
    assert item.title == "eels.pdf"


def test_a_feed_in_a_file_is_listed_with_its_number_of_entries(tmp_path: Path) -> None:
    path = tmp_path / "post.rss"
    path.write_text("<rss><channel><title>Post</title><item><title>A</title><description>x</description></item></channel></rss>")
    assert (looked_into(path).title, looked_into(path).standfirst) == ("Post", "A feed with 1 entry.")


def test_an_article_read_before_is_listed_with_the_share_that_was_read(tmp_path: Path) -> None:
    path = tmp_path / "harbour.txt"
    item = visited(named(path), {str(path): VISIT})
    assert (item.title, item.share) == ("The harbour", 0.5)
    address = "https://lunde.example/harbour"
    item = visited(named(address), {address: VISIT})
    assert (item.title, item.standfirst, item.word_count) == (
        "The harbour",
        "Ida Holm\u00a0· 2021-05-03\u00a0· lunde.example",
        700,
    )
    assert having([item], "lunde.example/harbour", {}) == (item,), "its address is looked for, too"
    assert visited(named(address), {address: replace(VISIT, byline="", published="")}).standfirst == address
    assert visited(named("https://lunde.example/other"), {address: VISIT}).share is None


def test_a_list_is_narrowed_to_what_has_every_word_anywhere() -> None:
    eels = Item(Path("eels.txt"), "Eels", "They are back in Lunde.")
    bread = Item("https://lunde.example/bread", "Bread", facts="Tom Brandt")
    assert having([eels, bread], "LUNDE", {}) == (eels, bread)
    assert having([eels, bread], "brandt bread", {}) == (bread,)
    assert having([eels, bread], "brandt eels", {}) == ()
    assert having([eels, bread], " ", {}) == (eels, bread)
    cafe = replace(eels, title="The Café of Lunde")
    assert having([cafe, bread], "cafe", {}) == (cafe,)


def test_an_article_with_the_words_only_in_its_text_is_listed_with_an_excerpt() -> None:
    eels, bread = Item("a", "Eels", "They are back.", known_as="/eels"), Item("b", "Bread", "It is dear.", known_as="/bread")
    excerpts = {"/eels": "… with bread for bait …", "/bread": "… bread …", "/gone": "…"}
    listed = having([eels, bread], "bread", excerpts)
    assert [(item.title, item.standfirst) for item in listed] == [("Eels", "… with bread for bait …"), ("Bread", "It is dear.")]


def test_a_list_is_narrowed_to_what_is_unread_or_begun() -> None:
    eels, bread, new = Item("a", "Eels", share=0.0), Item("b", "Bread", share=0.4), Item("c", "Boats")
    assert having([eels, bread, new], "unread", {}) == (eels,)
    assert having([eels, bread, new], "%", {}) == (bread,)


def test_an_entry_of_a_feed_is_unread_until_it_is_opened() -> None:
    entry = item_of(Entry("Eels", "https://lunde.example/eels"))
    assert having([entry, replace(entry, share=1.0)], "unread", {}) == (entry,)


def test_a_feed_is_listed_with_the_number_of_its_unread_entries() -> None:
    address = "https://lunde.example/rss"
    feed = visited(named(address), {address: Visit(address, "Lunde", "", "", "2021-05-04", 0.25, 0, entries=8)})
    assert (feed.mark, feed.can_be_marked) == ("6 unread", False)


def test_an_entry_without_a_title_is_listed_without_saying_its_first_words_twice() -> None:
    item = item_of(
        Entry("The eels of Lunde…", "https://lunde.example/eels", pieces=(Piece("The eels of Lunde have come back."),))
    )
    assert (item.title, item.standfirst) == ("The eels of Lunde…", "… have come back.")


def test_an_entry_of_a_feed_is_listed_with_what_the_feed_states() -> None:
    entry = Entry("Eels", "https://lunde.example/eels", "2021-05-03", "Ida Holm")
    item = item_of(entry)
    assert (item.title, item.standfirst, item.facts) == ("Eels", entry.address, "2021-05-03 · Ida Holm")
    assert item_of(replace(entry, published="", byline="")).facts == ""
