"""Tokenises Rich Text Format (1.9): into braces, control words and symbols, and bytes of text in some encoding."""

from __future__ import annotations

import codecs
import re
from collections.abc import Iterator
from typing import NamedTuple

from reader.regex import regex

_TOKEN = regex(
    rb"(?P<brace>[{}])"
    rb"|\\(?P<word>[a-zA-Z]{1,32})(?P<number>-?[0-9]{1,9})? ?"  # a control word, with its parameter and a space after it
    rb"|\\'(?P<code>[0-9a-fA-F]{2})"  # one byte of text
    rb"|\\(?:(?P<line>\r\n)|(?P<symbol>[^a-zA-Z]))"
    rb"|(?P<text>[^\\{}\r\n]+)"
    rb"|[\r\n]+|\\",  # line breaks mean nothing, nor does a backslash at the end
    re.S,
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
_SURROGATE = regex("[\ud800-\udfff]")


class Token(NamedTuple):
    """A token: a brace, a control word or symbol without its backslash, or text."""

    word: str
    """The control word or symbol; empty for text."""
    number: int | None = None
    """The parameter of a control word."""
    text: bytes = b""


def tokens_in(data: bytes) -> Iterator[Token]:
    """The tokens of a document, without binary data."""
    at = 0
    while match := _TOKEN.match(data, at):
        at = match.end()
        brace, word, number, code, line, symbol, text = match.groups()
        if word == b"bin":
            at += max(0, int(number or 0))
        elif word:
            yield Token(word.decode(), None if number is None else int(number))
        elif code:
            yield Token("", text=bytes.fromhex(code.decode()))
        elif text or (symbol and symbol in b"{}\\"):
            yield Token("", text=text or symbol)
        elif brace or symbol or line:
            token = (brace or symbol or _LINE_END.encode()).decode("latin-1")
            yield Token(_LINE_END if token == "\r" else token)


def code_page(word: str, number: int | None) -> str:
    """The encoding of the document if a control word states it; or empty."""
    if word == "ansicpg":
        try:
            return codecs.lookup(f"cp{number}").name
        except LookupError:
            return ""
    return _CODE_PAGES.get(word, "")


def encoding_of(charset: int | None) -> str:
    """The encoding of text in a font for `charset`; empty if it is that of the document."""
    return "" if charset is None else _CHARSETS.get(charset, "")


def whole(text: str) -> str:
    """`text` with surrogate pairs joined."""
    return text.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace") if _SURROGATE.search(text) else text
