"""The text of a block of Markdown and the links in it, without the syntax."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING
from urllib.parse import unquote

from reader.article import Emphasis, EmphasisKind, Link, Span
from reader.regex import regex
from reader.sources.addresses import is_on_the_web, linkable
from reader.sources.clean import clean
from reader.sources.drafting.draft import WITHIN, Inline, moved
from reader.sources.html.elements import RAISED
from reader.sources.html.inline import raised
from reader.sources.kinds import is_badge
from reader.sources.markdown.attributes import without_attributes
from reader.sources.neighbours import beside

if TYPE_CHECKING:
    from markdown_it.token import Token

_LINE_TAG = regex(r"<br\s*/?>", re.I)
_SPACES = regex(r" {2,}")
_WRITTEN = {"<q>": "“", "</q>": "”"}
"""The text that a browser shows for tags."""
_SCRIPT = regex(r"<(/?)(su[bp])>", re.I)
_ROLE_TARGET = regex(r"(?<!\s)\s+<[^<>]+>$")
_MOST_DIGITS = 9
"""The most digits in the number of a note."""
_NOTE = regex(r"\[\^([^\[\]\s]+)\]")
_EMPHASIS = {"em": EmphasisKind.ITALIC, "strong": EmphasisKind.BOLD}
_EMOJI = regex(r":[a-z0-9_+-]+:")
_ICON = regex(r":(?:material|fontawesome|octicons|simple)-[\w-]+:(?:\{[^{}]*\})? ?")
"""A picture of MkDocs, which has no words."""
_AROUND = frozenset({"softbreak", "link_open", "link_close"})
"""What may stand around pictures."""
NOTE = f"{WITHIN}^"
"""The prefix of a link to a note; its label follows."""


class Notes:
    """Numbers notes in the order in which the text refers to them."""

    def __init__(self, labels: frozenset[str]) -> None:
        """`labels` are those of the notes that are defined in the text."""
        self._labels = set(labels)
        self._numbers: dict[str, int] = {}
        self._taken: set[int] = set()
        self._free = 1
        """No number below this one is free."""
        self._waiting: dict[str, Sequence[Token]] = {}

    def take_out(self, note: Sequence[Token]) -> str:
        """Take an inline `note` out of the text, to be added below it; returns its new label."""
        label = f"^{len(self._labels)}"
        self._labels.add(label)
        self._waiting[label] = note
        return label

    def waiting(self) -> dict[str, Sequence[Token]]:
        """The inline notes that were taken out since the last call, by their labels."""
        waiting, self._waiting = self._waiting, {}
        return waiting

    def mark(self, label: str) -> str:
        """The mark of the note `label`, such as `[1]`; what was typed if there is no such note.

        Numbers that the author gave are kept, so that the beginning of a text has the same marks as the whole.
        """
        is_number = label.isdecimal() and len(label) <= _MOST_DIGITS
        if not is_number and label not in self._labels:
            return f"[^{label}]"
        if label not in self._numbers:
            is_free = is_number and int(label) not in self._taken
            self._numbers[label] = int(label) if is_free else self._next_free()
            self._taken.add(self._numbers[label])
        return f"[{self._numbers[label]}]"

    def _next_free(self) -> int:
        while self._free in self._taken:
            self._free += 1
        return self._free


def readable(tokens: Sequence[Token], notes: Notes) -> tuple[str, list[Inline]]:
    """The text of inline tokens, and the links and the emphasis in it, with offsets from its beginning."""
    text = ""
    inline: list[Inline] = []
    opened: list[tuple[int, str]] = []
    emphasised: list[int] = []
    scripts: list[int] = []
    before = ""
    for token in without_attributes(tokens):
        if script := _script(token):
            text = _with_script(text, *script, scripts)
        elif kind := _EMPHASIS.get(token.tag):
            if token.nesting > 0:
                emphasised.append(len(text))
            else:
                inline.append(Emphasis(Span(emphasised.pop(), len(text)), kind))
        elif token.type == "link_open":
            opened.append((len(text), target(str(token.attrGet("href") or ""))))
        elif token.type == "link_close" and opened:
            start, url = opened.pop()
            if before == "link_open" and is_on_the_web(url):  # which names a link that has no words
                text += url
            if url and text[start:].strip():
                inline.append(Link(Span(start, len(text)), url))
        else:
            piece, links = _piece(token, notes)
            piece = piece.lstrip() if not text or text[-1] == "\n" else piece
            text = text.rstrip(" ") if piece == "\n" else text
            inline += () if opened else moved(links, len(text))
            if token.type == "code_inline":
                inline.append(Emphasis(Span(len(text), len(text) + len(piece)), EmphasisKind.CODE))
            text += piece
        before = token.type
    return text, inline


def _script(token: Token) -> tuple[str, bool] | None:
    """The tag of a superscript or subscript, and whether it begins; none for anything else."""
    if token.tag in RAISED:
        return token.tag, token.nesting > 0
    found = _SCRIPT.fullmatch(token.content) if token.type == "html_inline" else None
    return (found[2].lower(), not found[1]) if found else None


def _with_script(text: str, tag: str, begins: bool, scripts: list[int]) -> str:  # noqa: FBT001 (as `_script` tells)
    """`text`, its last script raised or lowered if that ends here; `scripts` are where those begin that are open."""
    if begins:
        scripts.append(len(text))
    elif scripts:
        start = scripts.pop()
        return text[:start] + raised(text[start:], tag)
    return text


def target(href: str) -> str:
    """The target of a link to `href`: a place in the text, an address, or a neighbouring document."""
    return f"{WITHIN}{unquote(href[1:]).lower()}" if href.startswith("#") else linkable(href) or beside(href)


def _piece(token: Token, notes: Notes) -> tuple[str, list[Link]]:
    """The text of `token`, and the links to notes in it."""
    match token.type:
        case "softbreak":
            return " ", []
        case "hardbreak":
            return "\n", []
        case "html_inline":
            return "\n" if _LINE_TAG.fullmatch(token.content) else _WRITTEN.get(token.content.lower(), ""), []
        case "image":
            return _picture(token, notes)
        case "inline_note":
            return _link_to(notes.take_out(token.children or []), notes)
        case "myst_role":
            return clean(_ROLE_TARGET.sub("", token.content.strip("`"))), []
        case "math_inline":
            return clean(f"${token.content}$"), []
        case "text":
            return _marked(_SPACES.sub(" ", _with_emoji(clean(token.content))), notes)
    return clean(token.content), []


def _picture(token: Token, notes: Notes) -> tuple[str, list[Link]]:
    """The alternative text of a picture, as a link to it; nothing of a badge, which shows the state of a project."""
    if is_badge(str(token.attrGet("src") or "")):
        return "", []
    words, inline = readable(token.children or [], notes)
    links = [mark for mark in inline if isinstance(mark, Link)]
    address = target(str(token.attrGet("src") or ""))
    return words, [Link(Span(0, len(words)), address)] if address and words.strip() and not links else links


def _marked(typed: str, notes: Notes) -> tuple[str, list[Link]]:
    """`typed` with the marks of notes, and the links to these."""
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
    """The mark of the note `label`, and the link to it."""
    mark = notes.mark(label)
    return mark, [Link(Span(0, len(mark)), f"{NOTE}{label}")]


def _with_emoji(text: str) -> str:
    """`text` with names such as `:smile:` replaced by emoji."""
    if not _EMOJI.search(text):
        return text
    from rich.emoji import Emoji

    return Emoji.replace(_ICON.sub("", text))


def is_picture(tokens: Iterable[Token]) -> bool:
    """Whether there is nothing but pictures in a paragraph."""
    words = [
        token.type for token in without_attributes(tokens) if token.type not in _AROUND and (token.content or token.children)
    ]
    return bool(words) and set(words) == {"image"}


def is_bold(tokens: Sequence[Token]) -> bool:
    """Whether all of the text is strong."""
    depth = 0
    for token in tokens:
        depth += token.nesting if token.type.startswith("strong") else 0
        if not depth and token.content.strip():
            return False
    return True
