"""A screen that keeps places of the text: copies, bookmarks, highlights, notes, and where the article was left."""

from __future__ import annotations

from dataclasses import replace

from textual import on, work
from textual.getters import query_one
from textual.reactive import var
from textual.timer import Timer

from reader.app.copying import Copied, all_to_copy, to_copy
from reader.app.editor import edit
from reader.app.keeping import keepsake_of, kept_as, place_to_keep, position_at, with_note
from reader.app.markup import highlights_of, signs_of
from reader.app.memory import Memory
from reader.app.resuming import offset_to_resume
from reader.app.saving import save
from reader.app.screens.text import MEASURES, TextScreen
from reader.app.state import NOTHING, Reading
from reader.app.trail import Trail
from reader.app.widgets.article_view import ArticleView
from reader.app.widgets.note_bar import NoteBar
from reader.app.wrap import MEASURE
from reader.article import Article, Span
from reader.library import Keepsake, KeepsakeKind, Position

_REST = 1.0
"""Seconds of standing still after which the place is remembered."""


class KeepingScreen(TextScreen):
    """Keeps what its reader wants to find again."""

    reading: var[Reading] = var(NOTHING, init=False)
    note_bar = query_one(NoteBar)

    def __init__(self, article: Article, memory: Memory) -> None:
        super().__init__(article)
        self._memory = memory
        left, keepsakes = memory.recall(article)
        self.start = offset_to_resume(left)
        """Where to go on reading."""
        self.set_reactive(KeepingScreen.reading, Reading(article, keepsakes=keepsakes))
        measure = memory.choice("measure", "")
        self.measure = int(measure) if measure.isdecimal() and int(measure) in MEASURES else MEASURE
        self._position: Position | None = None
        self._remembered = left
        self._resting: Timer | None = None
        self._noted: Span | None = None

    def follow(self, trail: Trail) -> None:
        """Make `trail` the active one and go to its current place."""
        raise NotImplementedError

    # The place

    def on_mount(self) -> None:
        """Show what is kept, and say where the text goes on."""
        self._show_kept()
        if self.start:
            self.status.flash("You left off here; g goes to the start.")

    @on(ArticleView.Moved)
    def _note_position(self, event: ArticleView.Moved) -> None:
        if self.reading.opening:
            return
        share = min(1.0, event.last / max(1, self.article.end))
        self._position = position_at(self.reading, event.offset, share)
        if self._resting is not None:
            self._resting.stop()
        self._resting = self.set_timer(_REST, self.remember)

    def on_screen_suspend(self) -> None:
        """Remember the place when the list comes up."""
        self.remember()

    def on_unmount(self) -> None:
        """Remember the place when the article is left."""
        self.remember()

    def remember(self) -> None:
        """Have the place remembered, where it is another one."""
        position = self._position
        if position is not None and position != self._remembered:
            self._remembered = position
            self._memory.write(lambda library: library.remember(self.article, position))

    def recall(self) -> None:
        """Show what is kept of an article that has just come whole."""
        _, keepsakes = self._memory.recall(self.article)
        self.reading = replace(self.reading, keepsakes=keepsakes)
        self._show_kept()

    def measured(self, columns: int) -> None:
        """Remember how wide the column is to be."""
        self._memory.choose("measure", str(columns))

    # What is kept

    def _to_keep(self) -> Span | None:
        selection = self.selections.get(self.view)
        span = place_to_keep(self.reading, self.view.span_of(selection), self.view.focus_offset)
        if span is None:
            self.status.flash("There is nothing here to keep.")
        self.clear_selection()
        return span

    def _toggle(self, kind: KeepsakeKind) -> None:
        span = self._to_keep()
        if span is None:
            return
        kept = kept_as(self.reading, kind, span)
        if kept is None:
            self._keep(keepsake_of(self.reading, kind, span))
            self.status.flash(f"Kept as a {kind.value}; ' lists all, a writes a note.")
        else:
            self._drop(kept)
            self.status.flash(f"No longer a {kind.value}.")

    def _keep(self, keepsake: Keepsake) -> None:
        self.reading = self.reading.keeping(keepsake)
        self._memory.write(lambda library: library.keep(self.article, keepsake))
        self._show_kept()

    def _drop(self, keepsake: Keepsake) -> None:
        self.reading = self.reading.dropping(keepsake)
        self._memory.write(lambda library: library.drop(self.article, keepsake))
        self._show_kept()

    def _show_kept(self) -> None:
        keepsakes = self.reading.keepsakes
        self.view.set_kept(highlights_of(keepsakes), signs_of(keepsakes))

    def action_bookmark(self) -> None:
        """Bookmark the quote or sentence, or no longer."""
        self._toggle(KeepsakeKind.BOOKMARK)

    def action_highlight(self) -> None:
        """Highlight the selection, the quote or the sentence, or no longer."""
        self._toggle(KeepsakeKind.HIGHLIGHT)

    async def action_note(self) -> None:
        """Write a note on the selection, the quote or the sentence."""
        self._noted = self._to_keep()
        if self._noted is not None:
            self.view.set_place(self._noted)
            await self.note_bar.open(self.reading.note_on(self._noted))

    @on(NoteBar.Written)
    def _keep_note(self, event: NoteBar.Written) -> None:
        if self._noted is not None:
            kinds = [each.kind for each in self.reading.keepsakes if each.span == self._noted]
            kind = KeepsakeKind.HIGHLIGHT if KeepsakeKind.HIGHLIGHT in kinds or not kinds else kinds[0]
            self._keep(with_note(keepsake_of(self.reading, kind, self._noted), event.note))
        self._close_note()

    @on(NoteBar.Closed)
    def _close_note(self) -> None:
        self.note_bar.close()
        self.view.set_place(self.reading.trail.current)
        self.view.focus()

    def action_kept(self) -> None:
        """All that is kept of the article."""
        from reader.app.screens.kept import KeptScreen  # not before it is asked for

        self.app.push_screen(KeptScreen(self.reading, self._drop), self._follow_answer)

    def _follow_answer(self, trail: Trail | None) -> None:
        if trail is not None:
            self.follow(trail)

    # What is handed on

    def selected_trail(self) -> Trail:
        """The trail that `Y` copies."""
        return self.reading.trail

    def action_copy(self) -> None:
        """Copy the selection, or the current quote with its speaker and source."""
        copied = to_copy(self.reading, self.get_selected_text())
        self._copy(copied, "Nothing to copy yet: walk to a quote with n, or select text.")

    def action_copy_all(self) -> None:
        """Copy every place of the trail; from the summary, that."""
        self._copy(all_to_copy(self.reading.following(self.selected_trail())), "There is nothing on the trail to copy.")

    def _copy(self, copied: Copied | None, otherwise: str) -> None:
        if copied is not None:
            self.app.copy_to_clipboard(copied.text)
        elif self.reading.analysis is None and not self.reading.failed:
            otherwise = "The article is still being read; copy it in a moment."
        self.status.flash(otherwise if copied is None else f"Copied {copied.what}.")

    @work(thread=True, exclusive=True, group="save", exit_on_error=False)
    def action_save(self) -> None:
        """Save summary, quotes, names, highlights and notes."""
        self.app.call_from_thread(self.status.flash, save(self.reading))

    def action_edit(self) -> None:
        """Open the file in the editor."""
        self.status.flash(edit(self.app, self.article.source))
