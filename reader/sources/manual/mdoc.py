"""Lays out the source of a manual page with the macros of BSD (mdoc), which say what words mean."""

from __future__ import annotations

from reader.regex import regex
from reader.sources.dates import stated_date
from reader.sources.manual.mdoc_words import CLOSED, Words, is_macro
from reader.sources.manual.words import arguments, in_html, unescaped

_MACRO = regex(r"\.[ \t]*(?P<name>%?\w*)[ \t]*(?P<rest>.*)")
_DATE = regex(r"\$Mdocdate:|\$")
_LISTS = {"-bullet": "ul", "-dash": "ul", "-hyphen": "ul", "-item": "ul", "-enum": "ol", "-column": "table"}
"""The elements of lists by their kinds; all others have terms."""
_OWN_LINE = frozenset("Nm Ft In Fd Fo Vt".split())
"""What begins a line of a synopsis."""


class MdocPage:
    """The page in HTML, which grows line by line."""

    def __init__(self) -> None:
        self.parts: list[str] = []
        self.title = self.published = ""
        self._name = ""
        self._section = ""
        self._words: list[str] = []
        self._lists: list[str] = []
        self._is_verbatim = False
        self._is_spaced = True
        """Whether there are spaces between words."""
        self._is_open = False
        """Whether the next line goes on directly behind the last word."""

    def add(self, line: str) -> None:
        """Add a line of the source."""
        macro = _MACRO.fullmatch(line)
        if macro is None:
            self._write(in_html(line) if line.strip() or self._is_verbatim else "")
        else:
            self._obey(macro["name"], arguments(macro["rest"]))

    def end(self) -> None:
        """End the page, and what has not ended on it."""
        self._end_block()
        while self._lists:
            self._end_list()

    def _obey(self, name: str, words: list[str]) -> None:
        match name:
            case "Dd":
                self.published = stated_date(_DATE.sub("", unescaped(" ".join(words))))
            case "Dt":
                self.title = f"{unescaped(words[0])}({unescaped(words[1])})" if len(words) > 1 else unescaped(" ".join(words))
            case "Sh" | "Ss":
                self._head(name, " ".join(words))
            case "Pp" | "Lp" | "sp" | "Re":
                self._end_block()
            case "Bd":
                self._end_block()
                self._is_verbatim = "-literal" in words or "-unfilled" in words
            case "Ed":
                self._end_block()
                self._is_verbatim = False
            case "Sm":
                self._is_spaced = words != ["off"]
                self._words.append("")
            case "Dl" | "D1":
                self._end_block()
                self.parts.append(f"<pre>\n{self._line('No', words)}</pre>")
            case "Bl" | "El" | "It":
                self._list(name, words)
            case _:
                self._say(name, words)

    def _say(self, name: str, words: list[str]) -> None:
        """Add the words of a line."""
        if name == "Nm" and words and not self._name:
            self._name = unescaped(words[0])
        if name in _OWN_LINE and self._section == "SYNOPSIS":
            self._end_block()
        if name == "Fo":
            self._words.append(f"{in_html(' '.join(words), 'B')}(")
        elif name == "Fc":
            self._words.append(")")
        elif name == "An" and words[:1] in (["-split"], ["-nosplit"]):
            pass
        elif name.startswith("%"):
            self._words.append(self._line("No", words))
        elif is_macro(name):
            self._add_words(name, words)

    def _add_words(self, macro: str, words: list[str]) -> None:
        written = Words(self._name, is_spaced=self._is_spaced)
        written.write(macro, words)
        if self._words and (self._is_open or macro in CLOSED or not self._is_spaced):
            self._words[-1] += str(written)
        else:
            self._words.append(str(written))
        self._is_open = written.is_open

    def _line(self, macro: str, words: list[str]) -> str:
        written = Words(self._name)
        written.write(macro, words)
        return str(written)

    def _write(self, words: str) -> None:
        if words or self._is_verbatim:
            self._words.append(words)
        else:
            self._end_block()

    def _head(self, name: str, words: str) -> None:
        self.end()
        self._section = words if name == "Sh" else self._section
        tag = "h1" if name == "Sh" else "h2"
        self.parts.append(f"<{tag}>{in_html(words)}</{tag}>")

    def _list(self, name: str, words: list[str]) -> None:
        """Begin or end a list, or an item of it."""
        self._end_block()
        if name == "Bl":
            tag = next((_LISTS[word] for word in words if word in _LISTS), "dl")
            self._lists.append(tag)
            self.parts.append(f"<{tag}>")
        elif name == "El" and self._lists:
            self._end_list()
        elif name == "It" and self._lists:
            self._item(self._lists[-1], words)

    def _end_list(self) -> None:
        self.parts.append(f"</{self._lists.pop()}>")

    def _item(self, tag: str, words: list[str]) -> None:
        if tag == "dl":
            self.parts.append(f"<dt>{self._line('No', words)}<dd>")
        elif tag == "table":
            cell = "th" if words[:1] == ["Sy"] else "td"
            cells = (f"<{cell}>{self._line('No', each)}</{cell}>" for each in _cells(words))
            self.parts.append(f"<tr>{''.join(cells)}</tr>")
        else:
            self.parts.append("<li>")

    def _end_block(self) -> None:
        words = "\n".join(self._words) if self._is_verbatim else " ".join(filter(None, self._words))
        if words.strip():
            self.parts.append(f"<pre>\n{words}</pre>" if self._is_verbatim else f"<p>{words}</p>")
        self._words = []


def _cells(words: list[str]) -> list[list[str]]:
    """The words in each cell of a row."""
    cells: list[list[str]] = [[]]
    for word in words:
        if word == "Ta":
            cells.append([])
        else:
            cells[-1].append(word)
    return cells
