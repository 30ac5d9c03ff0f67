"""The keys shown in the status line and on frames: those useful there, as many as fit.

A click on one presses it.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from functools import cache, lru_cache

from textual.content import Content
from textual.style import Style

from reader.app.keys.action import Action, Hint
from reader.app.keys.names import read_as, spelled
from reader.app.reading.state import Reading

_BETWEEN = "  "
_APART = " · "
_EDGES = 6
"""Columns that the corners of a frame take beside the keys."""
_WALKING = frozenset({"trail.next", "trail.previous", "trail.quotes", "card"})
"""The actions that need a place on the trail."""


_CHOOSE = Hint("enter", "go there")
CLOSES = Hint("escape", "closes")
FOR_SELECTION = {"copy": "copy", "highlight": "highlight", "note": "note", "help": "help", "correct": "correct", "pipe": "pipe"}
"""The words for what can be done with selected text, by action, the most important first."""


def offered(actions: Sequence[Action], reading: Reading, in_panel: Mapping[str, str] | None) -> tuple[Hint, ...]:
    """Hints at the `actions` that are useful here: in a panel those that it has a word for, in the text all with an effect.

    `in_panel` has the words by action, the most important first.
    """
    if in_panel is not None:
        return (_CHOOSE, *worded(actions, in_panel))
    if reading.is_whole and not reading.trail.spans:
        return hints_of(action for action in actions if action.id not in _WALKING)
    return hints_of(actions)


def worded(actions: Iterable[Action], words: Mapping[str, str]) -> tuple[Hint, ...]:
    """Hints at the `actions` that `words` has a word for, by their ids, the most important first."""
    ranks = {name: rank for rank, name in enumerate(words, 1)}
    return tuple(action.hinted(words[action.id], ranks[action.id]) for action in actions if action.id in words and action.keys)


def hints_of(actions: Iterable[Action]) -> tuple[Hint, ...]:
    """The usual hints at those of `actions` that have one, and a key."""
    return tuple(action.hinted(action.hint, action.rank) for action in actions if action.hint and action.keys)


def fitting(hints: Sequence[Hint], room: int) -> tuple[Hint, ...]:
    """The `hints` that fit into `room` columns; those with the highest rank are left out first."""
    left = list(hints)
    columns = columns_of(left)
    for hint in sorted(left, key=lambda hint: hint.rank, reverse=True):
        if columns <= room:
            break
        left.remove(hint)
        columns -= _drawn(hint).cell_length + len(_BETWEEN)
    return tuple(left)


def columns_of(hints: Sequence[Hint]) -> int:
    """The columns that `hints` take on one line."""
    return sum(_drawn(hint).cell_length for hint in hints) + len(_BETWEEN) * max(0, len(hints) - 1)


def on_edge(hints: Sequence[Hint], widest: int, columns: int) -> Content:
    """The `hints` for the edge of a frame that is at most `widest` in a window that is `columns` wide.

    Without room, those before the last are left out.
    """
    *left, last = (hint for hint in hints if hint.key)
    while left and _line([*left, last], _APART).cell_length > min(widest, columns) - _EDGES:
        left.pop()
    return _line([*left, last], _APART)


@lru_cache(8)
def hint_line(hints: tuple[Hint, ...]) -> Content:
    """The `hints` on one line; the same object as for the same ones before."""
    return _line(hints, _BETWEEN)


def _line(hints: Sequence[Hint], between: str) -> Content:
    return Content.styled(between, "$quiet").join([_drawn(hint) for hint in hints])


@cache
def _drawn(hint: Hint) -> Content:
    content = Content.assemble((read_as(hint.key), "bold $primary"), (f" {hint.word}", "$quiet"))
    return clickable(content, "app.simulate_key", spelled(hint.key))


def clickable(content: Content, action: str, *parameters: object) -> Content:
    """`content` on which a click runs an `action` of Textual; in a widget with `auto_links`, it looks like a link."""
    return content.stylize(Style.from_meta({"@click": (action, parameters)}))


def pointed_at(content: Content, click: object) -> Content:
    """`content`, underlined where a click does the same as the `click` at which the mouse points."""
    for start, end, style in content.spans if click is not None else ():
        if isinstance(style, Style) and style.meta.get("@click") == click:
            content = content.stylize("underline", start, end)
    return content
