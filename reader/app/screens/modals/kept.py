"""The list of bookmarks, highlights, notes and corrections."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from functools import partial
from typing import ClassVar

from textual.binding import Binding, BindingType
from textual.content import Content

from reader.app.keys.action import Action, Hint
from reader.app.reading.keeping import words_of
from reader.app.reading.questions.question import told
from reader.app.reading.state import Reading
from reader.app.screens.modals.overlay import Overlay
from reader.app.typesetting.markup import CORRECTION_SIGN, sign_of
from reader.app.widgets.composing import hung, sides
from reader.app.widgets.rows.row import Row, nothing_but
from reader.export import kept_words, page_words, source_line
from reader.in_words import counted
from reader.library import Correction, Keepsake, KeepsakeKind


class KeptScreen(Overlay):
    """Lists bookmarks, highlights and notes in reading order, and then the corrections."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("apostrophe", "dismiss", id="kept"),
        ("x,delete", "drop"),
        ("u,U", "restore"),
    ]

    def __init__(
        self,
        reading: Reading,
        actions: Mapping[str, Action],
        drop: Callable[[Keepsake], Reading],
        leave: Callable[[Correction], Reading],
        undo: Callable[[], Reading],
    ) -> None:
        """`drop` drops a keepsake, `leave` takes a correction back, and `undo` undoes either; each returns the new reading."""
        super().__init__(reading, actions)
        self._drop = drop
        self._leave = leave
        self._undo = undo
        self._dropped: list[Keepsake | Correction] = []

    def hints(self) -> tuple[Hint, ...]:
        """What the keys do here; the last one closes."""
        go, copy, close = super().hints()
        return go, copy, Hint("x", "removes it"), close

    def head(self, width: int) -> Content:
        """How many keepsakes and corrections there are."""
        right = in_numbers(self.reading.keepsakes, len(self.reading.corrections))
        return sides(Content.styled("Kept", "bold"), right, width)

    @property
    def _listed(self) -> list[Keepsake | Correction | str]:
        """What each row shows: what is kept, or a heading."""
        keepsakes, corrections, lost = self.reading.kept
        listed: list[Keepsake | Correction | str] = [*keepsakes]
        if corrections:
            listed += ["CORRECTED", *corrections]
        if lost and not self.reading.is_beginning:
            listed += ["IN THE TEXT NO LONGER", *lost]
        return listed

    def rows_in(self, width: int) -> list[Row]:
        """A row for every place, below headings one for every correction and for what has lost its place."""
        rows: list[Row] = []
        trail, lost = self.reading.kept_places, frozenset(self.reading.lost)
        for each in self._listed:
            if isinstance(each, str):
                rows.append(Row(Content.styled(f"\n{each}" if rows else each, "$quiet")))
            elif each in lost:
                rows.append(Row(drawn(each, width), to_copy=kept_words(each, source_line(self.reading.article))))
            else:
                content = drawn(each, width) if isinstance(each, Keepsake) else self._corrected(each, width)
                rows.append(Row(content, partial(trail.at_span, each.span)))
        return rows or nothing_but(self._nothing_kept, width)

    @property
    def _nothing_kept(self) -> str:
        mark, light, note = (self.actions[name].key for name in ("bookmark", "highlight", "note"))
        places = f"{mark} bookmarks a place, {light} highlights a quote or sentence, {note} adds a note"
        return f"You have kept nothing of this article yet: {places}."

    def index_to_highlight(self) -> int | None:
        """The place being read."""
        current = self.reading.trail.current
        listed = enumerate(self._listed)
        return next((index for index, each in listed if not isinstance(each, str) and each.span == current), None)

    def action_drop(self) -> None:
        """Drop the keepsake of the row, or take its correction back."""
        listed, index = self._listed, self.rows.highlighted
        kept = None if index is None or index >= len(listed) else listed[index]
        if kept is None or isinstance(kept, str):
            return
        self._dropped.append(kept)
        if isinstance(kept, Keepsake):
            self._show(self._drop(kept), "Removed; u brings it back.")
        else:
            self._show(self._leave(kept), "Taken back; u corrects it again.")

    def action_restore(self) -> None:
        """Undo the last drop."""
        if self._dropped:
            kept = self._dropped.pop()
            self._show(self._undo(), "It is back." if isinstance(kept, Keepsake) else "Corrected again.")
            self.rows.highlighted = self._listed.index(kept)

    def _show(self, reading: Reading, said: str) -> None:
        """Show `reading`, and say what was done."""
        self.reading = reading
        self.say(said)
        self._fill()

    def _corrected(self, correction: Correction, width: int) -> Content:
        words = Content.assemble(self.words(correction.span), (f" — {told(correction)}", "$quiet"))
        return hung(Content.styled(f"{CORRECTION_SIGN} ", "bold $primary"), words, width)


def in_numbers(keepsakes: Sequence[Keepsake], corrections: int = 0) -> str:
    """How many bookmarks, highlights, notes and `corrections` there are."""
    counts = [
        *((sum(each.kind is kind for each in keepsakes), kind.value) for kind in KeepsakeKind),
        (sum(bool(each.note) for each in keepsakes), "note"),
        (corrections, "correction"),
    ]
    return " · ".join(counted(count, thing) for count, thing in counts if count)


def drawn(keepsake: Keepsake, width: int) -> Content:
    """The words of `keepsake`, who says them on which page, and the note on them."""
    words = Content(words_of(keepsake))
    if about := ", ".join(filter(None, (keepsake.speaker, page_words(keepsake.page)))):
        words = Content.assemble(words, (f" — {about}", "$quiet"))
    kept = hung(Content.styled(f"{sign_of(keepsake)} ", "bold $primary"), words, width)
    if not keepsake.note:
        return kept
    note = hung(Content("  "), Content.styled(keepsake.note, "$warning"), width)
    return Content("\n").join([kept, note])
