"""Writes blocks and words in HTML, for kinds of documents that are read by way of it."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence
from html import escape, unescape

from reader.article import Article, BlockKind
from reader.regex import regex
from reader.sources.addresses import linkable
from reader.sources.drafting.draft import WITHIN, Piece, drafted
from reader.sources.markup.lines import dedented
from reader.sources.neighbours import beside, with_neighbours

BOXES = {None: "", False: "☐ ", True: "☑ "}
"""What an item begins with that is no task, one to do, or one that is done."""
BADGE = regex(
    r"//[^/]*\bshields\.io/|/badges?[/.]|[/._-]badge\.\w+|//badge[.s]|/actions/workflows/[^/]+\.ya?ml/badge|\bbadgen\.net/", re.I
)
"""What leads to a picture of a state, such as that of the last build."""
_TAG = regex(r"<[^<>]*>")


def pieces_of(blocks: Iterable[str]) -> list[Piece]:
    """The pieces that `blocks` of HTML make."""
    from reader.sources.html.blocks import pieces_in
    from reader.sources.html.page import parsed_page

    body = "\n".join(blocks)
    return pieces_in(parsed_page(f"<html><body>{body}</body></html>"))


def article_of(
    pieces: Iterable[Piece], source: str, *, title: str = "", byline: str = "", published: str = "", language: str = ""
) -> Article:
    """The Article of `pieces`; without a `title`, the first heading of the highest level is one."""
    draft = drafted(pieces)
    headings = [block for block in draft.blocks if block.kind is BlockKind.HEADING]
    first = min(headings, key=lambda block: block.level, default=None)
    return draft.article(
        title=title or (first.span.of(draft.text) if first else ""),
        byline=byline,
        published=published,
        source=source,
        language=language[:2].lower(),
        links=with_neighbours(draft.links, source),
    )


def with_tokens(text: str, token: re.Pattern[str], write: Callable[[re.Match[str]], str]) -> str:
    """`text` in HTML, with what `write` makes of each `token` in it."""
    parts: list[str] = []
    done = 0
    for found in token.finditer(text):
        parts += escape(text[done : found.start()]), write(found)
        done = found.end()
    return "".join([*parts, escape(text[done:])])


def normal(name: str) -> str:
    """`name` as it is looked up: in lower case, with single spaces."""
    return " ".join(name.split()).casefold()


def element(tag: str, body: str) -> str:
    """An element around `body`; nothing around nothing."""
    return f"<{tag}>{body}</{tag}>" if body.strip() else ""


def code(lines: Sequence[str]) -> str:
    """`lines` as code, without the indent that all of them have."""
    text = "\n".join(map(str.rstrip, dedented(lines))).strip("\n")
    return f"<pre>\n{escape(text)}</pre>" if text.strip() else ""


def word_of_code(words: str) -> str:
    """`words` as code within a line."""
    return element("code", escape(" ".join(words.split())))


def heading(level: int, words: str, names: Iterable[str] = ()) -> str:
    """A heading, to which links lead by `names`."""
    return element(f"h{min(6, max(1, level))}", "".join(map(anchor, filter(None, names))) + words)


def anchor(name: str) -> str:
    """The place with that `name`."""
    return f'<a id="{escape(name)}"></a>'


def place(name: str) -> str:
    """The address of the place with that `name`."""
    return f"{WITHIN}{name}"


def link(address: str, words: str) -> str:
    """A link with `words` in HTML; only the words if `address` leads nowhere."""
    url = address if address.startswith(WITHIN) else linkable(address) or beside(address)
    return f'<a href="{escape(url)}">{words}</a>' if url else words


def picture(address: str, words: str, caption: str = "") -> str:
    """A picture that `words` describe, perhaps with a `caption` in HTML; nothing of a badge of a project."""
    if BADGE.search(address):
        return ""
    url = linkable(address) or beside(address)
    image = f'<img src="{escape(url)}" alt="{escape(words)}">'
    return f"<figure>{image}{element('figcaption', caption)}</figure>" if caption else image


def aside(title: str, body: str) -> str:
    """A passage that is set apart, below its `title` in HTML."""
    return element("blockquote", element("p", element("b", title)) + body)


def not_included(name: str) -> str:
    """What stands in the place of a file called `name` that could not be included."""
    return element("p", f"[Not included: {link(name, escape(name))}]")


def table(rows: Sequence[Sequence[str]], heads: int = 0, caption: str = "") -> str:
    """A table of cells in HTML, of which the first `heads` rows are its head."""
    written = (_row(row, "th" if at < heads else "td") for at, row in enumerate(rows))
    return element("table", element("caption", caption) + "".join(written))


def plain(words: str) -> str:
    """`words` in HTML as plain text on one line."""
    return " ".join(unescape(_TAG.sub("", words)).split())


class Allowance:
    """Limits what a document's own definitions write: a long one that is used often would make a short text endless."""

    def __init__(self, most: int = 1_000_000) -> None:
        self._left = most

    def covers(self, length: int) -> bool:
        """Whether so many more characters may be written, after all that were asked for so far."""
        self._left -= length
        return self._left >= 0


class Notes:
    """The notes of a document, numbered in the order in which they are referred to, unless their author has numbered them."""

    def __init__(self) -> None:
        self._numbers: dict[str, str] = {}
        self._taken: set[str] = set()
        self._last = 0
        """The last number that a note was given."""
        self._waiting: list[str] = []

    def mark(self, label: str) -> str:
        """The mark of the note `label`, which leads to it."""
        return link(place(f"note:{label}"), self._number(label))

    def add(self, words: str, label: str = "") -> str:
        """Have a note with `words` in HTML wait for the end of the block; its mark."""
        name = label or f"note {len(self._numbers)}"
        self._waiting.append(self.note(name, words))
        return self.mark(name)

    def note(self, label: str, words: str) -> str:
        """The note `label` after its mark."""
        return element("p", f"{anchor(f'note:{label}')}{self._number(label)} {words}")

    def waiting(self) -> list[str]:
        """The notes that wait to be written below a block."""
        waiting, self._waiting = self._waiting, []
        return waiting

    def _number(self, label: str) -> str:
        if label not in self._numbers:
            number = label if label.isdecimal() and label not in self._taken else self._next_free()
            self._numbers[label] = number
            self._taken.add(number)
        return f"[{self._numbers[label]}]"

    def _next_free(self) -> str:
        self._last = max(self._last, len(self._numbers)) + 1
        while str(self._last) in self._taken:
            self._last += 1
        return str(self._last)


def _row(cells: Iterable[str], tag: str) -> str:
    return f"<tr>{''.join(f'<{tag}>{cell}</{tag}>' for cell in cells)}</tr>"
