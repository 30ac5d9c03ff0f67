"""The lists beside the text: moving, choosing, drawing only what changed."""

from __future__ import annotations

from dataclasses import dataclass, field

from textual.app import ComposeResult
from textual.content import Content
from textual.pilot import Pilot

from reader.app.reading.trail import Trail, TrailKind
from reader.app.widgets.rows.row import Row
from reader.app.widgets.rows.rows import Rows
from reader.article import Span
from tests.app.driving import InOurColours, shown, strips

SIZE = (20, 6)


def somewhere() -> Trail:
    return Trail(TrailKind.SECTIONS, "section", (Span(0, 1),), "§")


def place(words: str) -> Row:
    return Row(Content(words), somewhere)


def heading(words: str) -> Row:
    return Row(Content(words))


@dataclass
class Told:
    chosen: list[int] = field(default_factory=list)


class Host(InOurColours):
    """A screen with nothing but a list."""

    def __init__(self, *rows: Row) -> None:
        super().__init__()
        self.given = rows
        self.told = Told()

    def compose(self) -> ComposeResult:
        yield Rows()

    def on_mount(self) -> None:
        rows = self.query_one(Rows)
        rows.show(self.given)
        rows.enter()

    def on_rows_chosen(self, message: Rows.Chosen) -> None:
        self.told.chosen.append(message.index)


def lines(pilot: Pilot[None]) -> list[str]:
    return [line.rstrip() for line in shown(pilot).splitlines()]


TOWNS = (heading("towns"), place("Aldham"), place("Brackley"), heading(""), heading("rivers"), place("Cam"), place("Dene"))


async def test_headings_are_passed_over_and_the_ends_meet() -> None:
    async with Host(*TOWNS).run_test(size=SIZE) as pilot:
        rows = pilot.app.query_one(Rows)
        seen = [rows.highlighted]
        for key in ("j", "j", "j", "j", "k"):
            await pilot.press(key)
            seen.append(rows.highlighted)
        assert seen == [1, 2, 5, 6, 1, 6]


async def test_two_keys_go_to_the_ends() -> None:
    async with Host(*TOWNS).run_test(size=SIZE) as pilot:
        rows = pilot.app.query_one(Rows)
        await pilot.press("G")
        assert rows.highlighted == 6
        await pilot.press("g")
        assert rows.highlighted == 1


async def test_every_line_of_a_row_taller_than_the_room_comes_on_screen_before_the_next_row() -> None:
    tall = place("\n".join(f"line {number}" for number in range(13)))
    async with Host(place("first"), tall, place("last")).run_test(size=SIZE) as pilot:
        seen = []
        for key in ("j", "j", "space", "j", "k", "G", "k"):
            await pilot.press(key)
            await pilot.pause()
            seen.append(lines(pilot)[0].split("  ")[0])
        assert seen == ["line 0", "line 5", "line 7", "line 8", "line 0", "line 8", "line 0"]


async def test_the_row_below_the_mouse_stands_out() -> None:
    async with Host(*TOWNS).run_test(size=SIZE) as pilot:
        before = strips(pilot.app)
        await pilot.hover(offset=(2, 2))
        assert [y for y, line in enumerate(strips(pilot.app)) if line != before[y]] == [2]
        await pilot.hover(offset=(2, 4))
        assert [y for y, line in enumerate(strips(pilot.app)) if line != before[y]] == []


async def test_a_page_stops_at_the_ends() -> None:
    async with Host(*(place(f"row {number}") for number in range(20))).run_test(size=SIZE) as pilot:
        rows = pilot.app.query_one(Rows)
        seen = []
        for key in ("space", "ctrl+f", "ctrl+d", "space", "b", "ctrl+b", "ctrl+u", "b"):
            await pilot.press(key)
            seen.append(rows.highlighted)
        assert seen == [6, 12, 18, 19, 13, 7, 1, 0]


async def test_the_highlighted_row_is_on_screen() -> None:
    async with Host(*(place(f"row {number}") for number in range(20))).run_test(size=SIZE) as pilot:
        await pilot.press("G")
        await pilot.pause()
        assert lines(pilot)[-1].startswith("row 19")


async def test_enter_chooses_and_a_click_does_but_not_on_a_heading() -> None:
    async with Host(*TOWNS).run_test(size=SIZE) as pilot:
        app = pilot.app
        assert isinstance(app, Host)
        await pilot.press("j", "enter")
        await pilot.click(Rows, offset=(2, 5))
        await pilot.click(Rows, offset=(2, 0))
        assert app.told.chosen == [2, 5]


async def test_a_row_of_several_lines_is_one_row() -> None:
    async with Host(place("one\ntwo"), place("three")).run_test(size=SIZE) as pilot:
        app = pilot.app
        assert isinstance(app, Host)
        assert lines(pilot)[:3] == ["one", "two", "three"]
        await pilot.click(Rows, offset=(0, 1))
        assert app.told.chosen == [0]


async def test_new_rows_keep_the_highlighted_place() -> None:
    async with Host(*TOWNS).run_test(size=SIZE) as pilot:
        rows = pilot.app.query_one(Rows)
        await pilot.press("G")
        rows.show([place("Aldham"), place("Brackley"), place("Cam")])
        await pilot.pause()
        assert rows.highlighted == 2
        assert lines(pilot)[:4] == ["Aldham", "Brackley", "Cam", ""]


async def test_only_the_row_that_changed_is_drawn_anew() -> None:
    async with Host(*TOWNS).run_test(size=SIZE) as pilot:
        rows = pilot.app.query_one(Rows)
        before = [rows.line_strip(y) for y in range(SIZE[1])]
        rows.show([*TOWNS[:2], place("Burford"), *TOWNS[3:]])
        after = [rows.line_strip(y) for y in range(SIZE[1])]
        assert [y for y in range(SIZE[1]) if before[y] is not after[y]] == [2]
        assert after[2].text.rstrip() == "Burford"


async def test_rows_above_one_of_another_height_are_not_drawn_anew() -> None:
    async with Host(*TOWNS).run_test(size=SIZE) as pilot:
        rows = pilot.app.query_one(Rows)
        before = [rows.line_strip(y) for y in range(SIZE[1])]
        rows.show([*TOWNS[:2], heading("on the\nrivers"), place("Cam")])
        after = [rows.line_strip(y) for y in range(SIZE[1])]
        assert [y for y in range(SIZE[1]) if before[y] is not after[y]] == [2, 3, 4, 5]
        assert [strip.text.rstrip() for strip in after] == ["towns", "Aldham", "on the", "rivers", "Cam", ""]


async def test_a_row_is_made_only_when_it_is_on_screen() -> None:
    made: list[int] = []

    def row(number: int) -> Row:
        def content() -> Content:
            made.append(number)
            return Content(f"row {number}")

        return Row(content, somewhere)

    async with Host(*(row(number) for number in range(100))).run_test(size=SIZE) as pilot:
        await pilot.pause()
        assert set(made) == set(range(SIZE[1]))


async def test_a_line_without_room_is_cut() -> None:
    async with Host(place("Stratford-upon-Avon and the country around it")).run_test(size=SIZE) as pilot:
        assert lines(pilot)[:2] == ["Stratford-upon-Avo…", ""]


async def test_an_empty_list_has_nothing_to_choose() -> None:
    async with Host().run_test(size=SIZE) as pilot:
        app = pilot.app
        assert isinstance(app, Host)
        await pilot.press("j", "k", "space", "b", "g", "G", "enter")
        assert app.query_one(Rows).row is None
        assert app.told.chosen == []
