"""The words of a block of Markdown and the links in them, without the marks."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import TYPE_CHECKING
from urllib.parse import unquote

from reader.article import Link, Span
from reader.sources.addresses import linkable
from reader.sources.clean import clean
from reader.sources.draft import WITHIN, moved
from reader.sources.neighbours import beside

if TYPE_CHECKING:
    from markdown_it.token import Token

_LINE_TAG = re.compile(r"<br\s*/?>", re.I)
_NOTE = re.compile(r"\[\^([^\[\]\s]+)\]")
_EMOJI = re.compile(r":[a-z0-9_+-]+:")
NOTE = f"{WITHIN}^"
"""The prefix of the address of a link to a note; its label follows."""


class Notes:
    """The numbers under which notes stand, in the order in which the text comes to them."""

    def __init__(self, labels: frozenset[str]) -> None:
        """Of the notes that stand somewhere in the text under these `labels`."""
        self._labels = set(labels)
        self._numbers: dict[str, int] = {}
        self._waiting: dict[str, Sequence[Token]] = {}

    def take_out(self, note: Sequence[Token]) -> str:
        """Have a `note` that stands in a text wait until it can stand below it; returns its label."""
        label = f"^{len(self._labels)}"
        self._labels.add(label)
        self._waiting[label] = note
        return label

    def waiting(self) -> dict[str, Sequence[Token]]:
        """The notes that wait, by their labels; they do no longer."""
        waiting, self._waiting = self._waiting, {}
        return waiting

    def mark(self, label: str) -> str:
        """How the note `label` is marked, such as `[1]`; what was typed where there can be no such note.

        A number that an author gave stays, so that a text of which only the beginning is there has the same marks as the whole.
        """
        if not label.isdecimal() and label not in self._labels:
            return f"[^{label}]"
        number = self._numbers.get(label)
        if number is None:
            taken = frozenset(self._numbers.values())
            number = int(label) if label.isdecimal() else 1
            while number in taken:
                number += 1
            self._numbers[label] = number
        return f"[{number}]"


def readable(tokens: Sequence[Token], notes: Notes) -> tuple[str, list[Link]]:
    """The text of inline tokens and the links in it, with offsets from its beginning."""
    text = ""
    links: list[Link] = []
    opened: list[tuple[int, str]] = []
    for token in tokens:
        if token.type == "link_open":
            opened.append((len(text), target(str(token.attrGet("href") or ""))))
        elif token.type == "link_close" and opened:
            start, url = opened.pop()
            if url and text[start:].strip():
                links.append(Link(Span(start, len(text)), url))
        else:
            piece, marks = _piece(token, notes)
            piece = piece if text else piece.lstrip()
            links += () if opened else moved(marks, len(text))
            text += piece
    return text, links


def target(href: str) -> str:
    """Where a link to `href` leads: to another place in the text, to an address, or to a neighbour."""
    return f"{WITHIN}{unquote(href[1:]).lower()}" if href.startswith("#") else linkable(href) or beside(href)


def _piece(token: Token, notes: Notes) -> tuple[str, list[Link]]:
    """The text of `token`, and the links in it that are none in Markdown itself."""
    match token.type:
        case "softbreak":
            return " ", []
        case "hardbreak":
            return "\n", []
        case "html_inline":
            return "\n" if _LINE_TAG.fullmatch(token.content) else "", []
        case "image":
            return readable(token.children or [], notes)
        case "inline_note":
            return _link_to(notes.take_out(token.children or []), notes)
        case "math_inline":
            return clean(f"${token.content}$"), []
        case "text":
            return _marked(_with_emoji(clean(token.content)), notes)
    return clean(token.content), []


def _marked(typed: str, notes: Notes) -> tuple[str, list[Link]]:
    """`typed` with the marks of notes as they are shown, and links to these."""
    text, links, end = "", [], 0
    for match in _NOTE.finditer(typed):
        mark = notes.mark(match[1])
        text += typed[end : match.start()]
        if mark != match[0]:
            links.append(Link(Span(len(text), len(text) + len(mark)), f"{NOTE}{match[1]}"))
        text += mark
        end = match.end()
    return text + typed[end:], links


def _link_to(label: str, notes: Notes) -> tuple[str, list[Link]]:
    """The mark of the note `label`, which leads there."""
    mark = notes.mark(label)
    return mark, [Link(Span(0, len(mark)), f"{NOTE}{label}")]


def _with_emoji(text: str) -> str:
    """`text` with the signs that names such as `:smile:` stand for."""
    if not _EMOJI.search(text):
        return text
    from rich.emoji import Emoji

    return Emoji.replace(text)
