"""Reading an article in the app."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncGenerator
from dataclasses import replace
from pathlib import Path

import pytest
from textual.app import ComposeResult

from reader.analysis.model import Analysis
from reader.app.app import ReaderApp
from reader.app.background import analysis_worker
from reader.app.background.coming import Rest
from reader.app.background.news import Understood
from reader.app.reading.overview import Overview
from reader.app.screens.listing import ListScreen
from reader.app.screens.reading import ReadingScreen
from reader.app.startup.start import opened
from reader.app.widgets.find_bar import FindBar
from reader.app.widgets.outline import Outline
from reader.article import Article
from reader.sources import load
from tests.app.driving import place_of, press, reading, screens, shown, work_done


@pytest.mark.parametrize("size", [(60, 20), (80, 24), (120, 36), (200, 50)])
async def test_the_first_words_are_on_screen_at_any_size(article_path: Path, size: tuple[int, int]) -> None:
    async with reading(article_path, size) as (pilot, _):
        assert "The harbour of Lunde" in shown(pilot)


@pytest.mark.parametrize("size", [(100, 24), (170, 50)])
async def test_another_size_looks_as_if_it_had_been_so_from_the_start(article_path: Path, size: tuple[int, int]) -> None:
    async with reading(article_path, size) as (pilot, _):
        from_the_start = shown(pilot)
    async with reading(article_path) as (pilot, _):
        await pilot.resize_terminal(*size)
        await work_done(pilot.app)
        await pilot.pause()
        assert shown(pilot) == from_the_start


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


async def test_n_does_not_go_back_to_the_first_quote_while_there_may_be_more(article_path: Path) -> None:
    async with reading(article_path) as (pilot, screen):
        await pilot.press("N")
        assert screen.reading.trail.index == 5
        screen.reading = replace(screen.reading, whole=False)
        await pilot.press("n")
        assert screen.reading.trail.index == 5
        assert "still being analysed" in shown(pilot)


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


async def test_find_counts_and_enter_makes_the_matches_the_trail(article_path: Path) -> None:
    async with reading(article_path) as (pilot, screen):
        await press(pilot, "slash", *"harbour")
        assert "1 of 2" in shown(pilot)
        await pilot.press("enter", "n")
        assert screen.reading.trail.index == 1
        assert not screen.query_one(FindBar).display


async def test_a_digit_goes_to_a_sentence_of_the_summary(article_path: Path) -> None:
    async with reading(article_path) as (pilot, screen):
        await pilot.press("2")
        assert screen.reading.trail.current in [sentence.span for sentence in screen.reading.taken]
        await pilot.press("plus")
        assert screen.reading.summary_length == 4


async def test_choosing_a_name_makes_its_mentions_the_trail(article_path: Path) -> None:
    async with reading(article_path) as (pilot, screen):
        await press(pilot, "e", "enter")
        assert screen.reading.trail.label == "Ada Quill"


async def test_y_copies_the_quote_with_its_speaker(article_path: Path) -> None:
    async with reading(article_path) as (pilot, _):
        await pilot.press("n", "y")
        assert pilot.app.clipboard.startswith("“We have waited long enough,” — Ada Quill")


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


async def test_every_key_can_be_pressed_without_harm(article_path: Path) -> None:
    async with reading(article_path) as (pilot, _):
        keys = "j k space b g G right_curly_bracket left_curly_bracket right_square_bracket left_square_bracket".split()
        await pilot.press(*keys, *"nN1239sse", "escape", "less_than_sign", "greater_than_sign", "z", "z", "t", "E", "y")
        await press(pilot, "question_mark")
        assert "Go to the next place on the trail" in shown(pilot)


@pytest.mark.parametrize("opener", ["question_mark", "i", "d", "apostrophe", "u"])
async def test_every_key_of_what_lies_over_the_text_can_be_pressed_without_harm(
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


async def test_i_lists_all_quotes_of_who_speaks_and_enter_goes_to_one(article_path: Path) -> None:
    async with reading(article_path) as (pilot, screen):
        await press(pilot, "n", "i")
        on_screen = shown(pilot)
        assert "Ada Quill" in on_screen and "SAYS" in on_screen and "2 · " in on_screen
        await press(pilot, "j", "enter")
        assert screen.reading.trail.index == 1
        assert screen.reading.quote is not None and screen.reading.analysis is not None
        assert "only Ada Quill" in shown(pilot)


async def test_y_in_the_list_copies_its_row_and_says_so(article_path: Path) -> None:
    async with reading(article_path) as (pilot, _):
        await press(pilot, "n", "i", "j", "y")
        assert pilot.app.clipboard.startswith("“The boats cannot wait any longer.” — Ada Quill")
        assert "Copied the quote by Ada Quill" in shown(pilot)


async def test_i_on_a_name_of_the_panel_opens_its_card(article_path: Path) -> None:
    async with reading(article_path) as (pilot, _):
        await press(pilot, "e", "i")
        on_screen = shown(pilot)
        assert "FIRST NAMED" in on_screen
        await pilot.press("escape")


async def test_a_card_leads_to_the_other_articles_that_have_the_name(article_path: Path) -> None:
    other = article_path.with_name("quay.txt")
    other.write_text("The quay of Lunde\n\nThere is a new quay. It was “overdue”, said Ada Quill.\n", "utf-8")
    gone = article_path.with_name("gone.txt")
    gone.write_text("Ada Quill was here.\n", "utf-8")
    for path in (other, gone):
        async with reading(path) as (pilot, _):
            await press(pilot, "j")
    gone.unlink()
    async with reading(article_path) as (pilot, screen):
        await press(pilot, "n", "i")
        assert "IN OTHER ARTICLES" in shown(pilot)
        assert "The quay of Lunde" in shown(pilot) and "overdue" in shown(pilot) and "was here" not in shown(pilot)
        await press(pilot, "G", "enter")
        assert isinstance(pilot.app.screen, ReadingScreen) and pilot.app.screen is not screen
        place = pilot.app.screen.reading.trail.current
        assert place is not None and place.of(pilot.app.screen.article.text) == "Ada Quill"


async def test_v_goes_to_the_voices_and_enter_walks_one(article_path: Path) -> None:
    async with reading(article_path) as (pilot, screen):
        await press(pilot, "v", "enter")
        assert screen.reading.trail.index == 0
        assert screen.view.has_focus


async def test_in_a_narrow_window_a_panel_takes_the_place_of_the_text_until_something_is_chosen(article_path: Path) -> None:
    async with reading(article_path, (60, 20)) as (pilot, screen):
        await press(pilot, "e")
        assert "NAMES" in shown(pilot)
        assert not screen.view.display
        await press(pilot, "enter")
        assert screen.view.display and screen.view.has_focus


async def test_a_panel_says_what_its_keys_do_and_the_text_what_its_own_do(article_path: Path) -> None:
    async with reading(article_path) as (pilot, _):
        await press(pilot, "e")
        assert "Enter go there  i about  w put right  Esc text" in shown(pilot).splitlines()[-1]
        await press(pilot, "escape")
        assert "n next" in shown(pilot).splitlines()[-1]


async def test_d_lists_the_dates(article_path: Path) -> None:
    async with reading(article_path) as (pilot, screen):
        await press(pilot, "d")
        assert "Monday" in shown(pilot)
        await press(pilot, "enter")
        assert screen.reading.trail.label == "date"


async def test_a_click_on_a_quote_makes_it_current_and_another_lists_the_voice(article_path: Path) -> None:
    async with reading(article_path) as (pilot, screen):
        await pilot.click(offset=place_of(pilot, "long enough"))
        await pilot.pause()
        assert screen.reading.trail.index == 0
        await pilot.click(offset=place_of(pilot, "long enough"))
        await pilot.pause()
        assert "SAYS" in shown(pilot)


async def test_esc_leaves_find_where_it_was_begun(article_path: Path) -> None:
    async with reading(article_path, (80, 10)) as (pilot, screen):
        before = screen.view.offset_at_top
        await press(pilot, "slash", *"generation")
        assert screen.view.offset_at_top > before
        await press(pilot, "escape")
        assert screen.view.offset_at_top == before


@pytest.mark.parametrize("size", [(80, 24), (1, 1)])
async def test_a_page_down_in_the_palette_may_come_before_its_list(article_path: Path, size: tuple[int, int]) -> None:
    async with reading(article_path, size) as (pilot, _):
        await pilot.press("ctrl+p", "down", "pagedown", "pageup", "escape")
        await pilot.pause()
        assert screens(pilot) == [ReadingScreen]


async def test_the_palette_finds_an_action_by_its_name_and_does_it(article_path: Path) -> None:
    async with reading(article_path) as (pilot, screen):
        await press(pilot, "ctrl+p", *"previous place", "enter")
        assert screens(pilot) == [ReadingScreen]
        assert screen.reading.trail.index == len(screen.reading.trail.spans) - 1


async def held(rest: Rest, may_come: asyncio.Event) -> Rest:
    """The `rest` of a document, once it may come."""
    await may_come.wait()
    async for content in rest:
        yield content


async def test_of_a_long_document_the_beginning_can_be_read_while_the_rest_is_opened(tmp_path: Path) -> None:
    path = tmp_path / "book.txt"
    path.write_text("\n\n".join(f"Paragraph {number} of a long book that goes on and on." for number in range(10_000)), "utf-8")
    opening, may_come = opened([str(path)]), asyncio.Event()
    assert opening.rest is not None
    app = ReaderApp(opening.first, rest=held(opening.rest, may_come))
    async with app.run_test(size=(120, 36)) as pilot:
        screen = app.screen
        assert isinstance(screen, ReadingScreen)
        await pilot.press("space")
        place = screen.view.offset_at_top
        assert "opening …" in shown(pilot)
        may_come.set()
        await work_done(app, "opening")
        await pilot.pause()
        assert screen.view.offset_at_top == place
        assert "110,000 words" in shown(pilot)
        await pilot.press("G")
        await pilot.pause()
        assert "Paragraph 9999" in shown(pilot)


async def test_what_is_on_screen_is_understood_before_the_rest_that_has_come_meanwhile(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "book.txt"
    path.write_text("\n\n".join(f"Paragraph {number} of a long book that goes on and on." for number in range(10_000)), "utf-8")
    asked: list[Article] = []
    understood = asyncio.Event()

    async def understanding(article: Article, *_: object) -> AsyncGenerator[Understood]:
        asked.append(article)
        await understood.wait()
        yield Understood(Overview(Analysis(article)), whole=True)

    monkeypatch.setattr(analysis_worker, "understanding", understanding)
    opening = opened([str(path)])
    app = ReaderApp(opening.first, rest=opening.rest)
    async with app.run_test(size=(120, 36)):
        screen = app.screen
        assert isinstance(screen, ReadingScreen)
        await work_done(app, "opening")
        assert asked == [opening.first]
        understood.set()
        await work_done(app)
        assert asked == [opening.first, screen.article]
        assert screen.reading.whole


async def test_where_a_jump_leads_is_understood_before_the_rest(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "book.txt"
    paragraph = "“The boats cannot wait,” said Ada Quill, the mayor of Lunde, on day {}. Nobody answered her for a while."
    path.write_text("\n\n".join(paragraph.format(number) for number in range(400)), "utf-8")
    glancing, glances, rest = analysis_worker.glancing, list[int](), asyncio.Event()

    async def understanding(article: Article, near: int, *_: object) -> AsyncGenerator[Understood]:
        async for news in glancing(article, near):
            yield news
        await rest.wait()

    async def counted(article: Article, near: int, *_: object) -> AsyncGenerator[Understood]:
        glances.append(near)
        async for news in glancing(article, near):
            yield news

    monkeypatch.setattr(analysis_worker, "understanding", understanding)
    monkeypatch.setattr(analysis_worker, "glancing", counted)
    app = ReaderApp(load(path))
    async with app.run_test(size=(120, 36)) as pilot:
        screen = app.screen
        assert isinstance(screen, ReadingScreen)
        for key in ("home", "G", "g", "G"):
            await pilot.press(key)
            while screen.reading.overview is None or not screen.reading.overview.covers(screen.view.on_screen):
                await pilot.pause(0.01)
            await pilot.pause()
            assert "┃ “The boats cannot wait,”" in shown(pilot)
            await pilot.press("n")
            assert screen.reading.quote is not None and screen.view.on_screen.start <= screen.reading.quote.span.start
        assert len(glances) == 1
        rest.set()


async def test_in_a_long_text_the_section_being_read_is_summed_up_too(tmp_path: Path) -> None:
    path = tmp_path / "book.md"
    sentences = "The harbour of {0} is dug out in {1}. Ada Quill of {0} counts the boats there. Nobody in {0} asked the eels."
    chapter = "\n\n".join([sentences] * 40)
    path.write_text("\n\n".join(f"# {town}\n\n{chapter.format(town, 1900 + at)}" for at, town in enumerate(TOWNS)), "utf-8")
    async with reading(path) as (pilot, screen):
        assert screen.reading.analysis is not None and screen.reading.analysis.section_summaries
        await press(pilot, "G")
        headings = [row.drawn().plain.strip() for row in screen.body.summary.rows.rows if row.trail is None]
        assert TOWNS[-1] in headings
        last = next(row for row in reversed(screen.body.summary.rows.rows) if row.trail is not None)
        assert TOWNS[-1] in last.drawn().plain


TOWNS = ("Lunde", "Norheim", "Vesper", "Kestrel")


async def test_in_a_book_of_many_chapters_the_outline_marks_the_one_being_read(tmp_path: Path) -> None:
    path = tmp_path / "chapters.md"
    words = "Words that fill the chapter from its beginning to its end. " * 8
    path.write_text("\n\n".join(f"## Chapter {number}\n\n{words}" for number in range(1, 151)), "utf-8")
    async with reading(path) as (pilot, _):
        assert "▎Chapter 1 " in shown(pilot)
        await press(pilot, "right_square_bracket", "right_square_bracket")
        assert "▎Chapter 3 " in shown(pilot)
        assert "▎Chapter 1 " not in shown(pilot)


async def test_a_window_too_narrow_for_much_else_shows_the_title(article_path: Path) -> None:
    async with reading(article_path, (36, 12)) as (pilot, _):
        assert shown(pilot).splitlines()[0].startswith(" harbour.txt ")


async def test_backspace_goes_back_to_where_a_jump_began_and_r_forward_again(article_path: Path) -> None:
    async with reading(article_path, (60, 10)) as (pilot, screen):
        await press(pilot, "j", "j")
        place = screen.view.offset_at_top
        await press(pilot, "G", "g", "n", "n", "n")
        far = screen.view.offset_at_top
        assert far != place
        await press(pilot, "backspace", "backspace")
        assert screen.view.offset_at_top == place
        await press(pilot, "backspace")
        assert "There is no jump to go back from." in shown(pilot)
        await press(pilot, "r", "r")
        assert screen.view.offset_at_top == far
        await press(pilot, "r")
        assert "You have not gone back from anywhere." in shown(pilot)


async def test_a_percentage_leads_to_its_place_and_backspace_back(tmp_path: Path) -> None:
    path = tmp_path / "long.txt"
    path.write_text("\n\n".join(f"Paragraph {number} is here." for number in range(200)), "utf-8")
    async with reading(path, (80, 24)) as (pilot, screen):
        await press(pilot, "percent_sign", *"50", "enter")
        assert abs(screen.view.offset_at_top - screen.article.end / 2) < 100
        await press(pilot, "percent_sign", *"half", "enter")
        assert "“half” is no percentage" in shown(pilot)
        await press(pilot, "backspace")
        assert screen.view.offset_at_top == 0


async def test_after_a_search_backspace_goes_back_to_where_it_began(article_path: Path) -> None:
    async with reading(article_path, (60, 10)) as (pilot, screen):
        await press(pilot, "j", "j")
        place = screen.view.offset_at_top
        await press(pilot, "slash", *"mourned", "enter")
        assert screen.view.offset_at_top != place
        await press(pilot, "backspace")
        assert screen.view.offset_at_top == place


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
    compose = Outline.compose

    def leave(self: Outline) -> ComposeResult:
        self.app.exit()
        return compose(self)

    monkeypatch.setattr(Outline, "compose", leave)
    app = ReaderApp(load(article_path))
    async with app.run_test():
        pass
    assert app.return_code == 0
