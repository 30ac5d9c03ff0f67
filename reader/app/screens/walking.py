"""A screen on which the trail is walked: step by step, by search, by what is clicked or chosen."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual import on
from textual.getters import query_one

from reader.app import trails
from reader.app.messages import CardWanted, TrailChosen
from reader.app.screens.keeping import KeepingScreen
from reader.app.widgets.article_view import ArticleView
from reader.app.widgets.find_bar import FindBar

if TYPE_CHECKING:
    from reader.app.screens.overlay import Overlay


class WalkingScreen(KeepingScreen):
    """Goes from place to place, and shows all about one."""

    find_bar = query_one(FindBar)

    @on(TrailChosen)
    def _follow_chosen(self, event: TrailChosen) -> None:
        self.find_bar.close()
        self.follow(event.trail)

    @on(ArticleView.Clicked)
    def _follow_clicked(self, event: ArticleView.Clicked) -> None:
        trail = self.reading.trail_at(event.offset)
        if trail is not None and trail.current == self.reading.trail.current:
            self.action_card()
        elif trail is not None:
            self.follow(trail)

    @on(CardWanted)
    def _show_card(self, event: CardWanted) -> None:
        from reader.app.screens.card import CardScreen  # not before it is asked for

        if self.reading.overview is not None:
            self._ask(CardScreen(self.reading, self.reading.overview, event.subject.entity))

    def action_card(self) -> None:
        """All about who speaks or what is named at the current place."""
        if self.reading.subject is None:
            self.status.flash("Walk to a quote with n, or click a name: then i tells all about it.")
        else:
            self.post_message(CardWanted(self.reading.subject))

    def _ask(self, overlay: Overlay) -> None:
        self.app.push_screen(overlay, self._follow_answer)

    def action_sentence(self, direction: int) -> None:
        """To the next or the previous sentence."""
        self.follow(self.reading.by_sentences(direction, self.view.focus_offset).trail)

    def action_step(self, direction: int) -> None:
        """One place on or back along the trail, from the last one or, where that is no longer on screen, from what is."""
        seen = self.view.on_screen
        trail = self.reading.trail.within(seen)
        if self.reading.is_growing and trail.leads_round(direction, seen.start):
            self.status.flash("Nothing more is known so far; scroll, or wait a moment.")
        else:
            self.follow(trail.step(direction, seen.start))

    def action_quotes(self) -> None:
        """All quotes; on a quote of all quotes, those of its speaker."""
        self.follow(self.reading.with_quotes().trail)

    def action_summary_sentence(self, number: int) -> None:
        """To one sentence of the summary."""
        if number <= len(self.reading.taken):
            self.follow(trails.sentences_of(self.reading.taken).at(number - 1))

    def action_timeline(self) -> None:
        """The dates."""
        from reader.app.screens.timeline import TimelineScreen  # not before it is asked for

        if self.reading.overview is not None:
            self._ask(TimelineScreen(self.reading, self.reading.overview))

    # Find

    async def action_find(self) -> None:
        """Type what to find."""
        await self.find_bar.open(self.view.offset_at_top)

    @on(FindBar.Found)
    def _show_found(self, event: FindBar.Found) -> None:
        self.view.set_matches(event.trail.spans)
        self.view.set_place(event.trail.current)
        if event.trail.current is not None:
            self.view.go_to(event.trail.current)

    @on(FindBar.Closed)
    def _give_up_find(self) -> None:
        self.find_bar.close()
        self.view.set_matches(())
        self.view.set_place(self.reading.trail.current)
        self.view.go_to_top(self.find_bar.offset_before)
        self.view.focus()
