"""A list of options to choose from."""

from __future__ import annotations

from typing import Literal

from rich.segment import Segment
from rich.style import Style
from textual.strip import Strip
from textual.widgets import OptionList


class Choices(OptionList):
    """Highlights one option, in the one colour that is legible on its background."""

    def render_line(self, y: int) -> Strip:
        """The strip of a line."""
        strip = super().render_line(y)
        if not any(self._is_highlighted(segment) for segment in strip):
            return strip
        highlighted = self.get_component_rich_style("option-list--option-highlighted")
        return Strip(Segment.apply_style(strip, post_style=Style(color=highlighted.color)), strip.cell_length)

    def _move_page(self, direction: Literal[-1, 1]) -> None:
        # Textual 8.2 fails on a page up or down in a list without room, as before its first frame.
        if self.scrollable_content_region:
            super()._move_page(direction)

    def _is_highlighted(self, segment: Segment) -> bool:
        return segment.style is not None and segment.style.meta.get("option", -1) == self.highlighted
