"""Reading an article in the app."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from textual import events
from textual.actions import parse
from textual.app import ComposeResult
from textual.widgets import Input

from reader.app.app import ReaderApp
from reader.app.keys.actions import LISTING, READING
from reader.app.screens.listing import ListScreen
from reader.app.screens.reading import ReadingScreen
from reader.app.widgets.find_bar import FindBar
from reader.app.widgets.sections import Sections
from reader.app.widgets.status_line import StatusLine
from reader.sources import load
from tests.app.driving import press, reading, screens, shown, type_into, until, work_done


@pytest.mark.parametrize("size", [(60, 20), (80, 24), (120, 36), (200, 50)])
async def test_the_first_words_are_on_screen_at_any_size(article_path: Path, size: tuple[int, int]) -> None:
    async with reading(article_path, size) as (pilot, _):
        assert "The harbour of Lunde" in shown(pilot)


@pytest.mark.parametrize("size", [(100, 24), (170, 50)])
async def test_a_resized_window_looks_like_one_opened_at_that_size(article_path: Path, size: tuple[int, int]) -> None:
    async with reading(article_path, size) as (pilot, _):
        from_the_start = shown(pilot)
    async with reading(article_path) as (pilot, _):
        await pilot.resize_terminal(*size)
        await work_done(pilot.app)
        await pilot.pause()
        assert shown(pilot) == from_the_start


@pytest.mark.parametrize("opener", ["i", "w", "question_mark", "slash"])
async def test_what_lies_over_the_text_and_the_text_below_fit_a_resized_window(article_path: Path, opener: str) -> None:
    async with reading(article_path, (100, 24)) as (pilot, _):
        await press(pilot, "n", opener)
        from_the_start = shown(pilot)
    async with reading(article_path) as (pilot, _):
        await press(pilot, "n", opener)
        await pilot.resize_terminal(100, 24)
        await until(lambda: shown(pilot) == from_the_start)


async def test_n_walks_from_quote_to_quote_and_names_the_speaker(article_path: Path) -> None:
    async with reading(article_path) as (pilot, screen):
        await press(pilot, "n")
        assert "quote 1 of 6 · Ada Quill" in shown(pilot)
        await pilot.press("n", "n", "n", "N")
        assert screen.reading.trail.index == 2


async def test_n_goes_on_from_what_is_on_screen(tmp_path: Path) -> None:
    path = tmp_path / "long.txt"
    said = "“This is the {}th time that I say it,” said Ada Quill, who lives in Lunde with nine cats."
    path.write_text("\n\n".join(said.format(number) for number in range(1, 31)), "utf-8")
    async with reading(path, (80, 20)) as (pilot, screen):
        await pilot.press("n", "n", "n")
        assert screen.reading.trail.index == 2
        await pilot.press("G", "n")
        on_the_last_page = screen.reading.trail.index
        assert on_the_last_page is not None and on_the_last_page > 20
        await pilot.press("n")
        assert screen.reading.trail.index == on_the_last_page + 1
        await pilot.press("g", "n")
        assert screen.reading.trail.index == 0
        await pilot.press("G", "N")
        assert screen.reading.trail.index == on_the_last_page - 1


async def test_n_goes_on_from_a_panel_that_covers_the_text(article_path: Path) -> None:
    async with reading(article_path, (60, 20)) as (pilot, screen):
        await pilot.press("n", "n", "n", "n", "s", "n")
        assert screen.reading.trail.index == 4


async def test_the_quotation_mark_keeps_to_this_speaker(article_path: Path) -> None:
    async with reading(article_path) as (pilot, screen):
        await pilot.press("n", '"')
        assert len(screen.reading.trail.spans) == 2
        await pilot.press("escape")
        assert len(screen.reading.trail.spans) == 6


async def test_the_quotation_mark_asks_for_a_quote_if_none_is_being_read(article_path: Path) -> None:
    async with reading(article_path) as (pilot, _):
        await press(pilot, '"')
        assert 'Go to a quote (n); then " walks only its speaker’s.' in shown(pilot)


async def test_keys_of_the_summary_say_how_long_it_is_where_it_is_not_on_screen(article_path: Path) -> None:
    async with reading(article_path, (80, 24)) as (pilot, screen):
        taken = len(screen.reading.summary_sentences)
        await press(pilot, "minus")
        assert f"The summary has {taken - 1} sentence" in shown(pilot)
        await press(pilot, str(taken))
        assert f"The summary has {taken - 1} sentence" in shown(pilot) and screen.reading.trail.label == "quote"
        most = screen.reading.longest_summary
        await press(pilot, *["plus"] * most)
        assert f"The summary has {most} sentences; there are no more." in shown(pilot)


async def test_find_counts_and_enter_makes_the_matches_the_trail(article_path: Path) -> None:
    async with reading(article_path) as (pilot, screen):
        await press(pilot, "slash", *"harbour")
        assert "1 of 2" in shown(pilot)
        await pilot.press("enter", "n")
        assert screen.reading.trail.index == 1
        assert not screen.query_one(FindBar).display


async def test_while_words_are_typed_the_status_line_hints_at_what_keys_do_there(article_path: Path) -> None:
    async with reading(article_path) as (pilot, _):
        await press(pilot, "slash", *"harbour")
        assert "↓ next  ↑ previous  Enter walk them  Esc back" in shown(pilot) and "? help" not in shown(pilot)
        await press(pilot, "escape")
        assert "? help" in shown(pilot) and "Esc back" not in shown(pilot)
        await press(pilot, "n", "a")
        assert "Enter save  ctrl+j new line  Esc cancel" in shown(pilot)


async def test_half_a_screen_is_scrolled(book_path: Path) -> None:
    async with reading(book_path) as (pilot, screen):
        await press(pilot, "ctrl+d", "ctrl+d")
        two_halves = screen.view.offset_at_top
        await press(pilot, "g", *["j"] * (2 * (screen.view.size.height // 2)))
        assert screen.view.offset_at_top == two_halves > 0
        await press(pilot, "ctrl+u", "ctrl+u")
        assert screen.view.offset_at_top == 0


async def test_the_arrows_go_from_match_to_match(article_path: Path) -> None:
    async with reading(article_path) as (pilot, _):
        await press(pilot, "slash", *"harbour", "down")
        assert "2 of 2" in shown(pilot)
        await press(pilot, "up")
        assert "1 of 2" in shown(pilot)


async def test_a_search_in_vain_is_told_when_enter_closes_it_but_not_when_esc_does(article_path: Path) -> None:
    async with reading(article_path) as (pilot, screen):
        await press(pilot, "slash", *"zander", "escape")
        assert "is not found" not in shown(pilot)
        await press(pilot, "slash", *"zander", "enter")
        assert "“zander” is not found." in shown(pilot) and screen.view.has_focus


async def test_find_says_when_the_words_do_not_occur(article_path: Path) -> None:
    async with reading(article_path) as (pilot, _):
        await press(pilot, "slash", *"zander")
        assert "not found" in shown(pilot)


@pytest.mark.parametrize("opened_before", [False, True])
async def test_what_is_typed_together_with_the_key_that_opens_the_field_arrives_in_it(
    article_path: Path, opened_before: bool
) -> None:
    async with reading(article_path) as (pilot, screen):
        if opened_before:
            await type_into(pilot, "slash", "escape")
        for letter in "/harbour":
            pilot.app.post_message(events.Key({"/": "slash"}.get(letter, letter), letter))
        await until(lambda: [field.value for field in screen.query(Input)] == ["harbour"])
        assert not screen.reading.keepsakes


@pytest.mark.parametrize(
    ("opener", "name"), [("ctrl+p", None), ("O", "O"), ("percent_sign", "%"), ("vertical_line", "|"), ("w", "w")]
)
async def test_so_does_what_is_typed_together_with_the_key_that_asks_for_a_line(
    article_path: Path, opener: str, name: str | None
) -> None:
    async with reading(article_path) as (pilot, screen):
        await press(pilot, "n")
        pilot.app.post_message(events.Key(opener, name))
        for letter in "htq":
            pilot.app.post_message(events.Key(letter, letter))
        await until(lambda: [field.value for field in pilot.app.screen.query(Input)] == ["htq"])
        assert not screen.reading.keepsakes


async def test_find_opens_again_with_the_words_that_were_typed(article_path: Path) -> None:
    async with reading(article_path) as (pilot, _):
        await press(pilot, "slash", *"harbour", "enter", "slash")
        assert "1 of 2" in shown(pilot)


async def test_y_copies_the_quote_with_its_speaker(article_path: Path) -> None:
    async with reading(article_path) as (pilot, _):
        await pilot.press("n", "y")
        assert pilot.app.clipboard.startswith("“We have waited long enough,” — Ada Quill")


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


async def test_capital_y_in_the_summary_copies_the_summary(article_path: Path) -> None:
    async with reading(article_path) as (pilot, screen):
        screen.body.summary.rows.enter()
        await press(pilot, "Y")
        assert "Copied 3 summary sentences." in shown(pilot)


async def test_esc_ends_the_focus_mode(article_path: Path) -> None:
    async with reading(article_path) as (pilot, _):
        await press(pilot, "z")
        assert "VOICES" not in shown(pilot)
        await press(pilot, "escape")
        assert "VOICES" in shown(pilot)


async def test_esc_leads_to_the_list_and_enter_opens_an_article(article_path: Path) -> None:
    async with reading(article_path) as (pilot, _):
        await press(pilot, "escape")
        assert isinstance(pilot.app.screen, ListScreen)
        await work_done(pilot.app)
        await pilot.pause()
        await press(pilot, "enter")
        assert isinstance(pilot.app.screen, ReadingScreen)


async def test_brackets_and_escape_sequences_are_harmless_text(tmp_path: Path) -> None:
    path = tmp_path / "hostile.txt"
    path.write_text("[bold]Not markup[/nothing] \x1b[31mand no colour\x1b]0;title\x07 either, says the text.\n", "utf-8")
    async with reading(path) as (pilot, _):
        on_screen = shown(pilot)
        assert "[bold]Not markup[/nothing]" in on_screen
        assert "\x1b" not in on_screen


async def test_whatever_a_key_is_said_to_do_can_be_done(article_path: Path) -> None:
    async with reading(article_path) as (pilot, screen):
        await press(pilot, "l")
        for front, actions in ((screen, READING), (pilot.app.screen, LISTING)):
            parsed = [parse(action.action) for action in actions if action.id != "library.open"]  # which the list does
            done_by = {"app": pilot.app, "": front}
            missing = [name for whose, name, _ in parsed if not callable(getattr(done_by[whose], f"action_{name}", None))]
            assert not missing


async def test_every_key_can_be_pressed_without_harm(article_path: Path) -> None:
    async with reading(article_path) as (pilot, _):
        keys = "j k space b g G right_curly_bracket left_curly_bracket right_square_bracket left_square_bracket".split()
        await pilot.press(*keys, *"nN1239sse", "escape", "less_than_sign", "greater_than_sign", "z", "z", "t", "E", "y")
        await press(pilot, "question_mark")
        assert "Go to the next place on the trail" in shown(pilot)


@pytest.mark.parametrize("opener", ["question_mark", "i", "d", "apostrophe", "u"])
async def test_every_key_of_a_screen_over_the_text_can_be_pressed_without_harm(
    opener: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(ReaderApp, "open_url", lambda self, url: None)
    path = tmp_path / "eels.md"
    path.write_text(
        "“[Eels](mailto:a@lunde.example) [are](https://lunde.example/) back,” said Ada Quill on 3 May 2021.\n", "utf-8"
    )
    async with reading(path, (80, 20)) as (pilot, _):
        await press(pilot, "n", "h", opener)
        over = type(pilot.app.screen)
        for key in [key for key in pilot.app.screen.active_bindings if key not in ("ctrl+q", "ctrl+c", "enter")]:
            if not isinstance(pilot.app.screen, over):
                await press(pilot, opener)
            await pilot.press(key)
            await pilot.pause()
        assert over is not ReadingScreen and pilot.app.is_running


@pytest.mark.parametrize("size", [(80, 24), (1, 1)])
async def test_a_page_down_in_the_palette_may_come_before_its_list(article_path: Path, size: tuple[int, int]) -> None:
    async with reading(article_path, size) as (pilot, _):
        await pilot.press("ctrl+p", "down", "pagedown", "pageup", "escape")
        await pilot.pause()
        assert screens(pilot) == [ReadingScreen]


async def test_what_a_key_has_done_is_said_for_a_moment(article_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    async with reading(article_path) as (pilot, _):
        await press(pilot, "n", "m")
        assert "Bookmark added" in shown(pilot) and "quote 1 of 6" not in shown(pilot)
        monkeypatch.setattr(StatusLine, "MOMENT", 0.01)
        await press(pilot, "m")
        await until(lambda: "quote 1 of 6" in shown(pilot))


async def test_a_key_closes_a_notice_once_it_could_be_read(article_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    async with reading(article_path) as (pilot, _):
        pilot.app.notify("Something stands over the text.")
        await press(pilot, "j")
        assert "stands over the text" in shown(pilot)
        monkeypatch.setattr(ReaderApp, "READING_TIME", 0.0)
        await press(pilot, "j")
        assert "stands over the text" not in shown(pilot)


async def test_the_palette_finds_an_action_by_its_name_and_does_it(article_path: Path) -> None:
    async with reading(article_path) as (pilot, screen):
        await press(pilot, "ctrl+p", *"previous place", "enter")
        assert screens(pilot) == [ReadingScreen]
        assert screen.reading.trail.index == len(screen.reading.trail.spans) - 1


async def test_the_palette_opens_in_the_order_of_the_help_and_finds_by_what_an_action_does(article_path: Path) -> None:
    async with reading(article_path) as (pilot, _):
        await press(pilot, "ctrl+p")
        await until(lambda: "Next place" in shown(pilot))
        assert shown(pilot).index("Line down") < shown(pilot).index("Page down") < shown(pilot).index("Next place")
        await press(pilot, *"markdown")
        await until(lambda: "Save  (x)" in shown(pilot) and "Line down" not in shown(pilot))


async def test_in_a_narrow_window_the_place_is_told_briefly_so_that_its_speaker_can_be_read(article_path: Path) -> None:
    async with reading(article_path, (30, 20)) as (pilot, _):
        await press(pilot, "n")
        assert shown(pilot).splitlines()[-1] == " “ 1/6 · Ada Quill     ? help "


@pytest.mark.parametrize("opener", ["c", "e", "s", "/", "a", "O", "%", "n w", "n i", "'", "?"])
async def test_in_a_narrow_window_every_part_of_the_screen_says_how_to_leave_it(article_path: Path, opener: str) -> None:
    async with reading(article_path, (30, 20)) as (pilot, _):
        await press(pilot, "u", *opener.split())
        assert re.search(r"Esc (text|back|cancel|cancels|closes)", shown(pilot))


async def test_a_window_too_narrow_for_much_else_shows_the_title(article_path: Path) -> None:
    async with reading(article_path, (36, 12)) as (pilot, _):
        assert shown(pilot).splitlines()[0].startswith(" harbour.txt ")


async def test_the_title_tells_how_long_the_rest_takes(tmp_path: Path) -> None:
    path = tmp_path / "long.txt"
    path.write_text("\n\n".join(f"Paragraph {number} of a long article that goes on and on." for number in range(300)), "utf-8")
    async with reading(path) as (pilot, _):
        first = shown(pilot).splitlines()[0]
        await press(pilot, "space", "space", "space", "space", "space", "space")
        later = shown(pilot).splitlines()[0]
        await press(pilot, "G")
        last = shown(pilot).splitlines()[0]
    assert "min left" in first and "min left" in later and first != later
    assert "left" not in last and "100 %" in last


async def test_the_app_can_be_left_while_its_screen_is_being_made(article_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    compose = Sections.compose

    def leave(self: Sections) -> ComposeResult:
        self.app.exit()
        return compose(self)

    monkeypatch.setattr(Sections, "compose", leave)
    app = ReaderApp(load(article_path))
    async with app.run_test():
        pass
    assert app.return_code == 0


async def test_all_themes_are_found_by_their_names(article_path: Path) -> None:
    async with reading(article_path) as (pilot, _):
        await press(pilot, "ctrl+p", *"all themes", "enter")
        await press(pilot, *"dracula", "enter")
        assert pilot.app.theme == "dracula"
