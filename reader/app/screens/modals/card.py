"""The card of a name: its forms, its quotes, and the names that it occurs with."""

from __future__ import annotations

from asyncio import Event, to_thread
from collections.abc import Callable, Mapping
from functools import partial
from pathlib import Path
from typing import ClassVar

from textual import work
from textual.binding import Binding, BindingType
from textual.content import Content

from reader.analysis.voices import Speaker
from reader.app.keys.action import Action, Hint
from reader.app.lists.chosen import chosen_at
from reader.app.messages import ArticleWanted
from reader.app.reading.cards import Meeting, card_of
from reader.app.reading.elsewhere import Elsewhere, all_said
from reader.app.reading.overview import Overview
from reader.app.reading.sparkline import sparkline
from reader.app.reading.state import Reading
from reader.app.reading.trail import Trail
from reader.app.reading.trails import mentions_of, quotes_of
from reader.app.screens.modals.overlay import Overlay
from reader.app.typesetting.markup import NAME_SIGNS
from reader.app.widgets.composing import fitted, hung, sides
from reader.app.widgets.rows.row import Row, left_out
from reader.article import Span
from reader.export import source_line
from reader.in_words import counted, percent

_STRIP = 24
"""The most columns of the sparkline of a name's mentions."""
_MOST_ROWS = 300
"""The most quotes, or sentences with other names, that are listed."""
_MOST_OTHERS, _MOST_SAID = 60, 5
"""The most other articles that are listed, and the most quotes of each."""
_SOUGHT = 8
"""How many words of a quote are looked for to go to it in another article."""


class CardScreen(Overlay):
    """Lists all quotes of a voice and everything about a name, including what is said in other articles."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("Y", "copy_all", id="copy.all"),
        Binding("w", "correct", id="correct"),
    ]

    def __init__(
        self,
        reading: Reading,
        actions: Mapping[str, Action],
        overview: Overview,
        speaker: Speaker | None,
        elsewhere: Callable[[str], list[Elsewhere]],
        ask: Callable[[Speaker | None], None],
    ) -> None:
        """`elsewhere` finds the other articles that contain words, on any thread; `ask` asks for a correction."""
        super().__init__(reading, actions)
        self._ask = ask
        self._overview = overview
        self._card = card_of(overview, speaker)
        self._look_elsewhere = elsewhere
        self._elsewhere: list[Elsewhere] = []
        self._sought = Event()
        """Set when the other articles have been searched, or need not be."""

    def on_mount(self) -> None:
        """Look for the name in other articles in the background."""
        if self._card.entity is None:
            self._sought.set()
        else:
            self._seek_elsewhere(self._card.entity.name)

    @work
    async def _seek_elsewhere(self, name: str) -> None:
        try:
            self._elsewhere = await to_thread(self._look_elsewhere, name)
        finally:  # also when the app ends, which waits for what waits for this
            self._sought.set()
        if self._elsewhere:
            self._fill()

    def hints(self) -> tuple[Hint, ...]:
        """What the keys do here; the last one closes."""
        go, copy, close = super().hints()
        return go, copy, self.actions["copy.all"].hinted("copies all"), self.actions["correct"].hinted("corrects"), close

    def head(self, width: int) -> Content:
        """The name with its kind and sparkline; below it the role and the other forms."""
        card, entity = self._card, self._card.entity
        if card.speaker is None:
            unsaid = "The article does not say whose words these are."
            return Content.assemble(("Speaker unknown", "bold"), "\n", (unsaid, "$quiet"))
        colour = self._overview.colour_of(card.speaker) if card.quotes else "$quiet"
        if entity is None:
            return Content.assemble((card.name, f"bold {colour}"), "\n", ("The article gives no name.", "$quiet"))
        columns = max(6, min(_STRIP, width // 4))
        strip = sparkline(entity.mentions, len(self.reading.article.text), columns)
        times = {0: "not named  ", 1: "once  "}.get(len(entity.mentions), f"{len(entity.mentions):,} ×  ")
        name = Content.assemble((f"{NAME_SIGNS[entity.kind]} ", colour), (entity.name, f"bold {colour}"))
        right = Content.assemble((times, "$quiet"), (strip, colour))
        about = " · ".join(part for part in (entity.kind.value, entity.role) if part)
        also = f"also {', '.join(self._card.forms)}" if self._card.forms else ""
        lines = [Content.styled(line, "$quiet") for line in (about, also) if line]
        return Content("\n").join([sides(name, right, width), *(part for line in lines for part in line.wrap(width))])

    async def action_copy_all(self) -> None:
        """Copy everything that they say, here and in other articles, once it has been looked for there."""
        await self._sought.wait()
        copied = all_said(self._overview.analysis, self._card.quotes, self._card.name, self._elsewhere)
        if copied is not None:
            self.app.copy_to_clipboard(copied.text)
        done = "Copied so far:" if self.reading.not_yet else "Copied"
        self.say("Nothing that is said is known to be theirs." if copied is None else f"{done} {copied.what}.")

    def action_correct(self) -> None:
        """Close, and ask for a correction."""
        self.dismiss(None)
        self._ask(self._card.speaker)

    def rows_in(self, width: int) -> list[Row]:
        """The quotes, the first mention, the sentences with other names, and other articles."""
        parts = [self._quotes(width), self._first_mention(width), self._meetings(width), self._others(width)]
        rows: list[Row] = []
        for part in filter(None, parts):
            if rows:
                rows.append(Row(Content()))
            rows += part
        return rows

    def index_to_highlight(self) -> int | None:
        """The quote being read, if it is one of theirs."""
        quotes = [quote.span for quote in self._card.quotes[:_MOST_ROWS]]
        current = self.reading.trail.current
        return quotes.index(current) + 1 if current in quotes else None

    def _quotes(self, width: int) -> list[Row]:
        """The first quotes of the speaker, below their number."""
        card = self._card
        if not card.quotes:
            return []
        known = card.speaker is not None
        share = f"{len(card.quotes):,} · {percent(card.share)}" if known else f"{len(card.quotes):,}"
        bar = Content.styled("┃ ", self._overview.colour_of(card.speaker))
        trail = quotes_of(self._overview, card.speaker)
        rows = [_heading("SAYS" if known else "QUOTES", share, width)]
        for index, quote in enumerate(card.quotes[:_MOST_ROWS]):
            text = Content.styled(self.words(quote.span), "$quote italic")
            rows.append(Row(hung(bar, text, width, bar + "  "), partial(Trail.at, trail, index)))
        return rows + left_out(len(card.quotes), _MOST_ROWS)

    def _first_mention(self, width: int) -> list[Row]:
        entity = self._card.entity
        if entity is None or not entity.mentions:
            return []
        mention = entity.mentions[0]
        sentence = self._overview.analysis.sentence_at(mention.start)
        others = next((meeting.others for meeting in self._card.meetings if meeting.mention == mention), ())
        drawn = self._sentence(sentence, mention, others, width)
        return [_heading("FIRST NAMED", "", width), Row(drawn, partial(mentions_of(entity).at, 0))]

    def _meetings(self, width: int) -> list[Row]:
        """The sentences with other names, but for the first one with this name."""
        entity = self._card.entity
        meetings = [meeting for meeting in self._card.meetings if entity and meeting.mention != entity.mentions[0]]
        if not meetings:
            return []
        rows = [_heading("NAMED WITH OTHERS", str(len(meetings)), width)]
        rows += [self._meeting(meeting, width) for meeting in meetings[:_MOST_ROWS]]
        return rows + left_out(len(meetings), _MOST_ROWS)

    def _others(self, width: int) -> list[Row]:
        if not self._elsewhere:
            return []
        said = sum(len(elsewhere.said) for elsewhere in self._elsewhere)
        count = f"{len(self._elsewhere):,}" + (f" · {counted(said, 'quote')}" if said else "")
        rows = [_heading("IN OTHER ARTICLES", count, width)]
        for elsewhere in self._elsewhere[:_MOST_OTHERS]:
            rows += self._other(elsewhere, width)
        return rows + left_out(len(self._elsewhere), _MOST_OTHERS)

    def _other(self, elsewhere: Elsewhere, width: int) -> list[Row]:
        """The title and date of another article, and what is said there or else the text around the name."""
        visit, name = elsewhere.visit, self._card.name
        chosen = chosen_at(visit.source)
        title = Content.assemble(("→ ", "$quiet"), visit.title or Path(visit.source).name)
        drawn = fitted(title, visit.published[:10], width)
        if not elsewhere.said:
            drawn = Content("\n").join([drawn, hung(Content("  "), Content.styled(elsewhere.excerpt, "$quiet"), width)])
        rows = [Row(drawn, article=ArticleWanted(chosen, name), to_copy=source_line(visit))]
        bar = Content.styled("  ┃ ", "$quiet")
        for words in elsewhere.said[:_MOST_SAID]:
            text = hung(bar, Content.styled(words, "$quote italic"), width, bar + "  ")
            there = ArticleWanted(chosen, " ".join(words.split()[:_SOUGHT]))
            rows.append(Row(text, article=there, to_copy=elsewhere.cited(words, name)))
        return rows + left_out(len(elsewhere.said), _MOST_SAID)

    def _meeting(self, meeting: Meeting, width: int) -> Row:
        assert self._card.entity is not None
        drawn = self._sentence(meeting.sentence, meeting.mention, meeting.others, width)
        return Row(drawn, partial(mentions_of(self._card.entity).at_span, meeting.mention))

    def _sentence(self, sentence: Span, mention: Span, others: tuple[Span, ...], width: int) -> Content:
        text = Content(self.words(sentence))
        for other in others:
            text = text.stylize("underline", other.start - sentence.start, other.end - sentence.start)
        text = text.stylize("bold underline", mention.start - sentence.start, mention.end - sentence.start)
        return hung(Content.styled("· ", "$quiet"), text, width)


def _heading(title: str, right: str, width: int) -> Row:
    return Row(fitted(Content.styled(title, "$quiet"), right, width))
