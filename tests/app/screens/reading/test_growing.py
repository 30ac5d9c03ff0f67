"""Reading an article while the rest of it is loaded and analysed."""

from __future__ import annotations

from asyncio import Event
from collections.abc import AsyncGenerator
from contextlib import asynccontextmanager
from dataclasses import replace
from pathlib import Path

import pytest
from textual.pilot import Pilot
from textual.widgets import Input, TextArea

from reader.analysis.model import Analysis
from reader.app.app import ReaderApp
from reader.app.background import analysis_worker
from reader.app.background.first_part import rest_of_contents
from reader.app.background.staged_analysis import ShownStage
from reader.app.reading.overview import Overview
from reader.app.screens.reading import exporting
from reader.app.screens.reading.screen import ReadingScreen
from reader.app.startup.start import opened
from reader.app.widgets.bars.status_line import PlaceLine
from reader.article import Article, Block, Span
from reader.sources import Watch, load
from tests.app.driving import held, press, reading, settle, shown, until, work_done


async def test_the_beginning_of_a_long_document_can_be_read_while_the_rest_is_opened(book_path: Path) -> None:
    start, may_come = opened([str(book_path)]), Event()
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


@asynccontextmanager
async def beginning(path: Path) -> AsyncGenerator[tuple[Pilot[None], Event]]:
    """An app that shows the beginning of what is at `path`, and the event that lets the rest arrive."""
    start, may_come = opened([str(path)]), Event()
    assert start.rest is not None
    app = ReaderApp(start.first, rest=held(start.rest, may_come))
    async with app.run_test(size=(120, 36)) as pilot:
        await pilot.pause()
        yield pilot, may_come
        may_come.set()
        await work_done(app, "opening")


@pytest.mark.usefixtures("nothing_is_analysed")
async def test_words_that_are_being_found_are_found_in_the_rest_as_well(book_path: Path) -> None:
    async with beginning(book_path) as (pilot, may_come):
        await type_beginning(pilot, "/", *"long")
        assert "1 of more than 10,000" not in shown(pilot)
        may_come.set()
        await work_done(pilot.app, "opening")
        await pilot.pause()
        await until(lambda: "1 of more than 10,000" in shown(pilot))
        await pilot.press(*" book", "down")
        await until(lambda: "2 of more than 10,000" in shown(pilot))


@pytest.mark.usefixtures("nothing_is_analysed")
async def test_a_trail_of_words_goes_on_in_the_rest(book_path: Path) -> None:
    async with beginning(book_path) as (pilot, may_come):
        await type_beginning(pilot, "/", *"long", "enter", "n")
        await until(lambda: "so far" in shown(pilot))
        may_come.set()
        await settle(pilot)
        assert "“long” 2 of more than 10,000" in shown(pilot) and "so far" not in shown(pilot)


@pytest.mark.usefixtures("nothing_is_analysed")
async def test_words_are_not_said_to_be_missing_before_all_is_read(book_path: Path) -> None:
    async with beginning(book_path) as (pilot, _):
        await type_beginning(pilot, "/", *"9999", "enter")
        await until(lambda: "“9999” is not found in what has been read so far." in shown(pilot))


@pytest.mark.usefixtures("nothing_is_analysed")
async def test_nothing_is_done_with_a_part_as_if_it_were_the_whole(book_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(exporting, "pipe", lambda *_: "Done.")
    async with beginning(book_path) as (pilot, may_come):
        for keys in (
            ("u",),
            ("percent_sign", *"50", "enter"),
            ("vertical_line", *"wc", "enter"),
            ("x",),
            ("Y",),
            ("d",),
            (")",),
            ("i",),
        ):
            await type_beginning(pilot, *keys)
            await until(lambda: "The rest of the text is still being read: try again in a moment." in shown(pilot))
            pilot.app.screen.query_one(PlaceLine).flash("")
        may_come.set()
        await settle(pilot)
        await press(pilot, "u")
        assert "There are no links in this article." in shown(pilot)


@pytest.mark.usefixtures("nothing_is_analysed")
async def test_a_note_is_kept_on_its_words_though_they_move_while_it_is_written(article_path: Path) -> None:
    whole = load(article_path)
    first = Article(whole.text[20:], blocks=(Block(Span(0, 60)),), source=whole.source)
    assert await noted(first, whole) == [("deep", first.text[:60], Span(20, 80))]


@pytest.mark.usefixtures("nothing_is_analysed")
async def test_a_note_is_kept_though_its_words_are_gone_when_it_is_written(article_path: Path) -> None:
    whole = load(article_path)
    first = Article("Page 1 of 12", blocks=(Block(Span(0, 12)),), source=whole.source)
    assert await noted(first, whole) == [("deep", whole.text[:12], Span(0, 12))]


async def noted(first: Article, whole: Article) -> list[tuple[str, str, Span]]:
    """The keepsakes after a note was begun on the `first` block, and written when the `whole` had arrived."""
    may_come = Event()
    app = ReaderApp(first, rest=held(rest_of_contents(iter([whole]), Watch()), may_come))
    async with app.run_test(size=(120, 36)) as pilot:
        screen = app.screen
        assert isinstance(screen, ReadingScreen)
        await pilot.press("a")
        await until(lambda: isinstance(app.focused, TextArea))
        await pilot.press(*"deep")
        may_come.set()
        await work_done(app, "opening")
        await press(pilot, "enter")
        return [(kept.note, kept.words, kept.span) for kept in screen.reading.keepsakes]


async def type_beginning(pilot: Pilot[None], opener: str, *keys: str) -> None:
    """Press `opener`, then `keys`, without waiting for the rest of the document."""
    await pilot.press(opener)
    if keys:
        await until(lambda: isinstance(pilot.app.focused, Input))
        await pilot.press(*keys)
    await pilot.pause()
    await pilot.pause()


async def test_the_text_on_screen_is_analysed_before_the_rest_that_has_come_meanwhile(
    book_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[Article] = []
    understood = Event()

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
    stages_of, may_analyse = analysis_worker.stages_of, Event()

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
    stages_around, glances, rest = analysis_worker.stages_around, list[int](), Event()

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
