"""The colours that a terminal gets."""

from __future__ import annotations

from pathlib import Path

import pytest
from rich.segment import Segment
from textual.pilot import Pilot

from tests.app.driving import press, reading, strips


def segments(pilot: Pilot[None]) -> list[Segment]:
    """All that stands on the screen, with what it looks like."""
    return [segment for strip in strips(pilot.app) for segment in strip]


async def test_without_colours_the_terminals_own_colours_are_left_alone(
    article_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("NO_COLOR", "1")
    async with reading(article_path) as (pilot, _):
        pilot.app.theme = "ansi-dark"
        await press(pilot, "n")
        colours = {
            colour for each in segments(pilot) if each.style for colour in (each.style.color, each.style.bgcolor) if colour
        }
        assert [colour for colour in colours if not colour.is_default] == []


@pytest.mark.parametrize(("keys", "words"), [("n", "long enough"), ("e", "Ada Quill"), ("l", "Harbour")])
async def test_without_colours_it_is_seen_in_the_terminals_own_what_is_chosen(
    article_path: Path, monkeypatch: pytest.MonkeyPatch, keys: str, words: str
) -> None:
    monkeypatch.setenv("NO_COLOR", "1")
    async with reading(article_path) as (pilot, _):
        pilot.app.theme = "ansi-dark"
        await press(pilot, *keys)
        looks = [(each.text, each.style) for each in segments(pilot) if each.style]
        assert words in "".join(text for text, style in looks if style.bold and (style.reverse or style.underline))


@pytest.mark.parametrize(("keys", "words"), [("ni", "long enough"), ("l", "1 min")])
async def test_in_the_terminals_own_colours_what_is_chosen_is_of_one_colour(article_path: Path, keys: str, words: str) -> None:
    async with reading(article_path) as (pilot, _):
        pilot.app.theme = "ansi-dark"
        await press(pilot, *keys)
        looks = [(each.text, each.style) for each in segments(pilot) if each.style and each.text.strip()]
        chosen = [(text, style) for text, style in looks if style.bgcolor and style.bgcolor.number == 6]
        assert words in "".join(text for text, _ in chosen)
        assert len({style.color for _, style in chosen}) == 1
