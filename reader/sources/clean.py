"""Makes strings from outside safe to print on a terminal."""

from __future__ import annotations

import re

from reader.letters import composed
from reader.regex import regex

_COMBINING = (
    "\u0300-\u036f\u0483-\u0489\u0591-\u05bd\u064b-\u065f\u0e31\u0e34-\u0e3a\u0e47-\u0e4e"
    "\u1ab0-\u1aff\u1dc0-\u1dff\u200c\u200d\u20d0-\u20ff\ufe00-\ufe0f\ufe20-\ufe2f\U000e0100-\U000e01ef"
)
_LINE_BREAK = "\x0b\x0c\r\x85\u2028\u2029"
_SURROGATE = "\ud800-\udfff"
_JUNK = (
    "\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f"  # C0 and C1 controls, DEL
    "\u00ad\u061c\u180e\u200b\u200e\u200f\u2060-\u2065\u206a-\u206f\ufeff\ufff9-\ufffb"  # zero width
    "\u202a-\u202e\u2066-\u2069"  # bidi overrides and isolates
    "\ufdd0-\ufdef" + "".join(f"{chr(plane + 0xFFFE)}{chr(plane + 0xFFFF)}" for plane in range(0, 0x110000, 0x10000))
) + "\U000e0000-\U000e00ff\U000e01f0-\U000e0fff"  # tag characters
_FEW = 16
"""Up to this many different characters are replaced one by one, which is faster than a translation table."""

# The body of a control string may hold no introducer, so that no part of a text is scanned twice.
# Patterns that are plain strings here are compiled only when a text needs them, which is seldom.
_ESCAPE = (
    r"(?:\x1b\[|\x9b)[0-?]*+[ -/]*+[@-~]"  # control sequences (CSI): colours, moves of the cursor
    r"|(?:\x1b[\]PX^_]|[\x90\x98\x9d-\x9f])[^\x07\x1b\x80-\x9f\n]*+(?:\x07|\x1b\\|\x9c)"  # control strings (OSC, DCS …)
    r"|\x1b[ -/]*+[0-~]?"  # other escape sequences
)
_INTRODUCER = regex("[\x1b\x90\x98\x9b\x9d-\x9f]")
_STRUCK_OVER = r"([^\n\x08])\x08(?=\1)|_\x08"
"""What a printer prints over, to make a character bold or to underline it."""
_BREAK = regex(f"[{_LINE_BREAK}]")
_REMOVED = regex(f"[{_JUNK}]")
_LONE = regex(f"[{_SURROGATE}]")
_MARK = regex(f"[{_COMBINING}]")
_NO_LETTER = regex(r"[\W_]+")
_NOT_KEPT = f"[{_JUNK}{_SURROGATE}\x0b\x0c\r\x85]"
_STACK = f"([{_COMBINING}]{{4}})[{_COMBINING}]+"


def clean(text: str) -> str:
    r"""`text` without anything that could control, garble or crash a terminal; line breaks become `\n`.

    The set of its characters tells which replacements are needed, in a tenth of the time of searching the text. What is
    printable needs none, except of the marks that it may combine.
    """
    if text.isprintable() and text.isascii():
        return text
    characters = "".join(set(text))
    if not characters.isprintable():
        text = _without_controls(text, characters)
    return re.sub(_STACK, r"\1", text) if _MARK.search(characters) else text


def _without_controls(text: str, characters: str) -> str:
    """`text`, which consists of these `characters`, without those that are removed, and with others for those that are not."""
    if _BREAK.search(characters):
        text = text.replace("\r\n", "\n")
        text = _without(_BREAK.findall(characters), text, "\n")
    if _INTRODUCER.search(characters):
        text = re.sub(_ESCAPE, "", text)
    if "\b" in characters:
        text = re.sub(_STRUCK_OVER, "", text)
    text = _without(_REMOVED.findall(characters), text, "")
    return _without(_LONE.findall(characters), text, "\N{REPLACEMENT CHARACTER}")


def blank(text: str) -> str:
    """`text` with a space for each character that `clean` would remove, so that offsets stay the same."""
    kept = re.sub(_NOT_KEPT, " ", text)
    return re.sub(_STACK, lambda stack: stack[1] + " " * (len(stack[0]) - len(stack[1])), kept)


def _without(characters: list[str], text: str, replacement: str) -> str:
    if len(characters) > _FEW:
        return text.translate(dict.fromkeys(map(ord, characters), replacement))
    for character in characters:
        text = text.replace(character, replacement)
    return text


def letters_of(text: str) -> str:
    """The letters and figures of `text` in one case, by which it is recognised."""
    return _NO_LETTER.sub("", text.casefold())


def clean_line(text: str) -> str:
    """`text` cleaned and on one line, with accents on their letters, for titles and names."""
    return composed(clean_address(text))


def clean_address(address: str) -> str:
    """An address or a path cleaned and on one line, with its accents as they are."""
    return " ".join(clean(address).split())
