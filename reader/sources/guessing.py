"""Guesses the encoding of a text in none of the encodings of Unicode, by the letters and the words that it would have."""

from __future__ import annotations

import re

from reader.regex import regex

_GUESSED = (
    "cp1252 cp1250 iso8859_2 mac_roman cp1251 koi8_r iso8859_5 mac_cyrillic cp866 cp1253 iso8859_7 cp1254 cp1255 cp1256 cp874 "
    "gb18030 big5 shift_jis cp932 euc_jp euc_kr cp949"
).split()
"""The encodings that are guessed among."""
_CYRILLIC = "[\\s\u0410-\u044f„“”«»–—’…№]"
"""Plausible characters of a Cyrillic text, to tell two similar code pages apart."""
_WESTERN = frozenset("àâçèéêëîïôùûñãõåøæœßÀÉ“”‘’—–")
_CENTRAL = frozenset("ěščřžýůąęłńśźżőűţșČŘŠŽŁŚ")
_TURKISH, _NOT_TURKISH = frozenset("ýþð"), frozenset("áéíóúæ")
"""The letters `ı ş ğ`, as the Western European code page reads them, and those with which they are Icelandic."""
_LATIN_2 = regex(rb"[a-z][\xb1\xb6\xbe]|[\xb1\xb6\xbe][a-z]", re.I)
"""The letters `ą ś ž` within words, in the encoding that has them for signs or rare letters of the code page."""
_C1 = regex(rb"[\x80-\x9f]")
_HUNGARIAN = frozenset("őáé")
_NOT_HUNGARIAN = frozenset("ŕčęîăçâęťđ")
"""The Western European letters `à è ê î ã` and others, as the Central European code page reads them."""


def guessed(data: bytes) -> str:
    """The likeliest encoding of `data`, which is a text."""
    from charset_normalizer import from_bytes

    best = from_bytes(data, cp_isolation=_GUESSED).best()
    encoding = best.encoding if best else "cp1252"
    if encoding == "mac_cyrillic":
        return max(("cp1251", "mac_cyrillic"), key=lambda one: len(re.findall(_CYRILLIC, data.decode(one, "replace"))))
    if encoding == "cp1250":
        encoding = _western_or_central(data)
    if encoding == "cp1250" and not _C1.search(data) and _LATIN_2.search(data):
        return "iso8859_2"
    if encoding == "cp1252" and (letters := set(data.decode("cp1252", "replace").lower())) & _TURKISH:
        return encoding if letters & _NOT_TURKISH else "cp1254"
    return encoding


def _western_or_central(data: bytes) -> str:
    """The likelier one of two code pages that differ in few letters, which the guess by frequency often confuses."""
    try:
        western = sum(character in _WESTERN for character in data.decode("cp1252"))
    except UnicodeDecodeError:
        return "cp1250"
    text = data.decode("cp1250", "replace")
    central = sum(character in _CENTRAL for character in text)
    if _HUNGARIAN.issubset(text) and not _NOT_HUNGARIAN.intersection(text):
        return "cp1250"
    return "cp1252" if western >= central else "cp1250"
