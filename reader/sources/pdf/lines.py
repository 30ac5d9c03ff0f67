"""Finds the lines on a page of a PDF: runs of letters between wide gaps, and how these look."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from ctypes import byref, c_double
from itertools import pairwise
from math import hypot
from typing import Any, NamedTuple

from reader.letters import composed
from reader.regex import regex
from reader.sources.pdf.layout import Cell, Line
from reader.sources.pdf.right_to_left import Letter, is_right_to_left, runs_of, words_in
from reader.sources.pdf.scripts import FIGURES, is_script, with_script

_GAP = 1.6
"""The gap from which two columns are separate, as a multiple of the height of the letters."""
_SPACE = 0.75
"""The gap from which parts of a line stand apart, as those of a table do, as a multiple of the height of the letters."""
_MOST_CHARACTERS = 60_000
_LINE = regex("[^\r\n\x02\ufffe]+[\x02\ufffe]?")
_DIVISION = str.maketrans("\x02\ufffe", "\xad\xad")
"""The character that PDFium reports for a hyphen at the end of a line."""


class _Box(NamedTuple):
    """A rectangle, in points."""

    left: float
    bottom: float
    right: float
    top: float

    def with_(self, other: _Box) -> _Box:
        """The bounding rectangle of both."""
        return _Box(
            min(self.left, other.left),
            min(self.bottom, other.bottom),
            max(self.right, other.right),
            max(self.top, other.top),
        )

    def continues_in(self, other: _Box, gap: float = _GAP) -> bool:
        """Whether `other` follows on the same line, without a wide gap."""
        height = max(self.top - self.bottom, other.top - other.bottom, 1.0)
        is_level = min(self.top, other.top) - max(self.bottom, other.bottom) > -0.3 * height
        return is_level and -height < other.left - self.right < gap * height


def lines_on(text_page: Any) -> Iterator[Line]:
    """The lines of a page, cut at wide gaps, in the order of the document."""
    text = _text(text_page)
    for line in _LINE.finditer(text):
        if is_right_to_left(line[0]):
            yield from _lines_from_the_right(text_page, text, *line.span())
            continue
        for start, end, box in _runs(text_page, text, *line.span()):
            words = _with_scripts(text_page, text, start, end)
            if words:
                look = _look(text_page, text, start, end)
                parts = tuple(_parts(text_page, text, start, end))
                yield Line(legible(words), round(box.left, 1), round(box.right, 1), *look, parts)


def _lines_from_the_right(text_page: Any, text: str, start: int, end: int) -> Iterator[Line]:
    """The runs of a line that is written from right to left."""
    letters = [Letter(text[index], index, *_width(text_page, index)) for index in range(start, end) if not text[index].isspace()]
    first = next((letter.place for letter in letters if letter.sign.isalpha()), start)
    baseline, size, weight = _look(text_page, text, first, first + 1)
    for run in runs_of(letters, _GAP * size):
        parts = [Cell(words_in(part, size), *_edges(part)) for part in runs_of(run, _SPACE * size)]
        yield Line(words_in(run, size), *_edges(run), baseline, size, weight, tuple(parts) if len(parts) > 1 else ())


def _edges(run: Sequence[Letter]) -> tuple[float, float]:
    return round(min(letter.left for letter in run), 1), round(max(letter.right for letter in run), 1)


def _width(text_page: Any, index: int) -> tuple[float, float]:
    """The left and the right edge of a character, with the space that belongs to it."""
    from pypdfium2 import raw

    box = raw.FS_RECTF()
    raw.FPDFText_GetLooseCharBox(text_page, index, byref(box))
    return box.left, box.right


def legible(words: str) -> str:
    """`words` with accents on their letters, and with soft hyphens where PDFium takes a hyphen for hyphenation."""
    return composed(words).translate(_DIVISION)


def _with_scripts(text_page: Any, text: str, start: int, end: int) -> str:
    """The text of a run, with its raised and lowered figures written as such."""
    letter = next((index for index in range(start, end) if text[index].isalpha()), None)
    found = [] if letter is None else list(FIGURES.finditer(text, start, end))
    if letter is None or not found:
        return text[start:end].strip()
    baseline, size, _ = _look(text_page, text, letter, letter + 1)
    words, done = "", start
    for figures in found:
        above = _look(text_page, text, figures.start(), figures.end())[0] - baseline
        if is_script(above, size):
            words = with_script(words + text[done : figures.start()], figures[0], is_above=above > 0)
            done = figures.end()
    rest = text[done:end]
    return (words + (rest.lstrip() if words.endswith(" ") else rest)).strip()


def _look(text_page: Any, text: str, start: int, end: int) -> tuple[float, float, int]:
    """The baseline, size and weight of a run, measured at its letters: bullets may be of another font, marks of notes raised."""
    from pypdfium2 import raw

    signs = [index for index in range(start, end) if text[index].isalnum()] or [start]
    letter = next((index for index in signs if text[index].isalpha()), signs[0])
    sizes = {index: _size(text_page, index) for index in (signs[0], letter)}
    largest = max(sizes, key=sizes.__getitem__)
    x, y = c_double(), c_double()
    raw.FPDFText_GetCharOrigin(text_page, largest, byref(x), byref(y))
    weight = min(raw.FPDFText_GetFontWeight(text_page, index) for index in (signs[0], signs[-1]))
    return round(y.value, 1), round(sizes[largest], 1), max(0, int(weight))


def _size(text_page: Any, index: int) -> float:
    """The size of a character, in points."""
    from pypdfium2 import raw

    matrix = raw.FS_MATRIX()
    raw.FPDFText_GetMatrix(text_page, index, byref(matrix))
    size: float = raw.FPDFText_GetFontSize(text_page, index) * (hypot(matrix.b, matrix.d) or 1.0)
    return size


def _text(text_page: Any) -> str:
    """The text of the page, one character for each of PDFium's."""
    from pypdfium2 import raw

    count = min(text_page.count_chars(), _MOST_CHARACTERS)
    text: str = text_page.get_text_range(0, count, errors="replace") if count else ""
    if len(text) == count:
        return text
    # PDFium leaves some characters out, and others take two places.
    return "".join(chr(raw.FPDFText_GetUnicode(text_page, index)) for index in range(count))


def _runs(text_page: Any, text: str, start: int, end: int) -> list[tuple[int, int, _Box]]:
    """The parts of one line between wide gaps, with the rectangle around each."""
    boxes = _boxes(text_page, start, end)
    if not boxes:
        return []
    whole = boxes[0]
    for box in boxes[1:]:
        if not whole.continues_in(box):
            return _runs_by_letter(text_page, text, start, end)
        whole = whole.with_(box)
    return [(start, end, whole)]


def _parts(text_page: Any, text: str, start: int, end: int) -> Iterator[Cell]:
    """The parts of a run between wide spaces; none if it has no such space."""
    if all(one.continues_in(two, _SPACE) for one, two in pairwise(_boxes(text_page, start, end))):
        return
    for first, after, box in _runs_by_letter(text_page, text, start, end, _SPACE):
        yield Cell(legible(text[first:after].strip()), round(box.left, 1), round(box.right, 1))


def _boxes(text_page: Any, start: int, end: int) -> list[_Box]:
    from pypdfium2 import raw

    found = []
    left, top, right, bottom = (c_double() for _ in range(4))
    for index in range(raw.FPDFText_CountRects(text_page, start, end - start) if end > start else 0):
        raw.FPDFText_GetRect(text_page, index, byref(left), byref(top), byref(right), byref(bottom))
        found.append(_Box(left.value, bottom.value, right.value, top.value))
    return found


def _runs_by_letter(text_page: Any, text: str, start: int, end: int, gap: float = _GAP) -> list[tuple[int, int, _Box]]:
    """The runs of a line, from the boxes of its characters one by one."""
    from pypdfium2 import raw

    runs: list[tuple[int, int, _Box]] = []
    left, right, bottom, top = (c_double() for _ in range(4))
    for index in range(start, end):
        if text[index].isspace():
            continue
        raw.FPDFText_GetCharBox(text_page, index, byref(left), byref(right), byref(bottom), byref(top))
        box = _Box(left.value, bottom.value, right.value, top.value)
        if runs and runs[-1][2].continues_in(box, gap):
            runs[-1] = (runs[-1][0], index + 1, runs[-1][2].with_(box))
        else:
            runs.append((index, index + 1, box))
    return runs
