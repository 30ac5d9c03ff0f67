"""Keeps places of the article, and undoes changes to them: a part of the reading screen."""

from __future__ import annotations

from collections.abc import Callable

from reader.app.library_thread import TRIED_AGAIN
from reader.app.memory import Recalled
from reader.app.reading.keeping import keepsake_of, kept_as, place_to_keep
from reader.app.reading.state import Reading
from reader.app.reading.trail import TrailKind
from reader.app.screens.reading.text import TextScreen
from reader.article import Span
from reader.library import Keepsake, KeepsakeKind, Position


class Keeping:
    """Keeps what a reader wants to find again, on screen and in the library."""

    def __init__(self, screen: TextScreen, found_left: Callable[[Position | None], None]) -> None:
        """`found_left` is called with where the article was left, if that could not be looked up at once."""
        self._screen = screen
        self._found_left = found_left
        self._changes_seen = screen.memory.changes_by_others()
        self.recalled = screen.memory.recall(screen.article)
        """The library's entry for the article when it was opened; None until the library can be read."""
        self._article = screen.article
        """The article of that entry: only the beginning, while the rest is being read."""
        self._changes = screen.memory.changes_in(screen.article)
        if self.recalled is not None:
            self._changes.follow(self.recalled.kept)

    @property
    def given_up_notes(self) -> dict[Span, str]:
        """Notes that were typed but not kept, by their places."""
        return self._changes.given_up

    def recall(self) -> None:
        """Look up keepsakes and corrections again, now that more of the article has arrived."""
        before, self._article = self._article, self._screen.article
        article, reading = self._article, self._screen.reading
        if article.source == "-" and (reading.keepsakes or reading.corrections):  # it is identified by its text
            self._screen.memory.carry_over(before, article)
        recalled, begun = self._screen.memory.recall(article), self._changes
        self._changes = self._screen.memory.changes_in(article)
        is_longer = article.text.startswith(before.text)
        if recalled is not None:
            self._changes.follow(recalled.kept)
        elif is_longer:
            self._changes.follow(begun.kept)
        if is_longer:
            self._changes.take_over(begun)
        self._screen.reading = reading.with_kept(self._changes.kept)
        self._note(recalled)

    def _note(self, recalled: Recalled | None) -> None:
        """Note the library's entry, and tell where the article was left if it was not known before."""
        was_known, self.recalled = self.recalled is not None, recalled
        if recalled is not None and not was_known:
            self._found_left(recalled.left)

    def show_changes_by_others(self) -> None:
        """Show changes that other processes have made, and an entry that could not be read before."""
        screen, changes = self._screen, self._screen.memory.changes_by_others()
        if (changes == self._changes_seen and self.recalled is not None) or not screen.is_current:
            return
        if (recalled := self._screen.memory.recall_once_written(screen.article)) is None:
            return
        self._changes_seen = changes
        self._note(recalled)
        self._changes.follow(recalled.kept)
        self.show_changes_above()

    def show_changes_above(self) -> None:
        """Show what was kept, dropped or corrected in the article on another screen of this reader."""
        if self._screen.reading.kept != self._changes.kept:
            self._screen.reading = self._screen.reading.with_kept(self._changes.kept)

    def toggle(self, kind: KeepsakeKind) -> None:
        """Keep the selection, or the quote or sentence being read; if it is kept already, drop it unless it has a note."""
        span = self.to_keep()
        if span is None:
            return
        screen, keys, what = self._screen, self._screen.actions, kind.value.capitalize()
        kept = kept_as(screen.reading, kind, span)
        if kept is None:
            self.keep(keepsake_of(screen.reading, kind, span), f"{kind} added")
            screen.status.flash(f"{what} added; {keys['kept'].key} lists all, {keys['note'].key} writes a note.")
        elif kept.note:
            screen.status.flash(f"There is a note on it: remove both in the list, {keys['kept'].key}.")
        else:
            self.drop(kept)
            screen.status.flash(f"{what} removed; {keys['undo'].key} brings it back.")

    def keep(self, keepsake: Keepsake, what: str) -> None:
        """Keep `keepsake`, in place of one of the same kind and place; the change can be undone as `what`."""
        self.change(self._screen.reading.keeping(keepsake), what)

    def keep_unseen(self, keepsake: Keepsake, what: str) -> None:
        """Keep `keepsake` as `keep` does, when the screen is closed and shows nothing any more."""
        article, before, after = self._screen.article, self._screen.reading.kept, self._screen.reading.keeping(keepsake).kept
        self._changes.make(after, what)
        self._screen.memory.write(lambda library: library.change(article, before, after), failed=lambda: None)

    def drop(self, keepsake: Keepsake) -> Reading:
        """Drop `keepsake`, with its note; returns the reading without it."""
        thing = "note" if keepsake.note else keepsake.kind
        return self.change(self._screen.reading.dropping(keepsake), f"{thing} removed")

    def change(self, reading: Reading, what: str) -> Reading:
        """Show `reading`, and store its keepsakes and corrections; the change can be undone as `what`."""
        self._changes.make(reading.kept, what)
        return self._show(reading)

    def undo(self) -> Reading:
        """Undo the last change, and say which it was; returns the reading before it."""
        what = self._changes.undo()
        if what is None:
            self._screen.status.flash("There is nothing to undo.")
            return self._screen.reading
        reading = self._show(self._screen.reading.with_kept(self._changes.kept))
        self._screen.status.flash(f"Undone: {what}.")
        return reading

    def _show(self, reading: Reading) -> Reading:
        """Show `reading`, and store the differences; a trail that has lost its place goes to the next one."""
        screen, before = self._screen, self._screen.reading
        article, place, trail = screen.article, before.trail.current, reading.trail
        screen.reading = reading
        screen.memory.write(lambda library: library.change(article, before.kept, reading.kept), failed=self._tell_not_stored)
        is_lost = trail.current is None and trail.kind is not TrailKind.KEPT
        if place is not None and is_lost and not trail.wraps_around(1, place.start):
            screen.follow(trail.step(1, place.start))
        return screen.reading

    def _tell_not_stored(self) -> None:
        self._screen.call_later(self._screen.status.flash, TRIED_AGAIN)

    def to_keep(self) -> Span | None:
        """The place to keep: the selection, else the quote or sentence being read; if there is none, say so."""
        screen = self._screen
        selected = screen.view.span_of(screen.selections.get(screen.view))
        span = place_to_keep(screen.reading, selected, screen.view.focus_offset)
        if span is None:
            screen.status.flash("There is nothing here to keep.")
        screen.clear_selection()
        return span
