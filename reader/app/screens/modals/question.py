"""A question about a quote or a name, whose answer is a correction."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import ClassVar

from textual import events, on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.content import Content
from textual.getters import query_one
from textual.widgets import Input, Static

from reader.app.keys.action import Hint
from reader.app.reading.overview import Overview
from reader.app.reading.questions.question import Answer, Question
from reader.app.screens.modals.modal import Modal
from reader.app.widgets.composing import fitted
from reader.app.widgets.in_order import Field
from reader.app.widgets.rows.row import Row
from reader.app.widgets.rows.rows import Rows
from reader.article import Span
from reader.export import one_line

_WIDTH = 72
"""Columns of the frame, at most."""
_FRAME = 6
"""Columns that border, padding and scroll bar take."""
_ROOMY = 14
"""Lines from which there is room for margins, and for two lines of the words in question."""
_AROUND, _LITTLE_AROUND = 8, 4
"""Lines that border, quote and field take with margins, and without."""
_QUOTE_LINES = 2
"""Lines of the words in question, where there is room."""
_MOST_LINES = 12
"""Lines of the answers, at most."""


class QuestionScreen(Modal[Answer | None]):
    """Lists the answers, narrowed to what is typed: Enter takes one, or the name that was typed; Esc changes nothing.

    If more than one question can be asked about the words, Tab asks the next.
    """

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("tab", "ask(1)", priority=True),
        Binding("shift+tab", "ask(-1)", priority=True),
        ("down", "move('step', 1)"),
        ("up", "move('step', -1)"),
        ("pagedown", "move('page', 1)"),
        ("pageup", "move('page', -1)"),
    ]
    VERTICAL_BREAKPOINTS: list[tuple[int, str]] | None = [(0, "-low"), (_ROOMY, "-high")]  # noqa: RUF012
    DEFAULT_CSS = f"""
    QuestionScreen {{
        & > Vertical {{
            width: {_WIDTH}; max-width: 100%; height: auto; max-height: 100%;
            background: $background; border: round $primary; padding: 0 1 0 2;
            border-title-color: $primary; border-subtitle-color: $quiet;
            & > Static {{ height: auto; margin: 1 0; color: $quote; text-style: italic; }}
            & > Input {{ height: 1; border: none; padding: 0; background: $background; margin-bottom: 1; }}
        }}
        &.-low > Vertical > * {{ margin: 0; }}
    }}
    """

    rows = query_one(Rows)

    def __init__(self, overview: Overview, questions: Sequence[Question]) -> None:
        """Ask the first of `questions`, which are about `overview`."""
        super().__init__()
        self._overview = overview
        self._questions = questions
        self._asked = 0

    @property
    def _question(self) -> Question:
        return self._questions[self._asked]

    def compose(self) -> ComposeResult:
        """The words in question, a field, and the answers."""
        with Vertical():
            yield Static(markup=False)
            yield Field(placeholder="type a name", compact=True)
            yield Rows()

    def on_mount(self) -> None:
        """Leave the focus to the field."""
        self.rows.can_focus = False

    def on_resize(self, _event: events.Resize) -> None:
        """Fit everything to the room."""
        self._draw()

    def _draw(self) -> None:
        question, room = self._question, self.app.size.height
        self.query_one(Vertical).border_title = Content(question.title)
        self.tell_keys(tuple(self._keys()), _WIDTH)
        around, most = (_AROUND, _QUOTE_LINES) if room >= _ROOMY else (_LITTLE_AROUND, 1)
        lines = self._words().wrap(self._width)
        if len(lines) > most:
            lines = [*lines[: most - 1], (lines[most - 1] + " …").truncate(self._width, ellipsis=True)]
        self.query_one(Static).update(Content("\n").join(lines))
        self.rows.styles.height = max(1, min(len(question.answers), _MOST_LINES, room - around))
        self._fill()

    def _keys(self) -> Iterator[Hint]:
        """What the keys do."""
        yield Hint("enter", "takes it")
        if len(self._questions) > 1:
            yield Hint("tab", f"for {self._questions[(self._asked + 1) % len(self._questions)].scope}")
        yield Hint("escape", "cancels")

    def _words(self) -> Content:
        """The words in question, underlined if more of the text is shown."""
        text, around, span = self._overview.analysis.article.text, self._question.around, self._question.span
        before, words, after = (Span(*ends).of(text) for ends in ((around.start, span.start), span, (span.end, around.end)))
        look = "bold underline" if before or after else ""
        return Content.assemble(one_line(f"{before}|")[:-1], (one_line(words), look), one_line(f"|{after}")[1:])

    @property
    def _width(self) -> int:
        return max(8, min(_WIDTH, self.app.size.width) - _FRAME)

    def _fill(self) -> None:
        fitting = self._question.narrowed(self.query_one(Input).value)
        self.rows.show([Row(self._drawn(answer), answer=answer) for answer in fitting])
        self.rows.action_first()

    def _drawn(self, answer: Answer) -> Content:
        sign = "▶" if answer is self._question.answers[0] else answer.sign
        label = Content.assemble((f"{sign} ", self._overview.colour_of(answer.entity)), answer.words)
        room = max(self._width // 3, self._width - label.cell_length - 2)
        return fitted(label, Content.styled(answer.about, "$quiet").truncate(room, ellipsis=True), self._width)

    @on(Input.Changed)
    def _narrow(self) -> None:
        self._fill()

    @on(Input.Submitted)
    @on(Rows.Chosen)
    def _take(self) -> None:
        if self.rows.row is not None:
            self.dismiss(self.rows.row.answer)

    def action_ask(self, direction: int) -> None:
        """Ask another question about the same words."""
        self._asked = (self._asked + direction) % len(self._questions)
        self._draw()

    def action_move(self, how: str, direction: int) -> None:
        """Highlight another answer."""
        getattr(self.rows, f"action_{how}")(direction)
