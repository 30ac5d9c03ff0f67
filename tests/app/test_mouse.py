"""Everything can be done with the mouse."""

from __future__ import annotations

from pathlib import Path

import pytest
from textual.events import Click
from textual.pilot import Pilot
from textual.widgets import Input

from reader.app.app import ReaderApp
from reader.app.lists.listed import folder_listed
from reader.app.reading.trail import TrailKind
from reader.app.screens.listing.screen import ListScreen
from reader.app.screens.modals.card import CardScreen
from reader.app.screens.modals.help import HelpScreen
from reader.app.screens.modals.prompt import PromptScreen
from reader.app.screens.reading.screen import ReadingScreen
from reader.app.typesetting.markup import BOOKMARK_SIGN
from reader.app.widgets.article.map import TrailMap
from tests.app.driving import drag, position_of, press, reading, screens, settle, settled, shown, strips, type_into, until


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


async def test_the_hints_of_keys_can_be_clicked(article_path: Path) -> None:
    async with reading(article_path) as (pilot, screen):
        await click(pilot, "next")
        await until(lambda: screen.reading.trail.index == 0)
        await click(pilot, '" speaker')
        await until(lambda: "only Ada Quill" in shown(pilot))
        await click(pilot, "about")
        await until(lambda: "FIRST NAMED" in shown(pilot))
        await click(pilot, "FIRST NAMED")
        assert screens(pilot)[-1] is CardScreen
        await click_beside(pilot)
        assert pilot.app.screen is screen
        await click(pilot, "? help")
        await until(lambda: screens(pilot)[-1] is HelpScreen)
        await settle(pilot)
        await click_beside(pilot)
        assert pilot.app.screen is screen


async def test_two_clicks_beside_a_frame_close_nothing_but_that(article_path: Path) -> None:
    async with reading(article_path) as (pilot, screen):
        await press(pilot, "n", "apostrophe")
        over = pilot.app.screen
        assert over is not screen
        for _ in range(2):
            over.post_message(Click(over, x=0, y=0, delta_x=0, delta_y=0, button=1, shift=False, meta=False, ctrl=False))
        await settle(pilot)
        assert pilot.app.screen is screen and pilot.app.is_running


@pytest.mark.parametrize(("words", "underlined"), [("next", "n next"), ("reader", "reader"), ("  / find", "")])
async def test_what_a_click_does_something_on_is_underlined_below_the_mouse(
    article_path: Path, words: str, underlined: str
) -> None:
    async with reading(article_path) as (pilot, _):
        bars = [strip for number, strip in enumerate(strips(pilot.app)) if number in (0, pilot.app.size.height - 1)]
        assert not any(style and style.underline for bar in bars for _, style, _ in bar)
        await pilot.hover(offset=position_of(pilot, words))
        await pilot.pause()
        title, *_, line = strips(pilot.app)
        assert "".join(text for bar in (title, line) for text, style, _ in bar if style and style.underline) == underlined
        await pilot.hover("ArticleView")
        await pilot.pause()
        title, *_, line = strips(pilot.app)
        assert not any(style and style.underline for bar in (title, line) for _, style, _ in bar)


@pytest.mark.parametrize(("opener", "words"), [("apostrophe", "Esc closes"), ("w", "Enter takes it")])
async def test_so_are_the_keys_on_the_edge_of_a_frame(article_path: Path, opener: str, words: str) -> None:
    async with reading(article_path) as (pilot, _):
        await press(pilot, "n", "m", opener)
        column, row = position_of(pilot, words)
        await pilot.hover(offset=(column, row))
        await pilot.pause()
        assert "".join(text for text, style, _ in strips(pilot.app)[row] if style and style.underline) == words
        await pilot.hover(offset=(0, 0))
        await pilot.pause()
        assert not any(style and style.underline for _, style, _ in strips(pilot.app)[row])


async def test_in_the_terminals_own_colours_the_row_below_the_mouse_is_underlined(article_path: Path) -> None:
    async with reading(article_path) as (pilot, _):
        pilot.app.theme = "ansi-dark"
        await press(pilot)
        column, row = position_of(pilot, "SUMMARY")
        await pilot.hover(offset=(column, row + 2))
        await pilot.pause()
        (segment,) = strips(pilot.app)[row + 2].crop(column + 4, column + 5)
        assert segment.style is not None and segment.style.underline


async def test_while_text_is_selected_the_hints_are_about_it_and_a_click_on_one_acts_on_it(article_path: Path) -> None:
    async with reading(article_path, (80, 24)) as (pilot, screen):
        assert "highlight" not in shown(pilot).splitlines()[-1]
        await drag(pilot, "Dredging", " begins")
        await settle(pilot)
        assert "y copy  h highlight  a note" in shown(pilot).splitlines()[-1]
        await click(pilot, "highlight")
        await until(lambda: bool(screen.reading.keepsakes))
        assert [keepsake.span.of(screen.article.text) for keepsake in screen.reading.keepsakes] == ["Dredging"]


async def test_the_name_of_the_reader_leads_from_a_list_to_the_library(article_path: Path) -> None:
    async with settled(ReaderApp(folder_listed(article_path.parent))) as pilot:
        await click(pilot, "reader  ")
        await until(lambda: "Library" in shown(pilot).splitlines()[0])
        assert screens(pilot) == [ListScreen, ListScreen]


async def test_a_click_between_the_hints_does_nothing(article_path: Path) -> None:
    async with reading(article_path) as (pilot, screen):
        await click(pilot, "  / find")
        assert screen.reading.trail.index is None and not screen.find_bar.display


async def test_a_search_is_begun_stepped_through_and_left_by_its_hints(article_path: Path) -> None:
    async with reading(article_path) as (pilot, screen):
        await click(pilot, "/ find")
        await until(lambda: isinstance(pilot.app.focused, Input))
        await press(pilot, *"harbour")
        await click(pilot, "↓ next")
        await until(lambda: "2 of 2" in shown(pilot))
        await click(pilot, "Esc back")
        await until(lambda: not screen.find_bar.display and screen.view.has_focus)


async def test_a_click_in_the_text_closes_a_search_where_it_has_led(article_path: Path) -> None:
    async with reading(article_path, (80, 16)) as (pilot, screen):
        await type_into(pilot, "slash", *"eels")
        found_at = screen.view.offset_at_top
        await click(pilot, "called the plan")
        assert not screen.find_bar.display and screen.view.has_focus and screen.view.offset_at_top == found_at > 0


async def test_a_click_elsewhere_leaves_a_note_which_is_gone_on_with(article_path: Path) -> None:
    async with reading(article_path) as (pilot, screen):
        await press(pilot, "n", "a", *"ask")
        await click(pilot, "SECTIONS")
        assert not screen.note_bar.display and "The note is not saved; a goes on with it." in shown(pilot)
        await press(pilot, "a", *" her", "enter")
        assert [each.note for each in screen.reading.keepsakes] == ["ask her"]


async def test_a_note_is_saved_by_a_click_on_its_hint(article_path: Path) -> None:
    async with reading(article_path) as (pilot, screen):
        await press(pilot, "n", "a", *"ask")
        await click(pilot, "new line")
        await press(pilot, *"her")
        await click(pilot, "save")
        await until(lambda: not screen.note_bar.display)
        assert [each.note for each in screen.reading.keepsakes] == ["ask\nher"]


async def test_in_a_panel_the_hints_do_what_its_keys_do(article_path: Path) -> None:
    async with reading(article_path) as (pilot, screen):
        await press(pilot, "v")
        await click(pilot, "about")
        await until(lambda: screens(pilot)[-1] is CardScreen)
        await settle(pilot)
        await click_beside(pilot)
        await click(pilot, "Esc")
        await until(lambda: screen.view.has_focus)


async def test_a_click_beside_a_question_leaves_it_unanswered(article_path: Path) -> None:
    async with reading(article_path) as (pilot, screen):
        await pilot.press("O")
        await until(lambda: screens(pilot)[-1] is PromptScreen)
        await pilot.pause()
        await click_beside(pilot)
        assert pilot.app.screen is screen


async def test_the_name_of_the_reader_leads_to_the_list_and_a_click_opens_an_article(article_path: Path) -> None:
    async with reading(article_path) as (pilot, _):
        await click(pilot, "reader")
        assert screens(pilot)[-1] is ListScreen
        await click(pilot, "Harbour")
        assert screens(pilot)[-1] is ReadingScreen


async def test_two_clicks_select_a_word_and_three_the_paragraph(article_path: Path) -> None:
    async with reading(article_path) as (pilot, screen):
        place = position_of(pilot, "Dredging begins")
        await pilot.click(offset=place, times=2)
        assert screen.get_selected_text() == "Dredging"
        await press(pilot, "h")
        assert [each.words for each in screen.reading.keepsakes] == ["Dredging"]
        await pilot.click(offset=place, times=3)
        assert (screen.get_selected_text() or "").startswith("Dredging begins in March")
        assert (screen.get_selected_text() or "").endswith("from the fishing fund.")
        await click_beside(pilot)
        assert not screen.get_selected_text()


async def test_two_clicks_on_a_quote_show_its_speaker_and_select_nothing(
    article_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(ReaderApp, "CLICK_CHAIN_TIME_THRESHOLD", 60.0)  # however busy the machine is
    async with reading(article_path) as (pilot, screen):
        await pilot.click(offset=position_of(pilot, "waited long enough"), times=2)
        await settle(pilot)
        assert screens(pilot)[-1] is CardScreen
        assert not screen.get_selected_text()


async def test_the_number_of_a_summary_sentence_leads_to_it(article_path: Path) -> None:
    async with reading(article_path) as (pilot, screen):
        second = screen.reading.summary_sentences[1].span
        column, row = position_of(pilot, second.of(screen.article.text)[:20])
        await pilot.click(offset=(column - 4, row))
        await settle(pilot)
        assert "summary sentence 2 of 3" in shown(pilot) and screen.reading.trail.current == second


async def test_the_bar_of_a_quote_leads_to_it_and_a_second_click_to_its_speaker(article_path: Path) -> None:
    async with reading(article_path) as (pilot, screen):
        row = position_of(pilot, "waited long enough")[1]
        bar = shown(pilot).splitlines()[row].index("┃", 29), row
        await pilot.click(offset=bar)
        await settle(pilot)
        assert screen.reading.quote is not None and "quote" in shown(pilot).splitlines()[-1]
        await pilot.click(offset=bar)
        await settle(pilot)
        assert screens(pilot)[-1] is CardScreen


async def test_the_sign_of_a_bookmark_makes_what_is_kept_the_trail(article_path: Path) -> None:
    async with reading(article_path) as (pilot, screen):
        await press(pilot, "n", "n", "m", "n")
        kept = screen.reading.keepsakes[0].span
        column, row = position_of(pilot, BOOKMARK_SIGN)
        await pilot.click(offset=(column, row))
        await settle(pilot)
        assert screen.reading.trail.kind is TrailKind.KEPT and screen.reading.trail.current == kept


async def test_a_click_beside_the_text_does_nothing(article_path: Path) -> None:
    async with reading(article_path, (150, 36)) as (pilot, screen):
        row = position_of(pilot, "waited long enough")[1]
        for column in (screen.view.region.x, screen.view.region.right - 2):
            await pilot.click(offset=(column, row))
            await pilot.click(offset=(column, row), times=2)
        await settle(pilot)
        assert screen.reading.trail.index is None and pilot.app.screen is screen and not screen.get_selected_text()


async def test_the_keys_at_the_foot_of_a_frame_can_be_clicked(article_path: Path) -> None:
    async with reading(article_path, (80, 12)) as (pilot, screen):
        await press(pilot, "n", "i")
        await click(pilot, "Esc")
        await until(lambda: pilot.app.screen is screen)
        await press(pilot, "i")
        await click(pilot, "copies")
        await until(lambda: pilot.app.clipboard.startswith("“We have waited long enough,” — Ada Quill"))


async def test_the_place_in_the_bottom_line_leads_to_the_first_quote_and_then_to_its_speaker(article_path: Path) -> None:
    async with reading(article_path) as (pilot, screen):
        row = pilot.app.size.height - 1
        await pilot.click(offset=(3, row))
        await until(lambda: screen.reading.trail.index == 0)
        await pilot.click(offset=(3, row))
        await until(lambda: screens(pilot)[-1] is CardScreen)


async def test_the_title_of_a_panel_leads_into_it(article_path: Path) -> None:
    async with reading(article_path) as (pilot, _):
        for title in ("VOICES", "SUMMARY", "NAMES", "SECTIONS"):
            await click(pilot, title)
            panel = pilot.app.focused
            assert panel is not None and title in [getattr(node, "TITLE", "") for node in panel.ancestors]


async def test_only_the_text_is_copied_of_what_the_mouse_is_dragged_over(article_path: Path) -> None:
    async with reading(article_path) as (pilot, screen):
        map_region, words = screen.query_one(TrailMap).region, position_of(pilot, "waited long enough")
        for start, end in ((map_region.offset, words), ((2, 4), words), (words, (4, 35))):
            await pilot.mouse_down(offset=start)
            await pilot.hover(offset=end)
            await pilot.mouse_up(offset=end)
            await settle(pilot)
            assert (screen.get_selected_text() or "") in screen.article.text


async def test_a_click_on_a_line_of_the_help_does_what_its_key_does(article_path: Path) -> None:
    async with reading(article_path) as (pilot, screen):
        await press(pilot, "question_mark")
        await click(pilot, "Go to the place before.")
        await until(lambda: pilot.app.screen is screen and screen.reading.trail.index == len(screen.reading.trail.spans) - 1)
        await press(pilot, "question_mark")
        await click(pilot, "List everything this speaker says")
        await until(lambda: screens(pilot) == [ReadingScreen, CardScreen])
