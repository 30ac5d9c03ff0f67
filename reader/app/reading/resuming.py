"""Looks an article up in the library before the app has started: where to resume it, above all."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import NamedTuple, TypeVar

from reader.app.looks.colours import OWN, Painted
from reader.app.typesetting.geometry import measure_chosen
from reader.article import Article
from reader.in_words import READ
from reader.library import Correction, Library, LibraryError, Position

T = TypeVar("T")


class Appearance(NamedTuple):
    """How an article looks, as far as that can be chosen."""

    colours: Painted
    measure: int


def place_to_resume(article: Article) -> int:
    """The offset at which to resume `article`; its end if it was left beyond that."""
    return offset_to_resume(_known(lambda library: library.position_in(article), None))


def corrections_in(article: Article) -> tuple[Correction, ...]:
    """The reader's corrections to the analysis of `article`."""
    return _known(lambda library: library.corrections_in(article), ())


def appearance_chosen(usual_theme: str) -> Appearance | None:
    """How an article looks, in the usual theme unless another was chosen, or None if its colours are not known."""
    choices = _known(Library.choices, dict[str, str]())
    theme = choices.get("theme", usual_theme)
    colours = OWN[theme].painted if theme in OWN else _stored(choices, theme)
    return None if colours is None else Appearance(colours, measure_chosen(choices.get("measure", "")))


def _stored(choices: Mapping[str, str], theme: str) -> Painted | None:
    from reader.app.looks.stored_colours import CHOICE, restored  # only when it is needed

    return restored(choices.get(CHOICE, ""), theme)


def _known(read: Callable[[Library], T], otherwise: T) -> T:
    """The result of `read`; `otherwise` if the library cannot be used."""
    try:
        return read(Library())
    except LibraryError:
        return otherwise


def offset_to_resume(position: Position | None) -> int:
    """The offset of `position`, or the start if nothing is left to read."""
    return 0 if position is None or position.share >= READ else position.offset
