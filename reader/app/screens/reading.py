"""The screen on which an article is read: it wires the text to the panels beside it."""

from __future__ import annotations

from pathlib import Path
from typing import ClassVar

from textual import on, work
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Horizontal, Vertical
from textual.getters import query_one
from textual.screen import Screen

from reader.analysis.model import Analysis, RankedSentence
from reader.app import trails
from reader.app.actions import READING, bindings_of
from reader.app.analysis_worker import AnalysisFailedError, analyse_apart
from reader.app.editor import edit
from reader.app.find import matches
from reader.app.markup import marks_of
from reader.app.messages import ShelfWanted
from reader.app.screens.help import HelpScreen
from reader.app.trail import Trail
from reader.app.widgets.article_view import ArticleView
from reader.app.widgets.bars import StatusLine, TitleBar
from reader.app.widgets.find_bar import FindBar
from reader.app.widgets.map import TrailMap
from reader.app.widgets.names import Names
from reader.app.widgets.outline import Outline
from reader.app.widgets.panel import Panel
from reader.app.widgets.summary_pane import SummaryPane
from reader.app.widgets.voices import Voices
from reader.article import Article, Span
from reader.export import citation

NARROW = 70
WIDE = 100
_MEASURES = range(32, 120)


class ReadingScreen(Screen[None]):
    """An article, its sections, voices, names and summary; everything on it is a place in the text."""

    BINDINGS: ClassVar[list[BindingType]] = [*bindings_of(READING)]
    AUTO_FOCUS = "ArticleView"
    DEFAULT_CSS = """
    ReadingScreen {
        & #sidebar { width: 28; border-right: solid $panel; }
        & #aside { width: 34; border-left: solid $panel; }
        & #body { height: 1fr; }
    }
    """

    view = query_one(ArticleView)
    outline = query_one(Outline)
    voices = query_one(Voices)
    names = query_one(Names)
    summary = query_one(SummaryPane)
    find_bar = query_one(FindBar)
    status = query_one(StatusLine)
    title_bar = query_one(TitleBar)
    trail_map = query_one(TrailMap)

    def __init__(self, article: Article) -> None:
        super().__init__()
        self.article = article
        self.analysis: Analysis | None = None
        self.trail: Trail = trails.NO_QUOTES
        self.summary_length = 3
        self._taken: tuple[RankedSentence, ...] = ()
        self._names: tuple[int, ...] = ()
        self._words = len(article.text.split())
        self._section = -1
        self._focus_mode = False
        self._chosen_asides: dict[str, bool] = {}
        self._found: Trail = trails.found("", ())

    def compose(self) -> ComposeResult:
        """The article between its panels."""
        yield TitleBar(markup=False)
        with Horizontal(id="body"):
            with Vertical(id="sidebar"):
                yield Outline()
                yield Voices()
            yield ArticleView(self.article)
            yield TrailMap()
            with Vertical(id="aside"):
                yield SummaryPane()
                yield Names()
        yield FindBar()
        yield StatusLine(markup=False)

    def on_mount(self) -> None:
        """Show the text, then have it understood."""
        self.watch(self.app, "theme", self._refresh_panels, init=False)
        self.call_after_refresh(self._refresh_panels)
        self.call_after_refresh(self.understand)

    def on_resize(self) -> None:
        """Give the panels the room that there is."""
        self._arrange()
        self.call_after_refresh(self._refresh_panels)

    @work(exclusive=True, group="analysis", exit_on_error=False)
    async def understand(self) -> None:
        """Have the article analysed and mark what was found."""
        try:
            analysis = await analyse_apart(self.article)
        except AnalysisFailedError as error:
            self.notify(f"{error} You can read on; nothing is marked.", severity="warning", markup=False)
            return
        self.analysis = analysis
        self.view.set_marks(marks_of(analysis))
        if not self.trail.spans:
            self.trail = trails.all_quotes(analysis)
        self._refresh_panels()

    # What is shown

    def _arrange(self) -> None:
        width = self.app.size.width
        summary = self._aside_shown("summary", width)
        names = self._aside_shown("names", width)
        aside = (summary or names) and not self._focus_mode
        self.summary.display, self.names.display = summary, names
        self.query_one("#aside").display = aside
        self.query_one("#sidebar").display = not self._focus_mode and (width >= WIDE or (width >= NARROW and not aside))

    def _aside_shown(self, panel: str, width: int) -> bool:
        return self._chosen_asides.get(panel, width >= WIDE)

    def _refresh_panels(self) -> None:
        self._refresh_section()
        if self.analysis is not None:
            self.voices.show(self.analysis)
            self._names = self.names.show(self.analysis)
            self._refresh_summary()
        else:
            for panel in (self.voices, self.summary, self.names):
                panel.set_title("…")
        self._refresh_status()

    def _refresh_summary(self) -> None:
        if self.analysis is None:
            return
        self._taken = self.analysis.summary.take(self.summary_length)
        self.summary.show(self.analysis, self._taken)
        self.view.set_numbers({sentence.span.start: number for number, sentence in enumerate(self._taken, 1)})

    def _refresh_section(self) -> None:
        self._section = self.article.section_at(self.view.focus_offset)
        self.outline.show(self.article, self._section)

    def _refresh_status(self, note: str = "") -> None:
        detail, colour = trails.describe(self.analysis, self.trail)
        if self.analysis is None and not self.trail.spans:
            note = note or "understanding the article …"
        self.status.show(self.trail, detail, colour, note)
        self.trail_map.show(self.trail, len(self.article.text))

    @on(ArticleView.Moved)
    def _show_progress(self, event: ArticleView.Moved) -> None:
        progress = event.last / max(1, len(self.article.text.rstrip()))
        self.title_bar.show(self.article, self._title(), self._words, min(1.0, progress))
        if self.article.section_at(self.view.focus_offset) != self._section:
            self._refresh_section()

    def _title(self) -> str:
        if self.article.title or self.article.source in ("", "-"):
            return self.article.title or "standard input"
        return Path(self.article.source).name

    # The trail

    def follow(self, trail: Trail) -> None:
        """Make `trail` the active one and go to its current place."""
        self.trail = trail
        if trail.current is not None:
            self.view.set_place(trail.current)
            self.view.go_to(trail.current)
        self._refresh_status()

    def action_step(self, direction: int) -> None:
        """One place on or back along the trail."""
        if not self.trail.spans:
            self._refresh_status(f"There is no {self.trail.label} in this article." if self.analysis else "")
            return
        self.follow(self.trail.step(direction, self.view.offset_at_top))

    def action_quotes(self) -> None:
        """All quotes; on a quote of all quotes, those of its speaker."""
        if self.analysis is None:
            return
        current = self.trail.current
        speaker = None
        if current is not None and self.trail.sign == "“":
            speaker = trails.speaker_at(self.analysis, current)
        trail = trails.all_quotes(self.analysis) if speaker is None else trails.quotes_of(self.analysis, speaker)
        if current is not None and current in trail.spans:
            trail = trail.at(trail.spans.index(current))
        self.follow(trail)

    @on(Panel.Chosen, "Outline")
    def _go_to_section(self, event: Panel.Chosen) -> None:
        self.follow(trails.sections_of(self.article).at(event.index))
        self.view.focus()

    @on(Panel.Chosen, "Voices")
    def _go_to_voice(self, event: Panel.Chosen) -> None:
        if self.analysis is not None and event.index < len(self.analysis.voices()):
            voice = self.analysis.voices()[event.index]
            self.follow(trails.quotes_of(self.analysis, voice.speaker).at(0))
            self.view.focus()

    @on(Panel.Chosen, "Names")
    def _go_to_name(self, event: Panel.Chosen) -> None:
        if self.analysis is not None and event.index < len(self._names):
            self.follow(trails.mentions_of(self.analysis.entities[self._names[event.index]]).at(0))
            self.view.focus()

    @on(Panel.Chosen, "SummaryPane")
    def _go_to_sentence(self, event: Panel.Chosen) -> None:
        if event.index < len(self._taken):
            self.follow(trails.sentences_of(self._taken).at(event.index))
            self.view.focus()

    def action_summary_sentence(self, number: int) -> None:
        """To one sentence of the summary."""
        if number <= len(self._taken):
            self.follow(trails.sentences_of(self._taken).at(number - 1))

    def action_section(self, direction: int) -> None:
        """To the next or the previous section."""
        sections = trails.sections_of(self.article)
        index = self.article.section_at(self.view.focus_offset)
        index = min(max(0, index + direction), len(sections.spans) - 1)
        self.view.set_place(sections.spans[index])
        self.view.go_to_top(sections.spans[index].start)

    def action_paragraph(self, direction: int) -> None:
        """To the next or the previous paragraph."""
        self.view.go_to_top(self.view.paragraph_from(self.view.offset_at_top, direction))

    # Moving

    def action_line(self, lines: int) -> None:
        """Scroll by lines."""
        self.view.scroll_lines(lines)

    def action_page(self, pages: int) -> None:
        """Scroll by screens."""
        self.view.scroll_pages(pages)

    def action_top(self) -> None:
        """To the first line."""
        self.view.go_to_top(0)

    def action_bottom(self) -> None:
        """To the last line."""
        self.view.scroll_to_end()

    # Find

    def action_find(self) -> None:
        """Type what to find."""
        self.find_bar.open()

    @on(FindBar.Changed)
    def _find(self, event: FindBar.Changed) -> None:
        spans = matches(self.article.text, event.words)
        self._found = trails.found(event.words, spans)
        self.view.set_matches(spans)
        self.find_bar.show_count(f"{len(spans):,} found" if event.words.strip() else "")
        if spans:
            self.view.go_to(self._found.step(1, self.view.offset_at_top).current or Span(0, 0))

    @on(FindBar.Accepted)
    def _walk_found(self) -> None:
        self._close_find(keep=True)
        if self._found.spans:
            self.follow(self._found.step(1, self.view.offset_at_top))

    @on(FindBar.Closed)
    def _give_up_find(self) -> None:
        self._close_find()

    def _close_find(self, *, keep: bool = False) -> None:
        self.find_bar.close()
        self.view.focus()
        if not keep:
            self.view.set_matches(())

    # Panels and looks

    def action_summary(self) -> None:
        """Show or hide the summary."""
        self._toggle("summary")

    def action_names(self) -> None:
        """Show the names and go there; from there, hide them."""
        if self.names.has_focus_within:
            self.view.focus()
            self._toggle("names")
            return
        if not self.names.display or not self.query_one("#aside").display:
            self._toggle("names")
        self.names.focus_list()

    def _toggle(self, panel: str) -> None:
        self._chosen_asides[panel] = not self._aside_shown(panel, self.app.size.width)
        self._arrange()
        self.call_after_refresh(self._refresh_panels)

    def action_summary_length(self, sentences: int) -> None:
        """A longer or a shorter summary."""
        if self.analysis is not None:
            self.summary_length = min(max(1, self.summary_length + sentences), max(1, len(self.analysis.summary.ranked)))
            self._refresh_summary()

    def action_focus_mode(self) -> None:
        """The text alone, with the paragraph being read."""
        self._focus_mode = not self._focus_mode
        self.view.set_focus_mode(self._focus_mode)
        self._arrange()
        self.call_after_refresh(self._refresh_panels)

    def action_measure(self, columns: int) -> None:
        """A wider or a narrower column."""
        measure = min(max(_MEASURES.start, self.view.measure + columns), _MEASURES.stop)
        self.view.set_measure(measure)

    def action_next_theme(self) -> None:
        """The next theme."""
        themes = sorted(self.app.available_themes, key=lambda name: (not name.startswith("reader"), name))
        self.app.theme = themes[(themes.index(self.app.theme) + 1) % len(themes)]
        self._refresh_status(f"theme: {self.app.theme}")

    # Keeping and leaving

    def action_copy(self) -> None:
        """Copy the selection, or the current quote with its speaker and source."""
        selected = self.get_selected_text()
        current = self.trail.current
        quote = None
        if self.analysis is not None and current is not None:
            quote = next((quote for quote in self.analysis.quotes if quote.span == current), None)
        if selected:
            text, what = selected, "the selection"
        elif self.analysis is not None and quote is not None:
            text, what = citation(self.analysis, quote), "the quote with its speaker"
        elif current is not None and current.end > current.start:
            text, what = current.of(self.article.text), "this place"
        else:
            self._refresh_status("Nothing to copy yet: walk to a quote with n, or select text.")
            return
        self.app.copy_to_clipboard(text)
        self._refresh_status(f"Copied {what}.")

    def action_edit(self) -> None:
        """Open the file in the editor."""
        self._refresh_status(edit(self.app, self.article.source))

    def action_library(self) -> None:
        """To the list of articles."""
        self.app.post_message(ShelfWanted())

    def action_back(self) -> None:
        """Close what is open; back to the quotes; back to the list."""
        if self.find_bar.display:
            self._close_find()
        elif not self.view.has_focus:
            self.view.focus()
        elif self._focus_mode:
            self.action_focus_mode()
        elif self.analysis is not None and self.trail.sign != "“":
            self.view.set_matches(())
            self.view.set_place(None)
            self.follow(trails.all_quotes(self.analysis))
        else:
            self.action_library()

    def action_help(self) -> None:
        """Show all keys."""
        self.app.push_screen(HelpScreen(READING))
