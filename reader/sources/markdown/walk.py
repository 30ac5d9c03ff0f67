"""Divides the tokens of a Markdown text into blocks."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence
from typing import TYPE_CHECKING

from reader.article import BlockKind, Emphasis, EmphasisKind, Span
from reader.regex import regex
from reader.sources.clean import clean
from reader.sources.drafting.dividers import DIVIDED, DIVIDER, without_idle_dividers
from reader.sources.drafting.draft import Inline, Piece, moved
from reader.sources.drafting.nesting import DONE, TO_DO, Nesting
from reader.sources.drafting.tables import Cell, Row, laid_out
from reader.sources.markdown.asides import aside_in, title_of, without_options
from reader.sources.markdown.inline import Notes, is_bold, is_picture, readable, target
from reader.sources.markdown.machinery import formula_in, is_machinery, split_identifier, without_block_name

if TYPE_CHECKING:
    from markdown_it.token import Token

_NOT_IN_A_SLUG = regex(r"[^\w\- ]")
_TASK = regex(r"\[([ xX])\]\s+")
_DEEPEST = 20
"""How deep passages that fences set apart may be nested."""
_STRUCTURE = regex(r"<(?:h[1-6]|table|ul|ol|dl|pre|blockquote|img|br|a)\b", re.I)
"""Tags that need a parser of HTML, which takes long to load."""
_HIDDEN = regex(r"\s*<(?:script|style|template|!--|\?|!)", re.I)
_TAG = regex(r"<[^<>]*>")
_ALERT = regex(r"\[!([A-Za-z]+)\][+-]?(?:[ \t]+(.*))?")
"""The start of a block quote that is an alert, such as `[!NOTE]` or `[!tip] A title`."""


def pieces_of(text: str, parse: Callable[[str], Sequence[Token]]) -> list[Piece]:
    """The blocks of `text` in reading order; `parse` makes the tokens of it, and of passages within."""
    tokens = parse(text)
    labels = frozenset(str(token.meta["label"]) for token in tokens if token.type == "footnote_reference_open")
    walk = _Walk(Notes(labels), parse)
    for token in tokens:
        walk.read(token)
    walk.add_notes()
    return without_idle_dividers(list(laid_out(walk.pieces)))


class _Walk:
    """The state of a walk through tokens: the blocks so far, and the elements around the next one."""

    def __init__(self, notes: Notes, parse: Callable[[str], Sequence[Token]]) -> None:
        self.pieces: list[Piece | Row] = []
        self._notes = notes
        self._parse = parse
        self._note = ""
        self._nesting = Nesting()
        self._opens_quote = False
        self._containers: list[bool] = []
        """Whether each of the containers around the next block is set apart as a quote."""
        self._nested = 0
        """How many fences the next block is in."""
        self._cells: list[Cell] | None = None
        self._is_head = False

    def read(self, token: Token) -> None:
        """Read the next token."""
        match token.type:
            case "heading_open" | "heading_close":
                self._nesting.heading = int(token.tag[1]) if token.nesting > 0 else 0
            case "blockquote_open" | "blockquote_close" | "admonition_open" | "admonition_close":
                (self._nesting.open_quote if token.nesting > 0 else self._nesting.close_quote)()
                self._opens_quote = token.type == "blockquote_open"
            case "container__open" | "container__close":
                self._read_container(token)
            case "footnote_reference_open" | "footnote_reference_close":
                self._note = str(token.meta["label"]) if token.nesting > 0 else ""
            case "tr_open" | "tr_close" | "thead_open" | "thead_close":
                self._read_table(token)
            case "inline":
                self._add_inline(token)
            case "fence" | "code_block" | "math_block":
                self._read_code(token)
            case "hr" if self._nesting.kind[0] in DIVIDED:
                self._add(DIVIDER, *self._nesting.kind)
            case "html_block":
                self._add_html(token.content)
            case _:
                self._read_list(token)

    def _read_code(self, token: Token) -> None:
        """Read code, or what a fence of MyST contains."""
        aside = aside_in(token.info, token.content) if self._nested < _DEEPEST else None
        if aside is None:
            content = without_options(token.content) if token.info.startswith("{") else token.content
            self._add(content.strip("\n"), BlockKind.CODE, self._nesting.lists)
            return
        is_apart = self._set_apart(aside.title)
        self._nested += 1
        for each in self._parse(aside.content):
            self.read(each)
        self._nested -= 1
        if is_apart:
            self._nesting.close_quote()

    def _read_container(self, token: Token) -> None:
        if token.nesting > 0:
            self._containers.append(self._set_apart(title_of(token.info)))
        elif self._containers.pop():
            self._nesting.close_quote()

    def _set_apart(self, title: str | None) -> bool:
        """Begin a quote below its `title`, and return True; without a title, neither."""
        if title is None:
            return False
        self._nesting.open_quote()
        for token in self._parse(title):
            if token.type == "inline":
                text, inline = readable(token.children or [], self._notes)
                self._add(text, *self._nesting.kind, inline)
        return True

    def _read_list(self, token: Token) -> None:
        """Record the start or the end of a list or an item."""
        match token.type:
            case "bullet_list_open" | "dl_open":
                self._nesting.open_list(None)
            case "ordered_list_open":
                self._nesting.open_list(int(token.attrGet("start") or 1))
            case "dd_open":
                self._nesting.open_list(None)
                self._nesting.open_item()
            case "bullet_list_close" | "ordered_list_close" | "dl_close" | "dd_close":
                self._nesting.close_list()
                self._nesting.mark = ""
            case "list_item_open" | "dt_open":
                self._nesting.open_item()
            case "list_item_close" | "dt_close":
                self._nesting.mark = ""

    def _read_table(self, token: Token) -> None:
        if token.type.startswith("thead"):
            self._is_head = token.nesting > 0
        elif token.nesting > 0:
            self._cells = []
        else:
            self.pieces.append(Row(tuple(self._cells or ()), self._is_head, quotes=self._nesting.quotes))
            self._cells = None

    def _add_inline(self, token: Token) -> None:
        """Add the text of a block or of a cell."""
        tokens: Sequence[Token] = token.children or []
        if self._cells is not None:
            self._cells.append(Cell.of(*readable(tokens, self._notes)))
            return
        kind, level = self._nesting.kind
        if self._containers and not without_options(token.content):
            return
        if kind is BlockKind.PARAGRAPH and (formula := formula_in(token.content)):
            self._add(formula, BlockKind.CODE, 0)
            return
        if kind is BlockKind.QUOTE and self._opens_quote:
            tokens = self._without_alert(tokens, level)
        self._opens_quote = False
        text, inline = readable(tokens, self._notes)
        if kind is BlockKind.PARAGRAPH and is_picture(tokens):
            kind = BlockKind.CAPTION
        if kind is BlockKind.ITEM and (task := _TASK.match(text)):
            mark = self._nesting.mark
            self._nesting.mark = (mark if mark[:1].isdigit() else "") + (TO_DO if task[1] == " " else DONE)
            text, inline = text[task.end() :], list(moved(inline, -task.end()))
        if kind is BlockKind.PARAGRAPH and text.startswith(": ") and self.pieces and isinstance(self.pieces[-1], Row):
            text, inline, kind = split_identifier(text[2:])[0], list(moved(inline, -2)), BlockKind.CAPTION
        if kind is BlockKind.HEADING:
            text, name = split_identifier(text)
            self._add(text, kind, level, inline, (name,) if name else ())
        elif not is_machinery(text):
            self._add(without_block_name(text), kind, level, inline, is_bold=is_bold(tokens))
        self.add_notes()

    def add_notes(self) -> None:
        """Add the inline notes of the text so far."""
        for label, note in self._notes.waiting().items():
            self._note = label
            text, inline = readable(note, self._notes)
            self._add(text, BlockKind.PARAGRAPH, 0, inline)

    def _without_alert(self, tokens: Sequence[Token], level: int) -> Sequence[Token]:
        """The `tokens` after the marker of an alert, whose title becomes a block of its own."""
        alert = _ALERT.fullmatch(tokens[0].content) if tokens else None
        if alert is None:
            return tokens
        self._add(clean(alert[2] or alert[1].capitalize()), BlockKind.QUOTE, level)
        return tokens[1:]

    def _add_html(self, html: str) -> None:
        """Add the blocks of embedded HTML."""
        if not _STRUCTURE.search(html):
            self._add("" if _HIDDEN.match(html) else " ".join(_TAG.sub(" ", html).split()), *self._nesting.kind)
            return
        from reader.sources.html.blocks import pieces_in
        from reader.sources.html.page import parsed_page

        for piece in pieces_in(parsed_page(html), target):
            if piece.kind is BlockKind.PARAGRAPH:
                self._add(piece.text, *self._nesting.kind, piece.inline, piece.anchors)
            else:
                self._append(piece)

    def _add(
        self,
        text: str,
        kind: BlockKind,
        level: int,
        inline: Iterable[Inline] = (),
        anchors: tuple[str, ...] = (),
        *,
        is_bold: bool = False,
    ) -> None:
        """Add a piece with the mark of its item, unless it is blank."""
        if self._nesting.heading and kind is not BlockKind.HEADING:
            inline = [*inline, Emphasis(Span(0, len(text)), EmphasisKind.BOLD)]
        if text.strip():
            mark = self._nesting.taken_mark() if kind is BlockKind.ITEM else ""
            self._append(Piece(mark + text, kind, level, moved(inline, len(mark)), anchors, is_bold))

    def _append(self, piece: Piece) -> None:
        """Add a `piece` with the mark of its note."""
        text, anchors, mark = piece.text, piece.anchors, ""
        if piece.kind is BlockKind.HEADING or self._nesting.heading:
            anchors = (*anchors, _slug(text))
        if self._note:
            mark, anchors = f"{self._notes.mark(self._note)} ", (*anchors, f"^{self._note}")
            self._note = ""
        inline, quotes = moved(piece.inline, len(mark)), piece.quotes + self._nesting.quotes
        self.pieces.append(piece._replace(text=mark + text, inline=inline, anchors=anchors, quotes=quotes))


def _slug(heading: str) -> str:
    """The anchor of `heading`, as GitHub makes it."""
    return _NOT_IN_A_SLUG.sub("", heading.lower()).replace(" ", "-")
