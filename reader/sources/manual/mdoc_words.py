"""Writes in HTML the lines of a manual page that say what their words mean (mdoc): options, arguments, names and so on."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import takewhile

from reader.sources.manual.words import in_html

_FONTS = {
    **dict.fromkeys("Cm Fl Ic Li Nm Sy Fn Fd Cd".split(), "B"),
    **dict.fromkeys("Ar Em Fa Va Vt Pa Ft".split(), "I"),
    **dict.fromkeys("Ad An Dv Er Ev In Lb Lk Ms Mt No Nd Ns Sx St Tn Xr Xo Xc Ux Bx Ox Nx Fx Dx Bsx Ex Rv".split(), "R"),
}
"""The font of the words after each macro."""
_MARKS = {
    "Op": "[]",
    "Pq": "()",
    "Bq": "[]",
    "Brq": "{}",
    "Aq": "⟨⟩",
    "Dq": "“”",
    "Sq": "‘’",
    "Ql": "‘’",
    "Qq": '""',
}
"""What stands around the rest of a line."""
_OPENED = {f"{name[:-1]}o": marks[0] for name, marks in _MARKS.items() if name.endswith("q")} | {"Oo": "["}
CLOSED = {f"{name[:-1]}c": marks[1] for name, marks in _MARKS.items() if name.endswith("q")} | {"Oc": "]"}
"""What opens and closes a passage of several lines."""
_SYSTEMS = {"Ux": "UNIX", "Bx": "BSD", "Ox": "OpenBSD", "Nx": "NetBSD", "Fx": "FreeBSD", "Dx": "DragonFly", "Bsx": "BSD/OS"}
_CLOSING = frozenset(".,:;)]?!")
_OPENING = frozenset("([")
_BETWEEN = frozenset({"|", r"\*(Ba", r"\*[Ba]"})
"""What ends the words of a macro without belonging to them."""
_STANDARD = {
    "Ex": "The {} utility exits 0 on success, and >0 if an error occurs.",
    "Rv": "The {}() function returns the value 0 if successful; otherwise the value -1 is returned.",
}


_MOST_WORDS = 60
"""The most words of a line that are looked at for macros, which may be within one another."""


class Words:
    """The words of a line in HTML, with spaces where they belong."""

    def __init__(self, name: str, *, is_spaced: bool = True) -> None:
        """`name` is that of the page."""
        self._name = name
        self._is_spaced = is_spaced
        self._text = ""
        self._is_close = True
        """Whether the next word follows the one before it without a space."""

    def __str__(self) -> str:
        return self._text

    def write(self, macro: str, words: Sequence[str]) -> None:
        """Write a line that begins with a `macro`, whose words may be others; too many of them are no macros any more."""
        self._add(macro, words[:_MOST_WORDS])
        self._plain(words[_MOST_WORDS:], "R")

    @property
    def is_open(self) -> bool:
        """Whether what follows belongs directly to the last word."""
        return self._is_close

    def _add(self, macro: str, words: Sequence[str]) -> None:
        """Add the `words` after a `macro`, among which there may be others."""
        tail = [*takewhile(_CLOSING.__contains__, reversed(words))][::-1]
        if macro in _MARKS:
            self._put(_MARKS[macro][0])
            self._is_close = True
            self._go_on(words[: len(words) - len(tail)], "R")
            self._put(_MARKS[macro][1], is_close=True)
            self._go_on(tail, "R")
        elif macro in _OPENED:
            self._put(_OPENED[macro])
            self._is_close = True
            self._go_on(words, "R")
        elif macro in CLOSED:
            self._put(CLOSED[macro], is_close=True)
            self._go_on(words, "R")
        elif macro in _STANDARD:
            self._put(in_html(_STANDARD[macro].format(words[1] if len(words) > 1 else self._name)))
        else:
            self._name_things(macro, words)

    def _name_things(self, macro: str, words: Sequence[str]) -> None:
        """Add the words after a `macro` that says what they name."""
        own = [*takewhile(lambda word: word not in _BETWEEN and not is_macro(word), words)]
        rest = words[len(own) :]
        bare = [word for word in own if word not in _CLOSING]
        if macro in ("Ns", "Ap", "Pf"):
            self._join(macro, own)
        elif macro == "Xr" and len(bare) > 1:
            self._put(in_html(f"{bare[0]}({bare[1]})"))
            self._plain(own[2:], "R")
        elif macro == "Fn" and bare:
            self._put(f"{in_html(bare[0], 'B')}({', '.join(in_html(word, 'I') for word in bare[1:])})")
            self._plain(own[len(bare) :], "R")
        elif macro in ("In", "Lk") and bare:
            self._put(in_html(f"<{bare[0]}>" if macro == "In" else " ".join([*bare[1:], bare[0]])))
            self._plain(own[len(bare) :], "R")
        elif macro in _SYSTEMS:
            self._put(f"{in_html(' '.join(bare))} {_SYSTEMS[macro]}".strip() if macro != "Bx" else f"{in_html(''.join(bare))}BSD")
            self._plain(own[len(bare) :], "R")
        elif macro == "Nd":
            self._put("–")
            self._plain(own, "R")
        else:
            self._described(macro, own, bare)
            self._is_close |= macro == "Fl" and not bare and bool(rest) and is_macro(rest[0])
        self._go_on(rest, "R")

    def _described(self, macro: str, own: Sequence[str], bare: Sequence[str]) -> None:
        """Add options, arguments and other words in the font of their `macro`."""
        if not bare and macro in ("Ar", "Nm", "Fl"):
            own = [{"Ar": "file ...", "Nm": self._name, "Fl": ""}[macro], *own]
        font = _FONTS.get(macro, "R")
        if macro == "Fl":
            own = [f"\\-{word}" if word not in _CLOSING else word for word in own]
        self._plain(own, font)

    def _join(self, macro: str, own: Sequence[str]) -> None:
        self._is_close = True
        if macro == "Ap":
            self._put("'", is_close=True)
            self._is_close = True
        elif macro == "Pf" and own:
            self._is_close = False
            self._plain(own[:1], "R")
            self._is_close = True
            own = own[1:]
        self._plain(own, "R")

    def _go_on(self, words: Sequence[str], font: str) -> None:
        """Add `words`, of which one may be a macro for those after it."""
        at = next((at for at, word in enumerate(words) if is_macro(word)), len(words))
        self._plain(words[:at], font)
        if at < len(words):
            self._add(words[at], words[at + 1 :])

    def _plain(self, words: Sequence[str], font: str) -> None:
        for word in words:
            if word in _CLOSING:
                self._put(word, is_close=True)
            else:
                self._put(in_html(word, font))
                self._is_close = word in _OPENING

    def _put(self, text: str, *, is_close: bool = False) -> None:
        self._text += text if is_close or self._is_close or not (self._is_spaced and self._text) else f" {text}"
        self._is_close = False


def is_macro(word: str) -> bool:
    """Whether `word` within a line tells what those after it mean."""
    return word in _FONTS or word in _MARKS or word in _OPENED or word in CLOSED or word in ("Ap", "Pf")
