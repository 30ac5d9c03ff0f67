"""The panels beside the text."""

from __future__ import annotations

from pathlib import Path

import pytest

from reader.app.app import ReaderApp
from reader.app.background.staged_analysis import begin_early, latest_stage
from reader.app.screens.modals.card import CardScreen
from reader.app.widgets.panels.panel import Panel
from reader.app.widgets.panels.sections import Sections
from reader.app.widgets.panels.summary import SummaryPane
from reader.app.widgets.panels.voices import Voices
from reader.sources.plain.read import article_from_text
from tests.app.driving import burst, press, reading, settle, settled, shown, until


async def test_choosing_a_name_makes_its_mentions_the_trail(article_path: Path) -> None:
    async with reading(article_path) as (pilot, screen):
        await press(pilot, "e", "enter")
        assert screen.reading.trail.label == "Ada Quill"


async def test_v_goes_to_the_voices_and_enter_walks_one(article_path: Path) -> None:
    async with reading(article_path) as (pilot, screen):
        await press(pilot, "v", "enter")
        assert screen.reading.trail.index == 0
        assert screen.view.has_focus


async def test_quotes_of_nobody_who_is_known_are_not_counted_as_voices(tmp_path: Path) -> None:
    (path := tmp_path / "quay.txt").write_text("“It is late, and the boats have gone.”\n\n“They will be back.”\n", "utf-8")
    async with reading(path) as (pilot, screen):
        await press(pilot, "v")
        assert screen.reading.overview is not None and not screen.reading.overview.voices
        assert "speaker unknown" in shown(pilot) and "VOICES 0" not in shown(pilot)


async def test_a_speaker_whom_the_text_does_not_name_is_not_counted_among_the_names(article_path: Path) -> None:
    async with reading(article_path) as (pilot, _):
        await press(pilot, "e")
        before = [line.split()[-1] for line in shown(pilot).splitlines() if "NAMES" in line]
        await press(pilot, "escape", "n", "w", *"Mila Storm", "enter")
        after = [line.split()[-1] for line in shown(pilot).splitlines() if "NAMES" in line]
        assert after == before


async def test_a_digit_goes_to_a_sentence_of_the_summary(article_path: Path) -> None:
    async with reading(article_path) as (pilot, screen):
        await pilot.press("2")
        assert screen.reading.trail.current in [sentence.span for sentence in screen.reading.summary_sentences]
        await pilot.press("plus")
        assert screen.reading.summary_length == 4


async def test_a_summary_that_is_known_from_the_start_is_shown_to_its_end() -> None:
    sentence = (
        "The council of Lunde decided on the {} day that the old harbour would be dredged before the boats come back in May."
    )
    article = article_from_text("\n\n".join(map(sentence.format, ("first", "second", "third", "fourth"))))
    begin_early(article, 0)
    await until(lambda: (stage := latest_stage(article)) is not None and stage.is_whole)
    async with settled(ReaderApp(article), (120, 36)) as pilot:
        beside = " ".join(" ".join(line.rpartition("│")[2] for line in shown(pilot).splitlines()).split())
        assert beside.split("NAMES")[0].count("come back in May.") == 3


async def test_a_summary_that_cannot_be_shorter_says_so(article_path: Path) -> None:
    async with reading(article_path, (120, 40)) as (pilot, _):
        await press(pilot, "minus", "minus", "minus")
        assert "The summary has 1 sentence;" in shown(pilot)


@pytest.mark.parametrize("kind", [Sections, SummaryPane])
async def test_in_a_panel_that_is_about_nobody_i_shows_the_card_of_the_place_in_the_text(
    article_path: Path, kind: type[Panel]
) -> None:
    async with reading(article_path, (120, 40)) as (pilot, screen):
        await press(pilot, "n")
        screen.query_one(kind).rows.enter()
        await press(pilot, "i")
        assert isinstance(pilot.app.screen, CardScreen)


async def test_in_a_narrow_window_a_panel_takes_the_place_of_the_text_until_something_is_chosen(article_path: Path) -> None:
    async with reading(article_path, (60, 20)) as (pilot, screen):
        await press(pilot, "e")
        assert "NAMES" in shown(pilot)
        assert not screen.view.display
        await press(pilot, "enter")
        assert screen.view.display and screen.view.has_focus


async def test_esc_closes_the_panel_that_stands_beside_the_text_before_it_leads_to_the_list(article_path: Path) -> None:
    async with reading(article_path, (80, 24)) as (pilot, screen):
        await press(pilot, "s")
        assert "SUMMARY" in shown(pilot) and "SECTIONS" not in shown(pilot)
        await press(pilot, "escape")
        assert pilot.app.screen is screen
        assert "SUMMARY" not in shown(pilot) and "SECTIONS" in shown(pilot)
        await press(pilot, "escape")
        assert pilot.app.screen is not screen


async def test_in_another_language_the_panels_say_that_what_they_list_is_guessed(tmp_path: Path) -> None:
    path = tmp_path / "hafen.txt"
    path.write_text(
        "Der Stadtrat von Lunde hat am Dienstag beschlossen, den Hafen nicht zu schließen. „Wir haben lange gewartet“, sagte "
        "Ada Krüger nach der Sitzung. Das ist für die Stadt und für die Fischer ein großer Erfolg, der nicht leicht war. "
        "Die Fischer haben sich bei der Stadt und auch bei den Räten bedankt, die für sie gestimmt haben.",
        "utf-8",
    )
    async with reading(path) as (pilot, screen):
        assert screen.reading.analysis is not None and screen.reading.analysis.entities
        assert f"{len(screen.reading.analysis.entities)} guessed" in shown(pilot)
        assert "what is marked in it is guessed" in shown(pilot)


async def test_a_panel_that_found_nothing_in_another_language_says_which_it_knows(tmp_path: Path) -> None:
    path = tmp_path / "boats.txt"
    path.write_text("船不能再等了。\n", "utf-8")
    async with reading(path) as (pilot, _):
        assert "Nothing was found" in shown(pilot) and "Nobody is quoted" not in shown(pilot)


async def test_the_section_of_the_current_place_is_marked_even_if_the_text_does_not_scroll(tmp_path: Path) -> None:
    path = tmp_path / "two.md"
    path.write_text("# Lunde\n\n" + "Nobody spoke.\n\n" * 10 + "# Holl\n\n“The ice has come early,” said Ada Quill.\n", "utf-8")
    async with reading(path) as (pilot, _):
        assert "▎Lunde" in shown(pilot)
        await press(pilot, "n")
        assert "▎Holl" in shown(pilot)


async def test_the_section_in_which_something_is_found_is_marked_even_if_the_text_does_not_scroll(tmp_path: Path) -> None:
    path = tmp_path / "article.md"
    path.write_text("# Lunde\n\nThe eels stay.\n\n# Holl\n\n" + "Nobody spoke.\n\n" * 10, "utf-8")
    async with reading(path) as (pilot, _):
        await press(pilot, "slash", *"spoke")
        assert "▎Holl" in shown(pilot)
        await press(pilot, "escape", "slash", *"eels")
        assert "▎Lunde" in shown(pilot)


async def test_of_short_sections_the_one_whose_heading_is_on_top_is_marked(tmp_path: Path) -> None:
    path = tmp_path / "article.md"
    path.write_text("".join(f"# {town}\n\nThe eels stay.\n\n" for town in TOWNS) + "Nobody spoke.\n\n" * 40, "utf-8")
    async with reading(path) as (pilot, screen):
        assert "▎Lunde" in shown(pilot)
        await press(pilot, "right_square_bracket")
        assert "▎Norheim" in shown(pilot)
        screen.view.go_to_top(screen.article.sections[2].span.start)
        await settle(pilot)
        assert "▎Vesper" in shown(pilot)


async def test_the_hints_are_those_of_the_focused_panel_or_of_the_text(article_path: Path) -> None:
    async with reading(article_path) as (pilot, _):
        await press(pilot, "e")
        assert "Enter go there  i about  Y copy all  w correct  Esc text" in shown(pilot).splitlines()[-1]
        await press(pilot, "escape")
        assert "n next" in shown(pilot).splitlines()[-1]


TOWNS = ("Lunde", "Norheim", "Vesper", "Kestrel")


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


async def test_in_a_book_of_many_chapters_the_outline_marks_the_one_being_read(tmp_path: Path) -> None:
    path = tmp_path / "chapters.md"
    words = "Words that fill the chapter from its beginning to its end. " * 8
    path.write_text("\n\n".join(f"## Chapter {number}\n\n{words}" for number in range(1, 151)), "utf-8")
    async with reading(path) as (pilot, _):
        assert "▎Chapter 1 " in shown(pilot)
        await press(pilot, "right_square_bracket", "right_square_bracket")
        assert "▎Chapter 3 " in shown(pilot)
        assert "▎Chapter 1 " not in shown(pilot)


async def test_a_row_that_was_chosen_leads_to_its_place_even_if_the_rows_are_replaced_meanwhile(article_path: Path) -> None:
    async with reading(article_path) as (pilot, screen):
        rows = screen.query_one(Voices).rows
        last = rows.rows[-1]
        assert last.trail is not None
        rows.highlighted = len(rows.rows) - 1
        rows.action_choose()
        rows.show(rows.rows[:1])
        await pilot.pause()
        assert screen.reading.trail == last.trail()


async def test_deep_sections_keep_room_for_their_headings_beside_a_narrow_column(tmp_path: Path) -> None:
    path = tmp_path / "deep.md"
    parts = "# The river\n\nIt rises.\n\n## Valley\n\nIt bends.\n\n### Mills\n\nIt turns.\n\n#### Mill ponds\n\nIt rests.\n\n"
    path.write_text(parts + "## Sea\n\nIt ends.\n", "utf-8")
    async with reading(path, (100, 30)) as (pilot, _):
        lines = [line[:24].rstrip() for line in shown(pilot).splitlines()[1:]]
        indented = [next(line for line in lines if heading in line) for heading in ("The river", "Valley", "Mills", "Mill ponds")]
        assert [line.index(line.lstrip(" ▎")[0]) for line in indented] == [2, 2, 3, 4]


@pytest.mark.parametrize("size", [(120, 36), (60, 16)])
async def test_keys_typed_at_once_after_the_one_that_opens_a_panel_are_for_that(
    size: tuple[int, int], article_path: Path
) -> None:
    async with reading(article_path, size) as (pilot, screen):
        await burst(pilot, *"ej")
        there = screen.body.names.rows.row
        assert there is not None and there.trail is not None and screen.view.offset_at_top == 0
        await press(pilot, "escape")
        await burst(pilot, "e", "enter")
        assert screen.reading.trail.label == there.trail().label and screen.view.has_focus
        await burst(pilot, "e", "escape", "G")
        assert screen.view.has_focus and screen.view.on_screen.end >= screen.article.end - 1


async def test_a_key_typed_at_once_after_the_one_that_shows_the_summary_moves_in_it_or_in_the_text_beside_it(
    article_path: Path,
) -> None:
    async with reading(article_path, (60, 16)) as (pilot, screen):
        await burst(pilot, *"sj")
        assert screen.body.summary.rows.highlighted == 1
    async with reading(article_path, (80, 24)) as (pilot, screen):
        await burst(pilot, *"sj")
        assert screen.view.scroll_y == 1


@pytest.mark.parametrize(("size", "keys"), [((60, 16), "ss"), ((80, 24), "vs"), ((80, 24), "es")])
async def test_the_text_has_the_focus_when_the_panel_that_had_it_is_gone(
    size: tuple[int, int], keys: str, article_path: Path
) -> None:
    async with reading(article_path, size) as (pilot, screen):
        await press(pilot, *keys)
        assert screen.view.has_focus
