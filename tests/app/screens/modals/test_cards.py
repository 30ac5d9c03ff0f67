"""The cards of names and voices, and the timeline."""

from __future__ import annotations

from asyncio import timeout
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from threading import Event
from time import sleep

import pytest

from reader.analysis.model import Analysis
from reader.app.memory import Memory
from reader.app.reading.overview import Overview
from reader.app.reading.trails import NO_QUOTES
from reader.app.screens.modals.card import CardScreen
from reader.app.screens.modals.question import QuestionScreen
from reader.app.screens.reading.screen import ReadingScreen
from reader.library import Library
from tests.app.driving import position_of, press, reading, screens, shown, until


async def test_i_lists_all_quotes_of_who_speaks_and_enter_goes_to_one(article_path: Path) -> None:
    async with reading(article_path) as (pilot, screen):
        await press(pilot, "n", "i")
        on_screen = shown(pilot)
        assert "Ada Quill" in on_screen and "SAYS" in on_screen and "2 · " in on_screen
        await press(pilot, "j", "enter")
        assert screen.reading.trail.index == 1
        assert screen.reading.quote is not None and screen.reading.analysis is not None
        assert "only Ada Quill" in shown(pilot)


async def test_in_a_low_window_a_card_has_more_lines_for_quotes_than_for_anything_else(article_path: Path) -> None:
    article_path.write_text("\n\n".join(f"“We shall wait for day {day},” said Ada Quill." for day in range(20)), "utf-8")
    async with reading(article_path, size=(40, 11)) as (pilot, _):
        await press(pilot, "n", "i")
        assert shown(pilot).count("┃ “We shall wait") >= 5


async def test_y_in_the_list_copies_its_row_and_says_so(article_path: Path) -> None:
    async with reading(article_path) as (pilot, _):
        await press(pilot, "n", "i", "j", "y")
        assert pilot.app.clipboard.startswith("“The boats cannot wait any longer.” — Ada Quill")
        assert "Copied the quote by Ada Quill" in shown(pilot)


async def test_i_on_words_of_nobody_known_says_so(tmp_path: Path) -> None:
    path = tmp_path / "wall.txt"
    path.write_text("The gate of the old school had come off. “Nobody must ever come in here.” Then it rained.\n", "utf-8")
    async with reading(path) as (pilot, _):
        await press(pilot, "n", "i")
        assert "The article does not say whose words these are." in shown(pilot)


async def test_i_without_a_place_asks_for_one(article_path: Path) -> None:
    async with reading(article_path) as (pilot, screen):
        await press(pilot, "i")
        assert pilot.app.screen is screen and "Go to a quote (n) or a name (e), then press i." in shown(pilot)


async def test_i_on_a_name_of_the_panel_opens_its_card(article_path: Path) -> None:
    async with reading(article_path) as (pilot, _):
        await press(pilot, "e", "i")
        on_screen = shown(pilot)
        assert "FIRST NAMED" in on_screen
        await pilot.press("escape")


async def test_a_card_leads_to_the_other_articles_that_have_the_name(article_path: Path) -> None:
    other = article_path.with_name("quay.txt")
    other.write_text("The quay of Lunde\n\nAda Quill saw the new quay.\n", "utf-8")
    gone = article_path.with_name("gone.txt")
    gone.write_text("Ada Quill was here.\n", "utf-8")
    for path in (other, gone):
        async with reading(path) as (pilot, _):
            await press(pilot, "j")
    gone.unlink()
    async with reading(article_path) as (pilot, screen):
        await press(pilot, "n", "i")
        assert "IN OTHER ARTICLES" in shown(pilot)
        assert "The quay of Lunde" in shown(pilot) and "saw the new quay" in shown(pilot) and "was here" not in shown(pilot)
        await press(pilot, "G", "enter")
        assert isinstance(pilot.app.screen, ReadingScreen) and pilot.app.screen is not screen
        place = pilot.app.screen.reading.trail.current
        assert place is not None and place.of(pilot.app.screen.article.text) == "Ada Quill"


async def test_a_card_lists_what_is_said_in_other_articles_to_copy_or_to_go_to(article_path: Path) -> None:
    other = article_path.with_name("quay.txt")
    other.write_text("# The quay of Lunde\n\nIt rained.\n\n“The quay was long overdue,” said Ada Quill.\n", "utf-8")
    async with reading(other) as (pilot, _):
        await press(pilot, "j")
    async with reading(article_path) as (pilot, screen):
        await press(pilot, "n", "i")
        assert "┃ “The quay was long overdue,”" in shown(pilot)
        await press(pilot, "G", "y")
        assert pilot.app.clipboard.startswith("“The quay was long overdue,” — Ada Quill — ")
        assert "quay.txt" in pilot.app.clipboard and "Copied, with its source." in shown(pilot)
        await press(pilot, "enter")
        assert isinstance(pilot.app.screen, ReadingScreen) and pilot.app.screen is not screen
        place = pilot.app.screen.reading.trail.current
        assert place is not None and place.of(pilot.app.screen.article.text) == "“The quay was long overdue,”"


async def test_a_key_in_a_card_copies_all_that_somebody_says_here_and_in_other_articles(
    article_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name, words, dated in (
        ("quay", "The quay was long overdue", "2026-01-02"),
        ("mole", "The mole is sinking", "2026-03-04"),
    ):
        other = article_path.with_name(f"{name}.md")
        other.write_text(f"---\ntitle: The {name}\ndate: {dated}\n---\n\nIt rained.\n\n“{words},” said Ada Quill.\n", "utf-8")
        async with reading(other) as (pilot, _):
            await press(pilot, "j")
    monkeypatch.setattr(Library, "said_by", _slow(Library.said_by))
    async with reading(article_path) as (pilot, _):
        await press(pilot, "n", "i", "Y")
        lines = pilot.app.clipboard.splitlines()
        assert [line.split(" — ")[0] for line in lines[-2:]] == ["“The mole is sinking,”", "“The quay was long overdue,”"]
        assert [line.split(" — ")[1] for line in lines] == ["Ada Quill"] * 4
        assert all("harbour" in line for line in lines[:2]) and "2026-03-04" in lines[2] and "quay.md" in lines[3]
        assert "Copied 4 quotes from 3 articles, each with its source." in shown(pilot)
        assert "2 · 2 quotes" in shown(pilot)


def _slow(read: Callable[..., object]) -> Callable[..., object]:
    """`read`, as from a slow disk."""

    def slowly(*given: object) -> object:
        sleep(0.1)
        return read(*given)

    return slowly


async def test_the_app_ends_while_a_card_still_looks_for_words_to_copy(
    article_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    may_end, is_asked, copy_all = Event(), Event(), CardScreen.action_copy_all

    async def asked(card: CardScreen) -> None:
        is_asked.set()
        await copy_all(card)

    monkeypatch.setattr(CardScreen, "action_copy_all", asked)
    monkeypatch.setattr(Memory, "others_with", lambda *_, **__: may_end.wait(30) and [])
    async with timeout(10) as limit:
        async with reading(article_path) as (pilot, _):
            await press(pilot, "n")
            await pilot.press("i")
            pilot.app.simulate_key("Y")
            await until(is_asked.is_set)
            pilot.app.exit()
        may_end.set()
    assert not limit.expired()


async def test_a_card_asks_about_its_own_person_also_when_others_have_been_found_meanwhile(article_path: Path) -> None:
    async with reading(article_path) as (pilot, screen):
        await press(pilot, "n", "i")
        screen.reading = replace(screen.reading, overview=Overview(Analysis(screen.article)))
        await press(pilot, "w")
        assert screens(pilot)[-1] is QuestionScreen and "Ada Quill" in shown(pilot)


async def test_a_place_chosen_in_a_list_is_one_of_all_that_are_known_by_then(article_path: Path) -> None:
    async with reading(article_path) as (pilot, screen):
        whole = screen.reading.overview
        assert whole is not None
        first = replace(whole.analysis, quotes=whole.analysis.quotes[:1])
        screen.reading = replace(screen.reading, trail=NO_QUOTES).surveyed(Overview(first), is_whole=False)
        await press(pilot, "n", "i", "Y")
        assert "Copied so far: 1 quote" in shown(pilot)
        screen.reading = screen.reading.surveyed(whole, is_whole=True)
        await press(pilot, "enter")
        assert "quote 1 of 2 · only Ada Quill" in shown(pilot)


async def test_the_key_that_copies_all_words_says_so_if_nothing_is_said(article_path: Path) -> None:
    article_path.write_text("Ada Quill saw the new quay of Lunde.\n", "utf-8")
    async with reading(article_path) as (pilot, _):
        await press(pilot, "e", "i", "Y")
        assert pilot.app.clipboard == ""
        assert "Nothing that is said is known to be theirs." in shown(pilot)


async def test_the_sentence_that_names_somebody_first_is_listed_once(article_path: Path) -> None:
    article_path.write_text("Ada Quill saw the new quay of Lunde. It rained.\n", "utf-8")
    async with reading(article_path) as (pilot, _):
        await press(pilot, "e", "i")
        assert "FIRST NAMED" in shown(pilot) and "NAMED WITH OTHERS" not in shown(pilot)


async def test_what_is_said_in_other_articles_is_as_it_was_corrected_there(article_path: Path) -> None:
    other = article_path.with_name("quay.txt")
    other.write_text("# The quay\n\n“The quay was long overdue,” said Tom Brandt. Ada Quill was there.\n", "utf-8")
    async with reading(other) as (pilot, _):
        await press(pilot, "j", "n", "w", *"Ada Quill", "enter")
    async with reading(article_path) as (pilot, _):
        await press(pilot, "n", "i")
        assert "┃ “The quay was long overdue,”" in shown(pilot)


async def test_a_click_on_a_quote_makes_it_current_and_another_lists_the_voice(article_path: Path) -> None:
    async with reading(article_path) as (pilot, screen):
        await pilot.click(offset=position_of(pilot, "long enough"))
        await pilot.pause()
        assert screen.reading.trail.index == 0
        await pilot.click(offset=position_of(pilot, "long enough"))
        await pilot.pause()
        assert "SAYS" in shown(pilot)


async def test_d_lists_the_dates(article_path: Path) -> None:
    async with reading(article_path) as (pilot, screen):
        await press(pilot, "d")
        assert "Monday" in shown(pilot)
        await press(pilot, "enter")
        assert screen.reading.trail.label == "date"


async def test_very_many_dates_take_a_line_each(tmp_path: Path) -> None:
    path = tmp_path / "chronicle.txt"
    sailing = "On May 3, {}, the ferry sailed with more people, hens and barrels than the harbour master had ever counted."
    path.write_text("\n\n".join(sailing.format(year) for year in range(1600, 1910)), "utf-8")
    async with reading(path) as (pilot, screen):
        await press(pilot, "d")
        lines = shown(pilot).splitlines()
        first = next(number for number, line in enumerate(lines) if "May 3, 1600" in line)
        assert "310 dates" in shown(pilot) and "May 3, 1601" in lines[first + 1]
        await press(pilot, "G", "enter")
        assert screen.reading.trail.current is not None
        assert screen.reading.trail.current.of(screen.article.text) == "May 3, 1909"
