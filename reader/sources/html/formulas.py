"""Writes formulas in MathML on one line, as one would type them: `v = √(2gh)`, `x² + y`, `(a + b)/c`."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import TYPE_CHECKING

from reader.regex import regex
from reader.sources.html.elements import tag_of
from reader.sources.html.inline import raised

if TYPE_CHECKING:
    from lxml.etree import _Element

_UNREAD = frozenset("annotation annotation-xml mphantom mspace none mprescripts maligngroup malignmark".split())
_BELOW = frozenset("msub msubsup munder munderover".split())
_SCRIPTS = _BELOW | {"msup", "mover", "mmultiscripts"}
_SPACED = regex(r"[=≠≈≡<>≤≥±∓×·+−→←⇒⇔∈∉⊂⊆∪∩∧∨∼≃≅∝:-]+")
"""Operators with a space on each side."""
_INVISIBLE = regex("[\u2061-\u2064]")
"""Operators that are not written out: the application of a function, a product."""
_SIGN = regex(r"(^|[=(,/√^]\s*)([-+−±]) ")
"""An operator that applies only to what follows it."""
_ONE = regex(r"\w?[′∞⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻ⁿ₀₁₂₃₄₅₆₇₈₉₊₋ₙ]*|[\d.,]+|\([^()]*\)")
"""A letter, a number, or something in brackets."""
_SIMPLE = regex(rf"[^\W\d_]*|{_ONE.pattern}")
"""What can stand above and below the line of a fraction."""
_ACCENTS = {"^": "\u0302", "~": "\u0303", "¯": "\u0304", "˙": "\u0307", "¨": "\u0308", "ˇ": "\u030c", "→": "\u20d7"}
_ACCENTS |= {"ˆ": "\u0302", "˜": "\u0303", "‾": "\u0304", "―": "\u0304", "´": "\u0301", "`": "\u0300"}
"""The signs above a letter, and the marks that are written on it."""
_PRIMES = frozenset("′″‴'*†")
_DEEPEST = 100


def formula(math: _Element) -> str:
    """The formula `math` as text, without the TeX that it may come with."""
    return _SIGN.sub(r"\1\2", " ".join(_written(math, _DEEPEST).split()))


def _written(element: _Element, depth: int) -> str:
    """An element as text; what is nested more than `depth` elements deep is left out."""
    tag = tag_of(element)
    if tag in _UNREAD or not tag or depth <= 0:
        return ""
    parts = [_written(child, depth - 1) for child in element if tag_of(child)]
    if not parts:
        return _token(tag, " ".join((element.text or "").split()))
    if tag in _SCRIPTS:
        return _with_scripts(parts[0].strip(), parts[1:], is_below=tag in _BELOW)
    match tag:
        case "semantics":
            return parts[0]
        case "mfrac":
            return "/".join(_enclosed(part, _SIMPLE) for part in parts)
        case "msqrt":
            return f"√{_enclosed(''.join(parts))}"
        case "mroot":
            return f"{raised(parts[-1].strip(), 'sup')}√{_enclosed(parts[0])}"
        case "mfenced":
            return f"{element.get('open', '(')}{', '.join(parts)}{element.get('close', ')')}"
        case "mtable" | "mtr":
            return ("; " if tag == "mtable" else ", ").join(part.strip() for part in parts)
    return "".join(parts)


def _token(tag: str, text: str) -> str:
    """A number, a letter, an operator or words, with the space that belongs around it."""
    if tag == "mo":
        text = _INVISIBLE.sub("", text)
        return f" {text} " if _SPACED.fullmatch(text) else f"{text} " if text in (",", ";") else text
    if tag == "mi":
        return f"{text} " if len(text) > 1 else text
    return f" {text} " if tag in ("mtext", "ms") else text


def _with_scripts(base: str, scripts: Sequence[str], *, is_below: bool) -> str:
    """`base` with what is raised or lowered beside it; of several `scripts`, the first is below."""
    if len(base) == 1 and len(scripts) == 1 and not is_below and (accent := _ACCENTS.get(scripts[0].strip())):
        return base + accent
    base = _enclosed(base) if " " in base else base
    for script in filter(None, map(str.strip, scripts)):
        shown = raised(script.replace("−", "-").replace("- ", "-"), "sub" if is_below else "sup")
        if shown == script and script not in _PRIMES:
            shown = f"{'_' if is_below else '^'}{_enclosed(script)}"
        base += shown
        is_below = False
    return base


def _enclosed(part: str, simple: re.Pattern[str] = _ONE) -> str:
    """`part` in brackets, unless it is `simple` enough to stand without them."""
    part = part.strip()
    return part if simple.fullmatch(part) else f"({part})"
