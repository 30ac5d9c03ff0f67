"""An action: what a key does, in code and in words."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from typing import NamedTuple

from textual.binding import Binding

from reader.app.keys.names import read_as, spelled

_SCROLLING = ("line(", "page(", "half_page(", "top", "bottom", "move(")


class Hint(NamedTuple):
    """What a key does, in a word."""

    key: str
    """As it is typed; empty if there is none."""
    word: str
    rank: int = 0
    """Where there is little room, the hints with the highest rank are left out first."""


@dataclass(frozen=True, slots=True)
class Action:
    """Something that a key does."""

    id: str
    keys: tuple[str, ...]
    """As they are typed; the first is the one to show."""
    action: str
    """The action that Textual runs."""
    title: str
    help: str
    """One line that says what it does."""
    group: str = ""
    """Its heading in the help."""
    hint: str = ""
    """The word for it in the status line; empty if it is not shown there."""
    rank: int = 0
    """That of the hint."""

    @property
    def label(self) -> str:
        """The keys as a person reads them."""
        return " ".join(map(read_as, self.keys))

    @property
    def key(self) -> str:
        """The key to press, as a person reads it; if the action has none, where else to find it."""
        return self.label.split()[0] if self.keys else f"“{self.title}” in the palette"

    def hinted(self, word: str, rank: int = 0) -> Hint:
        """A hint at it, with the `word` for what it does here."""
        return Hint("".join(self.keys[:1]), word, rank)

    @property
    def is_numbered(self) -> bool:
        """Whether it is one of nine that do the same for different numbers."""
        return self.id.removeprefix("summary.").isdigit()


def by_id(actions: Iterable[Action]) -> dict[str, Action]:
    """The `actions` by their ids."""
    return {action.id: action for action in actions}


def bindings_of(actions: tuple[Action, ...]) -> list[Binding]:
    """The key bindings of `actions`."""
    return [Binding(spelled(key), action.action, id=action.id) for action in actions for key in action.keys]


def in_groups(groups: Mapping[str, tuple[Action, ...]]) -> tuple[Action, ...]:
    """The actions of all `groups`, each with the heading of its group."""
    return tuple(replace(action, group=group) for group, actions in groups.items() for action in actions)


def in_table(actions: tuple[Action, ...]) -> list[Action]:
    """The `actions` as a table of keys lists them: the nine summary sentences share one row."""
    keys = [key for action in actions if action.is_numbered for key in action.keys]
    shared = (keys[0], "…", keys[-1]) if keys else ()
    listed = (action for action in actions if not action.is_numbered or action.id == "summary.1")
    return [
        replace(action, keys=shared, help="Go to that sentence of the summary.") if action.is_numbered else action
        for action in listed
    ]


def likely_first(actions: tuple[Action, ...]) -> list[Action]:
    """`actions` with those first that the status line hints at, and last those that only scroll."""

    def unlikely(action: Action) -> tuple[bool, bool, int, bool]:
        return not action.hint, bool(action.hint) and action.group == "App", action.rank, action.action.startswith(_SCROLLING)

    return sorted(actions, key=unlikely)
