"""Copying and piping what is read."""

from __future__ import annotations

from pathlib import Path

import pytest
from textual.app import App

from reader.app.reading.trail import TrailKind
from reader.app.screens.reading import exporting
from tests.app.driving import press, reading, shown, type_into


async def test_y_copies_the_quote_with_its_speaker(article_path: Path) -> None:
    async with reading(article_path) as (pilot, _):
        await pilot.press("n", "y")
        assert pilot.app.clipboard.startswith("“We have waited long enough,” — Ada Quill")


async def test_before_the_first_place_y_says_how_to_get_to_one(article_path: Path) -> None:
    async with reading(article_path) as (pilot, _):
        await press(pilot, "y")
        assert "Nothing to copy yet: go to a quote with n" in shown(pilot)


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


async def test_capital_y_in_a_panel_copies_all_of_the_voice_or_the_name_there(article_path: Path) -> None:
    async with reading(article_path) as (pilot, screen):
        await press(pilot, "v", "Y")
        *quotes, _, _ = pilot.app.clipboard.splitlines()
        assert len(quotes) < len(screen.reading.trail.spans)
        assert len({quote.rpartition(" — ")[2] for quote in quotes}) == 1
        await press(pilot, "e", "Y")
        assert "sentences with Ada Quill" in shown(pilot)
        assert screen.reading.trail.kind is TrailKind.QUOTES


async def test_capital_y_in_the_summary_copies_the_summary(article_path: Path) -> None:
    async with reading(article_path) as (pilot, screen):
        screen.body.summary.rows.enter()
        await press(pilot, "Y")
        assert "Copied 3 summary sentences." in shown(pilot)


@pytest.mark.parametrize(("keys", "what", "given"), [((), "text", "The harbour"), (("slash", *"fund", "enter"), "match", "fund")])
async def test_a_command_is_given_the_text_or_the_match_that_was_found(
    keys: tuple[str, ...], what: str, given: str, article_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    piped: list[str] = []

    def pipe(_app: App[None], command: str, text: str) -> str:
        piped.append(f"{command}: {text}")
        return "Done."

    monkeypatch.setattr(exporting, "pipe", pipe)
    async with reading(article_path) as (pilot, _):
        await press(pilot, *keys)
        await type_into(pilot, "vertical_line", *"wc")
        assert f"Pipe the {what} to" in shown(pilot)
        await press(pilot, "enter")
    assert piped[0].startswith(f"wc: {given}") and (what == "text" or piped[0] == f"wc: {given}")
