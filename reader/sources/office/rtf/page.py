"""Makes simple HTML of a parsed RTF document."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from typing import TYPE_CHECKING

from reader.regex import regex
from reader.sources.drafting.draft import WITHIN
from reader.sources.office.page import Page, last_within, under, write
from reader.sources.office.rtf.parts import BODY, Paragraph, Rtf, Run

if TYPE_CHECKING:
    from lxml.etree import _Element

_HEADING = regex(r"heading (\d)")
_QUOTES = ("quote", "intense quote")
_NUMBER = regex(r"\(?(\d{1,4})[.):]?")
_NO_HEADING = regex(r"[.!?,;:…][\"'”’»)\]]*$")
_LONGEST_HEADING = 100
_DEEPEST = 8


def page_of(rtf: Rtf) -> _Element:
    """The text of `rtf` as HTML."""
    return _Maker(rtf).page()


class _Maker:
    """A document, and the page that is made of it."""

    def __init__(self, rtf: Rtf) -> None:
        self._rtf = rtf
        self._page = Page()
        self._title = ""
        self._table: _Element | None = None
        self._row: _Element | None = None
        self._cell: _Element | None = None
        sizes = Counter[int]()
        for run in (run for paragraph in rtf.paragraphs for run in paragraph.runs):
            sizes[run.look.size] += len(run.text)
        self._usual_size = max(sizes, key=sizes.__getitem__, default=0)
        self._has_headings = any(self._level(paragraph) for paragraph in rtf.paragraphs)

    def page(self) -> _Element:
        for paragraph in self._rtf.paragraphs:
            if paragraph.look.is_in_table or paragraph.ends != "paragraph":
                self._add_to_table(paragraph)
            else:
                self._table = self._row = self._cell = None
                self._add(paragraph)
        for number, note in enumerate(self._rtf.notes, 1):
            block = self._page.block("p", id=f"note{number}")
            write(block, f"[{number}] ")
            _write_runs(block, note)
        return self._page.named(self._title)

    def _add(self, paragraph: Paragraph) -> None:
        """Add a paragraph as the element for its style or look; those of a table of contents are skipped."""
        words = _words(paragraph)
        style = self._style(paragraph)
        if not words or style.startswith("toc"):
            return
        level = self._level(paragraph) or (0 if self._has_headings else self._apparent_level(paragraph))
        opens = level == 1 and not self._has_headings and last_within(self._page.root) is None
        if not self._title and (style == "title" or opens):
            self._title = words
            block = self._page.block("h1")
        elif level:
            block = self._page.block(f"h{min(6, level + bool(self._title))}")
        elif paragraph.mark:
            number = _NUMBER.fullmatch(paragraph.mark)
            depth = min(paragraph.look.depth, _DEEPEST)
            block = self._page.item(depth, str(paragraph.look.list), first=int(number[1]) if number else None)
        else:
            block = self._page.block("blockquote" if style in _QUOTES else "figcaption" if style == "caption" else "p")
        _write_runs(block, paragraph.runs)

    def _add_to_table(self, paragraph: Paragraph) -> None:
        """Add a paragraph to the current cell, and end the cell or the row if it is the last one."""
        if paragraph.ends == "row":
            self._row = self._cell = None
            return
        if self._table is None:
            self._table = self._page.block("table")
        if self._row is None:
            self._row = under(self._table, "tr")
        if self._cell is None:
            self._cell = under(self._row, "td")
        else:
            under(self._cell, "br")
        _write_runs(self._cell, paragraph.runs)
        if paragraph.ends == "cell":
            self._cell = None

    def _style(self, paragraph: Paragraph) -> str:
        return self._rtf.styles.get(paragraph.look.style, "")

    def _level(self, paragraph: Paragraph) -> int:
        """The level of a heading, from 1, as the document states it; 0 if it states none."""
        named = _HEADING.fullmatch(self._style(paragraph))
        outline = min(paragraph.look.outline, self._rtf.outlines.get(paragraph.look.style, BODY))
        return int(named[1]) if named else outline + 1 if outline < BODY else 0

    def _apparent_level(self, paragraph: Paragraph) -> int:
        """The level of what looks like a heading, a short line in large or bold letters; 0 for anything else."""
        words = _words(paragraph)
        if len(words) > _LONGEST_HEADING or _NO_HEADING.search(words) or paragraph.mark:
            return 0
        seen = [run.look for run in paragraph.runs if run.text.strip()]
        if all(look.size > self._usual_size for look in seen):
            return 1
        return 2 if all(look.is_bold for look in seen) else 0


def _words(paragraph: Paragraph) -> str:
    return " ".join("".join(run.text for run in paragraph.runs).split())


def _write_runs(block: _Element, runs: Iterable[Run]) -> None:
    """Write `runs` into `block`, with links, marks of notes, italics, bold, what is raised or lowered, and line breaks."""
    for text, look, note in runs:
        address = f"{WITHIN}note{note}" if note else look.address
        element = under(block, "a", href=address) if address else block
        element = under(element, "b") if look.is_bold else element
        element = under(element, "i") if look.is_italic else element
        element = under(element, look.script) if look.script else element
        first, *others = text.split("\n")
        write(element, first)
        for line in others:
            under(element, "br")
            write(element, line)
