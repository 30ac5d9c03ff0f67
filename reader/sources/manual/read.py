"""Lays out the source of a manual page."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from html import escape

from reader.article import Article
from reader.regex import regex
from reader.sources.dates import stated_date
from reader.sources.decode import decode
from reader.sources.drafting.draft import drafted
from reader.sources.manual.mdoc import MdocPage
from reader.sources.manual.tables import table_in_html
from reader.sources.manual.words import alternating, arguments, in_html, unescaped
from reader.sources.markup.in_html import pieces_of
from reader.sources.raw import RawDocument

_MACRO = regex(r"[.'][ \t]*(?P<name>[^\s\\]*)[ \t]*(?P<rest>.*)")
_MDOC = regex(r"^\.[ \t]*Dt[ \t]", re.M)
_COMMENT = regex(r'(?:^[.\'][ \t]*)?\\["#].*')
_SHOWN = regex(r"[.'](?:if|ie) n (.*[^{}\s].*)")
"""The condition of text that is only for a screen."""
_BULLET = regex(r"\\\(bu|\\\[bu\]|[*o•·-]|\\-")
_NUMBER = regex(r"\(?(\d{1,3})[.)]?")
_PARAGRAPHS = frozenset("PP LP P sp Sp HP RS RE".split())
_FONTS = {"B": "B", "SB": "B", "I": "I", "R": "R", "SM": "R"}
_VERBATIM = {"nf": "fi", "EX": "EE", "Vb": "Ve"}


def article_from_manual(document: RawDocument) -> Article:
    """The Article in the source of a manual page."""
    source = decode(document.data, document.charset)
    page = MdocPage() if _MDOC.search(source) else _Page()
    for line in _lines(source.splitlines()):
        page.add(line)
    page.end()
    return drafted(pieces_of(page.parts)).article(title=page.title, published=page.published, source=document.source)


def _lines(source: Iterable[str]) -> Iterator[str]:
    """The lines without comments, definitions, and what is only for another kind of printer."""
    skipped_to, depth = "", 0
    for raw in source:
        line = _COMMENT.sub("", raw)
        if skipped_to:
            skipped_to = "" if line.startswith(skipped_to) else skipped_to
        elif depth:
            depth += line.count("\\{") - line.count("\\}")
        elif line.startswith((".de ", ".de1 ", ".am ", ".ig")):
            skipped_to = ".."
        elif line.startswith((".if", ".ie", ".el", "'if", "'ie", "'el")):
            depth = max(0, line.count("\\{") - line.count("\\}"))
            if not depth and (shown := _SHOWN.fullmatch(line)):
                yield shown[1]
        elif line or not raw:
            yield line


class _Page:
    """The page in HTML, which grows line by line."""

    def __init__(self) -> None:
        self.parts: list[str] = []
        self.title = self.published = ""
        self._words: list[str] = []
        self._tag = "p"
        """The tag of the block that is being written."""
        self._verbatim = ""
        """The macro that ends a passage whose lines are kept."""
        self._table: list[str] | None = None
        """The lines of a table that has not ended yet."""
        self._heading = ""
        """The tag of a heading whose words are on the next line."""

    def add(self, line: str) -> None:
        """Add a line of the source."""
        macro = _MACRO.fullmatch(line)
        if self._table is not None:
            self._go_on_with(self._table, line)
        elif macro is None:
            self._write(in_html(line) if line.strip() or self._verbatim else "")
        elif self._verbatim and macro["name"] == self._verbatim:
            self.flush()
            self._verbatim = ""
        else:
            self._obey(macro["name"], macro["rest"])

    def _go_on_with(self, table: list[str], line: str) -> None:
        if line.startswith(".TE"):
            self._end_table(table)
        else:
            table.append(line)

    def _end_table(self, table: list[str]) -> None:
        self.parts.append(table_in_html(table))
        self._table = None

    def end(self) -> None:
        """End the page, and what has not ended on it."""
        if self._table is not None:
            self._end_table(self._table)
        self.flush()

    def flush(self) -> None:
        """End the block that is being written."""
        separator = "\n" if self._verbatim else " "
        words = separator.join(self._words)
        if words.strip():
            tag = "pre" if self._verbatim else self._tag
            body = f"<{tag}>\n{words}</{tag}>" if self._verbatim else f"<{tag}>{words}</{tag}>"
            self.parts.append(f"<dl>{body}</dl>" if tag in ("dt", "dd") else f"<ul>{body}</ul>" if tag == "li" else body)
        self._words = []

    def _write(self, words: str) -> None:
        if self._heading:
            self._end_with(self._heading, words)
            self._heading = ""
        elif not words and not self._verbatim:
            self._begin("p")
        else:
            self._words.append(words)
            if self._tag == "dt" and not self._verbatim:
                self._begin("dd")

    def _begin(self, tag: str) -> None:
        self.flush()
        self._tag = tag

    def _end_with(self, tag: str, words: str) -> None:
        """Add a whole block."""
        self._begin(tag)
        self._words = [words]
        self._begin("p")

    def _obey(self, name: str, rest: str) -> None:
        words = arguments(rest)
        if name in _PARAGRAPHS:
            self._begin("p")
        elif name in ("TP", "TQ"):
            self._begin("dt")
        elif name in _VERBATIM:
            self.flush()
            self._verbatim = _VERBATIM[name]
        elif name == "TS":
            self.flush()
            self._table = []
        elif name in ("TH", "SH", "SS", "IP"):
            self._structure(name, words)
        elif words or name == "br":
            self._set(name, words)

    def _structure(self, name: str, words: list[str]) -> None:
        """Begin the page, a section, or an item."""
        if name == "TH":
            self._name(words)
        elif name == "IP":
            self._item(words)
        else:
            self._head("h1" if name == "SH" else "h2", words)

    def _set(self, name: str, words: list[str]) -> None:
        """Add words as a macro sets them."""
        if name == "br":
            self._words.append("<br>" if self._words and not self._verbatim else "")
        elif name in ("UR", "MT"):
            address = words[0] if name == "UR" else f"mailto:{words[0]}"
            self._words.append(f'<a href="{escape(address)}">{in_html(words[0])}</a>')
        elif name in _FONTS:
            self._write(in_html(" ".join(words), _FONTS[name]))
        elif len(name) == 2 and set(name) <= set("BIR"):
            self._write(alternating(words, name))

    def _name(self, words: list[str]) -> None:
        name, section, date = (*map(unescaped, words), "", "", "")[:3]
        self.title = f"{name}({section})" if section else name
        self.published = stated_date(date)

    def _head(self, tag: str, words: list[str]) -> None:
        if words:
            self._end_with(tag, in_html(" ".join(words)))
        else:
            self.flush()
            self._heading = tag

    def _item(self, words: list[str]) -> None:
        mark = words[0].strip() if words else ""
        if not mark:
            self._begin("dd" if self._tag == "dd" else "p")
        elif _BULLET.fullmatch(mark):
            self._begin("li")
        elif number := _NUMBER.fullmatch(mark):
            self._begin("p")
            self._words.append(f"{number[1]}.")
        else:
            self._begin("dt")
            self._write(in_html(mark))
