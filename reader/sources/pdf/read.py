"""Turns a PDF into an Article; another process reads its pages."""

from __future__ import annotations

import json
import re
import sys
import time
from collections.abc import Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass, field
from queue import Empty, SimpleQueue
from subprocess import DEVNULL, PIPE, Popen
from threading import Event, Thread
from typing import IO, Any, NamedTuple, cast

from reader.article import Article
from reader.regex import regex
from reader.sources.bylines import byline_among, stated_author
from reader.sources.clean import clean_line
from reader.sources.contents import Beginning
from reader.sources.dates import stated_date
from reader.sources.drafting.draft import Piece, drafted
from reader.sources.errors import CancelledError, SourceError, broken, locked
from reader.sources.pdf.layout import Cell, Line
from reader.sources.pdf.links import LinkedWords
from reader.sources.pdf.paragraphs import pieces_of
from reader.sources.raw import RawDocument

COMMAND = ("-P", "-m", "reader.sources.pdf.process")
"""The arguments of the interpreter that reads the pages."""
FIRST_LOOK = 0.5
"""Seconds after which the pages read so far are shown."""
SECONDS_WITHOUT_A_PAGE = 20.0
"""Seconds without a new page after which the process is killed."""
_POLL = 0.1
"""Seconds between two checks for cancellation."""
_MOST_CHARACTERS = 32 * 1024 * 1024
_WITHOUT_PARTS = 6
"""The number of values that come before the parts of a line."""
_FIRST_PIECES = 8
"""The blocks among which title and author are."""
_SITE = regex(r"\s+[-–—|·:]\s.*")
"""What follows the title of a page in the title that a browser gives it."""
_NO_TITLE = regex(r"untitled.*|microsoft .*|.*\.(?:docx?|pdf|tex|dvi|indd|qxd|pptx?|rtf|odt|html?|md|txt)|\W*", re.I)
_DATE = regex(r"D:(\d{4})(\d\d)?(\d\d)?")


def article_from_pdf(document: RawDocument) -> Article:
    """The Article in a PDF. Raises `SourceError` if it cannot be read or has no text."""
    pages = _Pages(document)
    for _ in pages.read(Event()):
        pass
    return pages.whole()


def articles_from_pdf(document: RawDocument, cancelled: Event | None = None) -> Iterator[Article | Beginning]:
    """The first pages of a PDF if the rest takes long, then all of it."""
    pages = _Pages(document)
    shown_at = time.monotonic() + FIRST_LOOK
    for _ in pages.read(cancelled or Event()):
        if time.monotonic() > shown_at and pages.hold_text:
            shown_at = float("inf")
            yield Beginning(pages.article())
    yield pages.whole()


class _About(NamedTuple):
    """What the process tells about the document as a whole."""

    pages: int = 0
    title: str = ""
    author: str = ""
    created: str = ""
    outline: Sequence[tuple[str, int, int]] = ()
    """The title, the level and the page of each entry of its own table of contents."""


_UNKNOWN = _About()


@dataclass(slots=True)
class _Pages:
    """The pages that the process has read so far."""

    document: RawDocument
    about: _About = _UNKNOWN
    pages: list[list[Line]] = field(default_factory=list)
    links: list[list[LinkedWords]] = field(default_factory=list)
    """The links of each page."""
    is_cut: bool = False
    """Whether the process failed before the end."""

    def read(self, cancelled: Event) -> Iterator[None]:
        """Have the pages read; yields after each of them."""
        characters = 0
        for value in _answers(self.document.data, cancelled):
            if self.about is _UNKNOWN:
                self.about = self._checked(value)
                continue
            self.pages.append([_line(line) for line in value["lines"]])
            self.links.append([LinkedWords(*link) for link in value["links"]])
            characters += sum(len(line.text) for line in self.pages[-1])
            if characters > _MOST_CHARACTERS:
                break
            yield
        if self.about is _UNKNOWN:
            raise broken(self.document.name, "PDF")
        self.is_cut = len(self.pages) < self.about.pages

    def whole(self) -> Article:
        """The Article on all pages. Raises `SourceError` if they have no text."""
        if not self.hold_text:
            raise SourceError(f"{self.document.name} holds no text, only pictures of it: have it read by an OCR program first.")
        return self.article()

    @property
    def hold_text(self) -> bool:
        """Whether any of them has a letter."""
        return any(character.isalpha() for page in self.pages for line in page for character in line.text)

    def article(self) -> Article:
        """The Article on the pages so far."""
        outline: dict[int, list[tuple[str, int]]] = {}
        for title, level, page in self.about.outline:
            outline.setdefault(page, []).append((title, level))
        pieces = pieces_of(self.pages, outline, self.links)
        date = _DATE.match(self.about.created)
        return (
            drafted(pieces)
            .article(
                title=self._title(pieces),
                byline=stated_author(clean_line(self.about.author))
                or byline_among(piece.text for piece in pieces[:_FIRST_PIECES]),
                published=stated_date("-".join(part or "01" for part in date.groups())) if date else "",
                source=self.document.source,
            )
            .with_notice(self._notice())
        )

    def _title(self, pieces: list[Piece]) -> str:
        """The title in the metadata, without the name of a site, or else the highest heading on the first page."""
        stated = clean_line(self.about.title)
        headings = [piece for piece in pieces[:_FIRST_PIECES] if piece.level]
        if _NO_TITLE.fullmatch(stated):
            return min(headings, key=lambda piece: piece.level).text if headings else ""
        named = (piece.text for piece in headings if stated.startswith(piece.text))
        return next((title for title in named if _SITE.fullmatch(stated[len(title) :])), stated)

    def _notice(self) -> str:
        if self.is_cut:
            return f"Only {len(self.pages)} of {self.about.pages} pages can be read."
        return self.document.notice

    def _checked(self, about: dict[str, Any]) -> _About:
        """What is told `about` the document. Raises `SourceError` if it cannot be read."""
        if about.get("error") == "locked":
            raise locked(self.document.name)
        if "error" in about:
            raise broken(self.document.name, "PDF")
        return _About(**about)


def _line(values: Sequence[Any]) -> Line:
    """The line with these `values`, as they are in JSON."""
    return Line(*values[:_WITHOUT_PARTS], *(tuple(Cell(*part) for part in parts) for parts in values[_WITHOUT_PARTS:]))


def _answers(data: bytes, cancelled: Event) -> Iterator[Any]:
    """The lines of JSON that the process writes, parsed; it is killed if it takes too long or is cancelled."""
    process = Popen([sys.executable, *COMMAND], stdin=PIPE, stdout=PIPE, stderr=DEVNULL)
    lines: SimpleQueue[bytes] = SimpleQueue()
    Thread(target=_communicate, args=(process, data, lines), daemon=True).start()
    deadline = time.monotonic() + SECONDS_WITHOUT_A_PAGE
    try:
        while time.monotonic() < deadline:
            if cancelled.is_set():
                raise CancelledError("Stopped.")
            try:
                line = lines.get(timeout=_POLL)
            except Empty:
                continue
            if not line.endswith(b"\n"):
                return
            yield json.loads(line)
            deadline = time.monotonic() + SECONDS_WITHOUT_A_PAGE
    finally:
        process.kill()
        process.wait()


def _communicate(process: Popen[bytes], data: bytes, lines: SimpleQueue[bytes]) -> None:
    """Send the PDF to the process and put its lines into the queue, an empty one at the end."""
    incoming, outgoing = cast("IO[bytes]", process.stdin), cast("IO[bytes]", process.stdout)
    with suppress(OSError), incoming:
        incoming.write(data)
    with outgoing:
        for line in outgoing:
            lines.put(line)
    lines.put(b"")
