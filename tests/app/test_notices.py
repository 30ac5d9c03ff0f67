"""What the reader tells of, in the bottom line and in notices."""

from __future__ import annotations

from asyncio import sleep
from pathlib import Path

import pytest
from textual.events import MouseDown

from reader.app.app import ReaderApp
from reader.app.widgets.bars.status_line import StatusLine
from tests.app.driving import press, reading, shown, until


async def test_keys_of_the_summary_say_how_long_it_is_where_it_is_not_on_screen(article_path: Path) -> None:
    async with reading(article_path, (80, 24)) as (pilot, screen):
        taken = len(screen.reading.summary_sentences)
        await press(pilot, "minus")
        assert f"The summary has {taken - 1} sentence" in shown(pilot)
        await press(pilot, str(taken))
        assert f"The summary has {taken - 1} sentence" in shown(pilot) and screen.reading.trail.label == "quote"
        most = screen.reading.longest_summary
        await press(pilot, *["plus"] * most)
        assert f"The summary has {most} sentences; there are no more." in shown(pilot)


async def test_without_a_summary_the_keys_of_its_sentences_say_so(tmp_path: Path) -> None:
    (tmp_path / "eels.txt").write_text("Eels.")
    async with reading(tmp_path / "eels.txt") as (pilot, _):
        await press(pilot, "1")
        assert "There is no summary: this text is too short, or not analysed yet." in shown(pilot)


@pytest.mark.parametrize(
    ("columns", "place"),
    [(80, "“ quote 1 of 6 · Ada Quill   Bookm"), (70, "“ 1/6 · Ada Quill   Bookm"), (64, "“ 1/6 · Ada…   Bookm"), (56, "Bookm")],
)
async def test_what_a_key_has_done_is_said_for_a_moment_beside_the_place_if_there_is_room(
    columns: int, place: str, article_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with reading(article_path, (columns, 24)) as (pilot, _):
        await press(pilot, "n", "m")
        assert f"\n {place}ark added; ' lists all, a writes a note." in shown(pilot)
        monkeypatch.setattr(StatusLine, "MOMENT", 0.01)
        await press(pilot, "m")
        await until(lambda: "Bookmark" not in shown(pilot))
        assert "1 of 6" in shown(pilot) or "1/6" in shown(pilot)


async def test_what_is_said_below_a_frame_is_still_said_once_the_frame_is_closed(
    article_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with reading(article_path) as (pilot, screen):
        await press(pilot, "n", "question_mark")
        monkeypatch.setattr(StatusLine, "MOMENT", 0.01)
        screen.status.flash("Something was said below.")
        await sleep(0.05)
        monkeypatch.setattr(StatusLine, "MOMENT", 600.0)
        await sleep(0.05)
        await press(pilot, "escape")
        assert "Something was said below." in shown(pilot)


async def test_a_key_closes_a_notice_once_it_could_be_read(article_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    async with reading(article_path) as (pilot, _):
        pilot.app.notify("Something stands over the text.")
        await press(pilot, "j")
        assert "stands over the text" in shown(pilot)
        monkeypatch.setattr(ReaderApp, "READING_TIME", 0.0)
        await press(pilot, "j")
        assert "stands over the text" not in shown(pilot)


async def test_a_click_on_a_notice_that_is_going_does_nothing(article_path: Path) -> None:
    async with reading(article_path) as (pilot, screen):
        pilot.app.notify("A notice.", timeout=60)
        await until(lambda: bool(screen.query("Toast")) and bool(screen.query_one("Toast").region))
        toast = screen.query_one("Toast")
        x, y = toast.region.x + 2, toast.region.y + 1
        going = toast.remove()
        while toast.is_attached:
            await sleep(0)
        screen._forward_event(MouseDown(screen, x, y, 0, 0, 1, False, False, False, x, y))
        await going
        await press(pilot, "n")
        assert "quote 1" in shown(pilot)
