"""The characters that commands of LaTeX stand for."""

from __future__ import annotations

import unicodedata
from html.entities import html5

_ACCENTS = dict(
    zip(
        "'`^\"~=.uvHcdbkr",
        "\u0301\u0300\u0302\u0308\u0303\u0304\u0307\u0306\u030c\u030b\u0327\u0323\u0331\u0328\u030a",
        strict=True,
    )
)
"""The combining marks that commands put on the letter after them."""


def _pairs(text: str) -> dict[str, str]:
    """The names in `text` with the characters after each."""
    words = text.split()
    return dict(zip(words[::2], words[1::2], strict=True))


_WORDS = {
    **_pairs(
        r"""
        ldots … dots … textellipsis … LaTeX LaTeX TeX TeX LaTeXe LaTeX2e BibTeX BibTeX & & % % $ $ # # _ _ { { } }
        lbrace { rbrace } slash / backslash \ textbackslash \ textasciitilde ~ textasciicircum ^ textbar |
        textless < textgreater > textunderscore _
        S § textsection § P ¶ dag † ddag ‡ copyright © textregistered ® texttrademark ™ textdegree ° textbullet •
        textperiodcentered · pounds £ euro € EUR € texteuro € textendash – textemdash — textquotedblleft “ textquotedblright ”
        textquoteleft ‘ lq ‘ textquoteright ’ rq ’ quotedblbase „ glqq „ grqq “ flqq « frqq » guillemotleft « guillemotright »
        ss ß ae æ AE Æ oe œ OE Œ o ø O Ø l ł L Ł aa å AA Å i ı j ȷ
        """
    ),
    **dict.fromkeys((*",;: \n", *"quad qquad space enspace thinspace nobreakspace".split()), " "),
    **dict.fromkeys((*"!/-@()", "today"), ""),
    **dict.fromkeys(("par", "bigskip"), "\n\n"),
    "newline": "\n",
    "og": "« ",
    "fg": " »",
}
_SIGNS = _pairs(
    """
    to → gets ← implies ⇒ neq ≠ infty ∞ cdot · exists ∃ neg ¬ land ∧ lor ∨ partial ∂ ldots … cdots … dots … vdots ⋮ circ ∘ ast ∗
    star ⋆ mid | | ‖ varepsilon ε varphi φ triangle △
    """
)
"""Those that HTML does not know, or has another character for."""


def accented(accent: str, letter: str) -> str:
    """`letter` with the mark that the command `accent` puts on it."""
    base = {"ı": "i", "ȷ": "j"}.get(letter[:1], letter[:1])
    return unicodedata.normalize("NFC", base + _ACCENTS[accent]) + letter[1:] if base else ""


def is_accent(name: str) -> bool:
    """Whether the command `name` puts a mark on the letter after it."""
    return name in _ACCENTS


def word(name: str) -> str | None:
    """What the command `name` writes in a text; none if it is not known to write anything."""
    return _WORDS.get(name)


def sign(name: str) -> str | None:
    """What the command `name` writes in a formula; none if it is not known to write anything."""
    found = _SIGNS.get(name)
    return found if found is not None else html5.get(f"{name};") if name.isalpha() else None
