"""The question of who said something."""

from __future__ import annotations

from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.content import Content
from textual.getters import query_one
from textual.screen import ModalScreen
from textual.widgets import Input, OptionList, Static

from reader.app.reading.overview import Overview
from reader.app.reading.who import Answer, answers, narrowed
from reader.app.typesetting.markup import NAME_SIGNS
from reader.app.widgets.row import fitted
from reader.article import Span
from reader.export import one_line
from reader.library import Correction

_WIDTH = 72
_FRAME = 6
"""Columns that border, padding and scroll bar take."""
_ROOMY = 14
"""Lines from which there is room around the words in question, and for two lines of them."""
_AROUND, _LITTLE_AROUND = 8, 4
"""Lines that border, quote and field take with room around them, and without."""
_QUOTE_LINES = 2
_MOST_LINES = 12


class WhoScreen(ModalScreen[Correction | None]):
    """Lists who may have said it, narrowed to what is typed: Enter takes one, or the name that was typed; Esc changes nothing."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape", "leave", "Leave", show=False),
        Binding("down", "move('cursor_down')", "Down", show=False),
        Binding("up", "move('cursor_up')", "Up", show=False),
        Binding("pagedown", "move('page_down')", "Page down", show=False),
        Binding("pageup", "move('page_up')", "Page up", show=False),
    ]
    VERTICAL_BREAKPOINTS: list[tuple[int, str]] | None = [(0, "-low"), (_ROOMY, "-high")]  # noqa: RUF012
    DEFAULT_CSS = f"""
    WhoScreen {{
        align: center middle; background: $background 60%;
        &:ansi {{ background: transparent; }}
        & > Vertical {{
            width: {_WIDTH}; max-width: 100%; height: auto; max-height: 100%;
            background: $background; border: round $primary; padding: 0 1 0 2;
            border-title-color: $primary; border-subtitle-color: $quiet;
            & > Static {{ height: auto; margin: 1 0; color: $quote; text-style: italic; }}
            & > Input {{ height: 1; border: none; padding: 0; background: $background; margin-bottom: 1; }}
        }}
        &.-low > Vertical > * {{ margin: 0; }}
        & OptionList {{
            border: none; padding: 0; background: $background; overflow-x: hidden;
            scrollbar-size-vertical: 1; scrollbar-color: $faint; scrollbar-color-hover: $primary;
            scrollbar-background: $background; scrollbar-background-hover: $background; scrollbar-background-active: $background;
            & > .option-list--option {{ padding: 0; }}
            & > .option-list--option-highlighted {{ background: $place-ground; color: $place-text; text-style: bold; }}
            &:ansi > .option-list--option-highlighted {{ background: ansi_cyan; color: ansi_black; text-style: none; }}
            &:ansi:nocolor > .option-list--option-highlighted {{ text-style: bold underline; }}
        }}
    }}
    """

    options = query_one(OptionList)

    def __init__(self, overview: Overview, span: Span) -> None:
        super().__init__()
        self._overview = overview
        self._span = span
        self._answers = answers(overview, span)
        self._fitting = self._answers

    def compose(self) -> ComposeResult:
        """The words in question, a field, and the answers."""
        with Vertical() as frame:
            yield Static(markup=False)
            yield Input(placeholder="type a name", compact=True)
            yield OptionList(markup=False)
        frame.border_title = "Who said this?"
        frame.border_subtitle = "Enter takes it · Esc leaves it as it is"

    def on_mount(self) -> None:
        """Leave the keyboard to the field."""
        self.options.can_focus = False

    def on_resize(self) -> None:
        """Fit everything to the room."""
        room = self.app.size.height
        around, most = (_AROUND, _QUOTE_LINES) if room >= _ROOMY else (_LITTLE_AROUND, 1)
        said = Content(one_line(self._span.of(self._overview.analysis.article.text)))
        lines = said.wrap(self._width)
        if len(lines) > most:
            lines = [*lines[: most - 1], (lines[most - 1] + " …").truncate(self._width, ellipsis=True)]
        self.query_one(Static).update(Content("\n").join(lines))
        self.options.styles.height = max(1, min(len(self._answers), _MOST_LINES, room - around))
        self._fill()

    @property
    def _width(self) -> int:
        return max(8, min(_WIDTH, self.app.size.width) - _FRAME)

    def _fill(self) -> None:
        self.options.set_options([self._drawn(answer) for answer in self._fitting])
        self.options.highlighted = 0 if self._fitting else None

    def _drawn(self, answer: Answer) -> Content:
        entity = None if answer.entity is None else self._overview.analysis.entities[answer.entity]
        sign = "▶" if answer is self._answers[0] else NAME_SIGNS[entity.kind] if entity else "·"
        label = Content.assemble((f"{sign} ", self._overview.colour_of(answer.entity)), answer.words)
        return fitted(label, answer.about, self._width)

    @on(Input.Changed)
    def _narrow(self, event: Input.Changed) -> None:
        self._fitting = narrowed(self._answers, event.value)
        self._fill()

    @on(Input.Submitted)
    @on(OptionList.OptionSelected)
    def _take(self) -> None:
        if self.options.highlighted is not None:
            self.dismiss(self._fitting[self.options.highlighted].correction)

    def action_move(self, how: str) -> None:
        """To another answer."""
        getattr(self.options, f"action_{how}")()

    def action_leave(self) -> None:
        """Change nothing."""
        self.dismiss(None)
