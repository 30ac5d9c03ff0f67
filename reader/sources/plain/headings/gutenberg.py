"""Decides about the lines that Project Gutenberg puts before and after its e-books."""

from __future__ import annotations

from collections.abc import Sequence

from reader.regex import regex
from reader.sources.plain.headings.corrections import Corrections, dropped
from reader.sources.plain.paragraphs import Paragraph

_START_OF_EBOOK = regex(r"\*{3} ?START OF (?:THIS|THE) PROJECT GUTENBERG")
END_OF_EBOOK = regex(r"\*{3} ?END OF (?:THIS|THE) PROJECT GUTENBERG|End of (?:the )?Project Gutenberg")
"""The first line of what the library adds after an e-book."""


def settle_frame(paragraphs: Sequence[Paragraph], _: Sequence[bool]) -> Corrections:
    """What a library writes before and after an e-book has no headings but the line with which it begins after it."""
    start = 0
    corrections: Corrections = {}
    for index, each in enumerate(paragraphs):
        if each.text[0] not in "*E":
            continue
        if _START_OF_EBOOK.match(each.text):
            corrections |= dropped(range(start, index))
            start = len(paragraphs)
        elif END_OF_EBOOK.match(each.text) and not 0 < start <= index:
            corrections[index], start = True, index + 1
    return corrections | dropped(range(start, len(paragraphs)) if start > 0 else ())
