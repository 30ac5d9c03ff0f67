"""The app answers to keys of a reader's own, and tells of them."""

from __future__ import annotations

import os
from pathlib import Path

from tests.app.driving import notices, reading, shown


def choose(text: str) -> None:
    path = Path(os.environ["XDG_CONFIG_HOME"]) / "reader" / "keys.toml"
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, "utf-8")


async def test_a_key_of_ones_own_does_what_it_was_given_to(article_path: Path) -> None:
    choose('"trail.next" = "."\n"bookmark" = "n"')
    async with reading(article_path) as (pilot, screen):
        await pilot.press("full_stop", "full_stop")
        assert screen.reading.trail.index == 1
        await pilot.press("n")
        assert screen.reading.trail.index == 1 and len(screen.reading.keepsakes) == 1
        assert ". next" in shown(pilot)


async def test_what_cannot_be_used_of_them_is_told_in_a_notice(article_path: Path) -> None:
    choose('"trail.nxt" = "."')
    async with reading(article_path) as (pilot, screen):
        assert "no action “trail.nxt”" in notices(pilot)
        await pilot.press("n")
        assert screen.reading.trail.index == 0
