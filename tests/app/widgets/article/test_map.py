"""The map of the trail, beside the text."""

from __future__ import annotations

from pathlib import Path

import pytest
from textual.events import MouseScrollDown, MouseScrollUp

from reader.app.widgets.article.map import TrailMap
from reader.app.widgets.article.view import ArticleView
from tests.app.driving import press, reading, settle, shown


@pytest.mark.parametrize(("row", "words"), [(0, "The eels stay"), (19, "The eels stay"), (32, "They leave in March")])
async def test_a_click_on_the_map_leads_to_the_nearest_place_of_the_trail(tmp_path: Path, row: int, words: str) -> None:
    path = tmp_path / "long.txt"
    silence = "On that day nobody in the town spoke to the council about the eels.\n\n" * 100
    path.write_text(f"{silence}“The eels stay,” said Ada Quill.\n\n{silence}“They leave in March,” said Tom Brandt.\n", "utf-8")
    async with reading(path, (120, 36)) as (pilot, screen):
        await pilot.click(TrailMap, offset=(0, row))
        await settle(pilot)
        assert screen.reading.quote is not None and words in screen.reading.quote.span.of(screen.article.text)
        assert words in shown(pilot)


async def test_dragging_on_the_map_scrolls_through_the_text_and_walks_nowhere(tmp_path: Path) -> None:
    path = tmp_path / "long.txt"
    path.write_text("\n\n".join(f"On day {day} nobody spoke, but “eels,” said Ada Quill." for day in range(1, 401)), "utf-8")
    async with reading(path, (120, 36)) as (pilot, screen):
        await pilot.mouse_down(TrailMap, offset=(0, 2))
        seen = []
        for row in (17, 33, 17):
            await pilot.hover(TrailMap, offset=(0, row))
            await settle(pilot)
            seen.append(screen.view.offset_at_top / screen.article.end)
        await pilot.hover(offset=(50, 0))
        await settle(pilot)
        assert screen.view.offset_at_top == 0
        await pilot.mouse_up(TrailMap, offset=(0, 0))
        await pilot.hover(TrailMap, offset=(0, 30))
        await settle(pilot)
        assert seen == pytest.approx([0.5, 1, 0.5], abs=0.05) and screen.view.offset_at_top == 0
        assert screen.reading.trail.index is None
        await press(pilot, "G", "backspace", "backspace")
        assert "On day 1 " in shown(pilot)


async def test_the_wheel_scrolls_over_the_map_as_over_the_text(book_path: Path) -> None:
    async with reading(book_path) as (pilot, screen):
        where = []
        for over, turned in ((ArticleView, MouseScrollDown), (TrailMap, MouseScrollDown), (TrailMap, MouseScrollUp)):
            await pilot._post_mouse_events([turned], over, offset=(1, 9))
            await settle(pilot)
            where.append(screen.view.scroll_target_y)
        assert where[1] == 2 * where[0] > 0 and where[2] == where[0]


async def test_a_click_on_the_map_of_a_text_without_quotes_does_nothing(tmp_path: Path) -> None:
    path = tmp_path / "silence.txt"
    path.write_text("Nobody spoke.\n\n" * 100, "utf-8")
    async with reading(path) as (pilot, screen):
        await pilot.click(TrailMap, offset=(0, 9))
        await settle(pilot)
        assert screen.view.offset_at_top == 0 and screen.reading.trail.index is None
