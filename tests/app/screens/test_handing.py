"""Copying what is read."""

from __future__ import annotations

from pathlib import Path

from tests.app.driving import press, reading, shown


async def test_y_copies_the_quote_with_its_speaker(article_path: Path) -> None:
    async with reading(article_path) as (pilot, _):
        await pilot.press("n", "y")
        assert pilot.app.clipboard.startswith("“We have waited long enough,” — Ada Quill")


async def test_capital_y_copies_the_whole_trail_with_its_source(article_path: Path) -> None:
    async with reading(article_path) as (pilot, _):
        await press(pilot, "n", '"', "Y")
        assert pilot.app.clipboard.splitlines() == [
            "“We have waited long enough,” — Ada Quill",
            "“The boats cannot wait any longer.” — Ada Quill",
            "",
            str(article_path),
        ]
        assert "Copied 2 quotes." in shown(pilot)


async def test_capital_y_in_the_summary_copies_the_summary(article_path: Path) -> None:
    async with reading(article_path) as (pilot, screen):
        screen.body.summary.rows.enter()
        await press(pilot, "Y")
        assert "Copied 3 summary sentences." in shown(pilot)
