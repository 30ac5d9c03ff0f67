"""What is kept of an article, with its notes."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import ClassVar

from textual.binding import Binding, BindingType
from textual.content import Content

from reader.app.notices import Notices
from reader.app.reading.keeping import words_of
from reader.app.reading.state import Reading
from reader.app.reading.status import sides
from reader.app.reading.trails import kept
from reader.app.screens.overlay import Overlay
from reader.app.typesetting.markup import sign_of
from reader.app.widgets.row import Row, hung
from reader.extents import counted
from reader.library import Keepsake, KeepsakeKind


class KeptScreen(Overlay):
    """Lists bookmarks, highlights and notes in reading order."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("apostrophe", "leave", "Close", show=False, id="kept"),
        Binding("x,delete", "drop", "Keep no longer", show=False),
    ]

    def __init__(self, reading: Reading, notices: Notices, drop: Callable[[Keepsake], None]) -> None:
        """`drop` drops a place."""
        super().__init__(reading, notices)
        self._drop = drop

    def hint(self) -> str:
        """What the keys do here."""
        return f"Enter goes there · {self.notices.key('copy')} copies · x drops it · Esc closes"

    def head(self, width: int) -> tuple[Content, Content]:
        """How much is kept."""
        keepsakes = self.reading.keepsakes
        counts = [(sum(each.kind is kind for each in keepsakes), kind.value) for kind in KeepsakeKind]
        counts.append((sum(bool(each.note) for each in keepsakes), "note"))
        right = " · ".join(counted(count, thing) for count, thing in counts if count)
        return sides(Content.styled("Kept", "bold"), Content.styled(right, "$quiet"), width), Content()

    def made(self, width: int) -> list[Row]:
        """A row for every place."""
        keepsakes = self.reading.keepsakes
        if not keepsakes:
            return [Row(hung(Content(), Content.styled(self.notices.nothing_kept, "$quiet"), width))]
        trail = kept(keepsakes)
        return [Row(_drawn(each, width), partial(trail.at_span, each.span)) for each in keepsakes]

    def first(self) -> int | None:
        """The place being read."""
        current = self.reading.trail.current
        return next((index for index, each in enumerate(self.reading.keepsakes) if each.span == current), None)

    def action_drop(self) -> None:
        """Drop the place of the row."""
        index = self.rows.highlighted
        if index is None or index >= len(self.reading.keepsakes):
            return
        keepsake = self.reading.keepsakes[index]
        self._drop(keepsake)
        self.show(self.reading.dropping(keepsake), "Dropped.")


def _drawn(keepsake: Keepsake, width: int) -> Content:
    words = Content(words_of(keepsake))
    if keepsake.speaker:
        words = Content.assemble(words, (f" — {keepsake.speaker}", "$quiet"))
    drawn = hung(Content.styled(f"{sign_of(keepsake)} ", "bold $primary"), words, width)
    if not keepsake.note:
        return drawn
    note = hung(Content("  "), Content.styled(keepsake.note, "$warning"), width)
    return Content("\n").join([drawn, note])
