"""Jumps through a text, and the way back."""

from __future__ import annotations

from pathlib import Path

from tests.app.driving import press, reading, shown, type_into


async def test_backspace_goes_back_to_where_a_jump_began_and_r_forward_again(article_path: Path) -> None:
    async with reading(article_path, (60, 10)) as (pilot, screen):
        await press(pilot, "j", "j")
        place = screen.view.offset_at_top
        await press(pilot, "G", "g", "n", "n", "n")
        far = screen.view.offset_at_top
        assert far != place
        await press(pilot, "backspace", "backspace")
        assert screen.view.offset_at_top == place
        await press(pilot, "backspace")
        assert "There is no jump to go back from." in shown(pilot)
        await press(pilot, "r", "r")
        assert screen.view.offset_at_top == far
        await press(pilot, "r")
        assert "You have not gone back from anywhere." in shown(pilot)


async def test_backspace_goes_back_from_an_end_of_the_text_whichever_key_led_there(article_path: Path) -> None:
    async with reading(article_path, (60, 10)) as (pilot, screen):
        await press(pilot, "space")
        start = screen.view.offset_at_top
        for key in ("end", "G", "home", "g"):
            await press(pilot, key)
            assert screen.view.offset_at_top != start
            await press(pilot, "backspace")
            assert screen.view.offset_at_top == start, key


async def test_a_percentage_leads_to_its_place_and_backspace_back(tmp_path: Path) -> None:
    path = tmp_path / "long.txt"
    path.write_text("\n\n".join(f"Paragraph {number} is here." for number in range(200)), "utf-8")
    async with reading(path, (80, 24)) as (pilot, screen):
        await type_into(pilot, "percent_sign", *"50", "enter")
        assert abs(screen.view.offset_at_top - screen.article.end / 2) < 100
        await type_into(pilot, "percent_sign", *"half", "enter")
        assert "“half” is no percentage" in shown(pilot)
        await press(pilot, "backspace")
        assert screen.view.offset_at_top == 0


async def test_after_a_search_backspace_goes_back_to_where_it_began(article_path: Path) -> None:
    async with reading(article_path, (60, 10)) as (pilot, screen):
        await press(pilot, "j", "j")
        place = screen.view.offset_at_top
        await press(pilot, "slash", *"mourned", "enter")
        assert screen.view.offset_at_top != place
        await press(pilot, "backspace")
        assert screen.view.offset_at_top == place


async def test_esc_leaves_find_where_it_was_begun(article_path: Path) -> None:
    async with reading(article_path, (80, 10)) as (pilot, screen):
        before = screen.view.offset_at_top
        await press(pilot, "slash", *"generation")
        assert screen.view.offset_at_top > before
        await press(pilot, "escape")
        assert screen.view.offset_at_top == before
