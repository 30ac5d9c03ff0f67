"""Which panels stand beside the text: what there is room for, and what was asked for."""

from __future__ import annotations

from dataclasses import dataclass, field, replace

NARROW = 70
"""Columns below which the text stands alone."""
WIDE = 100
"""Columns from which every panel has room."""
ASIDE = ("summary", "names")
"""The panels that keys show and hide."""


@dataclass(frozen=True, slots=True)
class Arrangement:
    """The panels shown in a window of `width` columns."""

    width: int
    focus_mode: bool = False
    chosen: dict[str, bool] = field(default_factory=dict)
    """What was asked for, by panel; the others follow the width."""

    def shows(self, panel: str) -> bool:
        """Whether the summary or the names stand there."""
        return not self.focus_mode and self.chosen.get(panel, self.width >= WIDE)

    @property
    def aside(self) -> bool:
        """Whether the right column stands there."""
        return any(self.shows(panel) for panel in ASIDE)

    @property
    def sidebar(self) -> bool:
        """Whether the left column stands there; in a narrow window it makes room for the right one."""
        return not self.focus_mode and (self.width >= WIDE or (self.width >= NARROW and not self.aside))

    def within(self, width: int) -> Arrangement:
        """The same choices in a window of `width` columns."""
        return replace(self, width=width)

    def toggled(self, panel: str) -> Arrangement:
        """With the summary or the names shown where they were hidden, and the other way round.

        Where the window has no room for both, one takes the place of the other.
        """
        shown = not self.shows(panel)
        others = {other: False for other in ASIDE if other != panel and shown and self.width < WIDE}
        return replace(self, focus_mode=False, chosen={**self.chosen, **others, panel: shown})

    def focused(self) -> Arrangement:
        """With the text alone, or with its panels again."""
        return replace(self, focus_mode=not self.focus_mode)
