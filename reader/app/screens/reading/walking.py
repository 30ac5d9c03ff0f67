"""Walks the trail, by steps and by clicks: a part of the reading screen."""

from __future__ import annotations

from collections.abc import Callable

from reader.app.reading.state import Subject
from reader.app.reading.trail import TrailKind
from reader.app.screens.reading.text import TextScreen


class Walking:
    """Goes from place to place of the text."""

    def __init__(self, screen: TextScreen) -> None:
        self._screen = screen
        self._step_to_take = 0
        """The direction of a step delayed until the first quotes are found; 0 without one."""
        self._then: list[Callable[[], object]] = []
        """What is to be done where the delayed step leads."""

    def step(self, direction: int) -> None:
        """Go one place forward or back along the trail: from the current place, or from the screen if that is elsewhere.

        Before the article is analysed, the step is taken once the first quotes are known.
        """
        screen = self._screen
        if screen.reading.awaits_quotes:
            if not self._step_to_take:
                screen.watch(screen, "reading", self._analysed, init=False)
            self._step_to_take = direction
            return
        seen = screen.view.on_screen
        trail = screen.reading.trail.within(seen)
        if screen.reading.is_growing and trail.wraps_around(direction, seen.start):
            screen.status.flash("Still being analysed: scroll on, or wait a moment.")
        else:
            screen.follow(trail.step(direction, seen.start), "step")

    def look_ahead(self) -> None:
        """Have the lines drawn that the next step is to bring on screen."""
        seen = self._screen.view.on_screen
        ahead = self._screen.reading.trail.within(seen).step(1, seen.start).current
        if ahead is not None:
            self._screen.view.draw_ahead(ahead)

    def _analysed(self) -> None:
        """Take the delayed step, after all other watchers have seen the change."""
        self._screen.call_later(self._take_step)

    def _take_step(self) -> None:
        """Take the delayed step once quotes are known, or drop it if another trail is active by then."""
        reading = self._screen.reading
        if self._step_to_take and not reading.awaits_quotes:
            (direction, then), self._step_to_take, self._then = (self._step_to_take, self._then), 0, []
            if reading.trail.kind is TrailKind.QUOTES:
                self.step(direction)
                for act in then:
                    self._screen.call_later(act)

    def once_there(self, act: Callable[[], object]) -> Callable[[], object]:
        """`act`, which is about the current place: after a delayed step, if there is one."""

        def act_there() -> object:
            if not (self._step_to_take and self._screen.reading.awaits_quotes):
                return act()
            self._then.append(act)
            return None

        return act_there

    def sentence(self, direction: int) -> None:
        """Go to the next or the previous sentence."""
        if self._is_unknown():
            return
        self._screen.follow(self._screen.reading.by_sentences(direction, self._screen.view.focus_offset).trail, "sentence")

    def quotes(self) -> None:
        """Walk all quotes; if that is the trail already, those by the current speaker."""
        reading = self._screen.reading
        if self._is_unknown():
            return
        self._screen.follow(reading.with_quotes().trail)
        if reading.trail.spans and reading.trail == self._screen.reading.trail:
            walks, step = self._screen.actions["trail.quotes"].key, self._screen.actions["trail.next"].key
            self._screen.status.flash(f"Go to a quote ({step}); then {walks} walks only its speaker’s.")

    def click(self, offset: int, marked: TrailKind | None) -> Subject | None:
        """Go to the place at `offset`, or the one `marked` beside it; if it is the current one already, return its subject."""
        trail = self._screen.reading.trail_at(offset, marked)
        if trail is not None and trail.current != self._screen.reading.trail.current:
            self._screen.follow(trail)
        elif trail is not None and marked in (None, TrailKind.QUOTES):
            return self.subject()
        return None

    def subject(self) -> Subject | None:
        """The speaker or the name at the current place; without one, say so and return None."""
        reading, keys = self._screen.reading, self._screen.actions
        if reading.subject is None:
            quotes = f"a quote ({keys['trail.next'].key}) or " if reading.analysis and reading.analysis.quotes else ""
            none_here = f"Go to {quotes}a name ({keys['names.toggle'].key}), then press {keys['card'].key}."
            self._screen.status.flash(reading.nowhere_yet or none_here)
        return reading.subject

    def _is_unknown(self) -> bool:
        """Whether nothing is known of the article yet; says so then."""
        reading = self._screen.reading
        if reading.overview is None:
            self._screen.status.flash(reading.not_yet)
        return reading.overview is None
