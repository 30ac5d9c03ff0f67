"""The current place on the trail, in words for the status line."""

from __future__ import annotations

from textual.content import Content

from reader.analysis.voices import speaker_words, who_says
from reader.app.reading.state import Reading
from reader.app.reading.trail import Trail, TrailKind
from reader.app.typesetting.markup import NOTE_SIGN
from reader.export import one_line
from reader.in_words import counted, plural

_NAMED = (TrailKind.NAME, TrailKind.FOUND)
"""The trails whose label is a name, or words that were looked for."""


def shown_place(reading: Reading, *, brief: bool = False) -> Content:
    """The current place on the trail and who speaks there; in few words if it is to be `brief`."""
    trail = reading.trail
    if not reading.is_whole and not trail.spans:
        return Content.styled("analysing the article …" if not reading.has_failed else "not analysed", "$quiet")
    if not trail.spans:
        where = "here" if reading.article.is_english else "found: reader knows English best"
        return Content.styled(f"{trail.sign} no {plural(trail.label)} {where}", "$quiet")
    detail, colour = _detail(reading)
    if trail.index is None:
        so_far = " so far …" if reading.is_growing else ""
        return Content.assemble((f"{trail.sign} {_counted(trail)}{so_far}", "$quiet"), (f" · {detail}" if detail else "", colour))
    place = _brief_place(trail, trail.index) if brief else _full_place(trail, trail.index, so_far=reading.is_growing)
    return Content.assemble((place, f"bold {colour}"), (f" · {detail}" if detail else "", colour), _note_of(reading))


def _full_place(trail: Trail, index: int, *, so_far: bool) -> str:
    return f"{trail.sign} {trail.label} {index + 1:,} of {trail.number}{' so far' if so_far else ''}"


def _brief_place(trail: Trail, index: int) -> str:
    """The number of the place, with the words of a trail that has its own."""
    words = f"{trail.label} " if trail.kind in _NAMED else ""
    return f"{trail.sign} {words}{index + 1:,}/{len(trail.spans):,}"


def _note_of(reading: Reading) -> Content:
    """The note on the current place."""
    note = reading.note_on(reading.trail.current)
    return Content.styled(f" · {NOTE_SIGN} {one_line(note)}", "$warning") if note else Content()


def _counted(trail: Trail) -> str:
    if trail.kind in _NAMED:
        return f"{trail.label} {trail.number} ×"
    return counted(len(trail.spans), trail.label)


def _detail(reading: Reading) -> tuple[str, str]:
    """Details about the current place, and their colour."""
    overview, quote = reading.overview, reading.quote
    if overview is None or reading.trail.current is None:
        return "", "$primary"
    if reading.trail.kind is TrailKind.NAME:
        named = overview.name_at(reading.trail.current.start)
        is_corrected = named is not None and overview.analysis.entities[named.entity].corrected
        return "corrected" if is_corrected else "", "$primary"
    if quote is None or reading.trail.kind not in (TrailKind.QUOTES, TrailKind.VOICE):
        return "", "$primary"
    only = "only " if reading.trail.kind is TrailKind.VOICE else ""
    words = speaker_words(overview.analysis, quote)
    name = only + words if words else "speaker unknown"
    colour = overview.colour_of(who_says(overview.analysis, quote))
    return f"{name} · corrected" if quote.corrected else name, colour
