"""The command palette."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Iterator, Mapping, Sequence
from contextlib import suppress
from functools import partial
from typing import ClassVar, Protocol, cast

from textual import events, on
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.command import CommandInput, CommandList, CommandPalette, DiscoveryHit, Hit, Hits, Provider
from textual.containers import Horizontal, Vertical
from textual.widgets import Input, LoadingIndicator
from textual.worker import WorkerError

from reader.app.keys.action import Action, Hint, likely_first
from reader.app.keys.also_called import ALSO_CALLED
from reader.app.keys.everywhere import ONLY_IN_PALETTE
from reader.app.screens.robust import Robust
from reader.app.widgets.bars.edge import Edge
from reader.app.widgets.bars.hints import CLOSES, on_edge
from reader.app.widgets.in_order import InOrder
from reader.letters import are_in

_LETTERS = 0.001
"""The weight of the letters in the name of an action, so small that no number of them counts as much as a word."""
_NUMBERED = 0.01
"""The weight of an action that is one of many alike, such as those for each sentence of the summary."""
_NOT_OFFERED = ("palette", "library.open")
"""The actions that are of no use once something else is in front."""
_WIDTH = 84
"""Columns of the frame, at most."""


class _Acting(Protocol):
    """A screen with actions."""

    actions: Mapping[str, Action]


class Actions(Provider):
    """The actions of the screen in front: the likely ones first until something is typed."""

    async def discover(self) -> Hits:
        """All actions, but for the numbered ones."""
        for action in self._actions():
            if not action.is_numbered:
                yield DiscoveryHit(f"{action.title}{_keys_of(action)}", self._run(action), help=action.help)

    async def search(self, query: str) -> Hits:
        """The actions that have all words of `query` in their name, in their help, or in what they are called elsewhere.

        After these come those whose name has its letters.
        """
        matcher, words = self.matcher(query), query.split()
        for action in self._actions():
            score = _rank(action, words) + _LETTERS * matcher.match(action.title)
            if action.is_numbered:
                score *= _NUMBERED
            if score > 0:
                yield Hit(score, matcher.highlight(action.title) + _keys_of(action), self._run(action), help=action.help)

    def _actions(self) -> Iterator[Action]:
        offered = likely_first((*cast(_Acting, self.screen).actions.values(), *ONLY_IN_PALETTE))
        return (action for action in offered if action.id not in _NOT_OFFERED)

    def _run(self, action: Action) -> Callable[[], Awaitable[None]]:
        return partial(self.screen.run_action, action.action)


def _rank(action: Action, words: Sequence[str]) -> int:
    """How much all of `words` tell about `action`: in its name, beside that in its help, in other words for it, or not at all."""
    told = f"{action.title}{_keys_of(action)} {action.help}"
    places = (action.title, told, f"{told} {ALSO_CALLED.get(action.id, '')}")
    return next((rank for rank, place in zip((3, 2, 1), places, strict=True) if are_in(words, place)), 0)


def _keys_of(action: Action) -> str:
    """The keys of `action`, as they are shown after its name."""
    return f"  ({action.label})" if action.keys else ""


class _Sought(InOrder, CommandInput, inherit_bindings=False):
    """Takes the words to find; what is typed after Enter is for what that leads to."""

    BINDINGS = CommandInput.BINDINGS


class ActionPalette(Robust, CommandPalette):
    """Finds an action by its name, in the frame of the other screens over the text."""

    BINDINGS: ClassVar[list[BindingType]] = [("ctrl+c", "escape")]
    DEFAULT_CSS = f"""
    ActionPalette {{
        & > Vertical {{ width: {_WIDTH}; max-width: 100%; margin-top: 1; background: transparent; }}
        & #--input {{ border: round $primary; background: $background; padding: 0 1 1 1; }}
        & CommandInput, & CommandInput:focus {{ height: 1; border: none; padding: 0; }}
        & CommandList {{
            border: round $primary; border-top: none; background: $background;
            min-width: 12; padding: 0 1; scrollbar-size-vertical: 1; border-subtitle-color: $quiet;
            & > .option-list--option {{ padding: 0; }}
            & > .option-list--option-highlighted {{ background: $place-ground; color: $place-text; text-style: none; }}
            &:ansi > .option-list--option-highlighted {{ background: ansi_cyan; color: ansi_black; }}
            &:ansi:nocolor > .option-list--option-highlighted {{ text-style: bold underline; }}
        }}
    }}
    """

    def compose(self) -> ComposeResult:
        """The field, and below it the actions."""
        with Vertical(id="--container"):
            with Horizontal(id="--input"):
                yield _Sought(placeholder=self._placeholder, select_on_focus=False)
            with Vertical(id="--results"):
                yield CommandList()
                yield LoadingIndicator()

    def on_resize(self, _event: events.Resize) -> None:
        """Tell the keys."""
        keys = [Hint("enter", "takes it"), CLOSES]
        Edge(self.query_one(CommandList)).show(on_edge(keys, _WIDTH, self.app.size.width))

    @on(Input.Submitted)
    async def _await_search(self) -> None:
        """Have Enter choose among the actions with the words typed, not among those listed before."""
        for worker in self.workers:
            if worker.node is self and not worker.is_finished:
                with suppress(WorkerError):
                    await worker.wait()

    def _watch__list_visible(self) -> None:
        if self.display:  # Textual 8.2 goes on searching while the palette closes
            super()._watch__list_visible()

    def _action_command_list(self, action: str) -> None:
        # Textual 8.2 fails on a page up or down in a list without room, as before its first frame.
        if action == "select" or self.query_one(CommandList).scrollable_content_region:
            super()._action_command_list(action)
