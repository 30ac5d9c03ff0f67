"""Everything that is kept of all articles."""

from __future__ import annotations

import io
from pathlib import Path

import pytest

from reader.app.app import ReaderApp
from reader.app.reading.trail import TrailKind
from reader.app.screens.listing.screen import ListScreen
from reader.app.screens.reading.screen import ReadingScreen
from reader.article import Span
from reader.library import Keepsake, KeepsakeKind, Kept, Library, Position
from reader.sources import load
from tests.app.driving import press, screens, settled, shown, titles, until


def keep(path: Path, *words: str, note: str = "") -> None:
    """Highlight `words` in the article at `path`, each with the `note`."""
    article = load(path)
    starts = [(each, article.text.index(each)) for each in words]
    keepsakes = (Keepsake(KeepsakeKind.HIGHLIGHT, Span(at, at + len(each)), each, note) for each, at in starts)
    Library().change(article, Kept(), Kept(tuple(keepsakes)))


async def test_a_place_kept_in_an_article_is_listed_under_its_title_and_opened_there(article_path: Path, tmp_path: Path) -> None:
    other = tmp_path / "eels.md"
    other.write_text("# The eels\n\nThe eels came back. Nobody had asked the eels.", "utf-8")
    keep(article_path, "a biologist", "the fishing fund")
    keep(other, "came back", note="ask her")
    async with settled(ReaderApp()) as pilot:
        await press(pilot, "apostrophe")
        screen = shown(pilot)
        assert "3 highlights · 1 note" in screen and "ask her" in screen
        assert screen.index("The eels") < screen.index("came back") < screen.index("Harbour") < screen.index("a biologist")
        await press(pilot, "j", "enter")
        article = pilot.app.screen
        assert isinstance(article, ReadingScreen) and article.article.source == str(article_path)
        trail = article.reading.trail
        assert trail.kind is TrailKind.KEPT and trail.current is not None
        assert trail.current.of(article.article.text) == "the fishing fund"


async def test_of_two_kept_places_with_the_same_words_the_chosen_one_is_opened(tmp_path: Path) -> None:
    path = tmp_path / "eels.txt"
    path.write_text("The eels came back. Nobody had asked the eels.", "utf-8")
    places = [Span(4, 8), Span(41, 45)]
    article = load(path)
    Library().change(article, Kept(), Kept(tuple(Keepsake(KeepsakeKind.HIGHLIGHT, place, "eels") for place in places)))
    async with settled(ReaderApp()) as pilot:
        await press(pilot, "apostrophe", "j", "enter")
        assert isinstance(pilot.app.screen, ReadingScreen)
        assert pilot.app.screen.reading.trail.current == places[1]


async def test_a_kept_place_whose_words_are_gone_is_told_to_be_gone(article_path: Path) -> None:
    keep(article_path, "a biologist")
    article_path.write_text("Nothing of it is left. But a word.", "utf-8")
    async with settled(ReaderApp()) as pilot:
        await press(pilot, "apostrophe", "enter")
        assert "These words are in the text no longer." in shown(pilot)


async def test_a_kept_place_that_has_moved_into_the_rest_of_a_long_text_is_found_there(tmp_path: Path) -> None:
    path = tmp_path / "eels.txt"
    path.write_text("The eels came back. Nobody had asked them.", "utf-8")
    keep(path, "came back")
    path.write_text("A line of an old chart.\n\n" * 10_000 + "The eels came back. Nobody had asked them.", "utf-8")
    async with settled(ReaderApp()) as pilot:
        await press(pilot, "apostrophe", "enter")
        article = pilot.app.screen
        assert isinstance(article, ReadingScreen)
        await until(lambda: not article.reading.is_beginning and article.reading.trail.current is not None)
        trail = article.reading.trail
        assert trail.current is not None and trail.current.of(article.article.text) == "came back"


async def test_a_kept_place_is_copied_with_its_note_and_source(article_path: Path) -> None:
    keep(article_path, "a biologist", note="ask him")
    async with settled(ReaderApp()) as pilot:
        await press(pilot, "apostrophe", "y")
        assert "Copied, with its source." in shown(pilot)
        assert pilot.app.clipboard == f"a biologist — ask him — {article_path}"
        await press(pilot, "apostrophe")
        assert len(screens(pilot)) == 1


async def test_what_is_kept_is_narrowed_to_words_in_it_or_in_the_note_and_copied_from_there(article_path: Path) -> None:
    keep(article_path, "a biologist", note="ask him")
    keep(article_path, "the fishing fund")
    async with settled(ReaderApp(), (120, 40)) as pilot:
        await press(pilot, "apostrophe", "slash", *"ask bio", "enter")
        assert "a biologist" in shown(pilot) and "fishing fund" not in shown(pilot) and "with ask bio" in shown(pilot)
        await press(pilot, "y")
        assert pilot.app.clipboard.startswith("a biologist")
        await press(pilot, "slash", *"zander", "enter")
        assert "Nothing that you have kept has these words." in shown(pilot)
        await press(pilot, "slash", "escape")
        assert "Nothing that you have kept has these words." in shown(pilot), "Esc cancels"
        await press(pilot, "slash", "backspace", "enter")
        assert "a biologist" in shown(pilot) and "fishing fund" in shown(pilot)
        await press(pilot, "slash", *"bio", "enter", "escape")
        assert "a biologist" in shown(pilot) and "fishing fund" in shown(pilot), "Esc lists all"
        await press(pilot, "escape")
        assert screens(pilot) == [ListScreen]


async def test_what_is_kept_is_found_by_the_title_of_its_article(tmp_path: Path) -> None:
    for name in ("harbour", "mill"):
        path = tmp_path / f"{name}.md"
        path.write_text(f"# The {name} opens\n\nThe eels came back to the old {name}.\n", "utf-8")
        keep(path, "The eels came back")
    async with settled(ReaderApp(), (120, 40)) as pilot:
        await press(pilot, "apostrophe", "slash", *"mill eels", "enter")
        assert "The mill opens" in shown(pilot) and "The harbour opens" not in shown(pilot)


async def test_an_article_without_a_title_is_called_the_same_as_in_the_list(tmp_path: Path) -> None:
    path = tmp_path / "80fc99a8.txt"
    path.write_text("the eels came back to the harbour of Lunde in the spring, as they always have.", "utf-8")
    keep(path, "the eels")
    Library().remember(load(path), Position(0, "", 0.5))
    async with settled(ReaderApp(), (120, 40)) as pilot:
        (title,) = [title for title in titles(pilot) if title.startswith("the eels")]
        await press(pilot, "apostrophe")
        assert shown(pilot).count(title) == 2, "in the list, and above what is kept"


async def test_what_is_kept_of_a_text_that_came_by_a_pipe_is_only_shown() -> None:
    article = load(io.StringIO("The eels came back."))
    Library().change(article, Kept(), Kept((Keepsake(KeepsakeKind.BOOKMARK, Span(4, 8), "eels"),)))
    async with settled(ReaderApp()) as pilot:
        await press(pilot, "apostrophe")
        assert "eels" in shown(pilot)
        await press(pilot, "enter")
        assert not any(screen is ReadingScreen for screen in screens(pilot))


async def test_in_a_narrow_terminal_the_counts_leave_the_title_whole(article_path: Path) -> None:
    keep(article_path, "a biologist", "the fishing fund", note="ask him")
    async with settled(ReaderApp(), (40, 12)) as pilot:
        await press(pilot, "apostrophe")
        assert "Kept " in shown(pilot) and "2 highlights · 2 notes" in shown(pilot) and "Kept in" not in shown(pilot)


@pytest.mark.parametrize("count", [2, 400])
async def test_however_many_places_are_kept_their_notes_are_shown(tmp_path: Path, count: int) -> None:
    path = tmp_path / "eels.txt"
    path.write_text(" ".join(f"eel{number:03}." for number in range(count)), "utf-8")
    keep(path, *(f"eel{number:03}" for number in range(count)), note="counted")
    async with settled(ReaderApp()) as pilot:
        await press(pilot, "apostrophe")
        assert f"{count} highlights · {count} notes" in shown(pilot) and "counted" in shown(pilot)


@pytest.mark.parametrize("opened", ["yesterday", "0001-01-01T00:00:00+14:00", "9999-12-31T23:59:59-12:00"])
async def test_an_article_that_was_read_at_no_time_is_listed_without_the_day(article_path: Path, opened: str) -> None:
    keep(article_path, "a biologist")
    Library().take_in([record | {"opened": opened, "source": "b.txt"} for record in Library().records() if "source" in record])
    async with settled(ReaderApp()) as pilot:
        await press(pilot, "apostrophe")
        assert shown(pilot).count("a biologist") == 2


async def test_without_anything_kept_the_list_says_how_to_keep() -> None:
    async with settled(ReaderApp()) as pilot:
        await press(pilot, "apostrophe")
        assert "You have kept nothing yet" in shown(pilot)


async def test_all_that_is_kept_is_saved_as_a_file(article_path: Path, own_home: Path) -> None:
    keep(article_path, "a biologist", note="ask her")
    async with settled(ReaderApp()) as pilot:
        await press(pilot, "apostrophe", "x")
        await until(lambda: "Saved as ~/" in shown(pilot))
    (saved,) = own_home.rglob("kept-in-all-articles.md")
    assert "a biologist" in saved.read_text("utf-8") and "ask her" in saved.read_text("utf-8")


async def test_where_nothing_is_kept_nothing_is_saved(own_home: Path) -> None:
    async with settled(ReaderApp()) as pilot:
        await press(pilot, "apostrophe", "x")
        assert "You have kept nothing yet" in shown(pilot)
    assert not [*own_home.rglob("*.md")]
