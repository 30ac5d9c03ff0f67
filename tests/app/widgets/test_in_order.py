"""Keys typed faster than they are handled."""

from __future__ import annotations

from asyncio import sleep
from pathlib import Path

import pytest
from textual.app import App, ComposeResult
from textual.events import Key
from textual.widgets import Input, TextArea

from reader.app.app import ReaderApp
from reader.app.reading.trail import TrailKind
from reader.app.widgets.in_order import Field
from tests.app.driving import burst, press, reading, settle, until


@pytest.mark.parametrize(
    ("keys", "typed"),
    [
        (("e", "e", "backspace", "l"), "el"),
        (("e", "e", "ctrl+u", "l"), "l"),
        (("e", "l", "left", "left", "x"), "xel"),
        (("ی", "\u200c", "ر"), "ی\u200cر"),
    ],
)
@pytest.mark.parametrize("opener", ["slash", "O", "a"])
async def test_what_is_typed_at_once_with_the_key_that_opens_a_field_is_edited_in_order(
    article_path: Path, opener: str, keys: tuple[str, ...], typed: str
) -> None:
    async with reading(article_path) as (pilot, _):
        await burst(pilot, opener, *keys)
        field = pilot.app.focused
        assert isinstance(field, Input | TextArea)
        assert (field.value if isinstance(field, Input) else field.text) == typed


@pytest.mark.parametrize("enter", ["enter", pytest.param("ctrl+j", id="typed before the app had the terminal")])
async def test_enter_takes_what_was_typed_before_it_and_not_what_is_typed_after_it(enter: str, article_path: Path) -> None:
    async with reading(article_path) as (pilot, screen):
        await burst(pilot, "slash", "t", "h", "e", enter, "n", "slash")
        assert screen.reading.trail.kind is TrailKind.FOUND and screen.reading.trail.index == 1
        assert screen.find_bar.field.value == "the"


@pytest.mark.parametrize("end", ["enter", "escape", "ctrl+c"])
@pytest.mark.parametrize("opener", ["slash", "a", "percent_sign", "w"])
async def test_a_key_typed_at_once_with_the_one_that_closes_a_field_is_for_the_text(
    tmp_path: Path, opener: str, end: str
) -> None:
    path = tmp_path / "eels.txt"
    path.write_text("“The eels came back,” said Ada Lund.\n\n" + "There was fog.\n\n" * 100, "utf-8")
    async with reading(path, (80, 24)) as (pilot, screen):
        await press(pilot, "n")
        await burst(pilot, opener, "7", end, "G")
        assert screen.view.scroll_y == screen.view.max_scroll_y > 10


class Host(App[None]):
    """A field that stays open."""

    def compose(self) -> ComposeResult:
        yield Field()


async def test_what_is_typed_at_once_with_enter_is_for_the_field_if_that_stays_open() -> None:
    async with Host().run_test() as pilot:
        for key in ("e", "enter", "l"):
            pilot.app.post_message(Key(key, key if len(key) == 1 else None))
        field = pilot.app.query_one(Field)
        await until(lambda: field.value == "el")


async def test_escape_closes_a_field_after_what_was_typed_into_it(article_path: Path) -> None:
    async with reading(article_path) as (pilot, screen):
        await burst(pilot, "slash", "t", "h", "escape")
        assert not screen.find_bar.display
        await press(pilot, "slash")
        assert screen.find_bar.field.value == "th"


async def test_a_key_that_is_none_of_a_field_does_what_it_does_in_the_text(tmp_path: Path) -> None:
    path = tmp_path / "eels.txt"
    path.write_text("The eels came back.\n\n" * 100, "utf-8")
    async with reading(path, (80, 24)) as (pilot, screen):
        await press(pilot, "slash", *"cod", "pagedown")
        assert screen.view.scroll_y > 10 and screen.find_bar.display


async def test_no_key_for_the_text_overtakes_one_typed_before_into_a_panel(article_path: Path) -> None:
    async with reading(article_path) as (pilot, screen):
        await press(pilot, "n", "v")
        pilot.app.post_message(Key("n", "n"))
        assert isinstance(pilot.app, ReaderApp)
        app = pilot.app
        while not app.is_key_passing:
            await sleep(0)
        screen.view.focus()
        assert not await app._check_bindings("m", priority=True)
        await settle(pilot)
        assert screen.reading.trail.index == 1 and not screen.reading.keepsakes
        assert await app._check_bindings("m", priority=True)
