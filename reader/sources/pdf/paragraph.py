"""A paragraph of a PDF, put together from its lines."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from reader.regex import regex
from reader.sources.drafting.draft import Piece
from reader.sources.pdf.layout import Line

_SOFT_HYPHEN = "\N{SOFT HYPHEN}"
HYPHENS = (_SOFT_HYPHEN, "-")
"""What a word that is divided at the end of a line ends with."""
_LONGEST_WORD = 60
"""How many characters before a hyphen are examined."""
_LONGEST_ADDRESS = 300
"""How many characters before the end of a line are searched for the start of an address."""
_ADDRESS = regex(r"(?:https?://|www\.)\S*$")
_WITHIN_ADDRESS = tuple("/-\N{SOFT HYPHEN}_=?&%#~")
"""Characters at which an address may be broken at the end of a line."""
_DIVIDED = regex(r"([^\W\d_]+)[\xad-]$")


@dataclass(slots=True)
class Paragraph:
    """Lines that belong together."""

    lines: list[Line]
    page: int
    """The page on which it begins."""
    row: Piece | None = None
    """Its block, if it is a row of a table."""
    turns: list[tuple[int, int]] = field(default_factory=list)
    """The lines with which it goes on on further pages, by their indexes, with the pages."""

    @property
    def last_page(self) -> int:
        """The page on which it ends."""
        return self.turns[-1][1] if self.turns else self.page

    def joined(self, compounds: frozenset[str]) -> tuple[str, list[tuple[int, int]]]:
        """Its text, with hyphenated words put together, and the offset at which each of its pages begins, with the page."""
        begins = [(0, self.page)]
        if self.row is not None:
            return self.row.text, begins
        text, pages = "", dict(self.turns)
        for index, line in enumerate(self.lines):
            if index in pages:
                begins.append((len(text) - text.count(_SOFT_HYPHEN), pages[index]))
            text = _with_next(text, line.text.strip(), compounds)
        return text.replace(_SOFT_HYPHEN, ""), begins


def _with_next(text: str, line: str, compounds: frozenset[str]) -> str:
    """`text` joined with the next `line`: hyphenated words and broken addresses are put together."""
    if (text.endswith(_WITHIN_ADDRESS) or line.startswith(_WITHIN_ADDRESS)) and _ADDRESS.search(text[-_LONGEST_ADDRESS:]):
        return f"{text[:-1]}-{line}" if text.endswith(_SOFT_HYPHEN) else text + line
    divided = _DIVIDED.search(text[-_LONGEST_WORD:]) if text.endswith(HYPHENS) else None
    if divided is None or not line[:1].isalpha():
        return f"{text} {line}" if text else line
    tail = re.match(r"[^\W\d_]+", line)
    compound = f"{divided[1]}-{tail[0] if tail else ''}".casefold()
    if line[0].islower() and compound not in compounds:
        return text[:-1] + line
    return f"{text[:-1]}-{line}"
