"""The line below an article or a list."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from functools import partial
from typing import ClassVar, TypeVar

from textual.content import Content
from textual.reactive import var
from textual.timer import Timer

from reader.app.keys.action import Action, Hint
from reader.app.reading.state import NOTHING, Reading
from reader.app.widgets.bars.clickable_line import ClickableLine
from reader.app.widgets.bars.foot import Foot
from reader.app.widgets.bars.hints import FOR_SELECTION, clickable, columns_of, fitting, hint_line, hints_of, offered, worded
from reader.app.widgets.bars.place import shown_place
from reader.app.widgets.composing import before
from reader.app.widgets.panels.panel import Panel

Part = TypeVar("Part")
_APART = "   "
"""What is between the line and the effect of a key."""
_ANY = 99
"""A rank that no hint exceeds."""
_LEAST = 8
"""The fewest columns of a line that say something; of one with less room, nothing is shown."""


class StatusLine(ClickableLine):
    """Shows one line, for a moment the effect of a key after it, and beside it keys, which can be clicked."""

    MOMENT: ClassVar[float] = 4.0
    """Seconds for which the effect of a key is shown."""

    def __init__(self, actions: Iterable[Action]) -> None:
        super().__init__()
        self._actions = tuple(actions)
        self._hints = hints_of(self._actions)
        """Those that are useful now."""
        self._said = Content()
        self._brief: Callable[[], Content] = Content
        self._flash = ""
        self._until_calm: Timer | None = None
        """Runs while a flash is shown."""

    def on_mount(self) -> None:
        """Follow the theme, and the focus from part to part of the screen."""
        self.watch(self.app, "theme", self._tell_theme, init=False)
        self.watch(self.screen, "focused", self.offer_what_helps, init=False)

    def offer_what_helps(self) -> None:
        """Hint at the keys that are useful where the focus is; beside the text, these end a flash."""
        foot = self.focus_within(Foot)
        hints = self.useful() if foot is None else foot.HINTS
        if hints != self._hints:
            self._hints = hints
            if self.needed_rank():
                self._flash = ""
            self.draw()

    def useful(self) -> tuple[Hint, ...]:
        """The hints to show unless something is being typed."""
        return hints_of(self._actions)

    def focus_within(self, part: type[Part]) -> Part | None:
        """The `part` of the screen that has the focus, if it is of that type."""
        around = () if self.screen.focused is None else self.screen.focused.ancestors
        return next((node for node in around if isinstance(node, part)), None)

    def _tell_theme(self, theme: str) -> None:
        if self.screen.is_current:
            self.flash(f"theme: {theme}")

    def say(self, line: Content, brief: Callable[[], Content] | None = None, *, interrupt: bool = True) -> None:
        """Say `line` from now on, or what `brief` makes where that has no room beside the keys.

        Unless it is to `interrupt`, only once the present flash is over.
        """
        self._said = line
        self._brief = (lambda: line) if brief is None else brief
        if interrupt:
            self._flash = ""
        self.draw()

    def flash(self, sentence: str) -> None:
        """Say `sentence` for a moment."""
        self._flash = sentence
        self._calm_later()
        self.draw()

    def _calm_later(self) -> None:
        if self._until_calm is not None:
            self._until_calm.stop()
        self._until_calm = self.set_timer(self.MOMENT, self._calm)

    def _calm(self) -> None:
        if self.screen.is_active:
            self._flash = ""
            self.draw()
        else:
            self._calm_later()  # it may be covered

    def on_resize(self) -> None:
        """Fit the line to the room."""
        self.draw()

    def draw(self) -> None:
        """Show the line."""
        width = max(10, self.size.width)
        least = 0 if self._flash else min(width, self._least_room())
        left = self._shown_in(width - least - 2)
        room = max(least, width - left.cell_length - 3)
        keys = hint_line(fitting(self._hints, room))
        is_cut_short = left.cell_length > width - keys.cell_length - 2 < _LEAST
        self.show(before(keys, Content() if is_cut_short else left, width), keys)

    def _shown_in(self, room: int) -> Content:
        """The line, in brief where it has no `room`; with a flash, as much of it as has room beside that."""
        if not self._flash:
            return self._said if self._said.cell_length <= room else self._brief()
        flash = Content.styled(self._flash, "$warning")
        room -= flash.cell_length + len(_APART)
        line = self._said if self._said.cell_length <= room else self._brief()
        return Content.assemble(line.truncate(room, ellipsis=True), _APART, flash) if line and room >= _LEAST else flash

    def _least_room(self) -> int:
        """The columns of the hints that are shown even at the expense of the line."""
        rank = self.needed_rank()
        return columns_of([hint for hint in self._hints if hint.rank <= rank])

    def needed_rank(self) -> int:
        """The highest rank of the hints that take precedence over the line: any while something is typed."""
        return _ANY if self.focus_within(Foot) else 0


class ListLine(StatusLine):
    """Says how much is listed; while the list is narrowed, hints at the key that lists all again."""

    is_narrowed: var[bool] = var[bool](default=False, init=False)

    def useful(self) -> tuple[Hint, ...]:
        """The usual hints, after that for a narrowed list."""
        return (*(worded(self._actions, {"back": "list all"}) if self.is_narrowed else ()), *super().useful())

    def watch_is_narrowed(self) -> None:
        """Hint at other keys."""
        self.offer_what_helps()


class PlaceLine(StatusLine):
    """Says the current place on the trail and who speaks there; in a panel, hints at its keys.

    A click on the place shows all about who speaks or is named there; before the first place, it goes there.
    """

    reading: var[Reading] = var(NOTHING, init=False)

    def on_mount(self) -> None:
        """Follow what is selected, too."""
        self.watch(self.screen, "selections", self.offer_what_helps, init=False)

    def useful(self) -> tuple[Hint, ...]:
        """In a panel, its keys; in the text, those for what is selected, or else those that have an effect."""
        panel = self.focus_within(Panel)
        if panel is None and self.screen.get_selected_text():
            return worded(self._actions, FOR_SELECTION)
        return offered(self._actions, self.reading, None if panel is None else panel.HINTS)

    def needed_rank(self) -> int:
        """In a panel, also the one that says how to leave it."""
        return max(super().needed_rank(), 1 if self.focus_within(Panel) else 0)

    def watch_reading(self, old: Reading, new: Reading) -> None:
        """Say the current place; a new place, or a changed note, interrupts a flash."""
        self.offer_what_helps()
        moved = old.trail.kind is not new.trail.kind or old.trail.current != new.trail.current
        brief = partial(_clickable_place, new, brief=True)
        self.say(_clickable_place(new), brief, interrupt=moved or old.keepsakes != new.keepsakes)


def _clickable_place(reading: Reading, *, brief: bool = False) -> Content:
    place = shown_place(reading, brief=brief)
    if reading.subject is not None:
        return clickable(place, "screen.card")
    return clickable(place, "screen.step", 1) if reading.trail.spans and reading.trail.index is None else place
