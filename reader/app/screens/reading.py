"""The screen on which an article is read: it wires the text to the panels beside it."""

from __future__ import annotations

from contextlib import ExitStack
from typing import ClassVar

from textual import events, on
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Horizontal, Vertical
from textual.geometry import Size
from textual.getters import query_one
from textual.reactive import var

from reader.app import trails
from reader.app.actions import READING, Action, bindings_of
from reader.app.arrangement import NAMES, SIDEBAR, SUMMARY, Arrangement
from reader.app.coming import Rest
from reader.app.memory import Memory
from reader.app.messages import ShelfWanted
from reader.app.screens.growing import GrowingScreen
from reader.app.state import NOTHING, Reading
from reader.app.trail import Trail, TrailKind
from reader.app.widgets.article_view import ArticleView
from reader.app.widgets.bars import PlaceLine, TitleBar
from reader.app.widgets.find_bar import FindBar
from reader.app.widgets.map import TrailMap
from reader.app.widgets.names import Names
from reader.app.widgets.note_bar import NoteBar
from reader.app.widgets.outline import Outline
from reader.app.widgets.panel import Panel
from reader.app.widgets.summary_pane import SummaryPane
from reader.app.widgets.voices import Voices
from reader.article import Article

_SETTLING = 0.01
"""Seconds that all panels have taken in another size after."""


class Body(Horizontal):
    """All that lies between the bars; what it holds covers it, so nothing of its own is drawn."""

    BLANK = True


class ReadingScreen(GrowingScreen):
    """An article, its sections, voices, names and summary; everything on it is a place in the text."""

    BINDINGS: ClassVar[list[BindingType]] = [*bindings_of(READING)]
    AUTO_FOCUS = "ArticleView"
    HORIZONTAL_BREAKPOINTS: list[tuple[int, str]] | None = [(0, "-narrow"), (50, "-usual")]  # noqa: RUF012
    VERTICAL_BREAKPOINTS: list[tuple[int, str]] | None = [(0, "-low"), (12, "-high")]  # noqa: RUF012
    BLANK = True
    DEFAULT_CSS = """
    ReadingScreen {
        & #sidebar { border-right: solid $faint; }
        & #aside { border-left: solid $faint; }
        & Body { height: 1fr; }
        &.-low Panel { padding: 0 0 0 1; }
        &.-low .panel--title { height: 1; }
        &.-narrow NoteBar > .line--word { display: none; }
        &.-covered {
            & ArticleView, & TrailMap { display: none; }
            & #sidebar, & #aside { border: none; }
        }
    }
    """

    section: var[int] = var(0, init=False)
    """The index of the section being read."""
    arrangement: var[Arrangement] = var(Arrangement(0), init=False)

    names = query_one(Names)
    summary = query_one(SummaryPane)
    title_bar = query_one(TitleBar)

    def __init__(
        self, article: Article, memory: Memory, rest: Rest | None = None, *, actions: tuple[Action, ...] = READING
    ) -> None:
        """Show `article`, or the beginning of it and then the `rest`; the `actions` are told with the keys that they have."""
        super().__init__(article, memory, rest)
        self.add_class("-usual", "-high", update=False)
        self._actions = actions
        self._laid_out_for = Size(0, 0)

    def compose(self) -> ComposeResult:
        """The article between its panels."""
        reading = ReadingScreen.reading
        yield TitleBar().data_bind(reading)
        with Body():
            with Vertical(id="sidebar"):
                yield Outline().data_bind(reading, ReadingScreen.section)
                yield Voices().data_bind(reading)
            yield ArticleView(self.article, measure=self.measure, start=self.start)
            yield TrailMap().data_bind(reading)
            with Vertical(id="aside"):
                yield SummaryPane().data_bind(reading, ReadingScreen.section)
                yield Names().data_bind(reading)
        yield FindBar(self.article)
        yield NoteBar()
        yield PlaceLine(self._actions).data_bind(reading)

    def on_mount(self) -> None:
        """Mark what is understood already."""
        self.watch_reading(NOTHING, self.reading)

    def on_screen_resume(self, event: events.ScreenResume) -> None:
        """Work styles out anew when the screen is come back to, not when they have just been."""
        event.refresh_styles = bool(self._laid_out_for)

    def on_resize(self, event: events.Resize) -> None:
        """Show the panels that there is room for; what Textual tells of a size twice is laid out once."""
        if event.size == self._laid_out_for:
            event.prevent_default()
            return
        if self._laid_out_for:
            self._settle()
        self._laid_out_for = event.size
        self.arrangement = self.arrangement.within(self.app.size.width)

    def _settle(self) -> None:
        """Let all panels fit themselves to another size before they are drawn, at once."""
        held = ExitStack()
        held.callback(self.check_idle)
        held.enter_context(self.app.batch_update())
        self.app.set_timer(_SETTLING, held.close)

    def watch_reading(self, old: Reading, new: Reading) -> None:
        """Mark in the text what changed."""
        if new.overview is not None and new.overview is not old.overview:
            self.view.set_marks(new.overview.marks)
        if new.taken != old.taken:
            self.view.set_numbers({sentence.span.start: number for number, sentence in enumerate(new.taken, 1)})
        if new.trail.kind is not TrailKind.FOUND and old.trail.kind is TrailKind.FOUND:
            self.view.set_matches(())
        if new.trail.current != old.trail.current:
            self.view.set_place(new.trail.current)

    def watch_arrangement(self, arrangement: Arrangement) -> None:
        """Show and hide the panels."""
        self.summary.display = arrangement.shows(SUMMARY)
        self.names.display = arrangement.shows(NAMES)
        aside = self.query_one("#aside")
        aside.display = arrangement.aside
        self.summary.set_class(not arrangement.shows(NAMES), "-alone")
        sidebar = self.query_one("#sidebar")
        sidebar.display = arrangement.shows(SIDEBAR)
        self.set_class(arrangement.covered, "-covered")
        for column, width in zip((sidebar, aside), arrangement.widths, strict=True):
            column.styles.width = "1fr" if arrangement.covered else width
        self.view.set_focus_mode(arrangement.focus_mode)

    @on(ArticleView.Moved)
    def _show_progress(self, event: ArticleView.Moved) -> None:
        self.title_bar.progress = min(1.0, event.last / max(1, self.article.end))
        self.section = self.article.section_at(self.view.focus_offset)

    def follow(self, trail: Trail) -> None:
        """Make `trail` the active one and go to its current place."""
        covered = self.arrangement.covered
        self.action_text()
        self.reading = self.reading.following(trail)
        if trail.current is not None and covered:
            self.call_after_refresh(self.view.go_to, trail.current)
        elif trail.current is not None:
            self.view.go_to(trail.current)

    def selected_trail(self) -> Trail:
        """The summary where the keyboard is in its panel, else the trail."""
        return trails.sentences_of(self.reading.taken) if self.summary.has_focus_within else self.reading.trail

    # Panels and looks

    def action_summary(self) -> None:
        """Show or hide the summary."""
        self.arrangement = self.arrangement.toggled(SUMMARY)
        if self.arrangement.covered:
            self.summary.rows.enter()
        elif not self.focused or not self.focused.display:
            self.view.focus()

    def action_visit(self, panel: str, place: str) -> None:
        """Show a panel, which stands at `place`, and go there; from there, hide it."""
        rows = self.query_one(panel, Panel).rows
        if rows.has_focus or not self.arrangement.shows(place):
            self.arrangement = self.arrangement.toggled(place)
        if self.arrangement.shows(place):
            rows.enter()
        else:
            self.view.focus()

    def action_text(self) -> None:
        """To the text, out of any panel."""
        self.arrangement = self.arrangement.uncovered()
        if not self.view.has_focus:
            self.view.focus()  # which draws all of it anew

    def action_summary_length(self, sentences: int) -> None:
        """A longer or a shorter summary."""
        self.reading = self.reading.longer(sentences)

    def action_focus_mode(self) -> None:
        """The text alone, with the paragraph being read."""
        self.arrangement = self.arrangement.focused()
        self.view.focus()

    # Leaving

    def action_library(self) -> None:
        """To the list of articles, which tells how much of this one is read."""
        self.remember()
        self.app.post_message(ShelfWanted())

    def action_back(self) -> None:
        """Close what is open; back to the quotes; back to the list."""
        if not self.view.has_focus:
            self.action_text()
        elif self.arrangement.focus_mode:
            self.action_focus_mode()
        elif self.reading.trail.kind is not TrailKind.QUOTES:
            self.reading = self.reading.back_on_quotes()
        else:
            self.action_library()

    def action_help(self) -> None:
        """Show all keys."""
        from reader.app.screens.help import HelpScreen  # not before it is asked for

        self.app.push_screen(HelpScreen(self._actions))
