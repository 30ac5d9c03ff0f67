"""How the app looks at common sizes."""

from __future__ import annotations

import sys
from collections.abc import Callable

import pytest
from textual.command import CommandList
from textual.pilot import Pilot
from textual.widgets import Input, TextArea

from reader.app.app import ReaderApp
from reader.app.lists.recent import shipped_articles
from reader.sources import load
from tests.app.driving import press, settle, until

pytestmark = pytest.mark.skipif(sys.version_info[:2] != (3, 11), reason="the pictures are drawn by one Python")
Compare = Callable[..., bool]


def app_of(name: str | None) -> ReaderApp:
    article = None if name is None else load(shipped_articles() / name)
    return ReaderApp(article)


async def understood(pilot: Pilot[None]) -> None:
    await settle(pilot)
    await press(pilot, "n", "n", "n", "n")


@pytest.mark.parametrize("size", [(60, 20), (80, 24), (120, 36), (200, 50)], ids=lambda size: "x".join(map(str, size)))
def test_an_article(size: tuple[int, int], snap_compare: Compare) -> None:
    assert snap_compare(app_of("minsk.txt"), terminal_size=size, run_before=understood)


@pytest.mark.parametrize("size", [(80, 24), (120, 36)], ids=lambda size: "x".join(map(str, size)))
def test_an_interview(size: tuple[int, int], snap_compare: Compare) -> None:
    assert snap_compare(app_of("the-keeper.txt"), terminal_size=size, run_before=understood)


def test_markdown_with_nested_sections(snap_compare: Compare) -> None:
    assert snap_compare(app_of("the-ferry.md"), terminal_size=(120, 36), run_before=understood)


def test_without_colours(snap_compare: Compare, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("NO_COLOR", "1")
    assert snap_compare(app_of("minsk.txt"), terminal_size=(120, 36), run_before=understood)


@pytest.mark.parametrize("theme", ["reader-day", "ansi-dark"])
def test_in_other_colours(theme: str, snap_compare: Compare) -> None:
    async def coloured(pilot: Pilot[None]) -> None:
        pilot.app.theme = theme
        await understood(pilot)

    assert snap_compare(app_of("minsk.txt"), terminal_size=(120, 36), run_before=coloured)


@pytest.mark.parametrize(
    "keys",
    ["i", "d", "s", "e", "v j", "slash M i n s k", "z", "i j j y", "h ) a h e r e enter apostrophe", "h n a", "ctrl+p q u"],
    ids=["card", "timeline", "summary", "names", "voices", "find", "focus", "copied", "kept", "note", "palette"],
)
@pytest.mark.parametrize("size", [(60, 20), (80, 24)], ids=lambda size: "x".join(map(str, size)))
def test_what_is_asked_for(keys: str, size: tuple[int, int], snap_compare: Compare) -> None:
    async def asked(pilot: Pilot[None]) -> None:
        await understood(pilot)
        for key in keys.split():
            await press(pilot, key)
        lists = pilot.app.screen.query(CommandList)
        await until(lambda: all(each.vertical_scrollbar.window_virtual_size == each.virtual_size.height for each in lists))
        for field in (*pilot.app.screen.query(Input), *pilot.app.screen.query(TextArea)):
            field.cursor_blink = False

    assert snap_compare(app_of("minsk.txt"), terminal_size=size, run_before=asked)


def test_the_list(snap_compare: Compare) -> None:
    async def listed(pilot: Pilot[None]) -> None:
        await settle(pilot)

    assert snap_compare(app_of(None), terminal_size=(80, 24), run_before=listed)


def test_the_help(snap_compare: Compare) -> None:
    async def helped(pilot: Pilot[None]) -> None:
        await understood(pilot)
        await press(pilot, "question_mark")

    assert snap_compare(app_of("minsk.txt"), terminal_size=(100, 40), run_before=helped)
