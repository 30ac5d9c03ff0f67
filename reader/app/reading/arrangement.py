"""Decides which panels are beside the text, given the room and what was asked for."""

from __future__ import annotations

from typing import NamedTuple

_NARROW = 70
"""The columns below which the text is alone, and a panel replaces it while it is asked for."""
_WIDE = 100
"""The columns from which every panel has room; with fewer, one is beside the text at a time."""
_ROOMY = 116
"""Columns from which the panels leave enough to the text at their usual width; below they are slim."""
_BROAD = 160
"""Columns from which the panels are wider."""
_PANEL_COLUMNS = {"slim": (24, 29), "usual": (28, 36), "broad": (36, 46)}
"""The width of the left and the right column, with their borders."""
SIDEBAR, SUMMARY, NAMES = "sidebar", "summary", "names"


class Arrangement(NamedTuple):
    """The panels shown in a window of `width` columns; each range of widths remembers its own choices."""

    width: int
    focus_mode: bool = False
    hidden: frozenset[str] = frozenset()
    """The panels that are hidden where all have room."""
    beside: str = SIDEBAR
    """The panel beside the text where only one has room; empty for none."""
    over: str = ""
    """The panel in place of the text if none has room beside it; empty for none."""

    def shows(self, panel: str) -> bool:
        """Whether `panel` is shown."""
        if self.focus_mode:
            return False
        if self.width >= _WIDE:
            return panel not in self.hidden
        return panel == (self.beside if self.width >= _NARROW else self.over)

    @property
    def has_aside(self) -> bool:
        """Whether the right column is shown."""
        return self.shows(SUMMARY) or self.shows(NAMES)

    @property
    def is_covered(self) -> bool:
        """Whether a panel takes the place of the text."""
        return self.width < _NARROW and bool(self.over) and not self.focus_mode

    @property
    def widths(self) -> tuple[int, int]:
        """The widths of the left and the right column when they are beside the text."""
        return _PANEL_COLUMNS["slim" if _WIDE <= self.width < _ROOMY else "broad" if self.width >= _BROAD else "usual"]

    @property
    def panel_columns(self) -> tuple[int, int]:
        """The columns that the left and the right column take from the text."""
        left, right = self.widths
        return (left if self.shows(SIDEBAR) else 0, right if self.has_aside else 0)

    def within(self, width: int) -> Arrangement:
        """The same choices in a window of `width` columns."""
        return self._replace(width=width)

    def toggled(self, panel: str) -> Arrangement:
        """With `panel` shown if it was hidden, hidden if it was shown."""
        shown = self.shows(panel)
        if self.width >= _WIDE:
            return self._replace(focus_mode=False, hidden=self.hidden | {panel} if shown else self.hidden - {panel})
        if self.width >= _NARROW:
            rest = "" if panel == SIDEBAR else SIDEBAR
            return self._replace(focus_mode=False, beside=rest if shown else panel)
        return self._replace(focus_mode=False, over="" if shown else panel)

    def uncovered(self) -> Arrangement:
        """With the text in its place again."""
        return self._replace(over="")

    def restored(self) -> Arrangement:
        """With the sidebar beside the text again, if another panel is in its place."""
        is_replaced = _NARROW <= self.width < _WIDE and self.beside not in (SIDEBAR, "")
        return self._replace(beside=SIDEBAR) if is_replaced else self

    def focused(self) -> Arrangement:
        """With the text alone, or with its panels again."""
        return self._replace(focus_mode=not self.focus_mode)
