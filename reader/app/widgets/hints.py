"""The keys shown in the status line: those that are useful there, as many as have room."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from rich.cells import cell_len
from textual.content import Content

from reader.app.keys.actions import Action
from reader.app.reading.state import Reading

_BETWEEN = "  "
_APART = " · "
_WALKING = frozenset({"trail.next", "trail.previous", "trail.quotes", "card"})
"""The actions that need a place on the trail."""


def hint(key: str, word: str, rank: int = 0) -> Action:
    """What a `key` does in a part of the screen, told in a `word`; with the highest `rank` it is left out first."""
    return Action(word, (key,), word, word, "", hint=word, rank=rank)


_CHOOSE = hint("enter", "go there")


def offered(actions: tuple[Action, ...], reading: Reading, in_panel: Mapping[str, str] | None) -> tuple[Action, ...]:
    """The `actions` that are useful here: in a panel those that it has a word for, elsewhere all that have an effect.

    `in_panel` has the words by action, the most important first.
    """
    if in_panel is not None:
        ranks = {name: rank for rank, name in enumerate(in_panel, 1)}
        named = (action for action in actions if action.id in in_panel)
        return (_CHOOSE, *(replace(action, hint=in_panel[action.id], rank=ranks[action.id]) for action in named))
    if reading.overview is not None and reading.whole and not reading.trail.spans:
        return tuple(action for action in actions if action.id not in _WALKING)
    return actions


def hinted(actions: tuple[Action, ...], room: int) -> tuple[Action, ...]:
    """The actions whose hints fit into `room` columns; those with the highest rank are left out first."""
    left = [action for action in actions if action.hint and action.keys]
    while left and hints(left).cell_length > room:
        left.remove(max(left, key=lambda action: action.rank))
    return tuple(left)


def joined(keys: Sequence[str], room: int) -> str:
    """What each of `keys` does, on one line of `room` columns; without room, those before the last are left out."""
    *left, last = keys
    while left and cell_len(_APART.join([*left, last])) > room:
        left.pop()
    return _APART.join([*left, last])


def hints(actions: Sequence[Action]) -> Content:
    """The keys of `actions` with their hints, on one line."""
    return Content(_BETWEEN).join([_hint(action) for action in actions])


def hinted_at(column: int, actions: Sequence[Action]) -> Action | None:
    """The action whose hint is at `column` of the line of `hints`."""
    start = 0
    for action in actions:
        end = start + _hint(action).cell_length
        if start <= column < end:
            return action
        start = end + len(_BETWEEN)
    return None


def _hint(action: Action) -> Content:
    return Content.assemble((action.label.split()[0], "bold $primary"), (f" {action.hint}", "$quiet"))
