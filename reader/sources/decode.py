"""Turns the bytes of a file into text, whatever their encoding."""

from __future__ import annotations

import codecs
import re

from reader.letters import composed
from reader.sources.guessing import guessed

_BOMS = (  # UTF-32 first: its little-endian mark begins with the one of UTF-16
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_NOT_TEXT = (b"\x89PNG", b"\xff\xd8\xff", b"GIF8", b"%PDF-", b"PK\x03\x04", b"\x1f\x8b", b"\x7fELF", b"BZh", b"\xfd7zXZ")
"""The first bytes of pictures, archives and programs."""
_AS_BROWSERS_READ = {
    "iso-8859-1": "cp1252",
    "latin1": "cp1252",
    "latin-1": "cp1252",
    "us-ascii": "cp1252",
    "ascii": "cp1252",
    "iso-8859-9": "cp1254",
    "gb2312": "gb18030",
    "gbk": "gb18030",
    "ks_c_5601-1987": "cp949",
    "euc-kr": "cp949",
    "shift_jis": "cp932",
    "x-sjis": "cp932",
    "big5": "big5hkscs",
    "tis-620": "cp874",
    "x-user-defined": "cp1252",
}
"""Labels that in practice mean a larger encoding (WHATWG Encoding Standard)."""
_STATED_BY_DEFAULT = ("cp1252", "windows-1252")
"""The encodings that servers state for whatever they send; no text of some length in it can be read as UTF-8 by chance."""

_SAMPLE = 65_536
"""How many bytes or characters of a text are examined."""
_MOST_BROKEN = 500
"""A declared encoding is right if at most one in this many characters is broken."""
_CONTROLS = frozenset(range(0x20)) - frozenset(b"\t\n\r\f\b\x1b") | {0x7F}
_CONTROL_BYTES = bytes(sorted(_CONTROLS))

_BINARY = 0.02
"""The share of control characters above which bytes are not text."""
_ODD, _ODD_SHARE = 8, 0.1
"""The most control and replacement characters that a text may have, as a number or as a share."""
_WHOLE = 10
"""Damaged UTF-8 has more than this many intact characters for each broken one; any other text is in another encoding."""
_FEWEST_WHOLE = 2
"""The fewest intact characters of a text that is partly UTF-8 and partly from an old program for Windows."""
_FROM_WINDOWS = "reader.from_windows"
"""The name under which `codecs` knows how to read the part from Windows."""
_STRAY = 0.05
"""The greatest share of zero bytes in a text that is not UTF-16."""
_BLANK, _MOST_BLANK = bytes(range(1, 0x21)), 0.4
"""The bytes of spaces and controls, and the greatest share of these in a text that is not UTF-16."""
_FEWEST_ZEROS = 0.005
"""The share of zero bytes from which they may be halves of UTF-16 letters: that of spaces alone."""
_RARER = 0.25
"""Zeros are at most this many times as frequent among the other halves of UTF-16 letters."""
_EAST_ASIAN_MARKS = "[\u3000-\u30ff\uff00-\uffef]"
_EAST_ASIAN = "[\\s\u2010-\u2026\u3000-\u30ff\u3400-\u9fff\uac00-\ud7a3\uff00-\uffef]"
"""Compiled only when a text needs it, since that takes milliseconds."""


class NotTextError(ValueError):
    """The bytes are not text in any known encoding."""


def decode(data: bytes, declared: str = "") -> str:
    """The text that `data` encodes, with the accents on their letters. Raises `NotTextError` if it is binary.

    A `declared` encoding is believed unless it is unknown or the bytes contradict it.
    """
    return composed(_decoded(data, declared))


def _decoded(data: bytes, declared: str) -> str:
    if data.startswith(_NOT_TEXT):
        raise NotTextError
    for bom, encoding in _BOMS:
        if data.startswith(bom):
            return _plausible(data[len(bom) :].decode(encoding, "replace"))
    text = _as_declared(data, declared)
    if text is not None:
        return _plausible(text)
    wide = None if _is_utf8_with_zeros(data) else _wide_encoding(data[:_SAMPLE])
    if wide:
        return _plausible(data.decode(wide, "replace"))
    text = _japanese_mail(data) or _utf8(data)
    if text is not None:
        return _plausible(text)
    if b"\0" in data or _control_share(data) > _BINARY:
        raise NotTextError
    return data.decode(guessed(data), "replace")


def _as_declared(data: bytes, declared: str) -> str | None:
    """The text in the `declared` encoding; none if that is unknown or wrong."""
    label = declared.strip(" \t\"'").lower()
    if not label:
        return None
    encoding = _AS_BROWSERS_READ.get(label, label)
    if encoding in _STATED_BY_DEFAULT and _decodes_as_utf8(data):
        return data.decode()
    try:
        text = data.decode(encoding, "replace")
    except (LookupError, UnicodeError, ValueError):
        return None
    broken = text.count("\N{REPLACEMENT CHARACTER}")
    return text if broken * _MOST_BROKEN <= len(text) else None


def _plausible(text: str) -> str:
    sample = text[:_SAMPLE]
    odd = sum(sample.count(each) for each in set(sample) if ord(each) in _CONTROLS or each == "\N{REPLACEMENT CHARACTER}")
    if odd > _ODD and odd > _ODD_SHARE * len(sample):
        raise NotTextError
    return text


def _control_share(data: bytes) -> float:
    sample = data[:_SAMPLE]
    return 1 - len(sample.translate(None, _CONTROL_BYTES)) / max(1, len(sample))


def _is_utf8_with_zeros(data: bytes) -> bool:
    """Whether `data` is UTF-8 with a few stray zero bytes; in no script do so few of the bytes of UTF-16 look like letters."""
    sample = data[:_SAMPLE]
    if not 0 < sample.count(0) <= _STRAY * len(sample) or sum(map(sample.count, _BLANK)) > _MOST_BLANK * len(sample):
        return False
    return _decodes_as_utf8(data)


def _decodes_as_utf8(data: bytes) -> bool:
    try:
        data.decode("utf-8")
    except UnicodeDecodeError:
        return False
    return True


def _wide_encoding(data: bytes) -> str | None:
    """UTF-16 or UTF-32 without a byte order mark, told by the positions of zero bytes, or by East Asian punctuation."""
    quads, pairs = max(1, len(data) // 4), max(1, len(data) // 2)
    zeros = [data[offset::4].count(0) for offset in range(4)]
    if zeros[3] > 0.95 * quads and zeros[2] > 0.7 * quads and zeros[0] < 0.2 * quads:
        return "utf-32-le"
    if zeros[0] > 0.95 * quads and zeros[1] > 0.7 * quads and zeros[3] < 0.2 * quads:
        return "utf-32-be"
    even, odd = zeros[0] + zeros[2], zeros[1] + zeros[3]
    if odd > _FEWEST_ZEROS * pairs and even <= _RARER * odd and _is_wide_text(data, "utf-16-le"):
        return "utf-16-le"
    if even > _FEWEST_ZEROS * pairs and odd <= _RARER * even and _is_wide_text(data, "utf-16-be"):
        return "utf-16-be"
    return next((encoding for encoding in ("utf-16-le", "utf-16-be") if _is_east_asian(data, encoding)), None)


def _is_wide_text(data: bytes, encoding: str) -> bool:
    text = data[: len(data) // 2 * 2].decode(encoding, "replace")
    letters = sum(character.isalnum() or character.isspace() for character in text)
    return letters > 0.6 * len(text) and text.count("\N{REPLACEMENT CHARACTER}") * _MOST_BROKEN <= len(text)


def _is_east_asian(data: bytes, encoding: str) -> bool:
    """Whether `data`, read as UTF-16, is Chinese, Japanese or Korean with East Asian punctuation or kana."""
    if data.isascii() and not _control_share(data):
        return False
    try:
        text = data[: len(data) // 2 * 2].decode(encoding)
    except UnicodeDecodeError:
        return False
    has_marks = len(re.findall(_EAST_ASIAN_MARKS, text)) > 0.03 * len(text)
    return has_marks and len(re.findall(_EAST_ASIAN, text)) > 0.95 * len(text)


def _japanese_mail(data: bytes) -> str | None:
    if b"\x1b$B" not in data and b"\x1b$@" not in data:
        return None
    try:
        return data.decode("iso2022_jp")
    except UnicodeDecodeError:
        return None


def _utf8(data: bytes) -> str | None:
    """`data` read as UTF-8, perhaps with some damage, or with parts of another origin; none if it is in another encoding."""
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        text = data.decode("utf-8", "replace")
    broken = text.count("\N{REPLACEMENT CHARACTER}")
    beyond_ascii = sum(character > "\x7f" for character in text) - broken
    if beyond_ascii > _WHOLE * broken:
        return text
    if beyond_ascii < max(_FEWEST_WHOLE, broken):
        return None
    codecs.register_error(_FROM_WINDOWS, _from_windows)
    return data.decode("utf-8", _FROM_WINDOWS)


def _from_windows(error: UnicodeError) -> tuple[str, int]:
    """What to put in the place of bytes that are no UTF-8, and where to go on."""
    if not isinstance(error, UnicodeDecodeError):
        raise error
    return error.object[error.start : error.end].decode("cp1252", "replace"), error.end
