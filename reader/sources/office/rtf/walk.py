"""Parses the tokens of Rich Text Format into paragraphs, styles and metadata."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from itertools import groupby
from operator import itemgetter

from reader.regex import regex
from reader.sources.clean import clean, clean_line
from reader.sources.office.rtf.parts import Look, Paragraph, Rtf, Run
from reader.sources.office.rtf.tokens import code_page, encoding_of, tokens_in, whole

_CHARACTERS = dict(zip("emdash endash bullet ~ _ lquote rquote ldblquote rdblquote".split(), "—–•\u00a0\u2011‘’“”", strict=True))
_CHARACTERS |= {"line": "\n", **dict.fromkeys(("tab", "emspace", "enspace", "qmspace", "\t"), " ")}
_ENDS = {
    **dict.fromkeys(("par", "sect", "page", "\n"), "paragraph"),
    **dict.fromkeys(("cell", "nestcell"), "cell"),
    **dict.fromkeys(("row", "nestrow"), "row"),
}
_GATHERED = frozenset({"title", "author", "fldinst", "listtext", "pntext", "stylesheet", "fonttbl", "creatim", "revtim"})
"""Groups whose text is metadata, or is used elsewhere in the document."""
_LEFT_OUT = frozenset(
    "annotation atnauthor atnid bkmkend bkmkstart category colortbl comment company doccomm filetbl footer footerf footerl "
    "footerr ftncn ftnsep ftnsepc generator header headerf headerl headerr keywords listoverridetable listtable nonesttables "
    "nonshppict object operator pict pntxta pntxtb private revtbl rxe shpinst shprslt subject tc txe upr xe".split()
)
"""Groups whose text is not part of the document."""
_ADDRESS = regex(r'HYPERLINK\s+"([^"]+)"')
_DATE = ("yr", "mo", "dy")
_NOTE, _LINKED, _NOWHERE = "footnote", "fldrslt", "left out"
_GROUPS = _GATHERED | _LEFT_OUT | {_NOTE, _LINKED}
"""The control words that tell the kind of their group."""


def rtf_in(data: bytes) -> Rtf:
    """The document in `data`."""
    return _Walk().through(data)


class _Walk:
    """The state of the parser: the current group, and those around it."""

    def __init__(self) -> None:
        self._rtf = Rtf()
        self._look = Look()
        self._around: list[Look] = []
        self._usual = "cp1252"
        self._fonts: dict[int, str] = {}
        self._font = self._style = 0
        """The font or the style that is being defined."""
        self._bytes = bytearray()
        self._runs: list[Run] = []
        self._before_note: list[Run] = []
        self._gathered: defaultdict[str, str] = defaultdict(str)
        self._dates: defaultdict[str, dict[str, int]] = defaultdict(dict)
        self._mark = self._address = ""
        self._skipping = 0
        """How many characters are still to be skipped, as the fallback of one in Unicode."""

    def through(self, data: bytes) -> Rtf:
        """Read all of `data`."""
        before = ""
        for word, number, text in tokens_in(data):
            if not word:
                self._take_text(text)
            else:
                self._flush()
                self._follow(word, number, may_be_left_out=before == "*")
            before = word
        self._flush()
        self._end("paragraph")
        dates = (self._dates["revtim"], self._dates["creatim"])
        self._rtf.published = next((f"{d['yr']:04}-{d['mo']:02}-{d['dy']:02}" for d in dates if len(d) == len(_DATE)), "")
        self._rtf.title, self._rtf.author = self._gathered["title"].strip(), self._gathered["author"].strip()
        return self._rtf

    def _take_text(self, text: bytes) -> None:
        passed = min(self._skipping, len(text))
        self._skipping -= passed
        if self._look.inside != _NOWHERE:
            self._bytes += text[passed:]

    def _flush(self) -> None:
        if self._bytes:
            self._add_text(self._bytes.decode(self._look.encoding or self._usual, "replace"))
            self._bytes.clear()

    def _add_text(self, text: str, note: int = 0) -> None:
        inside = self._look.inside
        if inside in _GATHERED:
            self._gathered[inside] += text
        elif inside != _NOWHERE and not self._look.is_hidden:
            self._runs.append(Run(text, self._look, note))

    def _follow(self, word: str, number: int | None, *, may_be_left_out: bool) -> None:
        """Interpret a control word; after a character in Unicode, skip its fallback."""
        if word == "{":
            self._around.append(self._look)
            self._skipping = 0
        elif word == "}":
            self._leave()
            self._skipping = 0
        elif self._skipping:
            self._skipping -= 1
        elif word in _GROUPS or may_be_left_out:
            self._enter(word)
        elif word in _ENDS:
            self._end(_ENDS[word])
        elif word in _CHARACTERS:
            self._add_text(_CHARACTERS[word])
        elif word == "u" and number is not None:
            self._add_text(chr(number % 0x10000))
            self._skipping = self._look.stand_ins
        elif self._look.inside in _GATHERED:
            self._define(word, number or 0)
        else:
            self._set(word, number)

    def _enter(self, word: str) -> None:
        """Make the current group one of the kind `word`."""
        inside = self._look.inside
        if inside == _NOWHERE:
            return
        if word == _LINKED:
            self._look = self._look._replace(address=self._address)
        elif word == _NOTE and inside != _NOTE:
            self._before_note, self._runs = self._runs, []
            self._look = self._look._replace(inside=_NOTE)
        elif word in _GATHERED:
            self._gathered[word] = ""
            self._look = self._look._replace(inside=word)
        else:
            self._look = self._look._replace(inside=_NOWHERE)

    def _leave(self) -> None:
        """Leave the current group."""
        left = self._look.inside
        self._look = self._around.pop() if self._around else Look()
        if left == "stylesheet":
            self._end_style()
        elif left != self._look.inside:
            self._end_group(left)

    def _end_style(self) -> None:
        """Record the name of the style that was being defined, which may lie in a group within its own."""
        name, self._gathered["stylesheet"] = self._gathered["stylesheet"].strip(" ;").lower(), ""
        self._rtf.styles.setdefault(self._style, name)

    def _end_group(self, kind: str) -> None:
        """Use what was gathered in a group of that `kind`."""
        match kind:
            case "fldinst":
                address = _ADDRESS.search(self._gathered[kind])
                self._address = clean_line(address[1]) if address else ""
            case "listtext" | "pntext":
                self._mark = self._gathered[kind].strip()
            case "footnote":
                self._rtf.notes.append(_joined(self._runs))
                self._runs = self._before_note
                self._add_text(f"[{len(self._rtf.notes)}]", len(self._rtf.notes))

    def _define(self, word: str, number: int) -> None:
        """Record the definition of a font, a style or a date."""
        inside = self._look.inside
        if inside == "fonttbl" and word == "f":
            self._font = number
        elif inside == "fonttbl" and word == "fcharset":
            self._fonts[self._font] = encoding_of(number)
        elif inside == "stylesheet" and word == "s":
            self._style = number
        elif inside == "stylesheet" and word == "outlinelevel":
            self._rtf.outlines[self._style] = number
        elif word in _DATE:
            self._dates[inside][word] = number

    def _set(self, word: str, number: int | None) -> None:
        """Change the formatting of the text that follows."""
        if word == "f":
            self._look = self._look._replace(encoding=self._fonts.get(number or 0, ""))
        else:
            self._look = self._look.after(word, number)
            self._usual = code_page(word, number) or self._usual

    def _end(self, what: str) -> None:
        """End a paragraph, a cell or a row; within a note, only add a space."""
        if self._look.inside == _NOTE:
            self._add_text(" ")
        elif not self._look.inside:
            runs, self._runs = _joined(self._runs), []
            if runs or what != "paragraph":
                self._rtf.paragraphs.append(Paragraph(runs, self._look, self._mark, what))
            self._mark = ""


def _joined(runs: Iterable[Run]) -> tuple[Run, ...]:
    """`runs` with neighbours of the same formatting joined."""
    alike = groupby(runs, key=itemgetter(1, 2))
    return tuple(Run(clean(whole("".join(run.text for run in group))), look, note) for (look, note), group in alike)
