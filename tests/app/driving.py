"""Drives the app by keys, and reads what is on screen."""

from __future__ import annotations

from asyncio import Event, sleep, timeout
from collections.abc import AsyncIterator, Callable, Sequence
from contextlib import asynccontextmanager, suppress
from inspect import getsource
from pathlib import Path
from time import monotonic

import pytest
from textual._context import visible_screen_stack
from textual.app import App
from textual.events import Key, Paste
from textual.pilot import Pilot
from textual.strip import Strip
from textual.widgets import Input
from textual.worker import Worker, WorkerCancelled, WorkerState

from reader.app.app import ReaderApp
from reader.app.background.first_part import Rest
from reader.app.looks import themes
from reader.app.messages import ArticleWanted
from reader.app.screens.listing.screen import ListScreen
from reader.app.screens.modals.opening import OpeningScreen
from reader.app.screens.reading.screen import ReadingScreen
from reader.app.startup.start import opened
from reader.app.widgets.in_order import InOrder
from reader.library import Library
from reader.sources import load

_PATIENCE = 60.0
"""Seconds after which a test fails instead of waiting on; many times as long as anything takes on a busy machine."""


@asynccontextmanager
async def reading(
    path: Path, size: tuple[int, int] = (120, 36), library: Library | None = None
) -> AsyncIterator[tuple[Pilot[None], ReadingScreen]]:
    """The article at `path` in an app of its own, opened and analysed."""
    async with settled(ReaderApp(load(path), library), size) as pilot:
        assert isinstance(pilot.app.screen, ReadingScreen)
        yield pilot, pilot.app.screen


@asynccontextmanager
async def settled(app: ReaderApp, size: tuple[int, int] = (100, 30)) -> AsyncIterator[Pilot[None]]:
    """`app` after everything that it does at the start."""
    async with app.run_test(size=size, notifications=True) as pilot:
        await settle(pilot)
        yield pilot


@asynccontextmanager
async def app_on(*sources: str) -> AsyncIterator[Pilot[None]]:
    """The app as `reader SOURCES` starts it, with everything opened."""
    start = opened(sources)
    async with settled(ReaderApp(start.first, rest=start.rest, wanted=start.wanted)) as pilot:
        yield pilot


async def held(rest: Rest, may_come: Event) -> Rest:
    """The `rest` of a document, once it may come."""
    await may_come.wait()
    async for content in rest:
        yield content


async def want(pilot: Pilot[None], *sources: str | Path) -> None:
    """Ask for what is at `sources`, one right after the other, and wait until an article or a list has taken this place."""
    before = pilot.app.screen
    for source in sources:
        pilot.app.post_message(ArticleWanted(source))
    await until(lambda: isinstance(pilot.app.screen, ReadingScreen | ListScreen) and pilot.app.screen is not before)
    await settle(pilot)


async def until(happens: Callable[[], bool]) -> None:
    """Wait until something happens, without input."""
    given_up_at = monotonic() + _PATIENCE
    while not happens():
        if monotonic() > given_up_at:
            pytest.fail(f"This did not happen within {_PATIENCE:.0f} seconds: {getsource(happens).strip()}")
        await sleep(0.01)


async def settle(pilot: Pilot[None]) -> None:
    """Wait until the app has handled everything, and whatever that leads to."""
    await pilot.pause()
    await _pause_twice(pilot)
    while _going_on(pilot.app) or _holds_keys(pilot.app):
        await work_done(pilot.app)
        await sleep(0)
        await _pause_twice(pilot)


def _holds_keys(app: App[None]) -> bool:
    """Whether keys wait for a field that may be closed, or for a screen that is about to appear."""
    if isinstance(app, ReaderApp) and app._typed_ahead._held is not None and not isinstance(app.screen, OpeningScreen):
        return True
    fields = (each for screen in app.screen_stack for each in screen.walk_children() if isinstance(each, InOrder))
    return any(field._held is not None for field in fields)


async def _pause_twice(pilot: Pilot[None]) -> None:
    """Let the app handle its messages, and those that are sent meanwhile."""
    await pilot.pause()
    await pilot.pause()


async def work_done(app: App[None], group: str = "") -> None:
    """Wait until no work is going on, or none of a `group`; work that was given up for newer work is done."""
    going_on: list[Worker[object]] = []
    try:
        async with timeout(_PATIENCE):
            while going_on := _going_on(app, group):
                for worker in going_on:
                    await _end_of(worker)
    except TimeoutError:
        pytest.fail(f"This work did not end within {_PATIENCE:.0f} seconds: {going_on}")


def _going_on(app: App[None], group: str = "") -> list[Worker[object]]:
    """The work that is going on, or that of a `group`."""
    return [worker for worker in app.workers if not worker.is_finished and group in ("", worker.group)]


async def _end_of(worker: Worker[object]) -> None:
    """Wait until `worker` has finished, or, if it has not begun, until it may have."""
    if worker.state is WorkerState.PENDING:
        await sleep(0)  # it can be waited for once it has begun
    else:
        with suppress(WorkerCancelled):
            await worker.wait()


async def press(pilot: Pilot[None], *keys: str) -> None:
    """Press `keys`, and wait until the app has done what they ask for."""
    await pilot.press(*keys)
    await settle(pilot)


async def burst(pilot: Pilot[None], *keys: str) -> None:
    """Press `keys` all at once, as they come over a slow line."""
    for key in keys:
        pilot.app.post_message(Key(key, key if len(key) == 1 else None))
    await settle(pilot)


async def type_into(pilot: Pilot[None], opener: str, *keys: str) -> None:
    """Press `opener`, and once there is a field to type in, `keys`; then wait until the app has done what they ask for."""
    await pilot.press(opener)
    await until(lambda: isinstance(pilot.app.focused, Input))
    await press(pilot, *keys)


async def paste(pilot: Pilot[None], words: str) -> None:
    """Paste `words` where something is being typed."""
    pilot.app.post_message(Paste(words))
    await settle(pilot)


def strips(app: App[None]) -> list[Strip]:
    """The lines of the screen as they are drawn, with what lies below a card."""
    visible_screen_stack.set(app._background_screens)
    return app.screen._compositor.render_strips()[: app.size.height]


def shown(pilot: Pilot[None]) -> str:
    """The text of the screen, line by line."""
    return "\n".join(strip.text for strip in strips(pilot.app))


def position_of(pilot: Pilot[None], words: str) -> tuple[int, int]:
    """The column and the line on the screen where `words` stand first."""
    return next((line.index(words), y) for y, line in enumerate(shown(pilot).splitlines()) if words in line)


async def drag(pilot: Pilot[None], words: str, before: str = "") -> None:
    """Drag the mouse over `words` where they stand `before` others."""
    column, row = position_of(pilot, words + before)
    await pilot.mouse_down(offset=(column, row))
    await pilot.hover(offset=(column + len(words) - 1, row))
    await pilot.mouse_up(offset=(column + len(words) - 1, row))


def notices(pilot: Pilot[None]) -> str:
    """The messages of the notices that are shown."""
    return "\n".join(notification.message for notification in pilot.app._notifications)


def titles(pilot: Pilot[None]) -> list[str]:
    """The first line of each item of the list, from the top."""
    assert isinstance(pilot.app.screen, ListScreen)
    return [item.title for item in pilot.app.screen.article_list.items]


def marks(pilot: Pilot[None]) -> list[str]:
    """How much was read of each item of the list, from the top; empty if it was never opened."""
    assert isinstance(pilot.app.screen, ListScreen)
    return [item.mark for item in pilot.app.screen.article_list.items]


def screens(pilot: Pilot[None]) -> Sequence[type]:
    """The screens that lie over one another, the one in front last."""
    return [type(screen) for screen in pilot.app.screen_stack[1:]]


class InOurColours(App[None]):
    """An app in the colours of the reader, to show a single widget."""

    def __init__(self) -> None:
        super().__init__()
        self.register_theme(themes.NIGHT)
        self.theme = themes.NIGHT.name

    def get_theme_variable_defaults(self) -> dict[str, str]:
        return themes.variables(self.current_theme)


async def click(pilot: Pilot[None], words: str) -> None:
    """Click the last place on screen where `words` stand."""
    lines = shown(pilot).splitlines()
    row = max(number for number, line in enumerate(lines) if words in line)
    await pilot.click(offset=(lines[row].rindex(words), row))
    await settle(pilot)


async def click_beside(pilot: Pilot[None]) -> None:
    """Click the corner, where no frame is."""
    await pilot.click(offset=(0, pilot.app.size.height - 1))
    await settle(pilot)
