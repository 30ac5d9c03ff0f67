"""The keys shown in the status line and on frames: those useful there, as many as fit.

A click on one presses it.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from functools import cache, lru_cache

from textual.binding import Binding
from textual.content import Content
from textual.style import Style

from reader.app.keys.action import Action
from reader.app.keys.names import read_as, spelled
from reader.app.reading.state import Reading

_BETWEEN = "  "
_APART = " · "
_EDGES = 6
"""Columns that the corners of a frame take beside the keys."""
_WALKING = frozenset({"trail.next", "trail.previous", "trail.quotes", "card"})
"""The actions that need a place on the trail."""


def hint(key: str, word: str, rank: int = 0) -> Action:
    """A hint that says in a `word` what a `key` does; the one with the highest `rank` is left out first."""
    return Action(word, (key,), word, word, "", hint=word, rank=rank)


_CHOOSE = hint("enter", "go there")
CLOSES = hint("escape", "closes")
FOR_SELECTION = {"copy": "copy", "highlight": "highlight", "note": "note", "help": "help", "correct": "correct", "pipe": "pipe"}
"""The words for what can be done with selected text, by action, the most important first."""


def offered(actions: tuple[Action, ...], reading: Reading, in_panel: Mapping[str, str] | None) -> tuple[Action, ...]:
    """The `actions` that are useful here: in a panel those that it has a word for, in the text all with an effect.

    `in_panel` has the words by action, the most important first.
    """
    if in_panel is not None:
        return (_CHOOSE, *worded(actions, in_panel))
    if reading.overview is not None and reading.is_whole and not reading.trail.spans:
        return tuple(action for action in actions if action.id not in _WALKING)
    return actions


def worded(actions: tuple[Action, ...], words: Mapping[str, str]) -> tuple[Action, ...]:
    """The `actions` that `words` has a word for, by their ids, the most important first."""
    ranks = {name: rank for rank, name in enumerate(words, 1)}
    return tuple(replace(action, hint=words[action.id], rank=ranks[action.id]) for action in actions if action.id in words)


def fitting(actions: tuple[Action, ...], room: int) -> tuple[Action, ...]:
    """The actions whose hints fit into `room` columns; those with the highest rank are left out first."""
    left = shown(actions)
    columns = columns_of(left)
    for action in sorted(left, key=lambda action: action.rank, reverse=True):
        if columns <= room:
            break
        left.remove(action)
        columns -= _hint(action).cell_length + len(_BETWEEN)
    return tuple(left)


def shown(actions: Iterable[Action]) -> list[Action]:
    """Those of `actions` that have a hint, and a key."""
    return [action for action in actions if action.hint and action.keys]


def columns_of(actions: Sequence[Action]) -> int:
    """The columns that the hints of `actions` take on one line."""
    return sum(_hint(action).cell_length for action in actions) + len(_BETWEEN) * max(0, len(actions) - 1)


def on_edge(keys: Sequence[Action], widest: int, columns: int) -> Content:
    """What each of `keys` does, for the edge of a frame that is at most `widest` in a window that is `columns` wide.

    Without room, those before the last are left out.
    """
    *left, last = (key for key in keys if key.keys)
    while left and _line([*left, last], _APART).cell_length > min(widest, columns) - _EDGES:
        left.pop()
    return _line([*left, last], _APART)


@lru_cache(8)
def hint_line(actions: tuple[Action, ...]) -> Content:
    """The keys of `actions` with their hints, on one line; the same object as for the same actions before."""
    return _line(actions, _BETWEEN)


def _line(actions: Sequence[Action], between: str) -> Content:
    return Content.styled(between, "$quiet").join([_hint(action) for action in actions])


@cache
def _hint(action: Action) -> Content:
    key = action.keys[0]
    content = Content.assemble((read_as(key), "bold $primary"), (f" {action.hint}", "$quiet"))
    return clickable(content, "app.simulate_key", named(key))


def named(key: str) -> str:
    """Textual's name for `key`, which is given as it is typed and may be any character."""
    (binding,) = Binding.make_bindings([Binding(spelled(key), "")])
    return binding.key


def clickable(content: Content, action: str, *parameters: object) -> Content:
    """`content` on which a click runs an `action` of Textual; in a widget with `auto_links`, it looks like a link."""
    return content.stylize(Style.from_meta({"@click": (action, parameters)}))


def pointed_at(content: Content, click: object) -> Content:
    """`content`, underlined where a click does the same as the `click` at which the mouse points."""
    for start, end, style in content.spans if click is not None else ():
        if isinstance(style, Style) and style.meta.get("@click") == click:
            content = content.stylize("underline", start, end)
    return content
