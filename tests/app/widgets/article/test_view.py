"""The article view by itself: moving, resizing, the mouse, colours."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import Any

import pytest
from textual import events, on
from textual.app import ComposeResult
from textual.pilot import Pilot
from textual.strip import Strip

from reader.app.typesetting.geometry import GUTTER
from reader.app.typesetting.layers import Layer, Marks
from reader.app.typesetting.layout import DisplayLine
from reader.app.widgets.article.lines import LinePainter
from reader.app.widgets.article.view import ArticleView
from reader.article import Article, Emphasis, EmphasisKind, Link, Span
from tests.app.driving import InOurColours, shown, strips
from tests.articles import article_of

SIZE = (60, 20)


def book(paragraphs: int = 600) -> Article:
    return article_of(*(f"Number {n} " + "goes on and on " * (n % 30) + "to its end." for n in range(paragraphs)))


@dataclass
class Told:
    clicked: list[int] = field(default_factory=list)
    links: list[str] = field(default_factory=list)
    moved: list[tuple[int, int]] = field(default_factory=list)


class Host(InOurColours):
    """A screen with nothing but the view."""

    def __init__(self, article: Article) -> None:
        super().__init__()
        self.article = article
        self.told = Told()

    def compose(self) -> ComposeResult:
        yield ArticleView(self.article, measure=40)

    def on_article_view_clicked(self, message: ArticleView.Clicked) -> None:
        self.told.clicked.append(message.offset)

    def on_article_view_link_clicked(self, message: ArticleView.LinkClicked) -> None:
        self.told.links.append(message.link.url)

    @on(ArticleView.Moved)
    def record_moved(self, message: ArticleView.Moved) -> None:
        self.told.moved.append((message.offset, message.last))

    @property
    def view(self) -> ArticleView:
        return self.query_one(ArticleView)

    @property
    def lines(self) -> list[str]:
        return [strip.text for strip in strips(self)]

    def at(self, words: str) -> tuple[int, int]:
        """Where on the screen `words` stand."""
        row = next(y for y, line in enumerate(self.lines) if words in line)
        return self.lines[row].index(words), row


async def test_a_far_place_comes_on_screen_and_the_lines_above_it_do_not_move_it() -> None:
    host = Host(book())
    async with host.run_test(size=SIZE) as pilot:
        for words in ("Number 590 ", "Number 7 ", "Number 300 "):
            start = host.article.text.index(words)
            host.view.go_to(Span(start, start + len(words)))
            await pilot.pause()
            x, y = host.at(words)
            host.view.scroll_lines(-1)
            await pilot.pause()
            assert host.at(words) == (x, y + 1)
            host.view.scroll_lines(3)
            await pilot.pause()
            assert host.at(words) == (x, y - 2)


async def test_scrolling_back_from_the_end_shows_every_line() -> None:
    host = Host(book(200))
    async with host.run_test(size=SIZE) as pilot:
        host.view.scroll_to_end()
        await pilot.pause()
        assert "to its end." in "".join(host.lines)
        seen = "\n".join(host.lines)
        for _ in range(1_000):
            if host.view.scroll_y == 0:
                break
            host.view.scroll_lines(-15)
            await pilot.pause()
            seen += "\n" + "\n".join(host.lines[:15])
        assert all(f"Number {n} " in seen for n in range(200))


@pytest.mark.parametrize("words", ["Number 0 ", "Number 411 "])
async def test_a_resize_keeps_the_line_at_the_top_or_the_spacing_above_the_first(words: str) -> None:
    host = Host(book())
    async with host.run_test(size=SIZE) as pilot:
        host.view.go_to_top(host.article.text.index(words))
        for size in ((30, 20), (120, 40), (60, 10)):
            await pilot.resize_terminal(*size)
            await pilot.pause()
            assert words in (host.lines[0].strip() or host.lines[1])


async def test_moving_tells_what_is_on_screen() -> None:
    host = Host(book())
    async with host.run_test(size=SIZE) as pilot:
        host.view.scroll_to_end()
        await pilot.pause()
        await pilot.pause()
        assert host.told.moved[-1][1] == len(host.article.text)


@pytest.mark.parametrize(
    "text", ["A plain line of words", "日本語 and a plain line", "cafe\u0301 👨\u200d👩\u200d👧 a plain line"]
)
async def test_a_click_finds_the_character_in_any_script(text: str) -> None:
    host = Host(article_of(text))
    async with host.run_test(size=SIZE) as pilot:
        x, y = host.at("plain")
        column = x + sum(2 for character in host.lines[y][:x] if "\u3000" < character < "\ua000") // 2
        if "👨" in text:
            column -= 5
        await pilot.click(offset=(column, y))
        await pilot.pause()
        assert abs(host.told.clicked[-1] - text.index("plain")) <= 1


@pytest.mark.parametrize(("chains", "selected"), [((1, 2), "plain"), ((2,), None)])
async def test_the_second_of_two_clicks_selects_a_word_only_if_the_first_was_on_the_text_too(
    chains: tuple[int, ...], selected: str | None
) -> None:
    host = Host(article_of("A plain line of words"))
    async with host.run_test(size=SIZE) as pilot:
        x, y = host.at("plain")
        for click in [events.Click(host.view, x, y, 0, 0, 1, False, False, False, chain=chain) for chain in chains]:
            host.view.post_message(click)
        await pilot.pause()
        assert host.screen.get_selected_text() == selected


async def test_a_click_on_a_link_reports_its_address() -> None:
    text = "See the harbour plan for more."
    host = Host(article_of(text, links=(Link(Span(8, 20), "https://example.org/plan"),)))
    async with host.run_test(size=SIZE) as pilot:
        await pilot.click(offset=host.at("harbour"))
        await pilot.click(offset=host.at("more"))
        await pilot.pause()
        assert host.told.links == ["https://example.org/plan"]
        assert host.told.clicked == [text.index("more")]


async def drag(pilot: Pilot[None], start: tuple[int, int], end: tuple[int, int]) -> None:
    await pilot.mouse_down(offset=start)
    await pilot.hover(offset=end)
    await pilot.mouse_up(offset=end)
    await pilot.pause()


async def test_the_mouse_selects_the_source_text_across_lines() -> None:
    text = "The harbour of Lunde is to be dug out again after forty years, the council decided."
    host = Host(article_of(text, "The second paragraph."))
    async with host.run_test(size=SIZE) as pilot:
        await drag(pilot, host.at("harbour"), host.at("second"))
        selected = host.screen.get_selected_text()
        assert selected is not None
        assert selected.startswith(text[4:] + "\n\nThe ")


async def test_a_selection_from_the_margin_begins_with_its_line_and_survives_a_resize() -> None:
    text = "The harbour of Lunde is to be dug out again after forty years, the council decided."
    host = Host(article_of(text))
    async with host.run_test(size=SIZE) as pilot:
        x, y = host.at("The harbour")
        await drag(pilot, (x - GUTTER - 1, y), (x + 11, y))
        before = host.screen.get_selected_text()
        assert before is not None and before.startswith("The harbour")
        await pilot.resize_terminal(34, 20)
        await pilot.pause()
        assert host.screen.get_selected_text() == before


async def test_without_colours_every_style_is_grey(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("NO_COLOR", "1")
    host = Host(article_of("“Yes,” said Ada Quill."))
    async with host.run_test(size=SIZE) as pilot:
        host.view.set_marks(Marks(Layer([(Span(0, 6), 1)]), Layer([(Span(12, 21), 0)])))
        await pilot.pause()
        colours = [
            colour.triplet
            for strip in strips(host)
            for segment in strip
            if segment.style
            for colour in (segment.style.color, segment.style.bgcolor)
            if colour is not None and colour.triplet is not None
        ]
        assert colours and all(red == green == blue for red, green, blue in colours)


async def test_a_theme_of_the_terminals_own_colours_is_kept() -> None:
    host = Host(article_of("Words."))
    async with host.run_test(size=SIZE) as pilot:
        host.theme = "ansi-dark"
        await pilot.pause()
        styles = [segment.style for segment in host.view.render_lines(host.view.size.region)[0] if segment.style]
        assert styles and all(style.bgcolor is None or style.bgcolor.triplet is None for style in styles)


async def test_italics_are_upright_within_a_quote_which_is_in_italics_itself() -> None:
    text = "The old boats. “The old eels,” she said."
    old = [Span(at, at + len("old")) for at in (text.index("old"), text.rindex("old"))]
    article = replace(article_of(text), emphasis=tuple(Emphasis(span, EmphasisKind.ITALIC) for span in old))
    async with Host(article).run_test(size=SIZE) as pilot:
        assert isinstance(pilot.app, Host)
        pilot.app.view.set_marks(Marks(Layer([(Span(text.index("“"), text.index("”") + 1), 1)])))
        await pilot.pause()
        looks = [(words, bool(style and style.italic)) for strip in strips(pilot.app) for words, style, _ in strip]
    assert ("old", True) in looks and ("old", False) in looks and ("“The ", True) in looks


async def test_what_is_drawn_ahead_moves_nothing_and_need_not_be_drawn_when_it_comes_on_screen(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def draw(painter: LinePainter, line: DisplayLine, *others: Any, **looks: Any) -> Strip:
        drawn.append(line.start)
        return usual(painter, line, *others, **looks)

    drawn: list[int] = []
    usual = LinePainter.draw
    monkeypatch.setattr(LinePainter, "draw", draw)
    for words in ("Number 300 ", "Number 599 "):
        host = Host(book())
        async with host.run_test(size=SIZE) as pilot:
            start = host.article.text.index(words)
            before = shown(pilot)
            host.view.draw_ahead(Span(start, start + len(words)))
            await pilot.pause()
            assert shown(pilot) == before
            drawn.clear()
            host.view.set_place(Span(start, start + len(words)))
            host.view.go_to(Span(start, start + len(words)))
            await pilot.pause()
            assert f"▶ {words}" in shown(pilot) and not drawn


async def test_lines_that_are_drawn_just_when_the_theme_changes_take_its_colours() -> None:
    async def drawn(*, is_drawn_ahead: bool) -> list[Strip]:
        host = Host(book(40))
        async with host.run_test(size=SIZE) as pilot:
            host.theme = "textual-light"
            if is_drawn_ahead:
                host.view.draw_ahead(Span(0, 1))
            await pilot.pause()
            return strips(host)

    assert await drawn(is_drawn_ahead=True) == await drawn(is_drawn_ahead=False)


async def test_of_two_places_in_one_line_only_the_current_one_is_marked() -> None:
    async with Host(article_of("The boats wait, the eels do not.")).run_test(size=SIZE) as pilot:
        assert isinstance(pilot.app, Host)
        looks = []
        for place in (Span(0, 9), Span(16, 24), None, Span(0, 9)):
            pilot.app.view.set_place(place)
            await pilot.pause()
            looks.append([[(words, style) for words, style, _ in strip] for strip in strips(pilot.app)])
        first, second, none, again = looks
        assert first == again
        assert first != second != none != first


async def test_other_marks_and_numbers_are_drawn_wherever_they_differ() -> None:
    text = "“We wait,” she said.\n\n" + "Nobody spoke.\n\n" * 50 + "“We go,” said he.\n"
    first, last = Span(0, 10), Span(text.index("“We go"), text.index(" said he"))
    async with Host(article_of(text)).run_test(size=SIZE) as pilot:
        assert isinstance(pilot.app, Host)
        view = pilot.app.view
        view.set_marks(Marks(Layer([(first, 1)])))
        view.scroll_to_end()
        await pilot.pause()
        view.go_to_top(0)
        await pilot.pause()
        assert "┃" in shown(pilot)
        view.set_marks(Marks(Layer([(last, 1)])))
        view.set_numbers({first.start: 3})
        await pilot.pause()
        assert "┃" not in shown(pilot) and " 3 " in shown(pilot)
        view.set_numbers({last.start: 4})
        view.scroll_to_end()
        await pilot.pause()
        assert "┃" in shown(pilot) and "4 ┃" in shown(pilot)
