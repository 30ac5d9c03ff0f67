"""The article between its panels."""

from __future__ import annotations

from typing import ClassVar

from rich.segment import Segment
from textual import on
from textual.app import ComposeResult
from textual.containers import Horizontal, Vertical
from textual.getters import query_one
from textual.reactive import var
from textual.strip import Strip

from reader.app.reading.arrangement import NAMES, SIDEBAR, SUMMARY, Arrangement
from reader.app.reading.state import NOTHING, Reading
from reader.app.reading.trail import TrailKind
from reader.app.typesetting.layers import UNMARKED
from reader.app.typesetting.markup import highlights_of, signs_of
from reader.app.widgets.article.map import TrailMap
from reader.app.widgets.article.view import ArticleView
from reader.app.widgets.panels.names import Names
from reader.app.widgets.panels.sections import Sections
from reader.app.widgets.panels.summary import SummaryPane
from reader.app.widgets.panels.voices import Voices
from reader.app.widgets.plain_lines import PlainLines
from reader.article import Article


class _Side(PlainLines, Vertical):
    """A column of panels, which cover all of it but a rule towards the text."""

    COMPONENT_CLASSES: ClassVar[set[str]] = {"side--rule"}
    DEFAULT_CSS = "_Side { & > .side--rule { color: $faint; } }"

    def line_strip(self, y: int) -> Strip:
        """A line of the rule, as wide as the column."""
        return self.filtered(Strip([Segment("│" * self.outer_size.width, self.get_component_rich_style("side--rule"))]))


class Body(Horizontal):
    """Shows the panels that are asked for and have room; its children cover it completely."""

    BLANK = True
    DEFAULT_CSS = """
    Body {
        height: 1fr;
        & > #sidebar { padding-right: 1; }
        & > #aside { padding-left: 1; }
        &.-covered {
            & > ArticleView, & > TrailMap { display: none; }
            & > #sidebar, & > #aside { padding: 0; }
        }
    }
    """

    reading: var[Reading] = var(NOTHING, init=False)
    section: var[int] = var(0, init=False)
    """The index of the section being read."""
    arrangement: var[Arrangement] = var(Arrangement(0), init=False)

    view = query_one(ArticleView)
    sections = query_one(Sections)
    summary = query_one(SummaryPane)
    names = query_one(Names)

    def __init__(self, article: Article, *, measure: int, start: int) -> None:
        """Show `article` in a column of `measure`, from the offset `start` on."""
        super().__init__()
        self._view = ArticleView(article, measure=measure, start=start)

    def compose(self) -> ComposeResult:
        """The text between the two columns of panels."""
        with _Side(id="sidebar"):
            yield Sections().data_bind(Body.reading, Body.section)
            yield Voices().data_bind(Body.reading)
        yield self._view
        yield TrailMap().data_bind(Body.reading)
        with _Side(id="aside"):
            yield SummaryPane().data_bind(Body.reading, Body.section)
            yield Names().data_bind(Body.reading)

    def on_mount(self) -> None:
        """Mark what is known and kept already."""
        self.watch_reading(NOTHING, self.reading)

    def watch_reading(self, old: Reading, new: Reading) -> None:
        """Mark in the text what changed."""
        if new.overview is not old.overview:
            self.view.set_marks(UNMARKED if new.overview is None else new.overview.marks)
        if new.summary_sentences != old.summary_sentences:
            self.view.set_numbers({sentence.span.start: number for number, sentence in enumerate(new.summary_sentences, 1)})
        if new.keepsakes != old.keepsakes:
            self.view.set_kept(highlights_of(new.keepsakes), signs_of(new.keepsakes))
        if TrailKind.FOUND in (old.trail.kind, new.trail.kind) and new.trail.spans is not old.trail.spans:
            self.view.set_matches(new.trail.spans if new.trail.kind is TrailKind.FOUND else ())
        if new.trail.current != old.trail.current:
            self.view.set_place(new.trail.current)

    @on(ArticleView.Moved)
    def _mark_section(self) -> None:
        self.section = self.view.section

    def fit(self, columns: int) -> None:
        """Show the panels that have room in `columns`."""
        self.arrangement = self.arrangement.within(columns)

    def watch_arrangement(self, arrangement: Arrangement) -> None:
        """Show and hide the panels."""
        self.summary.display = arrangement.shows(SUMMARY)
        self.names.display = arrangement.shows(NAMES)
        aside = self.query_one("#aside")
        aside.display = arrangement.has_aside
        self.summary.set_class(not arrangement.shows(NAMES), "-alone")
        sidebar = self.query_one("#sidebar")
        sidebar.display = arrangement.shows(SIDEBAR)
        self.set_class(arrangement.is_covered, "-covered")
        for column, width in zip((sidebar, aside), arrangement.widths, strict=True):
            column.styles.width = "1fr" if arrangement.is_covered else width
        self.view.set_focus_mode(on=arrangement.focus_mode)
