"""Recognises a page that a server sends in place of one which it showed before: to sign in, to agree, to pay."""

from __future__ import annotations

import re
from collections.abc import Iterator
from urllib.parse import urlsplit

from reader.regex import regex
from reader.sources.web.cache import CachedPage

_SCRIPT = regex(rb"<(?:script|style)\b", re.I)
_END_OF_SCRIPT = regex(rb"</(?:script|style)\b", re.I)
_LONG = 60
"""The bytes of a text that is long enough to be recognised in another version of a page."""
_TITLE = regex(rb"<title\b[^>]{0,200}>([^<]{0,500})", re.I)
_HEAD = regex(
    rb"(?:log|sign)[ -]?in|consent|captcha|challenge|subscri|paywall|privacy|cookies|robot|human|access denied|just a moment"
    rb"|before you continue|\bauth|\bsso\b",
    re.I,
)
"""What the title or the address of such a page tells."""
_BODY = (
    regex(rb"""<input\b[^>]{0,500}\btype\s*=\s*["']?password""", re.I),
    regex(rb"\b(?:subscribe|register|(?:sign|log) (?:in|up))\s+(?:now\s+)?(?:to|and)\s+(?:read|continue|keep|view|unlock)", re.I),
    regex(rb"\bto\s+(?:continue|keep)\s+reading\b", re.I),
)


def is_wall(page: CachedPage, known: CachedPage) -> bool:
    """Whether `page` keeps from its reader what was `known` at its address: most of that is gone, there is less, and it asks."""
    before, now = set(_passages(known.data)), set(_passages(page.data))
    is_gone = 2 * len(before & now) < len(before)
    is_less = sum(map(len, now)) < sum(map(len, before))
    return is_gone and is_less and (not now or bool(_asked(page) - _asked(known)))


def _passages(data: bytes) -> Iterator[bytes]:
    """The long passages of the text of a page, which is not that of its scripts."""
    shown, *scripts = _SCRIPT.split(data)
    for part in (shown, *map(_after_script, scripts)):
        for text in part.replace(b">", b"<").split(b"<"):
            if len(text) >= _LONG:
                yield b" ".join(text.split())


def _after_script(data: bytes) -> bytes:
    end = _END_OF_SCRIPT.search(data)
    return data[end.end() :] if end else b""


def _asked(page: CachedPage) -> set[object]:
    """The signs that a page wants something of its reader."""
    title, where = _TITLE.search(page.data), urlsplit(page.address)
    head = (title[1] if title else b"") + f" {where.hostname}{where.path}".encode()
    return {sign for sign, text in ((_HEAD, head), *((sign, page.data) for sign in _BODY)) if sign.search(text)}
