"""Writes the words of AsciiDoc in HTML: emphasis, links, notes and what attributes stand for."""

from __future__ import annotations

import re
from html import escape

from reader.regex import regex
from reader.sources.asciidoc.defined import Defined
from reader.sources.asciidoc.macros import MACRO, macro_in_html, target_of, words_of
from reader.sources.markup.in_html import anchor, element, link, normal, place, with_tokens, word_of_code

_TOKEN = regex(
    r"\\(?P<escaped>[*_`#+~^<\[({]{1,2}|(?=[a-z]+:)|-(?=-)|'(?=\w))"
    r"|\+{3}(?P<raw>[^+]{1,1000})\+{3}|\$\$(?P<passed>[^$]{1,1000})\$\$|\+\+(?P<kept>[^+]{1,1000})\+\+"
    r"|(?<![\w`])\+(?P<plain>(?!\s)[^+\n]{1,400}(?<!\s))\+(?![\w`])"
    r"|(?P<quote>[\"'])`(?P<said>(?!\s)[^`]{1,2000}(?<!\s))`(?P=quote)"
    r"|``(?P<old>(?!\s)[^`']{1,1000}(?<!\s))''"
    r"|``(?P<code>[^`]{1,1000})``|(?<![\w`])`\+?(?P<mono>[^`]{1,1000}?)\+?`(?![\w`])"
    rf"|{MACRO}"
    r"|<<(?P<reference>[^<>,\n]{1,200})(?:,(?P<called>[^<>]{0,400}))?>>"
    r"|\[\[\[?(?P<name>[\w:.-]{1,100})(?:,[^\[\]]{0,200})?\]\](?P<cited>\]?)"
    r"|\(\(\([^()]{1,200}\)\)\)|\(\((?P<term>[^()]{1,200})\)\)"
    r"|\{(?P<attribute>\w[\w-]{0,60})\}|\{(?:set|counter2?):[^{}\n]{0,100}\}"
    r"|(?:\[[^\[\]\n]{0,60}\])?(?:"
    r"\*\*(?P<bolder>[^*]{1,2000})\*\*|__(?P<italics>[^_]{1,2000})__|##(?P<marks>[^#]{1,2000})##"
    r"|(?<![\w;:}*])\*(?P<bold>(?!\s)[^*]{1,2000}(?<!\s))\*(?![\w*])"
    r"|(?<![\w;:}_])_(?P<italic>(?!\s)[^_]{1,2000}+(?:(?<=\w)_(?=\w)[^_]{0,2000}+){0,20}?(?<!\s))_(?!\w)"
    r"|(?<![\w;:}#&])\#(?P<mark>(?!\s)[^#]{1,2000}(?<!\s))\#(?![\w#]))"
    r"|(?<![\w'])'(?P<single>(?!\s)[^'\n]{1,200}(?<!\s))'(?![\w'])"
    r"|\^(?P<above>[^\s^]{1,40})\^|~(?P<below>[^\s~]{1,40})~"
    r"|(?P<break>[ ]\+(?:\n|\Z))"
    r"|(?P<reference_of_sign>&(?:\#\d{1,7}|\#x[0-9a-fA-F]{1,6}|[A-Za-z]{2,8}\d?);)"
    r"|(?P<sign>(?<=\w)`'|\((?:C|R|TM)\)|(?<=\s)--(?=\s|$)|(?<=\w)--(?=\w)|(?<!\.)\.\.\.(?!\.)|<?[-=]>(?!>)|<-(?!-)(?=\s))"
)
_TAGS = {
    "bolder": "b",
    "bold": "b",
    "italics": "i",
    "italic": "i",
    "marks": "span",
    "mark": "span",
    "above": "sup",
    "below": "sub",
}
_SIGNS = {
    "`'": "’",
    "(C)": "©",
    "(R)": "®",
    "(TM)": "™",
    "--": "—",
    "...": "…",
    "->": "→",
    "=>": "⇒",
    "<-": "←",
    "<->": "↔",
    "<=>": "⇔",
}
_MARKS = {'"': "“”", "'": "‘’"}
_ATTRIBUTE = regex(r"\{(\w[\w-]{0,60})\}")
_ADDRESS = "://"
_MOST_STEPS = 4
"""How many attributes may stand for one another until there is an address."""
_DEEPEST = 8
"""How deeply words may be set apart within others, or attributes stand for others."""


def in_html(text: str, defined: Defined, depth: int = 0) -> str:
    """`text` in HTML."""
    if depth > _DEEPEST:
        return escape(text)
    text = text if depth else _with_addresses(text, defined)
    return with_tokens(text, _TOKEN, lambda found: _written(found, defined, depth + 1))


def _written(found: re.Match[str], defined: Defined, depth: int) -> str:
    for name, tag in _TAGS.items():
        if (words := found[name]) is not None:
            return element(tag, in_html(words, defined, depth))
    if (code := found["code"] or found["mono"]) is not None:
        return word_of_code(_ATTRIBUTE.sub(lambda each: _plain_value(each, defined), code))
    for name in ("raw", "passed", "kept", "plain", "escaped"):
        if (words := found[name]) is not None:
            return escape(words)
    if (said := found["said"]) is not None:
        marks = _MARKS[found["quote"]]
        return marks[0] + in_html(said, defined, depth) + marks[1]
    if (said := found["old"]) is not None:
        return f"“{in_html(said, defined, depth)}”"
    if (single := found["single"]) is not None:
        inside = in_html(single, defined, depth)
        return element("i", inside) if defined.is_old else f"'{inside}'"
    if (name := found["attribute"]) is not None:
        return _value(name, found[0], defined, depth)
    return _referred(found, defined, depth)


def _referred(found: re.Match[str], defined: Defined, depth: int) -> str:
    """Links, notes, places, and signs."""
    if (reference := found["reference"]) is not None:
        return _reference(reference, found["called"], defined, depth)
    if (name := found["name"]) is not None:
        return anchor(normal(name)) + (f"[{escape(name)}]" if found["cited"] else "")
    if (term := found["term"]) is not None:
        return in_html(term, defined, depth)
    if found["address"] is not None or found["macro"] is not None or found["footnote"] is not None:
        return macro_in_html(found, defined, lambda words: in_html(words, defined, depth))
    if found["break"] is not None:
        return "<br>"
    if (sign := found["sign"]) is not None:
        return escape(_SIGNS.get(sign, sign))
    return found["reference_of_sign"] or ""


def _value(name: str, written: str, defined: Defined, depth: int) -> str:
    """What an attribute stands for; as it is written if it is not defined."""
    value = defined.value(name)
    if value is not None:
        return in_html(value, defined, depth)
    sign = defined.sign(name)
    return escape(written if sign is None else sign)


def _with_addresses(text: str, defined: Defined) -> str:
    """`text` with the addresses that attributes stand for, since they may be followed by the words of the link."""
    for _ in range(_MOST_STEPS):
        parts: list[str] = []
        done = 0
        for found in _ATTRIBUTE.finditer(text):
            if _ADDRESS in defined.attributes.get(found[1].lower(), "") and text[found.start() - 1 : found.start()] != "\\":
                parts += text[done : found.start()], defined.value(found[1]) or ""
                done = found.end()
        if not done:
            break
        text = "".join([*parts, text[done:]])
    return text


def _plain_value(found: re.Match[str], defined: Defined) -> str:
    value = defined.value(found[1])
    value = defined.sign(found[1]) if value is None else value
    return found[0] if value is None else value


def _reference(reference: str, called: str | None, defined: Defined, depth: int) -> str:
    target = target_of(reference)
    words = in_html(called.strip() if called else defined.title(target), defined, depth)
    return link(target if target != reference.lstrip("#") else place(normal(target)), words_of(words))
