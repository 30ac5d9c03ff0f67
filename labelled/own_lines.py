"""Lines in quotation marks that were written for this project: headings, and quotations alone in a line."""

from __future__ import annotations

import textwrap
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

FOLDER = Path(__file__).parent / "own"
"""The texts that were written for this project."""
WIDTH = 72
"""The width to which texts are wrapped."""
_AROUND = 3


class QuotedLine(NamedTuple):
    """A text in one of three layouts in which one line matters."""

    id: str
    layout: str
    text: str
    line: int
    """The line that matters, from 1."""
    is_heading: bool


def quoted_lines() -> Iterator[QuotedLine]:
    """Each line between paragraphs, in three layouts: one line per paragraph, blank lines in between, and wrapped."""
    paragraphs = _lines("paragraphs.txt")
    for name, is_heading in (("quoted_headings.txt", True), ("one_line_quotations.txt", False)):
        for number, line in enumerate(_lines(name)):
            around = [paragraphs[(5 * number + 7 * step) % len(paragraphs)] for step in range(2 * _AROUND)]
            parts = [*around[:_AROUND], line, *around[_AROUND:]]
            for layout, texts in layouts(parts).items():
                above = sum(text.count("\n") for text in texts[:_AROUND])
                yield QuotedLine(f"{name}-{number}", layout, "".join(texts), above + 1, is_heading)


def layouts(parts: list[str]) -> dict[str, list[str]]:
    """The paragraphs with one line each, with blank lines in between, and wrapped."""
    return {
        "line": [f"{part}\n" for part in parts],
        "blank": [f"{part}\n\n" for part in parts],
        "wrapped": [f"{textwrap.fill(part, WIDTH)}\n\n" for part in parts],
    }


def _lines(name: str) -> list[str]:
    return (FOLDER / name).read_text("utf-8").splitlines()
