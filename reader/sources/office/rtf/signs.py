"""Takes Rich Text Format (1.9) apart into signs: braces, control words, and bytes of text in some encoding."""

from __future__ import annotations

import codecs
import re
from collections.abc import Iterator
from typing import NamedTuple

_SIGN = re.compile(
    rb"([{}])|\\([a-zA-Z]{1,32})(-?[0-9]{1,9})? ?|\\'([0-9a-fA-F]{2})|\\(?:(\r\n)|([^a-zA-Z]))|([^\\{}\r\n]+)|[\r\n]+|\\", re.S
)
_LINE_END = "\n"
_CODE_PAGES = {"ansi": "cp1252", "mac": "mac_roman", "pc": "cp437", "pca": "cp850"}
_CHARSETS = {
    0: "cp1252",
    77: "mac_roman",
    128: "cp932",
    129: "cp949",
    130: "johab",
    134: "gb18030",
    136: "big5hkscs",
    161: "cp1253",
    162: "cp1254",
    163: "cp1258",
    177: "cp1255",
    178: "cp1256",
    186: "cp1257",
    204: "cp1251",
    222: "cp874",
    238: "cp1250",
    255: "cp437",
}
_SURROGATE = re.compile("[\ud800-\udfff]")


class Sign(NamedTuple):
    """A brace, a control word or symbol without its backslash, or text."""

    word: str
    """Empty for text."""
    number: int | None = None
    """What stands behind a control word."""
    text: bytes = b""


def signs_in(data: bytes) -> Iterator[Sign]:
    """The signs of a document, without the pictures in it that are not in letters."""
    at = 0
    while match := _SIGN.match(data, at):
        at = match.end()
        brace, word, number, code, line, symbol, text = match.groups()
        if word == b"bin":
            at += max(0, int(number or 0))
        elif word:
            yield Sign(word.decode(), None if number is None else int(number))
        elif code:
            yield Sign("", text=bytes.fromhex(code.decode()))
        elif text or (symbol and symbol in b"{}\\"):
            yield Sign("", text=text or symbol)
        elif brace or symbol or line:
            sign = (brace or symbol or _LINE_END.encode()).decode("latin-1")
            yield Sign(_LINE_END if sign == "\r" else sign)


def code_page(word: str, number: int | None) -> str:
    """The encoding that the whole document is said to be in by a control word; empty where it says nothing of that."""
    if word == "ansicpg":
        try:
            return codecs.lookup(f"cp{number}").name
        except LookupError:
            return ""
    return _CODE_PAGES.get(word, "")


def encoding_of(charset: int | None) -> str:
    """The encoding of what is set in a font for a `charset`; empty where that is the document's."""
    return "" if charset is None else _CHARSETS.get(charset, "")


def whole(text: str) -> str:
    """`text` with characters that were given in two halves."""
    return text.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace") if _SURROGATE.search(text) else text
