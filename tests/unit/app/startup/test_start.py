"""What the app opens with."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from reader.app.lists.chosen import SourceList
from reader.app.startup.start import opened
from reader.article import Article
from reader.sources import Feed, SourceError


def test_a_short_file_is_read_at_once(article_path: Path) -> None:
    start = opened([str(article_path)])
    assert start.first is not None
    assert start.rest is None


def test_the_first_pages_of_a_long_file_are_read_at_once(tmp_path: Path) -> None:
    path = tmp_path / "book.txt"
    path.write_text("\n\n".join(f"Paragraph {number} of a long book that goes on and on." for number in range(20_000)), "utf-8")
    start = opened([str(path)])
    assert isinstance(start.first, Article)
    assert start.rest is not None
    text = path.read_text("utf-8")
    assert len(start.first.text) < len(text) / 10
    assert text.startswith(start.first.text)


@pytest.mark.parametrize("length", [1_000_000, 9_000_000])
async def test_the_rest_of_a_long_file_is_read_from_its_path(length: int, tmp_path: Path) -> None:
    path = tmp_path / "book.txt"
    path.write_text("The boats of Lunde lay in the harbour. " * (length // 39), "utf-8")
    start = opened([str(path)])
    assert isinstance(start.first, Article) and start.rest is not None
    assert len(start.first.text) < length / 10
    contents = [content async for content in start.rest]
    assert [content.text for content in contents if isinstance(content, Article)] == [path.read_text("utf-8")]


@pytest.mark.parametrize("end", ["</p>", "</P>", ""])
def test_the_first_paragraphs_of_a_long_page_are_read_at_once(end: str, tmp_path: Path) -> None:
    path = tmp_path / "long.html"
    told = "".join(
        f"<p>On day {day} the boats of Lunde lay in the harbour, and nobody spoke of the storm.{end}" for day in range(9_000)
    )
    path.write_text(f"<html><head><title>A storm</title></head><body><article>{told}</article></body></html>", "utf-8")
    start = opened([str(path)])
    assert isinstance(start.first, Article)
    assert start.first.title == "A storm"
    assert start.first.text.startswith("On day 0 the boats")
    assert len(start.first.text) < 200_000
    assert start.rest is not None


def test_a_long_page_that_begins_with_anything_but_text_is_read_whole(tmp_path: Path) -> None:
    path = tmp_path / "long.html"
    path.write_text(f"<html><body><script>{'x = 1;' * 200_000}</script><p>The boats of Lunde lay in the harbour.</p>", "utf-8")
    start = opened([str(path)])
    assert isinstance(start.first, Article)
    assert start.first.text == "The boats of Lunde lay in the harbour."
    assert start.rest is None


def test_a_long_file_without_words_at_its_beginning_is_read_whole(tmp_path: Path) -> None:
    path = tmp_path / "late.txt"
    path.write_text("----\n\n" * 30_000 + "The words come late.", "utf-8")
    start = opened([str(path)])
    assert start.rest is None


def test_a_folder_and_several_files_open_the_list(article_path: Path) -> None:
    folder = article_path.parent
    assert opened([str(folder)]).first == SourceList(folder.name, (article_path,), folder=str(folder))
    other = article_path.with_name("other.txt")
    other.write_text("The quay is empty.\n", "utf-8")
    assert opened([str(article_path), str(other)]).first == SourceList("2 sources", (article_path, other))


def test_what_is_named_twice_is_listed_once(article_path: Path) -> None:
    assert isinstance(opened([str(article_path), str(article_path)]).first, Article)
    assert opened([str(article_path), str(article_path.parent)]).first == SourceList("2 sources", (article_path,))


def test_without_a_source_the_library_opens() -> None:
    assert opened([]).first is None


def test_an_address_is_left_to_the_app(article_path: Path) -> None:
    assert opened(["https://lunde.example/"]).wanted == "https://lunde.example/"
    assert opened(["https://lunde.example/", str(article_path)]).first == SourceList(
        "2 sources", ("https://lunde.example/", article_path)
    )


def test_a_long_file_that_is_converted_is_left_to_the_app(tmp_path: Path) -> None:
    path = tmp_path / "eels.RST"
    path.write_text("They are back.\n\n" * 20_000)
    assert opened([str(path)]).wanted == str(path)
    path.write_text("They are back.")
    assert isinstance(opened([str(path)]).first, Article)


def test_an_address_in_a_list_may_lack_its_scheme(article_path: Path) -> None:
    listed = opened(["www.lunde.example/eels", str(article_path)]).first
    assert isinstance(listed, SourceList) and listed.sources[0] == "https://www.lunde.example/eels"


def test_a_missing_file_is_reported_before_the_app_opens(article_path: Path) -> None:
    for sources in (["no/such/file.txt"], ["no/such/file.txt", "nor/this.txt"]):
        with pytest.raises(SourceError, match=r"no/such/file\.txt"):
            opened(sources)


def test_a_missing_file_among_others_is_left_out_of_the_list_and_told(article_path: Path) -> None:
    listed = opened([str(article_path), "no/such/file.txt"]).first
    assert isinstance(listed, SourceList)
    assert listed.title == "1 source" and listed.sources == (article_path,)
    assert len(listed.troubles) == 1 and "no/such/file.txt" in listed.troubles[0]


@pytest.mark.parametrize("name", ["a" * 5_000, "a/" * 3_000])
def test_a_name_that_no_file_can_have_is_reported(name: str, article_path: Path) -> None:
    with pytest.raises(SourceError, match="cannot be read"):
        opened([name])
    listed = opened([str(article_path), name]).first
    assert isinstance(listed, SourceList) and "cannot be read" in listed.troubles[0]


def test_a_feed_opens_as_its_entries(tmp_path: Path) -> None:
    path = tmp_path / "feed.rss"
    path.write_text(
        "<rss><channel><title>Post</title><item><title>Eels</title><description>x</description></item></channel></rss>"
    )
    first = opened([str(path)]).first
    assert isinstance(first, Feed)
    assert first.title == "Post"


@pytest.mark.parametrize(("chosen", "frames"), [({}, 240), ({"TEXTUAL_FPS": "30"}, 30)])
def test_a_frame_follows_another_within_a_few_milliseconds_unless_the_reader_chose_otherwise(
    chosen: dict[str, str], frames: int
) -> None:
    script = (
        "from reader.app.startup.start import draw_at_once; draw_at_once(); from textual.constants import MAX_FPS; print(MAX_FPS)"
    )
    unset = {name: value for name, value in os.environ.items() if name != "TEXTUAL_FPS"}
    answer = subprocess.run([sys.executable, "-c", script], env=unset | chosen, capture_output=True, text=True, check=True)
    assert int(answer.stdout) == frames
