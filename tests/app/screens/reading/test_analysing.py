"""Analysing the article on screen."""

import gc
import warnings
from pathlib import Path

from reader.app.screens.reading.analysing import Analysing
from tests.app.driving import reading


async def test_an_analysis_that_is_stopped_before_it_begins_leaves_nothing_behind(article_path: Path) -> None:
    async with reading(article_path) as (pilot, screen):
        with warnings.catch_warnings(record=True) as caught:
            warnings.simplefilter("always")
            Analysing(screen).analyse()
            screen.workers.cancel_group(screen, "analysis")
            await pilot.pause()
            gc.collect()
        assert not caught
