"""A screen with the text of an article, and the keys that move through it."""

from __future__ import annotations

from textual import events, on
from textual.getters import query_one
from textual.reactive import var

from reader.app.keys.action import Action, by_id
from reader.app.memory import Memory
from reader.app.reading import trails
from reader.app.reading.jumps import Jumps
from reader.app.reading.state import NOTHING, Reading
from reader.app.reading.trail import Trail
from reader.app.screens.steady import SteadyScreen
from reader.app.typesetting.geometry import MEASURES, measure_chosen
from reader.app.widgets.article.map import TrailMap
from reader.app.widgets.bars.find_bar import FindBar
from reader.app.widgets.bars.note_bar import NoteBar
from reader.app.widgets.bars.status_line import PlaceLine
from reader.article import Article
from reader.in_words import share_in

_MEASURE = "measure"
"""The name under which the width of the column is remembered."""


class TextScreen(SteadyScreen):
    """Moves through the text by lines, screens, paragraphs, sections and trails, and sets the width of the column."""

    reading: var[Reading] = var(NOTHING, init=False)
    """The article on screen with its analysis and what is kept of it."""
    status = query_one(PlaceLine)
    find_bar = query_one(FindBar)
    note_bar = query_one(NoteBar)

    def __init__(self, reading: Reading, memory: Memory, actions: tuple[Action, ...]) -> None:
        """The `actions` carry the reader's keys."""
        super().__init__()
        self.memory = memory
        self.actions = by_id(actions)
        self.jumps = Jumps()
        self.set_reactive(TextScreen.reading, reading)

    @property
    def article(self) -> Article:
        """The article on screen, or as much of it as has been read."""
        return self.reading.article

    @property
    def is_in_use(self) -> bool:
        """Whether something in the text is selected, or another screen, which may ask about it, is in front."""
        return bool(self.selections) or not self.is_active

    def follow(self, trail: Trail, kind: str = "") -> None:
        """Make `trail` the active one and go to its current place, out of any panel, by a jump of that `kind`."""
        self.jump(kind)
        was_covered = self.body.arrangement.is_covered
        self.leave_panels()
        self.reading = self.reading.following(trail)
        if trail.current is not None and was_covered:
            self.call_after_refresh(self.view.go_to, trail.current)
        elif trail.current is not None:
            self.view.go_to(trail.current)

    def leave_panels(self) -> None:
        """Focus the text, in place of any panel that covers it."""
        self.body.arrangement = self.body.arrangement.uncovered()
        self.set_focus(self.view)

    def jump(self, kind: str = "") -> None:
        """Record the current place as the start of a jump of that `kind`."""
        self.jumps.leave(self.view.offset_at_top, kind)

    def key_escape(self, event: events.Key) -> None:
        """Clear the selection; only without one is the key for anything else."""
        if self.selections:
            self.clear_selection()
            event.stop()

    def get_selected_text(self) -> str | None:
        """The selected part of the article, without the signs beside the text."""
        span = self.view.span_of(self.selections.get(self.view))
        return None if span is None else span.of(self.article.text)

    def action_line(self, lines: int) -> None:
        """Scroll by lines."""
        self.jumps.rest()
        self.view.scroll_lines(lines)

    def action_page(self, pages: int) -> None:
        """Scroll by screens."""
        self.jumps.rest()
        self.view.scroll_pages(pages)

    def action_half_page(self, direction: int) -> None:
        """Scroll by half a screen."""
        self.jumps.rest()
        self.view.scroll_lines(direction * max(1, self.view.size.height // 2))

    def action_top(self) -> None:
        """Go to the first line."""
        self.jump("end")
        self.view.go_to_top(0)

    def action_bottom(self) -> None:
        """Go to the last line."""
        self.jump("end")
        self.view.scroll_to_end()

    async def action_share(self) -> None:
        """Ask for a percentage of the text, and go there."""
        from reader.app.screens.modals.modal import lay  # only when it is needed
        from reader.app.screens.modals.prompt import PromptScreen

        await lay(PromptScreen("Go to", "a percentage, such as 50", does="goes there"), self.app, self._go_to_share)

    def _go_to_share(self, typed: str | None) -> None:
        share = share_in(typed or "")
        if share is not None:
            self.jump()
            self.view.go_to_top(int(share * self.article.end))
            if self.reading.is_beginning:
                self.status.flash(self.reading.not_yet)
        elif typed:
            self.status.flash(f"“{typed}” is no percentage from 0 to 100.")

    @on(TrailMap.Turned)
    def _scroll_as_in_text(self, event: TrailMap.Turned) -> None:
        self.action_line(event.direction * round(self.app.scroll_sensitivity_y))

    @on(TrailMap.Dragged)
    def _scroll_along_map(self, event: TrailMap.Dragged) -> None:
        self.jump("map")
        self.view.go_to_top(event.offset)

    def action_paragraph(self, direction: int) -> None:
        """Go to the next or the previous paragraph."""
        self.jump("paragraph")
        self.view.go_to_top(self.view.paragraph_from(self.view.offset_at_top, direction))

    def action_section(self, direction: int) -> None:
        """Go to the next or the previous section."""
        sections = self.article.sections
        index = self.view.section + direction
        if 0 <= index < len(sections):
            beginning = trails.beginning_of(sections[index])
            self.jump("section")
            self.view.set_place(beginning)
            self.view.go_to_top(beginning.start)

    def action_return(self) -> None:
        """Go back to where the last jump started."""
        self._return_to(self.jumps.back(self.view.offset_at_top), "There is no jump to go back from.")

    def action_return_forward(self) -> None:
        """Go forward again after going back."""
        self._return_to(self.jumps.forward(self.view.offset_at_top), "You have not gone back from anywhere.")

    def _return_to(self, offset: int | None, otherwise: str) -> None:
        if offset is None:
            self.status.flash(otherwise)
        else:
            self.view.go_to_top(min(offset, self.article.end))

    @property
    def measure(self) -> int:
        """The width of the column that was chosen."""
        return measure_chosen(self.memory.choice(_MEASURE, ""))

    def action_measure(self, columns: int) -> None:
        """Make the column wider or narrower, and say how wide it may be, and if it has less room, how wide it is."""
        view = self.view
        before = view.text_width if columns < 0 else view.measure
        view.set_measure(min(max(MEASURES.start, before + columns), MEASURES.stop - 1))
        self.memory.choose(_MEASURE, str(view.measure))
        room = f", room for {view.text_width}" if view.text_width < view.measure else ""
        self.status.flash(f"at most {view.measure} columns{room}")
