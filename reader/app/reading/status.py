"""What the lines above and below the article say."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from textual.content import Content

from reader.analysis.voices import speaker_words, who_says
from reader.app.actions import Action
from reader.app.reading.state import Reading
from reader.app.reading.trail import Trail, TrailKind
from reader.app.typesetting.markup import NOTE_SIGN
from reader.in_words import counted

_CHOOSE = Action("choose", ("enter",), "choose", "Choose", "Go to the place that the row leads to.", hint="go there")
_BETWEEN = "  "
_WALKING = frozenset({"trail.next", "trail.previous", "trail.quotes", "card"})
"""The actions that need a place on the trail."""


def place_of(reading: Reading) -> Content:
    """Where on the trail the reader is, and who speaks there."""
    trail = reading.trail
    if (reading.overview is None or not reading.whole) and not trail.spans:
        return Content.styled("analysing the article …" if not reading.failed else "not analysed", "$quiet")
    if not trail.spans:
        why = "" if reading.article.is_english else ": only English is analysed"
        return Content.styled(f"{trail.sign} no {trail.label}s here{why}", "$quiet")
    detail, colour = _detail(reading)
    if trail.index is None:
        so_far = " so far …" if reading.is_growing else ""
        return Content.assemble((f"{trail.sign} {_counted(trail)}{so_far}", "$quiet"), (f" · {detail}" if detail else "", colour))
    place = f"{trail.sign} {trail.label} {trail.index + 1} of {len(trail.spans)}{' so far' if reading.is_growing else ''}"
    return Content.assemble((place, f"bold {colour}"), (f" · {detail}" if detail else "", colour), note_of(reading))


def note_of(reading: Reading) -> Content:
    """What was written about the current place."""
    note = reading.note_on(reading.trail.current)
    return Content.styled(f" · {NOTE_SIGN} {note}", "$warning") if note else Content()


def _counted(trail: Trail) -> str:
    if trail.kind in (TrailKind.NAME, TrailKind.FOUND):
        return f"{trail.label} {len(trail.spans):,} ×"
    return counted(len(trail.spans), trail.label)


def _detail(reading: Reading) -> tuple[str, str]:
    overview, quote = reading.overview, reading.quote
    if overview is None or reading.trail.current is None:
        return "", "$primary"
    if reading.trail.kind is TrailKind.NAME:
        named = overview.name_at(reading.trail.current.start)
        is_right = named is not None and overview.analysis.entities[named[0]].corrected
        return "put right" if is_right else "", "$primary"
    if quote is None or reading.trail.kind not in (TrailKind.QUOTES, TrailKind.VOICE):
        return "", "$primary"
    only = "only " if reading.trail.kind is TrailKind.VOICE else ""
    words = speaker_words(overview.analysis, quote)
    name = only + words if words else "speaker unknown"
    colour = overview.colour_of(who_says(overview.analysis, quote))
    return f"{name} · put right" if quote.corrected else name, colour


def offered(actions: tuple[Action, ...], reading: Reading, in_panel: Mapping[str, str] | None) -> tuple[Action, ...]:
    """Those of `actions` whose hints help here: in a panel those that it has a word for, elsewhere all that can do something.

    The words stand in the order in which they matter.
    """
    if in_panel is not None:
        ranks = {name: rank for rank, name in enumerate(in_panel, 1)}
        named = (action for action in actions if action.id in in_panel)
        return (_CHOOSE, *(replace(action, hint=in_panel[action.id], rank=ranks[action.id]) for action in named))
    if reading.overview is not None and reading.whole and not reading.trail.spans:
        return tuple(action for action in actions if action.id not in _WALKING)
    return actions


def hinted(actions: tuple[Action, ...], room: int) -> tuple[Action, ...]:
    """The most important actions, as many as have their hints fit into `room`; those with the highest rank give way first."""
    left = [action for action in actions if action.hint and action.keys]
    while left and hints(left).cell_length > room:
        left.remove(max(left, key=lambda action: action.rank))
    return tuple(left)


def hints(actions: Sequence[Action]) -> Content:
    """The keys of `actions`, each with what it does, on one line."""
    return Content(_BETWEEN).join([_hint(action) for action in actions])


def hinted_at(column: int, actions: Sequence[Action]) -> Action | None:
    """The action whose hint covers `column` of the line of `hints`."""
    start = 0
    for action in actions:
        end = start + _hint(action).cell_length
        if start <= column < end:
            return action
        start = end + len(_BETWEEN)
    return None


def _hint(action: Action) -> Content:
    return Content.assemble((action.label.split()[0], "bold $primary"), (f" {action.hint}", "$quiet"))
