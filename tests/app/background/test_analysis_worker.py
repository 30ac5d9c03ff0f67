"""The analysis that runs beside the app."""

from __future__ import annotations

import asyncio
import os
import subprocess
import sys
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from reader import analyse
from reader.analysis.cache import ANALYSES
from reader.analysis.model import Analysis
from reader.app.background import analyst, staged_analysis
from reader.app.background.analysis_worker import Restarted, stages_around, stages_of
from reader.app.background.staged_analysis import AnalysisFailedError, ShownStage
from reader.app.memory import Memory
from reader.app.screens.reading.screen import ReadingScreen
from reader.app.typesetting.layers import Marks
from reader.article import Article, Emphasis, EmphasisKind, Link, Span
from reader.library import Library, QuoteCorrection
from reader.sources.plain.read import article_from_text
from tests.app.driving import until

TEXT = "“The boats cannot wait,” said Ada Quill, the mayor, in Lunde on day {}. Nobody answered her for a while.\n\n"


@pytest.fixture(autouse=True)
def analysed_once() -> None:
    """Here every test has its articles analysed anew."""


def article_of(paragraphs: int) -> Article:
    return article_from_text("".join(TEXT.format(n) for n in range(paragraphs)))


async def all_of(article: Article, near: int = 0) -> list[ShownStage | Restarted]:
    return [stage async for stage in stages_of(article, near)]


def known(seen: list[ShownStage | Restarted]) -> list[tuple[Analysis, bool]]:
    """What was understood, and whether it was all."""
    return [(stage.overview.analysis, stage.is_whole) for stage in seen if isinstance(stage, ShownStage)]


async def test_a_long_article_is_analysed_first_around_the_place_being_read_and_then_whole() -> None:
    article = article_of(400)
    first, *_, last = await all_of(article, near=30_000)
    assert isinstance(first, ShownStage) and not first.is_whole
    assert any(25_000 < quote.span.start < 36_000 for quote in first.overview.analysis.quotes)
    assert known([last]) == [(analyse(article), True)]


async def test_a_glance_at_a_place_analyses_only_what_is_around_it() -> None:
    article = article_of(400)
    (seen,) = [stage async for stage in stages_around(article, 30_000)]
    assert not seen.is_whole
    assert seen.overview.covers(Span(30_000, 32_000)) and not seen.overview.covers(Span(0, 2_000))
    assert any(30_000 < quote.span.start < 32_000 for quote in seen.overview.analysis.quotes)


async def test_a_glance_that_fails_is_not_reported(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "executable", "/bin/false")
    assert not [stage async for stage in stages_around(article_of(400), 0)]


async def test_an_article_is_analysed_only_once(monkeypatch: pytest.MonkeyPatch) -> None:
    article = article_of(3)
    before = known(await all_of(article))[-1:]
    monkeypatch.setattr(subprocess, "Popen", None)
    assert known(await all_of(article)) == before
    linked = replace(article, source="elsewhere.md", links=(Link(Span(1, 4), "https://lunde.example"),))
    set_apart = replace(linked, emphasis=(Emphasis(Span(1, 4), EmphasisKind.BOLD),))
    assert known(await all_of(set_apart)) == [(replace(analysis, article=set_apart), whole) for analysis, whole in before]


async def test_an_article_whose_cached_analysis_is_broken_is_analysed_anew(own_home: Path) -> None:
    article = article_of(3)
    before = known(await all_of(article))[-1:]
    for file in ANALYSES.folder.iterdir():
        file.write_bytes(b"broken")
    assert known(await all_of(article))[-1:] == before
    assert known(await all_of(article)) == before


@pytest.mark.parametrize("program", ["/bin/false", "/bin/no-such-program"])
async def test_an_analysis_whose_process_dies_is_restarted_once_and_then_fails(
    program: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "executable", program)
    stages = stages_of(article_of(3))
    assert isinstance(await anext(stages), Restarted)
    with pytest.raises(AnalysisFailedError):
        await anext(stages)


async def test_an_early_analysis_is_not_repeated(monkeypatch: pytest.MonkeyPatch) -> None:
    article = article_of(3)
    analyst.get_ready()
    staged_analysis.begin_early(article, 0)
    monkeypatch.setattr(subprocess, "Popen", None)
    assert known(await all_of(article))[-1] == (analyse(article), True)


async def test_a_finished_early_analysis_is_shown_from_the_start() -> None:
    article = article_of(3)
    staged_analysis.begin_early(article, 0)
    await until(lambda: (stage := staged_analysis.latest_stage(article)) is not None and stage.is_whole)
    screen = ReadingScreen(article, Memory(Library(), print))
    assert screen.reading.analysis == analyse(article)
    assert known(await all_of(article)) == [(analyse(article), True)]


async def test_marks_of_an_early_analysis_are_shown_before_anything_asks_for_them() -> None:
    article, shown = article_of(3), asyncio.Event()
    marked: list[Marks] = []
    loop = asyncio.get_running_loop()

    def show(marks: Marks) -> None:
        marked.append(marks)
        loop.call_soon_threadsafe(shown.set)

    staged_analysis.begin_early(article, 0, show)
    await asyncio.wait_for(shown.wait(), 30)
    first, *_ = [stage for stage in await all_of(article) if isinstance(stage, ShownStage)]
    assert marked == [first.overview.marks]


async def test_an_early_analysis_has_the_corrections_from_the_start() -> None:
    article, marked = article_of(3), asyncio.Queue[Marks]()
    spans = [quote.span for quote in analyse(article).quotes]
    loop = asyncio.get_running_loop()

    def show(marks: Marks) -> None:
        loop.call_soon_threadsafe(marked.put_nowait, marks)

    corrections = (QuoteCorrection(spans[0], is_quote=False), QuoteCorrection(spans[1], "Tom Brandt"))
    staged_analysis.begin_early(article, 0, show, corrections)
    marks = await asyncio.wait_for(marked.get(), 30)
    assert [marks.quotes.value_at(span.start) for span in spans] == [None, 1, 2]
    *_, last = [each.overview for each in await all_of(article) if isinstance(each, ShownStage)]
    assert (last.found, last.corrections) == (analyse(article), corrections)


@pytest.mark.parametrize("is_known", [True, False], ids=["known", "new"])
async def test_an_early_analysis_is_ended_for_another_article(monkeypatch: pytest.MonkeyPatch, is_known: bool) -> None:
    started: list[analyst.Analyst] = []

    def noted() -> analyst.Analyst:
        started.append(analyst.started())
        return started[-1]

    article = article_of(3)
    if is_known:
        await all_of(article)
    monkeypatch.setattr(staged_analysis, "started", noted)
    staged_analysis.begin_early(article_of(300), 0)
    await all_of(article)
    assert started[0].questions.closed and started[0].process.wait()


async def test_the_process_ends_when_the_reader_goes_away(monkeypatch: pytest.MonkeyPatch) -> None:
    processes: list[subprocess.Popen[bytes]] = []
    start = subprocess.Popen

    def started(*arguments: Any, **options: Any) -> subprocess.Popen[bytes]:
        processes.append(start(*arguments, **options))
        return processes[-1]

    monkeypatch.setattr(subprocess, "Popen", started)
    task = asyncio.ensure_future(all_of(article_of(3_000)))
    await until(lambda: bool(processes))
    task.cancel()
    with pytest.raises(asyncio.CancelledError):
        await task
    assert processes[0].poll() is not None
    with pytest.raises(ProcessLookupError):
        os.kill(processes[0].pid, 0)
