"""Finds the headings of a chapter: by the lines of the table of contents."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from typing import NamedTuple

from reader.article import BlockKind
from reader.sources.clean import letters_of
from reader.sources.drafting.draft import Piece
from reader.sources.plain.headings.numbers import is_bare_number

_AFTER_THE_PLACE = 4
"""How many blocks after the place that an entry points to are searched for its heading."""


class ContentsLine(NamedTuple):
    """One line of the table of contents."""

    label: str
    level: int
    anchor: str
    """The place within its file; empty for the beginning."""


def with_whole_headings(entries: Sequence[ContentsLine], pieces: Sequence[Piece]) -> list[Piece]:
    """`pieces`, with one heading where a book sets the number and the words of one apart, or only its contents part them."""
    places = _places(pieces)
    whole: dict[int, tuple[int, ContentsLine]] = {}
    for entry in entries:
        place = places.get(entry.anchor, 0)
        for start in _near(place, pieces):
            if end := _end_of_heading(entry, pieces, start):
                whole.setdefault(start, (end, entry))
                break
    joined: list[Piece] = []
    index = 0
    while index < len(pieces):
        if index in whole:
            end, entry = whole[index]
            anchors = tuple(anchor for piece in pieces[index:end] for anchor in piece.anchors)
            joined.append(Piece(entry.label, BlockKind.HEADING, entry.level, anchors=anchors))
        else:
            end = index + 1
            joined.append(pieces[index])
        index = end
    return joined


def _end_of_heading(entry: ContentsLine, pieces: Sequence[Piece], start: int) -> int:
    """The index after the pieces from `start` on that say what `entry` says, or only its number; 0 if there are none."""
    wanted, said = letters_of(entry.label), ""
    for index in _near(start, pieces):
        said += letters_of(pieces[index].text) if _is_short_for(entry, pieces[index]) else "\n"
        if not said or not wanted.startswith(said):
            break
        if said == wanted and (index > start or len(entry.label.split()) > len(pieces[index].text.split())):
            return index + 1
    number = pieces[start]
    is_number = number.kind is not BlockKind.HEADING and is_bare_number(number.text) and _is_short_for(entry, number)
    return start + 1 if is_number and wanted.startswith(letters_of(number.text)) else 0


def _places(pieces: Sequence[Piece]) -> dict[str, int]:
    """The indices of the pieces by their anchors."""
    return {anchor: index for index in reversed(range(len(pieces))) for anchor in pieces[index].anchors}


def _near(place: int, pieces: Sequence[Piece]) -> range:
    """The indices of the pieces among which the heading of an entry that leads to `place` is."""
    return range(place, min(place + _AFTER_THE_PLACE, len(pieces)))


def entries_at(entries: Sequence[ContentsLine], pieces: Sequence[Piece]) -> dict[int, list[ContentsLine]]:
    """The entries by the index of their piece; an entry whose place does not exist is at the beginning."""
    places = _places(pieces)
    reached: dict[int, list[ContentsLine]] = defaultdict(list)
    for entry in entries:
        place = places.get(entry.anchor, 0)
        headed = (index for index in _near(place, pieces) if is_headed(entry, pieces[index]))
        reached[next(headed, place)].append(entry)
    return reached


def is_headed(entry: ContentsLine, piece: Piece) -> bool:
    """Whether `piece` is the heading of `entry`, of which one may be an abbreviation of the other."""
    if not _is_short_for(entry, piece):
        return False
    one, two = letters_of(entry.label), letters_of(piece.text)
    if piece.kind is not BlockKind.HEADING:
        return one == two != ""
    return bool(one and two) and (one.startswith(two) or two.startswith(one))


def _is_short_for(entry: ContentsLine, piece: Piece) -> bool:
    return len(piece.text) <= 2 * len(entry.label) + 40
