"""What the screens withstand."""

from __future__ import annotations

from pathlib import Path

import pytest

from reader.app.screens.reading.screen import ReadingScreen
from tests.app.driving import press, reading, screens, settle


@pytest.mark.parametrize("keys", [("question_mark",), ("n", "i"), ("ctrl+p",), ("percent_sign",), ("n", "w")])
async def test_what_is_closed_twice_at_once_leaves_the_text_below_it(article_path: Path, keys: tuple[str, ...]) -> None:
    async with reading(article_path) as (pilot, _):
        await press(pilot, *keys)
        over = pilot.app.screen
        over.dismiss()
        over.dismiss()
        await settle(pilot)
        assert over not in pilot.app.screen_stack and screens(pilot) == [ReadingScreen]
