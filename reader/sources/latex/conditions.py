"""Chooses between the branches of conditions in LaTeX, as far as the source itself tells which holds."""

from __future__ import annotations

import re
from dataclasses import dataclass

from reader.regex import regex

_TOKEN = r"(?:\\(?:[A-Za-z@]+|[\s\S])|[^\s\\])"
_NAMES = "x|num|dim|odd|cat|defined|case|vmode|hmode|mmode|inner|eof|false|true|pdf|xetex|luatex|xetexorluatex"
_SIGN = regex(
    r"(?P<skipped>(?<!\\)%[^\n]*|\\begin\{(?P<raw>verbatim|lstlisting|Verbatim|minted|comment)\}[\s\S]*?(?:\\end\{(?P=raw)\}|\Z))"
    r"|\\newif\s*\\if(?P<new>[A-Za-z@]+)[ \t]*|\\(?P<fi>fi)(?![A-Za-z@])[ \t]*|\\(?P<otherwise>else|or)(?![A-Za-z@])[ \t]*"
    r"|\\if(?P<name>[A-Za-z@]*)(?![A-Za-z@])[ \t]*|\\(?P<set>[A-Za-z@]+)(?P<value>true|false)(?![A-Za-z@])[ \t]*|\\\\"
)
_CONDITIONS = {
    **dict.fromkeys(("", "x", "cat"), regex(rf"\s*({_TOKEN})\s*({_TOKEN})")),
    "defined": regex(rf"\s*({_TOKEN})"),
    "num": regex(r"\s*[\\\w@]+\s*[<>=]\s*[\\\w@]+\s?"),
    "dim": regex(r"\s*[\\\w@.]+\s*[<>=]\s*[\\\w@.]+\s?"),
    **dict.fromkeys(("odd", "case"), regex(r"\s*[\\\w@]+\s?")),
}
"""What is compared in conditions; all others have nothing but their name."""
_KNOWN = frozenset(_NAMES.split("|")) | {""}
_TRUE = frozenset({"true", "pdf", "hmode"})


@dataclass(slots=True)
class _Condition:
    holds: bool
    """Whether the branch that is being read is chosen, if what is around it is."""
    was: bool
    """Whether one of its branches has been chosen."""


def without_other_branches(text: str, own: dict[str, bool]) -> str:
    """`text` with only those branches of its conditions that hold; as it is if they do not end.

    Whether the conditions that a document defines hold is kept in `own`, for the rest of the document.
    """
    if not own and "\\if" not in text:
        return text
    parts: list[str] = []
    around: list[_Condition] = []
    hidden = done = 0
    for sign in _SIGN.finditer(text):
        if not _is_of_condition(sign, own, bool(around)):
            continue
        if not hidden:
            parts.append(text[done : sign.start()])
        done = sign.end()
        if (name := sign["new"]) is not None:
            own.setdefault(name, False)
        elif sign["set"] is not None:
            own[sign["set"]] = (sign["value"] == "true") if not hidden else own[sign["set"]]
        elif sign["fi"] is not None:
            hidden -= not around.pop().holds
        elif sign["otherwise"] is not None:
            hidden += around[-1].holds
            around[-1].holds = not around[-1].was and sign["otherwise"] == "else"
            hidden -= around[-1].holds
            around[-1].was |= around[-1].holds
        else:
            holds, done = _condition(sign["name"], text, sign.end(), own)
            around.append(_Condition(holds, holds))
            hidden += not holds
    return text if around else "".join([*parts, text[done:]])


def _is_of_condition(sign: re.Match[str], own: dict[str, bool], is_within: bool) -> bool:  # noqa: FBT001 (as it is called)
    if sign["new"] is not None:
        return True
    if sign["set"] is not None:
        return sign["set"] in own
    if sign["fi"] is not None or sign["otherwise"] is not None:
        return is_within
    return sign["name"] is not None and (sign["name"] in own or sign["name"] in _KNOWN)


def _condition(name: str, text: str, at: int, own: dict[str, bool]) -> tuple[bool, int]:
    """Whether a condition holds, and the index after it; one that cannot be told from the source does not."""
    if name in own:
        return own[name], at
    compared = _CONDITIONS[name].match(text, at) if name in _CONDITIONS else None
    if compared is None:
        return name in _TRUE, at
    return name in ("", "x", "cat") and compared[1] == compared[2], compared.end()
