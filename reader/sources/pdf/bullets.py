"""Finds the bullets of lists that are drawn, not written, as they are in pages that a browser has saved."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from ctypes import byref, c_float
from typing import Any, NamedTuple

from reader.sources.pdf.layout import Line

_MOST_OBJECTS = 20_000
"""How many objects of a page are examined."""
_SMALLEST, _LARGEST = 1.5, 7.0
"""The points across a bullet."""
_SQUARE = 1.0
"""The most points by which it may be wider than high, or higher than wide."""
_NEAREST, _FARTHEST = 0.1, 2.0
"""The distance of a bullet from its item, as a multiple of the size of the letters."""


class Bullet(NamedTuple):
    """Where a bullet is, in points from the lower left corner of the page."""

    left: float
    right: float
    middle: float

    def mirrored(self, width: float) -> Bullet:
        """Where it is on a page so wide as a mirror shows it."""
        return Bullet(width - self.right, width - self.left, self.middle)


def drawn_bullets(page: Any) -> Iterator[Bullet]:
    """The shapes on `page` that are as small as bullets."""
    from pypdfium2 import raw

    left, bottom, right, top = (c_float() for _ in range(4))
    for index in range(min(raw.FPDFPage_CountObjects(page), _MOST_OBJECTS)):
        shape = raw.FPDFPage_GetObject(page, index)
        if raw.FPDFPageObj_GetType(shape) != raw.FPDF_PAGEOBJ_PATH:
            continue
        raw.FPDFPageObj_GetBounds(shape, byref(left), byref(bottom), byref(right), byref(top))
        width, height = right.value - left.value, top.value - bottom.value
        if _SMALLEST <= height <= _LARGEST and abs(width - height) <= _SQUARE:
            yield Bullet(left.value, right.value, (bottom.value + top.value) / 2)


def with_bullets(lines: Iterable[Line], bullets: Iterable[Bullet]) -> Iterator[Line]:
    """`lines`, each with a bullet before it if there is one of `bullets`."""
    places = list(bullets)
    for line in lines:
        before = any(
            _NEAREST * line.size <= line.left - bullet.right <= _FARTHEST * line.size
            and line.baseline <= bullet.middle <= line.baseline + line.size
            for bullet in places
        )
        yield line._replace(text=f"• {line.text}") if before else line
