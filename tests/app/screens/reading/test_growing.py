"""Reading an article while the rest of it is loaded and analysed."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncGenerator
from dataclasses import replace
from pathlib import Path

import pytest

from reader.analysis.model import Analysis
from reader.app.app import ReaderApp
from reader.app.background import analysis_worker
from reader.app.background.staged_analysis import ShownStage
from reader.app.reading.overview import Overview
from reader.app.screens.reading.screen import ReadingScreen
from reader.app.startup.start import opened
from reader.article import Article
from reader.sources import load
from tests.app.driving import held, press, reading, settle, shown, until, work_done


async def test_the_beginning_of_a_long_document_can_be_read_while_the_rest_is_opened(book_path: Path) -> None:
    start, may_come = opened([str(book_path)]), asyncio.Event()
    assert start.rest is not None
    app = ReaderApp(start.first, rest=held(start.rest, may_come))
    async with app.run_test(size=(120, 36)) as pilot:
        screen = app.screen
        assert isinstance(screen, ReadingScreen)
        await pilot.press("space")
        place = screen.view.offset_at_top
        assert "opening …" in shown(pilot)
        may_come.set()
        await work_done(app, "opening")
        await pilot.pause()
        assert screen.view.offset_at_top == place
        assert "110,000 words" in shown(pilot)
        await pilot.press("G")
        await pilot.pause()
        assert "Paragraph 9999" in shown(pilot)


async def test_the_text_on_screen_is_analysed_before_the_rest_that_has_come_meanwhile(
    book_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[Article] = []
    understood = asyncio.Event()

    async def stages_of(article: Article, *_: object) -> AsyncGenerator[ShownStage]:
        asked.append(article)
        await understood.wait()
        yield ShownStage(Overview(Analysis(article)), is_whole=True)

    monkeypatch.setattr(analysis_worker, "stages_of", stages_of)
    start = opened([str(book_path)])
    app = ReaderApp(start.first, rest=start.rest)
    async with app.run_test(size=(120, 36)):
        screen = app.screen
        assert isinstance(screen, ReadingScreen)
        await work_done(app, "opening")
        assert asked == [start.first]
        understood.set()
        await work_done(app)
        assert asked == [start.first, screen.article]
        assert screen.reading.is_whole


async def test_n_pressed_before_the_quotes_are_found_goes_to_the_first_once_they_are(
    article_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    stages_of, may_analyse = analysis_worker.stages_of, asyncio.Event()

    async def held_back(article: Article, near: int, *_: object) -> AsyncGenerator[ShownStage | analysis_worker.Restarted]:
        await may_analyse.wait()
        async for stage in stages_of(article, near):
            yield stage

    monkeypatch.setattr(analysis_worker, "stages_of", held_back)
    app = ReaderApp(load(article_path))
    async with app.run_test(size=(120, 36)) as pilot:
        await pilot.press("n", "n")
        assert isinstance(app.screen, ReadingScreen) and app.screen.reading.trail.index is None
        may_analyse.set()
        await settle(pilot)
        assert "quote 1 of 6 · Ada Quill" in shown(pilot)
        await press(pilot, "n")
        assert "quote 2 of 6" in shown(pilot)


@pytest.mark.usefixtures("nothing_is_analysed")
async def test_n_pressed_before_the_quotes_are_found_is_forgotten_once_words_are_looked_for(article_path: Path) -> None:
    async with reading(article_path) as (pilot, screen):
        await press(pilot, "n")
        await press(pilot, "/", *"the", "enter")
        assert screen.reading.trail.index == 0


async def test_the_target_of_a_jump_is_analysed_before_the_rest(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "book.txt"
    paragraph = "“The boats cannot wait,” said Ada Quill, the mayor of Lunde, on day {}. Nobody answered her for a while."
    path.write_text("\n\n".join(paragraph.format(number) for number in range(400)), "utf-8")
    stages_around, glances, rest = analysis_worker.stages_around, list[int](), asyncio.Event()

    async def held_back(article: Article, near: int, *_: object) -> AsyncGenerator[ShownStage]:
        async for stage in stages_around(article, near):
            yield stage
        await rest.wait()

    async def counted(article: Article, near: int, *_: object) -> AsyncGenerator[ShownStage]:
        glances.append(near)
        async for stage in stages_around(article, near):
            yield stage

    monkeypatch.setattr(analysis_worker, "stages_of", held_back)
    monkeypatch.setattr(analysis_worker, "stages_around", counted)
    app = ReaderApp(load(path))
    async with app.run_test(size=(120, 36)) as pilot:
        screen = app.screen
        assert isinstance(screen, ReadingScreen)
        for key in ("home", "G", "g", "G"):
            await pilot.press(key)
            await until(lambda: screen.reading.overview is not None and screen.reading.overview.covers(screen.view.on_screen))
            await pilot.pause()
            assert "┃ “The boats cannot wait,”" in shown(pilot)
            await pilot.press("n")
            assert screen.reading.quote is not None and screen.view.on_screen.start <= screen.reading.quote.span.start
        assert len(glances) == 1
        rest.set()


async def test_n_does_not_go_back_to_the_first_quote_while_there_may_be_more(article_path: Path) -> None:
    async with reading(article_path) as (pilot, screen):
        await pilot.press("N")
        assert screen.reading.trail.index == 5
        screen.reading = replace(screen.reading, is_whole=False)
        await pilot.press("n")
        assert screen.reading.trail.index == 5
        assert "Still being analysed" in shown(pilot)
