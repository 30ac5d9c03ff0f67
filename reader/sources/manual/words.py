"""Writes the words of a manual page in HTML: its escapes and its fonts."""

from __future__ import annotations

import re
from collections.abc import Sequence
from html import escape, unescape

from reader.regex import regex
from reader.sources.clean import clean

_ESCAPE = regex(
    r"\\f(?:\[(?P<long>[^\]]{0,60})\]|\((?P<two>..)|(?P<font>.))"
    r"|\\(?:\((?P<sign>..)|\[(?P<named>[^\]]{0,60})\]|\*(?:\((?P<text>..)|\[(?P<string>[^\]]{0,60})\]|(?P<one>.)))"
    r"|\\s(?:[+-]?\d|\([+-]?\d\d|\[[^\]]{0,60}\])"
    r"|\\[hvwDlLoXbZC]'[^']{0,200}'|\\[hvwDlLoXbZC]\"[^\"]{0,200}\"|\\[mMnkgFVY](?:\[[^\]]{0,60}\]|\(..|.)"
    r"|\\(?P<other>.)|(?P<markup>[<>&])"
)
_SIGNS = dict(
    zip(
        (
            "em en hy bu lq rq oq cq aq dq ga co rg tm -> <- mu +- de ss ha ti rs sl ba at sh Do Po Eu <= >= "
            "!= Fo Fc mi ct sc dg lB rB lC rC la ra Tm Lt Gt Am Ba Le Ge q"
        ).split(),
        '—–-•“”‘’\'"`©®™→←×±°ß^~\\/|@#$£€≤≥≠«»−¢§†[]{}⟨⟩™<>&|≤≥"',
        strict=True,
    )
)
"""The characters that have names."""
_ACCENTS = {"'": "\N{COMBINING ACUTE ACCENT}", "`": "\N{COMBINING GRAVE ACCENT}", ":": "\N{COMBINING DIAERESIS}"}
_ACCENTS |= {"^": "\N{COMBINING CIRCUMFLEX ACCENT}", "~": "\N{COMBINING TILDE}", ",": "\N{COMBINING CEDILLA}"}
_OTHERS = dict(zip("-e\\'` ~0t.\"_", "-\\\\'`   \t.\"_", strict=True))
_TAGS = {"B": "b", "I": "i", "2": "i", "3": "b", "4": "b", "BI": "b"}
_ARGUMENT = regex(r'"((?:[^"]|"")*)"?|((?:\\.|[^\s"\\]|(?<=\S)")+)')


def arguments(text: str) -> list[str]:
    """The arguments of a macro, of which those in quotation marks may have spaces."""
    return [quoted.replace('""', '"') if quoted or not plain else plain for quoted, plain in _ARGUMENT.findall(text)]


def in_html(text: str, font: str = "R") -> str:
    """`text` in HTML, in the `font` that a macro sets it in; a font that is opened in it ends with it."""
    current = [font]
    tag = _TAGS.get(font, "")
    parts = [f"<{tag}>" if tag else ""]
    done = 0
    for found in _ESCAPE.finditer(text):
        parts.append(text[done : found.start()])
        done = found.end()
        chosen = found["long"] if found["long"] is not None else found["two"] or found["font"]
        if chosen is None:
            parts.append(_written(found))
            continue
        last = current[-1]
        current = [last, current[-2] if len(current) > 1 and chosen in ("P", "") else font if chosen in ("P", "") else chosen]
        following = _TAGS.get(current[-1], "")
        parts.append((f"</{tag}>" if tag else "") + (f"<{following}>" if following else ""))
        tag = following
    return "".join([*parts, text[done:], f"</{tag}>" if tag else ""])


def unescaped(text: str) -> str:
    """`text` without fonts, its escapes written as characters."""
    return _ESCAPE.sub(lambda found: unescape(_written(found)), text)


def alternating(words: Sequence[str], fonts: str) -> str:
    """The `words` without spaces between them, by turns in one and the other of two `fonts`."""
    return "".join(in_html(word, fonts[index % 2]) for index, word in enumerate(words))


def _written(found: re.Match[str]) -> str:
    if found["markup"]:
        return escape(found["markup"])
    if (other := found["other"]) is not None:
        return escape(_OTHERS.get(other, ""))
    name = next((found[group] for group in ("sign", "named", "text", "string", "one") if found[group] is not None), "")
    if len(name) > 1 and name[0] == "u" and len(name) < 7 and all(digit in "0123456789ABCDEF" for digit in name[1:]):
        return escape(clean(chr(int(name[1:], 16))))
    if len(name) == 2 and name[0] in _ACCENTS and name[1].isalpha():
        return name[1] + _ACCENTS[name[0]]
    return escape(_SIGNS.get(name, ""))
