"""Windows of every size."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from textual.events import Resize
from textual.geometry import Size

from tests.app.driving import press, reading, shown, until, work_done


@pytest.mark.parametrize("size", [(60, 20), (80, 24), (120, 36), (200, 50)])
async def test_the_first_words_are_on_screen_at_any_size(article_path: Path, size: tuple[int, int]) -> None:
    async with reading(article_path, size) as (pilot, _):
        assert "The harbour of Lunde" in shown(pilot)


@pytest.mark.parametrize("size", [(100, 24), (170, 50)])
async def test_a_resized_window_looks_like_one_opened_at_that_size(article_path: Path, size: tuple[int, int]) -> None:
    async with reading(article_path, size) as (pilot, _):
        from_the_start = shown(pilot)
    async with reading(article_path) as (pilot, _):
        await pilot.resize_terminal(*size)
        await work_done(pilot.app)
        await pilot.pause()
        assert shown(pilot) == from_the_start


async def test_the_text_stays_where_it_is_when_it_has_been_narrower_for_a_while(article_path: Path) -> None:
    article_path.write_text("The eels of Lunde were counted again on Monday. " * 80, "utf-8")
    async with reading(article_path, (80, 24)) as (pilot, screen):
        await press(pilot, "space")
        for _ in range(3):
            await press(pilot, "j")
            before = screen.view.offset_at_top
            await press(pilot, "s")
            assert screen.view.text_width < 40
            await press(pilot, "s", "s", "s")
            assert screen.view.offset_at_top == before


@pytest.mark.parametrize("opener", ["i", "w", "question_mark", "slash"])
async def test_what_lies_over_the_text_and_the_text_below_fit_a_resized_window(article_path: Path, opener: str) -> None:
    async with reading(article_path, (100, 24)) as (pilot, _):
        await press(pilot, "n", opener)
        from_the_start = shown(pilot)
    async with reading(article_path) as (pilot, _):
        await press(pilot, "n", opener)
        await pilot.resize_terminal(100, 24)
        await until(lambda: shown(pilot) == from_the_start)


async def test_in_a_narrow_window_the_place_is_told_briefly_so_that_its_speaker_can_be_read(article_path: Path) -> None:
    async with reading(article_path, (30, 20)) as (pilot, _):
        await press(pilot, "n")
        assert shown(pilot).splitlines()[-1] == " “ 1/6 · Ada Quill     ? help "


@pytest.mark.parametrize("opener", ["c", "e", "s", "/", "a", "O", "%", "n w", "n i", "'", "?"])
async def test_in_a_narrow_window_every_part_of_the_screen_says_how_to_leave_it(article_path: Path, opener: str) -> None:
    async with reading(article_path, (30, 20)) as (pilot, _):
        await press(pilot, "u", *opener.split())
        assert re.search(r"Esc (text|back|cancel|cancels|closes)", shown(pilot))


async def test_a_window_too_narrow_for_much_else_shows_the_title(article_path: Path) -> None:
    async with reading(article_path, (36, 12)) as (pilot, _):
        assert shown(pilot).splitlines()[0].startswith(" Harbour ")


@pytest.mark.parametrize("opener", ["", "question_mark", "ctrl+p", "l"])
async def test_a_window_whose_size_changes_while_nothing_is_drawn_ends_at_its_last_size(article_path: Path, opener: str) -> None:
    async with reading(article_path) as (pilot, _):
        if opener:
            await press(pilot, opener)
        with pilot.app.batch_update():
            for size in [Size(60, 15), Size(20, 5), Size(60, 15), Size(100, 24)]:
                pilot.app.post_message(Resize(size, size))
                for screen in pilot.app.screen_stack:
                    screen.post_message(Resize(size, size))
                    screen.call_later(lambda: None)
            await pilot.resize_terminal(100, 24)
        assert all(screen.size == Size(100, 24) for screen in pilot.app.screen_stack)


async def test_a_narrower_column_is_narrower_on_screen_and_a_wider_one_says_how_much_room_there_is(article_path: Path) -> None:
    async with reading(article_path) as (pilot, screen):
        before = screen.view.text_width
        await press(pilot, "greater_than_sign")
        assert f"at most 76 columns, room for {before}" in shown(pilot) and screen.view.text_width == before
        await press(pilot, "less_than_sign")
        assert screen.view.text_width == before - 4
        assert f"at most {before - 4} columns " in shown(pilot)
