"""Collects the words of one block, with the links and the emphasis in it."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, NamedTuple

from reader.article import Emphasis, EmphasisKind, Link, Span
from reader.letters import composed
from reader.regex import regex
from reader.sources.addresses import linkable
from reader.sources.clean import clean
from reader.sources.drafting.draft import BESIDE, WITHIN, Inline
from reader.sources.html.elements import EMPHASIS, LINKS, RAISED
from reader.sources.html.inline import is_backlink, marked, raised

if TYPE_CHECKING:
    from lxml.etree import _Element

_SPACE = regex(r"[ \t\n\r\f]+")


class Collected(NamedTuple):
    """The words of a block."""

    text: str
    inline: list[Inline]
    is_bold: bool
    """Whether the whole block is bold."""


class Words:
    """The words of the block that is being read; `resolve` makes the addresses of links absolute."""

    def __init__(self, resolve: Callable[[str], str]) -> None:
        self.text = ""
        self.in_code = False
        """Whether the block is code, of which white space is kept."""
        self._resolve = resolve
        self._inline: list[Inline] = []
        self._is_bold = True
        self._links: list[tuple[int, str]] = []
        """The links that are open, each with its start and its address."""
        self._emphasis: dict[EmphasisKind, int] = {}
        """Where the outermost open element of each kind starts."""
        self._depths = dict.fromkeys(EmphasisKind, 0)
        """How many elements of each kind are open."""
        self._ended: dict[EmphasisKind, Span] = {}
        """The last part of the text of each kind of emphasis, with the space at its end."""
        self._raised: list[int] = []

    def enter(self, tag: str, element: _Element) -> None:
        """Enter an inline element."""
        start = len(self.text)
        if tag in LINKS:
            href = element.get("href") or element.get("target") or ""
            self._links.append((start, address_of(href, self._resolve)))
        elif tag in RAISED:
            self._raised.append(start)
        elif tag in EMPHASIS:
            self._emphasis.setdefault(EMPHASIS[tag], start)
            self._depths[EMPHASIS[tag]] += 1

    def leave(self, tag: str) -> None:
        """Leave an inline element."""
        if tag in LINKS:
            self._end_link()
        elif tag in RAISED:
            start = self._raised.pop()
            self.text = self.text[:start] + raised(self.text[start:], tag)
        elif tag in EMPHASIS:
            self._end_emphasis(EMPHASIS[tag])

    def write(self, text: str) -> None:
        """Append text, cleaned if it has more than the usual characters, its white space collapsed except in code."""
        if not text.isascii():
            text = clean(composed(text))
        if self.in_code:
            self._append(text if self.text else text.lstrip("\n"))
            return
        piece = _SPACE.sub(" ", text)
        self._is_bold &= self._depths[EmphasisKind.BOLD] > 0 or piece == " " or not piece
        at_start = not self.text or self.text[-1] in " \n"
        self._append(piece[1:] if at_start and piece.startswith(" ") else piece)

    def _append(self, piece: str) -> None:
        # A text with no other name than a local one is made longer in its place, rather than copied.
        text, self.text = self.text, ""
        text += piece
        self.text = text

    def write_link(self, text: str, address: str) -> None:
        """Append text that leads to `address`."""
        start = len(self.text)
        self.write(text)
        self._inline.append(Link(Span(start, len(self.text)), address))

    def end_line(self) -> None:
        """Break the line."""
        if self.text:
            self.text = (self.text if self.in_code else self.text.rstrip(" ")) + "\n"

    @property
    def end_with_line(self) -> bool:
        """Whether a break ends the block: a second one in a row, or one after a question in bold; none does in code."""
        return not self.in_code and self.text.endswith(("?", "\n") if self._is_bold else "\n")

    @property
    def are_linked(self) -> bool:
        """Whether what is written next is part of a link."""
        return any(address for _, address in self._links)

    def take(self) -> Collected:
        """The words so far, after which another block begins; elements that are open go on in that."""
        for kind, start in self._emphasis.items():
            self._emphasise(start, kind)
        taken = Collected(self.text, self._inline, self._is_bold)
        self.text, self._inline, self._is_bold = "", [], True
        self._links = [(0, address) for _, address in self._links]
        self._emphasis = dict.fromkeys(self._emphasis, 0)
        self._ended = {}
        self._raised = [0 for _ in self._raised]
        return taken

    def _end_link(self) -> None:
        start, address = self._links.pop()
        if address.startswith(WITHIN):
            words = self.text[start:]
            shown = "" if is_backlink(words) else marked(words, self.text[:start])
            if shown != words:
                self.text = self.text[:start] + shown
                self._drop_inline(start)
        words = self.text[start:].rstrip()
        if address and words.strip():
            self._inline.append(Link(Span(start, start + len(words)), address))

    def _drop_inline(self, start: int) -> None:
        """Forget the links and the emphasis from `start` on, where the text has been replaced."""
        while self._inline and self._inline[-1].span.start >= start:
            self._inline.pop()

    def _end_emphasis(self, kind: EmphasisKind) -> None:
        self._depths[kind] -= 1
        if not self._depths[kind]:
            self._emphasise(self._emphasis.pop(kind), kind)

    def _emphasise(self, start: int, kind: EmphasisKind) -> None:
        """Emphasise the text from `start` on, together with what was just emphasised in the same way."""
        ended = self._ended.get(kind)
        start = ended.start if ended is not None and ended.end == start else start
        self._ended[kind] = Span(start, len(self.text))
        words = self.text[start:].rstrip()
        if words.strip() and not (self.in_code and kind is EmphasisKind.CODE):
            self._inline.append(Emphasis(Span(start, start + len(words)), kind))


def address_of(href: str, resolve: Callable[[str], str]) -> str:
    """The absolute address that `href` leads to; empty if it cannot be followed."""
    try:
        address = resolve(href.strip())
        return address if address.startswith((WITHIN, BESIDE)) else linkable(address)
    except ValueError:
        return ""
