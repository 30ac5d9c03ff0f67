"""The screen on which an article is read: wires the widgets and the keys to its parts."""

from __future__ import annotations

from functools import partial
from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.events import ScreenResume, ScreenSuspend, Unmount
from textual.getters import query_one

from reader.app.background.first_part import Rest
from reader.app.keys.action import Action, bindings_of
from reader.app.keys.reading import READING
from reader.app.lists.chosen import Among
from reader.app.memory import Memory, Recalled
from reader.app.messages import CardWanted, ListWanted, QuestionWanted, TrailChosen
from reader.app.reading.state import Reading
from reader.app.reading.trail import TrailKind
from reader.app.screens.reading.analysing import Analysing, analysed_so_far
from reader.app.screens.reading.browsing import Browsing
from reader.app.screens.reading.correcting import Correcting
from reader.app.screens.reading.exporting import Exporting
from reader.app.screens.reading.finding import Finding
from reader.app.screens.reading.growing import Growing
from reader.app.screens.reading.keeping import Keeping
from reader.app.screens.reading.noting import Noting
from reader.app.screens.reading.overlaying import Overlaying
from reader.app.screens.reading.panels import Panels
from reader.app.screens.reading.remembering import Remembering
from reader.app.screens.reading.rereading import Rereading
from reader.app.screens.reading.text import TextScreen
from reader.app.screens.reading.walking import Walking
from reader.app.widgets.article.view import ArticleView
from reader.app.widgets.bars.find_bar import FindBar
from reader.app.widgets.bars.note_bar import NoteBar
from reader.app.widgets.bars.status_line import PlaceLine
from reader.app.widgets.bars.title_bar import TitleBar
from reader.app.widgets.body import Body
from reader.article import Article
from reader.library import Keepsake, KeepsakeKind


class ReadingScreen(TextScreen):
    """An article, its sections, voices, names and summary; everything on it is a place in the text."""

    BINDINGS: ClassVar[list[BindingType]] = [*bindings_of(READING)]
    AUTO_FOCUS = "ArticleView"
    LOOK: ClassVar[float] = 2.0
    """Seconds between two checks for changes by another process, in the library and in the file."""
    VERTICAL_BREAKPOINTS: list[tuple[int, str]] | None = [(0, "-low"), (12, "-high")]  # noqa: RUF012
    BLANK = True
    DEFAULT_CSS = """
    ReadingScreen {
        &:ansi:nocolor > .screen--selection { text-style: reverse; }
        &.-low Panel { padding: 0 0 0 1; }
        &.-low .panel--title { height: 1; }
    }
    """

    title_bar = query_one(TitleBar)

    def __init__(
        self,
        article: Article,
        memory: Memory,
        rest: Rest | None = None,
        *,
        actions: tuple[Action, ...] = READING,
        sought: str | Keepsake = "",
        among: Among | None = None,
        goes_on: bool = False,
    ) -> None:
        """Show `article`, or its beginning and then the `rest`, at what is `sought`; the `actions` carry the reader's keys.

        `among` is its place in the list that it was chosen from; `goes_on` tells whether it was on screen until now.
        """
        super().__init__(Reading(article, is_beginning=rest is not None), memory, actions)
        self.among = among
        self.add_class("-high", update=False)
        self._walking = Walking(self)
        self._finding = Finding(self, sought)
        self._remembering = Remembering(self, goes_on=goes_on)
        self._keeping = Keeping(self, self._remembering.resume)
        self._noting = Noting(self, self._keeping)
        self._correcting = Correcting(self, self._keeping)
        self._panels = Panels(self)
        self._overlaying = Overlaying(self, self._keeping, self._correcting)
        self._exporting = Exporting(self)
        self._analysing = Analysing(self)
        self._growing = Growing(self, self._analysing, rest, self._show_more)
        self._rereading = Rereading(self, self._growing)
        self._browsing = Browsing(self, self._rereading)
        self._give_keys_to_parts()
        self._start = self._remembering.begin(self._keeping.recalled)
        kept = (self._keeping.recalled or Recalled()).kept
        self.set_reactive(TextScreen.reading, analysed_so_far(self.reading.with_kept(kept)))

    def _give_keys_to_parts(self) -> None:
        """Have a key run the method of a part, where it concerns that part alone."""
        there = self._walking.once_there
        self.action_step = self._walking.step
        self.action_sentence = self._walking.sentence
        self.action_quotes = self._walking.quotes
        self.action_summary_sentence = self._panels.summary_sentence
        self.action_find = self._finding.begin
        self.action_timeline = self._overlaying.timeline
        self.action_kept = self._overlaying.kept
        self.action_links = self._overlaying.links
        self.action_card = there(self._show_subject)
        self.action_bookmark = there(partial(self._keeping.toggle, KeepsakeKind.BOOKMARK))
        self.action_highlight = there(partial(self._keeping.toggle, KeepsakeKind.HIGHLIGHT))
        self.action_note = there(self._noting.begin)
        self.action_undo = self._keeping.undo
        self.action_correct = there(self._correcting.ask)
        self.action_copy_all = self._exporting.copy_all
        self.action_copy = there(self._exporting.copy)
        self.action_save = self._exporting.save
        self.action_pipe = self._exporting.pipe
        self.action_summary = self._panels.summary
        self.action_summary_length = self._panels.summary_length
        self.action_visit = self._panels.visit
        self.action_focus_mode = self._panels.focus_mode
        self.action_edit = self._browsing.edit
        self.action_browser = self._browsing.open_original

    def compose(self) -> ComposeResult:
        """The article between its panels, and the lines above and below."""
        yield TitleBar().data_bind(TextScreen.reading)
        yield Body(self.article, measure=self.measure, start=self._start).data_bind(TextScreen.reading)
        yield FindBar().data_bind(TextScreen.reading)
        yield NoteBar()
        yield PlaceLine(self.actions.values()).data_bind(TextScreen.reading)

    # On screen

    def on_mount(self) -> None:
        """Say that reading resumes here, and start to analyse the article."""
        if self._start:
            self._remembering.tell_resumed()
        self.call_after_refresh(self._finding.seek)
        self.set_interval(self.LOOK, self._keeping.show_changes_by_others)
        self.set_interval(self.LOOK, self._rereading.look)
        self._growing.begin()

    def _show_more(self) -> None:
        self._keeping.recall()
        self._finding.seek()

    @on(ScreenResume)
    def _show_changes_above(self) -> None:
        self._keeping.show_changes_above()

    @on(ScreenSuspend)
    def store_position(self) -> None:
        """Store where the article is left."""
        self._remembering.store_position()

    @on(Unmount)
    def leave_nothing_unfinished(self) -> None:
        """Keep a note that is being written, and store where the article is left."""
        self._noting.keep_unfinished()
        self.store_position()

    @on(ArticleView.Moved)
    def _follow_text(self, event: ArticleView.Moved) -> None:
        self.title_bar.progress = min(1.0, event.last / max(1, self.article.end))
        self._remembering.note_position(event.offset, event.last)
        self._analysing.look()
        self.call_after_refresh(self._walking.look_ahead)

    # Walking, and what is laid over the text

    @on(TrailChosen)
    def _follow_chosen(self, event: TrailChosen) -> None:
        kind = "find" if self.find_bar.display else ""
        self.find_bar.close()
        self.follow(event.trail, kind)

    @on(ArticleView.Clicked)
    def _follow_clicked(self, event: ArticleView.Clicked) -> None:
        self._overlaying.card(self._walking.click(event.offset, event.marked))

    @on(FindBar.Found)
    def _show_found(self, event: FindBar.Found) -> None:
        self._finding.show(event.trail)

    @on(FindBar.Closed)
    def _end_find(self, event: FindBar.Closed) -> None:
        self._finding.end(event.missed, stays=event.stays)

    def _show_subject(self) -> None:
        """Show the card of the speaker or the name at the current place."""
        self._overlaying.card(self._walking.subject())

    @on(CardWanted)
    def _show_card(self, event: CardWanted) -> None:
        self._overlaying.card(event.subject)

    # Keeping, correcting and opening

    @on(NoteBar.Grown)
    def _keep_noted_in_sight(self) -> None:
        self._noting.keep_in_sight()

    @on(NoteBar.Written)
    def _keep_note(self, event: NoteBar.Written) -> None:
        self._noting.keep(event.note)

    @on(NoteBar.GivenUp)
    def _give_up_note(self, event: NoteBar.GivenUp) -> None:
        self._noting.give_up(event.typed)

    @on(QuestionWanted)
    def _ask_about(self, event: QuestionWanted) -> None:
        self._correcting.ask_about(self.reading, event.subject.who, as_voice=event.as_voice)

    @on(ArticleView.LinkClicked)
    def _open_link(self, event: ArticleView.LinkClicked) -> None:
        self._browsing.open_link(event.link)

    def action_copy_text(self) -> None:
        """Copy the selection, and say so; without one, the key is for the app."""
        self._exporting.copy_selected()

    def action_neighbour(self, direction: int) -> None:
        """Open the next or the previous article of the list instead of this one."""
        self._browsing.open_neighbour(self.among, direction)

    # Leaving

    def action_library(self) -> None:
        """Go to the list of articles."""
        self._noting.finish()
        self.store_position()
        self.app.post_message(ListWanted())

    def action_back(self) -> None:
        """Close what is open, then go back to the quotes, then to the list."""
        if self._panels.back():
            return
        if self.reading.trail.kind is not TrailKind.QUOTES:
            self.reading = self.reading.back_on_quotes()
        else:
            self.action_library()
