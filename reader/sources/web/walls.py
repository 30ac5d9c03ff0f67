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
_ROOM = 2
"""How many times as much as what is new must be gone."""
_TITLE = regex(rb"<title\b[^>]{0,200}>([^<]{0,500})", re.I)
_TITLES = regex(
    rb"\b(?:(?:log|sign)[ -]?in|login|subscribe|captcha|cookies|access denied|just a moment|before you continue"
    rb"|(?:a|you) (?:robot|human)|(?:human|robot|security) (?:check|verification)|client challenge"
    rb"|your privacy|privacy (?:cent|choice|gate|notice|policy|setting)|cookie consent)",
    re.I,
)
"""What the title of such a page tells, in words that few headlines have."""
_ADDRESSES = regex(rb"\b(?:log-?in|sign-?in|auth\w*|sso|consent|captcha|challenge|subscribe|paywall|privacy|cookies)\b", re.I)
"""What the address of such a page tells, if it is another one than that of the page it stands for."""
_BODY = (
    regex(rb"""<input\b[^>]{0,500}\btype\s*=\s*["']?password""", re.I),
    regex(rb"\b(?:subscribe|register|(?:sign|log) (?:in|up))\s+(?:now\s+)?(?:to|and)\s+(?:read|continue|keep|view|unlock)", re.I),
    regex(rb"\bto\s+(?:continue|keep)\s+reading\b", re.I),
)


def is_wall(page: CachedPage, known: CachedPage) -> bool:
    """Whether `page` keeps from its reader what was `known` at its address: most of that is gone, for little, and it asks.

    A page that is about something else every hour has as much to say as before.
    """
    before, now = set(_passages(known.data)), set(_passages(page.data))
    gone, new = before - now, now - before
    is_hidden = 2 * len(gone) > len(before) and _ROOM * sum(map(len, new)) < sum(map(len, gone))
    return is_hidden and (not now or bool(_asked(page, known) - _asked(known, known)))


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


def _asked(page: CachedPage, known: CachedPage) -> set[object]:
    """The signs that `page` wants something of its reader."""
    title, address = _TITLE.search(page.data), _where(page)
    texts = [(_TITLES, title[1].strip() if title else b""), *((sign, page.data) for sign in _BODY)]
    if address != _where(known):
        texts.append((_ADDRESSES, address))
    return {sign for sign, text in texts if sign.search(text)}


def _where(page: CachedPage) -> bytes:
    """The host and the path of its address."""
    parts = urlsplit(page.address)
    return f"{parts.hostname}{parts.path}".encode()
