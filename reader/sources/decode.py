"""Turns the bytes of a file into text, whatever their encoding."""

from __future__ import annotations

import codecs

_BOMS = (  # UTF-32 first: its little-endian mark begins with the one of UTF-16
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_NOT_TEXT = (
    b"\x89PNG",
    b"\xff\xd8\xff",
    b"GIF8",
    b"%PDF-",
    b"PK\x03\x04",
    b"\x1f\x8b",
    b"\x7fELF",
    b"BZh",
    b"\xfd7zXZ",
)
_GUESSED = [
    "cp1252",
    "cp1250",
    "mac_roman",
    "cp1251",
    "koi8_r",
    "iso8859_5",
    "mac_cyrillic",
    "gb18030",
    "big5",
    "shift_jis",
    "euc_jp",
    "euc_kr",
    "cp949",
]
_WESTERN = frozenset("àâçèéêëîïôùûñãõåøæœßÀÉ“”‘’—–")
_CENTRAL = frozenset("ěščřžýůąęłńśźżőűţșČŘŠŽŁŚ")
_CONTROLS = frozenset(range(0x20)) - frozenset(b"\t\n\r\f\b\x1b") | {0x7F}
_CONTROL_BYTES = bytes(sorted(_CONTROLS))
_SAMPLE = 65_536


_MOST_BROKEN = 500
"""Of so many characters at most one may be broken in a text that is in the encoding it states."""
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
"""Labels that stand for a larger encoding in practice (WHATWG Encoding Standard)."""


class NotTextError(ValueError):
    """The bytes are no text in any encoding that is known."""


def decode(data: bytes, declared: str = "") -> str:
    """The text that `data` encodes; raises `NotTextError` where it is binary.

    The encoding that is `declared`, where it is known, is believed unless the bytes contradict it.
    """
    if data.startswith(_NOT_TEXT):
        raise NotTextError
    for bom, encoding in _BOMS:
        if data.startswith(bom):
            return _plausible(data[len(bom) :].decode(encoding, "replace"))
    text = _as_declared(data, declared)
    if text is not None:
        return _plausible(text)
    wide = _wide_encoding(data[:_SAMPLE])
    if wide:
        return _plausible(data.decode(wide, "replace"))
    text = _japanese_mail(data) or _utf8(data)
    if text is not None:
        return _plausible(text)
    if b"\0" in data or _control_share(data) > 0.02:
        raise NotTextError
    return data.decode(_guess(data), "replace")


def _as_declared(data: bytes, declared: str) -> str | None:
    """The text in the encoding that is stated, or none where that is unknown or wrong."""
    label = declared.strip(" \t\"'").lower()
    try:
        text = data.decode(_AS_BROWSERS_READ.get(label, label or "utf-8"), "replace")
    except (LookupError, UnicodeError, ValueError):
        return None
    broken = text.count("\N{REPLACEMENT CHARACTER}")
    return text if label and broken * _MOST_BROKEN <= len(text) else None


def _plausible(text: str) -> str:
    sample = text[:_SAMPLE]
    odd = sum(ord(character) in _CONTROLS or character == "\N{REPLACEMENT CHARACTER}" for character in sample)
    if odd > 8 and odd > len(sample) * 0.1:
        raise NotTextError
    return text


def _control_share(data: bytes) -> float:
    sample = data[:_SAMPLE]
    return 1 - len(sample.translate(None, _CONTROL_BYTES)) / max(1, len(sample))


def _wide_encoding(data: bytes) -> str | None:
    """UTF-16 or UTF-32 without a mark, told by where the zero bytes of Latin letters lie."""
    if data.count(0) < len(data) * 0.1:
        return None
    zeros = [data[offset::4].count(0) / max(1, len(data) // 4) for offset in range(4)]
    if min(zeros[1:]) > 0.7 and zeros[0] < 0.2:
        return "utf-32-le"
    if min(zeros[:3]) > 0.7 and zeros[3] < 0.2:
        return "utf-32-be"
    if min(zeros[1], zeros[3]) > 0.3 and max(zeros[0], zeros[2]) < 0.1:
        return "utf-16-le"
    if min(zeros[0], zeros[2]) > 0.3 and max(zeros[1], zeros[3]) < 0.1:
        return "utf-16-be"
    return None


def _japanese_mail(data: bytes) -> str | None:
    if b"\x1b$B" not in data and b"\x1b$@" not in data:
        return None
    try:
        return data.decode("iso2022_jp")
    except UnicodeDecodeError:
        return None


def _utf8(data: bytes) -> str | None:
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        text = data.decode("utf-8", "replace")
    broken = text.count("\N{REPLACEMENT CHARACTER}")
    beyond_ascii = sum(character > "\x7f" for character in text) - broken
    # A few broken bytes among many good sequences are damage, not another encoding.
    return text if beyond_ascii > 10 * broken else None


def _guess(data: bytes) -> str:
    from charset_normalizer import from_bytes

    best = from_bytes(data, cp_isolation=_GUESSED).best()
    encoding = best.encoding if best else "cp1252"
    return _western_or_central(data) if encoding == "cp1250" else encoding


def _western_or_central(data: bytes) -> str:
    """The two code pages differ in few letters, which the guess by frequency often takes for the wrong one."""
    try:
        western = sum(character in _WESTERN for character in data.decode("cp1252"))
    except UnicodeDecodeError:
        return "cp1250"
    central = sum(character in _CENTRAL for character in data.decode("cp1250", "replace"))
    return "cp1252" if western >= central else "cp1250"
