"""The list of articles."""

from __future__ import annotations

from itertools import pairwise
from pathlib import Path

import pytest
from textual.app import ComposeResult

from reader.app.lists.items import Item
from reader.app.widgets.rows.item_list import ItemList
from tests.app.driving import InOurColours, strips


class Host(InOurColours):
    """Shows a list of articles alone."""

    def compose(self) -> ComposeResult:
        yield ItemList()


@pytest.mark.parametrize(
    "standfirst",
    ["", "Short.", "x" * 200, "the long " * 90, "港" * 60, "港 " * 15 + "end", "a\n\nb\tc", "word " * 6 + "unbreakable" * 9],
)
@pytest.mark.parametrize("width", [24, 40, 84])
async def test_every_item_begins_below_a_blank_line_however_long_the_one_above(standfirst: str, width: int) -> None:
    items = [Item(Path(f"{number}.txt"), f"Title {number}", standfirst) for number in range(4)]
    app = Host()
    async with app.run_test(size=(width, 24)) as pilot:
        app.query_one(ItemList).list_items(items, width, "")
        await pilot.pause()
        lines = [strip.text.strip(" ▁▂▃▄▅▆▇█") for strip in strips(app)]
    begins = [number for number, line in enumerate(lines) if line.startswith("Title")]
    assert len(begins) == 4 and all(lines[begin - 1] == "" for begin in begins[1:])
    assert {later - earlier for earlier, later in pairwise(begins)} <= {3, 4}


@pytest.mark.parametrize("width", range(40, 60))
async def test_a_standfirst_that_goes_on_is_cut_after_a_whole_word(width: int) -> None:
    app = Host()
    async with app.run_test(size=(width, 24)) as pilot:
        app.query_one(ItemList).list_items([Item(Path("eels.txt"), "Eels", "The eels are late. " * 20)], width, "")
        await pilot.pause()
        second = strips(app)[2].text.strip(" ▁▂▃▄▅▆▇█")
    assert second.endswith("…") and second[:-1].rpartition(" ")[2] in ("The", "eels", "are", "late")


@pytest.mark.parametrize(("width", "told"), [(84, "holm/articles/boats.txt · 5 min"), (30, "…/boats.txt")])
async def test_the_place_of_an_item_is_told_beside_its_title(width: int, told: str) -> None:
    app = Host()
    async with app.run_test(size=(width, 24)) as pilot:
        item = Item(Path("boats.txt"), "Boats", place="holm/articles/boats.txt", word_count=1_100)
        app.query_one(ItemList).list_items([item], width, "")
        await pilot.pause()
        assert strips(app)[0].text.strip(" ▁▂▃▄▅▆▇█").endswith(told)


async def test_of_very_many_items_only_those_on_screen_are_drawn() -> None:
    drawn: list[str] = []

    class Noted(Item):
        """Notes when it is drawn, for only then it matters whether it was read."""

        @property
        def is_read(self) -> bool:
            drawn.append(self.title)
            return False

    app = Host()
    async with app.run_test(size=(80, 24)) as pilot:
        app.query_one(ItemList).list_items([Noted(Path(f"{number}.txt"), f"{number}") for number in range(5_000)], 80, "")
        await pilot.pause()
        await pilot.press("end")
        await pilot.pause()
        assert app.query_one(ItemList).highlighted == 4_999
    assert "4999" in drawn and len(set(drawn)) < 50
