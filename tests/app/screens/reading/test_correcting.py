"""Correcting speakers, quotes and names."""

from __future__ import annotations

from pathlib import Path

import pytest

from reader.analysis.model import EntityKind
from reader.app.screens.reading.screen import ReadingScreen
from reader.library import Library
from reader.sources import load
from tests.app.driving import drag, position_of, press, reading, screens, settle, shown


def said(screen: ReadingScreen) -> dict[str, str]:
    """The speaker of each quote in the app."""
    analysis = screen.reading.analysis
    assert analysis is not None
    speakers = {quote.span.of(analysis.article.text): analysis.speaker_of(quote) for quote in analysis.quotes}
    return {words: "" if speaker is None else speaker.name for words, speaker in speakers.items()}


FIRST = "“We have waited long enough,”"
SECOND = "“The boats cannot wait any longer.”"


async def test_another_speaker_is_chosen_and_everything_follows(article_path: Path) -> None:
    async with reading(article_path) as (pilot, screen):
        await press(pilot, "n", "w")
        assert "Who said this?" in shown(pilot)
        await press(pilot, *"bra", "enter")
        assert said(screen)[FIRST] == "Tom Brandt"
        assert "Corrected: said by Tom Brandt; ' lists" in shown(pilot)
        await press(pilot, "y")
        assert pilot.app.clipboard.startswith(f"{FIRST} — Tom Brandt")
    async with reading(article_path) as (pilot, screen):
        await press(pilot, "n")
        assert said(screen)[FIRST] == "Tom Brandt"
        assert "Tom Brandt · corrected" in shown(pilot)


async def test_a_name_that_is_not_in_the_article_can_be_typed(article_path: Path) -> None:
    async with reading(article_path) as (pilot, screen):
        await press(pilot, "n", "w", *"Mila Storm", "enter", "i")
        assert said(screen)[FIRST] == "Mila Storm"
        assert "not named" in shown(pilot)


async def test_a_quote_corrected_to_be_none_gives_way_to_the_next(article_path: Path) -> None:
    async with reading(article_path) as (pilot, screen):
        await press(pilot, "n", "w", "up", "enter")
        assert FIRST not in said(screen)
        assert screen.reading.trail.current is not None
        assert screen.reading.trail.current.of(screen.article.text) == SECOND


async def test_the_question_can_be_left_open(article_path: Path) -> None:
    async with reading(article_path) as (pilot, screen):
        await press(pilot, "n", "w", *"bra", "escape")
        await press(pilot, "w", "enter")
        assert screens(pilot)[-1] is ReadingScreen
        assert (said(screen)[FIRST], screen.reading.corrections) == ("Ada Quill", ())


async def test_a_correction_is_taken_back_in_the_question(article_path: Path) -> None:
    async with reading(article_path) as (pilot, screen):
        await press(pilot, "n", "w", *"bra", "enter", "w")
        assert "as it was found" in shown(pilot)
        await press(pilot, "down", "enter")
        assert (said(screen)[FIRST], screen.reading.corrections) == ("Ada Quill", ())
    assert Library().corrections_in(load(article_path)) == ()


async def test_a_correction_that_is_taken_back_is_told_with_the_key_that_makes_it_again(article_path: Path) -> None:
    async with reading(article_path, (160, 36)) as (pilot, _):
        await press(pilot, "n", "w", *"bra", "enter", "w", "down", "enter")
        assert "Taken back: Ada Quill, as it was found; U corrects it again." in shown(pilot)


async def test_a_correction_is_listed_and_taken_back_in_the_list(article_path: Path) -> None:
    async with reading(article_path) as (pilot, screen):
        await press(pilot, "n", "h", "w", "up", "enter", "apostrophe")
        assert "1 highlight · 1 correction" in shown(pilot)
        assert f"{FIRST} — not a quotation" in shown(pilot)
        await press(pilot, "end", "enter", "w")
        assert "Who said this?" in shown(pilot)
        await press(pilot, "escape", "apostrophe", "end", "x", "escape")
        assert said(screen)[FIRST] == "Ada Quill"
        assert [each.speaker for each in screen.reading.keepsakes] == ["Ada Quill"]
    assert Library().corrections_in(load(article_path)) == ()


async def test_a_highlight_is_kept_under_the_name_of_the_right_speaker(article_path: Path) -> None:
    async with reading(article_path) as (pilot, _):
        await press(pilot, "n", "h", "w", *"bra", "enter")
    ((_, keepsakes),) = Library().kept()
    assert [each.speaker for each in keepsakes] == ["Tom Brandt"]


async def test_selected_text_becomes_a_quote(article_path: Path) -> None:
    async with reading(article_path) as (pilot, screen):
        await drag(pilot, "harbour", before=" of")
        await press(pilot, "w")
        assert "▶ not a quotation" in shown(pilot)
        await press(pilot, *"brandt", "enter")
        assert said(screen)["harbour"] == "Tom Brandt"


async def test_a_click_takes_an_answer(article_path: Path) -> None:
    async with reading(article_path) as (pilot, screen):
        await press(pilot, "n", "w")
        await pilot.click(offset=position_of(pilot, "nobody known"))
        await settle(pilot)
        assert said(screen)[FIRST] == ""


async def test_without_a_quote_a_notice_says_what_to_do(article_path: Path) -> None:
    async with reading(article_path) as (pilot, _):
        await press(pilot, "w")
        assert "Go to a quote (n)" in shown(pilot)


@pytest.mark.parametrize("size", [(80, 24), (40, 10), (24, 6)])
async def test_the_question_fits_into_every_window(article_path: Path, size: tuple[int, int]) -> None:
    async with reading(article_path, size) as (pilot, screen):
        await press(pilot, "n", "w")
        assert "Who said this?" in shown(pilot) and "▶ Ada Quill" in shown(pilot)
        await pilot.resize_terminal(60, 12)
        await press(pilot, *"bra", "enter")
        assert said(screen)[FIRST] == "Tom Brandt"


def named(screen: ReadingScreen) -> dict[str, tuple[EntityKind, int]]:
    """The kind of each name in the app, and how often it occurs."""
    assert screen.reading.analysis is not None
    return {entity.name: (entity.kind, len(entity.mentions)) for entity in screen.reading.analysis.entities}


async def test_all_quotes_of_a_voice_go_to_another_speaker_and_back_in_one_step(article_path: Path) -> None:
    async with reading(article_path) as (pilot, screen):
        await press(pilot, "n", "w", "tab")
        assert "Who said these 2 quotes?" in shown(pilot)
        await press(pilot, *"bra", "enter")
        assert set(said(screen).values()) == {"Tom Brandt"}
        assert "Corrected: 2 quotes said by Tom Brandt; ' lists it, U takes it back." in shown(pilot)
        await press(pilot, "U")
        assert said(screen)[FIRST] == said(screen)[SECOND] == "Ada Quill"
        assert "Undone: 2 quotes said by Tom Brandt." in shown(pilot)
    assert Library().corrections_in(load(article_path)) == ()


async def test_in_the_voices_all_quotes_of_one_are_asked_about_first(article_path: Path) -> None:
    async with reading(article_path) as (pilot, screen):
        await press(pilot, "v", "w")
        assert "Who said these " in shown(pilot)
        await press(pilot, *"Mila Storm", "enter")
        assert "Mila Storm" in said(screen).values()


async def test_another_kind_is_chosen_in_the_panel_of_names_and_stays(article_path: Path) -> None:
    async with reading(article_path) as (pilot, screen):
        await press(pilot, "e", "w")
        assert "What is this name? · all 2 places" in shown(pilot)
        await press(pilot, *"organis", "enter")
        assert named(screen)["Ada Quill"] == (EntityKind.ORGANISATION, 2)
        assert "Corrected: Ada Quill, an organisation; ' lists it" in shown(pilot)
    async with reading(article_path) as (pilot, screen):
        assert named(screen)["Ada Quill"] == (EntityKind.ORGANISATION, 2)
        assert said(screen)[FIRST] == "Ada Quill"


async def test_a_name_is_corrected_from_its_card(article_path: Path) -> None:
    async with reading(article_path) as (pilot, screen):
        await press(pilot, "n", "i")
        assert "w corrects" in shown(pilot)
        await press(pilot, "w")
        assert "What is this name?" in shown(pilot)
        await press(pilot, *"Adele Quill", "enter")
        assert screens(pilot)[-1] is ReadingScreen and said(screen)[FIRST] == "Adele Quill"


async def test_at_a_name_in_the_text_two_names_become_one_and_two_again(article_path: Path) -> None:
    async with reading(article_path) as (pilot, screen):
        await press(pilot, "e", "enter", "w", *"tom", "enter")
        assert "Ada Quill" not in named(screen) and said(screen)[FIRST] == "Tom Brandt"
        assert screen.reading.trail.label == "Tom Brandt"
        await press(pilot, "w")
        assert "as it was found" in shown(pilot)
        await press(pilot, "down", "enter")
        assert said(screen)[FIRST] == "Ada Quill" and screen.reading.corrections == ()


async def test_one_mention_alone_names_somebody_else(article_path: Path) -> None:
    async with reading(article_path) as (pilot, screen):
        await press(pilot, "e", "enter", "n", "w", "tab")
        assert "What is this name? · only here" in shown(pilot)
        await press(pilot, *"Mila Quill", "enter")
        assert (named(screen)["Ada Quill"][1], named(screen)["Mila Quill"][1]) == (1, 1)


async def test_a_name_that_is_none_leaves_its_trail_and_can_be_listed_and_taken_back(article_path: Path) -> None:
    async with reading(article_path) as (pilot, screen):
        await press(pilot, "e", "enter", "w", *"no name", "enter")
        assert "Ada Quill" not in named(screen) and said(screen)[FIRST] == ""
        await press(pilot, "apostrophe")
        assert "Ada Quill — no name" in shown(pilot) and "1 correction" in shown(pilot)
        await press(pilot, "x", "u", "escape")
        assert "Ada Quill" not in named(screen)
        await press(pilot, "apostrophe", "x", "escape")
        assert said(screen)[FIRST] == "Ada Quill"


async def test_a_long_role_leaves_room_for_the_name(tmp_path: Path) -> None:
    path = tmp_path / "eels.txt"
    said_by = "said Ada Magdalena Quill, the head of the department of rivers, on Monday"
    path.write_text(f"“The eels are back,” {said_by}. Nobody had asked for them.", "utf-8")
    async with reading(path, (60, 24)) as (pilot, _):
        await press(pilot, "n", "w")
        assert "▶ Ada Magdalena Quill  head of the" in shown(pilot)


async def test_selected_text_becomes_a_name(article_path: Path) -> None:
    async with reading(article_path) as (pilot, screen):
        await drag(pilot, "Dredging")
        await press(pilot, "w")
        assert "Is this a name?" in shown(pilot)
        await press(pilot, *"an event", "enter")
        assert named(screen)["Dredging"] == (EntityKind.EVENT, 1)


async def test_keeping_and_dropping_are_undone_step_by_step(article_path: Path) -> None:
    async with reading(article_path) as (pilot, screen):
        await press(pilot, "n", "h", "a", *"ask her", "enter", "n", "m", "m")
        assert "Bookmark removed; U brings it back." in shown(pilot)
        await press(pilot, "U")
        assert "Undone: bookmark removed." in shown(pilot)
        assert [each.note for each in screen.reading.keepsakes] == ["ask her", ""]
        await press(pilot, "U", "U")
        assert [each.note for each in screen.reading.keepsakes] == [""]
        await press(pilot, "U", "U")
        assert screen.reading.keepsakes == () and "There is nothing to undo." in shown(pilot)
    assert Library().keepsakes_in(load(article_path)) == ()


async def test_a_page_down_may_come_before_the_answers_are_drawn(article_path: Path) -> None:
    async with reading(article_path, (30, 5)) as (pilot, screen):
        await pilot.press("n", "w", "pagedown", "pageup", "escape")
        await pilot.pause()
        assert pilot.app.screen is screen
